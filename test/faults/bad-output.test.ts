import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BIN, DEMO, folderOf, jiceng, jsonLines, shell } from "../helpers/run.ts";

const ARGS = ["analyze", DEMO, "--quiet", "--format", "jsonl"];
const SMALL = ["analyze", "small.txt", "--quiet", "--format", "jsonl"];
const PAGE = { "small.txt": "桐花社区种树。" };

test("a reader that goes away ends the run quietly with 141", () => {
  const cwd = folderOf();
  const ran = shell('{ "$@"; echo $? > code; } | head -c 100', ARGS, { cwd });
  expect(ran.stdout).toHaveLength(100);
  expect(ran.stderr).toBe("");
  expect(readFileSync(join(cwd, "code"), "utf8")).toBe("141\n");
});

test("a reader that goes away leaves no temporary files in --out", () => {
  const cwd = folderOf();
  shell('{ "$@"; echo $? > code; } | head -c 100', [...ARGS, "--out", "report"], { cwd });
  expect(readFileSync(join(cwd, "code"), "utf8")).toBe("141\n");
  expect(readdirSync(join(cwd, "report"))).toEqual([]);
});

test("what a killed run left in --out is cleared away by the next one", () => {
  const cwd = folderOf({ ...PAGE, "report/.stories.csv.999999999.partial": "half", "report/.hidden": "mine" });
  expect(jiceng([...SMALL, "--out", "report"], { cwd }).code).toBe(0);
  expect(readdirSync(join(cwd, "report")).filter((file) => file.startsWith("."))).toEqual([".hidden"]);
});

test("--out with the name of a file exits 74 with one line", () => {
  const cwd = folderOf({ ...PAGE, report: "a file" });
  const ran = jiceng([...SMALL, "--out", "report"], { cwd });
  expect(ran).toMatchObject({ code: 74, stdout: "" });
  expect(ran.stderr).toMatch(/^jiceng: error: unwritable: report: is no folder[^\n]*\n$/u);
});

const FULL = "/dev/full";
if (!existsSync(FULL)) process.stderr.write(`test/faults: no test of a full disk, there is no ${FULL}\n`);

test.skipIf(!existsSync(FULL)).for([
  { what: "results", args: ARGS },
  { what: "a table", args: ["analyze", DEMO, "--quiet"] },
  { what: "help", args: ["--help"] },
  { what: "the version", args: ["--version"] },
])("a full disk under $what exits 74 with one line", ({ args }) => {
  const full = openSync(FULL, "w");
  const ran = jiceng(args, { stdout: full });
  closeSync(full);
  expect(ran.code).toBe(74);
  expect(ran.stderr).toMatch(/^jiceng: error: unwritable: stdout: [^\n]*no space left[^\n]*\n$/u);
});

test.for([
  { why: "is a file", out: "small.txt" },
  { why: "lies below a file", out: "small.txt/report" },
])("--out that $why exits 74 with one line", ({ out }) => {
  const ran = jiceng([...SMALL, "--out", out], { cwd: folderOf(PAGE) });
  expect(ran).toMatchObject({ code: 74, stdout: "" });
  expect(ran.stderr).toMatch(new RegExp(`^jiceng: error: unwritable: ${out}: [^\\n]+\\n$`, "u"));
});

test("--out into a folder without permission exits 74 with one line", ({ skip }) => {
  const isRoot = process.getuid?.() === 0;
  const uid = isRoot ? { uid: 65534 } : {};
  if (isRoot && jiceng(["--version"], uid).code !== 0) {
    process.stderr.write("test/faults: no permission test, another user cannot read this checkout\n");
    skip();
  }
  const cwd = folderOf(PAGE);
  mkdirSync(join(cwd, "locked"), { mode: 0o555 });
  for (const out of ["locked", "locked/report"]) {
    const ran = jiceng([...SMALL, "--out", out], { cwd, ...uid });
    expect(ran).toMatchObject({ code: 74, stdout: "" });
    expect(ran.stderr).toMatch(/^jiceng: error: unwritable: locked[^\n]*: [^\n]+\n$/u);
  }
  expect(readdirSync(join(cwd, "locked"))).toEqual([]);
});

test("a disk that fills up in the middle exits 74 and leaves the former report as it was", () => {
  const cwd = folderOf({ "report/stories.csv": "old" });
  // A limit on the size of files stands for the full disk: 20 blocks of 512 or 1024 bytes.
  const ran = shell('ulimit -f 20; exec "$@"', [...ARGS, "--out", "report"], { cwd });
  expect(ran.code).toBe(74);
  expect(ran.stderr).toMatch(/^jiceng: error: unwritable: report: [^\n]+\n$/u);
  expect(readdirSync(join(cwd, "report"))).toEqual(["stories.csv"]);
  expect(readFileSync(join(cwd, "report/stories.csv"), "utf8")).toBe("old");
});

test("a folder in the place of a report file exits 74 with one line and leaves no temporary files", () => {
  const cwd = folderOf({ ...PAGE, "report/report.html/mine.txt": "mine" });
  const ran = jiceng([...SMALL, "--out", "report"], { cwd });
  expect(ran.code).toBe(74);
  expect(ran.stderr).toMatch(/^jiceng: error: unwritable: report\/report\.html: [^\n]+\n$/u);
  expect(readdirSync(join(cwd, "report")).filter((file) => file.startsWith("."))).toEqual([]);
});

test("a closed stderr changes neither results nor exit code", () => {
  const cwd = folderOf({ "small.txt": "桐花社区种树。" });
  const args = ["analyze", "gone.txt", "small.txt", "--format", "jsonl"];
  const ran = shell('exec "$@" 2>&-', args, { cwd });
  expect(ran.code).toBe(3);
  expect(jsonLines(ran.stdout)).toHaveLength(1);
});

test("a reader of stderr that goes away changes neither results nor exit code", () => {
  const cwd = folderOf({ "small.txt": "桐花社区种树。" });
  const args = ["analyze", "gone.txt", "small.txt", "--format", "jsonl"];
  shell('{ sleep 0.1; "$@" 2>&3 > out; echo $? > code; } 3>&1 | true', args, { cwd });
  expect(readFileSync(join(cwd, "code"), "utf8")).toBe("3\n");
  expect(jsonLines(readFileSync(join(cwd, "out"), "utf8"))).toHaveLength(1);
});

test("a closed stdout does not end in a stack trace", () => {
  const ran = shell('exec "$@" >&-', SMALL, { cwd: folderOf(PAGE) });
  expect(ran.stderr).not.toContain(BIN);
  expect([0, 74]).toContain(ran.code);
});
