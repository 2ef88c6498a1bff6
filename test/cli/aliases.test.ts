import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/io/hash.ts";
import { parseCsv } from "../helpers/csv.ts";
import { analyze, folderOf, jiceng, refused, storiesOf } from "../helpers/run.ts";

const PAGE = `柳荫社区办起共享菜园

本报讯 5月2日，青禾区松屏街道柳荫社区举办“共享菜园”活动，三十余名居民参加。菜园由居民共同照看，收成大家分享。

记者 方小满

居民家门口有了义诊

本报讯 5月3日，松屏街道荫柳社区开展义诊活动。松屏镇负责人说，这样的活动每月都有。

记者 岑雨禾
`;
const PROPOSALS = [
  "name,canonical,type,code,evidence,distance,name_stories,canonical_stories,example",
  `松屏镇,松屏街道,office,,other-type-word; never-together,2,1,2,page.txt:${PAGE.indexOf("松屏镇")}`,
  `荫柳社区,柳荫社区,community,,letters-swapped; same-parent; never-together,1,1,1,page.txt:${PAGE.indexOf("荫柳社区")}`,
  "",
].join("\n");
const BOOK = "name,canonical,type,code\n荫柳社区,柳荫社区,,990001002003\n松屏镇,松屏街道,,\n";

const namesIn = (args: readonly string[], cwd: string): string[] =>
  storiesOf(args, { cwd }).flatMap(({ entities }) =>
    entities
      .filter(({ type }) => type === "office" || type === "community")
      .map(({ name, surface, ...rest }) => [name, surface, "code" in rest ? rest.code : null].join(" ")),
  );

