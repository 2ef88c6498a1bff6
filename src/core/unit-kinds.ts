const CODE_UNITS = 0x10000;

/**
 * For each code unit the sum of the bits of the sets that it is in: a look-up where a pattern, or a set of strings, would
 * cost fifty times as much. A set is a string of its characters or a pattern for one character; half of a surrogate pair
 * is in no set.
 */
export function unitKinds(sets: readonly (readonly [bit: number, members: string | RegExp])[]): Uint32Array {
  const kinds = new Uint32Array(CODE_UNITS);
  const all = everyUnit();
  for (const [bit, members] of sets) {
    const units = typeof members === "string" ? members : (all.match(new RegExp(members, "gu")) ?? []).join("");
    for (let i = 0; i < units.length; i++) {
      const unit = units.charCodeAt(i);
      kinds[unit] = (kinds[unit] ?? 0) | bit;
    }
  }
  return kinds;
}

/** Every code unit but the halves of pairs. */
function everyUnit(): string {
  const halves = "\ud800".charCodeAt(0);
  const behind = "\ue000".charCodeAt(0);
  let units = "";
  for (let unit = 0; unit < halves; unit++) units += String.fromCharCode(unit);
  for (let unit = behind; unit < CODE_UNITS; unit++) units += String.fromCharCode(unit);
  return units;
}
