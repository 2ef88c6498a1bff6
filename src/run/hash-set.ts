/** A set of hashes that remembers eight bytes of each: two of a billion that differ would hardly be taken for one. */
export interface HashSet {
  /** Whether the hash, in hexadecimal digits, was not there yet. */
  readonly add: (hash: string) => boolean;
}

const FIRST_ROOM = 1024;

export function hashSet(): HashSet {
  // Open addressing: the pair at `2 * i` is a hash, two zeros are a free place.
  let pairs = new Uint32Array(2 * FIRST_ROOM);
  let size = 0;
  const grow = (): void => {
    const old = pairs;
    pairs = new Uint32Array(2 * old.length);
    for (let i = 0; i < old.length; i += 2) {
      const [high = 0, low = 0] = [old[i], old[i + 1]];
      if (high === 0 && low === 0) continue;
      const at = placeOf(pairs, high, low);
      pairs[at] = high;
      pairs[at + 1] = low;
    }
  };
  return {
    add(hash) {
      const high = Number.parseInt(hash.slice(0, 8), 16);
      const low = Number.parseInt(hash.slice(8, 16), 16) || 1;
      const at = placeOf(pairs, high, low);
      if (pairs[at + 1] !== 0) return false;
      pairs[at] = high;
      pairs[at + 1] = low;
      size++;
      if (3 * size > pairs.length) grow();
      return true;
    },
  };
}

/** Where a hash stands, or the free place where it belongs. */
function placeOf(pairs: Uint32Array, high: number, low: number): number {
  const mask = pairs.length - 1;
  let at = (2 * low) & mask;
  while ((pairs[at] !== high || pairs[at + 1] !== low) && pairs[at + 1] !== 0) at = (at + 2) & mask;
  return at;
}
