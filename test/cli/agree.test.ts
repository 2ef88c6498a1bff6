import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, jiceng, type Run } from "../helpers/run.ts";

const GERRY = new URL("../learn/annotators/gerry.csv", import.meta.url);

function labels(given: Readonly<Record<string, string | readonly string[] | null>>): string {
  return Object.entries(given)
    .map(([id, label]) => `${JSON.stringify({ id, label })}\n`)
    .join("");
}

const agree = (args: readonly string[], cwd: string): Run => jiceng(["agree", ...args], { cwd });

function figures(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = agree(["--format", "json", ...args], cwd);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

describe("labels", () => {
  test("are joined by id, whatever the order and format of the files", () => {
    // Krippendorff 2011, section B: alpha of Ben and Gerry is .692.
    const [header = "", ...rows] = readFileSync(GERRY, "utf8").trimEnd().split("\n");
    const ben = Array.from("aabbdcccedda", (label, i) => [`article-${String(i + 1).padStart(2, "0")}`, label]);
    const folder = folderOf({
      "ben.jsonl": labels(Object.fromEntries(ben)),
      "gerry.csv": `${[header, ...rows.toReversed()].join("\n")}\n`,
    });
    const json = figures(["ben.jsonl", "gerry.csv"], folder);
    expect(json).toMatchObject({
      texts: 12,
      compared: 12,
      complete: 12,
      judging: "main",
      percent: 0.75,
      alpha: 0.692,
    });
    expect(json.annotators).toEqual([
      { name: "ben.jsonl", labelled: 12, missing: 0 },
      { name: "gerry.csv", labelled: 12, missing: 0 },
    ]);
    expect(json.perLabel.map(({ label }: { label: string }) => label)).toEqual(["b", "c", "d", "a", "e"]);
    expect(json.intervals.alpha[0]).toBeLessThan(0.692);
  });

  test("of three annotators, one of whom left some out: pairs, and no Fleiss' kappa", () => {
    const folder = folderOf({
      "a.jsonl": labels({ t1: "x", t2: "y", t3: "x", t4: "y" }),
      "b.jsonl": labels({ t1: "x", t2: "y", t3: "y", t4: "y" }),
      "c.jsonl": labels({ t1: "x", t2: null, t3: "x", t4: "y" }),
    });
    const json = figures(["a.jsonl", "b.jsonl", "c.jsonl"], folder);
    expect(json.fleiss).toBeNull();
    expect(json.pairs.map(({ units, agreed }: Record<string, number>) => [units, agreed])).toEqual([
      [4, 3],
      [3, 3],
      [3, 2],
    ]);
    expect(json.percent).toBe(0.8);
    const { stdout } = agree(["a.jsonl", "b.jsonl", "c.jsonl"], folder);
    expect(stdout).toContain("needs labels of all on every text");
    expect(stdout).toMatch(/^a\.jsonl +c\.jsonl +3 +3 +1\.000 +1\.000$/mu);
  });

  test("of several to a text are compared as sets too", () => {
    const folder = folderOf({
      "a.jsonl": labels({ t1: ["x", "y"], t2: ["z"] }),
      "b.jsonl": labels({ t1: ["y", "x"], t2: ["z", "x"] }),
    });
    const json = figures(["a.jsonl", "b.jsonl"], folder);
    expect(json).toMatchObject({ judging: "sets", percent: 0.5, sets: { equal: 0.5, closeness: 0.6667 } });
    expect(figures(["a.jsonl", "b.jsonl", "--judge", "main"], folder)).toMatchObject({ judging: "main", sets: null });
  });

  test("that are all the same leave agreement beyond chance undefined, and a note says so", () => {
    const folder = folderOf({ "a.jsonl": labels({ t1: "x", t2: "x" }), "b.jsonl": labels({ t1: "x", t2: "x" }) });
    const { code, stdout, stderr } = agree(["a.jsonl", "b.jsonl", "--format", "json"], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ percent: 1, kappa: null, alpha: null });
    expect(stderr).toBe('jiceng: note: every label compared is "x": agreement beyond chance is not defined\n');
    expect(agree(["a.jsonl", "b.jsonl", "--quiet"], folder).stderr).toBe("");
  });

  test("of texts in one file only are left out, and counted in a note", () => {
    const folder = folderOf({
      "a.jsonl": labels({ t1: "x", t2: "y" }),
      "b.jsonl": labels({ t1: "x", t2: "y", t3: "x" }),
    });
    const { stderr, stdout } = agree(["a.jsonl", "b.jsonl"], folder);
    expect(stderr).toBe("jiceng: note: 1 of 3 texts have labels of one annotator or none, and were left out\n");
    expect(stdout).toMatch(/^a\.jsonl +2 +1$/mu);
  });

  test("an id that comes twice counts once, and is listed", () => {
    const folder = folderOf({
      "a.jsonl": labels({ t1: "x", t2: "y" }) + labels({ t1: "y" }),
      "b.jsonl": labels({ t1: "x", t2: "y" }),
    });
    const { code, stdout, stderr } = agree(["a.jsonl", "b.jsonl", "--format", "json"], folder);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^jiceng: error: double: a\.jsonl#3: .+\n$/u);
    expect(JSON.parse(stdout).percent).toBe(1);
  });
});

