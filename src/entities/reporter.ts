import type { Recognizer } from "../core/types.ts";
import { withoutBlanks } from "./without-blanks.ts";

/** The people of bylines and credits, as layout read them. */
export const reporter: Recognizer = {
  type: "reporter",
  find: ({ text, signatures }) =>
    signatures.map(({ start, end, role, outlet, credits, rule }) => ({
      type: "reporter",
      start,
      end,
      // “闵 捷” is set with a space so that short names fill the line.
      name: withoutBlanks(text.slice(start, end)),
      rule,
      role,
      outlet,
      credits,
    })),
};
