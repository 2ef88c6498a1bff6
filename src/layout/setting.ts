import { canBreak, isOpening, isShort, isStoryEnd, isText } from "./lines/appearance.ts";
import { KIND, KINDS } from "./lines/characters.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";
import { fullLinesOf, haveTwoTitleLines, storyGapOf } from "./spacing.ts";

/** What holds of a document as a whole. */
export interface Habits {
  /** Whether the document breaks its lines at a fixed width. */
  readonly wraps: boolean;
  /** Whether the document indents its paragraphs. */
  readonly indents: boolean;
  /** How many lines of the document open with a dateline or close a story with a byline. */
  readonly datelines: number;
  readonly endings: number;
  /** How many short lines of the document stand above text that opens like a lead. */
  readonly openings: number;
  /** Whether most leads of the document stand below exactly two short lines. */
  readonly twoTitleLines: boolean;
  /** How many of its bylines stand on a line of their own right above text. */
  readonly innerBylines: number;
  /** Blank lines that part stories, where the document leaves more there than between paragraphs; else 0. */
  readonly storyGap: number;
}

/** A line among its neighbours, furniture left out. */
export interface Setting {
  readonly line: Line;
  readonly page: Habits;
  readonly previous: Line | null;
  readonly next: Line | null;
  readonly afterNext: Line | null;
  /** Whether a byline, an editing chain or （完） has closed the story in front; pictures may stand between. */
  readonly afterStoryEnd: boolean;
  /** Its story had its byline in front of the text, and another byline closes the text below: two stories, so one begins here. */
  readonly betweenBylines: boolean;
  /** The story in front has its byline between headline and text, and none closes the text below: a feature may go on here. */
  readonly inFeature: boolean;
  /** The last line before it that can hold body text. */
  readonly previousText: Line | null;
  /** Whether column breaks are to be expected. */
  readonly breaksColumns: boolean;
  /** Whether the line in front was broken only because it was full, as in mails and dumps of fixed width. */
  readonly afterFullLine: boolean;
  readonly endsLikeSection: boolean;
  /** Another line of the document has its shape: 需求清单“众人拟” … 资源清单“大家凑”. */
  readonly hasTwin: boolean;
  /** A line of dashes or the head of a link list stands right in front. */
  readonly afterSeparator: boolean;
  /** 相关阅读 stands somewhere in front, and no text since. */
  readonly inLinks: boolean;
}

export interface ReadingOptions {
  /** Whether a paragraph may go on behind a column break, for each line. */
  readonly breaksColumns: readonly boolean[];
  readonly endsLikeSection: (text: string) => boolean;
}

const LONGEST_SECTION = 8;
const LONGEST_SUBHEAD = 20;
const LONGEST_TITLE = 45;

export function settingsOf(lines: readonly Line[], options: ReadingOptions): Setting[] {
  const settings: Setting[] = [];
  forEachSetting(lines, options, (setting) => void settings.push({ ...setting }));
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
  const shapes = shapesOf(lines);
  const setting: { -readonly [Field in keyof Setting]: Setting[Field] } = {
    line: first,
    page: habitsOf(lines, isAfterFull !== null),
    previous: null,
    next: null,
    afterNext: null,
    previousText: null,
    afterStoryEnd: false,
    breaksColumns: false,
    afterFullLine: false,
    endsLikeSection: false,
    hasTwin: false,
    inLinks: false,
    afterSeparator: false,
    betweenBylines: false,
    inFeature: false,
  };
  let hasBody = false; // whether text or a picture stands between the last end of a story and the line at hand
  const closed = closedBelow(kept);
  let isFeature = false; // … on a line of their own
  let hasByline = false; // the story in front has named its people, and its text goes on
  let passed = 0; // how many kept lines stand before the line at hand
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const isHere = kept[passed] === line;
    const before = lines[i - 1]?.furniture;
    setting.line = line;
    setting.previous = kept[passed - 1] ?? null;
    setting.next = kept[passed + (isHere ? 1 : 0)] ?? null;
    setting.afterNext = kept[passed + (isHere ? 2 : 1)] ?? null;
    setting.breaksColumns = breaksColumns[i] ?? false;
    setting.afterFullLine = isAfterFull?.[i] ?? false;
    setting.endsLikeSection = line.length <= LONGEST_SECTION && endsLikeSection(line.text);
    setting.hasTwin = hasTwin(shapes, i);
    setting.afterSeparator = before === "separator" || before === "link-list";
    setting.betweenBylines = isHere && hasByline && closed[passed] === true && isText(setting.previous);
    setting.inFeature = isHere && isFeature && closed[passed] === false && isText(setting.previous);
    visit(setting, i);
    if (line.furniture === "link-list") setting.inLinks = true;
    else if (line.furniture === null && (line.ends === "sentence" || line.length > LONGEST_TITLE))
      setting.inLinks = false;
    if (isHere) {
      hasByline = namesPeopleFirst(line, setting.previous) || (hasByline && !isStoryEnd(line));
      isFeature = hasByline && (isFeature || line.byline !== null) && line.lead === null;
      passed++;
    }
    // Headline and 编辑：张三 and nothing between: the story is still to come.
    hasBody ||= line.isCaption || line.tail !== null || isText(line);
    if (line.furniture === "end-mark") setting.afterStoryEnd = true;
    else if (isHere && !line.isCaption) setting.afterStoryEnd = isStoryEnd(line) && (hasBody || setting.afterStoryEnd);
    if (setting.afterStoryEnd) hasBody = false;
    if (line.furniture === null && line.byline === null && !line.isCaption) setting.previousText = line;
  }
}

