import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEMO, folderOf, jiceng, jsonLines, shell } from "../helpers/run.ts";
import { builtIn, cut, reference, tagged } from "../helpers/segmenters.ts";

const TEXT = "近日，柳荫社区的鲁慧、居民小组长一起议事。\n\n3.14 WiFi6\n";
const LINES = ["近日，柳荫社区的鲁慧、居民小组长一起议事。", "", "3.14 WiFi6"];
const segment = (args: readonly string[], input: string | Uint8Array = TEXT) => jiceng(["segment", ...args], { input });

describe("jiceng segment", () => {
  test("prints the words of each line of stdin, separated by a space", () => {
    const ran = segment([]);
    expect(ran).toEqual({
      code: 0,
      stderr: "",
      stdout: `${LINES.map((line) => cut(builtIn, line).join(" ")).join("\n")}\n`,
    });
    expect(ran.stdout).toContain("近日 ， 柳荫 社区 的 鲁慧 、 居民 小组长 一起 议事 。\n\n");
    expect(segment(["-"])).toEqual(ran);
  });

  test("--tags puts the part of speech behind each word", () => {
    expect(segment(["--tags"]).stdout).toBe(`${LINES.map((line) => tagged(builtIn, line).join(" ")).join("\n")}\n`);
    expect(segment(["--tags"]).stdout).toContain("社区/n 的/uj 鲁慧/x 、/x 居民/n");
  });

  test("--format jsonl gives an object a line, with tags if they are asked for", () => {
    const records = LINES.map((text) => ({ text, words: cut(builtIn, text) }));
    expect(jsonLines(segment(["--format", "jsonl"]).stdout)).toEqual(records);
    const [first] = jsonLines(segment(["--format", "jsonl", "--tags"]).stdout);
    const tags = tagged(builtIn, LINES[0] ?? "").map((word) => word.slice(word.lastIndexOf("/") + 1));
    expect(first).toEqual({ ...records[0], tags });
  });

  test("reads files and folders in order, of any encoding, and JSON Lines by their text", () => {
    const cwd = folderOf({ "b.txt": "乙\r\n丙", "c.jsonl": '{"text":"丁\\n戊"}\n{"text":"己"}\n', "d/a.txt": "甲\n" });
    expect(jiceng(["segment", "d", "b.txt", "c.jsonl"], { cwd }).stdout).toBe("甲\n乙\n丙\n丁\n戊\n己\n");
    expect(jiceng(["segment", "c.jsonl", "--from", "text"], { cwd }).stdout).toContain('{ " text " : "');
    const gb = jiceng(["segment", join(DEMO, "gb18030-01-river-page.txt")]);
    expect(gb).toMatchObject({ code: 0, stderr: "" });
    expect(gb.stdout).toContain("社区");
  });

  test.skipIf(reference === null)("--segmenter nodejieba gives the same words and tags", () => {
    for (const args of [[], ["--tags"], ["--format", "jsonl", "--tags"]])
      expect(segment([...args, DEMO, "--segmenter", "nodejieba"])).toEqual(segment([...args, DEMO]));
  });

  test("--user-dictionary adds words and says on stderr what became of its lines", () => {
    const cwd = folderOf({ "words.txt": "柳荫社区 nz\n柳荫 1 2 3\n社区\n" });
    const ran = jiceng(["segment", "--tags", "--user-dictionary", "words.txt"], { cwd, input: "柳荫社区\n" });
    expect(ran).toEqual({
      code: 0,
      stdout: "柳荫社区/nz\n",
      stderr: [
        "jiceng: note: words.txt: 3 entries read, 1 rejected, 1 without effect",
        "jiceng: note: words.txt:2: rejected: more than word, frequency and tag (a word cannot hold a blank)",
        "jiceng: note: words.txt:3: without effect: the dictionary has it so",
        "",
      ].join("\n"),
    });
    expect(jiceng(["segment", "--user-dictionary", "words.txt", "--quiet"], { cwd, input: "甲\n" }).stderr).toBe("");
  });

  test("of a user dictionary with many bad lines the first twenty are shown", () => {
    const cwd = folderOf({ "words.txt": "a b c d\n".repeat(50) });
    const { stderr } = jiceng(["segment", "--user-dictionary", "words.txt"], { cwd, input: "甲\n" });
    expect(stderr.split("\n")).toHaveLength(23);
    expect(stderr).toContain("words.txt: … and 30 more lines\n");
  });

  test("a reader that has enough ends it quietly", () => {
    const input = "柳荫社区的居民\n".repeat(200_000);
    expect(shell('("$@"; echo "exit $?" >&2) | head -1', ["segment"], { input })).toMatchObject({
      stdout: "柳荫 社区 的 居民\n",
      stderr: "exit 141\n",
    });
  });
});

describe("jiceng segment refuses", () => {
  test("what cannot be read, and goes on with the rest", () => {
    const cwd = folderOf({ "a.txt": "甲\n", "bad.txt": Uint8Array.of(0xff, 0xff, 0xff) });
    const ran = jiceng(["segment", "gone.txt", "bad.txt", "a.txt"], { cwd });
    expect(ran).toMatchObject({ code: 3, stdout: "甲\n" });
    expect(ran.stderr).toMatch(/^jiceng: error: not-found: gone\.txt: .+\njiceng: error: \S+: bad\.txt: .+\n$/u);
  });

  test.for([
    { why: "an empty folder", args: ["empty"], says: "no-input" },
    { why: "a user dictionary that is not there", args: ["--user-dictionary", "gone.txt"], says: "gone.txt: no such" },
    {
      why: "a user dictionary that is no text",
      args: ["--user-dictionary", "bad.txt"],
      says: "user-dictionary-unreadable: bad.txt: is no text",
    },
    { why: "stdin as the user dictionary", args: ["--user-dictionary", "-"], says: "stdin is for texts" },
    {
      why: "a user dictionary for the reference engine",
      args: ["--segmenter", "nodejieba", "--user-dictionary", "a.txt"],
      says: "user-dictionary-not-taken",
    },
    { why: "an unknown segmenter", args: ["--segmenter", "scissors"], says: "built-in" },
    { why: "an unknown format", args: ["--format", "csv"], says: "jsonl" },
    { why: "an unknown encoding", args: ["--encoding", "klingon"], says: "gb18030" },
  ])("$why, in one line", ({ args, says }) => {
    const cwd = folderOf({ "a.txt": "甲\n", "bad.txt": Uint8Array.of(0xff, 0xff, 0xff), "empty/.hidden": "" });
    const ran = jiceng(["segment", ...args], { cwd, input: "甲\n" });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
    expect(ran.stderr).toContain(says);
  });
});

test("NUL, other control characters and an unfinished last line come through as they are", () => {
  expect(segment(["--encoding", "utf-8"], "a\0b\u0007").stdout).toBe("a \0 b \u0007\n");
  expect(segment([], "")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(segment([], "\n").stdout).toBe("\n");
});
