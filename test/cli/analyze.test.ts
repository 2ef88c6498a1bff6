import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { orderProblems, type Story, violations } from "../helpers/contract.ts";
import { parseCsv } from "../helpers/csv.ts";
import { analyze, DEMO, folderOf, jiceng, jsonLines, refused, storiesOf } from "../helpers/run.ts";

const BRIEFS = join(DEMO, "print-04-briefs.txt");
const SMALL = "5月2日，桐花街道银杏社区举办“共享菜园”活动，三十余名居民参加。";
const PAGE = `桐花街道银杏社区办起共享菜园\n\n本报讯 ${SMALL}社区党委书记说，菜园由居民共同照看，收成大家分享。\n\n记者 方小满`;

function small(args: readonly string[], text = PAGE): Story[] {
  return storiesOf(["small.txt", ...args], { cwd: folderOf({ "small.txt": text }) });
}

test("--format jsonl puts records that keep the contract on stdout, and nothing else on either stream", () => {
  const records = storiesOf([DEMO]);
  expect(orderProblems(records)).toEqual([]);
  const problems = records.flatMap((story) => {
    const { path, encoding } = story.document;
    return violations(story, new TextDecoder(encoding).decode(readFileSync(path)));
  });
  expect(problems).toEqual([]);
  expect(new Set(records.map(({ document }) => document.layout))).toEqual(new Set(["print-page", "web-article"]));
  expect(new Set(records.map(({ document }) => document.script))).toEqual(new Set(["hans", "hant"]));
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
});

test("--format json writes one object with stories, failures and summary", () => {
  const { stdout } = analyze([BRIEFS, "--format", "json"]);
  const run = JSON.parse(stdout);
  expect(Object.keys(run)).toEqual(["schema", "stories", "failures", "summary"]);
  expect(run.stories).toEqual(storiesOf([BRIEFS]));
  expect(run.failures).toEqual([]);
  expect(run.summary).toMatchObject({ schema: "jiceng/summary@1", documents: 1 });
});

test("--format csv writes one row a story under a header", () => {
  const [header = [], ...rows] = parseCsv(analyze([BRIEFS, "--format", "csv"]).stdout);
  expect(header.slice(0, 3)).toEqual(["story_id", "document_id", "path"]);
  expect(rows.map(([id]) => id)).toEqual(storiesOf([BRIEFS]).map(({ id }) => id));
  expect(rows.every(({ length }) => length === header.length)).toBe(true);
});

