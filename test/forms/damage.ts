import type { Dice } from "../../src/core/dice.ts";
import { bracketed, type Fill, type Form, form, moreParagraphs, ONE, plainBody, plainByline } from "./form.ts";
import type { PageMaker } from "./page.ts";
import * as words from "./words.ts";

const PINYIN = ["qū", "nián", "shè", "jū", "mín", "de", "lǐ", "zhì", "wén", "huà", "jiē", "dào"] as const;

const BEHIND_COMMA = /(?<=，)/u;
/** Cut behind every third Chinese character. */
const threes = (text: string): string[] => text.match(/(?:\P{Script=Han}*\p{Script=Han}){3}|.+$/gu) ?? [];

function pieces(text: string, length: (i: number) => number): string[] {
  const cut: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = Math.min(text.length, at + Math.max(1, length(cut.length)));
    cut.push(text.slice(at, end));
    at = end;
  }
  return cut;
}

/** Paragraphs that are each torn in the way of `tear`. */
function torn(tear: (page: PageMaker, text: string, dice: Dice) => void): Fill {
  return (page, dice) => {
    for (let i = 0, count = 2 + dice.roll(3); i < count; i++) {
      if (i > 0) page.put(page.style.gap + page.style.indent);
      tear(page, i === 0 ? words.datedLead(dice) + words.sentence(dice) : words.sentences(dice, 2, 3), dice);
    }
  };
}

/** Lines of no meaning that a page has picked up. */
const NOISE: readonly [name: string, line: (dice: Dice) => string][] = [
  [
    "an image",
    ({ pick }) =>
      pick([
        "![](https://img.example/a1.jpg) |",
        "微信图片_20310405123746",
        "IMG_2041.jpg",
        "QQ截图20310405.png",
        "9f86d081884c7d659a2feaa0c55ad015.jpeg",
      ]),
  ],
  [
    "a widget",
    ({ pick }) =>
      pick([
        "打印 关闭 分享",
        "评论 0人参与",
        "扫一扫关注公众号",
        "【字号 大 中 小】",
        "广告 广告",
        "分享到：微信 微博",
      ]),
  ],
  [
    "raw HTML",
    ({ pick }) => pick(['<p class="ql-block">', "</p>", "?/p>", "<br/>", "&nbsp;", '{{< figure src="a.jpg" >}}']),
  ],
  ["forum noise", ({ roll }) => Array.from({ length: 12 }, () => "abcdefgh3_XYZ;:4q/k"[roll(19)]).join("")],
  ["an error fragment", () => "404 Not Found nginx/1.22.95"],
];

const AROUND: Partial<Parameters<typeof form>[1]> = { stories: ONE, style: { gap: "\n" } };

/** What mirrors, scanners and copiers do to a text, and what stands around it (sections 2 and 3 of the table). */
export const DAMAGE: readonly Form[] = [
  form("spaces between all characters", {
    stories: ONE,
    body: torn((page, text) =>
      page.paragraph(
        pieces(text.replace(/\s/gu, ""), () => 1),
        () => " ",
      ),
    ),
  }),
  form("spaces inside the text, here and there", {
    stories: ONE,
    body: torn((page, text, dice) =>
      page.paragraph(
        pieces(text.replace(/\s/gu, ""), () => 2 + dice.roll(7)),
        () => " ",
      ),
    ),
  }),
  form("pinyin behind every third character", {
    stories: ONE,
    style: { ascii: false },
    body: torn((page, text, dice) =>
      page.paragraph(threes(text.replace(/[（）]/gu, "")), () => `(${dice.pick(PINYIN)})`),
    ),
  }),
  form("doubled commas", {
    stories: [1, 3],
    body: torn((page, text) => page.paragraph(text.split(BEHIND_COMMA), () => "，")),
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("pinyin and doubled commas", {
    stories: ONE,
    style: { ascii: false },
    body: torn((page, text, dice) => {
      const parts = text
        .replace(/[（）]/gu, "")
        .split(BEHIND_COMMA)
        .flatMap(threes);
      page.paragraph(parts, (i) => (parts[i]?.endsWith("，") ? "，" : `(${dice.pick(PINYIN)})`));
    }),
  }),
  form("line ends of Windows", {
    style: { gap: "\r\n\r\n", wideGap: "\r\n\r\n\r\n" },
    opening: (page) => page.dateline("本报讯 "),
    closing: (page, dice) => {
      page.put("\r\n");
      page.byline(...plainByline(dice));
    },
  }),
  form("white space behind and between lines", {
    style: { gap: " \n\t\n　", wideGap: "  \n \n　\n", indent: "\u00a0\u00a0" },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("indent turned into ????", {
    stories: ONE,
    style: { indent: "" },
    body: (page, dice) => {
      for (let i = 0, count = 2 + dice.roll(3); i < count; i++) {
        page.put(i > 0 ? `${page.style.gap}????` : "????");
        page.paragraph([i === 0 ? words.datedLead(dice) : words.sentences(dice, 1, 3)]);
      }
    },
  }),
  ...NOISE.map(([name, line]) =>
    form(`${name} between paragraphs`, {
      ...AROUND,
      body: (page, dice) => {
        plainBody(page, dice);
        for (let more = 2; more > 0; more--) {
          page.put(`\n${line(dice)}`);
          moreParagraphs(page, dice, 1);
        }
      },
    }),
  ),
  form("paragraphs printed twice", {
    ...AROUND,
    body: (page, dice) => {
      for (let more = 2 + dice.roll(3); more > 0; more--) {
        const text = words.sentences(dice, 2, 4);
        page.paragraph([text]);
        page.put(`\n${more % 2 === 0 ? `${text}\n` : ""}`);
      }
    },
  }),
  form("breadcrumb, widgets and legal lines around", {
    ...AROUND,
    before: (page, dice) =>
      page.put(`${dice.pick(["首页 > 新闻 > 正文", "您的位置：首页 > 社区", "当前位置： 首页 » 民生 » 正文"])}\n`),
    opening: (page, dice) => {
      page.part(`${words.timestamp(dice)} 来源：${words.outlet(dice)}`);
      page.put("\n【字体：大 中 小】\n");
    },
    after: (page, dice) =>
      page.put(
        `\n打印 关闭\n${dice.pick(["版权所有 云溪网 未经授权不得转载", "云ICP备2031000001号-1", "法律顾问：青禾律师事务所", "举报电话：000-0000000"])}`,
      ),
  }),
  form("key words for search engines in front", {
    ...AROUND,
    before: (page, dice) =>
      page.put(
        `${dice.pick(["彩票_开奖_走势图_官网下载", "棋牌游戏_app下载_最新版_登录入口", "网站地图,官网入口,安卓下载,最新版本,客服热线"])}\n`,
      ),
  }),
  form("摘要 repeats the lead", {
    ...AROUND,
    opening: (page, dice) => {
      page.part(`${words.timestamp(dice)} 来源：${words.outlet(dice)}`);
      page.put("\n");
    },
    body: (page, dice) => {
      const lead = words.datedLead(dice);
      page.put(`${dice.pick(["摘要：", "【摘要】", "核心提示：", "AI导读："])}${lead}\n`);
      page.paragraph([lead]);
      moreParagraphs(page, dice, 2 + dice.roll(2));
    },
  }),
  form("本帖最后由 … 编辑", {
    ...AROUND,
    opening: (page, dice) =>
      page.put(`本帖最后由 ${dice.pick(["柳荫老张", "qinghe_001"])} 于 ${words.timestamp(dice)} 编辑\n`),
  }),
];