/** 本报讯（记者 岑雨禾）…, or a byline between headline and text. */
function namesPeopleFirst({ lead, byline }: Line, previous: Line | null): boolean {
  return lead !== null || (byline !== null && (isShort(previous) || previous?.byline != null));
}

/** For each line, whether nothing but text stands between it and a byline that closes the text. */
function closedBelow(kept: readonly Line[]): readonly boolean[] {
  const closed = new Array<boolean>(kept.length).fill(false);
  let isClosed = false;
  for (let i = kept.length - 1; i >= 0; i--) {
    const line = kept[i];
    if (line === undefined) break;
    closed[i] = isClosed;
    if (line.byline !== null) isClosed = isText(kept[i - 1] ?? null);
    else if (line.tail !== null) isClosed = line.lead === null;
    else isClosed &&= line.lead === null && (isText(line) || canBreak(line) || line.isCaption);
  }
  return closed;
}

function isKept({ furniture }: Line): boolean {
  return furniture === null || furniture === "editing-chain" || furniture === "meta";
}

const LONG = 40;

function habitsOf(lines: readonly Line[], wraps: boolean): Habits {
  let datelines = 0;
  let endings = 0;
  let innerBylines = 0;
  let openings = 0;
  let long = 0;
  let indented = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.dateline !== null) datelines++;
    if (line.byline !== null || line.tail !== null) endings++;
    if (line.byline !== null && isText(lines[i + 1] ?? null)) innerBylines++;
    if (isOpening(line, lines[i + 1] ?? null)) openings++;
    if (line.length <= LONG) continue;
    long++;
    if (line.indented) indented++;
  }
  return {
    ...{ wraps, indents: long > 0 && indented * 2 > long, datelines, endings, innerBylines, openings },
    twoTitleLines: haveTwoTitleLines(lines),
    storyGap: storyGapOf(lines),
  };
}

/** The shapes of short lines, and how many lines have each. */
interface Shapes {
  readonly byLine: readonly string[];
  readonly linesByShape: ReadonlyMap<string, number>;
}

function shapesOf(lines: readonly Line[]): Shapes {
  const byLine = lines.map(shape);
  const linesByShape = new Map<string, number>();
  for (const form of byLine) if (form !== "") linesByShape.set(form, (linesByShape.get(form) ?? 0) + 1);
  return { byLine, linesByShape };
}

function hasTwin({ byLine, linesByShape }: Shapes, i: number): boolean {
  const form = byLine[i] ?? "";
  return form !== "" && (linesByShape.get(form) ?? 0) > 1;
}

/**
 * The punctuation of a short line with every other character alike: 意见不合，先把账算清 → ____，_____; empty for a line of
 * text and where there is none.
 */
function shape({ length, ends, looks, text, furniture }: Line): string {
  if ((looks & LOOK.hasMarks) === 0 || length > LONGEST_SUBHEAD || ends === "sentence" || furniture !== null) return "";
  let form = "";
  for (let i = 0; i < text.length; i++) form += ((KINDS[text.charCodeAt(i)] ?? 0) & KIND.mark) === 0 ? "_" : text[i];
  return form;
}
