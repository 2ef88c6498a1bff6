import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listInputs, readBytes } from "../../src/io/inputs.ts";
import { readPathList } from "../../src/io/path-list.ts";
import { expandPatterns } from "../../src/io/patterns.ts";
import { encoder } from "../helpers/encode.ts";
import { folderOf } from "../helpers/run.ts";

const gb18030 = encoder("gb18030");

function listed(paths: readonly string[], folder: string): string[] {
  return Array.from(listInputs(paths), (found) => {
    const path = found.path.replace(`${folder}/`, "");
    return "reason" in found ? `${path}: ${found.code}` : path;
  });
}

describe("a folder is walked", () => {
  test("in order of the names, without what is hidden or belongs to programs", () => {
    const folder = folderOf({
      "b.txt": "",
      "a/2.txt": "",
      "a/10.txt": "",
      ".git/x.txt": "",
      "a/.cache": "",
      "node_modules/x/y.txt": "",
      "a/~$报告.docx": "",
      "a/Thumbs.db": "",
      "a/desktop.ini": "",
      "版面/一.txt": "",
    });
    expect(listed([folder], folder)).toEqual(["a/10.txt", "a/2.txt", "b.txt", "版面/一.txt"]);
    expect(listed([join(folder, "node_modules")], folder)).toEqual(["node_modules/x/y.txt"]);
  });

  test("without going in circles, and what is no file is told", () => {
    const folder = folderOf({ "a/b.txt": "", "z.txt": "" });
    symlinkSync(folder, join(folder, "a/round"));
    symlinkSync("nowhere", join(folder, "a/lost.txt"));
    symlinkSync("../z.txt", join(folder, "a/link.txt"));
    execFileSync("/bin/sh", ["-c", "mkfifo a/pipe"], { cwd: folder });
    expect(listed([folder], folder)).toEqual([
      "a/b.txt",
      "a/link.txt",
      "a/lost.txt: not-found",
      "a/pipe: unreadable",
      "z.txt",
    ]);
  });
});

test("files and folders whose names are in GBK, as unzip leaves them, are read and called what they are", () => {
  const folder = Buffer.from(`${folderOf({ "b.txt": "" })}/`);
  const pages = Buffer.concat([folder, gb18030("版面")]);
  mkdirSync(pages);
  writeFileSync(Buffer.concat([pages, gb18030("/义诊.txt")]), "灯亮了");
  const options = { nameOf: (raw: Uint8Array) => new TextDecoder("gb18030").decode(raw) };
  const found = [...listInputs([folder.toString()], options)].flatMap((file) => ("reason" in file ? [] : [file]));
  expect(found.map(({ path }) => path.slice(folder.length))).toEqual(["b.txt", "版面/义诊.txt"]);
  const bytes = found.map((file) => readBytes(file));
  expect(bytes).toEqual([
    { ok: true, bytes: Buffer.from("") },
    { ok: true, bytes: Buffer.from("灯亮了") },
  ]);
});

describe("a pattern stands for the files that fit, in order of their names", () => {
  test.for([
    { pattern: "*.txt", found: ["10.txt", "2.txt"] },
    { pattern: "**/*.txt", found: ["10.txt", "2.txt", "a/3.txt"] },
    { pattern: "{a,b}/*", found: ["a/3.txt", "b/4.html"] },
    { pattern: "?", found: ["a/3.txt", "b/4.html"] },
    { pattern: "*.pdf", found: ["*.pdf: not-found"] },
  ])("$pattern", async ({ pattern, found }) => {
    const folder = folderOf({ "2.txt": "", "10.txt": "", "a/3.txt": "", "b/4.html": "" });
    expect(listed(await expandPatterns([`${folder}/${pattern}`]), folder)).toEqual(found);
  });

  test("but a file of that very name is that file", async () => {
    const folder = folderOf({ "第3版[定稿].txt": "", "第3版定.txt": "" });
    expect(listed(await expandPatterns([join(folder, "第3版[定稿].txt")]), folder)).toEqual(["第3版[定稿].txt"]);
  });
});

describe("a list of paths", () => {
  test("has one a line, or as find -print0 writes them", () => {
    const folder = folderOf({ "lines.txt": "\ufeffa.txt\r\n版面/二 .txt\n\n", nul: "a\nb.txt\0c.txt\0" });
    expect(readPathList(join(folder, "lines.txt"), { isNulSeparated: false })).toEqual(["a.txt", "版面/二 .txt"]);
    expect(readPathList(join(folder, "nul"), { isNulSeparated: true })).toEqual(["a\nb.txt", "c.txt"]);
  });

  test("that is not there is an error of the user's", () => {
    expect(() => readPathList("/nowhere/list", { isNulSeparated: false })).toThrow(/no such file/u);
  });
});

test("a folder with a hundred thousand levels of nothing but itself does not end the walk", () => {
  const folder = folderOf();
  let deep = folder;
  for (let i = 0; i < 400; i++) deep = join(deep, "a");
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, "x.txt"), "");
  expect(listed([folder], folder)).toEqual([`${"a/".repeat(400)}x.txt`]);
});
