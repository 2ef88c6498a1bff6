const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// Without the flag u, which would look for pairs: most texts have no surrogate at all, and to say so takes a quarter of the time.
const ANY = /[\uD800-\uDFFF]/;

/** Whether half of a surrogate pair stands alone somewhere. */
export function hasLoneSurrogate(text: string): boolean {
  return ANY.test(text) && text.search(LONE) >= 0;
}

/** Whether the code unit is the first half of a pair. */
export function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

/** Whether the code unit is the second half of a pair. */
export function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
