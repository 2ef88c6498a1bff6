import type { Span } from "../../core/span.ts";
import type { StoryRecord } from "../../core/types.ts";

const SENTENCE_END = /[。！？!?]/u;

interface Stretch extends Span {
  readonly block: number;
}

/**
 * The sentence of the story in which each of some spans begins, counted in order of the spans, which ascend. `original` is
 * the text of the document: the record has it without headlines, and with its damage mended.
 */
export function sentenceNumbers(
  { parts, paragraphs }: StoryRecord,
  { spans, original }: { spans: readonly Span[]; original: string },
): number[] {
  // A headline, a byline and the like, or a paragraph, whose stretches are one block though a caption stands between them.
  const stretches: readonly Stretch[] = [
    ...parts.map(({ start, end }, i) => ({ start, end, block: i })),
    ...paragraphs.flatMap(({ segments }, i) =>
      segments.map(([start, end]) => ({ start, end, block: parts.length + i })),
    ),
  ].sort((a, b) => a.start - b.start);
  const lastOfBlock = new Map<number, { at: number; end: number; sentence: number }>();
  let at = -1;
  let sentences = 0;
  return spans.map(({ start, end }) => {
    while ((stretches[at + 1]?.start ?? Infinity) <= start) at++;
    const block = stretches[at]?.block ?? -1;
    const last = lastOfBlock.get(block);
    const between = last === undefined ? [] : stretches.slice(last.at, at + 1).filter((other) => other.block === block);
    const goesOn =
      last !== undefined &&
      !between.some((part) =>
        SENTENCE_END.test(original.slice(Math.max(part.start, last.end), Math.min(part.end, start))),
      );
    const sentence = goesOn ? last.sentence : sentences++;
    lastOfBlock.set(block, { at, end, sentence });
    return sentence;
  });
}
