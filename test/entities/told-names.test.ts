import { expect, test } from "vitest";
import type { Zone } from "../../src/core/types.ts";
import { findTold } from "../../src/entities/told-names.ts";

const TEXT = "拾光书屋开放了。在拾光书屋旁，拾光书画社的岑雨禾说：拾光书";

/** More names than are searched one by one. */
const MANY = ["甲乙", "丙丁", "戊己", "庚辛", "壬癸", "子丑", "寅卯", "辰巳", "午未"];
const zone = (start: number, end: number): Zone => ({ part: "body", start, end });

test.for([
  { names: ["拾光书屋"], found: ["0拾光书屋", "9拾光书屋"], why: "every place is found" },
  { names: ["拾光", "拾光书屋"], found: ["0拾光书屋", "9拾光书屋", "15拾光", "26拾光"], why: "the longest counts" },
  { names: ["书", "岑雨禾"], found: ["21岑雨禾"], why: "a name of one character is left out" },
  { names: [], found: [], why: "no names" },
])("$why", ({ names, found }) => {
  for (const all of [names, [...names, ...MANY]]) {
    const places = findTold(all, TEXT, [zone(0, TEXT.length)]);
    expect(places.map(({ at, end }) => `${at}${TEXT.slice(at, end)}`)).toEqual(found);
  }
});

test("a name that goes on behind the stretch is not in it", () => {
  for (const all of [["岑雨禾"], ["岑雨禾", ...MANY]]) expect(findTold(all, TEXT, [zone(0, 23)])).toEqual([]);
});

test("places are in their zones, and none runs over two", () => {
  const text = "岑雨禾\n岑雨\n禾";
  for (const all of [["岑雨禾"], ["岑雨禾", ...MANY]])
    expect(findTold(all, text, [zone(0, 3), zone(4, 6), zone(7, 8)]).map(({ at }) => at)).toEqual([0]);
});
