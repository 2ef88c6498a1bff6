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
  readonly ends: string;
  readonly pattern: RegExp;
  readonly reason: string;
}

function trials(forms: readonly Form[]): Trial[] {
  return forms.map(({ needs = 0, never = 0, ends = "", pattern, reason }) => ({ needs, never, ends, pattern, reason }));
}

const ANYWHERE = trials(FORMS.filter(({ opens }) => opens === undefined));
/** The forms that a line may have by its first character, in order of precedence; and by the same number the first characters. */
const GROUPS: (readonly Trial[])[] = [ANYWHERE];
const GROUP_OF: ReadonlyMap<number, number> = new Map(
  Array.from(new Set(FORMS.flatMap(({ opens = "" }) => Array.from(opens))), (first) => {
    const own = FORMS.filter(({ opens }) => opens === undefined || opens.includes(first));
    return [first.charCodeAt(0), GROUPS.push(trials(own)) - 1];
  }),
);
// Lines of a corpus show the same facts again and again, and most of these leave a few forms or none.
const LEFT_BY_FACTS = new Map<number, readonly Trial[]>();
const MOST_KEPT = 5000;
const ALL_FACTS = 0x10000;

/** The forms of lines with this first character that its facts leave. */
function trialsFor(first: number, facts: number): readonly Trial[] {
  const group = GROUP_OF.get(first) ?? 0;
  const key = group * ALL_FACTS + (facts & (ALL_FACTS - 1));
  const known = LEFT_BY_FACTS.get(key);
  if (known !== undefined) return known;
  const left = (GROUPS[group] ?? []).filter(({ needs, never }) => (facts & needs) === needs && (facts & never) === 0);
  if (LEFT_BY_FACTS.size >= MOST_KEPT) LEFT_BY_FACTS.clear();
  LEFT_BY_FACTS.set(key, left);
  return left;
}

/** What one look at each character tells of a line, as a sum of `HAS`. */
function factsOf(line: string): number {
  const classOf = CLASS_OF;
  const told = FACTS;
  const last = line.length - 1;
  let facts = 0;
  for (let i = 0; i < last; i++) facts |= told[classOf[line.charCodeAt(i)] ?? 0] ?? 0;
  const end = last < 0 ? 0 : (told[classOf[line.charCodeAt(last)] ?? 0] ?? 0);
  return facts | (end === HAS.stop ? HAS.finalStop : end);
}

/** Why a line cannot be part of a story's text, or null. `meta` and `editing-chain` lines belong to the story beside them. */
export function furnitureReason(line: string): string | null {
  return line.length > LONGEST ? null : reasonBy(factsOf(line), line);
}

/** The same for a line whose facts are known. */
export function reasonBy(facts: number, line: string): string | null {
  if (line.length > LONGEST) return null;
  if ((facts & (CLAUSES | HAS.ofPage)) === HAS.ofPage && isPageHead(line)) return "edition";
  const trials = trialsFor(line.charCodeAt(0), facts);
  for (let i = 0; i < trials.length; i++) {
    const trial = trials[i];
    if (trial === undefined) break;
    if (trial.ends !== "" && !trial.ends.includes(line.charAt(line.length - 1))) continue;
    if (trial.pattern.test(line)) return trial.reason;
  }
  // 【字体：大 中 小】 稿件来源：某某网 作者：张三 时间：…
  const mayHoldKeys = (facts & (HAS.colon | HAS.bar)) !== 0 && (facts & STOP) === 0;
  return mayHoldKeys && countKeys(line) >= 2 ? "meta" : null;
}
