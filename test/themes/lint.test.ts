import { beforeAll, describe, expect, test } from "vitest";
import { documentOf } from "../../src/document.ts";
import { readLexicons, readSeed } from "../../src/io/seeds.ts";
import { analyze, type Tools } from "../../src/pipeline.ts";
import { simplifier } from "../../src/script/simplify.ts";
import { cueCounter, lintCounts } from "../../src/themes/cue-counts.ts";
import { diffTaxonomies } from "../../src/themes/diff.ts";
import { lintWords } from "../../src/themes/lint.ts";
import { compileTaxonomy } from "../../src/themes/model.ts";
import { type OwnTaxonomy, readOwnTaxonomy } from "../../src/themes/own-taxonomy.ts";
import { recordedModel } from "../../src/themes/recorded.ts";
import { type Label, parseTaxonomy } from "../../src/themes/taxonomy.ts";
import { openTools } from "../../src/tools.ts";

const simplify = simplifier(readLexicons());
const read = (text: string): Promise<OwnTaxonomy> => readOwnTaxonomy({ name: "own.yaml", text }, simplify);

function themes(
  cuesByTheme: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  more: object = {},
): string {
  const rows = Object.entries(cuesByTheme).map(([id, cues]) => ({ id, zh: id, en: id, cues }));
  return JSON.stringify({ themes: rows, ...more });
}

test("cues in Traditional characters are simplified, with the words around them where they do not show their script", async () => {
  const { taxonomy } = await read(themes({ clinic: { strong: ["義診", "量血壓", "乾杯", "健康檔案"] } }));
  expect(taxonomy.themes[0]?.cues.strong).toEqual(["义诊", "量血压", "干杯", "健康档案"]);
  const mixed = await read(themes({ clinic: { strong: ["義診", "义诊", "健康档案", "医疗", "乾安"] } }));
  expect(mixed.taxonomy.themes[0]?.cues.strong).toEqual(["义诊", "健康档案", "医疗", "乾安"]);
  expect(mixed.report.rejected).toMatchObject([{ file: "own.yaml", line: 1 }]);
});

describe("lint by the words alone", () => {
  const findings = async (text: string) =>
    lintWords(await read(text)).map(({ check, severity, entry }) => [check, severity, entry.word, entry.list]);

  test.for([
    {
      why: "a word twice in one theme",
      text: themes({ a: { strong: ["水管", "水管"] } }),
      found: [["duplicate", "error", "水管", "strong"]],
    },
    {
      why: "a word in two classes of one theme",
      text: themes({ a: { strong: ["水管"], weak: ["水管"] } }),
      found: [["duplicate", "error", "水管", "weak"]],
    },
    {
      why: "a word in two themes",
      text: themes({ a: { strong: ["水管"] }, b: { weak: ["水管"] } }),
      found: [["shared", "warning", "水管", "weak"]],
    },
    {
      why: "an ignored cue",
      text: themes({ a: { strong: ["水管"] } }, { ignored: ["水管"] }),
      found: [["dead", "error", "水管", "ignored"]],
    },
    {
      why: "a negative cue that is another theme's cue",
      text: themes({ a: { strong: ["水"], negative: ["水管"] }, b: { strong: ["水管"] } }),
      found: [
        ["dead", "note", "水管", "negative"],
        ["shadowed", "note", "水", "strong"],
      ],
    },
    {
      why: "a negative cue in which no cue begins",
      text: themes({ a: { strong: ["水管"], negative: ["管水"] } }),
      found: [],
    },
    {
      why: "a negative cue without any cue",
      text: themes({ a: { strong: ["水管"], negative: ["火"] } }),
      found: [["dead", "warning", "火", "negative"]],
    },
    { why: "a cue inside a longer one of its theme", text: themes({ a: { strong: ["水管", "老水管"] } }), found: [] },
    {
      why: "a cue inside a longer one of another theme",
      text: themes({ a: { strong: ["水管"] }, b: { strong: ["老水管"] } }),
      found: [["shadowed", "note", "水管", "strong"]],
    },
    {
      why: "a pattern",
      text: themes({ a: { strong: ["水|火", "第\\d+期", "互联网+"] } }),
      found: [
        ["pattern", "warning", "水|火", "strong"],
        ["pattern", "warning", "第\\d+期", "strong"],
      ],
    },
  ])("$why", async ({ text, found }) => {
    expect(await findings(text)).toEqual(found);
  });

  test("the built-in taxonomy has no errors, and its places are lines of its file", async () => {
    const text = readSeed("themes/taxonomy.json");
    const found = lintWords(await read(text));
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    const lines = text.split("\n");
    expect(found.length).toBeGreaterThan(0);
    for (const { entry } of found) expect(lines[(entry.line ?? 0) - 1]).toContain(entry.raw);
  });
});

