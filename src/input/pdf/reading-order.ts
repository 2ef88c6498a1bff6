import type { Box, Fragment } from "./page.ts";

/** What is read from top to bottom without a look to the side: a column of one story, or a headline. */
export interface Column {
  readonly fragments: readonly Fragment[];
  /** Whether it begins something of its own: below a wide gap or a rule that runs over all columns, or in a box. */
  readonly isApart: boolean;
}

interface Cut {
  readonly parts: readonly (readonly Fragment[])[];
  readonly isApart: boolean;
}

// In heights of the usual line.
const WIDE_GAP = 1.3;
/** In widths of a character. */
const GUTTER = 0.7;
const HEADLINE = 1.3;
/** Of the width of a part, for a rule that parts what is above from what is below. */
const LONG_RULE = 0.8;
/** Of the width, twice the distance of two middles that count as one. */
const MIDDLE = 0.1;
const DEEPEST = 40;

/**
 * The columns of a page in the order in which they are read, by cutting it again and again where nothing stands (Nagy and Seth 1984,
 * XY cut): along wide gaps and rules that run across, then along gutters, then above and below headlines that run over several columns.
 */
export function columnsOf(
  fragments: readonly Fragment[],
  { rules, areas }: { readonly rules: readonly Box[]; readonly areas: readonly Box[] },
): Column[] {
  const columns: Column[] = [];
  const usual = medianOf(fragments.map(({ size }) => size));
  const read = (part: readonly Fragment[], isApart: boolean, depth: number): void => {
    const cut = depth < DEEPEST ? cutOf(part, { rules, usual }) : null;
    if (cut === null) {
      const filled = part.filter(({ text }) => text !== "").toSorted((a, b) => a.top - b.top || a.left - b.left);
      if (filled.length > 0) columns.push({ fragments: filled, isApart });
      return;
    }
    for (const [i, piece] of cut.parts.entries()) read(piece, i === 0 ? isApart : cut.isApart, depth + 1);
  };
  read([...fragments, ...picturesAmong(areas, fragments, usual)], true, 0);
  return columns;
}

/** Where a picture stands there is no gap. What has text in it is a box for text, and none. */
function picturesAmong(areas: readonly Box[], fragments: readonly Fragment[], usual: number): Fragment[] {
  return areas
    .filter(({ left, right, top, bottom }) => {
      if (right - left < 2 * usual || bottom - top < 2 * usual) return false;
      return !fragments.some(
        (inner) => inner.left < right && inner.right > left && inner.top < bottom && inner.bottom > top,
      );
    })
    .map(({ left, right, top, bottom }) => ({ text: "", size: usual, left, right, top, bottom }));
}

interface Surroundings {
  readonly rules: readonly Box[];
  /** Size of the font that most of the page is in. */
  readonly usual: number;
}

function cutOf(part: readonly Fragment[], around: Surroundings): Cut | null {
  return rowsOf(part, around) ?? topHeadlineOf(part, around) ?? guttersOf(part, around) ?? headlinesOf(part, around);
}

/** Along gaps across the whole part that are wider than those between lines, and along rules. */
function rowsOf(part: readonly Fragment[], { rules, usual }: Surroundings): Cut | null {
  const [left, right] = edgesOf(part);
  const across = rules.filter(
    (rule) =>
      rule.bottom - rule.top < usual &&
      Math.min(rule.right, right) - Math.max(rule.left, left) >= LONG_RULE * (right - left),
  );
  const parts = partsBetween(part, "top", "bottom", (end, start) => {
    if (start - end >= WIDE_GAP * usual) return true;
    return across.some(({ top, bottom }) => top >= end - 1 && bottom <= start + 1);
  });
  return parts.length > 1 ? { parts, isApart: true } : null;
}

/**
 * A headline that stands alone above all else, at the left edge or in the middle: set in the middle it need not reach over the
 * first of the columns that it belongs to. One above a story to the right belongs to that alone.
 */
function topHeadlineOf(part: readonly Fragment[], { usual }: Surroundings): Cut | null {
  const rows = partsBetween(part, "top", "bottom", (end, start) => start > end);
  let end = 0;
  while (end < rows.length && isHeadlineRow(rows[end] ?? [], usual)) end++;
  if (end === 0 || end === rows.length) return null;
  const head = rows.slice(0, end).flat();
  if (partsBetween(head, "left", "right", (right, left) => left - right >= GUTTER * usual).length > 1) return null;
  const [left, right] = edgesOf(part);
  const [headLeft, headRight] = edgesOf(head);
  const isInTheMiddle = Math.abs(headLeft + headRight - left - right) <= MIDDLE * (right - left);
  if (!isInTheMiddle && headLeft - left > usual) return null;
  return { parts: [head, rows.slice(end).flat()], isApart: false };
}

function isHeadlineRow(row: readonly Fragment[], usual: number): boolean {
  return row.every(({ size, text }) => text !== "" && size >= HEADLINE * usual);
}

function edgesOf(part: readonly Fragment[]): readonly [number, number] {
  return [Math.min(...part.map(({ left }) => left)), Math.max(...part.map(({ right }) => right))];
}

/** From top to bottom of the part, where nothing stands or a rule does. */
function guttersOf(part: readonly Fragment[], { rules, usual }: Surroundings): Cut | null {
  const top = Math.min(...part.map((fragment) => fragment.top));
  const bottom = Math.max(...part.map((fragment) => fragment.bottom));
  const upright = rules.filter(
    (rule) =>
      rule.right - rule.left < usual &&
      Math.min(rule.bottom, bottom) - Math.max(rule.top, top) >= LONG_RULE * (bottom - top),
  );
  const parts = partsBetween(part, "left", "right", (end, start) => {
    if (start - end >= GUTTER * usual) return true;
    return upright.some(({ left, right }) => left >= end - 1 && right <= start + 1);
  });
  return parts.length > 1 ? { parts, isApart: false } : null;
}

/** Above the first headline that stands over more than one column, and below it. */
function headlinesOf(part: readonly Fragment[], { usual }: Surroundings): Cut | null {
  const rows = partsBetween(part, "top", "bottom", (end, start) => start > end);
  const first = rows.findIndex((row) => isHeadlineRow(row, usual));
  if (first < 0 || rows.length === 1) return null;
  let last = first;
  while (last + 1 < rows.length && isHeadlineRow(rows[last + 1] ?? [], usual)) last++;
  const parts = [rows.slice(0, first).flat(), rows.slice(first, last + 1).flat(), rows.slice(last + 1).flat()];
  const filled = parts.filter((piece) => piece.length > 0);
  return filled.length > 1 ? { parts: filled, isApart: false } : null;
}

/** The part in pieces, cut wherever between the end of what comes before and the start of the next there is reason to. */
function partsBetween(
  part: readonly Fragment[],
  from: "left" | "top",
  to: "right" | "bottom",
  isCut: (end: number, start: number) => boolean,
): Fragment[][] {
  const parts: Fragment[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const fragment of part.toSorted((a, b) => a[from] - b[from])) {
    const current = parts.at(-1);
    if (current === undefined || (fragment[from] > end && isCut(end, fragment[from]))) {
      parts.push([fragment]);
      end = fragment[to];
    } else {
      current.push(fragment);
      end = Math.max(end, fragment[to]);
    }
  }
  return parts;
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
