import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isStory, type Story, violations } from "../helpers/contract.ts";
import { parseCsv } from "../helpers/csv.ts";
import { pageData } from "../helpers/page.ts";
import { analyze, folderOf, jiceng, jsonLines, type RunOptions } from "../helpers/run.ts";

const GOOD = "本报讯 5月2日，桐花街道银杏社区举办“共享菜园”活动，三十余名居民参加。";
const NOBODY = 65534;
const IS_ROOT = process.getuid?.() === 0;

interface Batch {
  readonly stories: readonly Story[];
  readonly failures: readonly unknown[];
  readonly stderr: string;
}

/**
 * Runs over `in`, with `in/zz-good.txt` after all the bad ones: exit code 3, the good one is done, and each failure is
 * one line on stderr and one in `failures.jsonl`.
 */
function batch(cwd: string, options: RunOptions & { readonly args?: readonly string[] } = {}): Batch {
  const { args = ["in"], ...run } = options;
  mkdirSync(join(cwd, "in"), { recursive: true });
  writeFileSync(join(cwd, "in/zz-good.txt"), GOOD);
  const { code, stdout, stderr } = analyze([...args, "--out", "report", "--format", "jsonl"], { cwd, ...run });
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^(?:jiceng: error: \P{Cc}+\n)+$/u) });
  const stories = jsonLines(stdout).filter(isStory);
  expect(stories.at(-1)?.document.path).toBe("in/zz-good.txt");
  const failures = jsonLines(readFileSync(join(cwd, "report/failures.jsonl"), "utf8"));
  expect(failures).toHaveLength(stderr.trimEnd().split("\n").length);
  return { stories, failures, stderr };
}

test.for([
  { why: "an empty file", content: "", code: "empty" },
  { why: "a byte order mark alone", content: "\ufeff", code: "empty" },
  { why: "white space only", content: " \n\t\r\n\u3000\n", code: "empty" },
  { why: "a program", content: Buffer.from("7f454c4602010100000000000000000003003e00", "hex"), code: "binary" },
  { why: "a picture", content: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), code: "binary" },
  { why: "bytes that are no UTF-8", content: Buffer.from("e6a190e88ab1e7a4", "hex"), code: "undecodable" },
  { why: "a lone surrogate in UTF-8", content: Buffer.from("e6a190eda080e88ab1", "hex"), code: "undecodable" },
  { why: "half a character of UTF-16", content: Buffer.from("fffe5068b1", "hex"), code: "undecodable" },
  { why: "a document of separators", content: "-----\n\n=====\n——\n***\n", code: "no-story" },
])("$why fails as $code, and the rest of the batch is done", ({ content, code }) => {
  const { failures, stderr, stories } = batch(folderOf({ "in/bad.txt": content }));
  expect(stderr).toMatch(new RegExp(`^jiceng: error: ${code}: in/bad\\.txt: \\P{Cc}{5,}\\n$`, "u"));
  expect(failures).toMatchObject([{ path: "in/bad.txt", code }]);
  expect(stories).toHaveLength(1);
});

test("a missing path fails, and the rest of the batch is done", () => {
  const { stderr, failures } = batch(folderOf(), { args: ["gone.txt", "in/zz-good.txt/x.txt", "in"] });
  expect(stderr).toMatch(
    /^jiceng: error: not-found: gone\.txt: .+\njiceng: error: unreadable: in\/zz-good\.txt\/x\.txt: /u,
  );
  expect(failures).toMatchObject([
    { path: "gone.txt", code: "not-found" },
    { path: "in/zz-good.txt/x.txt", code: "unreadable" },
  ]);
});

test("a folder and a file without permission fail, and the rest of the batch is done", ({ skip }) => {
  const probe = IS_ROOT ? jiceng(["--version"], { uid: NOBODY }).code : 0;
  if (probe !== 0) {
    process.stderr.write("test/faults: no permission test, another user cannot read this checkout\n");
    skip();
  }
  const cwd = folderOf({ "in/a-locked/page.txt": GOOD, "in/b-locked.txt": GOOD });
  chmodSync(join(cwd, "in/a-locked"), 0o000);
  chmodSync(join(cwd, "in/b-locked.txt"), 0o000);
  mkdirSync(join(cwd, "report"));
  chmodSync(join(cwd, "report"), 0o777);
  const { failures, stderr } = batch(cwd, IS_ROOT ? { uid: NOBODY } : {});
  chmodSync(join(cwd, "in/a-locked"), 0o700);
  expect(failures).toMatchObject([
    { path: "in/a-locked", code: "unreadable" },
    { path: "in/b-locked.txt", code: "unreadable" },
  ]);
  expect(stderr).toContain("no permission");
});

