import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { UserError } from "../../src/core/errors.ts";
import { english } from "../../src/core/wording.ts";
import { readSeed } from "../../src/io/seeds.ts";
import { jsonNodes } from "../../src/themes/json-nodes.ts";
import { listsAsBlocks } from "../../src/themes/lists-as-blocks.ts";
import { readOwnTaxonomy } from "../../src/themes/own-taxonomy.ts";
import { nodeOf, type SourceNode } from "../../src/themes/source-nodes.ts";
import { parseTaxonomy } from "../../src/themes/taxonomy.ts";
import { taxonomyYaml } from "../../src/themes/write-taxonomy.ts";

const plain = (text: string): { text: string } => ({ text });
const seed = readSeed("themes/taxonomy.json");

test("the built-in taxonomy reads the same as JSON, as a file of one's own, and written as YAML", async () => {
  const builtIn = parseTaxonomy(seed);
  expect((await readOwnTaxonomy({ name: "a.json", text: seed }, plain)).taxonomy).toEqual(builtIn);
  expect((await readOwnTaxonomy({ name: "a.yaml", text: await taxonomyYaml(builtIn) }, plain)).taxonomy).toEqual(
    builtIn,
  );
});

describe("long lists as blocks", () => {
  const words = Array.from({ length: 300 }, (_, i) => `水管${i}`);
  const items = (indent: string): string => words.map((word) => `${indent}- ${word}\n`).join("");

  test.for([
    {
      why: "a list below its name",
      yaml: `themes:\n  - id: a\n    cues:\n      strong:\n${items("        ")}      weak: [x]\n`,
    },
    { why: "a list as far in as its name", yaml: `a:\n  strong:\n${items("  ")}  weak: [x]\n` },
    {
      why: "comments and empty lines inside",
      yaml: `a:\n  strong: # all\n    - 甲\n\n    # more\n${items("    ")}# end\nb: 1\n`,
    },
    {
      why: "wide gaps behind the dash, line ends of Windows",
      yaml: `a:\n  strong:\n    -   甲 20 # why\n${items("    ")}`.replaceAll("\n", "\r\n"),
    },
  ])("$why give the same words on the same lines", ({ yaml }) => {
    const blocks = listsAsBlocks(yaml);
    expect(blocks.split("\n")).toHaveLength(yaml.split("\n").length);
    expect(blocks).toMatch(/: \|/u);
    const wordsOf = (value: unknown): unknown => {
      if (typeof value === "string" && value.includes("\n"))
        return value
          .split("\n")
          .map((line) => line.replace(/ *#.*/u, "").trim())
          .filter((line) => line !== "");
      if (Array.isArray(value)) return value.map(wordsOf);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, wordsOf(field)]));
    };
    expect(wordsOf(parseDocument(blocks).toJS())).toEqual(wordsOf(parseDocument(yaml).toJS()));
    const [before, after] = [yaml, blocks].map((text) => text.split("\n").findIndex((line) => line.includes("水管7")));
    expect(after).toBe(before);
  });

  test.for([
    { why: "one item is no plain word", yaml: `a:\n  strong:\n    - "引号"\n${items("    ")}` },
    { why: "it is a list of texts for people", yaml: `a:\n  includes:\n    - 甲 # why\n${items("    ")}` },
    { why: "one item is a list", yaml: `a:\n  strong:\n${items("    ")}    - [x]\n` },
    { why: "it stands in a text for people", yaml: `a:\n  definition: |\n    strong:\n${items("      ")}  b: 1\n` },
    { why: "it is short", yaml: "a:\n  strong:\n    - 甲\n    - 乙\n" },
  ])("a list stays as it is where $why", ({ yaml }) => {
    expect(listsAsBlocks(yaml)).toBe(yaml);
  });
});

describe("JSON with lines", () => {
  const source = { file: "a.json", fault: () => {} };
  const withoutLines = (node: SourceNode): unknown => {
    if (node.kind === "text") return node.value;
    if (node.kind === "list") return node.items.map(withoutLines);
    return [...node.fields].map(([name, field]) => [name, withoutLines(field)]);
  };

  test("any JSON of a usual depth gives the values of JSON.parse", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        // Exponents are left to YAML.
        fc.pre(!/\d[eE]/u.test(text));
        const node = jsonNodes(text, source);
        expect(node && withoutLines(node)).toEqual(withoutLines(nodeOf(JSON.parse(text))));
      }),
    );
  });

  test.for(["{", "[1,]", '{"a" 1}', "[1] 2", "'a'", "", "tru", '{"a": 1, "a": 2', "[".repeat(50)])(
    "%s is no JSON",
    (text) => {
      expect(jsonNodes(text, source)).toBeNull();
    },
  );
});

