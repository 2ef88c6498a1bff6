import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packFile, unpackFile } from "../../src/core/packed-file.ts";
import { asJsonLines, labelled, labelledStories } from "../helpers/labelled.ts";
import { folderOf, jiceng, jsonLines } from "../helpers/run.ts";

const SET = asJsonLines(labelledStories);
const TINY = asJsonLines([
  labelled("社区走访独居老人", ["care"]),
  labelled("志愿者看望老人", ["care"]),
  labelled("村里修了水泥路", ["roads"]),
  labelled("道路坑洼补平了", ["roads"]),
]);

function refusedTraining(files: Record<string, string>, args: readonly string[]): string {
  const folder = folderOf(files);
  const { code, stdout, stderr } = jiceng(["train", ...args, "--out", "a.model"], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
  return stderr;
}

describe("jiceng train, then classify", () => {
  const folder = () => folderOf({ "set.jsonl": SET, "new.jsonl": '{"id":"n1","text":"社区老年食堂为独居老人送餐"}\n' });

  test("says what was read, how well it does on held-out texts, and what was written", () => {
    const cwd = folder();
    const { code, stdout, stderr } = jiceng(["train", "set.jsonl", "--out", "a.model"], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/^jiceng: read 91 labelled texts in 91 groups, 18 labels; 0 rejected\n/u);
    expect(stderr).toMatch(/ +6 {2}health\n/u);
    expect(stderr).toMatch(/held out in 5 folds of whole groups: accuracy 0\.\d{3}, macro-F1 0\.\d{3}/u);
    expect(stderr).toMatch(/wrote a\.model: blend, 0\.\d MB\n$/u);

    const lines = jiceng(["classify", "new.jsonl", "set.jsonl", "--model", "a.model", "--format", "jsonl"], { cwd });
    expect({ code: lines.code, stderr: lines.stderr }).toEqual({ code: 0, stderr: "" });
    const [first, ...others] = jsonLines(lines.stdout);
    expect(first).toMatchObject({
      id: "n1",
      label: "social-care",
      labels: ["social-care"],
      confidence: expect.any(Number),
    });
    expect(Object.keys(Object(first))).toEqual(["id", "label", "labels", "confidence", "scores"]);
    expect(others).toHaveLength(91);

    const sure = jiceng(["classify", "new.jsonl", "--model", "a.model", "--format", "jsonl", "--min-confidence", "1"], {
      cwd,
    });
    expect(jsonLines(sure.stdout)).toMatchObject([{ id: "n1", label: null, labels: [] }]);
  });

  test("the same set gives the same bytes, from another folder and under another name", () => {
    const [a, b] = [folderOf({ "set.jsonl": TINY }), folderOf({ "other/name.jsonl": TINY })];
    expect(jiceng(["train", "set.jsonl", "-o", "a.model", "--quiet"], { cwd: a }).stderr).toBe("");
    expect(jiceng(["train", "other", "-o", "b.model", "--quiet"], { cwd: b }).code).toBe(0);
    expect(readFileSync(join(a, "a.model")).equals(readFileSync(join(b, "b.model")))).toBe(true);
  });

  test("tables and StoryRecords are labelled sets too, and lines that will not do are listed", () => {
    const story = (id: string, headline: string, primary: string): string =>
      `${JSON.stringify({ schema: "jiceng/story@1", id, headline, text: `${headline}。`, themes: { primary } })}\n`;
    const stories = [
      story("p-01", "柳荫社区走访老人", "social-care"),
      story("p-02", "鹿庄村修路", "environment"),
      story("p-03", "鹿庄村补路", "environment"),
    ].join("");
    const cwd = folderOf({
      "stories.jsonl": stories,
      "set.csv": "text,label\n社区走访独居老人,care\n,care\n村里修了水泥路,roads\n道路坑洼补平了,\n",
    });
    const table = jiceng(["train", "set.csv", "-o", "t.model"], { cwd });
    expect(table.code).toBe(3);
    expect(table.stderr).toMatch(/error: empty: set\.csv#3: .+\n.+error: no-label: set\.csv#5: .+\n.+2 rejected/u);
    const records = ["train", "stories.jsonl", "--label-field", "themes.primary", "-o", "s.model", "--quiet"];
    expect(jiceng(records, { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    const again = jiceng(["classify", "stories.jsonl", "--model", "s.model", "--format", "csv"], { cwd });
    expect(again.stdout).toMatch(
      /^id,label,labels,confidence,runner_up\np-01,social-care,social-care,0\.\d+,environment\np-02,environment,/u,
    );
  });

  test("natural's Bayes classifier learns and is saved as others are", () => {
    const cwd = folderOf({ "set.jsonl": TINY, "new.txt": "看望老人" });
    const args = ["train", "set.jsonl", "-o", "n.model", "--learner", "natural-bayes", "--quiet"];
    expect(jiceng(args, { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    const { stdout } = jiceng(["classify", "new.txt", "--model", "n.model"], { cwd });
    expect(stdout).toMatch(/^confidence {2}label {2}id\n +0\.\d\d {2}care {3}new\.txt\n$/u);
  });
});

const OWN = `
themes:
  - { id: care, zh: 关爱, en: Care, cues: { strong: [老人] } }
  - { id: roads, zh: 道路, en: Roads, cues: { strong: [水泥路, 道路] } }
`;

describe("a taxonomy of one's own", () => {
  test("is what the rules classify and are judged by", () => {
    const cwd = folderOf({ "set.jsonl": TINY, "own.yaml": OWN });
    const own = ["set.jsonl", "--taxonomy", "own.yaml", "--format", "json", "--quiet"];
    expect(JSON.parse(jiceng(["evaluate", ...own], { cwd }).stdout)).toMatchObject({ accuracy: 1 });
    const lines = jiceng(["classify", "set.jsonl", "--taxonomy", "own.yaml", "--format", "jsonl"], { cwd });
    expect(jsonLines(lines.stdout)).toMatchObject([
      { label: "care" },
      { label: "care" },
      { label: "roads" },
      { label: "roads" },
    ]);
  });

  test("is told of, with the words in it that do not count", () => {
    const cwd = folderOf({ "set.jsonl": TINY, "own.yaml": OWN.replace("[老人]", "[老人, 老人]") });
    for (const [command = "", ...more] of [
      ["train", "-o", "a.model"],
      ["classify"],
      ["evaluate", "--model", "a.model"],
    ]) {
      const { stderr } = jiceng([command, "set.jsonl", "--taxonomy", "own.yaml", ...more], { cwd });
      expect(stderr).toMatch(/own\.yaml:3: rejected: 老人 is there already/u);
    }
  });

  test("goes with the model that was trained with its cues", () => {
    const cwd = folderOf({ "set.jsonl": TINY, "own.yaml": OWN, "other.yaml": OWN.replace("老人", "老人 20") });
    const from = ["--taxonomy", "own.yaml", "--labels-from", "taxonomy"];
    expect(jiceng(["train", "set.jsonl", "-o", "a.model", "--quiet", ...from], { cwd })).toMatchObject({
      code: 0,
      stderr: "",
    });
    const classify = (...args: string[]) => jiceng(["classify", "set.jsonl", "--model", "a.model", ...args], { cwd });
    expect(classify("--taxonomy", "own.yaml").code).toBe(0);
    for (const other of [[], ["--taxonomy", "other.yaml"]]) {
      const { code, stderr } = classify(...other);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^jiceng: error: other-taxonomy: a\.model: [^\n]+--taxonomy[^\n]+\n$/u);
    }
  });
});

test("without a model the rules classify, a StoryRecord by headline and text", () => {
  const story = { schema: "jiceng/story@1", id: "x-01", headline: "柳荫社区老年食堂开张", text: "独居老人来吃饭。" };
  const cwd = folderOf({ "in.jsonl": `${JSON.stringify(story)}\n` });
  const { code, stdout } = jiceng(["classify", "in.jsonl", "--format", "jsonl"], { cwd });
  expect(code).toBe(0);
  expect(jsonLines(stdout)).toMatchObject([{ id: "x-01", label: "social-care" }]);
});

describe("what cannot be learnt from is refused in one line", () => {
  const one = asJsonLines([labelled("甲", ["a"]), labelled("乙", ["a"])]);
  test.for([
    { files: { "s.jsonl": one }, args: ["s.jsonl"], says: /one-label: .+"a"/u },
    { files: { "s.jsonl": "" }, args: ["s.jsonl"], says: /no-labelled-text: s\.jsonl/u },
    { files: { "s.jsonl": '{"text":"x"}' }, args: ["s.jsonl"], says: /no-labelled-text: s\.jsonl#1: .+--label-field/u },
    { files: { "s.jsonl": TINY }, args: ["none.jsonl"], says: /not-found|no such/u },
    { files: { "s.csv": 'text,label\n"甲,a\n' }, args: ["s.csv"], says: /bad-csv: s\.csv:2/u },
    {
      files: { "s.jsonl": TINY },
      args: ["s.jsonl", "--labels-from", "taxonomy"],
      says: /unknown-label: .+"care" \(2\)/u,
    },
    {
      files: { "s.jsonl": TINY },
      args: ["s.jsonl", "--features", "words,colour"],
      says: /--features takes some of words, characters, fields, cues/u,
    },
    { files: { "s.jsonl": TINY }, args: ["s.jsonl", "--seed", "1.5"], says: /--seed takes a whole number/u },
    { files: { "s.jsonl": TINY }, args: ["s.jsonl", "--learner", "forest"], says: /natural-bayes/u },
    { files: { "s.jsonl": TINY }, args: ["s.jsonl", "--text-field", ""], says: /--text-field/u },
    { files: { "a.model": TINY }, args: ["a.model"], says: /would-overwrite: a\.model/u },
    { files: { "a.model": TINY }, args: ["."], says: /would-overwrite: a\.model/u },
    {
      files: { "s.jsonl": TINY, "a.model": "themes: [{id: water, zh: 水务, en: Water}]\n" },
      args: ["s.jsonl", "--taxonomy", "a.model", "--quiet"],
      says: /would-overwrite: a\.model/u,
    },
  ])("$args: $says", ({ files, args, says }) => {
    expect(refusedTraining(files, args)).toMatch(says);
  });

  test("an output that cannot be written is told before the work, and nothing is left", () => {
    const cwd = folderOf({ "s.jsonl": TINY });
    const { code, stderr } = jiceng(["train", "s.jsonl", "--out", "no/such/a.model"], { cwd });
    expect(code).toBe(74);
    expect(stderr).toMatch(/^jiceng: error: unwritable: no\/such\/a\.model: [^\n]+\n$/u);
    const full = jiceng(["train", "s.jsonl", "--out", "/dev/full"], { cwd });
    expect(full.code).toBe(74);
    expect(full.stderr).toMatch(/^jiceng: error: unwritable: \/dev\/full: [^\n]+\n$/u);
    expect(readdirSync(cwd)).toEqual(["s.jsonl"]);
  });
});

describe("a model that will not do is refused in one line", () => {
  const classify = (files: Record<string, string | Uint8Array>) => {
    const cwd = folderOf({ ...files, "new.txt": "看望老人" });
    const { code, stdout, stderr } = jiceng(["classify", "new.txt", "--model", "a.model"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
    return stderr;
  };
  const model = (): Buffer => {
    const cwd = folderOf({ "s.jsonl": TINY });
    jiceng(["train", "s.jsonl", "--out", "a.model", "--quiet"], { cwd });
    return readFileSync(join(cwd, "a.model"));
  };

  test("none, another file, half a file", () => {
    expect(classify({})).toMatch(/model-unreadable: a\.model: .+--model/u);
    expect(classify({ "a.model": "text" })).toMatch(/bad-model: a\.model: .+train it again/u);
    const whole = model();
    expect(classify({ "a.model": whole.subarray(0, whole.length / 2) })).toMatch(/bad-model/u);
  });

  test("one of another version, with the cues of another taxonomy, with the words of another dictionary", () => {
    const { about, sections } = unpackFile(model(), "a.model", crc32);
    const facts = Object(about);
    const made = (change: object): Uint8Array => packFile({ about: { ...facts, ...change }, sections }, crc32);
    expect(classify({ "a.model": made({ schema: "jiceng/model@2" }) })).toMatch(/model-version: a\.model/u);
    const taxonomy = made({ hashes: { ...facts.hashes, taxonomy: "0" } });
    expect(classify({ "a.model": taxonomy })).toMatch(/other-taxonomy: a\.model: .+train it again/u);
    const dictionary = made({ hashes: { ...facts.hashes, dictionary: "0" } });
    expect(classify({ "a.model": dictionary })).toMatch(/other-dictionary: a\.model: .+train it again/u);
  });
});
