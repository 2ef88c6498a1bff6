import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entity, EntityType } from "../../src/core/types.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { paintOf } from "../../src/report/paint.ts";
import type { ReportOptions } from "../../src/report/reporter.ts";
import { shownDocument } from "../../src/report/show/document.ts";
import * as labels from "../../src/report/show/labels.ts";
import { markedRuns, marksFor } from "../../src/report/show/marked-runs.ts";
import { type Run, wrapped } from "../../src/report/show/wrap.ts";
import { analyzed, community, date, office, themeLabels } from "../helpers/records.ts";

const runs = (...texts: readonly string[]): Run[] => texts.map((text) => ({ text, style: (words) => words }));
const lines = (text: string, width: number): string[] => [...wrapped(runs(text), width)];

describe("wrapping", () => {
  test.for([
    { why: "goes by display width", text: "社区办起共享菜园", width: 8, wrapped: ["社区办起", "共享菜园"] },
    { why: "leaves one column free", text: "社区办起共享菜园", width: 9, wrapped: ["社区办起", "共享菜园"] },
    {
      why: "begins no line with a mark",
      text: "社区办起。共享菜园",
      width: 8,
      wrapped: ["社区办", "起。共享", "菜园"],
    },
    { why: "ends none with an opening one", text: "社区办“起”共享", width: 7, wrapped: ["社区办", "“起”共", "享"] },
    { why: "parts no word or number", text: "平台APP上线12.5万", width: 8, wrapped: ["平台APP", "上线12.5", "万"] },
    { why: "parts a word that is longer than a line", text: "abcdefgh", width: 3, wrapped: ["abc", "def", "gh"] },
    { why: "makes one space of line ends and tabs", text: "一\r\n\t二", width: 9, wrapped: ["一 二"] },
    { why: "puts no space at an end", text: "ab cd", width: 3, wrapped: ["ab", "cd"] },
    { why: "shows what steers a terminal", text: "红\u001b[31m\u202e字", width: 40, wrapped: ["红\\x1b[31m\\u202e字"] },
    { why: "shows halves of characters", text: "\ud842𠮷", width: 40, wrapped: ["\\ud842𠮷"] },
    { why: "gives no line for no text", text: "", width: 9, wrapped: [] },
  ])("$why", ({ text, width, wrapped: expected }) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test("no line is wider than told, nothing gets lost, and no control character comes out, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 8, max: 40 }), (text, width) => {
        const out = lines(text, width);
        for (const line of out) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(out.join("\n")).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
        const bare = (words: string): string => words.replace(/[ \t\r\n]/gu, "");
        expect(bare(out.join(""))).toBe(bare(lines(text, 100_000).join("")));
      }),
    );
  });
});

const TEXT = "柳荫社区开园\n9月9日,松屏街道柳荫社\n区的菜园开园。\n——";
const at = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const JOINED: Entity = { ...community("柳荫社区"), surface: "柳荫社\n区", ...at("柳荫社\n区") };
const PAGE = analyzed(
  [
    {
      start: 0,
      end: TEXT.indexOf("\n——"),
      headline: "柳荫社区开园",
      parts: [{ kind: "headline", ...at("柳荫社区开园") }],
      text: "9月9日,松屏街道柳荫社区的菜园开园。",
      paragraphs: [
        { segments: [Object.values(at("9月9日,松屏街道柳荫社")), Object.values(at("区的菜园开园。"))] as never },
      ],
      entities: [
        { ...community("柳荫社区"), ...at("柳荫社区") },
        { ...date("9月9日"), ...at("9月9日") },
        { ...office("松屏街道"), ...at("松屏街道") },
        JOINED,
      ],
      themes: themeLabels("environment", {
        secondary: ["volunteering"],
        scores: [
          { theme: "environment", score: 0.7 },
          { theme: "health", score: 0.1 },
        ],
        evidence: [
          { theme: "environment", cue: "菜园", weight: 12, ...at("菜园") },
          { theme: "environment", cue: "开园", weight: 30, ...at("开园") },
          { theme: "environment", cue: "开园", weight: 15, ...at("开园。") },
        ],
      }),
      diagnostics: [{ code: "published-differs", severity: "warning", message: "the page says another day" }],
    },
  ],
  { furniture: [{ reason: "separator", ...at("——") }] },
);

function shown(options: ReportOptions = {}, page = PAGE, text = TEXT): string {
  const document = { text, offset: 0, isWhole: true, isFirst: true };
  return [...shownDocument(page, document, { width: 60, ...options })].join("\n");
}

