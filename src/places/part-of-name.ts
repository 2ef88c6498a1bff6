import type { Candidates } from "./candidates.ts";
import type { OfficialPlaces } from "./official/official.ts";

// 东柳荫 and 柳荫, 小柳荫 and 柳荫 are neighbours, not one place.
const NEIGHBOUR = /^[东西南北中上下前后内外大小新老古]$/u;
const SHORTEST_END = 2;
const SHORTEST_SKIPPING = 3;

/**
 * The one of some communities, those of a township, that is meant by a part of its name, -1 unless it is one only: the end (柳荫社区 for
 * 花城家园柳荫社区), or letters in their order with the first and the last (柳南二社区 for 柳林南路二社区). In the list,
 * a name from elsewhere in the district fits so by chance in one township of a thousand.
 */
export function partOfName({ stem, type }: Candidates, rows: readonly number[], places: OfficialPlaces): number {
  if (stem.length < SHORTEST_END) return -1;
  const fitting = rows.filter((row) => {
    const listed = places.normalOf(row);
    return listed.type === type && (endsIn(listed.stem, stem) || skipsTo(listed.stem, stem));
  });
  return fitting.length === 1 ? (fitting[0] ?? -1) : -1;
}

function endsIn(whole: string, end: string): boolean {
  const front = whole.slice(0, -end.length);
  return front !== "" && whole.endsWith(end) && !NEIGHBOUR.test(front);
}

function skipsTo(whole: string, letters: string): boolean {
  if (letters.length < SHORTEST_SKIPPING || whole.length <= letters.length) return false;
  if (whole.at(0) !== letters.at(0) || whole.at(-1) !== letters.at(-1)) return false;
  let at = 0;
  for (const letter of whole) if (letter === letters.charAt(at)) at++;
  return at === letters.length;
}
