import { momentIn } from "./moment.ts";

// 来源：, 作者：, 发布时间：, 责任编辑：, 文／
const KEY =
  /(?:来源于?|來源|稿源|出处|作者|记者|記者|通讯员|通訊員|撰文|编辑|編輯|责编|責編|审核|校对|校對|发布|發佈|時間|时间|日期|更新|浏览|瀏覽|阅读|点击|點擊|字号|字體|字体|供稿|供图|摄影|攝影|撰稿|发布机构|索引号)\s?[：:／/丨|｜]/u;
const REPORTER =
  /^[（(【[〔]?[^。，,：:]{0,14}(?:记者|記者|通讯员|通訊員|特派员|撰文|綜合報導|综合报道)[^。！？]{0,60}$/u;
// 文/岑雨禾, 图文｜何苗
const BY =
  /^(?:文|图|图文|文图|撰文|摄影|圖|圖文|攝影)\s?[/／|｜丨:：]\s?\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3}$/u;
const LONGEST_META = 220;

/** How names of papers, sites and stations end: 青禾日报, 青禾发布. */
export const OUTLET_NAME: string = String.raw`[\p{Script=Han}A-Za-z·+]{1,14}(?:报|報|网|網|社|台|臺|发布|發布|融媒|融媒体|客户端|新闻|新聞|在线|在線|观察|杂志|周刊|传媒)`;
const OUTLET_ALONE = new RegExp(`^${OUTLET_NAME}$`, "u");

/** 青禾日报, and nothing else. */
export function isOutlet(text: string): boolean {
  return text.length <= 18 && OUTLET_ALONE.test(text);
}

/** A line with facts about an article: who wrote it, when, where it comes from. */
export function isMetaLine(text: string): boolean {
  if (text.length > LONGEST_META || /。.{4,}/u.test(text)) return false;
  return isDated(text) || KEY.test(text) || BY.test(text) || (text.length <= 90 && REPORTER.test(text));
}

const MOST_BESIDE_DATE = 60;

/** A date, and not much more. */
export function isDated(text: string): boolean {
  return (
    text.length <= MOST_BESIDE_DATE + 40 && !/[，。！？；]/u.test(text) && /\d/u.test(text) && momentIn(text) !== null
  );
}

// 责任编辑：岑雨禾, （编辑 岑雨禾）, 来源：青禾日报, 一审：…
const MAKERS =
  /^[（(【[]?\s?(?:(?:责任|責任|值班|本版|文字|新媒体|网络|执行)?(?:编辑|編輯|编审|主编|校对|校對)|责编|責編|[一二三初复终]审|审核|監製|监制|编委|统筹|策划|签发|作者|来源|來源|稿源|信息来源|文章来源|撰文|文字|文|图|图片|摄影|供稿|供图|记者|記者|通讯员|发布时间|发布日期|更新时间)\s?(?:[：:／/丨|｜]|\s\p{Script=Han}{2,4}\s?[）)】\]]?$)/u;

/** A line below a text that says who made it. */
export function isMakersLine(text: string): boolean {
  return text.length <= 120 && MAKERS.test(text);
}

// 相关阅读, 推荐新闻：, 延伸閱讀
const RELATED =
  /^[【■●▌|〈《\s]{0,3}(?:(?:相关|相關|推荐|推薦|延伸|更多|热门|熱門|热点|熱點|精彩|最新|往期|编辑|編輯|为您|為您|其他|其它|频道|猜你|大家都在|同类|同類|本类|上周|今日|點擊|点击|新闻|新聞|阅读|閱讀|滚动|即時|即时)\p{Script=Han}{0,2}(?:阅读|閱讀|新闻|新聞|报道|報道|報導|链接|鏈接|連結|文章|推荐|推薦|资讯|資訊|信息|内容|內容|喜欢|喜歡|看|回顾|回顧|热点|焦點|话题|話題|排行榜?|导读|导航|图片|稿件|动态|稿件)|人气排行|相关|你可能感兴趣|你可能也想看|看了又看|猜你喜欢)(?:的(?:新闻|文章))?[】〉》\s：:>＞»]{0,4}(?:更多)?[>＞»+]{0,3}$/u;

export function headsRelated(text: string): boolean {
  return text.length <= 20 && RELATED.test(text);
}

// 网友评论, 全部评论(12), 发表评论, 精选留言
const COMMENTS =
  /^[【■|\s]{0,3}(?:(?:精选|精彩|网友|網友|最新|全部|热门|熱門|用户|读者|讀者|我要|发表|發表|我来|文章|参与)?(?:评论|評論|跟贴|跟帖)(?:列表|区|區)?|(?:精选|精彩|网友|網友|最新|全部|热门|用户|读者|讀者|我要|发表)(?:留言|回复|回覆|讨论|討論)|沙发|沙發|评论\s?\(\d)(?:[\s（(]{0,2}\d{0,7}\s?[条條则則]?[）)]?)?[】：:\s]{0,3}$/u;
// 2楼, #3, 板凳, 水边的人 发表于 2031-5-6 21:40, 只看该作者
const FLOOR =
  /^(?:(?:沙发|沙發|板凳|地板|地下室)$|(?:第\s?)?\d{1,4}\s?[#楼樓](?:\s|$)|#\d{1,4}(?:\s|$)|[^，。]{0,24}(?:发表于|發表於|回复于|回覆於|发布于)\s?[:：]?\s?(?:\d{4}|\d{1,2}[-/]|[今昨前]天|半小时|\d{1,3}\s?(?:分钟|小时|天)前))/u;

export function headsComments(text: string): boolean {
  return text.length <= 24 && COMMENTS.test(text);
}

// 来自客户端 3楼 2031-05-06 21:14
const FLOOR_INSIDE = /\d[楼樓]\s{1,3}\d{4}-/u;

export function isFloor(text: string): boolean {
  return text.length <= 60 && (FLOOR.test(text) || FLOOR_INSIDE.test(text));
}

// 字号：大 中 小, 打印, 分享到：微信 微博
const BUTTONS =
  /^(?:[【[(（]?(?:大字?|中字?|小字?|字号|字體|字体|字级|默认|超大|特大|打印|列印|打印本页|关闭|關閉|关闭窗口|收藏|分享|分享到|分享至|微信|微博|QQ|QQ空间|朋友圈|评论|留言|点赞|讚|赞|举报|纠错|我要纠错|复制链接|扫一扫|手机阅读|手机看|听新闻|收听|朗读|播报|网摘|商城|手机版|无障碍|关怀版|分享此文|分享本文|分享文章|複製連結|複製|回報|字級|放大|缩小|縮小|放大字体|缩小字体|语音播报|推荐|转发|投诉|返回|返回顶部|上一篇|下一篇|订阅|关注|已关注|加关注|登录|注册|繁|简|A[+-]?|T|Facebook|Twitter|X|LINE|WhatsApp|Telegram|Email|Copy\sLink|Print|Share)[】\])）]?[\s：:|｜/、+\-·]{0,4}){1,16}$/iu;

// 点赞 12 收藏 3, 阅读 1024
const COUNTS =
  /^(?:(?:点赞|點讚|赞|讚|收藏|评论|評論|阅读|閱讀|转发|分享|浏览|瀏覽|人气|回复|回覆|查看|热度|跟贴|点击)(?:量|数|次数)?\s?[:：]?\s?[（(]?\d{1,8}万?\+?[）)]?\s?[次条人]?[\s|/·]{0,3}){1,6}$/u;

// 首页 上一页 1 2 3 下一页 尾页
const PAGER = /^(?:(?:首页|上一?页|下一?页|末页|尾页|[共第]?\d{1,4}页?|…|\.{3}|[<>«»])(?:\s{1,3}|$)){2,30}$/u;

export function isButtons(text: string): boolean {
  return text.length <= 60 && (BUTTONS.test(text) || COUNTS.test(text) || PAGER.test(text));
}

// …, ……, ...[详细]
const CUT_OFF =
  /(?:…|\.{3}|⋯)\s?(?:[[【(（]?\s?(?:详细|详情|更多|全文|阅读全文|查看详情|查看全文|詳細|更多內容|繼續閱讀)\s?[\]】)）]?)?[>＞»]{0,2}$/u;

/** The cut-off start of another article. */
export function isCutOff(text: string): boolean {
  return text.length <= 300 && CUT_OFF.test(text);
}

// 首页 > 新闻 > 正文, 当前位置：…
const CRUMB =
  /^(?:(?:您|你)?(?:的|当前|現在|现在|所在)?(?:的)?(?:当前|所在)?位置\s?[：:是]|首页\s?(?:[>＞»/|·-]|$)|首頁\s?(?:[>＞»/|·-]|$)|[^<>＞»。]{1,16}[>＞»]{1,2}[^<>＞»。]{1,20}[>＞»])/u;

export function isCrumb(text: string): boolean {
  return text.length <= 120 && (CRUMB.test(text) || /[>＞»›]\s?(?:正文|详情|內文|内容)\s?[>＞»]?$/u.test(text));
}

// 上一篇：…, 版权声明：…, 本网站…
const BELOW =
  /^(?:上一[篇条則则]|下一[篇条則则]|相关附件|分享让更多人看到|版权声明|免责声明|特别声明|平台声明|声明[：:]|郑重声明|返回(?:首页|顶部|列表)|扫一扫|扫描二维码|长按|点击(?:下载|进入|查看)|打开(?:微信|APP)|关注我们|关注公众号)|(?:點我|点我|立即|点击|點擊)(?:下載|下载)[^。]{0,8}$/u;

// … 點我下載APP, 点击订阅…
const PROMPT = /(?:點我|点我|點擊|点击|立即)(?:下載|下载|訂閱|订阅|加入|追蹤|关注|報名)[^。]{0,14}$/u;

export function isBelowArticle(text: string): boolean {
  return (text.length <= 300 && BELOW.test(text)) || (text.length <= 60 && PROMPT.test(text));
}
