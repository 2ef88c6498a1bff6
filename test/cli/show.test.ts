import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DEMO, folderOf, jiceng, type Run, type RunOptions, storiesOf } from "../helpers/run.ts";

const show = (args: readonly string[], options: RunOptions = {}): Run => jiceng(["show", ...args], options);
const PAGE = `${DEMO}/print-01-lane-news.txt`;
const STORY = "近日，青禾区松屏街道柳荫社区举办义诊活动，医生为三十余名老人检查视力。";

describe("jiceng show", () => {
  test("shows every story of a page with its id, in the order of analyze, and leaves out no word of it", () => {
    const { code, stdout, stderr } = show([PAGE, "--types", "estate"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const stories = storiesOf([PAGE]);
    expect(
      [...stdout.matchAll(/^── .* · (?<id>\S+) · \[(?<start>\d+), (?<end>\d+)\)/gmu)].map(({ groups }) => ({
        ...groups,
      })),
    ).toEqual(stories.map(({ id, start, end }) => ({ id, start: String(start), end: String(end) })));
    const bare = stdout.replace(/^ \S* {2,}|\/E\]|[[\]↵\s]/gmu, "");
    for (const { text, headline } of stories) {
      expect(bare).toContain((headline ?? "").replace(/\s/gu, ""));
      for (const line of text.split("\n")) expect(bare).toContain(line.replace(/\s/gu, ""));
    }
  });

  test("is plain where it is no terminal; FORCE_COLOR gives colours, unless NO_COLOR is set", () => {
    expect(show([PAGE]).stdout).not.toContain("\u001b");
    expect(show([PAGE], { env: { FORCE_COLOR: "1" } }).stdout).toContain("\u001b[");
    expect(show([PAGE], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).stdout).toBe(show([PAGE]).stdout);
    expect(show([PAGE], { env: { FORCE_COLOR: "0" } }).stdout).not.toContain("\u001b");
  });

  test("takes stdin, archives, records and encodings as analyze does", () => {
    expect(show(["-"], { input: STORY }).stdout).toContain("[柳荫社区/C]");
    const folder = folderOf({
      "a.txt.gz": gzipSync(STORY),
      "b.jsonl": `${JSON.stringify({ body: STORY, title: "义诊进柳荫" })}\n${JSON.stringify({ body: STORY })}\n`,
      "c.txt": Buffer.from([0xff, 0xfe, ...Buffer.from(STORY, "utf16le")]),
    });
    expect(show([`${folder}/a.txt.gz`]).stdout).toContain("[松屏街道/O]");
    const records = show([`${folder}/b.jsonl`, "--text-field", "body"]).stdout;
    expect(records).toContain(" headline  义诊进柳荫\n");
    expect(records.match(/^── 1\/1 story/gmu)).toHaveLength(2);
    expect(show([`${folder}/c.txt`]).stdout).toContain("utf-16le");
  });

  test("takes what decides how a page is read", () => {
    const { stdout } = show(
      ["-", "--layout", "single", "--published", "2031-04-09", "--no-themes", "--types", "date"],
      { input: STORY },
    );
    expect(stdout).toContain("single · hans · utf-8 · published 2031-04-09 (option)");
    expect(stdout).toContain(" body      [近日/D]，青禾区松屏街道柳荫社区举办义诊");
    expect(stdout).not.toContain("themes");
  });

  test("wraps at --width, and speaks the language of LANG", () => {
    const { stdout } = show([PAGE, "--width", "40"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(stdout).toContain(" 标题      老楼添“云梯”");
    expect(show([PAGE, "--lang", "en"], { env: { LANG: "zh_CN.UTF-8" } }).stdout).toContain(" headline ");
  });

  test("shows a text of several stretches as one document", () => {
    const story = (i: number): string =>
      `义诊进柳荫第${i}场\n\n　　本报讯 ${STORY.replace("三十", `第${i}批`).repeat(9)}\n\n　　（记者 岑雨禾）\n\n`;
    const folder = folderOf({ "long.txt": Array.from({ length: 1300 }, (_, i) => story(i + 1)).join("") });
    const { code, stdout } = show([`${folder}/long.txt`, "--no-themes", "--types", "office"]);
    expect(code).toBe(0);
    const heads = [...stdout.matchAll(/^── (?<ordinal>\d+) story · \S+ · \[(?<start>\d+), /gmu)].map(({ groups }) =>
      Number(groups?.ordinal),
    );
    expect(heads).toEqual(heads.map((_, i) => i + 1));
    expect(heads.length).toBeGreaterThan(400);
    expect(stdout.split("\n").filter((line) => line.startsWith(folder))).toHaveLength(1);
    expect(stdout.split("\n")[1]).not.toContain("stories");
  });
});

describe("jiceng show refuses", () => {
  test.for([
    { why: "a file that is not there", args: ["nowhere.txt"], code: 3, says: "not-found: nowhere.txt" },
    { why: "a text without a story", args: ["-"], code: 3, says: "empty: -" },
    {
      why: "a width that is none",
      args: [PAGE, "--width", "7"],
      code: 2,
      says: "--width takes a whole number from 30 to 1000",
    },
    { why: "an unknown type", args: [PAGE, "--types", "dog"], code: 2, says: "types takes some of office" },
    { why: "two files", args: [PAGE, PAGE], code: 2, says: "usage" },
    { why: "no file", args: [], code: 2, says: "usage" },
  ])("$why, in one line", ({ args, code, says }) => {
    const run = show(args);
    expect(run.code).toBe(code);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
    expect(run.stderr).toContain(says);
  });
});
