/** Random choices that are the same for the same seed (mulberry32). */
export interface Dice {
  /** A whole number below `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
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
  };
}

/** The list, as one that has something to pick from. */
export function notEmpty<Value>(list: readonly Value[]): readonly [Value, ...Value[]] {
  const [first, ...others] = list;
  if (first === undefined) throw new Error("nothing to pick from");
  return [first, ...others];
}

/** A list written as words parted by spaces. */
export const wordList = (words: string): readonly [string, ...string[]] => notEmpty(words.split(" "));

/** As often as it takes for something that is not in `used`; the last try counts anyhow. */
export function unused(used: Set<string>, make: () => string): string {
  let made = make();
  for (let tries = 0; used.has(made) && tries < 60; tries++) made = make();
  used.add(made);
  return made;
}