describe("marks", () => {
  const span = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
    .map(([start, length]) => ({ start, end: start + length }));

  test("leave the words as they are, and are closed where they are opened, wherever names and breaks lie", () => {
    const text = "青禾区松屏街道柳荫社区鹿庄村的居民岑雨禾何苗陆望舒江朗闵捷都来到菜园里浇水除草";
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.array(fc.nat(text.length), { maxLength: 4 }), (spans, cuts) => {
        const entities = spans
          .map((each): Entity => ({ ...community(text.slice(each.start, each.end)), ...each }))
          .sort((a, b) => a.start - b.start || b.end - a.end);
        const ends = [...new Set([...cuts, 0, text.length])].sort((a, b) => a - b);
        // A character in each break is in no piece.
        const segments = ends.slice(1).map((end, i) => ({ start: (ends[i] ?? 0) + Number(i > 0), end }));
        const filled = segments.filter(({ start, end }) => start < end);
        const marks = marksFor(paintOf(false), { color: false, language: "en" });
        const out = markedRuns(filled, { document: { text, offset: 0 }, entities, marks });
        const words = out.map((run) => run.text).join("");
        expect(words.replace(/\[|\/C\]/gu, "")).toBe(filled.map(({ start, end }) => text.slice(start, end)).join("↵"));
        let depth = 0;
        for (const [mark] of words.matchAll(/\[|\/C\]/gu)) {
          depth += mark === "[" ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe("a document on a terminal", () => {
  test("has its stories, parts, names, joins, themes and what was left out", () => {
    expect(shown()).toBe(
      [
        "pages/a.txt",
        "print-page · hans · utf-8 · 1 story",
        "",
        "── 1/1 story · 0123456789ab-01 · [0, 27) ───────────────────",
        " headline  [柳荫社区/C]开园",
        " body      [9月9日/D],[松屏街道/O][柳荫社↵区/C]的菜园开园。",
        " themes    environment 0.80: 开园 30 ×2 · 菜园 12",
        "           also volunteering",
        "           next health 0.10",
        " notes     published-differs: the page says another day",
        " left out  —— (separator)",
        "",
        " legend    [.../O] offices 1 · [.../C] communities 2 · [.../D]".replaceAll("...", "…"),
        "           dates 1 · ↵ joined break",
      ].join("\n"),
    );
  });

  test("speaks Chinese, with the names that people give to themes", () => {
    const themeNames = new Map([["environment", { zh: "人居环境", en: "Surroundings" }]]);
    const zh = shown({ language: "zh", themeNames });
    expect(zh).toContain(" 标题      [柳荫社区/社]开园");
    expect(zh).toContain(" 主题      人居环境 0.80: 开园 30");
    expect(zh).toContain("[…/街] 街道乡镇 1");
  });

  test("has a colour for each type in the place of brackets, when it may", () => {
    const coloured = shown({ color: true });
    expect(coloured).toContain("\u001b[92m\u001b[1m松屏街道");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
    const bare = coloured.replace(/\u001b\[\d+m/gu, "");
    expect(bare).toContain(" body      9月9日,松屏街道柳荫社↵区的菜园开园。");
    expect(shown()).not.toContain("\u001b");
    const entities = Object.keys(labels.SIGNS).map(
      (type): Entity => ({ ...community("社区"), type: type as EntityType as never, ...at("菜园") }),
    );
    const styles = entities.map((entity) =>
      shown({ color: true }, analyzed([{ ...PAGE.stories[0], entities: [entity] }]))
        .split("菜园")[0]
        ?.slice(-14),
    );
    expect(new Set(styles).size).toBe(10);
  });

  test("keeps to its width at any width", () => {
    for (const width of [30, 44, 100])
      for (const line of shown({ width }).split("\n").slice(2)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test("marks names in one another, and shows the words of one that crosses another once", () => {
    const entities = [
      { ...office("松屏街道柳荫社"), ...at("松屏街道柳荫社") },
      { ...community("街道"), ...at("街道") },
    ];
    expect(shown({}, analyzed([{ ...PAGE.stories[0], entities }]))).toContain("9月9日,[松屏[街道/C]柳荫社/O]↵区的菜园");
    const crossing = [
      { ...office("松屏街道"), ...at("松屏街道") },
      { ...community("街道柳荫社"), ...at("街道柳荫社") },
    ];
    expect(shown({}, analyzed([{ ...PAGE.stories[0], entities: crossing }]))).toContain(
      "9月9日,[松屏街道/O]柳荫社↵区的",
    );
  });

  test("shows a headline that stands beside the text of a record", () => {
    expect(shown({}, analyzed([{ ...PAGE.stories[0], parts: [] }]))).toContain(" headline  柳荫社区开园\n body ");
  });

  test("of a stretch of a long text has no title and no count of all", () => {
    const rest = [...shownDocument(PAGE, { text: TEXT, offset: 0, isWhole: false, isFirst: false }, { width: 60 })];
    expect(rest[1]).toMatch(/^── 1 story · /u);
  });

  test("hostile names cannot steer the terminal", () => {
    const hostile = `\u001b]0;x\u0007\u202e\u200b${TEXT.slice(7)}`;
    const page = analyzed([{ ...PAGE.stories[0], headline: "x\u001b[2J" }], {
      document: { ...PAGE.document, path: "a\u001b[2J" },
    });
    expect(shown({}, page, hostile).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("no label lacks a language, and no two of a table are the same", () => {
    for (const table of [labels.PARTS, labels.KIND, labels.SIGNS])
      for (const language of ["zh", "en"] as const) {
        const words = Object.values(table).map((label) => label[language]);
        expect(words.every((word) => word !== "")).toBe(true);
        expect(new Set(words).size).toBe(words.length);
      }
  });
});
