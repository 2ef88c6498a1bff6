import { around } from "./geometry.ts";
import type { Box, Fragment } from "./page.ts";

/** A part of a page in pieces, in the order in which they are read. */
export interface Cut {
  readonly parts: readonly (readonly Fragment[])[];
  /** Whether what follows begins something of its own. */
  readonly isApart: boolean;
  /** Whether the pieces stand side by side. */
  readonly isAlong: boolean;
}

interface Surroundings {
  readonly rules: readonly Box[];
  /** Size of the font that most of the page is in, and its name. */
  readonly usual: number;
  readonly style: string;
}

// In heights of the usual line.
const WIDE_GAP = 1.3;
/** In widths of a character. */
const GUTTER = 0.3;
export const HEADLINE = 1.3;
/** Of the width of a part, for a rule that parts what is above from what is below. */
const LONG_RULE = 0.8;
/** Of the width, twice the distance of two middles that count as one. */
const MIDDLE = 0.1;

/** The first way in which a part can be cut, or null for a column. */
export function cutOf(part: readonly Fragment[], page: Surroundings): Cut | null {
  if (isOneLine(part, page)) return null;
  return rowsOf(part, page) ?? topHeadlineOf(part, page) ?? guttersOf(part, page) ?? headlinesOf(part, page);
}

/** In widths of a character. */
const FAR = 2;

/** Whether what stands side by side is one line, such as the head of a page, and no columns. */
function isOneLine(part: readonly Fragment[], { usual }: Surroundings): boolean {
  const { top, bottom } = around(part);
  if (bottom - top > 1.5 * Math.max(...part.map(({ size }) => size)) || part.some(({ unit }) => unit !== undefined))
    return false;
  const sorted = part.toSorted((a, b) => a.left - b.left);
  return sorted.every(({ left }, i) => left - (sorted[i - 1]?.right ?? -Infinity) >= FAR * usual);
}

/** Along gaps across the whole part that are wider than those between lines, and along rules. */
function rowsOf(part: readonly Fragment[], { rules, usual }: Surroundings): Cut | null {
  const { left, right } = around(part);
  const across = rules.filter(
    (rule) =>
      rule.bottom - rule.top < usual &&
      Math.min(rule.right, right) - Math.max(rule.left, left) >= LONG_RULE * (right - left),
  );
  const parts = partsBetween(part, "top", "bottom", (end, start) => {
    if (start - end >= WIDE_GAP * usual) return true;
    return across.some(({ top, bottom }) => top >= end - 1 && bottom <= start + 1);
  });
  return parts.length > 1 ? { parts, isApart: true, isAlong: false } : null;
}

/**
 * A headline that stands alone above all else, at the left edge or in the middle: set in the middle it need not reach over the
 * first of the columns that it belongs to. One above a story to the right belongs to that alone.
 */
function topHeadlineOf(part: readonly Fragment[], { usual, style }: Surroundings): Cut | null {
  const rows = partsBetween(part, "top", "bottom", (end, start) => start > end);
  let end = 0;
  let hasHead = false;
  for (const row of rows) {
    const isHead = isHeadlineRow(row, usual);
    // Lines in a font of their own, above the headline or below it.
    if (!isHead && !(row.length === 1 && row[0]?.unit === undefined && row[0]?.style !== style)) break;
    hasHead ||= isHead;
    end++;
  }
  if (!hasHead || end === rows.length) return null;
  const head = rows.slice(0, end).flat();
  if (partsBetween(head, "left", "right", (right, left) => left - right >= HEADLINES_APART * usual).length > 1)
    return null;
  const { left, right } = around(part);
  const { left: headLeft, right: headRight } = around(head);
  const isInTheMiddle = Math.abs(headLeft + headRight - left - right) <= MIDDLE * (right - left);
  if (!isInTheMiddle && headLeft - left > usual) return null;
  return { parts: [head, rows.slice(end).flat()], isApart: false, isAlong: false };
}

const HEADLINES_APART = 0.7;

function isHeadlineRow(row: readonly Fragment[], usual: number): boolean {
  return row.every((fragment) => isHeadline(fragment, usual));
}

/** Whether a fragment is set as large as a headline. */
export function isHeadline({ size, unit }: Fragment, usual: number): boolean {
  return (unit === undefined || unit.kind === "upright") && size >= HEADLINE * usual;
}

