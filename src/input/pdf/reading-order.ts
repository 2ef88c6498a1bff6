import { type Entry, settled } from "./continuations.ts";
import { cutOf } from "./cuts.ts";
import { around } from "./geometry.ts";
import type { Box, Column, Fragment } from "./page.ts";
import { usualOf } from "./units.ts";

const DEEPEST = 40;

/**
 * The columns of a page in the order in which they are read, by cutting it again and again where nothing stands (Nagy and Seth 1984,
 * XY cut): along wide gaps and rules that run across, then along gutters, then above and below headlines that run over several columns.
 * No such cut parts a story from one that it goes around; so what has no headline of its own is put behind what it goes on with.
 */
export function columnsOf(fragments: readonly Fragment[], rules: readonly Box[]): Column[] {
  const entries: Entry[] = [];
  const { size: usual, style } = usualOf(fragments);
  const read = (part: readonly Fragment[], isApart: boolean, edges: Box, depth: number): void => {
    const cut = depth < DEEPEST ? cutOf(part, { rules, usual, style }) : null;
    if (cut === null) entries.push(...entriesOf(part, isApart, edges));
    else
      for (const [i, piece] of cut.parts.entries())
        read(piece, i === 0 ? isApart : cut.isApart, cut.isAlong ? around(piece) : edges, depth + 1);
  };
  if (fragments.length > 0) read(fragments, true, around(fragments), 0);
  return settled(entries, usual);
}

/** A column from top to bottom: what is text, and what stands in between. */
function entriesOf(part: readonly Fragment[], isApart: boolean, { left, right }: Box): Entry[] {
  const entries: Entry[] = [];
  let text: Fragment[] = [];
  const flush = (): void => {
    if (text.length > 0)
      entries.push({
        kind: "text",
        columns: [{ fragments: text, isApart: isApart && entries.length === 0, left, right }],
      });
    text = [];
  };
  for (const fragment of part.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    if (fragment.unit === undefined) text.push(fragment);
    else if (fragment.unit.columns.length > 0) {
      flush();
      entries.push({ kind: fragment.unit.kind, columns: fragment.unit.columns });
    }
  }
  flush();
  return entries;
}
