import type { BylineReader } from "../byline/byline.ts";
import { isOpen, isShort, isText } from "./appearance.ts";
import { asFurniture, changed, type Line } from "./line.ts";
import { LOOK } from "./looks.ts";
import { TRAIT } from "./traits.ts";

/** What a line is by its neighbours alone, whatever it looks like. */
export function linesInPlace(lines: readonly Line[], reader: BylineReader): readonly Line[] {
  // What none of the lines shows need not be looked for.
  let looks = 0;
  let traits = 0;
  let hasBullets = false;
  let hasNames = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    looks |= line.looks;
    traits |= line.traits;
    hasBullets ||= line.furniture === "list-item";
    hasNames ||= line.length <= LONGEST_NAME;
  }
  let seen = (traits & TRAIT.isMeta) === 0 ? lines : withMakers(lines, reader);
  if ((looks & LOOK.startsWithArrow) !== 0) seen = withCaptions(seen);
  if (hasBullets) seen = withBullets(seen);
  if ((traits & TRAIT.hasByline) !== 0) seen = withCaptionsInSentences(seen);
  if (hasNames) seen = withAuthors(seen, reader);
  return (looks & LOOK.hasBlank) === 0 ? seen : withSenders(seen, reader);
}

const ARROWS = "▲▼△▽";
const LONGEST_CAPTION = 36;

/** ▲志愿者为老人理发。: one such sentence tells of a picture; several in a row are briefs. */
function withCaptions(lines: readonly Line[]): readonly Line[] {
  const hasArrow = (line: Line | undefined): boolean => line !== undefined && ARROWS.includes(line.text.charAt(0));
  return lines.map((line, i) =>
    hasArrow(line) &&
    !hasArrow(lines[i - 1]) &&
    !hasArrow(lines[i + 1]) &&
    line.furniture === null &&
    line.length <= LONGEST_CAPTION &&
    (line.looks & (LOOK.hasStopInside | LOOK.isDated)) === 0
      ? changed(line, { isCaption: true, tail: null })
      : line,
  );
}

/** • 充电桩少 between paragraphs is a list of the article; behind the last one it is a menu of the site. */
function withBullets(lines: readonly Line[]): readonly Line[] {
  let mayBeList = false;
  const last = lines.findLastIndex((line) => isText(line));
  return lines.map((line, i) => {
    if (line.furniture !== "list-item") {
      mayBeList = line.furniture === null && (isText(line) || (line.looks & LOOK.endsWithColon) !== 0);
      return line;
    }
    return mayBeList && i < last ? changed(line, { furniture: null }) : line;
  });
}

const LONGEST_MAKER = 10;
const ENDS_MAKER = /(?:发布|融媒|融媒体|资讯|在线|客户端)$/u;

/** 老楼装上新电梯 / 青禾发布 / 2031-04-09: between a headline and its time, or right below, stands who put it out. */
function withMakers(lines: readonly Line[], reader: BylineReader): readonly Line[] {
  return lines.map((line, i) => {
    if (line.furniture !== null || line.byline !== null || line.length > LONGEST_MAKER) return line;
    if (i === 0 || (!ENDS_MAKER.test(line.text) && !reader.isOutlet(line.text))) return line;
    const above = lines[i - 1] ?? null;
    const isBelowMeta = above?.furniture === "meta";
    const isAboveMeta = lines[i + 1]?.furniture === "meta" && (isShort(above) || above?.furniture === "repeat");
    return isBelowMeta || isAboveMeta ? asFurniture(line, "meta") : line;
  });
}

const LONGEST_NAME = 4;
const NAME = /^\p{Script=Han}(?:\s{0,2}\p{Script=Han}){1,2}$/u;
const SIGN_OF_AUTHOR = /^[□◇◎]\s?/u;

