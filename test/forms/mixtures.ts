import type { Dice } from "../../src/core/dice.ts";
import { cutAnywhere } from "./cuts.ts";
import { as, bracketed, type Form, moreParagraphs, pageForm, plainBody, plainByline } from "./form.ts";
import type { PageMaker } from "./page.ts";
import { linkList } from "./pages.ts";
import { metaLine } from "./web.ts";
import * as words from "./words.ts";

/** Stories of a newspaper page, some paragraphs cut by column ends, each closed by a byline. */
function printStories(page: PageMaker, dice: Dice): void {
  const count = 2 + dice.roll(2);
  for (let i = 0; i < count; i++) {
    if (i > 0) page.put("\n\n\n");
    page.story();
    page.headline(words.headline(dice, page.used));
    page.put("\n\n");
    page.paragraph([words.datedLead(dice)]);
    for (let more = 1 + dice.roll(3); more > 0; more--) {
      page.put("\n\n");
      page.paragraph(cutAnywhere(words.sentences(dice, 2, 4), dice), () => "\n\n");
    }
    page.put("\n\n");
    page.byline(...plainByline(dice));
  }
}

function webArticle(page: PageMaker, dice: Dice): void {
  page.story();
  page.headline(words.headline(dice, page.used));
  page.put("\n");
  metaLine(page, dice);
  page.put("\n");
  plainBody(page, dice);
  moreParagraphs(page, dice, 2);
}

function webTail(page: PageMaker, dice: Dice, isPrinted: boolean): void {
  const [editor = "", reader = ""] = words.people(dice, 2);
  const chain = `责任编辑：${editor} 校对：${reader}`;
  page.put("\n");
  // One chain below all stories of a print page is none of theirs.
  if (isPrinted) page.put(chain);
  else page.chain(chain, [editor, reader]);
  linkList(page, dice);
  page.put(`${dice.pick(["版权所有 云溪网 未经授权不得转载", "云ICP备2031000001号-1"])}\n`);
}

const GAPS = { indent: "", gap: "\n" } as const;

/** Where a picture stood there are more blank lines; they part nothing. */
const slot = (dice: Dice): string => (dice.chance(15) ? "\n\n\n\n" : "\n\n");

/** Pages that are partly of one kind and partly of another. */
export const MIXTURES: readonly Form[] = [
  pageForm(
    "print page with a web tail",
    (page, dice) => {
      printStories(page, dice);
      page.put("\n");
      webTail(page, dice, true);
    },
    GAPS,
  ),
  pageForm(
    "breadcrumb and meta line above a print page",
    (page, dice) => {
      page.put("首页 > 数字报 > 正文\n");
      page.put(`${words.outlet(dice)} 2031年4月5日 星期三 第6版：街巷\n\n`);
      printStories(page, dice);
      page.put("\n\n打印 关闭");
    },
    GAPS,
  ),
  pageForm(
    "web article with a tail, then another article",
    (page, dice) => {
      webArticle(page, dice);
      webTail(page, dice, false);
      page.put("\n");
      webArticle(page, dice);
    },
    GAPS,
  ),
  pageForm(
    "web article, then stories of a print page",
    (page, dice) => {
      webArticle(page, dice);
      const editor = words.person(dice);
      page.put("\n");
      page.chain(`责任编辑：${editor}`, [editor]);
      page.put("\n\n\n");
      printStories(page, dice);
    },
    GAPS,
  ),
  pageForm(
    "print page, blank lines everywhere, slots of pictures",
    (page, dice) => {
      const count = 3 + dice.roll(3);
      for (let i = 0; i < count; i++) {
        if (i > 0) page.put("\n\n");
        page.story();
        if (dice.chance(60)) {
          page.kicker(words.office(dice));
          page.put(" ");
        }
        page.headline(words.shortHeadline(dice, page.used));
        page.put(slot(dice));
        page.dateline("本报讯 ");
        page.paragraph([words.datedLead(dice)]);
        for (let more = 1 + dice.roll(3); more > 0; more--) {
          page.put(slot(dice));
          const text = words.sentences(dice, 2, 4);
          page.paragraph(dice.chance(40) ? cutAnywhere(text, dice) : [text], () => slot(dice));
        }
        if (dice.chance(60)) page.put("\n\n");
        page.byline(...plainByline(dice));
      }
    },
    GAPS,
  ),
  pageForm(
    "web article, then snippets without headlines",
    (page, dice) => {
      page.story();
      page.headline(words.headline(dice, page.used));
      page.put("\n");
      page.part(`${words.timestamp(dice)} 来源：${words.outlet(dice)}`);
      for (let more = 4 + dice.roll(3); more > 0; more--) {
        page.put("\n");
        page.paragraph([words.sentences(dice, 2, 4)]);
      }
      const name = words.person(dice);
      page.put("\n");
      page.byline(`（文 ${name}）`, as("writer", name));
      for (let more = 4 + dice.roll(4); more > 0; more--) {
        page.put("\n");
        page.story();
        page.paragraph([words.sentences(dice, 2, 3)]);
      }
    },
    GAPS,
  ),
  pageForm("print page of unlike stories", (page, dice) => {
    const count = 3 + dice.roll(3);
    for (let i = 0; i < count; i++) {
      if (i > 0) page.put(page.style.wideGap);
      page.story();
      if (dice.chance(30)) {
        page.kicker(words.office(dice));
        page.put(page.style.gap);
      }
      page.headline(words.headline(dice, page.used));
      page.put(page.style.gap + page.style.indent);
      switch (dice.roll(4)) {
        case 0:
          page.dateline("本报讯");
          page.byline(...bracketed(dice));
          plainBody(page, dice);
          break;
        case 1:
          plainBody(page, dice);
          page.byline(...bracketed(dice));
          break;
        case 2:
          plainBody(page, dice);
          page.put(page.style.gap);
          page.byline(...plainByline(dice));
          break;
        default: {
          const name = words.person(dice);
          page.byline(`图为${words.scene(dice)}。 ${name} 摄`, as("photographer", name));
        }
      }
    }
  }),
];
