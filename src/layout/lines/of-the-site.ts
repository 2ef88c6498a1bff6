import { firstsAt } from "../characters.ts";
import { isText } from "./appearance.ts";
import { FIRST } from "./characters.ts";
import { asFurniture, type Line } from "./line.ts";
import { LOOK } from "./looks.ts";

const TOP = 3;
const WINDOW = 8;
const SHORTEST_TITLE = 6;
// 石桥村：晒谷场上看大戏_云溪新闻网, … - 云溪网, … | 云溪网
const SITE_BEHIND = /^\s?[_|｜–—-]\s?[^。，,]{2,30}$/u;
// 江岸市青禾区人民政府, 青禾新闻 RSS
const NAME_OF_SITE =
  /^\p{Script=Han}{2,16}(?:人民政府(?:门户网站|办公室网站|网站|网)?|政府网|门户网站|新闻网|信息网|融媒体中心|\s?RSS)$/u;

/** At the very top a saved page has its own title, the headline with the site behind it, or the name of the site alone. */
export function withoutPageTitle(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ furniture }) => furniture === null);
  if (first < 0 || first > TOP) return lines;
  const line = lines[first];
  const next = lines[first + 1];
  if (line === undefined || next === undefined || line.byline !== null || isText(line)) return lines;
  const isSite = NAME_OF_SITE.test(line.text) && !isText(next) && next.byline === null;
  if (!isSite && !isSetBelow(line, lines.slice(first + 1, first + WINDOW))) return lines;
  return lines.map((other, i) => (i === first ? asFurniture(other, "site-name") : other));
}

function isSetBelow({ text: title }: Line, below: readonly Line[]): boolean {
  return below.some(
    ({ text }) => text.length >= SHORTEST_TITLE && title.startsWith(text) && SITE_BEHIND.test(title.slice(text.length)),
  );
}

// 精选评论, 全部评论(12), 沙发 of a forum
const HEADS_COMMENTS =
  /^[【■|]?\s?(?:精选评论|精彩评论|网友评论|网友跟[帖贴]|最新评论|全部评论|热门评论|热门跟[帖贴]|精选留言|网友留言|用户评论|读者评论|沙发)(?:\s?[（(]?\d{0,6}条?[）)]?)?[】：:]?$/u;
const LONGEST_HEAD = 14;
const LONGEST_COMMENT = 80;
const LONGEST_USER = 16;

/** What readers wrote below the text, up to a line that no comment has: one with a byline or a dateline, or a long one. */
export function withoutComments(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(mayHeadComments)) return lines;
  let hasText = false;
  let isComment = false;
  return lines.map((line, i) => {
    hasText ||= isText(line);
    if (isComment) isComment = canBeComment(line);
    else if (hasText && mayHeadComments(line) && HEADS_COMMENTS.test(line.text)) {
      const next = lines[i + 1];
      isComment = next !== undefined && (next.furniture !== null || next.length <= LONGEST_USER);
    }
    return isComment && (line.furniture === null || line.furniture === "meta") ? asFurniture(line, "comment") : line;
  });
}

function mayHeadComments({ length, text }: Line): boolean {
  return length <= LONGEST_HEAD && (firstsAt(text.charCodeAt(0)) & FIRST.comments) !== 0;
}

function canBeComment({ length, byline, dateline, lead, tail, looks, furniture }: Line): boolean {
  if (furniture === "breadcrumb" || furniture === "separator" || furniture === "link-list") return false;
  const isSigned = byline !== null || dateline !== null || lead !== null || tail !== null;
  return length <= LONGEST_COMMENT && !isSigned && (looks & LOOK.isLead) === 0;
}
