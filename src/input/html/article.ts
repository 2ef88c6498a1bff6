import type { Block } from "./blocks.ts";
import { bodyLines, tailLines } from "./body.ts";
import { headlineAt, plain, statedHeadlineAt } from "./headline.ts";
import { HINT } from "./hints.ts";
import { isMostlyLinks, isUsable, type PageBlocks } from "./page-blocks.ts";
import type { Regions } from "./regions.ts";
import * as wording from "./wording.ts";

/** An article as its lines, in the order in which a reader reads them. */
export interface Article {
  readonly headline: Block | null;
  readonly kickers: readonly Block[];
  /** Between headline and text: source, author, time, deck. */
  readonly head: readonly Block[];
  readonly body: readonly Block[];
  /** Below the text: who wrote and edited it. */
  readonly tail: readonly Block[];
}

/** How far above the text its headline may stand, in lines. */
const FARTHEST_HEAD = 40;
const MOST_KICKERS = 3;
const LONGEST_HEAD_LINE = 160;
const SHORTEST_HEAD_LINE = 8;

/** The article that stands in an element; its headline may stand above, unless the page has several. */
export function articleIn(page: PageBlocks, main: number, isAlone: boolean): Article {
  const { tree, blocks, regions, titles, reasons } = page;
  const end = main < 0 ? Number.POSITIVE_INFINITY : (tree.ends[main] ?? 0);
  const isInside = ({ node }: Block): boolean => node >= main && node < end;
  const first = blocks.findIndex(isInside);
  if (first < 0) return { headline: null, kickers: [], head: [], body: [], tail: [] };
  let last = first;
  for (const [i, block] of blocks.entries()) if (isInside(block)) last = i;
  const stated = isAlone ? statedHeadlineAt({ blocks, regions, body: blocks.length, titles }) : -1;
  const text = firstProse(
    page,
    stated >= first && isMostBehind(page, { from: first, at: stated, to: last }) ? stated + 1 : first,
    last,
  );
  const from = isAlone ? 0 : first;
  const found = headlineAt({ blocks: blocks.slice(from), regions: shifted(regions, from), body: text - from, titles });
  const title = found < 0 ? -1 : found + from;
  const headline = title < 0 ? null : (blocks[title] ?? null);
  const start = title >= first && title < text ? title : first;
  const kickers = title < 0 ? [] : kickersAbove(page, title, from);
  const head = headLines(page, { title, from: title < 0 ? first : title + 1, to: text });
  const above = title < 0 ? [] : metaAbove(page, { title, from: Math.max(from, title - 6) });
  const seen = new Set([headline, ...kickers, ...above, ...head]);
  for (let i = first; i < text; i++) {
    const block = blocks[i];
    if (block !== undefined && !seen.has(block)) reasons[i] ||= "around";
  }
  const body = bodyLines(page, { from: Math.max(start, text), to: last });
  const tail = isAlone ? tailLines(page, last + 1) : [];
  const own = body.filter((block) => !seen.has(block));
  const facts = withoutPosters(page, [...above, ...withoutRepeats(page, head, own)]);
  for (const block of [...kickers, headline, ...facts, ...own, ...tail]) if (block !== null) page.kept.add(block);
  return { headline, kickers, head: facts.map(withoutButtons), body: own, tail };
}

/** In a thread the author is who posted it: 老北苑 is nobody's name. */
function withoutPosters({ blocks, reasons }: PageBlocks, head: readonly Block[]): readonly Block[] {
  const isPoster = ({ text, hints }: Block): boolean => (hints & HINT.author) !== 0 && text.length <= LONGEST_POSTER;
  if (!head.some(isPoster) || !blocks.some(({ text }) => wording.isFloor(text))) return head;
  for (const block of head) if (isPoster(block)) reasons[blocks.indexOf(block)] = "comment";
  return head.filter((block) => !isPoster(block));
}

const LONGEST_POSTER = 12;
const SHORTEST_REPEAT = 12;
const MOST_REPEATED = 3;

/** A summary that repeats how the text begins is none of it; so is a headline that comes twice. */
function withoutRepeats({ blocks, reasons }: PageBlocks, head: readonly Block[], body: readonly Block[]): Block[] {
  const opening = plain(
    body
      .slice(0, MOST_REPEATED)
      .map(({ text }) => text)
      .join(""),
  );
  return head.filter((block) => {
    const words = plain(block.text.replace(/^(?:摘要|导读|導讀|内容提要|核心提示|简介|提要)\s?[：:]/u, ""));
    if (words.length < SHORTEST_REPEAT || !opening.startsWith(words)) return true;
    reasons[blocks.indexOf(block)] = "summary";
    return false;
  });
}

