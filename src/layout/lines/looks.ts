import type { Span } from "../../core/span.ts";
import { ENDS_WORD, STANDS_ALONE } from "../byline/hint-words.ts";
import { isHintAt, noteLastHint } from "../byline/hints.ts";
import { FACTS, FIRSTS, HINTS, KINDS } from "../characters.ts";
import { FEWEST_MANY, HAS } from "../furniture/facts.ts";
import type { Seen } from "../look.ts";
import { FIRST, KIND } from "./characters.ts";
import { isDated, isLead, isPlaceAlone, namesPlace, type Stretch } from "./wording.ts";

/** How the text of a line breaks off: after a sentence, in the middle of one, or in a way that tells neither. */
export type LineEnd = "sentence" | "open" | "unclear";

/** What a line looks like by itself, a bit each; what signs ask of neighbours stands in the lowest byte, as among traits. */
export const LOOK = {
  hasBlank: 1,
  endsWithComma: 2,
  startsWithDash: 4,
  /** 近日，…: a lead. */
  isLead: 8,
  /** Opens with a day or the like within its first words. */
  isDated: 16,
  namesPlace: 32,
  isNumbered: 64,
  /** Begins with what cannot open a line: 的作用, ，并. */
  goesOn: 128,
  hasHan: 256,
  /** A full stop that more text follows. */
  hasStopInside: 512,
  endsWithStop: 1024,
  /** ！ or ？ */
  endsWithCall: 2048,
  endsWithColon: 4096,
  endsWithDash: 8192,
  isPlaceAlone: 16_384,
  /** A quotation or a bracket is not closed. */
  leavesOpen: 32_768,
  /** ！ or ？ anywhere. */
  hasCall: 65_536,
  hasColon: 131_072,
  /** Punctuation anywhere. */
  hasMarks: 262_144,
  /** Holds 讯, 电 or the like among its first words. */
  mayHaveDateline: 524_288,
  /** Opens with 摘, 导, 核, 内 or 【: as 摘要： does. */
  opensSummary: 1_048_576,
  /** Opens with ▲ or the like. */
  startsWithArrow: 2_097_152,
} as const;

/** What one pass over the characters of a line shows, and is kept with it. */
export interface Shown {
  /** Characters without white space. */
  readonly length: number;
  /** Commas and the like outside quotation marks and brackets; a ！ or ？ at the very end is none. */
  readonly clauses: number;
  readonly ends: LineEnd;
  /** The sum of the bits of `LOOK` that hold. */
  readonly looks: number;
}

/** All that the pass shows. */
export interface Glance extends Shown {
  /** What its characters tell, and those where days, datelines and titles stand: sums of the bits of `HAS`. */
  readonly facts: number;
  readonly firstFacts: number;
  /** Where its last hint of a byline ends, -1 when it has none. */
  readonly hint: number;
}

const GLANCE: { -readonly [Field in keyof Glance]: Glance[Field] } = {
  length: 0,
  clauses: 0,
  ends: "open",
  looks: 0,
  facts: 0,
  firstFacts: 0,
  hint: -1,
};
const ANY_HINT = ENDS_WORD | STANDS_ALONE;
const PARTING: number = KIND.parts | KIND.opens | KIND.closes | KIND.blank;
const MOST_CLOSERS = 3;
/** Where days, datelines and the titles of fused lines stand, in characters from the start of a line. */
const FIRST_WORDS = 45;

/**
 * Goes over the characters of a stretch once, and gives one object for all of them, good until the next comes; what only short lines can tell is not looked for in long ones. `event` is the number of the
 * first event in it, or of one in front.
 */
