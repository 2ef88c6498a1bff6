import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, jiceng, type Run } from "../helpers/run.ts";

const PARTY = "柳荫社区党支部开展主题党日活动，党员重温入党誓词，支部书记讲党课。";
const CLINIC = "松屏街道邀请医生到社区义诊，为老人量血压、测血糖，讲解健康知识。";
const PARKING = "青禾区警方在鹿庄村开展反诈宣传，民警提醒村民防范电信诈骗。";

/** Two of three labels as the rules give them. */
const SET = [
  { id: "a", text: PARTY, label: "party-building", group: "page-1" },
  { id: "b", text: CLINIC, label: "health", group: "page-1" },
  { id: "c", text: PARKING, label: "public-safety", group: "page-2" },
  { id: "d", text: CLINIC, label: "social-care", other: "health", group: "page-3" },
];

function lines(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

const folderWith = (records: readonly object[]): string => folderOf({ "set.jsonl": lines(records) });

function evaluate(args: readonly string[], cwd: string): Run {
  return jiceng(["evaluate", ...args], { cwd });
}

function figures(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = evaluate(["--format", "json", ...args], cwd);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

describe("the rules", () => {
  test("are judged on labelled texts, with every figure of the contract", () => {
    const json = figures(["set.jsonl"], folderWith(SET));
    expect(json).toMatchObject({
      ...{ classifier: "rules", texts: 4, groups: 3, answered: 4, right: 3, judging: "main" },
      ...{ accuracy: 0.75, acceptedAccuracy: null, equalSets: null, macroF1: 0.6667, microF1: 0.75 },
      intervals: { level: 0.95, resamples: 1000, seed: 1 },
      baseline: { label: "health", accuracy: 0.25 },
      confusion: {
        gold: ["health", "party-building", "public-safety", "social-care"],
        predicted: ["health", "party-building", "public-safety"],
        counts: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
          [1, 0, 0],
        ],
        abstained: [0, 0, 0, 0],
      },
      coverage: { texts: 4, answered: 4 },
      calibration: { texts: 4, errors: { wrong: 1, above: 0.7 } },
    });
    expect(json.perLabel.map(({ label, support, f1 }: Record<string, unknown>) => [label, support, f1])).toEqual([
      ["health", 1, 0.6667],
      ["party-building", 1, 1],
      ["public-safety", 1, 1],
      ["social-care", 1, 0],
    ]);
  });

  test("labels that are as good count for accepted accuracy only; without resamples there are no intervals", () => {
    const json = figures(["set.jsonl", "--also-field", "other", "--resamples", "0"], folderWith(SET));
    expect(json).toMatchObject({ accuracy: 0.75, acceptedAccuracy: 1, intervals: { accuracy: null, macroF1: null } });
    expect(json.perLabel[0].f1Interval).toBeNull();
  });

  test("a field of labels that are as good, but holds none, is listed, and its text judged by its own", () => {
    const folder = folderWith([{ ...SET[0], other: { theme: "culture" } }, ...SET.slice(1)]);
    const { code, stdout, stderr } = evaluate(["set.jsonl", "--also-field", "other", "--format", "json"], folder);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^jiceng: error: bad-record: set\.jsonl#1: "other" is neither [^\n]+\n$/u);
    expect(JSON.parse(stdout)).toMatchObject({ texts: 4, acceptedAccuracy: 1 });
  });

  test("of several labels a text all are judged, unless only the main one is asked for", () => {
    const folder = folderWith([...SET.slice(0, 3), { ...SET[3], label: ["social-care", "health"] }]);
    expect(figures(["set.jsonl"], folder).judging).toBe("sets");
    expect(figures(["set.jsonl", "--judge", "main"], folder)).toMatchObject({ judging: "main", accuracy: 0.75 });
  });

  test("the same set and seed give the same bytes, whatever the folder is called", () => {
    const [first = "", second] = [folderWith(SET), folderWith(SET)].map((cwd) => evaluate(["set.jsonl"], cwd).stdout);
    expect(second).toBe(first);
    expect(first).toContain("3 of 4 texts have their main label");
    expect(first).toMatch(/^accuracy {2,}0\.750 {2}\d\.\d{3}–1\.000 {2}/mu);
  });

  test("Traditional texts are judged as their Simplified ones", () => {
    const text = "柳蔭社區黨支部開展主題黨日活動，黨員重溫入黨誓詞，支部書記講黨課。";
    expect(figures(["set.jsonl"], folderWith([SET[1] ?? {}, { ...SET[0], text }])).accuracy).toBe(1);
  });
});

/** Twelve texts of two labels that their words tell apart, two of a group. */
const TWELVE = Array.from({ length: 12 }, (_, i) => ({
  id: `t${i}`,
  text: i % 4 < 2 ? `社区第${i}次义诊，医生量血压、测血糖。` : `村里第${i}段道路硬化，工人铺沥青、装路灯。`,
  label: i % 4 < 2 ? "health" : "roads",
  group: `page-${Math.floor(i / 2)}`,
}));

describe("models", () => {
  test("are trained on the rest of the set for each fold, and a label of one page is told", () => {
    const folder = folderWith([
      ...TWELVE,
      { id: "one", text: "剧团下乡演出地方戏。", label: "culture", group: "page-9" },
    ]);
    const args = [
      "set.jsonl",
      "--cross-validate",
      "3",
      "--features",
      "words,characters,fields",
      "--resamples",
      "100",
      "--format",
      "json",
    ];
    const { code, stdout, stderr } = evaluate(args, folder);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^jiceng: note: no model could learn "culture": .+\n$/u);
    expect(JSON.parse(stdout)).toMatchObject({
      classifier: "blend, 3-fold cross-validation",
      ...{ texts: 13, groups: 7, right: 12, accuracy: 0.9231, macroF1: 0.6667 },
    });
    expect(evaluate(args, folder).stdout).toBe(stdout);
  });

  test("of a file are judged on other texts; on their own, a note says what the figures are worth", () => {
    const folder = folderOf({
      "train.jsonl": lines(TWELVE),
      "other.jsonl": lines(TWELVE.slice(2, 6)),
      "set.jsonl": lines(SET),
    });
    expect(jiceng(["train", "train.jsonl", "--out", "m.model", "--quiet"], { cwd: folder }).code).toBe(0);
    expect(figures(["other.jsonl", "--model", "m.model"], folder)).toMatchObject({
      classifier: "m.model",
      accuracy: 1,
    });
    expect(evaluate(["train.jsonl", "--model", "m.model"], folder).stderr).toContain("trained on these very texts");
    const refused = evaluate(["set.jsonl", "--model", "m.model"], folder);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain('m.model cannot give "party-building", "public-safety", "social-care"');
  });
});

