import { HINT } from "./hints.ts";

/** A stretch of a line that its element says is an author or a source; `end` is -1 while the element is open. */
export interface Key {
  readonly start: number;
  end: number;
  readonly hints: number;
}

// 岑雨禾, 岑雨禾 何苗
const NAMES = /^\p{Script=Han}{2,4}(?:[\s、，,]{1,2}\p{Script=Han}{2,4}){0,3}$/u;
// 青禾日报, 青禾发布, 柳荫街道办事处
const BODY = /^《?[\p{Script=Han}A-Za-z0-9·+]{2,24}》?$/u;
const NO_PERSON =
  /[网報报社局委部处站台号院所会府组组]$|新闻|新聞|发布|融媒|编辑|編輯|记者|記者|客户端|中心|街道|社区|社區|政府|原创|转载|匿名|用户|楼主|管理员/u;
const NO_SOURCE = /^(?:来源|來源|稿源|作者|原创|转载|发布|分享|关注|订阅|首页|正文|时间|日期|编辑|记者|記者)|\d{4}/u;
// 来源：, 记者, 文／ in front: the page has its own key.
const HAS_KEY = /(?:[：:／/｜|丨]|记者|記者|作者|来源|來源|文)\s*$/u;
const LONGEST_FRONT = 12;
const LONGEST_META = 160;
// What a seam is widened in front of: 来源：, 作者：, 2031-04-09, 责任编辑：
const OPENS_ITEM =
  /^\s?(?:\d{4}\s?[-年/.]|[【[(（]|(?:稿件|文章|信息|新闻)?(?:来源|來源|稿源)|作者|记者|記者|通讯员|责任编辑|責任編輯|编辑|編輯|责编|发布|發布|更新|时间|時間|日期|字号|字體|字体|浏览|瀏覽|阅读|点击|點擊|评论|分享|打印|参与互动)/u;
// … 10:20, …2031-04-09, …4月9日
const CLOSES_DATE = /(?:\d[:：]\d{2}|\d[-/.]\d{1,2}|日)\s?$/u;
const HAS_ITEM = /(?:\d{4}\s?[-年/.]\s?\d{1,2}|(?:来源|來源|稿源|作者|记者|記者|责编|编辑|時間|时间)\s?[：:])/u;

// <em>2031</em><em>04</em>/<em>02</em><span>10:12:33</span>
const IS_CLOCK = /^[\d/:.\s-]{8,24}$/u;

/**
 * A line with what its mark-up says and its words do not: `<i class="source">青禾日报</i>` reads 来源：青禾日报, and
 * `<span>来源：青禾日报</span><span>2031-04-09</span>`, which a style sheet sets apart, has a blank between.
 */
export function withKeys(text: string, { seams, keys }: { seams: readonly number[]; keys: readonly Key[] }): string {
  const isMeta = text.length <= LONGEST_META && !text.includes("。");
  if (!isMeta) return text;
  const inserted: { at: number; what: string }[] = [];
  for (const key of keys) {
    const what = keyFor(text, key);
    if (what !== "" && !inserted.some(({ at }) => at === key.start)) inserted.push({ at: key.start, what });
  }
  if (IS_CLOCK.test(text)) {
    for (const at of seams)
      if (/\d$/u.test(text.slice(0, at)) && /^\d/u.test(text.slice(at))) inserted.push({ at, what: "" });
  }
  const starts = new Set(inserted.map(({ at }) => at));
  const mayHaveItems = inserted.length > 0 || HAS_ITEM.test(text);
  for (const at of mayHaveItems ? seams : []) {
    if (!starts.has(at) && isSeam(text, at)) inserted.push({ at, what: "" });
  }
  return inserted
    .sort((a, b) => b.at - a.at)
    .reduce((line, { at, what }) => {
      const front = line.slice(0, at);
      const gap = front === "" || /[\s\u3000]$/u.test(front) ? "" : " ";
      return `${front}${gap}${what}${line.slice(at).replace(/^\s+/u, "")}`;
    }, text);
}

function isSeam(text: string, at: number): boolean {
  const front = text.slice(Math.max(0, at - LONGEST_FRONT), at);
  if (/[（(【[：:]\s?$/u.test(front)) return false;
  const behind = text.slice(at, at + LONGEST_FRONT);
  return behind !== "" && (OPENS_ITEM.test(behind) || (CLOSES_DATE.test(front) && /^\p{L}/u.test(behind)));
}

/** The key that a stretch needs, empty for none. */
function keyFor(text: string, { start, end, hints }: Key): string {
  const said = text.slice(start, end < 0 ? text.length : end).trim();
  if (said === "" || HAS_KEY.test(text.slice(Math.max(0, start - LONGEST_FRONT), start))) return "";
  if ((hints & HINT.author) !== 0 && NAMES.test(said) && !NO_PERSON.test(said)) return "作者：";
  const mayBeSource = (hints & (HINT.source | HINT.author)) !== 0;
  if (!mayBeSource || !BODY.test(said) || NO_SOURCE.test(said)) return "";
  return (hints & HINT.source) !== 0 || NO_PERSON.test(said) ? "来源：" : "";
}
