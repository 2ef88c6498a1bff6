import { kindsAt } from "./characters.ts";
import { canBreak, isStoryEnd, isText } from "./lines/appearance.ts";
import { KIND } from "./lines/characters.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";
import { TRAIT } from "./lines/traits.ts";
import { type Habits, habitsOf, pageBits } from "./page-habits.ts";
import { fullLinesOf } from "./spacing.ts";

/** What holds of a line among its neighbours, a bit each. */
export const AROUND = {
  hasPrevious: 1,
  hasNext: 2,
  hasPreviousText: 4,
  /** A byline, an editing chain or （完） has closed the story in front; pictures may stand between. */
  afterStoryEnd: 8,
  /** Nothing stands in front of it, or a story that is over. */
  atStart: 16,
  /** Its story had its byline in front of the text, and another byline closes the text below: two stories, so one begins here. */
  betweenBylines: 32,
  /** The story in front has its byline between headline and text, and none closes the text below: a feature may go on here. */
  inFeature: 64,
  /** Column breaks are to be expected. */
  breaksColumns: 128,
  /** The line in front was broken only because it was full, as in mails and dumps of fixed width. */
  afterFullLine: 256,
  endsLikeSection: 512,
  /** Another line of the document has its shape: 需求清单“众人拟” … 资源清单“大家凑”. */
  hasTwin: 1024,
  /** A line of dashes or the head of a link list stands right in front. */
  afterSeparator: 2048,
  /** 相关阅读 stands somewhere in front, and no text since. */
  inLinks: 4096,
  /** The last line that can hold text ends its sentence, or there is none. */
  sentenceIsClosed: 8192,
  /** Two blank lines or more stand in front of it. */
  hasWideGap: 16_384,
} as const;

/** Where in `Setting.known` the bits of what is known of a line and its neighbours stand. */
export const KNOWN = {
  looks: 0,
  traits: 1,
  around: 2,
  page: 3,
  nextLooks: 4,
  nextTraits: 5,
  afterNextTraits: 6,
  previousTraits: 7,
  previousTextLooks: 8,
  previousTextTraits: 9,
} as const;
const KNOWN_WORDS: number = Object.keys(KNOWN).length;

/** A line among its neighbours, furniture left out. */
export interface Setting {
  readonly line: Line;
  readonly page: Habits;
  readonly previous: Line | null;
  readonly next: Line | null;
  readonly afterNext: Line | null;
  /** The last line before it that can hold body text. */
  readonly previousText: Line | null;
  /** Sums of bits at the places of `KNOWN`; those of a line that is not there are 0. */
  readonly known: Int32Array;
}

export interface ReadingOptions {
  /** Whether a paragraph may go on behind a column break, for each line. */
  readonly breaksColumns: readonly boolean[];
  readonly endsLikeSection: (text: string) => boolean;
}

const LONGEST_SECTION = 8;
const LONGEST_TITLE = 45;

export function settingsOf(lines: readonly Line[], options: ReadingOptions): Setting[] {
  const settings: Setting[] = [];
  forEachSetting(lines, options, (setting) => void settings.push({ ...setting, known: setting.known.slice() }));
  return settings;
}

/** Visits each line in its setting; it is one object all the way, to be copied where it is kept. */
export function forEachSetting(
  lines: readonly Line[],
  { breaksColumns, endsLikeSection }: ReadingOptions,
  visit: (setting: Setting, i: number) => void,
): void {
  const [first] = lines;
  if (first === undefined) return;
  const isAfterFull = fullLinesOf(lines);
  const kept = lines.filter(isKept);
  const closed = closedBelow(kept);
  const haveTwins = twinsAmong(lines);
  const page = habitsOf(lines, isAfterFull !== null);
  const known = new Int32Array(KNOWN_WORDS);
  known[KNOWN.page] = pageBits(page);
  const setting: { -readonly [Field in keyof Setting]: Setting[Field] } = {
    line: first,
    page,
    previous: null,
    next: null,
    afterNext: null,
    previousText: null,
    known,
  };
  let afterStoryEnd = false;
  let inLinks = false;
  let hasBody = false; // whether text or a picture stands between the last end of a story and the line at hand
  let isFeature = false; // … on a line of their own
  let hasByline = false; // the story in front has named its people, and its text goes on
  let passed = 0; // how many kept lines stand before the line at hand
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const isHere = passed < kept.length && kept[passed] === line;
    const before = i === 0 ? null : (lines[i - 1]?.furniture ?? null);
    const previous = passed > 0 ? (kept[passed - 1] ?? null) : null;
    const { previousText } = setting;
    setting.line = line;
    setting.previous = previous;
    const below = isHere ? passed + 1 : passed;
    const next = below < kept.length ? (kept[below] ?? null) : null;
    const afterNext = below + 1 < kept.length ? (kept[below + 1] ?? null) : null;
    setting.next = next;
    setting.afterNext = afterNext;
    let around = breaksColumns[i] === true ? AROUND.breaksColumns : 0;
    if (previous !== null) around |= AROUND.hasPrevious;
    if (next !== null) around |= AROUND.hasNext;
    if (previousText !== null) around |= AROUND.hasPreviousText;
    if (afterStoryEnd) around |= AROUND.afterStoryEnd;
    if (previous === null || afterStoryEnd) around |= AROUND.atStart;
    if (isHere && hasByline && closed[passed] === 1 && isText(previous)) around |= AROUND.betweenBylines;
    if (isHere && isFeature && closed[passed] === 0 && isText(previous)) around |= AROUND.inFeature;
    if (isAfterFull?.[i] === true) around |= AROUND.afterFullLine;
    if (line.length <= LONGEST_SECTION && endsLikeSection(line.text)) around |= AROUND.endsLikeSection;
    if (haveTwins?.[i] === 1) around |= AROUND.hasTwin;
    if (before === "separator" || before === "link-list") around |= AROUND.afterSeparator;
    if (inLinks) around |= AROUND.inLinks;
    if (line.gap >= 2) around |= AROUND.hasWideGap;
    if (previousText === null || previousText.ends === "sentence") around |= AROUND.sentenceIsClosed;
    known[KNOWN.looks] = line.looks;
    known[KNOWN.traits] = line.traits;
    known[KNOWN.around] = around;
    known[KNOWN.nextLooks] = next === null ? 0 : next.looks;
    known[KNOWN.nextTraits] = next === null ? 0 : next.traits;
    known[KNOWN.afterNextTraits] = afterNext === null ? 0 : afterNext.traits;
    known[KNOWN.previousTraits] = previous?.traits ?? 0;
    known[KNOWN.previousTextLooks] = previousText?.looks ?? 0;
    known[KNOWN.previousTextTraits] = previousText?.traits ?? 0;
    visit(setting, i);
    if (line.furniture === "link-list") inLinks = true;
    else if (line.furniture === null && (line.ends === "sentence" || line.length > LONGEST_TITLE)) inLinks = false;
    if (isHere) {
      hasByline = namesPeopleFirst(line, previous) || (hasByline && !isStoryEnd(line));
      isFeature = hasByline && (isFeature || line.byline !== null) && line.lead === null;
      passed++;
    }
    // Headline and 编辑：张三 and nothing between: the story is still to come.
    hasBody ||= (line.traits & HAS_BODY) !== 0;
    if (line.furniture === "end-mark") afterStoryEnd = true;
    else if (isHere && !line.isCaption) afterStoryEnd = isStoryEnd(line) && (hasBody || afterStoryEnd);
    if (afterStoryEnd) hasBody = false;
    if ((line.traits & NO_BODY_TEXT) === 0) setting.previousText = line;
  }
}