describe("what is written", () => {
  test("CSV is one tidy table", () => {
    const { stdout } = evaluate(["set.jsonl", "--format", "csv"], folderWith(SET));
    const rows = stdout.split("\n");
    expect(rows[0]).toBe("figure,label,confidence,value,low,high,of");
    expect(rows.find((row) => row.startsWith("precision,health"))).toBe("precision,health,,0.5,,,2");
    expect(rows.find((row) => row.startsWith("accuracy"))).toMatch(/^accuracy,,,0\.75,[\d.]+,1,4$/u);
  });

  test("the confusion matrix goes to its file, the figures to theirs, and nothing else stays behind", () => {
    const folder = folderWith(SET);
    const ran = evaluate(["set.jsonl", "--confusion", "confusion.csv", "--out", "figures.txt"], folder);
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "jiceng: wrote confusion.csv\n" });
    expect(readFileSync(join(folder, "confusion.csv"), "utf8")).toBe(
      [
        "gold,health,party-building,public-safety,(abstained)",
        "health,1,0,0,0",
        "party-building,0,1,0,0",
        "public-safety,0,0,1,0",
        "social-care,1,0,0,0",
        "",
      ].join("\n"),
    );
    expect(readdirSync(folder).sort()).toEqual(["confusion.csv", "figures.txt", "set.jsonl"]);
    expect(readFileSync(join(folder, "figures.txt"), "utf8")).toContain("macro-F1");
  });

  test("a floor that is missed ends with 1 and says which; one that is met says nothing", () => {
    const folder = folderWith(SET);
    const missed = evaluate(["set.jsonl", "--floor", "macroF1=0.8,accuracy=0.75"], folder);
    expect(missed.code).toBe(1);
    expect(missed.stderr).toBe("jiceng: error: floor-missed: macroF1 is 0.6667, below the floor of 0.8\n");
    expect(missed.stdout).toContain("macro-F1");
    expect(figures(["set.jsonl", "--floor", "accuracy=0.75"], folder).accuracy).toBe(0.75);
  });

  test("lines that cannot be used are listed, and the rest is judged", () => {
    const folder = folderOf({ "set.jsonl": `${lines(SET)}{"text":"没有标签"}\nnot json\n` });
    const { code, stdout, stderr } = evaluate(["set.jsonl"], folder);
    expect(code).toBe(3);
    expect(stdout).toContain("4 texts");
    expect(stderr.split("\n").filter((line) => line.startsWith("jiceng: error:"))).toHaveLength(2);
    expect(stderr).toContain("set.jsonl#5");
  });
});

test.for([
  { why: "labels that the rules do not have", set: [...SET, { text: PARTY, label: "党建" }], args: [], says: '"党建"' },
  { why: "one text", set: SET.slice(0, 1), args: [], says: "two or more" },
  { why: "a field that nothing has", set: SET, args: ["--also-field", "second"], says: '"second"' },
  { why: "one file for two results", set: SET, args: ["--out", "x", "--confusion", "x"], says: "same file" },
  { why: "more folds than groups", set: SET, args: ["--cross-validate", "4"], says: "the set has 2" },
  { why: "a model that is not there", set: SET, args: ["--model", "none.model"], says: "none.model" },
  { why: "the set as the result", set: SET, args: ["--confusion", "set.jsonl"], says: "--confusion" },
  ...["--model", "--taxonomy"].map((option) => ({
    ...{ why: `what ${option} gives as the result`, set: SET },
    ...{ args: [option, "../taken.jsonl", "--out", "../taken.jsonl"], says: "would-overwrite" },
  })),
])("$why: refused in one line, and no file is left", ({ set, args, says }) => {
  const folder = join(folderOf({ "taken.jsonl": lines(set), "set/set.jsonl": lines(set) }), "set");
  const { code, stdout, stderr } = evaluate(["set.jsonl", ...args], folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^jiceng: error: [\w-]+: \P{Cc}+$/u);
  expect(stderr).toContain(says);
  expect(readdirSync(folder)).toEqual(["set.jsonl"]);
});