describe("--aliases", () => {
  test("gives places the names and codes of the book; what is printed stays", () => {
    const cwd = folderOf({ "page.txt": PAGE, "book.csv": BOOK });
    expect(namesIn(["page.txt", "--aliases", "book.csv"], cwd)).toEqual([
      "柳荫社区 柳荫社区 990001002003",
      "松屏街道 松屏街道 ",
      "柳荫社区 柳荫社区 990001002003",
      "松屏街道 松屏街道 ",
      "柳荫社区 荫柳社区 990001002003",
      "松屏街道 松屏镇 ",
    ]);
  });

  test("can stand in the config file", () => {
    const cwd = folderOf({ "page.txt": PAGE, "book.csv": BOOK, "settings.yaml": "aliases: book.csv\n" });
    expect(storiesOf(["page.txt", "--config", "settings.yaml"], { cwd })).toEqual(
      storiesOf(["page.txt", "--aliases", "book.csv"], { cwd }),
    );
  });

  test("takes a book in Traditional characters, in GB18030, or with the line ends of Windows", () => {
    const cwd = folderOf({
      "page.txt": PAGE,
      "book.csv": BOOK,
      "traditional.csv": "name,canonical,type,code\n蔭柳社區,柳蔭社區,,990001002003\n松屏鎮,松屏街道,,\n",
      "gb.csv": Buffer.from([...Buffer.from("name,canonical,type,code\n"), ...GB18030, ...Buffer.from(",,\n")]),
      "windows.csv": `\uFEFF${BOOK.replaceAll("\n", "\r\n")}`,
    });
    const expected = namesIn(["page.txt", "--aliases", "book.csv"], cwd);
    for (const book of ["traditional.csv", "windows.csv"])
      expect(namesIn(["page.txt", "--aliases", book], cwd)).toEqual(expected);
    expect(namesIn(["page.txt", "--aliases", "gb.csv"], cwd)).toContain("柳荫社区 荫柳社区 ");
  });

  test("stands in the manifest by its hash, not by its path", () => {
    const cwd = folderOf({ "page.txt": PAGE, "book.csv": BOOK });
    expect(analyze(["page.txt", "--aliases", "book.csv", "--out", "report"], { cwd }).code).toBe(0);
    const text = readFileSync(join(cwd, "report/manifest.json"), "utf8");
    expect(JSON.parse(text).config).toMatchObject({ aliasesSha256: sha256(BOOK), userDictionarySha256: null });
    expect(text).not.toContain("book.csv");
  });

  test.for([
    { why: "a cycle", book: "甲村,乙村,,\n乙村,甲村,,\n", says: "bad-alias-book: book.csv:2: " },
    { why: "a duplicate", book: "甲村,乙村,,\n甲村,乙村,,\n", says: "bad-alias-book: book.csv:3: " },
    { why: "two canonical names", book: "甲村,乙村,,\n\n甲村,丙村,,\n", says: "bad-alias-book: book.csv:4: " },
    {
      why: "two codes for one place",
      book: "甲村,丙村,,990001002003\n乙村,丙村,,990001002004\n",
      says: "bad-alias-book: book.csv:3: ",
    },
    { why: "an unknown type", book: "甲村,乙村,hamlet,\n", says: "bad-alias-book: book.csv:2: " },
    { why: "a code with too few digits", book: "甲村,乙村,,990001002\n", says: "bad-alias-book: book.csv:2: " },
    { why: "an empty name", book: ",乙村,,\n", says: "bad-alias-book: book.csv:2: " },
    { why: "too many cells", book: "甲村,乙村,,,,\n", says: "bad-alias-book: book.csv:2: " },
    { why: "a quote without an end", book: '甲村,乙村,,\n"丙村,丁村,,\n', says: "bad-csv: book.csv:3: " },
    { why: "an escape code in a name", book: "甲村,乙村,\u001b[31m,\n", says: "bad-alias-book: book.csv:2: " },
  ])("refuses a book with $why, in one line with file and line", ({ book, says }) => {
    const cwd = folderOf({ "page.txt": PAGE, "book.csv": `name,canonical,type,code\n${book}` });
    const { code, stderr } = refused(["page.txt", "--aliases", "book.csv"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`jiceng: error: ${says}`);
    expect(stderr).not.toContain("\u001b");
  });

  test.for([
    { why: "has no header", path: "bare.csv", says: "bad-alias-book: bare.csv:1: " },
    { why: "is not there", path: "nowhere.csv", says: "aliases-unreadable: nowhere.csv: " },
    { why: "is stdin", path: "-", says: "aliases-unreadable: -: " },
    { why: "is a folder", path: "folder", says: "aliases-unreadable: folder: " },
    { why: "is no text", path: "image.csv", says: "aliases-unreadable: image.csv: " },
    { why: "has no name", path: "", says: "bad-setting: aliases takes the path of a file" },
  ])("refuses a book that $why", ({ path, says }) => {
    const files = { "page.txt": PAGE, "bare.csv": "甲村,乙村,community,\n", "folder/page.txt": PAGE };
    const cwd = folderOf({ ...files, "image.csv": new Uint8Array([0x89, 0x50, 0xff, 0xff, 0x00, 0x80]) });
    const { code, stderr } = refused(["page.txt", "--aliases", path], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`jiceng: error: ${says}`);
  });
});

// 荫柳社区,柳荫社区
const GB18030 = [
  ...[0xd2, 0xf1, 0xc1, 0xf8, 0xc9, 0xe7, 0xc7, 0xf8, 0x2c],
  ...[0xc1, 0xf8, 0xd2, 0xf1, 0xc9, 0xe7, 0xc7, 0xf8],
];

describe("--propose-aliases", () => {
  test("writes pairs of names with what speaks for them, which --aliases takes as it is", () => {
    const cwd = folderOf({ "page.txt": PAGE });
    const ran = jiceng(["analyze", "page.txt", "--format", "jsonl", "--propose-aliases", "proposals.csv"], { cwd });
    expect(ran).toMatchObject({
      code: 0,
      stderr: "jiceng: wrote proposals.csv: 2 proposals; delete the lines that are wrong, then give it to --aliases\n",
    });
    expect(ran.stdout).toBe(analyze(["page.txt", "--format", "jsonl"], { cwd }).stdout);
    expect(readFileSync(join(cwd, "proposals.csv"), "utf8")).toBe(PROPOSALS);
    expect(new Set(namesIn(["page.txt", "--aliases", "proposals.csv"], cwd).map((line) => line.split(" ")[0]))).toEqual(
      new Set(["柳荫社区", "松屏街道"]),
    );
  });

  test("has nothing left to propose for names that the book has brought together, and says so", () => {
    const cwd = folderOf({ "page.txt": PAGE, "book.csv": BOOK });
    const args = ["analyze", "page.txt", "--aliases", "book.csv", "--propose-aliases", "new/proposals.csv"];
    expect(jiceng(args, { cwd }).stderr).toBe("jiceng: wrote new/proposals.csv: 0 proposals\n");
    expect(parseCsv(readFileSync(join(cwd, "new/proposals.csv"), "utf8"))).toHaveLength(1);
  });

  test("keeps silent with --quiet, and marks the file for a spreadsheet with --excel", () => {
    const cwd = folderOf({ "=1+1.txt": PAGE });
    expect(analyze(["=1+1.txt", "--propose-aliases", "p.csv", "--excel"], { cwd })).toMatchObject({
      code: 0,
      stderr: "",
    });
    const text = readFileSync(join(cwd, "p.csv"), "utf8");
    expect(text.startsWith("\uFEFFname,")).toBe(true);
    expect(text).toContain(`,'=1+1.txt:${PAGE.indexOf("松屏镇")}\n`);
    expect(namesIn(["=1+1.txt", "--aliases", "p.csv"], cwd)).toContain("柳荫社区 荫柳社区 ");
  });

  test("replaces proposals of an earlier run, in the folder of the report too", () => {
    const cwd = folderOf({ "page.txt": PAGE, "report/proposals.csv": "old" });
    const args = [".", "--out", "report", "--propose-aliases", "report/proposals.csv"];
    expect(analyze(args, { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(cwd, "report/proposals.csv"), "utf8")).toBe(
      PROPOSALS.replaceAll("page.txt", "./page.txt"),
    );
    expect(existsSync(join(cwd, "report/manifest.json"))).toBe(true);
  });

  test.for([
    { why: "an input", path: "page.txt" },
    { why: "a file of an input folder", path: "pages/p.csv" },
    { why: "a link to an input", path: "link.txt" },
    { why: "the alias book", path: "book.csv" },
    { why: "the config file", path: "./settings.yaml" },
    { why: "the user dictionary", path: "words.txt" },
    { why: "a file of the report set", path: "report/stories.csv" },
    { why: "stdout", path: "-" },
  ])("does not overwrite $why", ({ path }) => {
    const texts = { "page.txt": PAGE, "pages/page.txt": PAGE, "pages/p.csv": "mine" };
    const cwd = folderOf({ ...texts, "book.csv": BOOK, "settings.yaml": "aliases: book.csv\n", "words.txt": "柳荫\n" });
    symlinkSync("page.txt", join(cwd, "link.txt"));
    const before = readdirSync(cwd).map((file) => (file === "pages" ? file : readFileSync(join(cwd, file), "utf8")));
    const settings = ["--config", "settings.yaml", "--user-dictionary", "words.txt", "--out", "report"];
    const { code, stderr } = refused(["page.txt", "pages", ...settings, "--propose-aliases", path], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`jiceng: error: would-overwrite: ${path}: `);
    expect(readdirSync(cwd).map((file) => (file === "pages" ? file : readFileSync(join(cwd, file), "utf8")))).toEqual(
      before,
    );
    expect(readFileSync(join(cwd, "pages/p.csv"), "utf8")).toBe("mine");
  });

  test.for([
    { why: "is a folder", path: "pages" },
    { why: "lies below a file", path: "page.txt/p.csv" },
    { why: "is a device", path: "/dev/null" },
  ])("exits 74 with one line for a path that $why", ({ path }) => {
    const cwd = folderOf({ "page.txt": PAGE, "pages/page.txt": PAGE });
    const { code, stderr } = refused(["page.txt", "--propose-aliases", path], { cwd });
    expect(code).toBe(74);
    expect(stderr).toMatch(/^jiceng: error: unwritable: /u);
  });

  test("leaves no file behind when the run fails, nor when --out cannot be written", () => {
    const cwd = folderOf({ "page.txt": PAGE, empty: "" });
    for (const args of [
      ["page.txt", "--out", "empty"],
      ["--config", "nowhere.yaml", "page.txt"],
    ])
      expect(refused([...args, "--propose-aliases", "p.csv"], { cwd }).code).toBeGreaterThan(0);
    expect(readdirSync(cwd).sort()).toEqual(["empty", "page.txt"]);
  });
});
