import { type Dice, diceOf } from "../../../src/core/dice.ts";
import { notEmpty } from "../../forms/dice.ts";
import type { Article } from "./pages/articles.ts";
import * as texts from "./pages/articles.ts";
import type { Page } from "./pages/page.ts";

type Made = (parts: Parts) => string;
interface Parts {
  readonly dice: Dice;
  readonly article: Article;
  readonly outlet: string;
  readonly author: string;
  readonly date: string;
}

const ARTICLES = notEmpty(
  Object.values(texts).filter((one) => one !== texts.parking && one !== texts.chair && one !== texts.kitchen),
);
const OUTLETS = notEmpty([
  "青禾日报",
  "柳城晚报",
  "江岸融媒",
  "青禾发布",
  "松屏街道办事处",
  "青禾区民政局",
  "青禾新闻网",
]);
const AUTHORS = notEmpty(["岑雨禾", "尹平川", "何苗", "覃思远", "裴朵朵", "欧阳雪"]);
const OTHERS = [
  ...[
    "青禾区召开基层治理现场推进会",
    "石桥社区“四点半课堂”开班",
    "雨季来临，地下车库怎么防？",
    "一名网格员的“民情日记”",
  ],
  ...[
    "今年我区将新建口袋公园八个",
    "北塘镇：小积分兑出大文明",
    "柳荫街道举办首届邻里节 三千居民同吃长桌宴",
    "暖心！五十八份饺子送到独居老人家",
  ],
];

