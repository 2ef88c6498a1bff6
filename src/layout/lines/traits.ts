import type { Byline } from "../byline/byline.ts";
import { firstsAt } from "../characters.ts";
import { FIRST } from "./characters.ts";
import type { Dateline } from "./dateline.ts";
import { LOOK, type Shown } from "./looks.ts";

/**
 * What holds of a line by itself once it has been read, a bit each. What is asked again and again is found out once. A sieve has a row
 * for each byte: what signs ask of neighbours stands in the lowest ones.
 */
export const TRAIT = {
  isMeta: 1,
  hasByline: 2,
  isCaption: 4,
  /** A dateline or a byline in front of text. */
  opensStory: 8,
  hasTail: 16,
  /** Looks like a heading of some kind, whatever stands around it. */
  isShort: 32,
  isText: 64,
  /** 谁来管好这片绿？ is as good a headline as any. */
  isCall: 128,
  endsSentence: 256,
  endsOpen: 512,
  /** A body line that a column may have cut: it breaks off, and it is more than a heading. */
  canBreak: 1024,
  isOpen: 2048,
  hasFurniture: 4096,
  isChain: 8192,
  hasCredit: 16_384,
  startsWithCloser: 32_768,
  oneClause: 65_536,
  someClauses: 131_072,
  over6: 262_144,
  over8: 524_288,
  over16: 1_048_576,
  over20: 2_097_152,
  over32: 4_194_304,
  over40: 8_388_608,
  over45: 16_777_216,
  indented: 33_554_432,
  startsWithBullet: 67_108_864,
  endsStory: 134_217_728,
} as const;

/** All of a line that its traits are told by. */
export interface Told extends Shown {
  readonly end: number;
  readonly indented: boolean;
  readonly text: string;
  readonly furniture: string | null;
  readonly dateline: Dateline | null;
  readonly byline: Byline | null;
  readonly lead: Byline | null;
  readonly tail: Byline | null;
  readonly credit: Byline | null;
  readonly isCaption: boolean;
}

const LONGEST_SENTENCELESS = 24;

export function traitsOf(line: Told): number {
  const { furniture, byline, dateline, lead, tail, credit, isCaption, ends, clauses } = line;
  const mayBeText = furniture === null && byline === null && !isCaption;
  let traits = ofLength(line.length);
  if (furniture !== null) traits |= TRAIT.hasFurniture;
  if (furniture === "meta") traits |= TRAIT.isMeta;
  if (furniture === "editing-chain") traits |= TRAIT.isChain;
  if (byline !== null) traits |= TRAIT.hasByline;
  if (isCaption) traits |= TRAIT.isCaption;
  if (dateline !== null || lead !== null) traits |= TRAIT.opensStory;
  if (tail !== null) traits |= TRAIT.hasTail;
  if (credit !== null) traits |= TRAIT.hasCredit;
  if (ends === "sentence") traits |= TRAIT.endsSentence;
  if (ends === "open") traits |= TRAIT.endsOpen;
  if (clauses === 1) traits |= TRAIT.oneClause;
  if (clauses >= 2) traits |= TRAIT.someClauses;
  if (line.indented) traits |= TRAIT.indented;
  const firsts = firstsAt(line.text.charCodeAt(0));
  if ((firsts & FIRST.closer) !== 0) traits |= TRAIT.startsWithCloser;
  if ((firsts & FIRST.bullet) !== 0) traits |= TRAIT.startsWithBullet;
  if (isCall(line)) traits |= TRAIT.isCall;
  if (canBreak(line)) traits |= TRAIT.canBreak;
  if (closesStory(line)) traits |= TRAIT.endsStory;
  if (!mayBeText) return traits;
  if (ends === "open" && tail === null && (traits & TRAIT.canBreak) !== 0) traits |= TRAIT.isOpen;
  if (dateline === null && line.length <= 40 && (ends !== "sentence" || (traits & TRAIT.isCall) !== 0))
    traits |= TRAIT.isShort;
  // …告诉家人。（柳荫社区供图）: a credit may stand behind the last sentence.
  const isSaid = ends === "sentence" || dateline !== null || (credit !== null && line.length > LONGEST_SENTENCELESS);
  if (isSaid || line.length > 40) traits |= TRAIT.isText;
  return traits;
}

function ofLength(length: number): number {
  if (length <= 6) return 0;
  let traits: number = TRAIT.over6;
  if (length > 8) traits |= TRAIT.over8;
  if (length > 16) traits |= TRAIT.over16;
  if (length > 20) traits |= TRAIT.over20;
  if (length > 32) traits |= TRAIT.over32;
  if (length > 40) traits |= TRAIT.over40;
  if (length > 45) traits |= TRAIT.over45;
  return traits;
}

function isCall({ text, length, looks }: Told): boolean {
  return (
    length <= 20 &&
    (looks & (LOOK.endsWithCall | LOOK.hasStopInside)) === LOOK.endsWithCall &&
    "？！?!".includes(text.at(-1) ?? "")
  );
}

function canBreak({ dateline, end, looks, clauses, length }: Told): boolean {
  // 本报讯 on a line of its own opens the paragraph below it.
  if (dateline?.end === end) return false;
  return (
    dateline !== null ||
    (looks & (LOOK.isLead | LOOK.hasStopInside | LOOK.endsWithStop)) !== 0 ||
    // Commas inside of an open quotation count as no clauses.
    ((clauses > 0 || (looks & LOOK.leavesOpen) !== 0) && length > 16) ||
    length > 24
  );
}

function closesStory(line: Told): boolean {
  const { byline, tail, furniture, text } = line;
  return (
    byline !== null || tail !== null || furniture === "editing-chain" || isAuthorAlone(line) || endMarkAt(text) >= 0
  );
}

// （完） closes the stories of news agencies.
const WHOLE = 0x5b8c; // 完
const END_MARK = /\s{0,4}[（(]完[）)]$/u;

/** Where the end mark of a line begins, as an offset into its text; -1 when it has none. */
export function endMarkAt(text: string): number {
  return text.length > 2 && text.charCodeAt(text.length - 2) === WHOLE ? text.search(END_MARK) : -1;
}

// 作者：张三 on a line of its own, without source and time
const AUTHOR_ALONE = /^作者[:：]\s{0,3}\p{Script=Han}[\p{Script=Han}\s、]{1,14}$/u;

// （作者单位：某某区民政局）, （摘自《某某晚报》）, （云溪街道 供稿）
const NOTE_BEHIND = /^[（(](?:作者|摘自|选自|转自|原载|据|参与|[^（()）]{2,20}供稿[）)]$)/u;

/** A line of facts that closes a story. */
export function isAuthorAlone({ furniture, text }: Pick<Told, "furniture" | "text">): boolean {
  return furniture === "meta" && (AUTHOR_ALONE.test(text) || NOTE_BEHIND.test(text));
}
