import { HAS } from "./furniture-facts.ts";

/** A form of furniture: what a line must show before its pattern is worth a try, and the pattern. */
export interface Form {
  readonly reason: string;
  /** The characters it opens with; left out where any may stand there. */
  readonly opens?: string;
  /** The facts (`HAS`) it has, all of them. */
  readonly needs?: number;
  /** The facts it never has. */
  readonly never?: number;
  readonly pattern: RegExp;
}

const STOP = HAS.stop | HAS.finalStop;
const CLAUSES = STOP | HAS.comma;
const SIGNS_ONLY = HAS.han | HAS.latin;

interface Frame {
  /** Characters one of which may stand in front of the word. */
  readonly after?: string;
  readonly needs?: number;
  readonly never?: number;
  readonly flags?: string;
}

/** A form that opens with one of the words, behind which `rest` stands. */
function opening(reason: string, words: string, rest: string, frame: Frame = {}): Form {
  const { after = "", needs = 0, never = STOP, flags = "u" } = frame;
  const list = words.trim().split(/\s+/u);
  const firsts = list.map((word) => word.charAt(0)).join("");
  const front = after === "" ? "" : `[${after.replace(/[[\]-]/gu, "\\$&")}]?\\s?`;
  return {
    reason,
    opens: after + (flags.includes("i") ? firsts.toLowerCase() + firsts.toUpperCase() : firsts),
    needs,
    never,
    pattern: new RegExp(`^${front}(?:${list.join("|")})${rest}$`, flags),
  };
}

