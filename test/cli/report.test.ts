import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../helpers/csv.ts";
import { analyze, DEMO, folderOf, jiceng, type Run } from "../helpers/run.ts";

const SHOWN = ["entities.csv", "report.html", "stories.csv", "summary.md", "themes.csv"];

/** The files of a run, which is made once. */
const filesOfRun = ((): (() => Readonly<Record<string, string>>) => {
  let files: Readonly<Record<string, string>> | null = null;
  return () => {
    if (files !== null) return files;
    const news = JSON.stringify({ title: "=1+1", text: "近日，青禾区柳荫社区举办义诊活动。", page: "A03" });
    const cwd = folderOf({ "more.jsonl": `${news}\n`, "empty.txt": "" });
    expect(analyze([DEMO, "more.jsonl", "empty.txt", "--keep", "page", "--out", "run"], { cwd }).code).toBe(3);
    const names = readdirSync(join(cwd, "run"));
    files = Object.fromEntries(names.map((name) => [`run/${name}`, readFileSync(join(cwd, "run", name), "utf8")]));
    return files;
  };
})();

interface RunFolder {
  readonly cwd: string;
  readonly content: (file: string) => string;
  readonly change: (file: string, content: string) => void;
}

/** A run that may be changed. */
function runFolder(): RunFolder {
  const cwd = folderOf(filesOfRun());
  return {
    cwd,
    content: (file) => readFileSync(join(cwd, file), "utf8"),
    change: (file, content) => writeFileSync(join(cwd, file), content),
  };
}

const report = (args: readonly string[], cwd: string): Run => jiceng(["report", ...args], { cwd });

test("report makes the page and the tables of a run again, with the same bytes, and a summary in Markdown", () => {
  const { cwd, content } = runFolder();
  const before = new Map(SHOWN.filter((file) => file !== "summary.md").map((file) => [file, content(`run/${file}`)]));
  for (const file of before.keys()) writeFileSync(join(cwd, "run", file), "lost");
  const ran = report(["run"], cwd);
  expect(ran).toMatchObject({ code: 0, stdout: "", stderr: `jiceng: wrote ${SHOWN.join(", ")} in run\n` });
  for (const [file, text] of before) expect(content(`run/${file}`), file).toBe(text);
  expect(content("run/summary.md")).toContain("| documents | 12 |\n");
  const { files, config, inputs } = JSON.parse(content("run/manifest.json"));
  expect(files.map(({ path }: { path: string }) => path)).toEqual(
    readdirSync(join(cwd, "run"))
      .filter((file) => file !== "manifest.json")
      .sort(),
  );
  for (const { path, sha256, bytes } of files) {
    const text = content(`run/${path}`);
    expect({ path, sha256, bytes }).toEqual({
      path,
      sha256: createHash("sha256").update(text).digest("hex"),
      bytes: Buffer.byteLength(text),
    });
  }
  const old = JSON.parse(filesOfRun()["run/manifest.json"] ?? "");
  expect({ config, inputs }).toEqual({ config: old.config, inputs: old.inputs });
});

test("report of a report changes nothing", () => {
  const { cwd, content } = runFolder();
  report(["run"], cwd);
  const before = content("run/manifest.json");
  expect(report(["run", "--quiet"], cwd)).toMatchObject({ code: 0, stderr: "" });
  expect(content("run/manifest.json")).toBe(before);
});

test("--formats and --out write what is asked for elsewhere, and leave the run as it is", () => {
  const { cwd, content } = runFolder();
  const before = content("run/manifest.json");
  expect(report(["run", "--formats", "markdown,csv", "--out", "elsewhere", "--lang", "zh"], cwd).code).toBe(0);
  expect(readdirSync(join(cwd, "elsewhere")).sort()).toEqual([
    "entities.csv",
    "stories.csv",
    "summary.md",
    "themes.csv",
  ]);
  expect(content("elsewhere/summary.md")).toContain("| 文档 | 12 |\n");
  expect(content("elsewhere/stories.csv")).toBe(content("run/stories.csv"));
  expect(content("run/manifest.json")).toBe(before);
});

test("--excel and --csv-raw are for the tables, and the manifest says so", () => {
  const { cwd, content } = runFolder();
  const cellsWith = (sign: string): boolean =>
    parseCsv(content("run/stories.csv")).some((row) => row.some((cell) => cell.startsWith(sign)));
  expect(report(["run", "--excel", "--csv-raw", "--formats", "csv"], cwd).code).toBe(0);
  expect(content("run/stories.csv").startsWith("\ufeffstory_id,")).toBe(true);
  expect(cellsWith("=1+1")).toBe(true);
  expect(JSON.parse(content("run/manifest.json")).config).toMatchObject({ excel: true, csvRaw: true });
  expect(report(["run", "--formats", "csv"], cwd).code).toBe(0);
  expect(content("run/stories.csv").startsWith("story_id,")).toBe(true);
  expect(cellsWith("'=1+1")).toBe(true);
  expect(cellsWith("=1+1")).toBe(false);
});

