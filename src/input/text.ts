import type { InputFormat } from "./format.ts";

/** A plain text file is one document. */
export const text: InputFormat = {
  name: "text",
  fits: () => true,
  records(path, content) {
    if (content.trim() === "") {
      return [{ path, code: "empty", reason: "holds no text" }];
    }
    return [{ path, id: null, text: content, title: null, published: null, outlet: null, source: null }];
  },
};