const slashes = (date: string): string => date.replaceAll("-", "/");
const inWords = (date: string): string => {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${month}月${day}日`;
};
const hashed = ({ roll }: Dice): string => `css-${roll(1e6).toString(36)}`;
const listOf = ({ roll }: Dice, count: number): string[] =>
  Array.from({ length: count }, () => OTHERS[roll(OTHERS.length)] ?? "");
const items = (dice: Dice, count: number): string =>
  listOf(dice, count)
    .map((one) => `<li><a href="/a">${one}</a></li>`)
    .join("");

const TITLES = notEmpty<Made>([
  ({ article }) => `<h1>${article.title}</h1>`,
  ({ article }) => `<h2 class="title">${article.title}</h2>`,
  ({ article, dice }) =>
    `<div class="${dice.pick(["title", "bt", "article-title", "wz_tit", "con-title"])}">${article.title}</div>`,
  ({ article, dice }) => `<div class="${hashed(dice)}"><h1 class="${hashed(dice)}">${article.title}</h1></div>`,
  ({ article }) => `<p align="center"><strong><font size="5">${article.title}</font></strong></p>`,
  ({ article }) => `<p style="text-align:center;font-size:24px;font-weight:bold">${article.title}</p>`,
  ({ article }) => `<h3>${article.title}</h3>`,
  ({ article }) => `<div class="tit"><h1>${article.title.slice(0, 5)}<br>${article.title.slice(5)}</h1></div>`,
]);
const METAS = notEmpty<Made>([
  ({ outlet, author, date }) =>
    `<div class="info"><span>${date} 09:15</span><span>来源：${outlet}</span><span>作者：${author}</span></div>`,
  ({ outlet, author, date }) =>
    `<p>发布时间：${date}&nbsp;&nbsp;&nbsp;来源：${outlet}&nbsp;&nbsp;&nbsp;作者：${author}&nbsp;&nbsp;&nbsp;浏览：<span id="hits"></span>次</p>`,
  ({ outlet, author, date }) =>
    `<div class="meta"><div>来源：<a href="#">${outlet}</a></div><div>记者：${author}</div><div>${inWords(date)} 10:20</div></div>`,
  ({ outlet, author, date, dice }) =>
    `<div class="${hashed(dice)}"><span class="${hashed(dice)}">${inWords(date)}09:20</span> | <span>来源：${outlet}</span> | <span>记者：${author}</span> <span>字号：<a>大</a><a>中</a><a>小</a></span></div>`,
  ({ outlet, author, date }) =>
    `<ul class="article-info"><li>日期：${slashes(date)}</li><li>来源：${outlet}</li><li>作者：${author}</li><li>【字体：<a>大</a> <a>中</a> <a>小</a>】</li></ul>`,
  ({ outlet, author, date }) =>
    `<div><em class="time">${date} 08:30:11</em><em class="source">${outlet}</em><em class="author">${author}</em></div>`,
  ({ outlet, author, date }) =>
    `<table><tr><td>来源：${outlet}</td><td>作者：${author}</td><td>时间：${date}</td></tr></table>`,
  ({ outlet, author, date }) =>
    `<div class="sub">${date.replaceAll("-", ".")} 来源：${outlet} 本报记者 ${author}</div>`,
  ({ outlet, author, date }) =>
    `<p class="date-source"><span class="date">${inWords(date)} 07:05</span><a class="source" href="#">${outlet}</a></p><p class="writer">文/${author}</p>`,
  ({ outlet, author, date }) =>
    `<div class="xx">信息来源：${outlet} 　发布日期：${inWords(date)} 　作者：${author} 　【打印】【关闭】</div>`,
]);
const BODIES = notEmpty<(paragraphs: readonly string[], dice: Dice) => string>([
  (all) => all.map((one) => `<p>${one}</p>`).join("\n"),
  (all) => all.map((one) => `<p>　　${one}</p>`).join(""),
  (all) =>
    all
      .map(
        (one) =>
          `<p style="text-indent:2em"><span style="font-size:16px">${one.slice(0, 9)}</span><span>${one.slice(9)}</span></p>`,
      )
      .join("\n"),
  (all) =>
    all
      .map((one) => `　　${one}`)
      .concat("")
      .join("<br>\n"),
  (all) =>
    all
      .map((one) => `　　${one}`)
      .concat("")
      .join("<br /><br />"),
  (all) => all.map((one) => `<div>${one}</div>`).join("<div><br></div>"),
  (all, dice) =>
    all.map((one) => `<section class="${hashed(dice)}"><section><p>${one}</p></section></section>`).join(""),
  (all) =>
    `<table><tbody><tr><td>${all.map((one) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${one}`).join("\n")}</td></tr></tbody></table>`,
  (all) => all.map((one) => `<P class=MsoNormal><o:p>${one}</o:p></P>`).join("\n<P>&nbsp;</P>\n"),
  (all) => all.map((one) => `<div><span>${one}</span><br></div>`).join(""),
]);
/** What stands in texts besides paragraphs; all but the first are no paragraph themselves. */
const SUBHEADS = notEmpty<(subhead: string) => string>([
  (one) => `<h3>${one}</h3>`,
  (one) => `<p><strong>${one}</strong></p>`,
  (one) => `<h2 class="sub">${one}</h2>`,
  (one) => `<p style="font-size:20px;font-weight:bold">${one}</p>`,
]);
const BOXES = notEmpty([
  ...[
    "content",
    "TRS_Editor",
    "article",
    "zw",
    "nr",
    "txt",
    "pages_content",
    "Custom_UnionStyle",
    "rich-text",
    "view",
    "main-text",
  ],
  ...["", "", "wenzhang", "cont", "j-content", "editor-box", "article-main"],
]);
const PICTURES = notEmpty<(dice: Dice) => string>([
  () => "",
  () => "",
  () => `<p style="text-align:center"><img src="1.jpg"></p>`,
  () => `<figure><img src="1.jpg"><figcaption>居民在活动现场交流。</figcaption></figure>`,
  () => `<div class="img"><img src="1.jpg"><p class="caption">社区工作者走访居民。汤小圆 摄</p></div>`,
  () => `<p align="center"><img src="1.jpg"></p><p align="center">图为活动现场。</p>`,
]);
const INSIDE = notEmpty<(dice: Dice) => string>([
  () => "",
  () => "",
  () => "",
  () => `<div class="ad"><p>广告：春季家装节，满一千减一百，抢购热线0000-0000，欢迎光临。</p></div>`,
  () => `<div style="display:none">看不见的一段话，不应该出现在正文里面，谁也看不见它。</div>`,
  (dice) => `<div class="related-inline"><h4>相关阅读</h4><ul>${items(dice, 3)}</ul></div>`,
  () => `<script>document.write("<p>脚本里的话，不是正文，也不会变成正文的一部分。</p>")</script>`,
]);
const BEHIND = notEmpty<(dice: Dice) => string>([
  () => `<p>责任编辑：沈悦</p>`,
  () => `<div class="editor">（责任编辑：施南）</div>`,
  () => `<div class="share">分享到：<a>微信</a><a>微博</a><a>QQ空间</a></div>`,
  (dice) =>
    `<div class="pn"><p>上一篇：<a href="#">${listOf(dice, 1)[0]}</a></p><p>下一篇：<a href="#">${listOf(dice, 1)[0]}</a></p></div>`,
  (dice) => `<div class="${hashed(dice)}"><h3>相关新闻</h3><ul>${items(dice, 4)}</ul></div>`,
  (dice) =>
    `<div class="tuijian"><div>推荐阅读</div>${listOf(dice, 3)
      .map(
        (one) =>
          `<div><a href="#">${one}</a><p>${one}，近日，青禾区有关部门围绕群众关心的身边小事，深入社区开展……</p></div>`,
      )
      .join("")}</div>`,
  () =>
    `<div class="comments"><h3>网友评论</h3><p>水边的人：支持一下，社区干部辛苦了，希望我们小区也能早点用上。</p><p>老北苑：说得好，做得也好，希望能长期坚持下去。</p></div>`,
  () =>
    `<div><p>声明：本网转载文章，版权归原作者所有，如涉及作品内容、版权等问题，请在30日内与本网联系，我们将及时处理。</p></div>`,
  () => `<div class="ewm"><img src="e.png"><p>扫一扫，用手机看</p></div>`,
  () => `<p><a href="#">返回首页</a> <a href="#">打印本页</a> <a href="#">关闭窗口</a></p>`,
  () => `<div class="tags">标签：<a>社区</a><a>治理</a></div>`,
  () =>
    `<div class="pl-list">${[
      ["水边的人", "支持一下，社区干部辛苦了，希望我们小区也能早点用上。"],
      ["老北苑", "说得好，做得也好，希望能长期坚持下去，别一阵风。"],
      ["青石板", "我家就住在旁边，看着一天天变样的，点个赞，真不容易。"],
    ]
      .map(
        ([who, said], i) =>
          `<div><span>${who}</span> <span>2031-12-0${i + 1} 10:20</span><div>${said}</div><a>回复</a></div>`,
      )
      .join("")}</div>`,
  () =>
    `<div><p>青禾新闻网是经批准设立的综合性新闻网站，提供新闻、政务、民生等服务，欢迎广大网友投稿并监督。</p></div>`,
  () => `<div class="like"><span>点赞 12</span><span>收藏 3</span></div>`,
]);
const TOPS = notEmpty<(dice: Dice) => string>([
  (dice) =>
    `<div class="header"><div class="logo"><a href="/"><img src="l.png"></a></div><ul class="nav">${items(dice, 5)}</ul></div>`,
  () => `<table width="100%"><tr><td>首页 | 新闻 | 社区 | 街道 | 视频 | 专题</td></tr></table>`,
  () =>
    `<header><h1><a href="/">青禾新闻网</a></h1><p>今天是2031年6月1日 星期日</p><nav><a>首页</a><a>要闻</a><a>社会</a></nav></header>`,
  () => `<div><a href="/">首页</a> <a href="/a">要闻</a> <a href="/b">社区</a> <a href="/c">评论</a></div>`,
  () => "",
]);
const CRUMBS = notEmpty([
  "",
  `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/a">新闻</a> &gt; 正文</div>`,
  `<p>您的位置：<a>首页</a> » <a>社区</a> » 内容</p>`,
  `<div class="path"><a>首页</a>/<a>街镇</a></div>`,
]);
const SIDES = notEmpty<(dice: Dice) => string>([
  (dice) =>
    `<div class="${hashed(dice)}"><p>编读往来</p><p>读者来信说，楼下的路灯坏了半个月，晚上老人出门很不方便，希望有人来管一管。</p><p>编辑回复：已经联系柳荫街道，三天之内修好，请继续监督，也欢迎更多的读者来信。</p></div>`,
  () => "",
  (dice) => `<div class="right"><h2>热点排行</h2><ol>${items(dice, 8)}</ol></div>`,
  (dice) =>
    `<aside><h3>最新</h3>${listOf(dice, 5)
      .map((one) => `<p><a href="#">${one}</a><span>04-09</span></p>`)
      .join("")}</aside>`,
  (dice) =>
    `<div class="${hashed(dice)}"><div>本网推荐</div>${listOf(dice, 4)
      .map(
        (one) =>
          `<div><a href="#">${one}</a><div>${one}的背后，是一支由党员、楼组长和志愿者组成的队伍，他们……</div></div>`,
      )
      .join("")}</div>`,
]);
const FOOTS = notEmpty([
  `<div><div>青禾新闻网是青禾区唯一的综合性新闻门户，开设频道二十余个，日均更新新闻三百余条，覆盖全区街镇。</div><div>联系电话：0000-0000</div></div>`,
  `<div class="footer"><p>主办单位：青禾区融媒体中心 地址：青禾区柳荫路5号 邮编：000000</p><p>青ICP备2031000001号</p></div>`,
  `<p align="center">版权所有 青禾新闻网 未经书面授权，不得转载、复制或建立镜像，违者将依法追究法律责任。</p>`,
  `<footer><p>关于我们 联系我们 法律声明</p><p>Copyright © 2031 All Rights Reserved</p></footer>`,
]);
const SUFFIXES = notEmpty([
  "",
  "_青禾新闻网",
  " - 青禾在线",
  "-街道动态-青禾区人民政府",
  "｜柳城网",
  "--江岸频道--青禾网",
]);

/** A page put together at random of what sites put pages together of; the same for the same number. */
export function madePage(seed: number): Page {
  const dice = diceOf(seed);
  const { pick, roll, chance } = dice;
  const article = pick(ARTICLES);
  const date = `203${roll(2)}-${String(1 + roll(12)).padStart(2, "0")}-${String(1 + roll(28)).padStart(2, "0")}`;
  const parts: Parts = { dice, article, outlet: pick(OUTLETS), author: pick(AUTHORS), date };
  const subhead = chance(30) ? pick(SUBHEADS)(pick(["众人拾柴火焰高", "一张图胜过千句话", "算好一笔明白账"])) : "";
  const half = Math.ceil(article.paragraphs.length / 2);
  const write = pick(BODIES);
  const body = `${pick(PICTURES)(dice)}${write(article.paragraphs.slice(0, half), dice)}\n${pick(INSIDE)(dice)}${subhead}${write(article.paragraphs.slice(half), dice)}`;
  const box = pick(BOXES);
  const behind = Array.from(dice.order(BEHIND.length).slice(0, roll(5)), (i) => BEHIND[i]?.(dice) ?? "").join("\n");
  const main = `${pick(CRUMBS)}${pick(TITLES)(parts)}${pick(METAS)(parts)}<div${box === "" ? "" : ` class="${box}"`}>${body}</div>${behind}`;
  const side = pick(SIDES)(dice);
  const wrapped = wrap(dice, chance(70) ? [main, side] : [side, main]);
  const facts = chance(40)
    ? `<meta name="ArticleTitle" content="${article.title}"><meta name="PubDate" content="${date} 09:15">`
    : "";
  const open = chance(40)
    ? `<meta property="og:title" content="${article.title}"><meta property="og:site_name" content="青禾新闻网">`
    : "";
  return {
    name: `made ${seed}`,
    title: article.title,
    outlet: parts.outlet,
    authors: [parts.author],
    published: date,
    paragraphs: article.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${article.title}${pick(SUFFIXES)}</title>${facts}${open}</head><body>${pick(TOPS)(dice)}${wrapped}${pick(FOOTS)}</body></html>`,
  };
}

function wrap({ pick, roll }: Dice, columns: readonly string[]): string {
  const form = roll(3);
  if (form === 0) return `<table><tr>${columns.map((one) => `<td valign="top">${one}</td>`).join("")}</tr></table>`;
  const deep = "<div>".repeat(roll(4));
  const name = pick(["main", "wrap", "container", "w1000"]);
  const inner = columns.map((one) => `<div class="${pick(["left", "col", "box", "l"])}">${one}</div>`).join("\n");
  return `${deep}<div class="${name}">${form === 1 ? inner : columns.join("\n")}</div>${deep.replaceAll("<", "</")}`;
}
