/** A set of code units, a bit each: eight kilobytes, which stay in the nearest cache while a text is run through. */
export type UnitSet = Uint32Array;

export function unitSet(characters: string): UnitSet {
  const set = new Uint32Array(0x10000 / 32);
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    set[unit >>> 5] = (set[unit >>> 5] ?? 0) | (1 << (unit & 31));
  }
  return set;
}

/** The next place from `from` on where one of the set stands; `to` when none does before it. */
export function nextOf(set: UnitSet, text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at) | 0;
    if ((((set[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 1) return at;
  }
  return to;
}
