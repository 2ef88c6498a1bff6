import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { labelledTexts } from "../../src/input/labelled.ts";
import { csvTable } from "../../src/report/csv.ts";
import { parseCsv } from "../helpers/csv.ts";
import { encoder } from "../helpers/encode.ts";
import { folderOf, jiceng, jsonLines, type Run } from "../helpers/run.ts";
import { storedStories, storedStory } from "../helpers/stored-run.ts";

const RUN = storedStories(20);
const HEADER = "sample,story_id,label,secondary,audience,form,confidence,note,coder";
const OWN = "themes:\n  - id: water\n    zh: 水务\n    en: Water\n    cues:\n      strong: [自来水]\n";
const idOf = (i: number): string => storedStory(i).id;

function imported(review: string | Uint8Array, args: readonly string[] = []): Run & { readonly cwd: string } {
  const cwd = folderOf({ "run.jsonl": RUN, "review.csv": review });
  return { cwd, ...jiceng(["import", "review.csv", "--run", "run.jsonl", ...args], { cwd }) };
}

/** A review with a row for each cell list, in the order of the header. */
function review(...rows: readonly (readonly string[])[]): string {
  return csvTable(HEADER.split(","), { rows, excel: false });
}

function labelsOf({ stdout }: Run): string[] {
  return jsonLines(stdout).map((record) => {
    const { id, labels } = Object(record);
    return `${id} ${labels.join(" ")}`;
  });
}

/** The rows of a sample with these columns filled in. */
function filled(csv: string, fill: (row: number) => Readonly<Record<string, string>>): string {
  const [header = [], ...rows] = parseCsv(csv);
  const cells = rows.map((row, i) => header.map((name, k) => fill(i)[name] ?? row[k] ?? ""));
  return csvTable(header, { rows: cells, excel: false });
}

test("labels come back to the stories of the sample, as a labelled set", () => {
  const cwd = folderOf({ "run.jsonl": RUN });
  const drawn = jiceng(["sample", "run.jsonl", "--n", "15", "--seed", "4"], { cwd }).stdout;
  const files = folderOf({
    "run.jsonl": RUN,
    "review.csv": filled(drawn, (i) =>
      i === 0
        ? {
            label: "卫生健康",
            secondary: "Volunteering；便民与政务服务",
            audience: "老年人; all",
            form: "lecture",
            confidence: "3",
            note: "义诊, 也讲课",
          }
        : i < 12
          ? { label: "Culture, sport and festivals", coder: "乙" }
          : {},
    ),
  });
  const args = ["import", "review.csv", "--run", "run.jsonl", "--coder", "甲", "-o", "labelled.jsonl"];
  expect(jiceng(args, { cwd: files })).toEqual({
    code: 0,
    stdout: "",
    stderr: "jiceng: wrote labelled.jsonl: 12 labelled stories; rows left out: 3 without a label\n",
  });
  const text = readFileSync(join(files, "labelled.jsonl"), "utf8");
  const records = jsonLines(text).map(Object);
  const order = parseCsv(drawn).slice(1);
  expect(records.map(({ id }) => id)).toEqual(order.slice(0, 12).map((row) => row[3]));
  const first = storedStory(Number(order[0]?.[3]?.slice(0, 12)) - 1);
  expect(records[0]).toEqual({
    ...{ id: first.id, title: first.headline, text: first.text, group: first.document.id },
    ...{ label: "health", labels: ["health", "volunteering", "public-services"] },
    ...{ sample: order[0]?.[0], probability: order[0]?.[0] === "random" ? 0.5 : null, coder: "甲" },
    ...{ audience: ["elderly", "all"], form: ["lecture"], confidence: 3, note: "义诊, 也讲课" },
  });
  expect(records.slice(1).every(({ label, coder }) => label === "culture" && coder === "乙")).toBe(true);

  // What train, evaluate and agree read.
  expect([...labelledTexts("labelled.jsonl", text)][0]).toEqual({
    ...{ path: "labelled.jsonl#1", id: first.id, title: first.headline, text: first.text },
    ...{ labels: ["health", "volunteering", "public-services"], group: first.document.id },
  });
});

