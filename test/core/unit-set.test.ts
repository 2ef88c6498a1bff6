import { expect, test } from "vitest";
import { nextOf, unitSet } from "../../src/core/unit-set.ts";

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
