import { CLAUSES, type Form, HAS, opening, STOP } from "./facts.ts";

// Words that head an editing chain whatever follows; those of two characters may be padded (编 辑).
const CHAIN_WORDS =
  `责任编辑 责编 编辑 值班编辑 本版编辑 本版责编 本版主编 本版美编 本版校对 本期编辑 本期责编 新媒体编辑 文字编辑 图片编辑 视频编辑 网络编辑 网站编辑 实习编辑
  见习编辑 微信编辑 见报编辑 值班编委 值班主任 值班总监 值班主编 值班总编 值班领导 责任校对 校对 审核 审校 校审 编校 监审 编审
  审读 审稿 初审 复审 终审 一审 二审 三审 一校 二校 三校 监制 总监制 总编辑 签发 美编 版式 组版 核发`
    .split(/\s+/u)
    .map((word) => (word.length === 2 ? `${word.charAt(0)}\\s{0,3}${word.charAt(1)}` : word))
    .join(" ");
// Words that open headlines, too (策划：一场没有终点的接力): names must follow.
const MAKERS =
  "统筹 总统筹 策划 总策划 设计 制作 制图 海报 剪辑 后期 排版 视觉 运营 出品 出品人 主编 执行主编 副主编 总编";

const ANY_CHAIN_WORD = CHAIN_WORDS.split(" ").join("|");
const LONG_CHAIN_WORD = CHAIN_WORDS.split(" ")
  .filter((word) => /^\p{Script=Han}{4,5}$/u.test(word))
  .join("|");
// 丨 is a Chinese character, too, but pages part words with it.
const HAN = String.raw`[\u4e00-\u4e27\u4e29-\u9fff]`;
// 岑雨禾 校对 何 苗 责任编辑：陆望舒: names and short words, parted
const NAMES = String.raw`${HAN}{1,3}(?:[\s：:/／|｜丨、]{1,4}(?:${HAN}{1,3}|${LONG_CHAIN_WORD})){0,16}`;
const MARK = "[：:/／|｜丨]";

const CHAINS: readonly Form[] = [
  // 责任编辑：张三 校对：李四; 责编、校对：张三
  opening(
    "editing-chain",
    CHAIN_WORDS,
    String.raw`(?:[、/／](?:${ANY_CHAIN_WORD})){0,3}\s?${MARK}(?:[^。！？!?]{0,120}|[^。，,！？!?]{0,60}。)`,
    { never: HAS.stop },
  ),
  // （责任编辑：张三）, 【编辑 张三】; a headline behind the bracket is not to be lost
  opening(
    "editing-chain",
    CHAIN_WORDS,
    String.raw`[\s：:/／|｜丨][^。！？!?（(【[）)】\]]{0,60}(?:[）)】\]](?:\s{0,3}[（(【[][^。（(【[）)】\]]{2,40}[）)】\]]){0,4})?`,
    { after: "（(【[" },
  ),
  // 编辑 张三, 编辑、校对 张三
  opening("editing-chain", CHAIN_WORDS, String.raw`(?:[、/／](?:${ANY_CHAIN_WORD})){0,3}\s{1,3}${NAMES}`, {
    needs: HAS.space,
  }),
  opening(
    "editing-chain",
    MAKERS,
    String.raw`\s?${MARK}\s{0,3}(?:${NAMES}|${HAN}{2,14}(?:中心|工作室|编辑部|报社|融媒|电视台))`,
  ),
  opening("editing-chain", "统筹 主编 策划", String.raw`\s(?=.{0,40}(?:编辑|责编|校对|监制|[一二三终]审))${NAMES}`, {
    needs: HAS.space,
  }),
];

