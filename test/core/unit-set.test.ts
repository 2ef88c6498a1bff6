import { expect, test } from "vitest";
import { hasUnit, nextOf, pairOf, pairSet, unitSet } from "../../src/core/unit-set.ts";

const marks = unitSet("，。");

test("the next sign of a set is found, from a place on and before another", () => {
  const text = "青禾区，柳荫社区。";
  expect(nextOf(marks, text, 0, text.length)).toBe(3);
  expect(nextOf(marks, text, 4, text.length)).toBe(8);
  expect(nextOf(marks, text, 4, 8)).toBe(8);
});

test("where none stands it is the end of the stretch, past the end of the text as well", () => {
  expect(nextOf(marks, "青禾区", 0, 3)).toBe(3);
  expect(nextOf(unitSet("\u0001"), "青禾区", 0, 9)).toBe(9);
  expect(nextOf(unitSet(""), "，。", 0, 2)).toBe(2);
});

test("a set of pairs has the first two characters of its words, and none of a word of one", () => {
  const pairs = pairSet(["社区书记", "网格", "说"]);
  const has = (word: string): boolean => hasUnit(pairs, pairOf(word.charCodeAt(0), word.charCodeAt(1)));
  expect(["社区", "网格", "区书", "说话"].map(has)).toEqual([true, true, false, false]);
});

test("of words the first characters are a set, and behind the end of a text there is none", () => {
  const firsts = unitSet(["青禾", "柳荫"]);
  expect([..."青禾柳荫"].map((one) => hasUnit(firsts, one.charCodeAt(0)))).toEqual([true, false, true, false]);
  expect(hasUnit(firsts, "".charCodeAt(0))).toBe(false);
});