test("--sample random takes the rows for evaluation alone", () => {
  const ran = imported(
    review(["margin", idOf(1), "health"], ["random", idOf(2), "culture"], ["Random", idOf(3), "health"]),
    ["--sample", "random"],
  );
  expect(ran.code).toBe(0);
  expect(labelsOf(ran)).toEqual([`${idOf(2)} culture`, `${idOf(3)} health`]);
  expect(ran.stderr).toBe("jiceng: 2 labelled stories; rows left out: 1 of other samples\n");
  expect(imported(review(["margin", idOf(1), "health"]), ["--sample", "random"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("nothing-labelled: review.csv: no labelled row has the sample random"),
  });
});

test("CSV, by the name of the file, is a labelled set too", () => {
  const { cwd } = imported(review(["random", idOf(5), "health", "culture"]), ["--out", "labelled.csv"]);
  const text = readFileSync(join(cwd, "labelled.csv"), "utf8");
  expect([...labelledTexts("labelled.csv", text)]).toMatchObject([
    { id: idOf(5), labels: ["health", "culture"], group: "pages/5.txt", text: storedStory(5).text },
  ]);
});

describe("what a spreadsheet makes of the file", () => {
  const rows = review(
    ["random", idOf(0), "卫生健康", "文化体育与节庆", "", "", "2", "写得好", "岑雨禾"],
    ["margin", idOf(1)],
  );
  const semicolons = rows.replaceAll(",", ";");
  test.for([
    { why: "a byte order mark and the line ends of Windows", file: `\uFEFF${rows.replaceAll("\n", "\r\n")}` },
    { why: "semicolons", file: semicolons },
    { why: "tabs in UTF-16", file: new Uint8Array(Buffer.from(`\uFEFF${rows.replaceAll(",", "\t")}`, "utf16le")) },
    { why: "GB18030", file: encoder("gb18030")(rows) },
    { why: "GB18030 with semicolons", file: encoder("gb18030")(semicolons) },
    { why: "quotes around every cell", file: rows.replaceAll(/[^,\n]+/gu, '"$&"') },
    {
      why: "columns in another order",
      file: review().replace(
        HEADER,
        `coder,label,secondary,note,story_id,confidence,sample\n岑雨禾,卫生健康,文化体育与节庆,写得好,${idOf(0)},2,random`,
      ),
    },
    {
      why: "columns of somebody's own and rows of commas",
      file: `${rows.replace("coder\n", "coder,seen\n").replace("岑雨禾\n", "岑雨禾,yes\n")},,,,,,,,\n`,
    },
    { why: "an apostrophe in front of the id", file: rows.replace(idOf(0), `'${idOf(0)}`) },
  ])("$why: read all the same", ({ file }) => {
    const ran = imported(file, ["--quiet"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(jsonLines(ran.stdout)).toMatchObject([
      { id: idOf(0), label: "health", labels: ["health", "culture"], confidence: 2, note: "写得好", coder: "岑雨禾" },
    ]);
  });

  test("an apostrophe in front of a formula is taken away again", () => {
    const ran = imported(review(["random", idOf(0), "health", "", "", "", "", "'=1+1"]));
    expect(jsonLines(ran.stdout)).toMatchObject([{ note: "=1+1" }]);
  });

  test.for([
    {
      why: "the column of labels renamed",
      file: `story_id,标签\n${idOf(0)},health\n`,
      says: "bad-review: review.csv:1: the first line has no column label",
    },
    {
      why: "the column of ids gone",
      file: "label\nhealth\n",
      says: "bad-review: review.csv:1: the first line has no column story_id",
    },
    {
      why: "a column twice",
      file: `story_id,label,label\n${idOf(0)},health,culture\n`,
      says: "bad-review: review.csv:1: the first line has the column label twice",
    },
    { why: "an open quote", file: `${HEADER}\nrandom,"${idOf(0)},health\n`, says: "bad-csv: review.csv:2: " },
    { why: "nothing", file: "", says: "empty: review.csv: holds no rows" },
    {
      why: "no label at all",
      file: review(["random", idOf(0)]),
      says: "nothing-labelled: review.csv: none of 1 rows has a label",
    },
  ])("$why: exit code 2, and the line", ({ file, says }) => {
    const ran = imported(file);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(`jiceng: error: ${says}`);
    expect(ran.stderr).not.toContain("    at ");
  });

  test("a workbook is told from a table", () => {
    const cwd = folderOf({ "run.jsonl": RUN, "review.xlsx": "PK" });
    expect(jiceng(["import", "review.xlsx", "--run", "run.jsonl"], { cwd })).toMatchObject({
      code: 2,
      stderr: "jiceng: error: review-unreadable: review.xlsx: is a workbook; save its sheet as CSV\n",
    });
  });
});

describe("a row that cannot be used", () => {
  const ROWS: readonly { readonly row: readonly string[]; readonly says: string }[] = [
    { row: [idOf(0), "helth"], says: 'label: "helth" is no theme; did you mean health?' },
    { row: [idOf(0), "健康"], says: 'label: "健康" is no theme; did you mean health?' },
    { row: [idOf(0), "xyz"], says: 'label: "xyz" is no theme; known are party-building,' },
    { row: [idOf(0), "health", "culture, sporrt"], says: "secondary: " },
    {
      row: [idOf(0), "health", "not-governance"],
      says: "secondary: not-governance is no theme; it can only be the label",
    },
    { row: [idOf(0), "health", "culture、education、civility、volunteering"], says: "secondary: has 4 themes" },
    { row: [idOf(0), "health", "", "eldery"], says: 'audience: "eldery" is no audience; did you mean elderly' },
    { row: [idOf(0), "health", "", "", "speech"], says: 'form: "speech" is no form; known are meeting,' },
    { row: [idOf(0), "health", "", "", "", "4"], says: 'confidence: takes 1, 2, 3 or nothing, not "4"' },
    { row: [idOf(0), "", "health"], says: "has secondary, audience or form but no label; fill in label" },
    { row: [idOf(0), "", "", "", "lecture"], says: "has secondary, audience or form but no label; fill in label" },
    { row: ["", "health"], says: "has a label but no story_id" },
    { row: ["ffffffffffff-01", "health"], says: '"ffffffffffff-01" is no story of the run' },
    { row: [idOf(0), "health", "", "", "", "", "", "", "more"], says: "has 10 cells for 9 columns" },
  ];

  test("is listed with its line, and the others are taken", () => {
    const rows = ROWS.map(({ row }) => ["margin", ...row]);
    const ran = imported(review(["random", idOf(5), "culture"], ...rows, ["margin", idOf(6), "culture"]), ["--quiet"]);
    expect(ran.code).toBe(3);
    expect(labelsOf(ran)).toEqual([`${idOf(5)} culture`, `${idOf(6)} culture`]);
    const told = ran.stderr.trimEnd().split("\n");
    expect(told).toHaveLength(ROWS.length);
    for (const [i, { says }] of ROWS.entries()) {
      const line = told.find((one) => one.includes(`: review.csv:${i + 3}: `));
      expect(line, says).toContain(says);
    }
  });

  test("an abstention is no label for people", () => {
    expect(imported(review(["random", idOf(0), "abstain"])).stderr).toContain('"abstain" is no theme');
  });

  test("where none can be used, nothing is written", () => {
    const ran = imported(review(["random", idOf(0), "helth"]), ["--out", "labelled.jsonl"]);
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("no row can be used; correct those listed") });
    expect(readdirSync(ran.cwd).sort()).toEqual(["review.csv", "run.jsonl"]);
  });
});

test("audiences and forms are those of the taxonomy, by id, by either name or by a word for them; a form may be another", () => {
  const ran = imported(
    review(
      ["random", idOf(0), "health", "", "老人、Children; 退役军人和优抚对象", "讲座、其他"],
      ["random", idOf(1), "health", "", "party-members", "visit; Performance; other"],
    ),
    ["--quiet"],
  );
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(jsonLines(ran.stdout)).toMatchObject([
    { audience: ["elderly", "children", "veterans"], form: ["lecture", "other"] },
    { audience: ["party-members"], form: ["visit", "performance", "other"] },
  ]);
});

test("labels may be themes of one's own taxonomy, and are then of no other", () => {
  const rows = review(
    ["random", idOf(0), "水务"],
    ["random", idOf(1), "health"],
    ["random", idOf(2), "water", "", "渔民"],
  );
  const cwd = folderOf({ "run.jsonl": RUN, "review.csv": rows, "own.yaml": OWN });
  const ran = jiceng(["import", "review.csv", "--run", "run.jsonl", "--taxonomy", "own.yaml"], { cwd });
  expect(ran.code).toBe(3);
  expect(labelsOf(ran)).toEqual([`${idOf(0)} water`]);
  expect(ran.stderr).toContain('review.csv:3: label: "health" is no theme; known are water');
  expect(ran.stderr).toContain('review.csv:4: audience: "渔民" is no audience; the taxonomy has no audiences;');
});

test("the built-in taxonomy has a name too, the same in every command", () => {
  const cwd = folderOf({
    "run.jsonl": RUN,
    "review.csv": review(["random", idOf(0), "health"]),
    "a.txt": "社区请医生义诊。",
  });
  for (const args of [
    ["import", "review.csv", "--run", "run.jsonl"],
    ["classify", "a.txt"],
    ["codebook", "print"],
  ])
    expect(jiceng([...args, "--taxonomy", "built-in"], { cwd })).toEqual(jiceng(args, { cwd }));
});

describe("a story that stands twice", () => {
  test("is one, where the labels are the same", () => {
    const ran = imported(review(["random", idOf(0), "health", "culture"], ["margin", idOf(0), "卫生健康", "culture"]));
    expect(ran).toMatchObject({ code: 0, stderr: "jiceng: 1 labelled stories; rows left out: 1 said twice\n" });
    expect(labelsOf(ran)).toEqual([`${idOf(0)} health culture`]);
  });

  test("is left out with both lines told, where they are not", () => {
    const ran = imported(
      review(["random", idOf(0), "health"], ["random", idOf(1), "health"], ["random", idOf(0), "culture"]),
    );
    expect(ran.code).toBe(3);
    expect(labelsOf(ran)).toEqual([`${idOf(1)} health`]);
    expect(ran.stderr).toContain(
      `labelled-twice: review.csv:4: ${idOf(0)} has culture here and health at review.csv:2; correct one`,
    );
  });

  test("by two coders is for agree", () => {
    const rows = review(
      ["random", idOf(0), "health", "", "", "", "", "", "甲"],
      ["random", idOf(0), "culture", "", "", "", "", "", "乙"],
    );
    expect(imported(rows).stderr).toContain("compare them with jiceng agree");
  });
});

test("JSON Lines are read as sample writes them; what is no review is listed", () => {
  const lines = [
    {
      sample: "random",
      story_id: idOf(0),
      label: "health",
      secondary: ["culture", "教育培训与青少年成长"],
      confidence: 2,
    },
    { story_id: idOf(1), label: null, secondary: [] },
    { story_id: idOf(2), label: { id: "health" } },
    { id: idOf(3), label: "health" },
    { story_id: idOf(4), label: "health", probability: { toString: 1 } },
  ];
  const cwd = folderOf({
    "run.jsonl": RUN,
    "review.jsonl": `${lines.map((line) => JSON.stringify(line)).join("\n")}\n[]\n`,
    "more.csv": review(["margin", idOf(9), "health"]),
  });
  const ran = jiceng(["import", "review.jsonl", "more.csv", "--run", "run.jsonl"], { cwd });
  expect(ran.code).toBe(3);
  expect(labelsOf(ran)).toEqual([`${idOf(0)} health culture education`, `${idOf(9)} health`]);
  expect(ran.stderr.match(/review\.jsonl#\d/gu)).toEqual([3, 4, 5, 6].map((line) => `review.jsonl#${line}`));
});

test("the labelled set does not take the place of what is read", () => {
  const files = { "run.jsonl": RUN, "review.csv": review(["random", idOf(0), "water"]), "own.yaml": OWN };
  const cwd = folderOf(files);
  for (const [file, content] of Object.entries(files)) {
    const args = ["import", "review.csv", "--run", "run.jsonl", "--taxonomy", "own.yaml", "--out", file];
    expect(jiceng(args, { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`would-overwrite: ${file}: is what is read`),
    });
    expect(readFileSync(join(cwd, file), "utf8")).toBe(content);
  }
});

test("a folder that is not there is named with a way out", () => {
  expect(imported(review(["random", idOf(0), "health"]), ["--out", "results/labelled.jsonl"])).toMatchObject({
    code: 74,
    stderr:
      "jiceng: error: unwritable: results/labelled.jsonl: cannot write: there is no such folder; make it first, or choose another\n",
  });
});

test("what turns text round on a terminal, or ends its line, is told by its number", () => {
  const { stderr } = imported(review(["random", idOf(0), "a\u202eb\u2028c"], ["random", idOf(1), "health"]));
  expect(stderr).toContain('label: "a\\u202eb\\u2028c" is no theme');
});

test.for([
  { args: ["review.csv"], says: "--run" },
  { args: ["none.csv", "--run", "run.jsonl"], says: "review-unreadable: none.csv: no such file" },
  { args: ["review.csv", "--run", "none"], says: "run-unreadable: none: no such file" },
  { args: ["review.csv", "--run", "-"], says: "stdin cannot be read twice" },
  { args: ["review.csv", "--run", "run.jsonl", "--sample", "luck"], says: "--sample takes some of margin" },
  { args: ["review.csv", "--run", "run.jsonl", "--coder", " "], says: "--coder takes the name" },
])("$args is refused in one line", ({ args, says }) => {
  const cwd = folderOf({ "run.jsonl": RUN, "review.csv": review(["random", idOf(0), "health"]) });
  const { code, stdout, stderr } = jiceng(["import", ...args], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
  expect(stderr).toContain(says);
});