/** 我家住在解放巷 / 岑雨禾: a name between a headline and the text is the author's; □ 岑雨禾 says so itself. */
function withAuthors(lines: readonly Line[], reader: BylineReader): readonly Line[] {
  if (!lines.some(mayBeName)) return lines;
  let hasFound = false;
  return lines.map((line, i) => {
    if (!mayBeName(line)) return line;
    const mark = SIGN_OF_AUTHOR.exec(line.text)?.[0].length ?? 0;
    const name = line.text.slice(mark);
    const isPlaced = mark > 0 || (isTitleAbove(lines, i, hasFound) && isText(lines[i + 1] ?? null));
    if (!isPlaced || !NAME.test(name) || !reader.isName(name.replace(/\s/gu, ""))) return line;
    if ((line.looks & LOOK.isPlaceAlone) !== 0) return line;
    hasFound = true;
    const author = { role: "author", outlet: null, credits: [], rule: "byline.author-below-headline" } as const;
    const signatures = [{ start: line.start + mark, end: line.end, ...author }];
    return changed(line, { byline: { start: line.start, end: line.end, signatures }, isCaption: false });
  });
}

function mayBeName({ furniture, byline, length }: Line): boolean {
  return length <= LONGEST_NAME && furniture === null && byline === null;
}

/** A heading at the top of the page, or, where one story had its author there, behind the last sentence of another. */
function isTitleAbove(lines: readonly Line[], i: number, hasFound: boolean): boolean {
  const above = i > 0 ? (lines[i - 1] ?? null) : null;
  const before = i > 1 ? (lines[i - 2] ?? null) : null;
  if (above === null || !isShort(above) || above.length <= 4) return false;
  return !isText(before) || (hasFound && before?.ends === "sentence");
}

// 柳荫街道 岑雨禾 何苗
const UNIT_AND_NAMES =
  /^(?<unit>\p{Script=Han}{2,10}(?:街道|办事处|社区|派出所|[局委办镇乡村])[ \u3000]{1,4})(?<names>\p{Script=Han}{2,4}(?:[ \u3000]{1,4}\p{Script=Han}{2,4}){0,2})$/u;
const LONGEST_UNIT_LINE = 24;

/** Behind the last sentence of a story its authors, with the unit that sent it in. */
function withSenders(lines: readonly Line[], reader: BylineReader): readonly Line[] {
  const mayBeSender = (line: Line): boolean =>
    line.length <= LONGEST_UNIT_LINE && (line.looks & LOOK.hasBlank) !== 0 && isShort(line);
  if (!lines.some(mayBeSender)) return lines;
  return lines.map((line, i) => {
    if (!mayBeSender(line)) return line;
    const before = i > 0 ? (lines[i - 1] ?? null) : null;
    const next = lines[i + 1] ?? null;
    if (!isText(before) || before?.ends !== "sentence" || isText(next)) return line;
    const { unit = "", names = "" } = UNIT_AND_NAMES.exec(line.text)?.groups ?? {};
    if (unit === "" || !names.split(/[ \u3000]+/u).every((name) => reader.isName(name))) return line;
    const author = { role: "author", outlet: null, credits: [], rule: "byline.unit-and-names" } as const;
    const signatures = Array.from(names.matchAll(/\p{Script=Han}+/gu), ({ 0: name, index }) => {
      const start = line.start + unit.length + index;
      return { start, end: start + name.length, ...author };
    });
    return changed(line, { byline: { start: line.start, end: line.end, signatures } });
  });
}

const LONGEST_PICTURE_TEXT = 40;

/** …围成一 / 村民在看修剪。 / 岑雨禾 摄 / 圈。: what stands with the photographer between the halves of a sentence is a caption. */
function withCaptionsInSentences(lines: readonly Line[]): readonly Line[] {
  const isCredit = (line: Line | undefined): line is Line =>
    line?.byline?.signatures.every(({ role }) => role === "photographer") === true;
  const cuts = (i: number): boolean =>
    i > 0 &&
    isOpen(lines[i - 1] ?? null) &&
    isText(lines[i] ?? null) &&
    (lines[i]?.length ?? 0) <= LONGEST_PICTURE_TEXT &&
    isCredit(lines[i + 1]) &&
    isText(lines[i + 2] ?? null);
  if (!lines.some(isCredit)) return lines;
  return lines.map((line, i) => {
    if (isCredit(line) && cuts(i - 1)) return changed(line, { byline: null, credit: line.byline, isCaption: true });
    return cuts(i) ? changed(line, { isCaption: true }) : line;
  });
}
