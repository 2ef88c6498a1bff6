import { isHighSurrogate } from "../../core/surrogates.ts";

/** The first so many code units with a sign that more follow: a name of any length would let one story fill the page. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, wholeEnd(text, length))}…`;
}

/** Where to cut so that no character is cut in half. */
export function wholeEnd(text: string, end: number): number {
  return end > 0 && end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
}
