import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mergeStats } from "../../src/aggregate/corpus.ts";
import { type Summary, statsFromSummary, summarize } from "../../src/aggregate/summary.ts";
import { parseCsv } from "../helpers/csv.ts";
import { packedTexts } from "../helpers/page.ts";
import { analyze, DEMO, folderOf, jsonLines } from "../helpers/run.ts";

const FILES = [
  ...["entities.csv", "failures.jsonl", "manifest.json", "report.html"],
  ...["stories.csv", "stories.jsonl", "summary.json", "texts.jsonl", "themes.csv"],
];

/** Content by file name, hidden files included. */
function contentOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { encoding: "utf8" }).map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );
}

function report(args: readonly string[], cwd: string): Map<string, string> {
  const ran = analyze([...args, "--out", "report", "--format", "jsonl"], { cwd });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  const content = contentOf(join(cwd, "report"));
  expect(content.get("stories.jsonl")).toBe(ran.stdout);
  return content;
}

/** Rows of a table of the set, as objects. */
function rowsOf(content: ReadonlyMap<string, string>, file: string): Map<string, string>[] {
  const [header = [], ...rows] = parseCsv(content.get(file) ?? "");
  return rows.map((row) => new Map(header.map((column, i) => [column, row[i] ?? ""])));
}

function summaryOf(content: ReadonlyMap<string, string>): Summary {
  return JSON.parse(content.get("summary.json") ?? "");
}

function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

const whole = folderOfTheRun();
function folderOfTheRun(): () => Map<string, string> {
  let known: Map<string, string> | null = null;
  return () => {
    known ??= report([DEMO], folderOf());
    return known;
  };
}

test("--out writes exactly the files of the set", () => {
  expect([...whole().keys()].sort()).toEqual(FILES);
  for (const [file, content] of whole()) {
    expect(content.endsWith("\n") || content === "", file).toBe(true);
    expect(content, file).not.toContain("\r");
    expect(content, file).not.toContain("\ufffd");
  }
});

test("story_id joins the tables: a row a story, a mention, a story × theme", () => {
  const stories: { id: string; entities: unknown[]; themes: { secondary: unknown[] } }[] = JSON.parse(
    `[${whole().get("stories.jsonl")?.trimEnd().replaceAll("\n", ",")}]`,
  );
  const ids = stories.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(rowsOf(whole(), "stories.csv").map((row) => row.get("story_id"))).toEqual(ids);
  expect(rowsOf(whole(), "entities.csv").map((row) => row.get("story_id"))).toEqual(
    stories.flatMap(({ id, entities }) => entities.map(() => id)),
  );
  expect(rowsOf(whole(), "themes.csv").map((row) => row.get("story_id"))).toEqual(
    stories.flatMap(({ id, themes }) => [id, ...themes.secondary.map(() => id)]),
  );
});

test("the summary counts what the tables hold", () => {
  const summary = summaryOf(whole());
  const stories = rowsOf(whole(), "stories.csv");
  const countOf = (kind: string): number => stories.filter((row) => row.get("kind") === kind).length;
  expect(summary).toMatchObject({
    documents: readdirSync(DEMO).length,
    failures: 0,
    stories: countOf("story"),
    teasers: countOf("teaser"),
    fragments: countOf("fragment"),
  });
  const counted = new Set(stories.filter((row) => row.get("kind") !== "fragment").map((row) => row.get("story_id")));
  const offices = rowsOf(whole(), "entities.csv").filter((row) => row.get("type") === "office");
  for (const { office, officeCode: code, stories: count } of summary.tables.offices.rows) {
    // What has a code goes by its name in the list.
    const isOffice = (row: ReadonlyMap<string, string>): boolean =>
      code === null ? row.get("name") === office && row.get("code") === "" : row.get("code") === code;
    const named = offices.filter((row) => isOffice(row) && counted.has(row.get("story_id")));
    expect(new Set(named.map((row) => row.get("story_id"))).size, `${office}`).toBe(count);
  }
});

test("the manifest has the hash and size of every other file, of the inputs and of the seeds, and no absolute path", () => {
  const text = whole().get("manifest.json") ?? "";
  const manifest = JSON.parse(text);
  expect(manifest.schema).toBe("jiceng/manifest@1");
  expect(manifest.tool.name).toBe("jiceng");
  const written = FILES.filter((file) => file !== "manifest.json").map((path) => {
    const content = whole().get(path) ?? "";
    return { path, sha256: sha256(content), bytes: Buffer.byteLength(content) };
  });
  expect(manifest.files).toEqual(written);
  const inputs = readdirSync(DEMO).sort();
  expect(manifest.inputs.map(({ path }: { path: string }) => path)).toEqual(inputs.map((file) => `corpus/${file}`));
  for (const { path, sha256: hash, bytes } of manifest.inputs) {
    const content = readFileSync(join(DEMO, "..", path));
    expect({ hash, bytes }).toEqual({
      hash: createHash("sha256").update(content).digest("hex"),
      bytes: content.length,
    });
  }
  for (const { path, sha256: hash } of manifest.seeds) {
    const content = readFileSync(join(DEMO, "..", path));
    expect(hash, path).toBe(createHash("sha256").update(content).digest("hex"));
  }
  const paths: string[] = [...manifest.inputs, ...manifest.seeds, ...manifest.files].map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("/") || path.includes("..") || path.includes("\\"))).toEqual([]);
  expect(text).not.toContain(process.cwd());
  expect(text).not.toMatch(/\d{2}:\d{2}:\d{2}/u);
});

