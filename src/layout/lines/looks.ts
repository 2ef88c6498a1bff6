import { codesOf, KIND, KINDS } from "./characters.ts";

/** How the text of a line breaks off: after a sentence, in the middle of one, or in a way that tells neither. */
export type LineEnd = "sentence" | "open" | "unclear";

/** What a line looks like by itself, a bit each. */
export const LOOK = {
  hasHan: 1,
  hasBlank: 2,
  /** A full stop that more text follows. */
  hasStopInside: 4,
  /** Punctuation anywhere. */
  hasMarks: 8,
  endsWithStop: 16,
  /** ！ or ？ */
  endsWithCall: 32,
  endsWithComma: 64,
  endsWithColon: 128,
  endsWithDash: 256,
  startsWithDash: 512,
  /** 近日，…: a lead. */
  isLead: 1024,
  /** Opens with a day or the like within its first words. */
  isDated: 2048,
  namesPlace: 4096,
  isPlaceAlone: 8192,
  isNumbered: 16_384,
  /** Begins with what cannot open a line: 的作用, ，并. */
  goesOn: 32_768,
  /** Holds 讯, 电 or the like among its first words. */
  mayHaveDateline: 65_536,
  /** A quotation or a bracket is not closed. */
  leavesOpen: 262_144,
  /** Opens with 摘, 导, 核, 内 or 【: as 摘要： does. */
  opensSummary: 131_072,
  /** ！ or ？ anywhere. */
  hasCall: 524_288,
  hasColon: 1_048_576,
} as const;

/** What one pass over the characters of a line shows. */
export interface Glance {
  /** Characters without white space. */
  readonly length: number;
  /** Room that it takes, a Chinese character being 1 and a Latin letter or digit one half. */
  readonly width: number;
  /** Commas and the like outside quotation marks and brackets; a ！ or ？ at the very end is none. */
  readonly clauses: number;
  readonly ends: LineEnd;
  /** The sum of the bits of `LOOK` that hold. */
  readonly looks: number;
  /** The kinds of its characters, and of those where days, datelines and titles stand: sums of the bits of `KIND`. */
  readonly kinds: number;
  readonly firstKinds: number;
}

const PARTING: number = KIND.parts | KIND.opens | KIND.closes | KIND.blank;
const MOST_CLOSERS = 3;
/** Where days, datelines and the titles of fused lines stand, in characters from the start of a line. */
const FIRST_WORDS = 45;

/** Goes over the characters of a stretch once; what only short lines can tell is not looked for in long ones. */
export function glanceAt(text: string, start: number, end: number): Glance {
  let seen = 0;
  let seenFirst = 0;
  let blanks = 0;
  let narrow = 0;
  let clauses = 0;
  let depth = 0;
  let firstStop = end;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = KINDS[code] ?? 0;
    seen |= kind;
    if (i - start === FIRST_WORDS) seenFirst = seen;
    if (code < 0x80) narrow++;
    if ((kind & PARTING) === 0) continue;
    if ((kind & KIND.parts) !== 0) {
      if (depth === 0) clauses++;
      if (firstStop === end && (kind & KIND.fullStop) !== 0) firstStop = i;
    } else if ((kind & KIND.opens) !== 0) depth++;
    else if ((kind & KIND.closes) !== 0) depth = Math.max(0, depth - 1);
    else blanks++;
  }
  if (end - start <= FIRST_WORDS) seenFirst = seen;
  const first = KINDS[text.charCodeAt(start)] ?? 0;
  const last = KINDS[text.charCodeAt(end - 1)] ?? 0;
  const core = kindBeforeClosers(text, start, end);
  if ((last & KIND.call) !== 0 && depth === 0) clauses--;
  const length = end - start - blanks;
  let looks = 0;
  if ((seen & KIND.han) !== 0) looks |= LOOK.hasHan;
  if (blanks > 0) looks |= LOOK.hasBlank;
  if ((seen & KIND.mark) !== 0) looks |= LOOK.hasMarks;
  if ((seen & KIND.call) !== 0) looks |= LOOK.hasCall;
  if ((seen & KIND.colon) !== 0) looks |= LOOK.hasColon;
  if (firstStop < end - 1) looks |= LOOK.hasStopInside;
  if ((core & (KIND.fullStop | KIND.dots)) !== 0) looks |= LOOK.endsWithStop;
  if ((core & KIND.call) !== 0) looks |= LOOK.endsWithCall;
  if ((last & KIND.comma) !== 0) looks |= LOOK.endsWithComma;
  if ((last & KIND.colon) !== 0) looks |= LOOK.endsWithColon;
  if (SUMMARY_FIRST.has(text.charCodeAt(start))) looks |= LOOK.opensSummary;
  if (depth > 0) looks |= LOOK.leavesOpen;
  if ((first & KIND.goesOn) !== 0) looks |= LOOK.goesOn;
  if ((seenFirst & KIND.datelineEnd) !== 0) looks |= LOOK.mayHaveDateline;
  if (NUMBERED_FIRST.has(text.charCodeAt(start)) && NUMBERED.test(text.slice(start, Math.min(end, start + 6)))) {
    looks |= LOOK.isNumbered;
  }
  if ((seenFirst & KIND.day) !== 0 || length <= LONGEST_HEADING) {
    looks |= wordingOf(text, { start, end, length, seenFirst, seen });
  }
  return {
    length,
    width: end - start - narrow / 2,
    clauses,
    ends: lineEnd(core, last, text.slice(end - 2, end)),
    looks,
    kinds: seen,
    firstKinds: seenFirst,
  };
}