/** From top to bottom of the part, where nothing stands or a rule does. */
function guttersOf(part: readonly Fragment[], { rules, usual }: Surroundings): Cut | null {
  const { top, bottom } = around(part);
  const upright = rules.filter(
    (rule) =>
      rule.right - rule.left < usual &&
      Math.min(rule.bottom, bottom) - Math.max(rule.top, top) >= LONG_RULE * (bottom - top),
  );
  const columnsIn = (fragments: readonly Fragment[]): Fragment[][] =>
    partsBetween(fragments, "left", "right", (end, start) => {
      if (start - end >= GUTTER * usual) return true;
      return upright.some(({ left, right }) => left >= end - 1 && right <= start + 1);
    });
  const parts = columnsIn(part);
  // What a picture or a box stands in the way of may still be columns, which go around it.
  const text = columnsIn(part.filter((fragment) => !isInset(fragment)));
  if (text.length > Math.max(1, parts.length)) return { parts: withInsets(text, part), isApart: false, isAlong: true };
  const stories = joinedAtGaps(parts, usual);
  return stories.length > 1 ? { parts: withUprightFirst(stories, usual), isApart: false, isAlong: true } : null;
}

/** Columns that are cut at one height, which those beside them are not: a story stands above another there. */
function joinedAtGaps(parts: readonly (readonly Fragment[])[], usual: number): (readonly Fragment[])[] {
  const groups: { part: readonly Fragment[]; gaps: readonly Band[] }[] = [];
  for (const part of parts) {
    const gaps = gapsIn(part, usual);
    const last = groups.at(-1);
    const common = (last?.gaps ?? []).flatMap((band) => gaps.flatMap((other) => shared(band, other, usual)));
    if (last === undefined || common.length === 0) groups.push({ part, gaps });
    else groups[groups.length - 1] = { part: [...last.part, ...part], gaps: common };
  }
  // All of them have been cut there already, if they could be.
  return groups.length > 1 ? groups.map(({ part }) => part) : [...parts];
}

interface Band {
  readonly from: number;
  readonly to: number;
}

/** The heights at which nothing stands. */
function gapsIn(part: readonly Fragment[], usual: number): Band[] {
  const rows = partsBetween(part, "top", "bottom", (end, start) => start - end >= WIDE_GAP * usual).map(around);
  return rows.slice(1).map(({ top }, i) => ({ from: rows[i]?.bottom ?? top, to: top }));
}

function shared(a: Band, b: Band, usual: number): Band[] {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return to - from >= WIDE_GAP * usual ? [{ from, to }] : [];
}

function isInset({ unit }: Fragment): boolean {
  return unit?.kind === "box" || unit?.kind === "picture";
}

/** The columns with their pictures and boxes; those that stand in several columns come after them, and leave holes behind. */
function withInsets(columns: readonly (readonly Fragment[])[], part: readonly Fragment[]): Fragment[][] {
  const parts = columns.map((column) => [...column]);
  const edges = columns.map(around);
  const apart: Fragment[][] = [];
  for (const inset of part.filter(isInset)) {
    const among = edges.flatMap(({ left, right }, i) => (left < inset.right && right > inset.left ? [i] : []));
    for (const i of among) {
      const edge = edges[i];
      if (edge === undefined) continue;
      const { left, right } = edge;
      parts[i]?.push(among.length === 1 ? inset : { ...inset, left, right, unit: { kind: "picture", columns: [] } });
    }
    if (among.length !== 1 && (inset.unit?.columns.length ?? 0) > 0) apart.push([inset]);
  }
  return [...parts, ...apart];
}

/** A headline that runs down may stand behind its story, at the right; it is read before it. */
function withUprightFirst(parts: readonly (readonly Fragment[])[], usual: number): (readonly Fragment[])[] {
  const ordered: (readonly Fragment[])[] = [];
  for (const part of parts) {
    const first = part.toSorted((a, b) => a.top - b.top)[0];
    const isUpright = first?.unit?.kind === "upright" && isHeadline(first, usual);
    let begin = ordered.length;
    while (isUpright && begin > 0 && !hasHeadline(ordered[begin - 1] ?? [], usual)) begin--;
    if (begin === ordered.length || first === undefined) ordered.push(part);
    else {
      ordered.splice(begin, 0, [first]);
      const rest = part.filter((fragment) => fragment !== first);
      if (rest.length > 0) ordered.push(rest);
    }
  }
  return ordered;
}

function hasHeadline(part: readonly Fragment[], usual: number): boolean {
  return part.some((fragment) => isHeadline(fragment, usual));
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
  return filled.length > 1 ? { parts: filled, isApart: false, isAlong: false } : null;
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
