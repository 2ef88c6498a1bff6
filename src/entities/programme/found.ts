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

const BLANKS = /\s+/gu;
const LAST_BLANK = "\u3000".charCodeAt(0);

/** White space is no part of a name. */
export function withoutBlanks(text: string): string {
  // Chinese characters lie above all white space.
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) <= LAST_BLANK) return text.replace(BLANKS, "");
  return text;
}

/** A programme in quotation marks. */
export function quotedMention(
  text: string,
  { start, end, rule, head, cores }: Pick<FoundProgramme, "start" | "end" | "rule" | "head" | "cores">,
): FoundProgramme {
  return { start, end, name: withoutBlanks(text.slice(start, end)), rule, head, quoted: true, cores };
}

/** The name without its marks: 小板凳宣讲团 for “小板凳”宣讲团. For one quotation or none. */
export function withoutMarks({ cores, name }: FoundProgramme): string {
  const [core = ""] = cores;
  const at = name.indexOf(core);
  return cores.length === 0 ? name : name.slice(0, at - 1) + core + name.slice(at + core.length + 1);
}
