import type { Glyph, PrintedPage } from "./page.ts";

/** Of the size, how far a character that is printed twice to look bold, or with a shadow, is from itself. */
const SHADOW = 0.15;
/** In points: characters are looked for among those of a square and the squares around it. */
const SQUARE = 8;

/**
 * The characters that a reader sees, each once: those that are not cut off with the edge of the page, nor drawn a second time over
 * themselves. What is drawn without ink counts where there is no ink, as behind the picture of a page.
 */
export function inkOf({ glyphs, width, height }: PrintedPage): Glyph[] {
  const seen: Glyph[] = [];
  const squares = new Map<string, Glyph[]>();
  const add = (glyph: Glyph): void => {
    seen.push(glyph);
    const key = keyOf(glyph.x, glyph.y);
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [glyph]);
    else square.push(glyph);
  };
  const near = (glyph: Glyph): Glyph[] => {
    const found: Glyph[] = [];
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        found.push(...(squares.get(keyOf(glyph.x + i * SQUARE, glyph.y + j * SQUARE)) ?? []));
    return found;
  };
  const isOnPage = ({ x, y, size }: Glyph): boolean => x > -size && x < width && y > 0 && y < height + size;
  const drawn = glyphs.filter((glyph) => glyph.text !== "" && isOnPage(glyph));
  for (const glyph of drawn) {
    if (glyph.isInvisible) continue;
    const isShadow = (other: Glyph): boolean => other.text === glyph.text && isAt(other, glyph, SHADOW);
    if (glyph.text.trim() === "" || !near(glyph).some(isShadow)) add(glyph);
  }
  for (const glyph of drawn) {
    if (glyph.isInvisible && !near(glyph).some((other) => isAt(other, glyph, HALF))) add(glyph);
  }
  return seen;
}

const HALF = 0.5;

function keyOf(x: number, y: number): string {
  return `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`;
}

function isAt(a: Glyph, b: Glyph, share: number): boolean {
  const reach = share * Math.min(a.size, b.size);
  return Math.abs(a.x - b.x) <= reach && Math.abs(a.y - b.y) <= reach && a.angle === b.angle;
}
