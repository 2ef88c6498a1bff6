import { appendFileSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../helpers/csv.ts";
import { analyze, DEMO, folderOf, jiceng, jsonLines, type Run } from "../helpers/run.ts";
import { storedStories, storedStory } from "../helpers/stored-run.ts";

const COLUMNS = [
  ...[
    "sample",
    "frame",
    "probability",
    "story_id",
    "document_id",
    "headline",
    "text",
    "evidence",
    "proposed",
    "scores",
  ],
  ...["label", "secondary", "audience", "form", "confidence", "note", "coder"],
];

function sample(args: readonly string[], cwd: string): Run {
  return jiceng(["sample", "--quiet", ...args], { cwd });
}

/** Rows of a review by column. */
function rowsOf(csv: string): Map<string, string>[] {
  const [header = [], ...rows] = parseCsv(csv);
  return rows.map((row) => new Map(header.map((column, i) => [column, row[i] ?? ""])));
}

const column = (csv: string, name: string): string[] => rowsOf(csv).map((row) => row.get(name) ?? "");

test("a review file has the stories with what speaks for their theme, and empty columns for labels", () => {
  const cwd = folderOf();
  expect(analyze([DEMO, "--out", "run", "--format", "csv"], { cwd }).code).toBe(0);
  const ran = jiceng(["sample", "run", "--n", "20", "--out", "review.csv"], { cwd });
  expect(ran).toMatchObject({ code: 0, stdout: "" });
  expect(ran.stderr).toMatch(/^jiceng: wrote review\.csv: 20 of \d+ stories \(5 margin, 5 stratified, 10 random\)\n/u);
  expect(ran.stderr).toContain("evaluate on these alone");
  const csv = readFileSync(join(cwd, "review.csv"), "utf8");
  expect(parseCsv(csv)[0]).toEqual(COLUMNS);

  const records = new Map(
    jsonLines(readFileSync(join(cwd, "run/stories.jsonl"), "utf8")).map((record) => {
      const { id, headline, text, themes } = Object(record);
      const cues: unknown[] = themes.evidence
        .filter(({ theme }: { theme: unknown }) => theme === themes.primary)
        .map(({ cue }: { cue: unknown }) => cue);
      return [id, { headline, text, primary: themes.primary, cues: [...new Set(cues)] }];
    }),
  );
  const rows = rowsOf(csv);
  expect(new Set(rows.map((row) => row.get("story_id"))).size).toBe(20);
  for (const row of rows) {
    const record = records.get(row.get("story_id"));
    expect(record?.text).toBe(row.get("text"));
    expect(record?.headline ?? "").toBe(row.get("headline"));
    expect(record?.primary ?? "").toBe(row.get("proposed"));
    expect(row.get("evidence")).toBe(record?.cues.join("; "));
    for (const name of COLUMNS.slice(-7)) expect(row.get(name)).toBe("");
  }
});

test("a random slice is always there, marked, with what it takes to weight it", () => {
  const cwd = folderOf({ "run.jsonl": storedStories(80) });
  const { stdout, code } = sample(["run.jsonl", "--strategy", "entropy", "--n", "60"], cwd);
  expect(code).toBe(0);
  expect(column(stdout, "sample").filter((one) => one === "random")).toHaveLength(12);
  for (const row of rowsOf(stdout)) {
    expect(row.get("frame")).toBe("80");
    expect(row.get("probability")).toBe(row.get("sample") === "random" ? "0.15" : "");
  }
});

test("margin takes the stories whose two best themes are nearest", () => {
  const cwd = folderOf({ "run.jsonl": storedStories(40) });
  const { stdout } = sample(["run.jsonl", "--strategy", "margin", "--n", "20"], cwd);
  const taken = rowsOf(stdout);
  const idsOf = (name: string): string[] =>
    taken.filter((row) => row.get("sample") === name).map((row) => row.get("story_id") ?? "");
  const random = new Set(idsOf("random"));
  // The later a story stands in this run, the surer it is.
  const expected = Array.from({ length: 40 }, (_, i) => storedStory(i).id).filter((id) => !random.has(id));
  expect(idsOf("margin").sort()).toEqual(expected.slice(0, 10));
  expect(taken.map((row) => row.get("sample"))).not.toEqual(taken.map((row) => row.get("sample")).sort());
});

test("the sample is that of the seed, whatever the order of the stories", () => {
  const lines = storedStories(60).trimEnd().split("\n");
  const cwd = folderOf({
    "run.jsonl": `${lines.join("\n")}\n`,
    "backwards.jsonl": lines.toReversed().join("\r\n"),
  });
  const args = ["--n", "30", "--strategy", "margin,entropy,stratified,random"];
  const first = sample(["run.jsonl", ...args], cwd);
  expect(sample(["backwards.jsonl", ...args], cwd)).toEqual(first);
  expect(sample(["run.jsonl", ...args, "--seed", "2"], cwd).stdout).not.toBe(first.stdout);
});

test("copies are chosen once", () => {
  const cwd = folderOf({
    "run.jsonl": storedStories(30, (i) => (i % 2 === 0 ? {} : { text: `${storedStory(i - 1).text} ` })),
    "twice.jsonl": storedStories(10).repeat(2),
  });
  const { stderr, stdout } = jiceng(["sample", "run.jsonl", "--n", "30"], { cwd });
  expect(stderr).toContain("15 of 15 stories");
  expect(stderr).toContain("left out: 15 copies");
  expect(new Set(column(stdout, "text")).size).toBe(15);
  expect(column(sample(["twice.jsonl", "--n", "30"], cwd).stdout, "story_id")).toHaveLength(10);
});

test("fragments and stories without text are left out, unless fragments are wanted", () => {
  const more = (i: number) =>
    i < 5 ? ({ kind: "fragment" } as const) : i < 8 ? ({ text: "" } as const) : ({ kind: "teaser" } as const);
  const cwd = folderOf({ "run.jsonl": storedStories(20, more) });
  const { stdout, stderr } = jiceng(["sample", "run.jsonl"], { cwd });
  expect(rowsOf(stdout)).toHaveLength(12);
  expect(stderr).toContain("left out: 5 of other kinds, 3 without text");
  expect(rowsOf(sample(["run.jsonl", "--kinds", "fragment"], cwd).stdout)).toHaveLength(5);
});

test("disagreement goes by a second label in the records", () => {
  const lines = storedStories(50)
    .trimEnd()
    .split("\n")
    .map((line, i) => JSON.stringify({ ...JSON.parse(line), review: { label: i < 15 ? "civility" : "health" } }));
  const cwd = folderOf({ "run.jsonl": `${lines.join("\n")}\n` });
  const { stdout } = sample(["run.jsonl", "--strategy", "disagreement", "--labels", "review.label", "--n", "25"], cwd);
  const disagreeing = rowsOf(stdout).filter((row) => row.get("sample") === "disagreement");
  expect(disagreeing).toHaveLength(15);
  for (const row of disagreeing) expect(row.get("other_proposed")).not.toBe(row.get("proposed"));
});

test("a second round leaves out the stories of the first, and their copies", () => {
  const cwd = folderOf({ "run.jsonl": storedStories(60, (i) => (i < 30 ? {} : { text: storedStory(i - 30).text })) });
  const first = sample(["run.jsonl", "--n", "12", "--out", "first.csv"], cwd);
  expect(first.code).toBe(0);
  const ids = column(readFileSync(join(cwd, "first.csv"), "utf8"), "story_id");
  const earlier = [storedStory(0).id, "ffffffffffff-01"].map((id) => `${JSON.stringify({ id, label: "health" })}\n`);
  writeFileSync(join(cwd, "labelled.jsonl"), earlier.join(""));
  const second = jiceng(["sample", "run.jsonl", "--n", "30", "--without", "first.csv", "--without", "labelled.jsonl"], {
    cwd,
  });
  const texts = new Set([...ids, storedStory(0).id].map((id) => storedStory(Number(id.slice(0, 12)) - 1).text));
  expect(column(second.stdout, "text").filter((text) => texts.has(text))).toEqual([]);
  expect(column(second.stdout, "text")).toHaveLength(30 - texts.size);
  expect(second.stderr).toContain(`${2 * texts.size} of earlier rounds`);
  expect(second.stderr).toContain("note: 1 ids in the files of --without are of no story to choose from");
});

test.for([
  { why: "without ids", file: "label\nhealth\n", says: "bad-review: seen: " },
  { why: "that is not there", file: null, says: "reviewed-unreadable: seen: no such file" },
])("--without refuses a file $why", ({ file, says }) => {
  const cwd = folderOf({ "run.jsonl": storedStories(12), ...(file === null ? {} : { seen: file }) });
  const { code, stderr } = sample(["run.jsonl", "--without", "seen"], cwd);
  expect({ code, stderr: stderr.replace("seen:1", "seen") }).toEqual({
    code: 2,
    stderr: expect.stringContaining(says),
  });
});

describe("a trained model", () => {
  // The rules say what `proposed` holds; the model has learnt to tell 义诊 from 展演, whatever they say.
  const topic = (i: number): string => (i % 2 === 0 ? "义诊现场医生量血压" : "展演现场居民跳起舞");
  const stories = storedStories(40, (i) => ({ text: `${storedStory(i).text}${topic(i)}，第${i * 7}号。` }));
  const labelled = stories
    .trimEnd()
    .split("\n")
    .map((line, i) => `${JSON.stringify({ ...JSON.parse(line), label: i % 2 === 0 ? "health" : "culture" })}\n`);

  test("is compared with the rules, and its scores say what is uncertain", () => {
    const cwd = folderOf({ "run.jsonl": stories, "labelled.jsonl": labelled.join("") });
    expect(jiceng(["train", "labelled.jsonl", "--out", "model", "--quiet"], { cwd }).code).toBe(0);
    const args = ["run.jsonl", "--strategy", "disagreement,margin", "--model", "model", "--n", "30"];
    const { code, stdout } = sample([...args, "--format", "jsonl"], cwd);
    expect(code).toBe(0);
    const rows = jsonLines(stdout).map(Object);
    expect(rows).toHaveLength(30);
    for (const row of rows) {
      const i = Number(row.story_id.slice(0, 12)) - 1;
      expect(row.other_proposed).toBe(i % 2 === 0 ? "health" : "culture");
      expect(row.proposed).toBe(storedStory(i).themes?.primary);
      if (row.sample === "disagreement") expect(row.other_proposed).not.toBe(row.proposed);
    }
    expect(rows.filter((row) => row.sample === "disagreement")).toHaveLength(10);
    const byRules = sample(["run.jsonl", "--strategy", "margin", "--n", "30", "--format", "jsonl"], cwd).stdout;
    const byModel = sample(["run.jsonl", "--strategy", "margin", "--n", "30", "--model", "model"], cwd).stdout;
    const taken = new Set(jsonLines(byRules).map((row) => Object(row).story_id));
    expect(column(byModel, "story_id").every((id) => taken.has(id))).toBe(false);
  });

  test.for([
    { args: ["--model", "labelled.jsonl"], says: "bad-model: labelled.jsonl: " },
    { args: ["--model", "none"], says: "model-unreadable: none: no such file" },
    { args: ["--model", "labelled.jsonl", "--labels", "label"], says: "leave one out" },
  ])("$args is refused", ({ args, says }) => {
    const files = folderOf({ "run.jsonl": stories, "labelled.jsonl": labelled.join("") });
    const { code, stdout, stderr } = sample(["run.jsonl", ...args], files);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
    expect(stderr).toContain(says);
  });
});

test("--blind leaves out what the program thinks", () => {
  const cwd = folderOf({ "run.jsonl": storedStories(20) });
  const [header] = parseCsv(sample(["run.jsonl", "--blind"], cwd).stdout);
  expect(header).toEqual(COLUMNS.filter((name) => !["evidence", "proposed", "scores"].includes(name)));
  const records = jsonLines(sample(["run.jsonl", "--blind", "--format", "jsonl"], cwd).stdout);
  for (const record of records) expect(Object.keys(Object(record))).toEqual(header);
});

test("--format jsonl, or a file named so, has the same columns as fields", () => {
  const cwd = folderOf({ "run.jsonl": storedStories(20) });
  const { stdout } = sample(["run.jsonl", "--format", "jsonl"], cwd);
  const records = jsonLines(stdout).map(Object);
  expect(records).toHaveLength(20);
  for (const record of records) {
    expect(Object.keys(record)).toEqual(COLUMNS);
    expect(record).toMatchObject({ evidence: ["活动", "志愿者"], label: null, secondary: [], coder: null });
    expect(record.scores[0].label).toBe(record.proposed);
  }
  expect(sample(["run.jsonl", "-o", "review.jsonl"], cwd).stdout).toBe("");
  expect(readFileSync(join(cwd, "review.jsonl"), "utf8")).toBe(stdout);
});

test("--excel makes formulas harmless, and ids that would become numbers", () => {
  const more = (i: number) => (i === 0 ? { headline: '=HYPERLINK("x")', id: "12345678901e-01" } : {});
  const cwd = folderOf({ "run.jsonl": storedStories(5, more) });
  const { stdout } = sample(["run.jsonl", "--excel"], cwd);
  expect(stdout.startsWith("\uFEFFsample,")).toBe(true);
  expect(column(stdout, "headline")).toContain(`'=HYPERLINK("x")`);
  expect(column(stdout, "story_id")).toContain("'12345678901e-01");
  expect(column(sample(["run.jsonl"], cwd).stdout, "headline")).toContain('=HYPERLINK("x")');
});

test("--excel cuts a text that no cell of Excel holds: the rest would stand in the row below, and the labels with it", () => {
  const text = `${"社".repeat(31_999)}𬍛${"区".repeat(2000)}`;
  const cwd = folderOf({ "run.jsonl": storedStories(1, () => ({ text })) });
  expect(column(sample(["run.jsonl", "--excel"], cwd).stdout, "text")).toEqual([`${"社".repeat(31_999)}…`]);
  expect(column(sample(["run.jsonl"], cwd).stdout, "text")).toEqual([text]);
});

test("a review file that is there stays: it may hold labels", () => {
  const cwd = folderOf({ "run.jsonl": storedStories(20), "review.csv": "labels of a week\n" });
  const { code, stderr } = sample(["run.jsonl", "--out", "review.csv"], cwd);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^jiceng: error: would-overwrite: review\.csv: is there already[^\n]+\n$/u),
  });
  expect(readFileSync(join(cwd, "review.csv"), "utf8")).toBe("labels of a week\n");
  expect(readdirSync(cwd).sort()).toEqual(["review.csv", "run.jsonl"]);
});