const EDITIONS: readonly Form[] = [
  // 第3版：社区新闻; A05版 街区; 05版：街巷; not 第12版画展
  {
    reason: "edition",
    opens: "第ABCD0123456789",
    needs: HAS.digit,
    never: CLAUSES,
    pattern:
      /^(?:第\s?[A-D]?\d{1,2}\s?版|[A-D]\d{1,2}\s?版|\d{2}\s?版(?=[：:]))(?:[\s：:|·]{1,3}\p{Script=Han}{0,12}(?:[·・]\p{Script=Han}{1,8})?)?$/u,
  },
  {
    reason: "edition",
    opens: "ABCD",
    needs: HAS.digit,
    never: CLAUSES,
    pattern: /^[A-D]\d{2}(?:[\s：:|·]{1,3}\p{Script=Han}{2,6})?$/u,
  },
  // 某某日报 2019年2月21日 星期四 第6版：街巷; 《某某日报》（2021年8月5日 04版）
  {
    reason: "edition",
    needs: HAS.digit | HAS.han,
    never: CLAUSES,
    pattern:
      /^(?!来源|稿源|原载)[^。，,]{0,30}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^。，,]{0,24}(?:星期|第\s?[A-Z]?\d{1,2}\s?版|\d{1,2}\s?版)[^。，,]{0,24}$/u,
  },
  opening(
    "edition",
    "星期",
    String.raw`[一二三四五六日天]\s{1,4}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^。，,]{0,24}`,
  ),
  {
    reason: "edition",
    needs: HAS.edition,
    never: STOP,
    pattern: /^[^。，,]{0,24}(?:上一版|下一版|版面导航|标题导航|返回目录)[^。]{0,40}$/u,
  },
  // 总第1203期
  opening("edition", "总第 第", String.raw`\s?\d{1,5}\s?期[）)]?`, { after: "（(", needs: HAS.digit }),
];

const DIGIT = "[\\d０-９]";
const NUMBER = "[\\d０-９一二三四五六七八九十]{1,3}";
const YEAR = `(?:${DIGIT}{4}|[〇○零一二三四五六七八九]{4})`;
const DATES = [
  // 2031-04-09, 2031年4月9日, 二〇三一年四月九日
  String.raw`${YEAR}\s?[-－/／.．年]\s?${NUMBER}\s?[-－/／.．月]\s?${NUMBER}(?:\s?日)?`,
  // 2031 04/09
  String.raw`\d{4}\s\d{1,2}\/\d{1,2}`,
  // 22.12.2031, 31/3/2031
  String.raw`\d{1,2}[-./]\d{1,2}[-./]\d{4}`,
  // 民国120年4月9日, 114/04/09
  String.raw`(?:民国\s?\d{1,3}|1\d{2})\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:\s?日)?`,
];
const DATE = `(?:${DATES.join("|")})`;
const TIME = String.raw`(?:T|\s{0,3})(?:[上下]午\s?)?${DIGIT}{1,2}(?:[：:]${DIGIT}{2}(?:[：:]${DIGIT}{2})?|[时点]${DIGIT}{1,2}分?)(?:\.\d{1,3})?(?:Z|\+\d{2}:?\d{2})?`;
const KEYS_BEHIND = "来源|稿源|作者|记者|编辑|责编|发布|阅读|浏览|点击|字号|字体|评论|撰文|更新";
// 云溪网, 柳城晚报 岑雨禾
const OUTLET = String.raw`[^\s。，,]{1,14}(?:网|报|新闻|融媒|融媒体|发布|客户端|电视台|在线|频道|社|号|传媒|APP)(?:\s[^。，,]{0,30})?`;
const KEYED = String.raw`(?:[^。]{0,24}(?:${KEYS_BEHIND})\s?[：:丨|｜][^。]{0,80}|发布|更新)`;
const BEHIND_DATE = String.raw`(?:${KEYED}|${OUTLET}|\p{Script=Han}{2,4}|\d{1,7}\s?次?)`;
// What stands right behind needs a key (…09:30来源：云溪网); 2031年4月9日 居民在包粽子 is a caption.
const DATED = String.raw`${DATE}(?:[）)\]]|${TIME}(?:[（(][^（）()。]{0,24}更新[）)]|[）)\]]|\s{1,4}[^。]{0,100}|${KEYED})?|[\s|｜/·]{1,4}${BEHIND_DATE}|${KEYED})?`;

