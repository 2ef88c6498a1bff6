import { around, medianOf, overlaps } from "./geometry.ts";
import type { Area, Box, Column, Fragment, Unit } from "./page.ts";

/** Puts what is read by itself in order. */
export type Reader = (fragments: readonly Fragment[]) => readonly Column[];

// In heights of the usual line.
const SMALLEST = 2;
const NEXT_LINE = 1.2;
/** In widths of a character. */
const EDGE = 1;
const FEWEST_LINES = 2;
const HEADLINE = 1.3;
/** Each is compared with all lines; a drawing may have a hundred thousand. */
const MOST = 500;
/** Of all lines: what holds more is the frame of the page. */
const WHOLE_PAGE = 0.9;

/**
 * The fragments of a page with those of a box, and of a picture with the words about it, as one: for the columns around it is a thing
 * that stands in their way, or among them. A box in a box is a part of that.
 */
export function withUnits(fragments: readonly Fragment[], areas: readonly Area[], read: Reader): Fragment[] {
  const usual = usualOf(fragments);
  let current = [...fragments];
  const bySize = areas
    .filter(({ left, right, top, bottom }) => Math.min(right - left, bottom - top) >= SMALLEST * usual.size)
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    .slice(-MOST);
  for (const area of bySize) {
    const touching = current.filter((fragment) => isMostlyIn(fragment, area));
    const inside = touching.filter((fragment) => isInside(fragment, area));
    if (inside.length === 0) {
      if (touching.length === 0) current = withPicture(current, area, usual, read);
    } else if (inside.length === touching.length && inside.length < WHOLE_PAGE * current.length) {
      const isBox = area.isPicture || inside.filter(({ size }) => size < HEADLINE * usual.size).length >= FEWEST_LINES;
      if (isBox) {
        const kind = area.isPicture ? "picture" : "box";
        current = [...without(current, inside), unitOf(kind, area, inside, read)];
      }
    }
  }
  return current;
}

/** A thing that is read by itself, with the place it takes up. */
export function unitOf(kind: Unit["kind"], box: Box, inside: readonly Fragment[], read: Reader): Fragment {
  const { left, right, top, bottom } = box;
  const size = Math.max(0, ...inside.map((fragment) => fragment.size));
  return {
    text: "",
    size,
    style: "",
    left,
    right,
    top,
    bottom,
    unit: { kind, columns: inside.length > 0 ? read(inside) : [] },
  };
}

interface Usual {
  readonly size: number;
  readonly style: string;
}

/** The size and the font that most of the page is in. */
export function usualOf(fragments: readonly Fragment[]): Usual {
  const size = medianOf(fragments.flatMap((fragment) => Array.from(fragment.text, () => fragment.size)));
  const styles = new Map<string, number>();
  for (const { text, style } of fragments) styles.set(style, (styles.get(style) ?? 0) + text.length);
  return { size, style: Array.from(styles).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "" };
}

/** A picture with the lines below it that are set in another way than the text. */
function withPicture(fragments: readonly Fragment[], area: Box, usual: Usual, read: Reader): Fragment[] {
  const words: Fragment[] = [];
  let bottom = area.bottom;
  for (const fragment of fragments.toSorted((a, b) => a.top - b.top)) {
    if (fragment.unit !== undefined || fragment.top < area.bottom - 1) continue;
    if (fragment.left > area.right || fragment.right < area.left) continue;
    const isNear = fragment.top - bottom <= NEXT_LINE * usual.size;
    const isWithin = fragment.left >= area.left - EDGE * usual.size && fragment.right <= area.right + EDGE * usual.size;
    const first = words[0] ?? fragment;
    const isAlike = fragment.style === first.style && Math.abs(fragment.size - first.size) < 0.1;
    if (!(isNear && isWithin && isAlike && isSetApart(fragment, usual))) break;
    words.push(fragment);
    bottom = Math.max(bottom, fragment.bottom);
  }
  return [...without(fragments, words), unitOf("picture", around([area, ...words]), words, read)];
}

function isSetApart({ style, size }: Fragment, usual: Usual): boolean {
  return size < HEADLINE * usual.size && (style !== usual.style || Math.abs(size - usual.size) > 0.05 * usual.size);
}

function without(fragments: readonly Fragment[], left: readonly Fragment[]): Fragment[] {
  const gone = new Set(left);
  return fragments.filter((fragment) => !gone.has(fragment));
}

function sizeOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** Whether a line goes into a box, and does not only touch its edge with the room above its characters. */
function isMostlyIn(inner: Box, outer: Box): boolean {
  const middle = (inner.top + inner.bottom) / 2;
  return overlaps(inner, outer) && middle > outer.top && middle < outer.bottom;
}

function isInside(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
}

/** In heights of a character: how near lines are that run down together. */
const NEAR = 0.9;

/** Lines that run down, and are near each other, as one thing: a headline of two lines, or a text. */
export function clustered(fragments: readonly Fragment[]): Fragment[][] {
  let clusters: Fragment[][] = [];
  for (const fragment of fragments) {
    const reach = NEAR * fragment.size;
    const { left, right, top, bottom } = fragment;
    const wide = { left: left - reach, right: right + reach, top: top - reach, bottom: bottom + reach };
    const near = clusters.filter((cluster) => cluster.some((other) => overlaps(other, wide)));
    clusters = [...clusters.filter((cluster) => !near.includes(cluster)), [...near.flat(), fragment]];
  }
  return clusters;
}