test("a run without texts has a page too", () => {
  const cwd = folderOf();
  expect(analyze([DEMO, "--out", "run", "--no-keep-text"], { cwd }).code).toBe(0);
  const page = readFileSync(join(cwd, "run/report.html"), "utf8");
  expect(report(["run"], cwd).code).toBe(0);
  expect(readFileSync(join(cwd, "run/report.html"), "utf8")).toBe(page);
});

describe("a folder that is no whole run of this version is refused in one line, and left as it is", () => {
  const records = (text: string, change: (record: { [name: string]: unknown }) => void): string =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => {
        const record = JSON.parse(line);
        change(record);
        return `${JSON.stringify(record)}\n`;
      })
      .join("");
  /** As if the file had been written so. */
  const relisted = (manifest: string, file: string, content: string): string => {
    const about = JSON.parse(manifest);
    const entry = about.files.find(({ path }: { path: string }) => path === file);
    entry.sha256 = createHash("sha256").update(content).digest("hex");
    entry.bytes = Buffer.byteLength(content);
    return JSON.stringify(about);
  };
  type Change = (run: RunFolder) => void;
  const rewrite =
    (file: string, changed: (content: string) => string): Change =>
    ({ content, change }) => {
      const text = changed(content(`run/${file}`));
      change(`run/${file}`, text);
      change("run/manifest.json", relisted(content("run/manifest.json"), file, text));
    };
  const WRONG: readonly { why: string; change: Change; says: RegExp }[] = [
    {
      why: "another version of the records",
      change: rewrite("stories.jsonl", (text) => text.replaceAll("jiceng/story@1", "jiceng/story@2")),
      says: /^jiceng: error: run-of-other-version: run\/stories\.jsonl#1: /,
    },
    {
      why: "records without entities",
      change: rewrite("stories.jsonl", (text) =>
        records(text, (record) => {
          delete record.entities;
        }),
      ),
      says: /run-of-other-version: run\/stories\.jsonl#1: /,
    },
    {
      why: "entities that are none",
      change: rewrite("stories.jsonl", (text) =>
        records(text, (record) => {
          record.entities = [{ type: "__proto__", start: 0, end: 1 }];
        }),
      ),
      says: /run-of-other-version: run\/stories\.jsonl#1: /,
    },
    {
      why: "another version of the summary",
      change: rewrite("summary.json", (text) => text.replace("jiceng/summary@1", "jiceng/summary@9")),
      says: /run-of-other-version: run\/summary\.json: /,
    },
    {
      why: "another version of the manifest",
      change: ({ content, change }) =>
        change("run/manifest.json", content("run/manifest.json").replace("manifest@1", "manifest@2")),
      says: /run-of-other-version: run\/manifest\.json: /,
    },
    {
      why: "records cut off",
      change: ({ content, change }) => change("run/stories.jsonl", content("run/stories.jsonl").slice(0, -900)),
      says: /run-changed: run\/stories\.jsonl: /,
    },
    {
      why: "texts cut off",
      change: ({ content, change }) => change("run/texts.jsonl", content("run/texts.jsonl").slice(0, -900)),
      says: /run-changed: run\/texts\.jsonl: /,
    },
    { why: "no manifest", change: ({ change }) => change("run/manifest.json", ""), says: /run-incomplete: run: / },
  ];
  test.for(WRONG)("$why", ({ change, says }) => {
    const run = runFolder();
    change(run);
    const before = readdirSync(join(run.cwd, "run")).map((file) => [file, run.content(`run/${file}`)]);
    const { code, stdout, stderr } = report(["run"], run.cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
    expect(stderr).toMatch(says);
    expect(readdirSync(join(run.cwd, "run")).map((file) => [file, run.content(`run/${file}`)])).toEqual(before);
  });

  test.for([
    ["a folder that is not there", "gone", "run-unreadable: gone: no such folder;"],
    ["a file", "notes/a.txt", "run-unreadable: notes/a.txt: is a file;"],
    ["a folder that was never a run", "notes", "run-incomplete: notes: has no stories.jsonl;"],
  ] as const)("%s", ([, folder, says]) => {
    const { code, stderr } = report([folder], folderOf({ "notes/a.txt": "x" }));
    expect(code).toBe(2);
    expect(stderr.startsWith(`jiceng: error: ${says} give the --out folder of a jiceng analyze`)).toBe(true);
    expect(stderr.trimEnd()).not.toContain("\n");
  });

  test("a file of the run that is gone", () => {
    const run = runFolder();
    rmSync(join(run.cwd, "run", "summary.json"));
    const { code, stderr } = report(["run"], run.cwd);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("run-incomplete: run: has no summary.json;"),
    });
  });

  test("an unknown format", () => {
    expect(report(["run", "--formats", "html,pdf"], runFolder().cwd)).toMatchObject({
      code: 2,
      stderr: 'jiceng: error: bad-setting: --formats takes some of html, csv, markdown, not "html,pdf"\n',
    });
  });
});
