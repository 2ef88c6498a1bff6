import { CLASS_OF, FACTS } from "../characters.ts";
import { CLAUSES, type Form, HAS, STOP } from "./facts.ts";
import { FORMS } from "./forms.ts";
import { countKeys } from "./meta.ts";
import { isPageHead } from "./page-head.ts";

// Longer lines are text, whatever they begin with.
const LONGEST = 180;

/** A form as it is tried: rows of one shape are read faster than rows of many. */
interface Trial {
  readonly needs: number;
  readonly never: number;
  readonly pattern: RegExp;
  readonly reason: string;
}

function trials(forms: readonly Form[]): Trial[] {
  return forms.map(({ needs = 0, never = 0, pattern, reason }) => ({ needs, never, pattern, reason }));
}

const ANYWHERE = trials(FORMS.filter(({ opens }) => opens === undefined));
/** The forms that a line may have by its first character, in order of precedence. */
const BY_FIRST: ReadonlyMap<number, readonly Trial[]> = new Map(
  Array.from(new Set(FORMS.flatMap(({ opens = "" }) => Array.from(opens))), (first) => [
    first.charCodeAt(0),
    trials(FORMS.filter(({ opens }) => opens === undefined || opens.includes(first))),
  ]),
);

/** What one look at each character tells of a line, as a sum of `HAS`. */
function factsOf(line: string): number {
  const last = line.length - 1;
  let facts = 0;
  for (let i = 0; i < last; i++) facts |= FACTS[CLASS_OF[line.charCodeAt(i)] ?? 0] ?? 0;
  const end = last < 0 ? 0 : (FACTS[CLASS_OF[line.charCodeAt(last)] ?? 0] ?? 0);
  return facts | (end === HAS.stop ? HAS.finalStop : end);
}

/** Why a line cannot be part of a story's text, or null. `meta` and `editing-chain` lines belong to the story beside them. */
export function furnitureReason(line: string): string | null {
  return line.length > LONGEST ? null : reasonBy(factsOf(line), line);
}

/** The same for a line whose facts are known. */
export function reasonBy(facts: number, line: string): string | null {
  if (line.length > LONGEST) return null;
  if ((facts & CLAUSES) === 0 && isPageHead(line)) return "edition";
  for (const { needs, never, pattern, reason } of BY_FIRST.get(line.charCodeAt(0)) ?? ANYWHERE) {
    if ((facts & needs) === needs && (facts & never) === 0 && pattern.test(line)) return reason;
  }
  // 【字体：大 中 小】 稿件来源：某某网 作者：张三 时间：…
  const mayHoldKeys = (facts & (HAS.colon | HAS.bar)) !== 0 && (facts & STOP) === 0;
  return mayHoldKeys && countKeys(line) >= 2 ? "meta" : null;
}
