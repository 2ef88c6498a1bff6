/** First and last of each run of code units that are \p{Script=Han}; rare characters, which are pairs, are not among them. */
export const HAN: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2e99],
  [0x2e9b, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfa6d],
  [0xfa70, 0xfad9],
];

/** Nearly all characters of a Chinese text lie between these two, where a look at the borders tells them from marks and letters. */
export const FIRST_HAN = 0x3400;
export const LAST_HAN = 0x9fff;

/**
 * For each code unit the sum of the bits of the sets that it is in: a look-up where a pattern, or a set of strings, would
 * cost fifty times as much. A set is a string of its characters, or runs of code units.
 */
export function unitKinds(sets: readonly (readonly [bit: number, members: string | typeof HAN])[]): Uint16Array {
  const kinds = new Uint16Array(0x10000);
  const ofRuns = sets.flatMap(([bit, members]) => (typeof members === "string" ? [] : [{ bit, members }]));
  for (const [i, { bit, members }] of ofRuns.entries()) {
    for (const [first, last] of members) {
      // Thousands of code units in an empty table need not be looked at one by one.
      if (i === 0) kinds.fill(bit, first, last + 1);
      else for (let unit = first; unit <= last; unit++) kinds[unit] = (kinds[unit] ?? 0) | bit;
    }
  }
  for (const [bit, members] of sets) {
    if (typeof members !== "string") continue;
    for (const character of members) {
      const unit = character.charCodeAt(0);
      kinds[unit] = (kinds[unit] ?? 0) | bit;
    }
  }
  return kinds;
}
