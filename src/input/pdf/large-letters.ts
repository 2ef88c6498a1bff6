import type { Fragment } from "./page.ts";

// In sizes of the usual character.
const LARGE = 1.7;
const BESIDE = 1;
const OVER = 0.7;
const BELOW = 1.5;
const FEWEST_BESIDE = 2;
/** A mark may stand before the character: “春. */
const LONGEST = 2;

/** The fragments with the large first character of a text, which stands beside its first lines, in the first of these. */
export function withoutLargeLetters(fragments: readonly Fragment[], usual: number): Fragment[] {
  let current = [...fragments];
  for (const large of fragments) {
    if (large.text.length > LONGEST || large.size < LARGE * usual) continue;
    const beside = current
      .filter(({ left, top, bottom, size }) => {
        const isNear = left >= large.right - OVER * usual && left <= large.right + BESIDE * usual;
        return (
          isNear && size < LARGE * usual && top >= large.top - OVER * usual && bottom <= large.bottom + BELOW * usual
        );
      })
      .toSorted((a, b) => a.top - b.top);
    const [first] = beside;
    if (first === undefined || beside.length < FEWEST_BESIDE) continue;
    current = current.flatMap((fragment) => {
      if (fragment === large) return [];
      if (fragment === first) return [{ ...fragment, text: large.text + fragment.text, left: large.left }];
      return [beside.includes(fragment) ? { ...fragment, left: large.left } : fragment];
    });
  }
  return current;
}