const THEME = "themes:\n  - id: water\n    zh: 水务\n    en: Water\n";

describe("a taxonomy at fault is refused with its line", () => {
  test.for([
    { why: "no id", text: "themes:\n  - zh: 水务\n    en: Water\n", line: 2, says: "id" },
    {
      why: "an id with a blank",
      text: "themes:\n  - id: my water\n    zh: 水务\n    en: Water\n",
      line: 2,
      says: "my water",
    },
    { why: "no label in English", text: "themes:\n  - id: water\n    zh: 水务\n", line: 2, says: "water.en" },
    { why: "a field that is none", text: `${THEME}    ceus: {}\n`, line: 5, says: '"ceus"' },
    { why: "a class that is none", text: `${THEME}    cues:\n      strnog: [自来水]\n`, line: 6, says: '"strnog"' },
    {
      why: "white space in a cue",
      text: `${THEME}    cues:\n      strong:\n        - 自来水\n        - 自来 水\n`,
      line: 8,
      says: "white space",
    },
    {
      why: "white space in a line of a block",
      text: `${THEME}    cues:\n      strong: |\n        自来水\n\n        自来 水\n`,
      line: 9,
      says: "white space",
    },
    {
      why: "a control character in a cue",
      text: `${THEME}    cues:\n      strong:\n        - "自\\x07来水"\n`,
      line: 7,
      says: "cannot be seen",
    },
    {
      why: "a variation selector in a cue",
      text: `${THEME}    cues: {strong: ["自来\uFE0F水"]}\n`,
      line: 5,
      says: "cannot be seen",
    },
    {
      why: "a label that would turn the line around",
      text: `${THEME}  - {id: fire, zh: "火\\u202E警", en: Fire}\n`,
      line: 5,
      says: "fire.zh has a character that cannot be seen",
    },
    { why: "an empty cue", text: `${THEME}    cues:\n      strong:\n        - ""\n`, line: 7, says: "empty" },
    { why: "a cue that is too long", text: `${THEME}    cues: {strong: [${"水".repeat(41)}]}\n`, line: 5, says: "40" },
    { why: "a weight out of range", text: `${THEME}    cues: {strong: [自来水 5000]}\n`, line: 5, says: "5000" },
    { why: "a weight of a negative cue", text: `${THEME}    cues: {negative: [自来水 5]}\n`, line: 5, says: "weight" },
    { why: "an id used twice", text: `${THEME}  - id: water\n    zh: 水\n    en: W\n`, line: 5, says: "twice" },
    { why: "an outcome's id", text: THEME.replace("id: water", "id: not-governance"), line: 2, says: "not-governance" },
    { why: "a key given twice", text: `${THEME}    zh: 供水\n`, line: 5, says: '"zh"' },
    { why: "an unknown theme in over", text: `${THEME}    over: [fire]\n`, line: 5, says: "fire" },
    { why: "an unknown theme in tieOrder", text: `${THEME}tieOrder:\n  - water\n  - fire\n`, line: 7, says: "fire" },
    {
      why: "an outcome that needs actors",
      text: `${THEME}outcomes:\n  - {id: not-governance, zh: 无, en: None}\n`,
      line: 5,
      says: "actors",
    },
    { why: "no theme", text: "version: 1\n", line: 1, says: "at least one theme" },
    { why: "an empty file", text: "", line: 1, says: "at least one theme" },
    { why: "a list", text: "- water\n", line: 1, says: "object" },
    { why: "broken YAML", text: "themes:\n  - [\n", line: 3, says: "YAML" },
    { why: "two documents", text: `${THEME}---\nmore: 1\n`, line: 5, says: "YAML" },
    {
      why: "white space in JSON",
      text: '{"themes": [\n{"id": "w", "zh": "水", "en": "W",\n"cues": {"strong": ["a b"]}}]}',
      line: 3,
      says: "white space",
    },
    { why: "a theme over itself", text: `${THEME}    over: [water]\n`, line: 5, says: "the theme itself" },
    { why: "an alias", text: `${THEME}    includes: &a [水]\n    excludes: *a\n`, line: 6, says: "alias" },
  ])("$why", async ({ text, line, says }) => {
    const faults = await faultsIn(text);
    expect(faults.map(({ subject }) => subject)).toContain(`own.yaml:${line}`);
    expect(faults.map(({ message }) => message).join("\n")).toContain(says);
  });
});

