import { Converter } from "opencc-js/cn2t";
import type { Dice } from "../../src/core/dice.ts";
import {
  escaped,
  type NewspaperPage,
  type PrintedStory,
  pageHtml,
  paragraphsHtml,
  pick,
  settingOf,
} from "./page-html.ts";
import { frameOf, type Inset, LINE, linesFor, POUR, pouredHtml, widthOf } from "./poured.ts";
import { MODULAR, newspaperPage, stacked } from "./printed-pages.ts";

/** A way in which newspapers set their pages. */
export interface Form {
  readonly name: string;
  readonly page: (stories: readonly PrintedStory[], dice: Dice) => NewspaperPage;
}

/** Stories set one below the other, each by its own rule. */
function stackedBy(count: number, html: (story: PrintedStory, dice: Dice) => string): Form["page"] {
  return (stories, dice) => {
    const printed = Array.from({ length: count }, () => pick(stories, dice));
    const sections = printed.map((story) => `<section>${html(story, dice)}</section>`);
    return { stories: printed, html: pageHtml(settingOf(dice), dice, sections.join("")) };
  };
}

function columnsHtml(story: PrintedStory, dice: Dice, inside = paragraphsHtml(story.paragraphs)): string {
  const by = `<p class="by">${story.byline}</p>`;
  return `<div style="column-count:${2 + dice.roll(3)};column-gap:${10 + dice.roll(6)}pt">${by}${inside}</div>`;
}

function headlineHtml({ headline }: PrintedStory): string {
  return `<h2>${escaped(headline)}</h2>`;
}

/** Stories that are poured around something, with others of their own in it. */
function pouredBy(
  set: (dice: Dice, stories: readonly PrintedStory[]) => { html: string; stories: PrintedStory[] },
): Form["page"] {
  return (stories, dice) => {
    const parts = [set(dice, stories), set(dice, stories)];
    const html = parts.map((part) => part.html).join('<div style="height:12pt"></div>');
    return {
      stories: parts.flatMap((part) => part.stories),
      html: pageHtml({ size: 9.75, leading: 1.385, script: "SC" }, dice, html) + POUR,
    };
  };
}

/** One headline with the text of several stories below it. */
function longStory(stories: readonly PrintedStory[], dice: Dice): PrintedStory {
  const parts = Array.from({ length: 3 }, () => pick(stories, dice));
  const [first] = parts;
  return { ...(first ?? pick(stories, dice)), paragraphs: parts.flatMap(({ paragraphs }) => paragraphs) };
}

function insetOf(
  story: PrintedStory,
  place: Pick<Inset, "column" | "columns" | "from">,
  columns: number,
  frame: string,
): Inset {
  const gutter = 8;
  const perColumn = linesFor([...story.paragraphs, story.byline], columns, GUTTER) / place.columns;
  const html = `<h2 style="font-size:19px;line-height:24px">${escaped(story.headline)}</h2><div style="column-count:${place.columns};column-gap:${gutter}pt">${paragraphsHtml(story.paragraphs)}<p class="end">（${story.byline}）</p></div>`;
  const lines =
    Math.ceil(1.15 * perColumn) + 3 + Math.ceil((20 * story.headline.length) / (place.columns * (1000 / columns))) * 2;
  return { ...place, to: place.from + lines, html, frame };
}

const GUTTER = 16;

const around = (from: number): Form["page"] =>
  pouredBy((dice, stories) => {
    const story = longStory(stories, dice);
    const other = pick(stories, dice);
    const columns = 3 + dice.roll(2);
    const over = 1 + dice.roll(2);
    const column = from === 0 ? columns - over : 1 + dice.roll(columns - over - 1);
    const inset = insetOf(other, { column, columns: over, from }, columns, frameOf(dice));
    const html = pouredHtml({ story, columns, insets: [inset], headlineOver: columns, gutter: GUTTER });
    return { html, stories: [story, other] };
  });

