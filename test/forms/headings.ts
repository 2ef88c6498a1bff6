import { as, bracketed, type Form, form, moreParagraphs, ONE, plainBody, plainByline, plainHeading } from "./form.ts";
import * as words from "./words.ts";

/** Kickers, headlines, decks, subheads and section labels (rows 16 and 35 to 38). */
export const HEADINGS: readonly Form[] = [
  form("kicker above the headline", {
    between: "any",
    heading: (page, dice) => {
      page.kicker(words.office(dice));
      page.put(page.style.gap);
      plainHeading(page, dice);
    },
    opening: (page) => page.dateline("本报讯 "),
  }),
  form("bare place as kicker, byline at the tail", {
    heading: (page, dice) => {
      page.kicker(dice.pick([words.office(dice), words.community(dice), words.district(dice) + words.community(dice)]));
      page.put(page.style.gap);
      plainHeading(page, dice);
    },
    closing: (page, dice) => {
      page.put(page.style.gap);
      page.byline(...plainByline(dice));
    },
  }),
  form("kicker and headline on one line", {
    between: "any",
    heading: (page, dice) => {
      page.kicker(words.office(dice));
      page.put(dice.pick([" ", "  ", "　"]));
      plainHeading(page, dice);
    },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("clause as kicker above a shorter headline", {
    between: "any",
    heading: (page, dice) => {
      page.kicker(words.clause(dice));
      page.put(page.style.gap);
      page.headline(words.shortHeadline(dice, page.used));
      page.put(page.style.gap);
    },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("deck below the headline", {
    between: "any",
    heading: (page, dice) => {
      page.headline(words.shortHeadline(dice, page.used));
      page.put(page.style.gap);
      page.deck(words.deck(dice, page.used));
      page.put(page.style.gap);
    },
    opening: (page, dice) => {
      page.dateline("本报讯");
      page.byline(...bracketed(dice));
    },
  }),
  form("——deck, byline at the tail", {
    heading: (page, dice) => {
      plainHeading(page, dice);
      page.deck(words.dashDeck(dice, page.used));
      page.put(page.style.gap);
    },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("kicker, headline and deck", {
    heading: (page, dice) => {
      page.kicker(words.office(dice));
      page.put(page.style.gap);
      page.headline(words.shortHeadline(dice, page.used));
      page.put(page.style.gap);
      page.deck(words.dashDeck(dice, page.used));
      page.put(page.style.gap);
    },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("two kickers above the headline", {
    heading: (page, dice) => {
      page.kicker(words.district(dice));
      page.put("\n");
      page.kicker(words.office(dice));
      page.put("\n");
      plainHeading(page, dice);
    },
    opening: (page, dice) => {
      page.dateline("本报讯");
      page.byline(...bracketed(dice));
    },
  }),
  form("byline between headline and deck", {
    heading: (page, dice) => {
      plainHeading(page, dice);
      page.deck(words.dashDeck(dice, page.used));
      page.put(page.style.gap);
    },
    opening: (page, dice) => {
      page.byline(...plainByline(dice));
      page.put(page.style.gap + page.style.indent);
    },
  }),
  form("headline printed twice", {
    heading: (page, dice) => {
      const title = words.headline(dice, page.used);
      page.headline(title);
      page.put("\n");
      page.put(title);
      page.put("\n");
    },
    stories: ONE,
    before: (page) => page.put("首页 > 新闻 > 正文\n"),
  }),
  form("headline printed twice, kicker between", {
    heading: (page, dice) => {
      const title = words.shortHeadline(dice, page.used);
      page.headline(title);
      page.put("\n");
      page.part(`${words.timestamp(dice)} 来源：${words.outlet(dice)}`);
      page.put("\n");
      page.kicker(words.clause(dice));
      page.put(`\n${title}\n`);
    },
    stories: ONE,
    style: { gap: "\n" },
  }),
  form("subheads between paragraphs", {
    body: (page, dice) => {
      plainBody(page, dice);
      for (let more = 2 + dice.roll(2); more > 0; more--) {
        page.put(page.style.gap);
        page.part(words.subhead(dice, page.used));
        page.put(page.style.gap + page.style.indent);
        page.paragraph([words.sentences(dice, 2, 4)]);
      }
    },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("numbered subheads, one article", {
    stories: ONE,
    body: (page, dice) => {
      plainBody(page, dice);
      const marks = dice.pick(["一、 二、 三、", "（一） （二） （三）", "■ ■ ■", "1. 2. 3."]).split(" ");
      for (const mark of marks) {
        page.put(page.style.gap);
        page.part(mark + words.subhead(dice, page.used));
        moreParagraphs(page, dice, 1 + dice.roll(2));
      }
    },
  }),
  form("subheads in one long article, byline at the head", {
    stories: ONE,
    opening: (page, dice) => {
      page.dateline("本报讯");
      page.byline(...bracketed(dice));
    },
    body: (page, dice) => {
      plainBody(page, dice);
      for (let more = 3 + dice.roll(2); more > 0; more--) {
        page.put(page.style.gap);
        page.part(words.subhead(dice, page.used));
        moreParagraphs(page, dice, 2 + dice.roll(2));
      }
    },
  }),
  form("subheads like headlines, byline at the head", {
    opening: (page, dice) => {
      page.dateline("本报讯");
      page.byline(...bracketed(dice));
    },
    body: (page, dice) => {
      plainBody(page, dice);
      for (let more = 2 + dice.roll(2); more > 0; more--) {
        page.put(page.style.gap);
        page.part(words.shortHeadline(dice, page.used));
        moreParagraphs(page, dice, 1 + dice.roll(2));
      }
    },
  }),
  form("bare place as kicker, no byline", {
    heading: (page, dice) => {
      page.kicker(dice.pick([words.office(dice), words.district(dice) + words.community(dice)]));
      page.put(dice.pick([" ", "　", page.style.gap]));
      page.headline(words.shortHeadline(dice, page.used));
      page.put(page.style.gap);
    },
  }),
  form("section label above the stories", {
    before: (page, dice) => page.put(`${words.section(dice)}${page.style.gap}`),
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("section label between stories", {
    stories: [3, 5],
    heading: (page, dice) => {
      if (page.used.size === 2) page.put(words.section(dice) + page.style.gap);
      plainHeading(page, dice);
    },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("【label】 or label丨 before the headline", {
    between: "any",
    heading: (page, dice) => {
      const label = words.label(dice);
      page.put(dice.pick([`【${label}】`, `${label}丨`, `${label}｜`, `${label} | `]));
      plainHeading(page, dice);
    },
    closing: (page, dice) => {
      const name = words.person(dice);
      page.byline(`（记者 ${name}）`, as("reporter", name));
    },
  }),
];
