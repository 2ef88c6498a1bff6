import { HEADLINE } from "./cuts.ts";
import { around } from "./geometry.ts";
import type { Column, Fragment, Unit } from "./page.ts";

/** A column of text, or what stands among columns and is read by itself. */
export interface Entry {
  readonly kind: "text" | Unit["kind"];
  readonly columns: readonly Column[];
}

/**
 * The columns in the order in which they are read, with text that has no headline behind the text that it goes on with: past a box
 * that stands in its way, or another story above it. Words about a picture come after the story in which it stands.
 */
export function settled(entries: readonly Entry[], usual: number): Column[] {
  const ordered: Entry[] = [];
  // Where the next column of the text that is being read goes.
  let next = 0;
  for (const entry of entries) {
    const place = placeOf(entry, ordered, next, usual);
    if (place === null) {
      ordered.push(entry);
      if (entry.kind === "text" || entry.kind === "upright") next = ordered.length;
    } else {
      ordered.splice(place, 0, goingOn(entry, ordered[place - 1]));
      next = place + 1;
    }
  }
  return columnsIn(ordered);
}

/** Where among those that are in order an entry is to stand, or null for behind them. */
function placeOf(entry: Entry, ordered: readonly Entry[], next: number, usual: number): number | null {
  if (entry.kind !== "text" || beginsWithHeadline(entry, usual)) return null;
  const before = ordered[next - 1];
  if (before !== undefined && next < ordered.length && isPastInset(before, entry, ordered.slice(next), usual))
    return next;
  if (before !== undefined && !endsWithHeadline(before, usual) && !isOpen(before, usual)) {
    const open = ordered.findLastIndex(
      (each, i) => i < next - 1 && isInterrupted(ordered, i, usual) && isOpen(each, usual) && canGoOn(each, entry),
    );
    if (open >= 0) return open + 1;
  }
  return null;
}

/** Whether text goes on behind pictures and boxes that stand between its columns. */
function isPastInset(before: Entry, entry: Entry, insets: readonly Entry[], usual: number): boolean {
  if (!isApart(entry)) return true;
  return (isOpen(before, usual) && canGoOn(before, entry)) || isOneColumn(before, entry, insets);
}

/** Whether a headline, or a box, comes after it. */
function isInterrupted(ordered: readonly Entry[], index: number, usual: number): boolean {
  const after = ordered[index + 1];
  return after !== undefined && (after.kind !== "text" || beginsWithHeadline(after, usual));
}

function beginsWithHeadline({ columns }: Entry, usual: number): boolean {
  return (columns[0]?.fragments[0]?.size ?? 0) >= HEADLINE * usual;
}

function isApart({ columns }: Entry): boolean {
  return columns[0]?.isApart ?? false;
}

function lastOf({ columns }: Entry): Fragment | undefined {
  return columns.at(-1)?.fragments.at(-1);
}

function endsWithHeadline(entry: Entry, usual: number): boolean {
  return (lastOf(entry)?.size ?? 0) >= HEADLINE * usual;
}

/** Whether text, and not a line alone, breaks off in the middle of a sentence. */
function isOpen(entry: Entry, usual: number): boolean {
  const last = lastOf(entry);
  if (last === undefined || (entry.columns.at(-1)?.fragments.length ?? 0) < 2) return false;
  return !endsWithHeadline(entry, usual) && !/[。！？!?…”」』）)】]$/u.test(last.text);
}

/** In widths of a character. */
const INDENT = 0.8;
const SAME_SIZE = 1.15;

/** Whether text may be the rest of a sentence that breaks off further left, or above. */
function canGoOn(before: Entry, entry: Entry): boolean {
  const [last, first, column] = [lastOf(before), entry.columns[0]?.fragments[0], entry.columns[0]];
  if (last === undefined || first === undefined || column === undefined) return false;
  const isIndented = first.left - column.left >= INDENT * first.size;
  const isSameSize = Math.max(first.size, last.size) <= SAME_SIZE * Math.min(first.size, last.size);
  return !isIndented && isSameSize && (last.right <= first.left + first.size || last.bottom <= first.top + first.size);
}

/** Whether two texts stand above and below what is between them, as wide as each other. */
function isOneColumn(before: Entry, entry: Entry, insets: readonly Entry[]): boolean {
  const [above, below] = [before, entry].map((each) => around(each.columns.at(-1)?.fragments ?? []));
  if (above === undefined || below === undefined || insets.length === 0) return false;
  const size = entry.columns[0]?.fragments[0]?.size ?? 0;
  return (
    Math.abs(above.left - below.left) < 3 * size &&
    Math.abs(above.right - below.right) < size &&
    above.bottom < below.top
  );
}

function goingOn({ kind, columns }: Entry, before: Entry | undefined): Entry {
  const isBehindText = before?.kind === "text";
  return {
    kind,
    columns: columns.map((column, i) => (i === 0 && isBehindText ? { ...column, isApart: false } : column)),
  };
}

/** What is not text begins something of its own, and so does what comes after it. */
function columnsIn(entries: readonly Entry[]): Column[] {
  return entries.flatMap(({ kind, columns }, i) => {
    const before = entries[i - 1];
    const begins = kind === "box" || kind === "picture" || before?.kind === "box" || before?.kind === "picture";
    return columns.map((column, k) => ({ ...column, isApart: column.isApart || (k === 0 && begins) }));
  });
}
