import { CLAUSES, type Form, HAS, opening } from "./facts.ts";

/** What portals, forums and apps put around the texts that they take over. */
export const PORTAL_FORMS: readonly Form[] = [
  // 用微信扫码二维码, 分享至好友和朋友圈, 分享让更多人看到
  opening("widget", "用微信扫 使用微信扫 用手机扫 微信扫", "[^。，,]{0,4}二维码[^。，,]{0,12}"),
  opening("widget", "分享[至到给](?:微信|好友|朋友圈|微博|QQ|空间|[和、/])+ 分享让更多人看到", "[^。，,]{0,4}"),
  // 参与互动, —分享—: words of buttons, which are no headings
  {
    reason: "widget",
    opens: "参关全回只—-–",
    never: CLAUSES | HAS.digit,
    pattern:
      /^[—–-]{0,2}\s?(?:参与互动|参与评论|关注|已关注|全文|回复|引用|只看楼主|分享|收藏)(?:[\s|/]{1,3}(?:回复|引用|举报|收藏|分享|点赞|顶|踩))*\s?[—–-]{0,2}$/u,
  },
  // 0评论, 12跟贴
  {
    reason: "widget",
    opens: "0123456789",
    needs: HAS.digit | HAS.han,
    never: CLAUSES,
    pattern: /^\d{1,7}\s?(?:评论|跟[贴帖]|点赞|阅读|收藏|分享|人评论|人跟[贴帖])$/u,
  },
  // 点赞 12 收藏 3 评论 0
  {
    reason: "widget",
    opens: "点收评转分阅赞",
    needs: HAS.digit | HAS.space,
    never: CLAUSES,
    pattern: /^(?:(?:点赞|收藏|评论|转发|分享|阅读|赞)\s?[(（]?\d{1,7}万?[)）]?\s{0,3}){2,6}$/u,
  },
  // 发布于：江岸市, 来自江岸, IP属地：江岸
  opening("widget", "发布于 发表于 来自 IP属地 IP归属地", String.raw`\s?[：:]\s?\p{Script=Han}{2,6}`, {
    needs: HAS.colon,
  }),
  opening("widget", "来自 发布于", String.raw`\p{Script=Han}{2}[市省]?`),
  opening("widget", "返回", String.raw`\p{Script=Han}{2,4}[，,]\s?查看更多`, { after: "【[(（" }),
  // 首页 上一页 1 2 3 下一页 尾页
  {
    reason: "widget",
    opens: "首上共第1",
    needs: HAS.space,
    never: CLAUSES,
    pattern:
      /^(?=[^页]{0,20}页)(?:(?:首页|上一?页|下一?页|末页|尾页|[共第]?\d{1,3}页?|\.{3}|…{1,2}|[<>«»])\s{1,3}){2,20}(?:首页|上一?页|下一?页|末页|尾页|[共第]?\d{1,3}页?|\.{3}|…{1,2}|[<>«»])$/u,
  },
  // PART 1, NO.2, Chapter 03: the number of the part that the line below it heads
  opening("noise", "PART NO CHAPTER", String.raw`[\s.·]{0,2}(?:\d{1,2}|ONE|TWO|THREE|FOUR|FIVE|[IVX]{1,4})`, {
    needs: HAS.latin,
    flags: "iu",
  }),
  // 您的浏览器不支持 video 标签。
  opening("widget", "您的浏览器 你的浏览器 您的设备 当前浏览器", "[^。，,]{0,6}不支持[^。，,]{0,16}。?", {
    never: HAS.stop,
  }),
  // ↑点击蓝字，一键关注
  opening("widget", "点击蓝字 点击上方 点击标题下 戳蓝字", "[^。]{0,20}", { after: "↑▲↓👆☝" }),
  // 点击进入专题>>, 更多精彩内容请进入社会频道
  opening("widget", "点击进入专题 点击进入 点击查看 更多精彩内容 更多内容请", "[^。，,]{0,14}[>＞»]{1,3}", {
    needs: HAS.angle,
  }),
  opening("widget", "更多精彩内容 更多内容", "[，,]?请(?:进入|点击|关注|下载)[^。，,]{0,16}"),
  opening("legal", "平台声明[：:] 免责条款[：:]", String.raw`[^\n]{0,160}`, { never: 0 }),
  // 楼主 发表于 2031-4-9 21:14, 水边的人 发表于 2031-4-9 21:40
  {
    reason: "forum",
    needs: HAS.digit | HAS.han,
    never: CLAUSES,
    pattern: /^\S{1,16}\s{1,3}(?:发表于|回复于)\s?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|[今昨前]天)[^。，,]{0,40}$/u,
  },
  // 青禾+客户端: who put it out, alone
  {
    reason: "site-name",
    never: CLAUSES | HAS.colon | HAS.bar,
    ends: "端",
    pattern: /^(?!下载|打开|点击|关注|返回|安装|扫|长按|请)[\p{Script=Han}A-Za-z]{2,8}\+?\s?客户端$/u,
  },
  // 生活中心／综合报导, 地方中心／台中报导: a desk and no name
  {
    reason: "meta",
    never: CLAUSES | HAS.digit | HAS.colon,
    ends: "导道〕］])）",
    pattern: /^[〔［[(（]?\p{Script=Han}{2,4}(?:中心|组)\s?[／/]\s?\p{Script=Han}{2,6}报[导道][〕］\])）]?$/u,
  },
  // 索 引 号：QH0101-2031-00012, 主题分类：街道动态: how an office files its papers
  opening(
    "front-matter",
    String.raw`索\s{0,2}引\s{0,2}号 主题分类 信息分类 体裁分类 组配分类 发文日期 发文机关 发文机构 成文日期 生成日期 文\s{1,4}号 名\s{1,4}称 有\s{0,2}效\s{0,2}性 公开方式 公开范围`,
    String.raw`\s?[：:][^。]{0,80}`,
    { needs: HAS.colon },
  ),
  // 原创 叶子舟 青禾文旅 2031年4月9日 20:00, 青禾融媒 2031-04-09 18:30 江岸: as an account in a chat app states it
  {
    reason: "meta",
    needs: HAS.digit | HAS.space | HAS.colon,
    never: CLAUSES,
    pattern:
      /^(?:原创\s{1,3})?[^。，,！？!?\d]{2,24}\s\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{1,3}\d{1,2}:\d{2}(?:\s{1,3}\p{Script=Han}{2,4})?$/u,
  },
];
