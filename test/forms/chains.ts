import { as, bracketed, type Form, form, ONE, plainBody } from "./form.ts";
import * as words from "./words.ts";

/** Editing chains and other end marks (rows 22 to 24). */
export const CHAINS: readonly Form[] = [
  form("责任编辑：X 校对：X behind each story", {
    between: "any",
    closing: (page, dice) => {
      const [editor = "", reader = ""] = words.people(dice, 2);
      const gap = dice.pick(["　", " ", "  "]);
      page.put(page.style.gap);
      page.chain(`${dice.pick(["责任编辑", "责编", "编辑"])}：${editor}${gap}校对：${reader}`, [editor, reader]);
    },
  }),
  form("chain on several lines", {
    stories: ONE,
    after: (page, dice) => {
      const names = words.people(dice, 4);
      const keys = dice
        .pick([
          "一审 二审 三审 监制",
          "责任编辑 校对 审核 总监制",
          "编辑 初审 复审 终审",
          "值班编辑 责任校对 值班主任 监审",
        ])
        .split(" ");
      page.put(page.style.gap);
      const mark = dice.pick(["：", "：", "丨", "/", " "]);
      page.chain(keys.map((key, i) => `${key}${mark}${names[i]}`).join("\n"), names);
    },
  }),
  form("chain on one line, many keys", {
    stories: ONE,
    after: (page, dice) => {
      const names = words.people(dice, 4);
      const mark = dice.pick(["：", "/", " "]);
      const gap = dice.pick([" ", "　", " | ", "  "]);
      const keys = ["编辑", "校对", "审核", "监制"];
      page.put(page.style.gap);
      page.chain(keys.map((key, i) => `${key}${mark}${names[i]}`).join(gap), names);
    },
  }),
  form("chain with two names a key", {
    stories: ONE,
    after: (page, dice) => {
      const names = words.people(dice, 3);
      page.put(page.style.gap);
      page.chain(`责任编辑：${names[0]}${dice.pick(["、", " "])}${names[1]}　审核：${names[2]}`, names);
    },
  }),
  form("chain with padded names", {
    stories: ONE,
    after: (page, dice) => {
      const name = words.shortPerson(dice);
      const other = words.fullPerson(dice);
      page.put(page.style.gap);
      page.chain(`责任编辑：${name.join("　")}　校对：${other}`, [name.join(""), other]);
    },
  }),
  form("（责任编辑：X） on a line", {
    between: "any",
    closing: (page, dice) => {
      const [editor = "", reader = ""] = words.people(dice, 2);
      const [open = "", close = ""] = dice.pick(["（）", "【】", "[]"]);
      page.put(page.style.gap);
      if (dice.chance(50)) page.chain(`${open}责任编辑：${editor}${close}`, [editor]);
      else page.chain(`${open}编辑：${editor} 审核：${reader}${close}`, [editor, reader]);
    },
  }),
  form("（责任编辑：X） behind the last word", {
    between: "any",
    closing: (page, dice) => {
      const editor = words.person(dice);
      page.chain(`（${dice.pick(["责任编辑", "编辑", "责编"])}：${editor}）`, [editor]);
    },
  }),
  form("（完） and 【编辑:X】", {
    between: "any",
    closing: (page, dice) => {
      const editor = words.person(dice);
      page.put("（完）");
      if (dice.chance(70)) page.chain(`${dice.pick(["\n", ""])}【编辑:${editor}】`, [editor]);
    },
  }),
  form("（责任编辑：X） + next headline + timestamp", {
    between: { text: "" },
    stories: [2, 4],
    style: { indent: "　　", gap: "\n" },
    heading: (page, dice) => {
      page.headline(words.gaplessHeadline(dice, page.used));
      page.put(dice.pick([" ", "　", ""]));
      page.part(words.timestamp(dice));
      page.put("\n");
    },
    closing: (page, dice) => {
      const editor = words.person(dice);
      page.put("\n");
      page.chain(`（责任编辑：${editor}）`, [editor]);
      page.put(dice.pick(["", " "]));
    },
  }),
  form("byline, then chain", {
    between: "any",
    closing: (page, dice) => {
      const [editor = "", reader = ""] = words.people(dice, 2);
      page.put(page.style.gap);
      page.byline(...bracketed(dice));
      page.put(page.style.gap);
      page.chain(`责任编辑：${editor} 校对：${reader}`, [editor, reader]);
    },
  }),
  form("一审 二审 三审 below the article", {
    stories: ONE,
    body: plainBody,
    after: (page, dice) => {
      const names = words.people(dice, 3);
      page.put("\n\n");
      page.chain(`一审：${names[0]}\n二审：${names[1]}\n三审：${names[2]}`, names);
    },
  }),
  form("来源：N / 作者：X / 编辑：X behind the article", {
    stories: ONE,
    after: (page, dice) => {
      const [author = "", editor = ""] = words.people(dice, 2);
      page.put(page.style.gap);
      page.part(`来源：${words.outlet(dice)}`);
      page.put("\n");
      page.byline(`作者：${author}`, as("author", author));
      page.put("\n");
      page.chain(`编辑：${editor}`, [editor]);
    },
  }),
];