const FACTS: readonly Form[] = [
  // The head of a file of a site's generator, between two lines of ---
  opening("meta", "title author", String.raw`:\s[^\n]{1,160}`, { needs: HAS.colon | HAS.latin, never: 0 }),
  opening(
    "front-matter",
    `date categories category tags tag layout draft slug permalink keywords description source url image cover thumbnail updated
     lastmod weight type id toc comments published summary`,
    String.raw`:(?:\s[^\n]{0,160})?`,
    { needs: HAS.colon | HAS.latin, never: 0 },
  ),
  // 发布时间：2031-04-09, 来源：某某网, 作者丨张三; the value may be missing
  opening(
    "meta",
    `发布时间 发表时间 发布日期 更新时间 更新日期 最后更新 上架时间 刊登时间 刊登日期 出版时间 出版日期 来源 来源于 稿源 文章来源 稿件来源
     信息来源 新闻来源 内容来源 作者 发布者 发布人 发布单位 发布机构 信息提供`,
    String.raw`\s?[：:丨｜|][^。]{0,120}`,
    { after: "-•·" },
  ),
  opening("meta", "字体 字号", String.raw`\s?[：:][^。]{0,30}(?:来源|稿源|作者|时间|编辑)\s?[：:][^。]{0,80}`, {
    after: "【[",
    needs: HAS.colon,
  }),
  // 时间：2031年…, 阅读：128; but 阅读：点亮柳荫社区的夜晚 is a headline
  opening(
    "meta",
    "时间 日期 发布 更新 出版 浏览次数 浏览量 浏览 访问量 点击数 点击量 点击率 点击 阅读量 阅读数 阅读次数 阅读 人气",
    String.raw`\s?[：:]\s?(?:[（([]?\s?(?:${DIGIT}|[〇○零一二三四五六七八九]{4}年)[^。]{0,120})?`,
    { after: "-•·", needs: HAS.colon },
  ),
  opening("meta", "发布于 更新于 发表于 刊发于 最后更新 发布时间 更新时间", String.raw`\s?${DATED}`),
  {
    reason: "meta",
    opens: "（([0123456789０１２３４５６７８９〇○零一二三四五六七八九民dD",
    never: STOP,
    pattern: new RegExp(String.raw`^(?:date\s{1,4})?[（([]?${DATED}$`, "iu"),
  },
  // 4月9日 09:30
  {
    reason: "meta",
    opens: "0123456789",
    needs: HAS.digit | HAS.colon,
    never: CLAUSES,
    pattern: /^\d{1,2}[-/.月]\d{1,2}日?\s{1,3}\d{1,2}[：:]\d{2}(?:[：:]\d{2})?$/u,
  },
  // 某某客户端   2020-12-22 13:28; 某某晚报 2031年04月09日09:20; https://… 2020-12-22 某某网
  {
    reason: "meta",
    needs: HAS.digit | HAS.space,
    never: CLAUSES,
    pattern:
      /^[^。，,！？!?]{1,24}\s\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?(?:日\s{0,3}\d{1,2}:\d{2}(?::\d{2})?|日?(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?)$/u,
  },
  {
    reason: "meta",
    opens: "hH",
    never: STOP,
    pattern: /^https?:\/\/\S{1,200}\s[^。]{0,80}\d{4}[-/.年]\d{1,2}[^。]{0,60}$/iu,
  },
  opening("meta", "本文转自 本文来源 本文转载自", String.raw`\s?[：:][^。]{0,40}`, { needs: HAS.colon }),
];

/** Forms of lines with facts about a page or a story: who made it, when, where it comes from. */
export const META_FORMS: readonly Form[] = [...CHAINS, ...EDITIONS, ...FACTS];