describe("a run that is not whole", () => {
  const FILES = ["run/stories.jsonl", "run/manifest.json"] as const;
  let made: Record<string, string> | null = null;

  /** A folder with the two files of a small run that are read; analysed once. */
  function wholeRun(): string {
    if (made === null) {
      const cwd = folderOf({ "a.txt": "柳荫社区办起菜园\n\n本报讯 5月2日，青禾区松屏街道柳荫社区举办“菜园”活动。\n" });
      expect(analyze(["a.txt", "--out", "run", "--format", "csv"], { cwd }).code).toBe(0);
      made = Object.fromEntries(FILES.map((file) => [file, readFileSync(join(cwd, file), "utf8")]));
    }
    return folderOf(made);
  }

  test("is not told of one that is", () => {
    expect(sample(["run"], wholeRun())).toMatchObject({ code: 0, stderr: "" });
    expect(sample(["run/"], wholeRun()).stdout).toBe(sample(["run/stories.jsonl"], wholeRun()).stdout);
  });

  test.for([
    {
      why: "no records",
      says: "run-incomplete: run: has no stories.jsonl",
      spoil: (run: string) => rmSync(join(run, "stories.jsonl")),
    },
    {
      why: "no manifest",
      says: "run-incomplete: run: has no manifest.json",
      spoil: (run: string) => rmSync(join(run, "manifest.json")),
    },
    {
      why: "half a manifest",
      says: "run-incomplete: run: has a manifest.json",
      spoil: (run: string) => writeFileSync(join(run, "manifest.json"), '{"schema": "jic'),
    },
    {
      why: "a manifest of another version",
      says: "run-of-other-version: run/manifest.json",
      spoil: (run: string) => writeFileSync(join(run, "manifest.json"), '{"schema": "jiceng/manifest@9"}'),
    },
    {
      why: "records cut off",
      says: "run-changed: run/stories.jsonl",
      spoil: (run: string) =>
        writeFileSync(join(run, "stories.jsonl"), readFileSync(join(run, "stories.jsonl")).subarray(0, 300)),
    },
    {
      why: "records of the same length",
      says: "run-changed: run/stories.jsonl",
      spoil: (run: string) =>
        writeFileSync(
          join(run, "stories.jsonl"),
          readFileSync(join(run, "stories.jsonl"), "utf8").replace("菜园", "菜圃"),
        ),
    },
    {
      why: "one record more",
      says: "run-changed: run/stories.jsonl",
      spoil: (run: string) => appendFileSync(join(run, "stories.jsonl"), "{}\n"),
    },
  ])("$why: refused in one line", ({ says, spoil }) => {
    const cwd = wholeRun();
    spoil(join(cwd, "run"));
    const { code, stdout, stderr } = sample(["run", "--out", "review.csv"], cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
    expect(stderr).toContain(says);
    expect(readdirSync(cwd)).not.toContain("review.csv");
  });
});

test.for([
  { why: "nothing there", file: null, says: "run-unreadable: run.jsonl: no such file" },
  {
    why: "records of another version",
    file: '{"schema":"jiceng/story@2"}\n',
    says: "run-of-other-version: run.jsonl#1: ",
  },
  { why: "no records", file: "\n\n", says: "no-stories: run.jsonl: " },
  {
    why: "other records only",
    file: '{"text":"一"}\n',
    says: "no-stories: run.jsonl#1: holds no stories: is no StoryRecord",
  },
  {
    why: "bytes that are no text",
    file: new Uint8Array([0x7b, 0xff, 0xfe]),
    says: "run-unreadable: run.jsonl: is not valid UTF-8",
  },
  {
    why: "one id for two texts",
    file: storedStories(12, () => ({ id: "a-01" })),
    says: "two-stories-of-one-id: run.jsonl: ",
  },
  { why: "no themes", file: storedStories(12, () => ({ themes: null })), says: "no-themes: run.jsonl: " },
])("$why: refused in one line", ({ file, says }) => {
  const cwd = folderOf(file === null ? {} : { "run.jsonl": file });
  const { code, stdout, stderr } = sample(["run.jsonl"], cwd);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
  expect(stderr).toContain(says);
});

test.for(["loop", "x".repeat(5000), "run.jsonl/x"])("a path that cannot be followed is refused in one line", (path) => {
  const cwd = folderOf({ "run.jsonl": storedStories(1) });
  symlinkSync("loop", join(cwd, "loop"));
  const { code, stderr } = sample([path], cwd);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^jiceng: error: run-unreadable: [^\n]+\n$/u);
});