export function glanceAt({ text, units, classes, events }: Seen, { start, end }: Span, event: number): Glance {
  // Loops without a question come first: to guess what a character is costs more than to add it up.
  const factsBy = FACTS;
  const middle = Math.min(end, start + FIRST_WORDS + 1);
  let firstFacts = 0;
  for (let i = start; i < middle; i++) firstFacts |= factsBy[classes[i] ?? 0] ?? 0;
  let facts = firstFacts;
  for (let i = middle; i < end; i++) facts |= factsBy[classes[i] ?? 0] ?? 0;
  const kindsBy = KINDS;
  const hintsBy = HINTS;
  let hint = -1;
  let blanks = 0;
  let clauses = 0;
  let depth = 0;
  let firstStop = end;
  for (let next = event; ; next++) {
    const i = events[next] ?? end;
    if (i >= end) break;
    if (i < start) continue;
    const found = classes[i] ?? 0;
    const kind = kindsBy[found] ?? 0;
    if ((kind & PARTING) === 0) {
      if (((hintsBy[found] ?? 0) & ANY_HINT) !== 0 && isHintAt(text, i, { start, end })) hint = i;
    } else if ((kind & KIND.parts) !== 0) {
      if (depth === 0) clauses++;
      if (firstStop === end && (kind & KIND.fullStop) !== 0) firstStop = i;
    } else if ((kind & KIND.opens) !== 0) depth++;
    else if ((kind & KIND.closes) !== 0) depth = Math.max(0, depth - 1);
    else blanks++;
  }
  noteLastHint(text, hint, { start, end });
  if (blanks >= FEWEST_MANY) facts |= HAS.manySpaces;
  const last = kindsBy[classes[end - 1] ?? 0] ?? 0;
  const core = (last & KIND.closer) === 0 ? last : kindBeforeClosers(classes, start, end);
  if ((last & KIND.call) !== 0 && depth === 0) clauses--;
  const length = end - start - blanks;
  const first = units[start] ?? 0;
  let looks = 0;
  if ((facts & HAS.character) !== 0) looks |= LOOK.hasHan;
  if (blanks > 0) looks |= LOOK.hasBlank;
  if ((facts & HAS.mark) !== 0) looks |= LOOK.hasMarks;
  if ((facts & HAS.call) !== 0) looks |= LOOK.hasCall;
  if ((facts & HAS.colon) !== 0) looks |= LOOK.hasColon;
  if (firstStop < end - 1) looks |= LOOK.hasStopInside;
  if ((core & (KIND.fullStop | KIND.dots)) !== 0) looks |= LOOK.endsWithStop;
  if ((core & KIND.call) !== 0) looks |= LOOK.endsWithCall;
  if ((last & KIND.comma) !== 0) looks |= LOOK.endsWithComma;
  if ((last & KIND.colon) !== 0) looks |= LOOK.endsWithColon;
  if (depth > 0) looks |= LOOK.leavesOpen;
  if (((kindsBy[classes[start] ?? 0] ?? 0) & KIND.goesOn) !== 0) looks |= LOOK.goesOn;
  if ((firstFacts & HAS.datelineEnd) !== 0) looks |= LOOK.mayHaveDateline;
  const firsts = FIRSTS[classes[start] ?? 0] ?? 0;
  if ((firsts & OPENS_LINE) !== 0) looks |= looksOfFirst(text, { start, end }, firsts);
  const stretch = { units, start, end };
  if ((firstFacts & HAS.day) !== 0) {
    if (isDated(stretch)) looks |= LOOK.isDated;
    if (isLead(stretch)) looks |= LOOK.isLead;
  }
  if (length <= LONGEST_HEADING) {
    if (first === DASH || first === WIDE_HYPHEN) looks |= LOOK.startsWithDash;
    if (end - start > 1 && units[end - 1] === DASH && units[end - 2] === DASH) looks |= LOOK.endsWithDash;
    if ((facts & HAS.placeEnd) !== 0) looks |= looksOfPlace(text, stretch, facts);
  }
  GLANCE.length = length;
  GLANCE.clauses = clauses;
  GLANCE.ends = lineEnd(core, last, isLoneDot(text, end));
  GLANCE.looks = looks;
  GLANCE.facts = withFinalStop(facts, units, firstStop, end);
  GLANCE.firstFacts = firstFacts;
  GLANCE.hint = hint;
  return GLANCE;
}

/** A full stop that is the last character, and no other, is told of apart. */
function withFinalStop(facts: number, units: Uint16Array, firstStop: number, end: number): number {
  if (units[end - 1] !== STOP_UNIT) return facts;
  return (firstStop === end - 1 ? facts & ~HAS.stop : facts) | HAS.finalStop;
}

const STOP_UNIT = 0x3002;
const DASH = 0x2014;
const WIDE_HYPHEN = 0xff0d;

function looksOfFirst(text: string, { start, end }: Span, firsts: number): number {
  let looks = 0;
  if ((firsts & FIRST.arrow) !== 0) looks |= LOOK.startsWithArrow;
  if ((firsts & FIRST.summary) !== 0) looks |= LOOK.opensSummary;
  if ((firsts & FIRST.numbered) !== 0 && NUMBERED.test(text.slice(start, Math.min(end, start + 6))))
    looks |= LOOK.isNumbered;
  return looks;
}

/** Where the line holds characters beyond the first plane, patterns know better which are Chinese. */
function looksOfPlace(text: string, stretch: Stretch, facts: number): number {
  const isPlane = (facts & HAS.surrogate) === 0;
  const line = isPlane ? "" : text.slice(stretch.start, stretch.end);
  let looks = 0;
  if (isPlane ? namesPlace(stretch) : PLACE.test(line)) looks |= LOOK.namesPlace;
  if (isPlane ? isPlaceAlone(stretch) : PLACE_ALONE.test(line) && !NO_PLACE.test(line)) looks |= LOOK.isPlaceAlone;
  return looks;
}

const ENDS_SENTENCE: number = KIND.fullStop | KIND.call | KIND.dots;
const ENDS_UNCLEARLY: number = KIND.closer | KIND.colon;

function lineEnd(core: number, last: number, isDot: boolean): LineEnd {
  if ((core & ENDS_SENTENCE) !== 0) return "sentence";
  return (last & ENDS_UNCLEARLY) !== 0 || isDot ? "unclear" : "open";
}

/** A dot, and no digit in front of it. */
function isLoneDot(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === 0x2e && /^\D?\.$/u.test(text.slice(end - 2, end));
}

function kindBeforeClosers(classes: Uint8Array, start: number, end: number): number {
  let at = end - 1;
  let kind = KINDS[classes[at] ?? 0] ?? 0;
  for (let passed = 0; passed < MOST_CLOSERS && at > start && (kind & KIND.closer) !== 0; passed++) {
    at--;
    kind = KINDS[classes[at] ?? 0] ?? 0;
  }
  return kind;
}

const OPENS_LINE: number = FIRST.arrow | FIRST.summary | FIRST.numbered;
const LONGEST_HEADING = 45;
// 一、…  （二）…  3. …  ■…
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．]|[■●◆▲★□◇◎※►•])/u;
// 某某社区, 某某镇, but not 社区新风: two characters of a name stand in front.
const PLACE = /\p{Script=Han}{2}(?:街道|办事处|社区|居委会|新城|[镇乡村区县市])/u;
// A line that ends in the name of a place and nothing else is a kicker: 某某街道, 某区某某社区; not 反诈宣讲进小区, 暖了一条街.
const PLACE_ALONE = /^\p{Script=Han}{2,16}(?:街道|办事处|新城|(?<![进入到在])社区|[镇乡村县市]|(?<!小)区|(?<!条)街)$/u;
// 审判走进山村, 把课堂搬进乡村: any village, none by name
const NO_PLACE = /(?:[进入到遍访][山乡农]?|农|乡)村$/u;