test("damaged lines of JSON Lines fail by their number, and the others are done", () => {
  const good = JSON.stringify({ text: GOOD });
  const lines = [good, '{"text":"cut', "[]", "null", '"text"', '{"title":"no text"}', '{"text":""}', '{"text":7}'];
  const typed = [JSON.stringify({ text: GOOD, outlet: 7 }), JSON.stringify({ text: GOOD, published: "May 2024" })];
  const { stories, failures } = batch(folderOf({ "in/news.jsonl": [...lines, ...typed, "", good].join("\r\n") }));
  expect(stories.map(({ document }) => document.path)).toEqual([
    "in/news.jsonl#1",
    "in/news.jsonl#12",
    "in/zz-good.txt",
  ]);
  expect(failures).toMatchObject(
    [2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => ({
      path: `in/news.jsonl#${number}`,
      code: number === 7 ? "empty" : "bad-record",
    })),
  );
});

test("a file of JSON Lines without a line fails", () => {
  expect(batch(folderOf({ "in/news.jsonl": "\n\n" })).failures).toMatchObject([
    { path: "in/news.jsonl", code: "empty" },
  ]);
});

test.for(["31/05/2024", "20240531", "2024-13-45", "2024-02-31"])("a record published on %s fails", (published) => {
  const { failures } = batch(folderOf({ "in/news.jsonl": JSON.stringify({ text: GOOD, published }) }));
  expect(failures).toMatchObject([{ path: "in/news.jsonl#1", code: "bad-record" }]);
});

test("lone surrogates in JSON escapes come through as they are, with a warning", () => {
  const cwd = folderOf({ "news.jsonl": '{"text":"桐花社区种树\\ud83c，居民很高兴\\udf33。"}\n' });
  const ran = analyze(["news.jsonl", "--out", "report", "--format", "jsonl"], { cwd });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  const [story] = jsonLines(ran.stdout).filter(isStory);
  expect(story?.text).toBe("桐花社区种树\ud83c，居民很高兴\udf33。");
  expect(violations(story, "桐花社区种树\ud83c，居民很高兴\udf33。")).toEqual([]);
  expect(story?.diagnostics.map(({ code }) => code)).toContain("lone-surrogate");
});

test("a file name with a line break and escape codes stays on one line", () => {
  const name = "a\n\u001b[31m红\u0007.txt";
  const { failures, stderr } = batch(folderOf({ [`in/${name}`]: "" }));
  expect(stderr).toBe("jiceng: error: empty: in/a\\x0a\\x1b[31m红\\x07.txt: holds no text\n");
  expect(failures).toMatchObject([{ path: `in/${name}`, code: "empty" }]);
  const table = analyze(["in"], { cwd: folderOf({ [`in/${name}`]: "" }) });
  expect(table.stdout).not.toContain("\u001b");
});

test("links that lead in a circle end, and the rest of the batch is done", () => {
  const cwd = folderOf({ "in/sub/page.txt": GOOD });
  symlinkSync("b", join(cwd, "in/a"));
  symlinkSync("a", join(cwd, "in/b"));
  symlinkSync("..", join(cwd, "in/sub/up"));
  symlinkSync("nowhere", join(cwd, "in/dangling"));
  const { failures, stories } = batch(cwd);
  expect(failures).toMatchObject([
    { path: "in/a", code: "unreadable" },
    { path: "in/b", code: "unreadable" },
    { path: "in/dangling", code: "not-found" },
  ]);
  expect(stories).toHaveLength(2);
});

test("a folder that is named like a file is read as a folder", () => {
  const cwd = folderOf({ "pages.txt/1.txt": GOOD, "pages.jsonl/2.txt": GOOD });
  const ran = analyze(["pages.txt", "pages.jsonl", "--format", "jsonl"], { cwd });
  expect(ran.code).toBe(0);
  expect(jsonLines(ran.stdout)).toMatchObject([
    { document: { path: "pages.txt/1.txt" } },
    { document: { path: "pages.jsonl/2.txt" } },
  ]);
});

