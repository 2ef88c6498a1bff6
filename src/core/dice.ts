/** Random choices that are the same for the same seed, on every machine (mulberry32, T. Ettinger 2017). */
export interface Dice {
  /** A whole number below `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  /** 0 to `count` − 1 in a random order, every order as likely (Fisher–Yates). */
  readonly order: (count: number) => Int32Array;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return {
    roll,
    pick: (values) => values[roll(values.length)] ?? values[0],
    chance: (percent) => roll(100) < percent,
    order(count) {
      const order = Int32Array.from({ length: count }, (_, i) => i);
      for (let i = count - 1; i > 0; i--) {
        const j = roll(i + 1);
        const kept = order[i] ?? 0;
        order[i] = order[j] ?? 0;
        order[j] = kept;
      }
      return order;
    },
  };
}
