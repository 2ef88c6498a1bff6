import { CLAUSES, type Form, HAS, opening, STOP } from "./facts.ts";

/** What e-papers, accounts in chat apps and the sites of offices put around their texts. */
export const APP_FORMS: readonly Form[] = [
  // 上一期 下一期, 放大 缩小 默认 朗读
  {
    reason: "widget",
    opens: "上下放缩默朗",
    needs: HAS.space,
    never: CLAUSES,
    pattern: /^(?:(?:上一[期版篇页条]|下一[期版篇页条]|放大|缩小|默认|朗读)[+-]?[\s|｜/]{0,4}){2,8}$/u,
  },
  // 某某日报 on a line of its own
  {
    reason: "edition",
    never: CLAUSES | HAS.space | HAS.digit | HAS.latin | HAS.colon | HAS.bar,
    ends: "报社",
    pattern: /^\p{Script=Han}{2,5}(?:日报|晚报|早报|晨报|时报|商报|都市报)社?$/u,
  },
  // 某某日报/2031年/4月/9日/第006版
  {
    reason: "edition",
    needs: HAS.digit | HAS.edition | HAS.han,
    never: CLAUSES | HAS.space,
    pattern: /^[^。，,/]{2,12}\/\d{4}年?\/\d{1,2}月?\/\d{1,2}日?\/第?[A-Z]?\d{1,3}版[^。，,]{0,12}$/u,
  },
  // 基 层 治 理            3: the running head of a page
  {
    reason: "edition",
    needs: HAS.digit | HAS.space | HAS.han,
    never: CLAUSES | HAS.colon,
    pattern: /^\p{Script=Han}(?:[ \u3000]\p{Script=Han}){1,7}\s{3,40}\d{1,2}$/u,
  },
  opening("edition", "版次 版面", String.raw`\s?[：:]\s?第?[A-Z]?\d{1,3}版?[^。，,]{0,12}`, { needs: HAS.colon }),
  opening("column-label", "专栏 栏目", String.raw`\s?[：:][^。，,]{0,16}`, { needs: HAS.colon }),
  // 本报记者走基层 names a column, not a reporter called 走基层
  {
    reason: "column-label",
    opens: "本记新全",
    never: CLAUSES | HAS.space | HAS.digit,
    pattern: /^(?:本报|本网|新春|全媒体|融媒体)?(?:记者)?(?:走基层|手记|调查|观察|在现场|蹲点|蹲点日记|体验)$/u,
  },
  opening("widget", "扫一扫在手机打开 扫一扫在手机上打开 扫一扫手机打开 手机扫一扫", "[^。，,]{0,12}"),
  // 点击蓝字 关注我们; 点分享 点收藏 点在看
  opening("widget", "点击蓝字 点击上方蓝字 点击上方 戳蓝字", String.raw`[\s，,]{0,3}[^。，,]{0,14}`),
  {
    reason: "widget",
    opens: "点分收在赞求",
    never: CLAUSES,
    pattern: /^(?:[点求]?(?:个)?(?:分享|收藏|在看|点赞|赞|转发)[\s、|｜/]{0,4}){2,6}$/u,
  },
  // END, - The End -: below it stand the makers
  {
    reason: "end-mark",
    needs: HAS.latin,
    never: HAS.han | CLAUSES,
    pattern: /^[-—–=·~*\s]{0,8}(?:the\s)?end[-—–=·~*\s]{0,8}$/iu,
  },
  opening("legal", "本文链接 本文网址 原文链接 原文网址", String.raw`\s?[：:][^。]{0,160}`, {
    needs: HAS.colon,
    never: 0,
  }),
  opening("legal", "本文为[^。]{0,20}原创", String.raw`[^\n]{0,160}`, { never: HAS.stop }),
  {
    reason: "legal",
    needs: HAS.maker,
    never: STOP,
    pattern: /^[^。，,]{0,60}(?:网站标识码|网站地图)[^。，,]{0,60}$/u,
  },
  // 云溪街道 2031-04-09 18:30 发表于江苏; 云溪融媒 04-09 09:30
  {
    reason: "meta",
    needs: HAS.digit | HAS.han,
    never: CLAUSES,
    pattern:
      /^[^。，,\d]{0,24}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,3}(?:\d{1,2}:\d{2})?\s{0,3}发表于\s?\p{Script=Han}{2,6}$/u,
  },
  {
    reason: "meta",
    needs: HAS.digit | HAS.space | HAS.colon,
    never: CLAUSES,
    pattern: /^\p{Script=Han}{2,12}\s{1,3}(?:[今昨前]天|\d{1,2}[-/.]\d{1,2})\s{1,3}\d{1,2}[：:]\d{2}$/u,
  },
  // 2031年4月 below a notice
  { reason: "meta", opens: "12", needs: HAS.digit, never: CLAUSES | HAS.space, pattern: /^\d{4}年\d{1,2}月$/u },
  // ■本报评论员: no name to give
  opening("meta", "本报评论员 本报特约评论员 本刊评论员 本报编辑部", "", { after: "□■●◎○◆" }),
  // （作者单位：某某区民政局）, （摘自《某某晚报》，有删节）, （云溪街道 供稿）
  opening(
    "meta",
    "作者单位 作者系 作者为 摘自 选自 转自 转载自 原载 据《 参与采写 参与报道",
    "[^。（()）]{1,40}[）)]",
    {
      after: "（(",
    },
  ),
  // 摘自《云溪日报》4月9日A5版
  opening("meta", "摘自 选自 转自 转载自 原载 原载于 据", String.raw`\s?《[^《》]{2,16}》[^。，,]{0,24}`),
  {
    reason: "meta",
    opens: "（(",
    never: CLAUSES | HAS.digit,
    pattern: /^[（(][^（()）。，,]{2,20}\s?供稿[）)]$/u,
  },
];