describe("lint on a corpus", () => {
  let tools: Tools;
  beforeAll(async () => {
    tools = await openTools();
  });

  async function counted(text: string, stories: readonly string[]) {
    const own = await read(text);
    const { model, take } = recordedModel(compileTaxonomy(own.taxonomy));
    const counter = cueCounter(own.entries);
    for (const story of stories) {
      const labels = analyze(documentOf(story), { ...tools, themes: model }, { layout: "single" }).stories[0]?.themes;
      const [reading, ...others] = take();
      expect(others).toEqual([]);
      if (reading !== undefined) counter.add(reading, labels ?? { primary: null, secondary: [] });
    }
    return counter.counts();
  }

  const TWO = themes({
    water: { strong: ["自来水"], medium: ["大家"] },
    sport: { strong: ["广场舞"], weak: ["高兴"] },
  });
  const STORIES = [
    ...Array.from({ length: 12 }, () => "广场舞跳起来，广场舞真好，大家高兴。广场舞。"),
    ...Array.from({ length: 12 }, () => "自来水通了，自来水甜。"),
    ...Array.from({ length: 36 }, () => "这里很安静。"),
  ];

  test("a cue in too many stories, and one whose stories are no likelier to have its theme, match too much", async () => {
    const counts = await counted(TWO, STORIES);
    const over = (mostShare: number) =>
      lintCounts(counts, { mostShare }).map(({ check, entry }) => [check, entry.word]);
    expect(over(1)).toEqual([["over", "大家"]]);
    expect(over(0.1)).toEqual(["自来水", "大家", "广场舞", "高兴"].map((word) => ["over", word]));
    expect(counts.cues.find(({ entry }) => entry.word === "大家")?.withTheme).toBe(0);
  });

  test("few stories are too few to call a cue over-matching", async () => {
    const few = await counted(TWO, STORIES.slice(0, 9));
    expect(lintCounts(few, { mostShare: 0.1 }).map(({ check, entry }) => [check, entry.word])).toEqual([
      ["never", "自来水"],
    ]);
  });

  test("a cue whose places other words take is shadowed, and one of these is named", async () => {
    const text = themes({ sport: { strong: ["广场舞", "舞"] }, water: { strong: ["自来水"] } });
    const found = lintCounts(await counted(text, STORIES), { mostShare: 1 });
    expect(found).toMatchObject([{ check: "shadowed", severity: "warning", entry: { word: "舞" } }]);
    expect(JSON.stringify(found[0]?.message)).toContain("广场舞");
  });
});

describe("what a version changed", () => {
  test("nothing changed between a taxonomy and itself, whatever the order of its words", async () => {
    const one = await read(themes({ a: { strong: ["甲", "乙"] } }));
    expect(diffTaxonomies(one, await read(themes({ a: { strong: ["乙", "甲"] } })))).toEqual([]);
  });

  test("a new theme is told once, with its words, and another weight of a class for each word of it", async () => {
    const one = await read(themes({ a: { strong: ["甲"] } }));
    const two = await read(themes({ a: { strong: ["甲"] }, b: { weak: ["乙"] } }, { weights: { strong: 40 } }));
    expect(diffTaxonomies(one, two)).toEqual([
      { change: "added", what: "theme", name: "b", from: null, to: "b / b" },
      { change: "changed", what: "setting", name: "tieOrder", from: "a", to: "a, b" },
      { change: "changed", what: "setting", name: "weights.strong", from: "30", to: "40" },
      { change: "added", what: "word", name: "乙", from: null, to: "b.weak 3" },
      { change: "moved", what: "word", name: "甲", from: "a.strong 30", to: "a.strong 40" },
    ]);
    expect(diffTaxonomies(two, one).map(({ change }) => change)).toEqual([
      "removed",
      "changed",
      "changed",
      "removed",
      "moved",
    ]);
  });
});

test("diff names an audience or a form that came, though it has no words yet", async () => {
  const one = await read(themes({ a: {} }));
  const two = await read(
    themes({ a: {} }, { audiences: [{ id: "elderly", zh: "老人" }], forms: [{ id: "visit", zh: "走访" }] }),
  );
  expect(diffTaxonomies(one, two).map(({ name, to }) => [name, to])).toEqual([
    ["audiences", "elderly"],
    ["forms", "visit"],
  ]);
});

test("every built-in theme has a definition, with what belongs to it and what does not, under the same names", async () => {
  const builtIn = parseTaxonomy(readSeed("themes/taxonomy.json")).themes;
  const { taxonomy, entries } = await read(readSeed("guide/themes.yaml"));
  const labels = (themes: readonly Label[]) => themes.map(({ id, zh, en }) => ({ id, zh, en }));
  expect(labels(taxonomy.themes)).toEqual(labels(builtIn));
  expect(entries).toEqual([]);
  for (const { definition, includes, excludes, id } of taxonomy.themes) {
    expect(definition, id).toMatch(/。$/u);
    expect(Math.min(includes.length, excludes.length), id).toBeGreaterThanOrEqual(2);
  }
});