test("a folder where the config file should be is an error of usage", () => {
  const ran = analyze(["small.txt", "--config", "folder"], {
    cwd: folderOf({ "small.txt": GOOD, "folder/x.yaml": "" }),
  });
  expect(ran).toMatchObject({ code: 2, stdout: "" });
  expect(ran.stderr).toMatch(/^jiceng: error: config-unreadable: folder: [^\n]+\n$/u);
});

test("/dev/null as input is empty", () => {
  expect(batch(folderOf(), { args: ["/dev/null", "in"] }).failures).toMatchObject([
    { path: "/dev/null", code: "empty" },
  ]);
});

test("a pipe that is given by name is read", () => {
  const cwd = folderOf({ "small.txt": GOOD });
  execFileSync("/bin/sh", ["-c", "mkfifo pipe"], { cwd });
  // The writer waits for the reader.
  execFileSync("/bin/sh", ["-c", "cat small.txt > pipe & echo"], { cwd, stdio: "ignore" });
  const ran = analyze(["pipe", "--format", "jsonl"], { cwd });
  expect(ran.code).toBe(0);
  expect(jsonLines(ran.stdout)).toMatchObject([{ document: { path: "pipe" } }]);
});

test("a pipe in a folder is left alone, and the rest of the batch is done", () => {
  const cwd = folderOf({ "in/a.txt": GOOD });
  execFileSync("/bin/sh", ["-c", "mkfifo in/pipe"], { cwd });
  expect(batch(cwd, { timeout: 3000 }).failures).toMatchObject([{ path: "in/pipe", code: "unreadable" }]);
});

test("names that are special to JavaScript are names like any other", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const lines = names.map((outlet) =>
    JSON.stringify({ id: outlet, title: outlet, outlet, text: `${GOOD}记者 ${outlet}` }),
  );
  const special = '{"__proto__":{"text":"x"},"constructor":1,"text":"桐花社区种树。"}';
  const cwd = folderOf({ "news.jsonl": [...lines, special].join("\n"), "__proto__/constructor": GOOD });
  const ran = analyze(["news.jsonl", "__proto__", "--out", "report", "--format", "jsonl"], { cwd });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  const stories = jsonLines(ran.stdout).filter(isStory);
  expect(stories.map(({ document }) => document.outlet)).toEqual([...names, null, null]);
  expect(stories.slice(0, 4).map(({ document }) => document.id)).toEqual(names);
  expect(stories.at(-1)?.document.path).toBe("__proto__/constructor");
  const summary = JSON.parse(readFileSync(join(cwd, "report/summary.json"), "utf8"));
  expect(summary).toMatchObject({ documents: 6, stories: 6 });
  const manifest = JSON.parse(readFileSync(join(cwd, "report/manifest.json"), "utf8"));
  expect(manifest.inputs).toMatchObject([{ path: "news.jsonl" }, { path: "__proto__/constructor" }]);
});

test("hostile text comes through every format as text", () => {
  const headline = "=cmd|'/c calc'!A1 <script>alert(1)</script>\"";
  const text = `${GOOD}</script><img src=x onerror=alert(2)>，记者\u0000。\u2028社区“<b>菜园</b>”活动`;
  const cwd = folderOf({ "news.jsonl": JSON.stringify({ id: "<script>", title: headline, text, outlet: "@SUM(1)" }) });
  const ran = analyze(["news.jsonl", "--out", "report", "--excel", "--format", "jsonl"], { cwd });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  const page = readFileSync(join(cwd, "report/report.html"), "utf8");
  // It stands in the data, which is compressed; in a browser it is tried by test/browser/page-hostile.test.ts.
  expect(pageData(page).index.rows.title).toEqual([headline]);
  for (const mark of ["alert(", "onerror=", "<b>菜园", "SUM(1)"]) expect(page.includes(mark), mark).toBe(false);
  const [story] = jsonLines(readFileSync(join(cwd, "report/stories.jsonl"), "utf8")).filter(isStory);
  expect(story).toMatchObject({ headline, document: { outlet: "@SUM(1)" } });
  expect(violations(story, text)).toEqual([]);
  const [header = [], row = []] = parseCsv(readFileSync(join(cwd, "report/stories.csv"), "utf8"));
  expect(row[header.indexOf("headline")]).toBe(`'${headline}`);
  expect(row[header.indexOf("outlet")]).toBe("'@SUM(1)");
  const table = analyze(["news.jsonl"], { cwd });
  expect(table.stdout).not.toContain("\u0000");
});
