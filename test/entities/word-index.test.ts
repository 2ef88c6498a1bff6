import { describe, expect, test } from "vitest";
import { withoutBlanks } from "../../src/entities/without-blanks.ts";
import {
  indexWords,
  lengthEndingAt,
  lengthStartingAt,
  wordEndingAt,
  wordStartingAt,
} from "../../src/entities/word-index.ts";

describe("a word list read from both sides", () => {
  const index = indexWords(["社区", "社区卫生", "服务"]);

  test("finds the longest word that ends at a place", () => {
    expect(wordEndingAt(index, { text: "在社区卫生", at: 5 })).toBe("社区卫生");
    expect(lengthEndingAt(index, "在社区卫生", 5)).toBe(4);
    expect(wordEndingAt(index, { text: "在社区卫生", at: 4 })).toBe("");
    expect(lengthEndingAt(index, "在社区卫生", 4)).toBe(0);
    expect(wordEndingAt(index, { text: "社区", at: 2 })).toBe("社区");
  });

  test("finds the longest word that starts at a place", () => {
    expect(wordStartingAt(index, { text: "在社区卫生", at: 1 })).toBe("社区卫生");
    expect(wordStartingAt(index, { text: "在社区卫", at: 1 })).toBe("社区");
    expect(wordStartingAt(index, { text: "在社区", at: 0 })).toBe("");
    expect(lengthStartingAt(index, "社", 0)).toBe(0);
  });
});

test("a name is written without the white space of the page, a byte order mark too", () => {
  expect(withoutBlanks("岑 雨\u3000禾\n\ufeff")).toBe("岑雨禾");
});
