import type { Article } from "./article.ts";
import type { Block } from "./blocks.ts";
import { HINT } from "./hints.ts";

/** Stands between articles of one page, as a rule does on it. */
const RULE = "———";
// 图为…, ▲…, … 岑雨禾 摄: known as a caption by its words
const IS_CAPTION =
  /^(?:图|圖|▲|△|▼|◆|照片|资料图|資料圖|[（(])|(?:摄|攝|供图|供圖|提供|摄影|攝影|资料图|資料圖)\s?[）)]?[。]?$/u;
// 图：居民… would be read as a byline.
const CAPTION = "图片说明：";
const LONGEST_NAME = 12;

/** The lines of articles, one after the other, and below them what the page leads on to. */
export function composed(articles: readonly Article[], related: readonly string[]): string {
  const texts = articles.map(linesOf).filter((lines) => lines.length > 0);
  const whole = texts.map((lines) => lines.join("\n")).join(`\n\n${RULE}\n\n`);
  return related.length === 0 ? whole : `${whole}\n\n${related.join("\n")}`;
}

function linesOf({ kickers, headline, head, body, tail }: Article): string[] {
  const title = headline === null ? [] : [headline];
  const above = [...kickers, ...title, ...head].map((block) => (isCaption(block) ? shown(block) : block.text));
  return [...above, ...body.map(shown), ...tail.map(({ text }) => text)];
}

function isCaption({ kind, hints, level }: Block): boolean {
  return (kind === "caption" || (hints & HINT.caption) !== 0) && level === 0;
}

/** A line with the mark that the page shows or its mark-up stands for, where the words alone would not tell. */
function shown(block: Block): string {
  const { kind, text } = block;
  if (kind === "rule") return RULE;
  if (isCaption(block)) return IS_CAPTION.test(text) ? text : `${CAPTION}${text}`;
  const isItem =
    kind === "item" &&
    text.length > LONGEST_NAME &&
    !/[。！？；：:;]$/u.test(text) &&
    !/^[\d•·●■（(一二三四五六七八九十]/u.test(text);
  return isItem ? `• ${text}` : text;
}