test("two runs give the same bytes, whatever the folder and the current directory", () => {
  const elsewhere = report([DEMO], folderOf());
  for (const file of FILES) expect(elsewhere.get(file), file).toBe(whole().get(file));
});

test("a relative path gives the same bytes but for the paths as given", () => {
  const cwd = folderOf();
  cpSync(DEMO, join(cwd, "corpus"), { recursive: true });
  const relative = report(["corpus"], cwd);
  const asGiven = (content: string): string => content.replaceAll(`${DEMO}/`, "corpus/");
  for (const file of FILES.filter((name) => name !== "manifest.json")) {
    const [content = "", expected = ""] = [relative.get(file), whole().get(file)];
    if (file === "report.html") expect(packedTexts(content)).toEqual(packedTexts(expected).map(asGiven));
    else expect(content, file).toBe(asGiven(expected));
  }
  const [here, there] = [relative, whole()].map((content) => JSON.parse(content.get("manifest.json") ?? ""));
  expect({ ...here, files: [] }).toEqual({ ...there, files: [] });
});

test("the language and the format on stdout leave the set as it is", () => {
  const cwd = folderOf();
  const ran = analyze([DEMO, "--out", "report", "--lang", "zh", "--format", "csv"], { cwd });
  expect(ran.code).toBe(0);
  expect(contentOf(join(cwd, "report")).get("manifest.json")).toBe(whole().get("manifest.json"));
});

test("an existing folder is replaced file by file: files of others stay, and nothing temporary is left", () => {
  const cwd = folderOf({ "report/notes.md": "mine", "report/stories.csv": "old", "report/summary.json": "old" });
  const content = report([DEMO], cwd);
  expect([...content.keys()].sort()).toEqual([...FILES, "notes.md"].sort());
  expect(content.get("notes.md")).toBe("mine");
  for (const file of FILES) expect(content.get(file), file).toBe(whole().get(file));
});

test("a run that fails leaves an existing folder as it was", () => {
  const cwd = folderOf({ "report/stories.csv": "old", "none/.keep": "" });
  expect(analyze(["none", "--out", "report"], { cwd }).code).toBe(2);
  expect(contentOf(join(cwd, "report"))).toEqual(new Map([["stories.csv", "old"]]));
});

test("a report folder inside the input folder is not read as input by the next run", () => {
  const cwd = folderOf({ "small.txt": "桐花社区种树。" });
  const first = report(["."], cwd);
  expect(report(["."], cwd)).toEqual(first);
});

test("--out makes folders above it as needed", () => {
  const cwd = folderOf({ "small.txt": "桐花社区种树。" });
  expect(analyze(["small.txt", "--out", "a/b/报告"], { cwd }).code).toBe(0);
  expect(readdirSync(join(cwd, "a/b/报告")).sort()).toEqual(FILES);
});

test("--excel marks all three tables and no other file", () => {
  const content = report([DEMO, "--excel"], folderOf());
  const marked = [...content].filter(([, text]) => text.startsWith("\ufeff")).map(([file]) => file);
  expect(marked.sort()).toEqual(["entities.csv", "stories.csv", "themes.csv"]);
});

test("merging the summaries of two parts gives the summary of the whole", () => {
  const cwd = folderOf();
  for (const [i, file] of readdirSync(DEMO).sort().entries()) {
    const part = i % 2 === 0 ? "even" : "odd";
    mkdirSync(join(cwd, part), { recursive: true });
    writeFileSync(join(cwd, part, file), readFileSync(join(DEMO, file)));
  }
  const [even, odd] = ["even", "odd"].map((part) => {
    const run = JSON.parse(analyze([part, "--format", "json"], { cwd }).stdout);
    return statsFromSummary(run.summary);
  });
  if (even === undefined || odd === undefined) throw new Error("two parts");
  expect(summarize(mergeStats(even, odd))).toEqual(summaryOf(whole()));
  expect(summarize(mergeStats(odd, even))).toEqual(summaryOf(whole()));
});

test("failures of the run are listed with path, code and reason, and counted", () => {
  const cwd = folderOf({
    "in/a.txt": "桐花社区种树。",
    "in/b.txt": "",
    "in/c.jsonl": '{"text":"桐花社区种树。"}\n{"text":1}\n',
  });
  const ran = analyze(["in", "gone.txt", "--out", "report", "--format", "jsonl"], { cwd });
  expect(ran.code).toBe(3);
  const content = contentOf(join(cwd, "report"));
  const failures = jsonLines(content.get("failures.jsonl") ?? "");
  expect(failures).toMatchObject([
    { path: "in/b.txt", code: "empty" },
    { path: "in/c.jsonl#2", code: "bad-record" },
    { path: "gone.txt", code: "not-found" },
  ]);
  expect(failures.every((failure) => Object.keys(Object(failure)).join() === "path,code,reason")).toBe(true);
  expect(summaryOf(content)).toMatchObject({ documents: 2, failures: 3 });
  expect(jsonLines(content.get("stories.jsonl") ?? "")).toHaveLength(2);
  expect(ran.stderr.split("\n")).toHaveLength(4);
});

test("the page is one self-contained file", () => {
  const page = whole().get("report.html") ?? "";
  expect(page).toMatch(/^<!doctype html>/iu);
  expect(page).toMatch(/<meta charset="?utf-8/iu);
  // Nothing is fetched: no address in src, href (but to a place on the page), url() or @import.
  expect(page).not.toMatch(/(?:src|href)=["']?(?!#)[^"'\s>]*(?:\/\/|\.js|\.css)/iu);
  expect(page).not.toMatch(/url\(\s*["']?(?!data:)|@import/iu);
});
