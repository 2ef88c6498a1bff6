import { APP_FORMS } from "./apps.ts";
import { CLAUSES, type Form, HAS, opening, STOP } from "./facts.ts";
import { META_FORMS } from "./meta-forms.ts";
import { PORTAL_FORMS } from "./portals.ts";

const NO_WORDS = HAS.han | HAS.latin;
// 某某棋牌下载
const FOR_SALE =
  "(?=[^，,。]{0,10}(?:彩票|棋牌|博彩|娱乐城|百家乐|投注|下注|老虎机|时时彩|赌场|开户|成人|无码|约炮))[^，,。！？!?]{2,18}";

/** What remains of pictures, mark-up and server messages. */
const REMAINS: readonly Form[] = [
  // “-”, “***”, “═══”: parts what stands above from what stands below
  { reason: "separator", never: NO_WORDS | HAS.digit, pattern: /^[-—–=*_·•~～#＊…─━═※☆★◆◇○●\s]+$/u },
  // ![](…) |
  { reason: "image", opens: "|![", pattern: /^[|\s]{0,5}!?\[[^\]]{0,99}\]\([^)]{0,300}\)[|\s]{0,5}$/u },
  // 微信图片_20201222123746, QQ截图20201222, IMG_2041.jpg, 图片1
  opening(
    "image",
    "微信图片 微信截图 QQ截图 QQ图片 屏幕截图 图片 IMG DSC mmexport",
    String.raw`[_\-\d.]{1,40}(?:\.?[a-z]{3,4})?`,
    { flags: "iu" },
  ),
  opening("image", "图", String.raw`\s?[\d一二三四五六七八九十]{1,2}[：:]?`),
  {
    reason: "image",
    needs: HAS.dot | HAS.latin,
    never: HAS.space,
    pattern: /^\S{1,80}\.(?:jpe?g|png|gif|webp|bmp)$/iu,
  },
  // 【图片】, （附图片3张）, 配图：
  opening(
    "image",
    "资料图片? 相关资料图片? 图片 相关图片 附图片? 配图 相关配图",
    String.raw`(?:仅供参考|\s?\d{1,2}\s?[张幅])?[）)】\]]?[：:]?`,
    { after: "（(【[" },
  ),
  opening("image", "点击查看大图 点击查看原图 点击图片查看 点击放大 点击图片放大 查看大图 图片加载中", "[^。，,]{0,8}"),
  // a3f5c0d9e8b7a6f5: the name that a server gave to a picture
  { reason: "image", never: HAS.han | HAS.space, pattern: /^[0-9a-f](?:-?[0-9a-f]){15,80}(?:\.\w{2,4})?$/iu },
  {
    reason: "attachment",
    needs: HAS.dot | HAS.latin,
    never: HAS.space | HAS.stop,
    pattern: /^[^\s/]{1,60}\.(?:pdf|docx?|xlsx?|pptx?|wps|zip|rar|mp[34])$/iu,
  },
  opening("attachment", "附件", String.raw`\s?[\d一二三四五六七八九十]{0,2}\s?[：:][^。]{0,80}`, { needs: HAS.colon }),
  // 404 Not Found nginx/1.22.1
  {
    reason: "error",
    needs: HAS.latin,
    never: HAS.han,
    pattern:
      /^(?:Error\s)?(?:[1-5]\d{2}\s)?(?:Not Found|Bad Gateway|Forbidden|Bad Request|Internal Server Error|Service Unavailable|Gateway Time-?out|Moved Permanently|nginx\/|openresty)[^。]{0,60}$/iu,
  },
  {
    reason: "error",
    needs: HAS.dot | HAS.digit | HAS.latin,
    never: HAS.han | HAS.space,
    pattern: /^[a-z]{2,12}\/\d{1,3}(?:\.\d{1,4}){1,3}$/iu,
  },
  opening("error", "您访问的页面 您要访问的页面 您查看的页面 页面不存在 页面找不到 该页面不存在", "[^。，,]{0,16}"),
  // [size=21px], [/align]
  { reason: "noise", opens: "[", needs: HAS.latin, pattern: /^(?:\[\/?[a-z]{1,12}(?:=[^\]]{0,24})?\]\s?){1,6}$/iu },
  // <p class="ql-block"></p>, &nbsp;&ldquo;: mark-up with nothing in it
  {
    reason: "noise",
    opens: "<&",
    needs: HAS.latin,
    pattern: /^(?:(?:<\/?[a-z][^<>]{0,160}>|&(?:[a-z]{2,8}|#\d{1,6});)\s?){1,20}$/iu,
  },
  // /enpproperty-->, ?/p>, {{< figure src=… >}}
  { reason: "noise", opens: "<", pattern: /^<!--/u },
  { reason: "noise", needs: HAS.angle | HAS.latin, never: HAS.han, pattern: /^[^\s<]{1,40}-->$/u },
  { reason: "noise", opens: "?？/pPdDbBsS", needs: HAS.angle, pattern: /^[?？]?\/?(?:p|div|span|br|strong)\s?\/?>$/iu },
  { reason: "noise", opens: "{", needs: HAS.latin, never: STOP, pattern: /^\{[{%][^}]{0,170}\}{1,2}$/u },
  // 本帖最后由 … 编辑: put in by a forum
  opening("forum", "本帖最后由", "[^。]{0,60}编辑[^。]{0,10}", { after: "[" }),
  opening(
    "forum",
    "发表于 回复于",
    String.raw`\s?\d{4}[^。]{0,24}(?:只看该作者|只看楼主|显示全部|倒序浏览)[^。]{0,24}`,
    {
      needs: HAS.digit,
    },
  ),
  opening("forum", "只看该作者 只看楼主 倒序浏览 您需要登录后才可以 登录后可见 马上注册", "[^。]{0,40}"),
];

/** What leads through a site. */
const WAYS: readonly Form[] = [
  opening("original-title", "原标题", String.raw`\s?[：:][^。]{0,80}`, { after: "（(", needs: HAS.colon }),
  // | 首页 | 新闻 | 社区 |
  {
    reason: "navigation",
    needs: HAS.bar,
    never: CLAUSES,
    pattern: /^(?!.{0,80}(?:记者|通讯员|作者))[^。，,|｜]{0,24}(?:[|｜][^。，,|｜]{0,24}){2,30}$/u,
  },
  // 即时 热门 政治 社会 生活服务 …; a list of names has no word of four characters
  {
    reason: "navigation",
    needs: HAS.manySpaces,
    never: CLAUSES,
    pattern: /^(?=[^。，,\s]{1,6}(?:\s{1,4}[^。，,\s]{1,6}){6,40}$).{0,120}[^\s。，,]{4}/u,
  },
  // 首页 > 新闻 > 正文; 您的位置：首页 > 社区
  opening("breadcrumb", "首页 网站首页 主页", String.raw`(?:\s?[>＞»/|｜·][^。]{0,80})?`),
  opening(
    "breadcrumb",
    "当前位置 当前所在位置 您的位置 您当前的位置 您现在的位置 你的位置 您所在的位置 所在位置 现在位置 当前栏目",
    String.raw`\s?[：:>＞»\s][^。]{0,80}`,
  ),
  // 云溪网>街区>柳荫社区: two marks; a headline may have one (加梯>爬楼)
  {
    reason: "breadcrumb",
    needs: HAS.angle,
    never: STOP,
    pattern: /^[^<>＞»。]{1,16}[>＞»]{1,2}[^<>＞»。]{1,20}[>＞»][^<。]{0,60}$/u,
  },
  {
    reason: "breadcrumb",
    needs: HAS.angle,
    never: STOP,
    pattern: /^(?:[^<>＞»。\s]{1,6}\s[>＞»]\s[^<>＞»。\s]{1,6}|[^<>＞»。]{1,16}[>＞»]\s?(?:正文|详情|内容|列表))$/u,
  },
  // 词一_词二_词三: key words put there for search engines
  { reason: "keywords", needs: HAS.underscore, never: STOP, pattern: /^[^_。]{1,30}(?:_[^_。]{1,30}){2,20}$/u },
  // 某某棋牌,某某彩票,某某投注: every word of the line is for sale
  {
    reason: "keywords",
    needs: HAS.comma,
    never: STOP,
    pattern: new RegExp(`^${FOR_SALE}(?:[，,]${FOR_SALE}){2,30}$`, "u"),
  },
  // 网站地图,官网入口,安卓下载,最新版本,客服热线: a headline has no five parts
  {
    reason: "keywords",
    needs: HAS.comma,
    never: STOP | HAS.space,
    pattern: /^[^，,]{2,8}(?:[，,][^，,！？!?；;：:“”]{2,8}){4,20}$/u,
  },
  { reason: "link", opens: "hHwW", never: HAS.space, pattern: /^(?:https?:\/\/|www\.)\S{1,200}$/iu },
];

/** What a site puts around its texts. */
const WIDGETS: readonly Form[] = [
  // “|”, “24227”
  { reason: "noise", never: NO_WORDS, pattern: /^[\p{P}\p{S}\p{N}\s]+$/u },
  // x7Qp2kL9w4: put between paragraphs against copying
  {
    reason: "noise",
    needs: HAS.latin | HAS.digit,
    never: HAS.han,
    pattern: /^(?=[!-~ ]{0,60}[a-z]\d{1,4}[a-z]{1,4}\d)(?![!-~ ]{0,60}[a-z]{3} [a-z]{3})[!-~ ]{8,120}$/iu,
  },
  // fcZdhefecZd;: a line of letters and marks without a blank is no text
  { reason: "noise", needs: HAS.latin, never: HAS.han | HAS.space, pattern: /^[!-~]{10,120}$/u },
  // 相关阅读, 推荐阅读: heads a list of other articles
  opening(
    "link-list",
    `相关阅读 相关新闻 相关链接 相关报道 相关文章 相关推荐 推荐阅读 推荐新闻 频道推荐 延伸阅读 热门推荐 热点推荐 热门评论
     热门新闻 猜你喜欢 更多新闻 更多阅读 精彩推荐 大家都在看 热门文章 最新文章 最新新闻 今日热点 点击排行 新闻排行 阅读排行
     往期回顾 往期推荐 编辑推荐 热点新闻 为您推荐 其他新闻 更多内容 新闻推荐 相关信息 图片推荐 滚动新闻`,
    String.raw`\s?[】：:>〉》]{0,2}`,
    { after: "【■●▌|〈《" },
  ),
  // 打印 | 关闭 | 分享到; the words alone, since a headline may open with one (分享阅读之乐 …)
  {
    reason: "widget",
    opens: "【[(（打关返收分一转点评我网字大中小加查展阅广举登注微扫立免订复新腾纠fFtTlLwWqQ朋",
    never: STOP,
    pattern:
      /^(?:[【[(（]?(?:打印本页|打印|关闭窗口|关闭|返回顶部|顶部|返回首页|返回|收藏|分享到?|分享至|一键转发|转发|点赞|评论|我要评论|网友评论|字号|字体|大|中|小|加载更多|查看更多|展开全文|阅读全文|阅读原文|广告|举报|我要举报|登录|注册|微信好友|微信|微博|新浪微博|腾讯微博|朋友圈|QQ空间|QQ好友|QQ|扫一扫|扫码|复制链接|纠错|我要纠错|立即订阅|订阅我们|订阅|Facebook|Twitter|LINE|WhatsApp|WeChat)[】\])）]?[\s|/：:、]{0,3}){1,9}$/iu,
  },
  // 评论 0人参与, 点赞 12, 0条评论
  opening(
    "widget",
    "评论 点赞 阅读 浏览 收藏 转发 分享 人气 热度",
    String.raw`[数量]?\s?[(（]?\s?\d{1,9}(?:\.\d)?万?\+?\s?(?:[次人条]|人参与|条评论)?[)）]?`,
    { needs: HAS.digit },
  ),
  {
    reason: "widget",
    opens: "0123456789",
    never: STOP,
    pattern: /^\d{1,7}\s?(?:条评论|人参与|次浏览|次阅读|人点赞|个赞)[^。，,]{0,8}$/u,
  },
  opening("widget", "广告", String.raw`\s?[（(【][^。]{0,20}`),
  opening(
    "widget",
    "请继续往下阅读 继续往下阅读 请继续阅读本文 继续阅读本文 免费订阅 点击订阅 欢迎订阅 订阅电子报",
    "[^。，,]{0,12}",
  ),
  opening("widget", "分享到? 分享至 打印 字号 字体 人工智能朗读 语音播报 朗读", String.raw`\s?[：:][^。]{0,40}`, {
    needs: HAS.colon,
  }),
  opening("widget", "上一篇 下一篇 上一条 下一条 上一页 下一页", String.raw`(?:\s?[：:][^。]{0,60})?`),
  opening(
    "widget",
    "扫一扫 扫码 长按",
    String.raw`[^。]{0,20}(?:客户端|公众号|二维码|APP|朋友圈|关注|查看更多\p{Script=Han}{0,4}|精彩图片)[^。]{0,20}`,
    { flags: "iu" },
  ),
  // 打开云溪新闻 查看精彩图片, 下载云溪APP; not 关注二维码背后的老街坊
  opening(
    "widget",
    "打开 下载 关注 点击下载 点击关注 点击打开",
    String.raw`[^。，,]{0,16}(?:客户端|公众号|二维码|APP|微信号|精彩图片|查看更多\p{Script=Han}{0,4})(?:[\s，,：:]{0,3}[“"「]?(?:(?:查看|了解|获取|阅读|参与|观看|体验)[^。]{0,12}|[^。，,\s]{1,12}[”"」])|[：:][^。，,]{1,12})?`,
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
    String.raw`全部评论 最新评论 查看评论 暂无评论 跳转到 进入内容区块 无障碍浏览 统计代码 Powered\sBy`,
    "[^。]{0,60}",
    { after: "『【[(（", flags: "iu" },
  ),
  opening("widget", "技术支持 主办单位 承办单位 关键词 标签 投稿 投稿邮箱", String.raw`\s?[：:][^。]{0,60}`, {
    after: "『【[(（",
    needs: HAS.colon,
  }),
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
  // 法律顾问：…, 举报电话：…, 新闻热线 0000-…; not “张贴举报电话、发放宣传册”
  {
    reason: "legal",
    needs: HAS.legal,
    never: HAS.stop,
    pattern:
      /^[^。]{0,30}(?:版权所有|ICP备|ICP证|公网安备|公安备案|许可证编?号|经营许可证\s?[：:\d]|未经授权|不得转载|转载请注明|(?:免责|特别)声明(?:[：:】]|$)|(?:法律顾问|举报电话|新闻热线|报料热线|举报热线|举报邮箱)\s?[：:\d])[^。]{0,120}[。.]?$/iu,
  },
  {
    reason: "legal",
    needs: HAS.latin,
    never: HAS.stop,
    pattern: /^(?:Notice:|[^。]{0,30}(?:Copyright|All Rights Reserved))[^。]{0,160}[。.]?$/iu,
  },
  // 社址：青禾区柳荫路5号 邮编：000000 电话：…
  opening(
    "legal",
    "社址 报社地址 本报地址 地址 编辑部地址 编辑部电话 发行热线 广告热线 发行电话 广告电话 投诉电话 客服热线 客服电话",
    String.raw`\s?[：:][^。]{0,60}(?:邮编|邮政编码|电话|热线|传真|邮箱|\d{4}-?\d{3})[^。]{0,80}`,
    { needs: HAS.colon | HAS.digit },
  ),
];

/** Forms of lines that are no part of any story, or that hold facts about one (`meta`, `editing-chain`). First match counts. */
export const FORMS: readonly Form[] = [...REMAINS, ...META_FORMS, ...APP_FORMS, ...PORTAL_FORMS, ...WAYS, ...WIDGETS];
