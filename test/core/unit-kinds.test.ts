import { expect, test } from "vitest";
import { HAN, unitKinds } from "../../src/core/unit-kinds.ts";

test("the runs of Chinese characters are those of the pattern", () => {
  const kinds = unitKinds([[1, HAN]]);
  const odd: string[] = [];
  for (let unit = 0; unit < kinds.length; unit++) {
    const isHan = /\p{Script=Han}/u.test(String.fromCharCode(unit));
    if (isHan !== (kinds[unit] === 1)) odd.push(unit.toString(16));
  }
  expect(odd).toEqual([]);
});

test("a code unit may be of several kinds", () => {
  const kinds = unitKinds([
    [1, HAN],
    [2, "区1"],
    [4, "区"],
  ]);
  expect(Array.from("区1村a", (character) => kinds[character.charCodeAt(0)])).toEqual([7, 2, 1, 0]);
});