// 【大 中 小】, 字号：[大 中 小], 打印: behind the facts of a line
const BUTTONS_IN_LINE =
  /\s?(?:[|｜]\s?)?(?:[【[(（]\s?)?(?:字号|字体|字體|字级|字級|文字大小)?\s?[：:]?\s?[【[(（]?\s?(?:A[+-]|特?大|默认|超大)\s?(?:[|｜/]\s?)?(?:A|中)?\s?(?:[|｜/]\s?)?(?:A[+-]|小)\s?[】\])）]{0,2}|\s?[【[(（]\s?(?:打印|打印本页|关闭|关闭窗口|收藏|列印|我要纠错|纠错|推荐|分享)\s?[】\])）]|^原创\s(?=\d{4})|\bPosted\s(?:on|by)\s|(?:\b[Bb]y|由)\s?(?=作者：)|\s?参与互动(?:\s?[（(][^（()）]{0,12}[）)])?|\s(?:字号|字体|字體|分享到?)\s?[：:]\s?$/gu;
// 青禾日报 · 闻知秋 · 2031-03-30
const DOT = /\s{0,2}[·•]\s{0,2}/gu;
const ADDRESS_IN_FRONT = /^https?:\/\/\S{1,100}\s{1,4}/u;

function withoutButtons(block: Block): Block {
  const parted = wording.isDated(block.text) ? block.text.replace(DOT, " ") : block.text;
  const text = parted.replace(ADDRESS_IN_FRONT, "").replace(BUTTONS_IN_LINE, "").trim();
  return text === block.text || text === "" ? block : { ...block, text };
}

/** Whether most of the text stands behind a block. */
function isMostBehind({ regions }: PageBlocks, { from, at, to }: { from: number; at: number; to: number }): boolean {
  let [before, behind] = [0, 0];
  for (let i = from; i <= to; i++) {
    if (i < at) before += regions.prose[i] ?? 0;
    else behind += regions.prose[i] ?? 0;
  }
  return behind > before;
}

function shifted(regions: Regions, from: number): Regions {
  return from === 0 ? regions : { ...regions, foreign: regions.foreign.slice(from) };
}

function firstProse(page: PageBlocks, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const block = page.blocks[i];
    if (block === undefined || !isUsable(page, i) || (page.regions.prose[i] ?? 0) === 0) continue;
    if (block.level === 0 && !wording.isMetaLine(block.text) && (block.hints & HINT.title) === 0) return i;
  }
  // Pictures and captions, and no text.
  for (let i = first; i <= last; i++) if (isUsable(page, i) && (page.blocks[i]?.level ?? 0) === 0) return i;
  return first;
}

/** Short lines right above a headline, which say what is 眉题 or say nothing but where something happened. */
function kickersAbove(page: PageBlocks, title: number, from: number): Block[] {
  const found: Block[] = [];
  for (let i = title - 1; i >= from && found.length < MOST_KICKERS; i--) {
    const block = page.blocks[i];
    if (block === undefined || !isUsable(page, i)) break;
    const isKicker = (block.hints & HINT.kicker) !== 0 && block.linked === 0 && !wording.isMetaLine(block.text);
    if (!isKicker) break;
    found.unshift(block);
  }
  return found;
}

function metaAbove(page: PageBlocks, { title, from }: { title: number; from: number }): Block[] {
  const found: Block[] = [];
  for (let i = from; i < title; i++) {
    const block = page.blocks[i];
    if (block === undefined || !isUsable(page, i)) continue;
    if (wording.isMetaLine(block.text) && !wording.isCrumb(block.text) && !isToday(block.text)) found.push(block);
  }
  return found;
}

// 今天是2031年4月9日 星期三: at the top of a site
function isToday(text: string): boolean {
  return (
    /今天是|今日|欢迎|歡迎|天气|天氣|星期|农历|農曆|℃/u.test(text) && !/来源|來源|作者|记者|記者|发布|發布/u.test(text)
  );
}

interface Stretch {
  readonly title: number;
  readonly from: number;
  readonly to: number;
}

const MAY_HOLD_FACTS = new Set(["tool", "share", "header", "footer", "aside"]);

/** What stands between a headline and its text. */
function headLines(page: PageBlocks, { title, from, to }: Stretch): Block[] {
  const { blocks, regions, reasons } = page;
  const header = title >= 0 && regions.foreign[title] === "header";
  const found: Block[] = [];
  for (let i = Math.max(from, to - FARTHEST_HEAD); i < to; i++) {
    const block = blocks[i];
    if (block === undefined || block.kind === "rule") continue;
    const isFact = wording.isMetaLine(block.text) && !isMostlyLinks(block);
    // The facts of an article may stand among its buttons.
    const foreign = regions.foreign[i] ?? "";
    const isNear = foreign === "" || (foreign === "header" && header) || (isFact && MAY_HOLD_FACTS.has(foreign));
    if (!isNear || block.isHidden || !isHeadLine(block, isFact)) reasons[i] ||= foreign || "around";
    else found.push(block);
  }
  return found;
}

function isHeadLine(block: Block, isFact: boolean): boolean {
  const { text, level, hints } = block;
  if (wording.isButtons(text) || wording.isCrumb(text) || text.length > LONGEST_HEAD_LINE) return false;
  if (isFact || level > 0 || (hints & (HINT.deck | HINT.summary | HINT.caption)) !== 0) return true;
  // A poster's name, how often the page was opened: what is shorter says nothing of the article.
  return block.linked * 3 <= text.length && (text.length >= SHORTEST_HEAD_LINE || wording.isOutlet(text));
}