test("stories without themes can be drawn at random", () => {
  const cwd = folderOf({ "run.jsonl": storedStories(30, () => ({ themes: null })) });
  const { code, stdout } = sample(["run.jsonl", "--strategy", "random", "--n", "15"], cwd);
  expect({ code, samples: column(stdout, "sample") }).toEqual({ code: 0, samples: Array(15).fill("random") });
});

test("lines that are no records are listed, and the run goes on", () => {
  const lines = [
    ...[
      "not json",
      "[1]",
      '{"schema":"jiceng/story@1","id":7}',
      '{"schema":"jiceng/story@1","id":"a-01","kind":"story"}',
    ],
    JSON.stringify({ ...storedStory(3), themes: { primary: "health", confidence: 2, scores: [] } }),
    JSON.stringify({ ...storedStory(4), themes: { primary: "health", confidence: 1, scores: [{ theme: 1 }] } }),
    `{"a":${"[".repeat(100_000)}`,
  ];
  const cwd = folderOf({ "run.jsonl": `${lines.join("\n")}\n${storedStories(12)}` });
  const { code, stdout, stderr } = sample(["run.jsonl", "--n", "12"], cwd);
  expect({ code, rows: rowsOf(stdout).length }).toEqual({ code: 3, rows: 12 });
  const told = stderr.trimEnd().split("\n");
  expect(told).toHaveLength(lines.length);
  for (const [i, line] of told.entries()) expect(line).toContain(`jiceng: error: bad-record: run.jsonl#${i + 1}: `);
});

test.for([
  { args: ["--n", "0"], says: "--n takes a whole number from 1" },
  { args: ["--n", "1e3"], says: "--n takes a whole number" },
  { args: ["--n", "2.5"], says: "--n takes a whole number" },
  { args: ["--random-share", "1.5"], says: "--random-share takes a number from 0 to 1" },
  { args: ["--seed=-1"], says: "--seed takes a whole number" },
  { args: ["--strategy", "margin,luck"], says: "--strategy takes some of margin" },
  { args: ["--kinds", ""], says: "--kinds takes some of story" },
  { args: ["--strategy", "disagreement"], says: "--labels" },
  { args: ["--labels", "reviewed.label"], says: 'no story has a label in "reviewed.label"; check --labels' },
  { args: ["--taxonomy", "own.yaml"], says: "--taxonomy says what --model was trained with" },
])("$args is refused with what the option takes", ({ args, says }) => {
  const cwd = folderOf({ "run.jsonl": storedStories(12) });
  const { code, stdout, stderr } = sample(["run.jsonl", ...args], cwd);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
  expect(stderr).toContain(says);
});