/** Forms of lines that are no part of any story, or that hold facts about one (`meta`, `editing-chain`). First match counts. */
export const FORMS: readonly Form[] = [
  // “-”, “***”, “═══”: parts what stands above from what stands below
  { reason: "separator", never: SIGNS_ONLY | HAS.digit, pattern: /^[-—–=*_·•~～#＊…─━═※☆★◆◇○●\s]+$/u },
  // ![](…) |, 微信图片_20201222123746, IMG_2041.jpg
  { reason: "image", opens: "|![ \t", pattern: /^[|\s]{0,5}!?\[[^\]]{0,99}\]\([^)]{0,300}\)[|\s]{0,5}$/u },
  opening("image", "微信图片 QQ截图 QQ图片 图片 IMG DSC", String.raw`[_\-\d.]{2,40}(?:\.?[a-z]{3,4})?`, {
    flags: "iu",
  }),
  {
    reason: "image",
    needs: HAS.dot | HAS.latin,
    never: HAS.space,
    pattern: /^\S{1,80}\.(?:jpe?g|png|gif|webp|bmp)$/iu,
  },
  opening("image", "资料图片? 相关资料图片? 图片 相关图片 配图 相关配图", "(?:仅供参考)?[）)】\\]]?[：:]?", {
    after: "（(【[",
  }),
  { reason: "image", never: HAS.han | HAS.space, pattern: /^[0-9a-f]{16,80}(?:\.\w{2,4})?$/iu },
  // [size=21px], [/align]
  { reason: "noise", opens: "[", needs: HAS.latin, pattern: /^(?:\[\/?[a-z]{1,12}(?:=[^\]]{0,24})?\]\s?){1,6}$/iu },
  opening("original-title", "原标题", String.raw`\s?[：:][^。]{0,80}`, { after: "（(", needs: HAS.colon }),
  // 首页 > 新闻 > 正文; 您的位置：首页 > 社区; | 首页 | 新闻 | 社区 |
  opening("breadcrumb", "首页 当前位置 您的位置 您当前的位置 你的位置 您所在的位置 所在位置 当前栏目", "[^。]{0,80}"),
  { reason: "breadcrumb", needs: HAS.angle, never: STOP, pattern: /^[^>＞»。]{1,16}[>＞»][^。]{0,60}$/u },
  {
    reason: "navigation",
    needs: HAS.bar,
    never: CLAUSES,
    pattern: /^(?!.{0,80}(?:记者|通讯员|作者))[^。，,|｜]{0,24}(?:[|｜][^。，,|｜]{0,24}){2,30}$/u,
  },
  // 即时 热门 政治 社会 生活服务 …; a list of names has no word of four characters
  {
    reason: "navigation",
    needs: HAS.space,
    never: CLAUSES,
    pattern: /^(?=[^。，,\s]{1,6}(?:\s{1,4}[^。，,\s]{1,6}){6,40}$).{0,120}[^\s。，,]{4}/u,
  },
  // 词一_词二_词三: key words put there for search engines
  { reason: "keywords", needs: HAS.underscore, never: STOP, pattern: /^[^_。]{1,30}(?:_[^_。]{1,30}){2,20}$/u },
  { reason: "link", opens: "hHwW", never: HAS.space, pattern: /^(?:https?:\/\/|www\.)\S{1,200}$/iu },
  // 责任编辑：张三 校对：李四
  opening(
    "editing-chain",
    `责任编辑 责编 编辑 值班编辑 本版编辑 新媒体编辑 校对 审核 监审 编审 初审 一审 二审 三审 终审 监制 统筹 美编 版式
     值班主任 签发 见报编辑 组版`,
    String.raw`[\s：:/／|丨、].*`,
    { after: "（(【[", never: 0, flags: "su" },
  ),
  // 第3版：社区新闻; A05 街区
  {
    reason: "edition",
    opens: "第ABCD",
    needs: HAS.digit,
    never: CLAUSES,
    pattern: /^(?:第\s?[A-Z]?\d{1,2}\s?版|[A-D]\d{1,2}\s?版?)[\s：:|·]{0,3}\p{Script=Han}{0,12}$/u,
  },
  // 某某日报 2019年2月21日 星期四 第6版：街巷; 《某某日报》（2021年8月5日 04版）
  {
    reason: "edition",
    needs: HAS.digit | HAS.han,
    never: CLAUSES,
    pattern:
      /^[^。，,]{0,30}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^。，,]{0,24}(?:星期|第\s?[A-Z]?\d{1,2}\s?版|\d{1,2}\s?版)[^。，,]{0,24}$/u,
  },
  {
    reason: "edition",
    needs: HAS.edition,
    never: STOP,
    pattern: /^[^。，,]{0,24}(?:上一版|下一版|版面导航|标题导航|返回目录)[^。]{0,40}$/u,
  },
  // 2024年5月6日 09:30 来源：某某网 作者：张三
  opening(
    "meta",
    `发布时间 发表时间 时间 日期 发布日期 来源 稿源 文章来源 信息来源 新闻来源 作者 发布者 发布人 发布机构 浏览次数 点击
     阅读`,
    String.raw`\s?[：:][^。]{0,120}`,
    { after: "-•·", needs: HAS.colon },
  ),
  {
    reason: "meta",
    opens: "0123456789〇○零一二三四五六七八九dD",
    never: STOP,
    pattern:
      /^(?:date\s+)?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?[-/.年]\s?[\d一二三四五六七八九十]{1,3}\s?[-/.月]\s?[\d一二三四五六七八九十]{1,3}\s?日?(?:\s{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s{1,4}[^。]{0,100})?$/iu,
  },
  {
    reason: "meta",
    opens: "0123456789",
    never: STOP,
    pattern: /^\d{1,2}[./]\d{1,2}[./]\d{4}(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?(?:\s{1,4}[^。]{0,100})?$/u,
  },
  // 某某客户端   2020-12-22 13:28; https://… 2020-12-22 某某网
  {
    reason: "meta",
    needs: HAS.digit | HAS.space,
    never: CLAUSES,
    pattern:
      /^[^。，,！？!?]{1,24}\s\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?$/u,
  },
  {
    reason: "meta",
    opens: "hH",
    never: STOP,
    pattern: /^https?:\/\/\S{1,200}\s[^。]{0,80}\d{4}[-/.年]\d{1,2}[^。]{0,60}$/iu,
  },
  // “|”, “24227”, “/p>”, <p class="x">
  { reason: "noise", never: SIGNS_ONLY, pattern: /^[\p{P}\p{S}\p{N}\s]+$/u },
  { reason: "noise", opens: "</pP", needs: HAS.angle, pattern: /^(?:<\/?[a-z][^>]{0,99}>|\/?p>)$/iu },
  // 相关阅读, 推荐阅读: heads a list of other articles
  opening(
    "link-list",
    `相关阅读 相关新闻 相关链接 相关报道 相关文章 相关推荐 推荐阅读 推荐新闻 频道推荐 延伸阅读 热门推荐 热点推荐 热门评论
     热门新闻 猜你喜欢 更多新闻 更多阅读 精彩推荐 大家都在看 热门文章 最新文章 最新新闻 今日热点 点击排行 新闻排行 阅读排行
     往期回顾 往期推荐 编辑推荐 热点新闻 为您推荐 其他新闻 更多内容 新闻推荐 图片推荐 滚动新闻`,
    String.raw`\s?[】：:>]{0,2}`,
    { after: "【■●▌|" },
  ),
  // 打印 | 关闭 | 分享到; the words alone, since a headline may open with one (分享阅读之乐 …)
  {
    reason: "widget",
    opens: "【[(（打关返收分一转点评我网字大中小加查展阅广举登注微扫",
    never: STOP,
    pattern:
      /^(?:[【[(（]?(?:打印本页|打印|关闭窗口|关闭|返回顶部|返回首页|返回|收藏|分享到?|分享至|一键转发|转发|点赞|评论|我要评论|网友评论|字号|字体|大|中|小|加载更多|查看更多|展开全文|阅读全文|广告|举报|登录|注册|微信|微博|扫一扫|扫码)[】\])）]?[\s|/：:、]{0,3}){1,9}$/u,
  },
  opening("widget", "分享到? 分享至 打印 字号 字体 人工智能朗读 语音播报 朗读", String.raw`\s?[：:][^。]{0,40}`, {
    needs: HAS.colon,
  }),
  opening("widget", "上一篇 下一篇 上一条 下一条 上一页 下一页", String.raw`\s?[：:][^。]{0,60}`, { needs: HAS.colon }),
  opening(
    "widget",
    "扫一扫 扫码 长按识别 打开 下载 关注",
    "[^。]{0,20}(?:客户端|公众号|二维码|APP|朋友圈|查看更多\\p{Script=Han}{0,4}|精彩图片)[^。]{0,20}",
    { flags: "iu" },
  ),
  {
    reason: "widget",
    needs: HAS.reading,
    never: STOP,
    pattern: /^[^。]{0,12}(?:读完约|阅读约需|预计阅读|支持IPv6|不支持Flash|\d{1,6}人参与)[^。]{0,20}$/iu,
  },
  // - 索引号, • facebook
  { reason: "list-item", opens: "-•·", needs: HAS.space, never: STOP, pattern: /^[-•·]\s[^。！？!?]{1,12}$/u },
  opening(
    "widget",
    String.raw`全部评论 最新评论 查看评论 暂无评论 跳转到 进入内容区块 无障碍浏览 统计代码 Powered\sBy
     (?:技术支持|主办单位|承办单位|关键词|标签|投稿|投稿邮箱)\s?[：:]`,
    "[^。]{0,60}",
    { after: "『【[(（", flags: "iu" },
  ),
  opening(
    "legal",
    "特别声明 版权声明 免责声明 声明[：:] 本文仅代表 本文为[^。]{0,20}作者 以上内容",
    String.raw`[^\n]{0,160}`,
    { never: 0 },
  ),
  {
    reason: "legal",
    needs: HAS.maker,
    never: CLAUSES,
    pattern: /^[^。，,]{0,24}(?:新媒体出品|主办网站|融媒体中心出品|版权所有者)$/u,
  },
  opening("meta", "本文转自 本文来源 本文转载自", String.raw`\s?[：:][^。]{0,40}`, { needs: HAS.colon }),
  {
    reason: "legal",
    needs: HAS.legal,
    never: HAS.stop,
    pattern:
      /^[^。]{0,30}(?:版权所有|ICP备|ICP证|公网安备|公安备案|许可证编?号|经营许可证|未经授权|不得转载|转载请注明|免责声明|特别声明|法律顾问|举报电话|新闻热线)[^。]{0,120}[。.]?$/iu,
  },
  {
    reason: "legal",
    needs: HAS.latin,
    never: HAS.stop,
    pattern: /^(?:Notice:|[^。]{0,30}(?:Copyright|All Rights Reserved))[^。]{0,120}[。.]?$/iu,
  },
];
