import type { PartKind } from "../../../core/types.ts";
import type { Piece, SheetStory } from "../data.ts";

/** A part or a paragraph of a story. */
export interface BlockItem {
  /** Null for a paragraph. */
  readonly part: PartKind | null;
  readonly segments: readonly (readonly [start: number, end: number])[];
  /** Its wording, where it is not known where its characters stand. */
  readonly loose: string | null;
}

/** What stands in one line: a headline, or 本报讯 and a byline in front of a paragraph. */
export interface Block {
  readonly items: BlockItem[];
}

/** Parts and paragraphs in the order of the page. */
export function blocksOf({ parts, paragraphs, loose }: SheetStory, pieces: readonly Piece[]): Block[] {
  const looseTexts = new Map(loose);
  const items: BlockItem[] = [
    ...parts.map(([part, start, end]) => ({ part, segments: [[start, end] as const], loose: null })),
    ...paragraphs.map((flat, i) => ({ part: null, segments: pairs(flat), loose: looseTexts.get(i) ?? null })),
  ];
  items.sort((a, b) => startOf(a) - startOf(b));
  const blocks: Block[] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    const before = last?.items.at(-1);
    if (last !== undefined && before !== undefined && isOneLine(before, item, pieces)) last.items.push(item);
    else blocks.push({ items: [item] });
  }
  return blocks;
}

const INLINE: ReadonlySet<PartKind | null> = new Set(["dateline", "byline", "credit"]);

function isOneLine(a: BlockItem, b: BlockItem, pieces: readonly Piece[]): boolean {
  if (!INLINE.has(a.part) && !INLINE.has(b.part)) return false;
  if (a.loose !== null || b.loose !== null) return false;
  const end = a.segments.at(-1)?.[1] ?? 0;
  const start = startOf(b);
  if (end === start) return true;
  const piece = pieces.find(([offset, text]) => offset <= end && start <= offset + text.length);
  return piece !== undefined && !piece[1].slice(end - piece[0], start - piece[0]).includes("\n");
}

function startOf({ segments }: BlockItem): number {
  return segments[0]?.[0] ?? 0;
}

function pairs(flat: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) found.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
  return found;
}