test.for([
  { why: "lists in lists without end", text: "[".repeat(100_000) },
  { why: "an alias that grows", text: "a: &a [x,x]\nb: &b [*a,*a]\nthemes: [*b,*b]\n" },
  {
    why: "fifty thousand faults",
    text: `${THEME}    cues:\n      strong:\n${"        - a b\n".repeat(50_000)}`,
  },
])("$why is a fault of the file, found in no time", { timeout: 5000 }, async ({ text }) => {
  const faults = await faultsIn(text);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.length).toBeLessThanOrEqual(21);
});

test("lists of cues go to the themes they are called after, of which there must be one", async () => {
  const list = { name: "own/themes/water.strong.txt", text: "# 主供\n自来水\n排水 40\n" };
  const { taxonomy, entries } = await readOwnTaxonomy({ name: "own/taxonomy.yaml", text: THEME, parts: [list] }, plain);
  expect(taxonomy.themes[0]).toMatchObject({
    cues: { strong: ["自来水", "排水"] },
    ownWeights: new Map([["排水", 40]]),
  });
  expect(entries.map(({ line }) => line)).toEqual([2, 3]);
  const stray = { name: "own/themes/fire.strong.txt", text: "火\n" };
  await expect(readOwnTaxonomy({ name: "own/taxonomy.yaml", text: THEME, parts: [stray] }, plain)).rejects.toThrow(
    "fire is no theme",
  );
});

test("a list of cues written on Windows has comments and weights too, whatever the case of its name", async () => {
  const list = { name: "own/themes/water.strong.TXT", text: "# 主供\r\n自来水 # 常见\r\n\r\n排水 40 # 少\r\n" };
  const { taxonomy, entries } = await readOwnTaxonomy({ name: "own/taxonomy.yaml", text: THEME, parts: [list] }, plain);
  expect(taxonomy.themes[0]?.cues.strong).toEqual(["自来水", "排水"]);
  expect(entries.map(({ line, weight }) => [line, weight])).toEqual([
    [2, null],
    [4, 40],
  ]);
});

test("a cue of forty characters is taken, also of those that are two code units each", async () => {
  const cueOf = (length: number): string => `${THEME}    cues: {strong: [${"𠮷".repeat(length)}]}\n`;
  expect(await faultsIn(cueOf(40))).toEqual([]);
  const [fault] = await faultsIn(cueOf(41));
  expect(fault?.message).toContain(`${"𠮷".repeat(8)}… is longer than 40`);
});

test("an id as long as one may be can stand in over and tieOrder", async () => {
  const long = "w".repeat(60);
  const themes = `${THEME}  - id: ${long}\n    zh: 水\n    en: W\n    over: [water]\n`;
  expect(await faultsIn(`${themes}tieOrder: [${long}, water]\n`)).toEqual([]);
});

test("themes in files of their own count with the others: more than five hundred are refused, not left out", async () => {
  const parts = Array.from({ length: 500 }, (_, i) => ({ name: `t${i}.yaml`, text: `id: t${i}\nzh: 甲\nen: A\n` }));
  await expect(readOwnTaxonomy({ name: "taxonomy.yaml", text: THEME, parts }, plain)).rejects.toThrow("501 themes");
});

test.for([
  {
    why: "a string of millions of characters",
    text: `{"themes":[{"id":"a","zh":"甲","en":"A","definition":"${"水".repeat(10_000_000)}"}]}`,
  },
  {
    why: "a line of many blanks",
    text: `{"themes":[{"id":"a","zh":"甲","en":"A","includes":"a${" ".repeat(500_000)}b"}]}`,
  },
  {
    why: "two hundred thousand cues in one line of JSON",
    text: JSON.stringify({
      themes: [{ id: "a", zh: "甲", en: "A", cues: { strong: Array.from({ length: 200_000 }, (_, i) => `水管${i}`) } }],
    }),
  },
])("$why takes no long time", { timeout: 5000 }, async ({ text }) => {
  expect(await faultsIn(text)).toEqual([]);
});

async function faultsIn(text: string): Promise<{ readonly subject: string | null; readonly message: string }[]> {
  try {
    await readOwnTaxonomy({ name: "own.yaml", text }, plain);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    expect(cause).toMatchObject({ code: "taxonomy-invalid", exitCode: 2 });
    return [cause, ...cause.others].map(({ subject, wording }) => ({ subject, message: english(wording) }));
  }
  return [];
}
