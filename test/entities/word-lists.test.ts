import { expect, test } from "vitest";
import { joinLists, lengthsBefore, lengthsFrom, listsBefore, listsOf } from "../../src/entities/word-lists.ts";

const LISTS = [["社区", "柳荫社区", "区"], ["荫社区"], ["社区"]];
const FIRST = 1;
const SECOND = 2;
const THIRD = 4;
const backwards = joinLists("of the test, backwards", () => LISTS, { backwards: true });
const forwards = joinLists("of the test", () => LISTS, { backwards: false });
const text = "在柳荫社区里";

test("each list tells how long its longest word is that ends at a place", () => {
  const lengths = new Uint8Array(3);
  lengthsBefore(backwards, text, 0, 5, lengths);
  expect([...lengths]).toEqual([4, 3, 2]);
  lengthsBefore(backwards, text, 2, 5, lengths);
  expect([...lengths]).toEqual([2, 3, 2]);
  lengthsBefore(backwards, text, 0, 6, lengths);
  expect([...lengths]).toEqual([0, 0, 0]);
});

test("each list tells how long its longest word is that begins at a place", () => {
  const lengths = new Uint8Array(3);
  lengthsFrom(forwards, text, 3, lengths);
  expect([...lengths]).toEqual([2, 0, 2]);
  lengthsFrom(forwards, text, 2, lengths);
  expect([...lengths]).toEqual([0, 3, 0]);
});

test("of the longest word of the lists that are wanted all lists are told", () => {
  expect(listsBefore(backwards, text, 0, 5, FIRST)).toBe(FIRST);
  expect(listsBefore(backwards, text, 0, 5, SECOND)).toBe(SECOND);
  expect(listsBefore(backwards, text, 0, 5, THIRD)).toBe(FIRST | THIRD);
  expect(listsBefore(backwards, text, 4, 5, SECOND)).toBe(0);
});

test("a stretch of text is a word of some lists or of none", () => {
  expect(listsOf(backwards, text, 3, 5)).toBe(FIRST | THIRD);
  expect(listsOf(backwards, text, 2, 5)).toBe(SECOND);
  expect(listsOf(backwards, text, 0, 5)).toBe(0);
  expect(listsOf(backwards, text, 5, 5)).toBe(0);
});
