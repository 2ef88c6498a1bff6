import type { Dice } from "../../src/core/dice.ts";
import { unused } from "./dice.ts";
import { as, bracketed, type Form, form, ONE, pageForm, plainBody } from "./form.ts";
import type { PageMaker } from "./page.ts";
import * as words from "./words.ts";

/** 《柳城晚报》（2031年4月5日 04版） and the other ways in which a page states what page it is. */
function editionLine(dice: Dice): string {
  const outlet = words.outlet(dice);
  const date = `203${dice.roll(9)}年${1 + dice.roll(12)}月${1 + dice.roll(28)}日`;
  const page = String(1 + dice.roll(12)).padStart(2, "0");
  return dice.pick([
    `${outlet} ${date} 星期三 第${Number(page)}版：街巷`,
    `第${Number(page)}版：区街新闻`,
    `第A${page}版：社区`,
    `《${outlet}》（${date} ${page}版）`,
    `A${page} 街区`,
    "上一版3 4下一版",
    `第${page}版：社区新闻 上一版3 4下一版`,
  ]);
}

/** A row of items, each a story of one sentence without a headline. */
function oneSentenceNews(page: PageMaker, dice: Dice): void {
  const isNumbered = dice.chance(50);
  const mark = dice.pick(["■", "●", "◆", "▲"]);
  for (let i = 1, count = 3 + dice.roll(4); i <= count; i++) {
    const item = unused(page.used, () => words.brief(dice));
    if (i > 1) page.put(page.style.gap);
    page.story();
    page.paragraph([(isNumbered ? `${i}.` : mark) + item]);
  }
}

/** Another article's headline and beginning, broken off after so many characters. */
function teaser(page: PageMaker, dice: Dice, length: number): void {
  page.story();
  page.headline(words.headline(dice, page.used));
  page.put("\n");
  const [reporter = "", correspondent = ""] = words.people(dice, 2, words.fullPerson);
  const isSigned = dice.chance(60);
  const byline = `${words.outlet(dice)}记者 ${reporter} 通讯员 ${correspondent}`;
  if (isSigned) page.byline(byline, [...as("reporter", reporter), ...as("correspondent", correspondent)]);
  let text = words.gluedLead(dice) + words.sentences(dice, 5, 8);
  text = text.slice(0, length - (isSigned ? byline.length : 0));
  page.paragraph([text]);
}

/** Pages as a whole: editions, columns of short news, lists of teasers (rows 33 and 37). */
export const PAGES: readonly Form[] = [
  form("edition line above the page", {
    before: (page, dice) => page.put(`${editionLine(dice)}${page.style.gap}`),
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("edition lines above and below", {
    before: (page, dice) => page.put(`${editionLine(dice)}${page.style.gap}`),
    closing: (page, dice) => page.byline(...bracketed(dice)),
    after: (page) => page.put(`${page.style.wideGap}上一版3 4下一版`),
  }),
  form("briefs without bylines", {
    before: (page) => page.put(`简讯${page.style.wideGap}`),
    stories: [3, 6],
    style: { gap: "\n\n" },
    between: { text: "\n\n" },
    body: (page, dice) => page.paragraph([words.datedLead(dice) + words.sentence(dice)]),
  }),
  form("briefs with （X） behind", {
    before: (page) => page.put(`简讯${page.style.gap}`),
    stories: [3, 6],
    between: "any",
    body: (page, dice) => page.paragraph([words.datedLead(dice)]),
    closing: (page, dice) => {
      const name = words.fullPerson(dice);
      page.byline(`（${name}）`, as("author", name));
    },
  }),
  form("briefs that open with 本报讯, no headlines", {
    before: (page) => page.put(`简讯${page.style.gap}`),
    stories: [3, 5],
    between: "any",
    heading: () => {},
    opening: (page) => page.dateline("本报讯 "),
    body: (page, dice) => page.paragraph([words.datedLead(dice) + words.sentence(dice)]),
  }),
  pageForm("一句话新闻 with ■ or numbers", (page, dice) => {
    page.put(`一句话新闻${page.style.gap}`);
    oneSentenceNews(page, dice);
  }),
  pageForm("stories, then 一句话新闻", (page, dice) => {
    for (let more = 2; more > 0; more--) {
      page.story();
      page.headline(words.headline(dice, page.used));
      page.put(page.style.gap + page.style.indent);
      plainBody(page, dice);
      page.byline(...bracketed(dice));
      page.put(page.style.wideGap);
    }
    page.put(`一句话新闻${page.style.gap}`);
    oneSentenceNews(page, dice);
  }),
  form("teasers behind the article", {
    stories: ONE,
    style: { gap: "\n" },
    before: (page) => page.put("首页 > 新闻 > 正文\n"),
    body: (page, dice) => {
      for (let more = 3 + dice.roll(3); more > 0; more--) {
        page.paragraph([words.sentences(dice, 2, 4)]);
        page.put("\n");
      }
    },
    after: (page, dice) => linkList(page, dice),
  }),
  pageForm(
    "cut teasers parted by -",
    (page, dice) => {
      const length = 120 + dice.roll(31);
      page.story();
      page.headline(words.headline(dice, page.used));
      page.put("\n");
      const name = words.person(dice);
      page.byline(`${words.outlet(dice)}记者 ${name}`, as("reporter", name));
      for (let more = 3 + dice.roll(3); more > 0; more--) {
        page.put("\n");
        page.paragraph([words.sentences(dice, 2, 4)]);
      }
      for (let more = 2 + dice.roll(4); more > 0; more--) {
        page.put("\n-\n");
        teaser(page, dice, length);
      }
    },
    { indent: "" },
  ),
];

/** 相关阅读 and the titles below it. */
export function linkList(page: PageMaker, dice: Dice): void {
  const mark = dice.pick(["", "", "· ", "• ", "- "]);
  page.put(`\n${dice.pick(["相关阅读", "相关新闻", "推荐阅读", "相关链接："])}\n`);
  for (let more = 2 + dice.roll(3); more > 0; more--) page.put(`${mark}${words.headline(dice, page.used)}\n`);
}
