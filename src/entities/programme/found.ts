import type { Span } from "../../core/span.ts";
import { withoutBlanks } from "../without-blanks.ts";

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

/** A programme in quotation marks. */
export function quotedMention(
  text: string,
  { start, end, rule, head, cores }: Pick<FoundProgramme, "start" | "end" | "rule" | "head" | "cores">,
): FoundProgramme {
  return { start, end, name: withoutBlanks(text.slice(start, end)), rule, head, quoted: true, cores };
}

/** The name without its marks: 小板凳宣讲团 for “小板凳”宣讲团. For one quotation or none. */
export function withoutMarks({ cores, name }: FoundProgramme): string {
  const core = cores[0] ?? "";
  const at = name.indexOf(core);
  return core === "" ? name : name.slice(0, at - 1) + core + name.slice(at + core.length + 1);
}
