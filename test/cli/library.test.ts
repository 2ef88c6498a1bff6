import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, expectTypeOf, test } from "vitest";
import {
  type AnalyzedDocument,
  analyze,
  areaNamed,
  documentOf,
  findPlaces,
  openPlaces,
  openSegmenter,
  openTools,
  placesAbove,
  type SourceDocument,
  type Tools,
  wordsOf,
} from "../../dist/index.js";
import { isStory, violations } from "../helpers/contract.ts";
import { analyze as command, DEMO, jsonLines } from "../helpers/run.ts";

const FILE = join(DEMO, "print-01-lane-news.txt");
const text = readFileSync(FILE, "utf8");

test("the library gives the same records as the command", async () => {
  const tools = await openTools();
  const { stories } = analyze(documentOf(text, { path: FILE }), tools);
  const ran = command([FILE, "--format", "jsonl"]);
  expect(JSON.parse(JSON.stringify(stories))).toEqual(jsonLines(ran.stdout));
  for (const story of stories) {
    expect(isStory(JSON.parse(JSON.stringify(story)))).toBe(true);
    expect(violations(JSON.parse(JSON.stringify(story)), text)).toEqual([]);
  }
});

test("the official list is there to be looked up in", () => {
  const places = openPlaces();
  const district = areaNamed(places, "宁城县");
  const [found, ...others] = findPlaces(places, "温泉办事处", district);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ fit: "other-type" });
  const row = found?.row ?? -1;
  expect([places.codeOf(row), places.nameOf(row), placesAbove(places, row).district]).toEqual([
    ...["150429409", "温泉街道", "宁城县"],
  ]);
});

test("with villages names are looked up among them too", async () => {
  const text = documentOf("本报讯 近日，宁城县温泉街道热水村修好了路。");
  const codeIn = (tools: Tools): (string | null)[] =>
    analyze(text, tools).stories.flatMap(({ entities }) =>
      entities.flatMap((entity) => (entity.type === "community" ? [entity.code] : [])),
    );
  expect(codeIn(await openTools())).toEqual([null]);
  expect(codeIn(await openTools({ villages: true }))).toEqual(["150429409201"]);
});

test("its options are those of the command", async () => {
  const tools = await openTools();
  const { stories } = analyze(
    documentOf(text, { path: FILE, id: "page-1", published: "2023-10-20", outlet: "春城日报" }),
    tools,
    {
      layout: "single",
      types: new Set(["date"] as const),
    },
  );
  expect(stories).toHaveLength(1);
  expect(stories[0]?.document).toMatchObject({
    id: "page-1",
    published: "2023-10-20",
    outlet: "春城日报",
    layout: "single",
  });
  expect(new Set(stories[0]?.entities.map(({ type }) => type))).toEqual(new Set(["date"]));
});

test("a publication date is kept as its day, and refused when it is none", async () => {
  const tools = await openTools();
  expect(documentOf(text, { published: "2024-05-31T10:00" }).published).toBe("2024-05-31");
  const { document } = analyze(documentOf("近日，灯亮了。"), tools, { published: "2024-05-31 10:00" });
  expect(document.published).toBe("2024-05-31");
  expect(() => analyze(documentOf(text), tools, { published: "31/5/2024" })).toThrow("ISO date");
});

test("it is typed", () => {
  expectTypeOf(documentOf).returns.toEqualTypeOf<SourceDocument>();
  expectTypeOf(openTools).returns.resolves.toEqualTypeOf<Tools>();
  expectTypeOf(analyze).returns.toEqualTypeOf<AnalyzedDocument>();
});

test("the package exports it by its own name", () => {
  const script =
    'import { analyze, documentOf, openTools, UserError } from "jiceng"; console.log([analyze, documentOf, openTools, UserError].map((value) => typeof value).join());';
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd,
    encoding: "utf8",
  });
  expect({ stdout, status }).toEqual({ stdout: "function,function,function,function\n", status: 0 });
});

test("natural brings neither output nor database clients with it", () => {
  const script = `import { openTools } from ${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)};
    import { createRequire } from "node:module";
    await openTools();
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter((path) => /node_modules.(?:dotenv|mongoose|pg|redis)./.test(path));
    process.exitCode = loaded.length;`;
  const ran = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(ran).toMatchObject({ status: 0, stdout: "", stderr: "" });
});

test("the library refuses options that mean nothing", async () => {
  const tools = await openTools();
  expect(() => documentOf("灯亮了。", { published: "yesterday" })).toThrow("ISO date");
  expect(() => analyze(documentOf("灯亮了。"), tools, JSON.parse('{"layout":"foo"}'))).toThrow("foo is no layout");
  for (const open of [openTools, openSegmenter])
    await expect(open(JSON.parse('{"segmenter":"runtime"}'))).rejects.toThrow("one of built-in, nodejieba");
});

test("the library cuts texts into words, with words of one's own", async () => {
  const { segmenter, userDictionaryReport } = await openSegmenter({ userDictionary: "小板凳议事会 nz\n社区\n" });
  expect(userDictionaryReport).toMatchObject({ read: 2, rejected: [], withoutEffect: [{ line: 2 }] });
  const words = "小板凳议事会 开到 了 树下 。".split(" ");
  const first = words.join("");
  const tokens = segmenter.cut(first);
  expect(wordsOf(first, tokens)).toEqual(words);
  expect(segmenter.tags(first, tokens)[0]).toBe("nz");
  // Any columns will do, be they too short in either part.
  for (const room of [tokens, { count: 9, start: new Int32Array(1), id: new Int32Array(100) }])
    expect(wordsOf("社区居民", segmenter.cut("社区居民", room))).toEqual(["社区", "居民"]);
});

test("the library takes an alias book, and tells its errors with the name that was given", async () => {
  const text = "name,canonical,type,code\n荫柳社区,柳荫社区,,990001002003\n";
  const tools = await openTools({ aliases: { text, name: "book" } });
  const { stories } = analyze(documentOf("近日，松屏街道荫柳社区开展义诊活动。"), tools);
  expect(stories[0]?.entities.filter(({ type }) => type === "community")).toMatchObject([
    { name: "柳荫社区", surface: "荫柳社区", code: "990001002003" },
  ]);
  await expect(openTools({ aliases: { text: `${text}柳荫社区,荫柳社区,,\n`, name: "book" } })).rejects.toThrow(
    expect.objectContaining({ code: "bad-alias-book", subject: "book:2" }),
  );
});
