import type { Block } from "./blocks.ts";
import { HINT } from "./hints.ts";
import { isMostlyLinks, isUsable, type PageBlocks } from "./page-blocks.ts";
import * as wording from "./wording.ts";

/** How far below the text its makers may stand, in lines. */
const FARTHEST_TAIL = 14;

/** The text itself, without what a site puts into it. */
export function bodyLines(page: PageBlocks, { from, to }: { from: number; to: number }): Block[] {
  const fates = fatesOf(page, { from, to });
  const found: Block[] = [];
  for (let i = from; i <= to; i++) {
    const block = page.blocks[i];
    if (block === undefined) continue;
    if (block.kind === "rule") {
      if (found.length > 0 && isHeading(page.blocks[i + 1])) found.push(block);
      continue;
    }
    const fate = fates[i - from] ?? "";
    const heads = fate === "" && headsLeftOut(block, fates[i - from + 1], fates[i - from + 2]);
    if (fate === "" && !heads) found.push(block);
    else page.reasons[i] ||= heads ? "related" : fate;
  }
  return found;
}

function isHeading(block: Block | undefined): boolean {
  return block !== undefined && (block.level > 0 || (block.hints & HINT.title) !== 0);
}

// 看更多新聞：, 延伸閱讀
const MORE = /^[^。，]{0,6}(?:更多|延伸|推薦|推荐|相關|相关|精彩)[^。，]{0,8}$/u;
const LONGEST_BOX_NAME = 14;

/** 本网推荐 above a list that is left out. */
function headsLeftOut({ text }: Block, next: string | undefined, afterNext: string | undefined): boolean {
  const isList = (fate: string | undefined): boolean => fate === "links" || fate === "related";
  if (MORE.test(text) && isList(next)) return true;
  const areLists = isList(next) && isList(afterNext);
  return areLists && text.length <= LONGEST_BOX_NAME && !/[。！？；：，,]/u.test(text) && !wording.isMakersLine(text);
}

const LONGEST_POSTER = 40;

/** Where names and times of those who answer begin (水边的人 2031-04-09 10:20): two of them, and no headline between. */
function repliesFrom({ blocks, regions }: PageBlocks, { from, to }: { from: number; to: number }): number {
  let first = Number.POSITIVE_INFINITY;
  for (let i = from + 1; i <= to; i++) {
    const block = blocks[i];
    if (block === undefined || block.isHidden || regions.foreign[i] !== "") continue;
    if (block.level > 0 || (block.hints & HINT.title) !== 0) first = Number.POSITIVE_INFINITY;
    else if (isPoster(block.text) && (regions.prose[i + 1] ?? 0) + (regions.prose[i - 1] ?? 0) > 0) {
      if (first < i) return first;
      first = i;
    }
  }
  return Number.POSITIVE_INFINITY;
}

function isPoster(text: string): boolean {
  if (text.length > LONGEST_POSTER || !/\d[:：]\d{2}/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  return wording.isDated(text) && !wording.isMakersLine(text) && !/[：:](?!\d)/u.test(text);
}

/** Of each line why it is no part of the text, empty where nothing says so. */
function fatesOf(page: PageBlocks, { from, to }: { from: number; to: number }): string[] {
  const { blocks, regions } = page;
  const fates: string[] = [];
  const replies = repliesFrom(page, { from, to });
  let isAny = false;
  let rest = "";
  for (let i = from; i <= to; i++) {
    const block = blocks[i];
    if (block === undefined) break;
    const { text } = block;
    if (isAny && (i >= replies || wording.headsComments(text) || wording.isFloor(text))) rest = "comment";
    if (isAny && rest === "" && wording.headsRelated(text)) rest = "related";
    // A list of links stands between two paragraphs, too.
    else if (rest === "related" && (regions.prose[i] ?? 0) > 0 && isUsable(page, i) && block.linked * 3 < text.length)
      rest = "";
    const mayHold = rest === "related" || (rest === "" && regions.foreign[i] === "footer");
    const isMakers = mayHold && wording.isMakersLine(text) && !block.isHidden;
    const fate = isMakers ? "" : rest || (block.isHidden ? "hidden" : (regions.foreign[i] ?? "") || unwanted(block));
    isAny ||= fate === "";
    fates.push(fate);
  }
  return fates;
}

// （完）, - END -
const END_MARK = /^[（(]\s?完\s?[）)]$/u;
const LEGAL =
  /^[^。]{0,24}(?:版权所有|版權所有|ICP备|ICP備|[Cc]opyright|All Rights Reserved|未经授权|未經授權|不得转载|不得轉載|转载请注明)/u;

// 青禾新闻网是经批准设立的综合性新闻网站…
const ABOUT_SITE =
  /^(?:本网站?|[^，。]{2,12}(?:网|報|报|客户端|平台|门户))(?:是|系|由)[^。]{0,24}(?:网站|平台|门户|主管|主办|媒体)/u;

/** Why a line in the middle of a text is none of it, empty for nothing. */
function unwanted(block: Block): string {
  const { text, linked, kind } = block;
  if (wording.isButtons(text)) return "widget";
  if (END_MARK.test(text)) return "end-mark";
  if (wording.isCrumb(text) || (wording.isBelowArticle(text) && !wording.isMakersLine(text))) return "widget";
  if (LEGAL.test(text) || ABOUT_SITE.test(text)) return "legal";
  const isSentence = /[。！？”]$/u.test(text) && text.length >= 20;
  if (linked > 0.6 * text.length && !isSentence && kind !== "row" && block.level === 0 && !wording.isMakersLine(text))
    return "links";
  return "";
}

/** Who wrote and edited a text, below it and outside of its element. */
export function tailLines(page: PageBlocks, from: number): Block[] {
  const found: Block[] = [];
  for (let i = from; i < Math.min(page.blocks.length, from + FARTHEST_TAIL); i++) {
    const block = page.blocks[i];
    if (block === undefined) break;
    const { text } = block;
    if (wording.headsComments(text) || wording.isFloor(text) || wording.headsRelated(text)) break;
    const foreign = page.regions.foreign[i] ?? "";
    const mayBe = ["", "tool", "share", "footer"].includes(foreign);
    if (mayBe && !block.isHidden && wording.isMakersLine(text) && !isMostlyLinks(block)) found.push(block);
  }
  return found;
}
