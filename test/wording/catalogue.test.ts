import { describe, expect, test } from "vitest";
import { inLanguage, wording } from "../../src/core/wording.ts";
import { BOOKS } from "../../src/wording/chinese/books.ts";
import { COMMANDS } from "../../src/wording/chinese/commands.ts";
import { HELP } from "../../src/wording/chinese/help.ts";
import { CHINESE } from "../../src/wording/chinese/index.ts";
import { INPUTS } from "../../src/wording/chinese/inputs.ts";
import { LEARNING } from "../../src/wording/chinese/learning.ts";
import { RUNS } from "../../src/wording/chinese/runs.ts";
import { SHARED } from "../../src/wording/chinese/shared.ts";
import { TABLES } from "../../src/wording/chinese/tables.ts";
import { descriptions } from "./descriptions.ts";
import { wordingsOfSources } from "./wordings.ts";

// What commander itself says in a page of help, and the program of itself.
const OF_HELP = ["Usage:", "Arguments:", "Options:", "Commands:", "[options]", "[command]", "display help for command"];
const OF_PROGRAM = [
  "Chinese local news about grassroots governance, as data with evidence",
  "print the version",
  "language of messages, help and tables",
  "by LC_ALL, LC_MESSAGES or LANG, else en",
];
// Punctuation around values, and what is only values.
const isBare = (template: string): boolean => !/\p{L}/u.test(template.replace(/\{\d\}/gu, ""));

const PARTS = [BOOKS, COMMANDS, HELP, INPUTS, LEARNING, RUNS, SHARED, TABLES];
const wordings = wordingsOfSources();
const { texts, defaults } = await descriptions();
const placesOf = (template: string): string[] => (template.match(/\{\d+\}/gu) ?? []).sort();

describe("the Chinese catalogue", () => {
  test("has every wording of the sources", () => {
    expect(wordings.length).toBeGreaterThan(10);
    expect(wordings.filter(({ template }) => !isBare(template) && !CHINESE.has(template))).toEqual([]);
  });

  test("leaves no English among the values of a wording", () => {
    expect(wordings.filter(({ bareTexts }) => bareTexts.length > 0)).toEqual([]);
  });

  test("has no entry in two of its parts", () => {
    const keys = PARTS.flatMap((part) => Object.keys(part));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys).toHaveLength(CHINESE.size);
  });

  test("has every description of the help, and every default that is said in words", () => {
    expect([...texts, ...OF_HELP, ...OF_PROGRAM].filter((text) => !CHINESE.has(text))).toEqual([]);
    expect([...defaults].filter((usual) => usual.includes(" ") && !CHINESE.has(usual))).toEqual([]);
  });

  test("has nothing that is said no more", () => {
    const said = new Set([
      ...wordings.map(({ template }) => template),
      ...texts,
      ...defaults,
      ...OF_HELP,
      ...OF_PROGRAM,
    ]);
    expect([...CHINESE.keys()].filter((key) => !said.has(key))).toEqual([]);
  });

  test("has in each entry the values of the English one", () => {
    expect(Array.from(CHINESE).filter(([key, text]) => placesOf(key).join() !== placesOf(text).join())).toEqual([]);
  });

  test("is Chinese, with Chinese punctuation", () => {
    const wrong = Array.from(CHINESE.values()).filter(
      (text) =>
        (!isBare(text) && !/\p{Script=Han}|^[\x20-\x7e：]+$/u.test(text)) ||
        /\p{Script=Han}[,;:!?()]|[,;:!?]\p{Script=Han}/u.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a wording", () => {
  const catalogue = new Map([
    ["{0} of {1} files", "{1} 个文件中的 {0} 个"],
    ["cannot write: {0}", "无法写入：{0}"],
  ]);

  test("is said in another language with its values in the order of that language", () => {
    expect(inLanguage(wording`${2} of ${7} files`, catalogue)).toBe("7 个文件中的 2 个");
  });

  test("in a wording is said in the same language", () => {
    expect(inLanguage(wording`cannot write: ${wording`${2} of ${7} files`}`, catalogue)).toBe(
      "无法写入：7 个文件中的 2 个",
    );
  });

  test("that the language lacks is said in English", () => {
    expect(inLanguage(wording`no more than ${3}`, catalogue)).toBe("no more than 3");
  });

  test("takes nothing of a value for a place", () => {
    expect(inLanguage(wording`cannot write: ${"{0}{1}$&"}`, catalogue)).toBe("无法写入：{0}{1}$&");
  });

  test("survives the way from thread to thread", () => {
    const said = wording`cannot write: ${wording`${2} of ${7} files`}`;
    expect(inLanguage(structuredClone(said), catalogue)).toBe(inLanguage(said, catalogue));
  });
});
