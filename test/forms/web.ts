import type { Dice } from "../../src/core/dice.ts";
import { as, type Form, form, moreParagraphs, ONE, plainBody } from "./form.ts";
import type { PageMaker, Written } from "./page.ts";
import * as words from "./words.ts";

const WEB = { gap: "\n", wideGap: "\n\n" } as const;

interface Key {
  readonly text: string;
  readonly written?: readonly Written[];
  readonly editors?: readonly string[];
}

/** 来源：N 作者：X 编辑：X 发布时间：…, its keys in any order and parted in any way. */
export function metaLine(page: PageMaker, dice: Dice): void {
  const [author = "", correspondent = "", editor = ""] = words.people(dice, 3, words.fullPerson);
  const people: Key = dice.pick<Key>([
    { text: `作者：${author}`, written: as("author", author) },
    { text: `作者：记者 ${author}`, written: as("reporter", author) },
    {
      text: `作者：记者 ${author} 通讯员 ${correspondent}`,
      written: [...as("reporter", author), ...as("correspondent", correspondent)],
    },
    { text: `记者：${author}`, written: as("reporter", author) },
  ]);
  const keys: Key[] = [
    { text: `${dice.pick(["来源", "稿源", "文章来源", "信息来源"])}：${words.outlet(dice)}` },
    people,
    { text: `${dice.pick(["发布时间", "时间", "发布日期"])}：${words.timestamp(dice)}` },
  ];
  if (dice.chance(50)) keys.push({ text: `${dice.pick(["编辑", "责任编辑", "责编"])}：${editor}`, editors: [editor] });
  if (dice.chance(40))
    keys.push({ text: `${dice.pick(["浏览次数", "点击数", "阅读", "浏览量"])}：${10 + dice.roll(9000)}` });
  for (let i = keys.length - 1; i > 0; i--) {
    const j = dice.roll(i + 1);
    [keys[i], keys[j]] = [keys[j] as Key, keys[i] as Key];
  }
  const gap = dice.pick([" ", "  ", "　", " | ", "　　"]);
  page.byline(
    keys.map(({ text }) => text).join(gap),
    keys.flatMap(({ written = [] }) => written),
  );
  page.editors(keys.flatMap(({ editors = [] }) => editors));
}

/** A date as pages state it, with the year. */
export function statedDate(dice: Dice): string {
  const [year, month, date] = [2031 + dice.roll(8), 1 + dice.roll(12), 1 + dice.roll(28)];
  const two = (value: number): string => String(value).padStart(2, "0");
  const time = `${10 + dice.roll(12)}:${10 + dice.roll(49)}`;
  return dice.pick([
    `${year}年${month}月${date}日`,
    `${year}年${two(month)}月${two(date)}日 ${time}`,
    `${year} ${two(month)}/${two(date)} ${time}:07`,
    `${year}-${two(month)}-${two(date)} ${time}`,
    `${year}/${month}/${date} ${time}`,
    `${two(date)}.${two(month)}.${year} ${time}`,
    `${date}/${month}/${year} ${time}`,
    `${two(date)}/${two(month)}/${year}`,
    `${year - 1911}年${month}月${date}日`,
    `民国${year - 1911}年${month}月${date}日`,
    words.fullWidth(`${year}-${two(month)}-${two(date)} ${time}`),
    words.fullWidth(`${year}年${month}月${date}日`),
    `date ${year}-${two(month)}-${two(date)}`,
  ]);
}

