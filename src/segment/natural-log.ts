/**
 * The natural logarithm, rounded to the nearest double. `Math.log` may differ in the last bit from one runtime to the
 * next; here that bit decides: two ways to cut a text whose words have the same frequencies in another order (3 × 5,
 * 5 × 3) differ by rounding alone, and the reference engine takes the greater sum. Its own logarithm, that of the C library, is
 * off by the last bit for a few frequencies, none of them the dictionary's.
 */
export function naturalLog(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) throw new RangeError(`no logarithm of ${value}`);
  let exponent = 0;
  let mantissa = value;
  // Halving and doubling are exact; close to 1 the series is short.
  for (; mantissa >= 1.5; mantissa /= 2) exponent++;
  for (; mantissa < 0.75; mantissa *= 2) exponent--;
  const fraction = BigInt(mantissa * 2 ** DOUBLE_BITS);
  const one = 1n << BigInt(DOUBLE_BITS);
  return rounded(BigInt(exponent) * LN_2 + twiceArtanh(fraction - one, fraction + one));
}

const DOUBLE_BITS = 53;
// Numbers below are integers that count 2^-BITS.
const BITS = 128;
const ONE = 1n << BigInt(BITS);

/** ln((1 + x) / (1 − x)) = 2 artanh x = 2 (x + x³/3 + x⁵/5 + …), for x = numerator / denominator. */
function twiceArtanh(numerator: bigint, denominator: bigint): bigint {
  let power = (numerator * ONE) / denominator;
  const square = (power * power) / ONE;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (power * square) / ONE;
  }
  return 2n * sum;
}

const LN_2 = twiceArtanh(1n, 3n);

/** `Number` rounds a big integer to the nearest double, and the scaling is exact. */
function rounded(value: bigint): number {
  return Number(value) * 2 ** -BITS;
}