const traditional = Converter({ from: "cn", to: "tw" });

function inTraditional({ headline, byline, paragraphs }: PrintedStory): PrintedStory {
  return {
    headline: traditional(headline),
    byline: traditional(byline),
    paragraphs: paragraphs.map((each) => traditional(each)),
  };
}

const CAPTIONS = ["鹿庄村村民在文化广场上练习舞龙", "志愿者正在为老人理发。 岑雨禾 摄", "图为柳荫社区的儿童之家"];
const LATIN = ["WiFi", "LED", "5G", "Hello", "App", "AED", "100%", "3.5", "T-shirt", "“AI+”", "2031"];

function withLatin(story: PrintedStory, dice: Dice): PrintedStory {
  const mixed = (text: string): string =>
    text.replace(/，/gu, (comma) => (dice.chance(40) ? `${comma}${pick(LATIN, dice)}` : comma));
  return { ...story, paragraphs: story.paragraphs.map(mixed) };
}

/** The forms of pages that are printed, besides plain columns. */
export const FORMS: readonly Form[] = [
  {
    name: "gutters of 6 to 8 points",
    page: (stories, dice) => newspaperPage(stories, stacked(2 + dice.roll(4)), dice, { gutter: [6, 3], rules: 0 }),
  },
  {
    name: "small type, set close",
    page: (stories, dice) =>
      newspaperPage(stories, dice.chance(50) ? MODULAR : stacked(2 + dice.roll(4)), dice, {
        gutter: [8, 4],
        rules: 30,
        setting: { size: 8, leading: 1.2, script: "SC" },
      }),
  },
  {
    name: "rules between columns",
    page: (stories, dice) => newspaperPage(stories, stacked(2 + dice.roll(4)), dice, { gutter: [8, 4], rules: 100 }),
  },
  {
    name: "upright headline",
    page: stackedBy(3, (story, dice) => {
      const tall = 110 + dice.roll(60);
      const head = `<h2 class="upright" style="height:${tall}pt">${escaped(story.headline)}</h2>`;
      const text = `<div style="flex:1">${columnsHtml(story, dice)}</div>`;
      return `<div class="beside">${dice.chance(50) ? head + text : text + head}</div>`;
    }),
  },
  {
    name: "headline beside its text",
    page: stackedBy(3, (story, dice) => {
      const head = `<div style="width:${130 + dice.roll(60)}pt">${headlineHtml(story)}</div>`;
      return `<div class="beside">${head}<div style="flex:1">${columnsHtml(story, dice)}</div></div>`;
    }),
  },
  {
    name: "headline over a part",
    page: pouredBy((dice, stories) => {
      const story = longStory(
        stories.filter(({ headline }) => headline.length < 18),
        dice,
      );
      const columns = 3 + dice.roll(2);
      return { html: pouredHtml({ story, columns, insets: [], headlineOver: 2, gutter: GUTTER }), stories: [story] };
    }),
  },
  { name: "around a box at the top", page: around(0) },
  { name: "around a box in the middle", page: around(6) },
  {
    name: "around another story",
    page: pouredBy((dice, stories) => {
      const columns = 3 + dice.roll(2);
      const over = columns - 1 - dice.roll(2);
      const longest = Math.floor(widthOf(columns, GUTTER) / 26) * (columns - over);
      const short = stories.filter(({ headline }) => headline.length <= longest);
      const story = longStory(short, dice);
      const other = pick(short, dice);
      const inset = insetOf(other, { column: columns - over, columns: over, from: -2 }, columns, "");
      const html = pouredHtml({ story, columns, insets: [inset], headlineOver: columns - over, gutter: GUTTER });
      return { html, stories: [story, other] };
    }),
  },
  {
    name: "pictures with words",
    page: stackedBy(3, (story, dice) => {
      const figure = `<figure><div class="picture"></div><p class="caption">${pick(CAPTIONS, dice)}</p></figure>`;
      const at = dice.roll(story.paragraphs.length);
      const inside = [...story.paragraphs.slice(0, at).map((each) => paragraphsHtml([each])), figure];
      return (
        headlineHtml(story) + columnsHtml(story, dice, [...inside, paragraphsHtml(story.paragraphs.slice(at))].join(""))
      );
    }),
  },
  {
    name: "picture within a text",
    page: pouredBy((dice, stories) => {
      const story = longStory(stories, dice);
      const columns = 3 + dice.roll(2);
      const lines = 6 + dice.roll(4);
      const html = `<div style="height:${(lines - 2) * LINE}px;background:#ccc"></div><p class="caption">${pick(CAPTIONS, dice)}</p>`;
      const over = 1 + dice.roll(2);
      const column = dice.roll(columns - over + 1);
      const from = dice.roll(8);
      const inset = { column, columns: over, from, to: from + lines, html, frame: "" };
      return {
        html: pouredHtml({ story, columns, insets: [inset], headlineOver: columns, gutter: GUTTER }),
        stories: [story],
      };
    }),
  },
  {
    name: "large first letter",
    page: stackedBy(3, (story, dice) => {
      const [first = "", ...rest] = story.paragraphs;
      const inside = `<p class="drop">${escaped(first)}</p>${paragraphsHtml(rest)}`;
      return headlineHtml(story) + columnsHtml(story, dice, inside);
    }),
  },
  {
    name: "kicker and deck",
    page: stackedBy(3, (story, dice) => {
      const kicker = `<p class="kicker">${dice.chance(50) ? "社区治理观察" : "柳荫社区探索“五议”工作法"}</p>`;
      const deck = `<p class="deck">柳荫社区把议事桌搬到楼栋里，居民自己的事情自己商量着办</p>`;
      return kicker + headlineHtml(story) + (dice.chance(50) ? deck : "") + columnsHtml(story, dice);
    }),
  },
  {
    name: "subheads, small bylines",
    page: stackedBy(3, (story, dice) => {
      const inside = story.paragraphs.map(
        (each, i) =>
          (i > 0 ? `<p class="sub">${["邻里事 邻里议", "老街换新颜", "办好身边事"][i % 3]}</p>` : "") +
          paragraphsHtml([each]),
      );
      const small = `<p class="small">□本报记者 岑雨禾 通讯员 鹿鸣</p>${inside.join("")}`;
      return `${headlineHtml(story)}<div style="column-count:${2 + dice.roll(3)};column-gap:12pt">${small}</div>`;
    }),
  },
  {
    name: "words of letters, digits",
    page: (stories, dice) =>
      newspaperPage(
        stories.map((story) => withLatin(story, dice)),
        stacked(2 + dice.roll(3)),
        dice,
      ),
  },
  {
    name: "two pages, jump lines",
    page: stackedBy(8, (story, dice) => {
      const jump = `<p class="end">（下转A0${2 + dice.roll(7)}版）</p>`;
      return (
        headlineHtml(story) + columnsHtml(story, dice, paragraphsHtml(story.paragraphs) + (dice.chance(50) ? jump : ""))
      );
    }),
  },
  {
    name: "Traditional characters",
    page: (stories, dice) =>
      newspaperPage(stories.map(inTraditional), MODULAR, dice, {
        gutter: [8, 6],
        rules: 30,
        setting: { size: 9 + dice.roll(3), leading: 1.4, script: "TC" },
      }),
  },
  {
    name: "lines that run down",
    page: (stories, dice) => {
      const page = newspaperPage(stories.map(inTraditional), stacked(2), dice, {
        gutter: [12, 4],
        rules: 0,
        setting: { size: 10, leading: 1.5, script: "TC" },
      });
      return {
        ...page,
        html: `${page.html}<style>section { writing-mode: vertical-rl; height: 330pt } .picture { display: none } p { text-align: start }</style>`,
      };
    },
  },
];