/** Saved pages and their lines of source, author and time (rows 15, 25 to 27 and 34). */
export const WEB_FORMS: readonly Form[] = [
  form("saved article with meta line", {
    stories: ONE,
    style: WEB,
    before: (page) => page.put("首页 > 新闻 > 正文\n"),
    opening: (page, dice) => {
      metaLine(page, dice);
      page.put("\n");
    },
    after: (page, dice) => {
      const [editor = "", reader = ""] = words.people(dice, 2);
      page.put("\n");
      page.chain(`责任编辑：${editor} 校对：${reader}`, [editor, reader]);
      page.put("\n分享到：微信 微博");
    },
  }),
  form("meta line, nothing else", {
    stories: ONE,
    opening: (page, dice) => {
      metaLine(page, dice);
      page.put(page.style.gap + page.style.indent);
    },
  }),
  form("来源：N作者：X编辑：X without gaps", {
    stories: ONE,
    style: WEB,
    opening: (page, dice) => {
      const [author = "", editor = ""] = words.people(dice, 2, words.fullPerson);
      page.byline(
        `来源：${words.outlet(dice)}作者：${author}编辑：${editor}发布时间：${words.timestamp(dice)}`,
        as("author", author),
      );
      page.editors([editor]);
      page.put("\n");
    },
  }),
  form("a line for each key", {
    stories: ONE,
    style: WEB,
    opening: (page, dice) => {
      const name = words.person(dice);
      page.part(`来源：${words.outlet(dice)}`);
      page.put("\n");
      page.byline(`作者：${name}`, as("author", name));
      page.put("\n");
      page.part(`发布时间：${words.timestamp(dice)}`);
      page.put("\n");
    },
  }),
  form("headline, timestamp and 来源 fused", {
    between: "wide",
    stories: [1, 3],
    heading: (page, dice) => {
      const time = words.timestamp(dice);
      page.headline(words.gaplessHeadline(dice, page.used));
      page.part(`${dice.chance(50) ? words.fullWidth(time) : time}来源：${words.outlet(dice)}`);
      page.put(page.style.gap);
    },
  }),
  form("a date of any form below the headline", {
    stories: ONE,
    opening: (page, dice) => {
      page.part(statedDate(dice));
      page.put(page.style.gap + page.style.indent);
    },
  }),
  form("a date of any form with the source", {
    stories: ONE,
    opening: (page, dice) => {
      page.part(`${statedDate(dice)} ${dice.pick(["来源：", "稿源：", ""])}${words.outlet(dice)}`);
      page.put(page.style.gap + page.style.indent);
    },
  }),
  form("front matter", {
    stories: ONE,
    style: { gap: "\n\n" },
    heading: (page, dice) => {
      page.put("---\ntitle: ");
      page.headline(words.headline(dice, page.used));
      const name = words.person(dice);
      const isReporter = dice.chance(50);
      page.put("\n");
      page.part(`date: ${words.timestamp(dice)}`);
      page.put("\n");
      page.byline(
        `author: ${isReporter ? `${words.outlet(dice)}记者 ` : ""}${name}`,
        as(isReporter ? "reporter" : "author", name),
      );
      page.put("\n");
      page.part(`category: ${dice.pick(["社区", "民生", "local"])}`);
      page.put("\n---\n\n");
    },
  }),
  form("articles one behind the other", {
    stories: [2, 4],
    style: WEB,
    opening: (page, dice) => {
      metaLine(page, dice);
      page.put(page.style.gap + page.style.indent);
    },
    body: (page, dice) => {
      plainBody(page, dice);
      moreParagraphs(page, dice, 1);
    },
  }),
  form("articles one behind the other, chains between", {
    stories: [2, 4],
    between: "any",
    style: { gap: "\n" },
    opening: (page, dice) => {
      page.part(`${words.timestamp(dice)} 来源：${words.outlet(dice)}`);
      page.put(page.style.gap + page.style.indent);
    },
    body: (page, dice) => {
      plainBody(page, dice);
      moreParagraphs(page, dice, 1);
    },
    closing: (page, dice) => {
      const editor = words.person(dice);
      page.put("\n");
      page.chain(`责任编辑：${editor}`, [editor]);
    },
  }),
  form("tail of an e-paper: date, numbers, file, headline", {
    stories: ONE,
    style: WEB,
    heading: (page, dice) => {
      page.headline(words.headline(dice, page.used));
      page.put("\n");
    },
    body: (page, dice) => {
      plainBody(page, dice);
      moreParagraphs(page, dice, 1);
    },
    after: (page, dice) => {
      const id = 100000 + dice.roll(800000);
      const title = page.page().stories[0]?.headline ?? "";
      page.put(
        `\n${words.timestamp(dice).slice(0, 10)}\n${id}\n${10 + dice.roll(80)}\n${1 + dice.roll(9)}\n${words.outlet(dice)}\ncontent_${id}.htm\n${title}\n/enpproperty-->`,
      );
    },
  }),
];