/** `office 3-8 date 10-12` */
function story(id: string, notes: string): string {
  const entities = Array.from(notes.matchAll(/(?<type>\S+) (?<start>\d+)-(?<end>\d+)/gu), ({ groups }) => ({
    ...{ type: groups?.type, start: Number(groups?.start), end: Number(groups?.end) },
  }));
  return `${JSON.stringify({ schema: "jiceng/story@1", id, entities })}\n`;
}

describe("entities", () => {
  test("are compared by type, exactly and by overlap", () => {
    const folder = folderOf({
      "gold.jsonl": story("s1", "office 0-4 date 5-8") + story("s2", "office 2-6"),
      "mine.jsonl": story("s2", "office 2-7") + story("s1", "office 0-4 date 5-8") + story("s9", "date 0-2"),
    });
    const [pair] = figures(["--entities", "gold.jsonl", "mine.jsonl", "--resamples", "0"], folder);
    expect(pair).toMatchObject({ first: "gold.jsonl", second: "mine.jsonl", compared: 2, onlyFirst: 0, onlySecond: 1 });
    expect(pair.all).toEqual({
      ...{ type: null, first: 3, second: 3 },
      exact: { found: 2, precision: 0.6667, recall: 0.6667, f1: 0.6667, f1Interval: null },
      overlap: { found: 3, precision: 1, recall: 1, f1: 1, f1Interval: null },
    });
    const { stdout } = agree(["--entities", "gold.jsonl", "mine.jsonl"], folder);
    expect(stdout).toMatch(/^office +2 +2 +1 +0\.500/mu);
  });

  test("that are no spans are listed", () => {
    const folder = folderOf({
      "a.jsonl": story("s1", "date 0-2") + story("s2", "date 5-3"),
      "b.jsonl": `${story("s1", "date 0-2")}{"id":"s3"}\n`,
    });
    const { code, stderr } = agree(["--entities", "a.jsonl", "b.jsonl"], folder);
    expect(code).toBe(3);
    expect(stderr).toMatch(/a\.jsonl#2: entities\[0\].+\n.+b\.jsonl#2: has no "entities"/u);
  });
});

test("--out writes the file instead of stdout", () => {
  const folder = folderOf({ "a.jsonl": labels({ t1: "x", t2: "y" }), "b.jsonl": labels({ t1: "x", t2: "y" }) });
  expect(agree(["a.jsonl", "b.jsonl", "-o", "figures.txt"], folder)).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(readFileSync(join(folder, "figures.txt"), "utf8")).toContain("Krippendorff's alpha  1.000");
});

test.for([
  { why: "one file", args: ["a.jsonl"], says: "two files or more" },
  { why: "no file", args: [], says: "files" },
  { why: "a file that is not there", args: ["a.jsonl", "none.jsonl"], says: "none.jsonl" },
  { why: "no id in common", args: ["a.jsonl", "other.jsonl"], says: "--id-field" },
  { why: "a field that nothing has", args: ["a.jsonl", "b.jsonl", "--label-field", "theme"], says: '"theme"' },
  { why: "an id field that nothing has", args: ["a.jsonl", "b.jsonl", "--id-field", "key"], says: '"key"' },
  { why: "a table without the column", args: ["a.jsonl", "bad.csv"], says: "label" },
  { why: "labels where entities are asked for", args: ["--entities", "a.jsonl", "b.jsonl"], says: "StoryRecords" },
  { why: "stdin for both", args: ["-", "-"], says: "stdin" },
  { why: "a file that is read as the result", args: ["a.jsonl", "b.jsonl", "-o", "b.jsonl"], says: "--out" },
])("$why: refused in one line", ({ args, says }) => {
  const folder = folderOf({
    "a.jsonl": labels({ t1: "x", t2: "y" }),
    "b.jsonl": labels({ t1: "x", t2: "y" }),
    "other.jsonl": labels({ u1: "x", u2: "y" }),
    "bad.csv": "id,theme\nt1,x\n",
  });
  const { code, stdout, stderr } = agree(args, folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^jiceng: error: [\w-]+: \P{Cc}+\n$/u);
  expect(stderr).toContain(says);
});
