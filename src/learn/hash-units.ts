// The offset basis and the prime of FNV-1a for 32 bits (G. Fowler, L. C. Noll, K.-P. Vo 1991).
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** The beginning of a hash; features of another `kind` fall elsewhere. */
export function hashSeed(kind: number): number {
  return Math.imul(BASIS ^ kind, PRIME);
}

/** One more UTF-16 code unit: an FNV-1a step, which takes a unit where the original takes a byte. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/**
 * The bucket of a hash, below 2 to the power of `bits`: the last bits after the finaliser of MurmurHash3 (A. Appleby 2011),
 * since the last bits of an FNV hash of few units are no good spread.
 */
export function bucketOf(hash: number, bits: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> (32 - bits);
}
