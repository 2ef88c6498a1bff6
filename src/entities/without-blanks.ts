import { isBlank } from "../core/span.ts";

const BLANKS = /\s+/gu;
const LAST_BLANK = "\u3000".charCodeAt(0);
const BYTE_ORDER_MARK = 0xfeff;

/** White space is no part of a name. */
export function withoutBlanks(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Chinese characters lie above all other white space.
    if ((unit <= LAST_BLANK || unit === BYTE_ORDER_MARK) && isBlank(unit)) return text.replace(BLANKS, "");
  }
  return text;
}