const HAS_BODY: number = TRAIT.isCaption | TRAIT.hasTail | TRAIT.isText;
const NO_BODY_TEXT: number = TRAIT.hasFurniture | TRAIT.hasByline | TRAIT.isCaption;

/** 本报讯（记者 岑雨禾）…, or a byline between headline and text. */
function namesPeopleFirst({ lead, byline }: Line, previous: Line | null): boolean {
  if (lead !== null) return true;
  return byline !== null && previous !== null && (previous.traits & (TRAIT.isShort | TRAIT.hasByline)) !== 0;
}

/** For each line 1 if nothing but text stands between it and a byline that closes the text, else 0. */
function closedBelow(kept: readonly Line[]): Uint8Array {
  const closed = new Uint8Array(kept.length);
  let isClosed = false;
  for (let i = kept.length - 1; i >= 0; i--) {
    const line = kept[i];
    if (line === undefined) break;
    if (isClosed) closed[i] = 1;
    // (责编：裴长河) closes an article with its subheads as it closes a page of stories, so it tells nothing.
    if (line.furniture === "editing-chain") isClosed = false;
    else if (line.byline !== null) isClosed = i > 0 && isText(kept[i - 1] ?? null);
    else if (line.tail !== null) isClosed = line.lead === null;
    else isClosed &&= line.lead === null && (isText(line) || canBreak(line) || line.isCaption);
  }
  return closed;
}

function isKept({ furniture }: Line): boolean {
  return furniture === null || furniture === "editing-chain" || furniture === "meta";
}

const LONGEST_SUBHEAD = 20;

/** For each line 1 if another has its shape; null when no two have the same. */
function twinsAmong(lines: readonly Line[]): Uint8Array | null {
  if (!mayHaveTwins(lines)) return null;
  const haveTwins = new Uint8Array(lines.length);
  const firstByShape = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    if (!hasShape(line)) continue;
    const shape = shapeOf(line.text);
    const other = firstByShape.get(shape);
    if (other === undefined) firstByShape.set(shape, i);
    else {
      haveTwins[other] = 1;
      haveTwins[i] = 1;
    }
  }
  return haveTwins;
}

const FEW = 32;
const hashes = new Int32Array(FEW);

/** Nearly all pages show by numbers alone that no shape comes twice. */
function mayHaveTwins(lines: readonly Line[]): boolean {
  let count = 0;
  let others: Set<number> | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !hasShape(line)) continue;
    const hash = hashOfShape(line.text);
    for (let j = 0; j < count; j++) if (hashes[j] === hash) return true;
    if (count < FEW) hashes[count++] = hash;
    else {
      others ??= new Set();
      if (others.has(hash)) return true;
      others.add(hash);
    }
  }
  return false;
}

/** Whether it is a short line with punctuation, and no text. */
function hasShape({ length, ends, looks, furniture }: Line): boolean {
  return (looks & LOOK.hasMarks) !== 0 && length <= LONGEST_SUBHEAD && ends !== "sentence" && furniture === null;
}

/** The punctuation of a line with every other character alike: 意见不合，先把账算清 → ____，_____ */
function shapeOf(text: string): string {
  let form = "";
  for (let i = 0; i < text.length; i++) form += isMark(text.charCodeAt(i)) ? text[i] : "_";
  return form;
}

/** A number that lines of one shape have in common. */
function hashOfShape(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    hash = (Math.imul(hash, 31) + (isMark(code) ? code : 1)) | 0;
  }
  return hash;
}

function isMark(code: number): boolean {
  return (kindsAt(code) & KIND.mark) !== 0;
}
