import type { Span } from "../../core/span.ts";

/** A programme found in the text, before it is known which mentions are of one and the same. */
export interface FoundProgramme extends Span {
  /** As it stands, without white space. */
  readonly name: string;
  readonly rule: string;
  readonly head: string;
  readonly quoted: boolean;
  /** What stands between its quotation marks, without white space; none without marks. */
  readonly cores: readonly string[];
}

const BLANK = /\s/u;
const BLANKS = /\s+/gu;

/** White space is no part of a name. */
export function withoutBlanks(text: string): string {
  return BLANK.test(text) ? text.replace(BLANKS, "") : text;
}
