import type { Block } from "./blocks.ts";
import { HINT } from "./hints.ts";
import type { Regions } from "./regions.ts";
import type { Statement } from "./statements.ts";
import { isButtons, isCrumb, isMetaLine } from "./wording.ts";

const SHORTEST = 4;
const LONGEST = 110;
/** What a line has to show, at the least, to be taken for the headline. */
const ENOUGH = 4;
const SITE_ENDS = "网|網|报|報|政府|门户|門戶|在线|新闻|新聞|频道|頻道|论坛|論壇|社区论坛|融媒|客户端|电视台";
const SITE = new RegExp(`(?:${SITE_ENDS})$`, "u");
const NOT_SAID = /[\p{P}\p{S}\s\u3000]/gu;

/** A title without marks and blanks, so that “柳荫”社区 and 柳荫社区 are the same. */
export function plain(title: string): string {
  return title.replace(NOT_SAID, "").toLowerCase();
}

export interface TitleSearch {
  readonly blocks: readonly Block[];
  readonly regions: Regions;
  /** Number of the first block of text. */
  readonly body: number;
  readonly titles: readonly Statement[];
}

/** The number of the block that is the headline of the text; -1 when the page shows none. */
export function headlineAt({ blocks, regions, body, titles }: TitleSearch): number {
  const stated = titles.map(({ value, origin }) => ({ words: plain(value), origin }));
  let best = -1;
  let most = ENOUGH;
  const last = Math.min(blocks.length, body + 1);
  for (let i = 0; i < last; i++) {
    const block = blocks[i];
    const reason = regions.foreign[i] ?? "";
    if (
      block === undefined ||
      block.isHidden ||
      !mayBeTitle(block) ||
      (reason !== "" && !MAY_HOLD_HEADLINE.has(reason))
    )
      continue;
    const near = isOpening(blocks, i, body) ? 2 : 0;
    const far = Math.min(2, (body - i) * 0.05);
    const score = agreement(block.text, stated) + looks(block) + near - far - (reason === "" ? 0 : 4);
    if (score > most) {
      best = i;
      most = score;
    }
  }
  return best;
}

/** What is named so may hold the headline all the same; navigation, comments and lists of other articles do not. */
const MAY_HOLD_HEADLINE = new Set(["header", "advert", "tool", "share", "aside"]);
const STATED = 8;

/** The first block that says what the page states as its title; -1 for none. */
export function statedHeadlineAt({ blocks, regions, titles }: TitleSearch): number {
  const stated = titles.map(({ value, origin }) => ({ words: plain(value), origin }));
  let best = -1;
  let most = STATED - 1;
  for (const [i, block] of blocks.entries()) {
    if (block.isHidden || !mayBeTitle(block) || regions.foreign[i] !== "") continue;
    const score = agreement(block.text, stated) + Math.min(3, looks(block));
    if (score > most && agreement(block.text, stated) >= STATED) {
      best = i;
      most = score;
    }
  }
  return best;
}

/** Nothing but facts about the text stands between it and the text. */
function isOpening(blocks: readonly Block[], at: number, body: number): boolean {
  for (let i = at + 1; i < body; i++) {
    const block = blocks[i];
    if (block !== undefined && block.kind !== "rule" && !isMetaLine(block.text) && !isButtons(block.text)) return false;
  }
  return at < body;
}

function mayBeTitle({ kind, text, linked, level, hints }: Block): boolean {
  if (kind === "rule" || text.length < SHORTEST || text.length > LONGEST) return false;
  if (linked * 2 > text.length && level === 0 && (hints & HINT.title) === 0) return false;
  return !isButtons(text) && !isCrumb(text) && (level > 0 || !isMetaLine(text));
}

function agreement(text: string, stated: readonly { words: string; origin: string }[]): number {
  const words = plain(text);
  let best = 0;
  for (const { words: other, origin } of stated) {
    if (other.length < SHORTEST || words.length < SHORTEST) continue;
    if (other === words) best = Math.max(best, origin === "title" ? 9 : 11);
    // The site's name stands behind, or now and then in front.
    else if (other.startsWith(words) && words.length >= 6) best = Math.max(best, 8);
    else if (other.includes(words) && words.length >= 6) best = Math.max(best, 6);
    else if (words.startsWith(other) && other.length >= 8) best = Math.max(best, 5);
    else if (sharedFront(words, other) >= 8) best = Math.max(best, 4);
  }
  return best;
}

function sharedFront(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function looks({ text, level, hints, isStrong, isLarge, kind }: Block): number {
  let score = level === 1 ? 5 : level === 2 ? 4 : level === 3 ? 2.5 : level > 0 ? 1 : 0;
  if (isLarge && level === 0) score += 3;
  if ((hints & HINT.title) !== 0) score += 3.5;
  if (isStrong && level === 0) score += 1.5;
  if (kind === "item") score -= 2;
  if (SITE.test(text) && text.length <= 16) score -= 6;
  if (/[。；;，,]$/u.test(text)) score -= 4;
  if (/。/u.test(text)) score -= 3;
  return score;
}

// 石桥村：晒谷场上看大戏_青禾新闻网, … - 社会 - 青禾网, … | 青禾網
const PARTS = new RegExp(String.raw`\s?[_|｜]\s?|\s[-–—]\s|——|--|\s?-\s?(?=[^-]{1,14}(?:${SITE_ENDS})\s?$)`, "u");
const PARTING = /[\s_|｜\-–—·:：]/u;
const LONGEST_SITE = 24;

/** 江岸晚报 2031年5月19日 第06版：街巷, 柳荫日报: titles of a site or of a printed page. */
export function namesPage(title: string): boolean {
  return /第\s?[A-Z]?\d{1,3}\s?版/u.test(title) || (namesSite(title) && title.length <= 12 && !/[：:，,]/u.test(title));
}

/** Ends as names of papers and sites do, and has no parts. */
export function namesSite(name: string): boolean {
  return SITE.test(name) && !PARTING.test(name);
}

/** The title of a page without the name of the site behind it, which comes as `site`; null where none can be told. */
export function cutTitle(
  title: string,
  site: string | null,
): { readonly headline: string; readonly site: string | null } {
  if (site !== null && site.length >= 2 && title.endsWith(site) && title.length > site.length + SHORTEST) {
    let end = title.length - site.length;
    while (end > 0 && PARTING.test(title.charAt(end - 1))) end--;
    const headline = title.slice(0, end);
    if (headline.length >= SHORTEST) return { headline: cutTitle(headline, null).headline, site };
  }
  const parts = title.split(PARTS).filter((part) => part.trim() !== "");
  const [first = title] = parts;
  const last = parts.at(-1) ?? title;
  if (parts.length < 2) return { headline: title, site: null };
  if (SITE.test(first.trim()) && first.length <= LONGEST_SITE && last.length > first.length)
    return { headline: last.trim(), site: first.trim() };
  const isSite = last.length <= LONGEST_SITE && (SITE.test(last.trim()) || last.length < first.length);
  return isSite ? { headline: first.trim(), site: last.trim() } : { headline: title, site: null };
}
