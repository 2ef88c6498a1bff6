import { CLASS_OF, FACTS } from "../characters.ts";
import { CLAUSES, FEWEST_MANY, type Form, HAS, OF_FORMS, STOP } from "./facts.ts";
import { FORMS } from "./forms.ts";
import { countKeys } from "./meta.ts";
import { isPageHead } from "./page-head.ts";

// Longer lines are text, whatever they begin with.
const LONGEST = 180;

/** A form as it is tried: rows of one shape are read faster than rows of many. */
interface Trial {
  readonly needs: number;
  readonly never: number;
  /** The code units that its second character and its last may be; none where they may be any. */
  readonly seconds: readonly number[];
  readonly ends: readonly number[];
  readonly pattern: RegExp;
  readonly reason: string;
}

/** The forms as they are tried on lines that open with `first`, any character when that is empty. */
function trials(forms: readonly Form[], first: string): Trial[] {
  return forms.map(({ needs = 0, never = 0, ends = "", words = [], after = "", pattern, reason }) => {
    const own = after.includes(first) ? [] : words.filter((word) => word.startsWith(first));
    const seconds = own.every((word) => PLAIN_SECOND.test(word)) ? own.map((word) => word.charAt(1)) : [];
    return { needs, never, seconds: codesIn(seconds.join("")), ends: codesIn(ends), pattern, reason };
  });
}

/** Words are pieces of patterns: 资料图片?, 主办单位. */
const PLAIN_SECOND = /^.\p{Script=Han}(?![?*+{])/u;

function codesIn(characters: string): number[] {
  return Array.from(new Set(characters), (character) => character.charCodeAt(0));
}

const ANYWHERE = trials(
  FORMS.filter(({ opens }) => opens === undefined),
  "",
);
/** The forms that a line may have by its first character, in order of precedence; and by the same number the first characters. */
const GROUPS: (readonly Trial[])[] = [ANYWHERE];
const GROUP_OF: ReadonlyMap<number, number> = new Map(
  Array.from(new Set(FORMS.flatMap(({ opens = "" }) => Array.from(opens))), (first) => {
    const own = FORMS.filter(({ opens }) => opens === undefined || opens.includes(first));
    return [first.charCodeAt(0), GROUPS.push(trials(own, first)) - 1];
  }),
);
// Lines of a corpus show the same facts again and again, and most of these leave a few forms or none.
const LEFT_BY_FACTS = new Map<number, readonly Trial[]>();
const MOST_KEPT = 5000;

/** The forms of lines with this first character that its facts leave. */
function trialsFor(first: number, facts: number): readonly Trial[] {
  const group = GROUP_OF.get(first) ?? 0;
  const key = group * (OF_FORMS + 1) + (facts & OF_FORMS);
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
  let spaces = 0;
  for (let i = 0; i < last; i++) {
    const fact = told[classOf[line.charCodeAt(i)] ?? 0] ?? 0;
    facts |= fact;
    if ((fact & HAS.space) !== 0) spaces++;
  }
  if (spaces >= FEWEST_MANY) facts |= HAS.manySpaces;
  const end = last < 0 ? 0 : (told[classOf[line.charCodeAt(last)] ?? 0] ?? 0);
  return facts | ((end & HAS.stop) === 0 ? end : (end & ~HAS.stop) | HAS.finalStop);
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
    if (trial.seconds.length > 0 && !trial.seconds.includes(line.length > 1 ? line.charCodeAt(1) : 0)) continue;
    if (trial.ends.length > 0 && !trial.ends.includes(line.charCodeAt(line.length - 1))) continue;
    if (trial.pattern.test(line)) return trial.reason;
  }
  // 【字体：大 中 小】 稿件来源：某某网 作者：张三 时间：…
  const mayHoldKeys = (facts & (HAS.colon | HAS.bar)) !== 0 && (facts & STOP) === 0;
  return mayHoldKeys && countKeys(line) >= 2 ? "meta" : null;
}
