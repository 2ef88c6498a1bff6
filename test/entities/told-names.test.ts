import { expect, test } from "vitest";
import { findTold, toldNames } from "../../src/entities/told-names.ts";

const TEXT = "拾光书屋开放了。在拾光书屋旁，拾光书画社的岑雨禾说：拾光书";

test.for([
  { names: ["拾光书屋"], found: ["0拾光书屋", "9拾光书屋"], why: "every place is found" },
  { names: ["拾光", "拾光书屋"], found: ["0拾光书屋", "9拾光书屋", "15拾光", "26拾光"], why: "the longest counts" },
  { names: ["书", "岑雨禾"], found: ["21岑雨禾"], why: "a name of one character is left out" },
  { names: [], found: [], why: "no names" },
])("$why", ({ names, found }) => {
  const spans = findTold(toldNames(names), TEXT, { start: 0, end: TEXT.length });
  expect(spans.map(({ start, end }) => `${start}${TEXT.slice(start, end)}`)).toEqual(found);
});

test("a name that goes on behind the stretch is not in it", () => {
  expect(findTold(toldNames(["岑雨禾"]), TEXT, { start: 0, end: 23 })).toEqual([]);
});

test("many names, and stretches one behind the other or back again, give the same as few names at once", () => {
  const few = ["拾光书屋", "拾光", "岑雨禾", "画社"];
  const many = [...few, "卢桂芳", "贺兰英"];
  const stretches = [0, 8, 17, 24, TEXT.length].flatMap((end, i, ends) => {
    const start = ends[i - 1];
    return start === undefined ? [] : [{ start, end }];
  });
  for (const order of [stretches, stretches.toReversed()]) {
    const [one, other] = [toldNames(few), toldNames(many)];
    for (const stretch of order) {
      expect(findTold(one, TEXT, stretch)).toEqual(findTold(other, TEXT, stretch));
    }
  }
});
