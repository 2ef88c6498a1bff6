import type { Piece } from "../data.ts";

/** A stretch of the original that is to be marked. */
export interface Mark<Item> {
  readonly start: number;
  readonly end: number;
  readonly item: Item;
}

/** What is shown of a stretch of the original, marks inside marks. */
export type Shown<Item> =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "gap"; readonly length: number }
  | { readonly kind: "join" }
  | { readonly kind: "mark"; readonly mark: Mark<Item>; readonly shown: Shown<Item>[] };

/**
 * The text of some segments of the original, with its marks by their offsets alone. Of marks that cross, the one that begins later
 * is parted; one that runs over a join goes on behind it; text that is not known is a gap.
 */
export function markedText<Item>(
  pieces: readonly Piece[],
  segments: readonly (readonly [start: number, end: number])[],
  marks: readonly Mark<Item>[],
): Shown<Item>[] {
  const sorted = marks.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const top: Shown<Item>[] = [];
  let open: { readonly mark: Mark<Item>; readonly shown: Shown<Item>[] }[] = [];
  const put = (active: readonly Mark<Item>[], shown: Shown<Item>): void => {
    let same = 0;
    while (same < open.length && open[same]?.mark === active[same]) same++;
    open = open.slice(0, same);
    for (const mark of active.slice(same)) {
      const inner: Shown<Item>[] = [];
      (open.at(-1)?.shown ?? top).push({ kind: "mark", mark, shown: inner });
      open.push({ mark, shown: inner });
    }
    (open.at(-1)?.shown ?? top).push(shown);
  };
  for (const [i, [start, end]] of segments.entries()) {
    const before = segments[i - 1]?.[1];
    if (before !== undefined)
      put(
        sorted.filter((mark) => mark.start < before && mark.end > start),
        { kind: "join" },
      );
    for (const run of runsOf(pieces, start, end, sorted)) put(run.active, run.shown);
  }
  return top;
}

interface Run<Item> {
  readonly active: readonly Mark<Item>[];
  readonly shown: Shown<Item>;
}

/** Stretches in which no mark and no piece begins or ends. */
function* runsOf<Item>(
  pieces: readonly Piece[],
  start: number,
  end: number,
  sorted: readonly Mark<Item>[],
): Generator<Run<Item>> {
  const inside = sorted.filter((mark) => mark.start < end && mark.end > start);
  const known = pieces.filter(([offset, text]) => offset < end && offset + text.length > start);
  const edges = new Set([start, end]);
  const add = (edge: number): void => {
    if (edge > start && edge < end) edges.add(edge);
  };
  for (const mark of inside) {
    add(mark.start);
    add(mark.end);
  }
  for (const [offset, text] of known) {
    add(offset);
    add(offset + text.length);
  }
  const places = Array.from(edges).sort((a, b) => a - b);
  let active: Mark<Item>[] = [];
  let nextMark = 0;
  let piece = 0;
  for (const [i, from] of places.slice(0, -1).entries()) {
    const to = places[i + 1] ?? end;
    active = active.filter((mark) => mark.end > from);
    for (let mark = inside[nextMark]; mark !== undefined && mark.start <= from; mark = inside[++nextMark])
      if (mark.end > from) active.push(mark);
    for (let each = known[piece]; each !== undefined && each[0] + each[1].length <= from; each = known[++piece]);
    const [offset, text] = known[piece] ?? [end, ""];
    const shown: Shown<Item> =
      offset <= from
        ? { kind: "text", text: text.slice(from - offset, to - offset) }
        : { kind: "gap", length: to - from };
    yield { active: [...active], shown };
  }
}
