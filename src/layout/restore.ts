import { originalSpan } from "../core/mapped-text.ts";
import { isBlank, type Span } from "../core/span.ts";
import type { Furniture, Page, Story } from "../core/types.ts";
import type { Cut, Mended } from "./mend/mend.ts";

/**
 * A page that was read from a mended text, in offsets of the original: what was taken out of a paragraph parts its
 * segments, what was taken out of a headline or another part is kept with the story.
 */
export function restorePage(original: string, page: Page, mended: Mended): Page {
  const { cuts } = mended;
  if (cuts.length === 0) return page;
  const back = <Value extends Span>(span: Value): Value => ({ ...span, ...originalSpan(mended, span) });
  const stories = page.stories.map((story): Story => {
    const parts = story.parts.map(back);
    return {
      ...back(story),
      section: story.section === null ? null : back(story.section),
      parts,
      paragraphs: story.paragraphs.map(({ segments }) => ({
        segments: segments.flatMap((segment) => withoutCuts(back(segment), cuts)),
      })),
      signatures: story.signatures.map(back),
      cuts: parts.flatMap((part) => cutsWithin(part, cuts)),
    };
  });
  const furniture = page.furniture.map(back);
  const kept = new Set<Cut>(
    [...furniture, ...stories.flatMap(({ parts }) => parts)].flatMap((span) => cutsWithin(span, cuts)),
  );
  const left: Furniture[] = cuts
    .filter((cut) => !kept.has(cut) && !isBlankAll(original, cut))
    .map(({ start, end, reason }) => ({ start, end, reason }));
  return { ...page, stories, furniture: [...furniture, ...left].sort((a, b) => a.start - b.start) };
}

/** The cuts inside a span; both ascend. */
function cutsWithin<Value extends Span>({ start, end }: Span, cuts: readonly Value[]): Value[] {
  const within: Value[] = [];
  for (let i = firstFrom(start, cuts); i < cuts.length; i++) {
    const cut = cuts[i];
    if (cut === undefined || cut.end > end) break;
    within.push(cut);
  }
  return within;
}

/** What is left of a span without the cuts inside it. */
export function withoutCuts(span: Span, cuts: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = span.start;
  for (const { start, end } of cutsWithin(span, cuts)) {
    if (from < start) left.push({ start: from, end: start });
    from = end;
  }
  if (from < span.end) left.push({ start: from, end: span.end });
  return left;
}

function firstFrom(start: number, cuts: readonly Span[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBlankAll(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}
