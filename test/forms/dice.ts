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