test("--format table, which is the default, is for people: no escape codes where stdout is no terminal", () => {
  const cwd = folderOf({ "small.txt": PAGE });
  const { code, stdout } = analyze(["small.txt"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain("桐花街道银杏社区");
  expect(stdout).not.toContain("\u001b");
  expect(analyze(["small.txt", "--format", "table"], { cwd }).stdout).toBe(stdout);
});

test("--lang gives the language of the table, which is else that of the environment", () => {
  const cwd = folderOf({ "small.txt": PAGE });
  const english = analyze(["small.txt"], { cwd }).stdout;
  const chinese = analyze(["small.txt", "--lang", "zh"], { cwd }).stdout;
  expect(english).toContain("headline");
  expect(chinese).toContain("标题");
  expect(analyze(["small.txt"], { cwd, env: { LC_ALL: "zh_CN.UTF-8" } }).stdout).toBe(chinese);
  expect(analyze(["small.txt", "--lang", "en"], { cwd, env: { LANG: "zh_CN.UTF-8" } }).stdout).toBe(english);
});

test("--layout says how a document is cut", () => {
  const page = BRIEFS;
  const web = join(DEMO, "web-01-article-and-teasers.txt");
  expect(storiesOf([page])).toEqual(storiesOf([page, "--layout", "print-page"]));
  expect(storiesOf([web])).toEqual(storiesOf([web, "--layout", "web-article"]));
  for (const layout of ["print-page", "web-article", "single"]) {
    const cut = storiesOf([page, web, "--layout", layout]);
    expect(new Set(cut.map(({ document }) => document.layout))).toEqual(new Set([layout]));
  }
});

test("--layout single takes the whole text for one body and cuts nothing off", () => {
  const [story, ...more] = small(["--layout", "single"]);
  expect(more).toEqual([]);
  expect(story).toMatchObject({ kind: "story", kicker: null, headline: null, deck: null, dateline: null, parts: [] });
  expect(story?.text.replace(/\s/gu, "")).toBe(PAGE.replace(/\s/gu, ""));
});

test("the publication date is that of the record, else of --published, else of the page, and the record says of which", () => {
  const line = JSON.stringify({ text: SMALL, published: "2022-05-04" });
  const cwd = folderOf({ "small.txt": SMALL, "news.jsonl": line });
  const page = join(DEMO, "hant-01-overseas-page.txt");
  const files = ["small.txt", "news.jsonl", page];
  const dayOf = (story: Story | undefined): unknown => [story?.document.published, story?.document.publishedFrom];
  const given = storiesOf([...files, "--published", "2024-05-31"], { cwd });
  expect(given.slice(0, 3).map(dayOf)).toEqual([
    ["2024-05-31", "option"],
    ["2022-05-04", "record"],
    ["2024-05-31", "option"],
  ]);
  const plain = storiesOf(files, { cwd });
  expect(plain.slice(0, 3).map(dayOf)).toEqual([
    [null, null],
    ["2022-05-04", "record"],
    ["2019-02-21", "page"],
  ]);
  const dateOf = (story: Story | undefined): unknown => story?.entities.find(({ type }) => type === "date");
  expect(dateOf(given[0])).toMatchObject({ surface: "5月2日", value: "XXXX-05-02", resolved: "2024-05-02" });
  expect(dateOf(given[1])).toMatchObject({ value: "XXXX-05-02", resolved: "2022-05-02" });
  expect(dateOf(plain[0])).toMatchObject({ value: "XXXX-05-02", resolved: null });
});

test("a publication date that the page contradicts is counted in the summary", () => {
  const { summary } = JSON.parse(
    analyze([join(DEMO, "hant-01-overseas-page.txt"), "--published", "2024-05-31", "--format", "json"]).stdout,
  );
  expect(JSON.stringify(summary.tables.diagnostics)).toContain("published-differs");
});

test.for(["tomorrow", "2024-13-01", "2024/05/31", "31.5.2024"])("--published %s is refused", (date) => {
  const error = refused(["x.txt", "--published", date]);
  expect(error.code).toBe(2);
  expect(error.stderr).toContain("published");
});

test("--published 2024-02-31 is refused: there is no such day", () => {
  expect(analyze(["-", "--published", "2024-02-31", "--format", "jsonl"], { input: SMALL }).code).toBe(2);
});

test("--types gives only the entities of these types, and changes nothing else", () => {
  const all = small([]);
  const some = small(["--types", "office,date"]);
  const wanted = all.map((story) => ({
    ...story,
    entities: story.entities.filter(({ type }) => type === "office" || type === "date"),
  }));
  expect(some).toEqual(wanted);
  expect(new Set(some.flatMap(({ entities }) => entities.map(({ type }) => type)))).toEqual(
    new Set(["office", "date"]),
  );
  expect(refused(["x.txt", "--types", "office,street"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("community"),
  });
});

test("--no-themes leaves the themes out, and changes nothing else", () => {
  const plain = small(["--no-themes"]);
  expect(plain.some((story) => "themes" in story)).toBe(false);
  expect(plain).toEqual(small([]).map(({ themes, ...story }) => story));
});

test("--no-themes with --out writes the report set", () => {
  const cwd = folderOf({ "small.txt": PAGE });
  expect(analyze(["small.txt", "--no-themes", "--out", "report", "--format", "jsonl"], { cwd }).code).toBe(0);
});

test("CSV makes formulas harmless, --csv-raw leaves them as printed, and --excel marks it as UTF-8", () => {
  const line = JSON.stringify({ id: "=1+1", text: SMALL, title: "=HYPERLINK(“菜园”)" });
  const cwd = folderOf({ "news.jsonl": line });
  const csv = (args: readonly string[]): string => analyze(["news.jsonl", "--format", "csv", ...args], { cwd }).stdout;
  const plain = csv([]);
  const excel = csv(["--excel"]);
  const raw = csv(["--csv-raw"]);
  expect(plain.startsWith("story_id,")).toBe(true);
  expect(excel.startsWith("\ufeffstory_id,")).toBe(true);
  expect(raw.startsWith("story_id,")).toBe(true);
  expect(parseCsv(raw)[1]).toContain("=HYPERLINK(“菜园”)");
  expect(parseCsv(plain)[1]).toContain("'=HYPERLINK(“菜园”)");
  expect(parseCsv(excel)[1]).toContain("'=HYPERLINK(“菜园”)");
  expect(parseCsv(excel)[1]).toContain("'=1+1");
});

test("--segmenter decides nothing: both give the same records", () => {
  const input = { input: PAGE };
  const builtIn = storiesOf(["-"], input);
  const reference = jiceng(["analyze", "-", "--segmenter", "nodejieba", "--format", "jsonl"], input);
  if (reference.code === 2) {
    // The optional package was not built on this machine.
    expect(reference.stderr).toMatch(/^jiceng: error: segmenter-missing: .+\n$/u);
    return;
  }
  expect(jsonLines(reference.stdout)).toEqual(builtIn);
  expect(jiceng(["analyze", "-", "--segmenter", "scissors"], input)).toMatchObject({ code: 2, stdout: "" });
});

describe("back references", () => {
  const TEXT = "本报讯 近日，宁城县铁西街道花园社区开展义诊活动。该社区有居民三千户，该街道有十个社区。\n";
  const mentionsIn = (...flags: readonly string[]): string[] =>
    storiesOf(["small.txt", ...flags], { cwd: folderOf({ "small.txt": TEXT }) }).flatMap(({ entities }) =>
      entities
        .filter(({ type }) => type === "office" || type === "community")
        .map(({ surface, name, rule }) => `${surface} ${name} ${rule.endsWith(".reference")}`),
    );

  test("are recorded with what they stand for, and no mentions", () => {
    const [story] = storiesOf(["small.txt"], { cwd: folderOf({ "small.txt": TEXT }) });
    expect(story?.references).toEqual([
      { type: "community", surface: "该社区", start: 25, end: 28, refersTo: "花园社区", code: "150429407003" },
      { type: "office", surface: "该街道", start: 35, end: 38, refersTo: "铁西街道", code: "150429407" },
    ]);
    expect(mentionsIn()).toEqual(["铁西街道 铁西街道 false", "花园社区 花园社区 false"]);
  });

  test("count as mentions where --references is given", () => {
    expect(mentionsIn("--references").slice(2)).toEqual(["该社区 花园社区 true", "该街道 铁西街道 true"]);
  });
});

test("--debug places says on stderr what each name was taken for, and by what", () => {
  const cwd = folderOf({ "small.txt": "本报讯 近日，宁城县铁西街道花园社区开展义诊活动。松屏街道的居民也来了。\n" });
  const { code, stderr } = analyze(["small.txt", "--format", "jsonl", "--debug", "places"], { cwd });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^jiceng: places: small\.txt: 3 names, 2 with a code\n {3}1 office 铁西街道 ×1: of \d+ rows? 150429407 /u,
  );
  expect(stderr).toMatch(/^ {7}0\.99\d by district-in-front, district-in-story, names-of-page$/mu);
  expect(stderr).toMatch(/^ {3}1 community 花园社区 ×1: of \d+ rows 150429407003 .+\n.+office-in-front/mu);
  expect(stderr).toMatch(/^ {7}next \d{12} /mu);
  expect(stderr).toContain("   1 office 松屏街道 ×1: not in the list");
});

test("--debug layout says on stderr how each line was read, and changes nothing else", () => {
  const cwd = folderOf({ "small.txt": PAGE });
  const plain = analyze(["small.txt", "--format", "jsonl"], { cwd });
  const debug = analyze(["small.txt", "--format", "jsonl", "--debug", "layout"], { cwd });
  expect({ code: debug.code, stdout: debug.stdout }).toEqual({ code: 0, stdout: plain.stdout });
  expect(debug.stderr).toMatch(/^jiceng: layout: small\.txt: (?:print-page|web-article) \(.+\)\n {3}1 headline/u);
  expect(debug.stderr).toContain("first-line +1.5");
  expect(debug.stderr).toMatch(/^ {7}not \S+ -?[\d.]+: /mu);
  expect(debug.stderr).toMatch(/^ {3}\d byline .+: 记者 方小满$/mu);
});

test("--quiet leaves errors on stderr and no notes; results are the same", () => {
  const cwd = folderOf({ "small.txt": PAGE });
  const loud = jiceng(["analyze", "small.txt", "nowhere.txt", "--format", "jsonl"], { cwd });
  const quiet = analyze(["small.txt", "nowhere.txt", "--out", "report", "--format", "jsonl"], { cwd });
  expect(quiet.stderr).toMatch(/^jiceng: error: not-found: nowhere\.txt: [^\n]+\n$/u);
  expect({ code: quiet.code, stdout: quiet.stdout }).toEqual({ code: 3, stdout: loud.stdout });
});