const ENDS_SENTENCE: number = KIND.fullStop | KIND.call | KIND.dots;
const ENDS_UNCLEARLY: number = KIND.closer | KIND.colon;

function lineEnd(core: number, last: number, tail: string): LineEnd {
  if ((core & ENDS_SENTENCE) !== 0) return "sentence";
  return (last & ENDS_UNCLEARLY) !== 0 || (tail.endsWith(".") && !/\d/u.test(tail)) ? "unclear" : "open";
}

function kindBeforeClosers(text: string, start: number, end: number): number {
  let at = end - 1;
  let kind = KINDS[text.charCodeAt(at)] ?? 0;
  for (let passed = 0; passed < MOST_CLOSERS && at > start && (kind & KIND.closer) !== 0; passed++) {
    at--;
    kind = KINDS[text.charCodeAt(at)] ?? 0;
  }
  return kind;
}

const SUMMARY_FIRST = codesOf("摘提导核内A【");
const LONGEST_HEADING = 45;
// 近日，金桥街道锦绣社区开展…: so leads begin.
const LEAD =
  /^(?:近日|日前|昨日|近期|连日来|今年以来|\d{1,2}月\d{1,2}日(?:[上下]午)?|\d{1,2}日(?:[上下]午)?)[^，,]{0,12}[，,]/u;
const DAY = /^.{0,24}(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|连日来|\d{1,2}日[上下]午)/u;
// 一、…  （二）…  3. …  ■…
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．]|[■●◆▲★□◇◎※►•])/u;
const NUMBERED_FIRST = codesOf("一二三四五六七八九十（(0123456789■●◆▲★□◇◎※►•");
// 某某社区, 某某镇, but not 社区新风: two characters of a name stand in front.
const PLACE = /\p{Script=Han}{2}(?:街道|办事处|社区|居委会|新城|[镇乡村区县市])/u;
// A line that ends in the name of a place and nothing else is a kicker: 某某街道, 某区某某社区; not 反诈宣讲进小区, 暖了一条街.
const PLACE_ALONE = /^\p{Script=Han}{2,16}(?:街道|办事处|新城|(?<![进入到在])社区|[镇乡村县市]|(?<!小)区|(?<!条)街)$/u;
// 审判走进山村, 把课堂搬进乡村: any village, none by name
const NO_PLACE = /(?:[进入到遍访][山乡农]?|农|乡)村$/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly seenFirst: number;
  readonly seen: number;
}

/** The looks that take more than a character to see. */
function wordingOf(text: string, { start, end, length, seenFirst, seen }: Stretch): number {
  const line = text.slice(start, end);
  let looks = 0;
  if ((seenFirst & KIND.day) !== 0) {
    if (DAY.test(line)) looks |= LOOK.isDated;
    if (LEAD.test(line)) looks |= LOOK.isLead;
  }
  if (length > LONGEST_HEADING) return looks;
  if (/^[—－]/u.test(line)) looks |= LOOK.startsWithDash;
  if (line.endsWith("——")) looks |= LOOK.endsWithDash;
  if ((seen & KIND.placeEnd) === 0) return looks;
  if (PLACE.test(line)) looks |= LOOK.namesPlace;
  if (PLACE_ALONE.test(line) && !NO_PLACE.test(line)) looks |= LOOK.isPlaceAlone;
  return looks;
}
