import type { InputFormat } from "./format.ts";

/** A plain text file is one document. */
export const text: InputFormat = {
  name: "text",
  fits: () => true,
  records(path, content) {
    if (!/[^\s\p{Cf}]/u.test(content)) {
      return [{ path, code: "empty", reason: "holds no text" }];
    }
    return [{ path, id: null, text: content, title: null, published: null, outlet: null, source: null }];
  },
};
