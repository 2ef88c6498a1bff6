import type { Span } from "../core/span.ts";
import type { Trace, TracedStory } from "./trace.ts";
import type { CutExplanation, JoinedBreak, LineExplanation, ReadingExplanation } from "./types.ts";

const AROUND_JOIN = 8;

/** Why a story begins and ends where it does, and what its lines were read as. */
export function explainCut(trace: Trace, { record }: TracedStory): CutExplanation {
  const { source, options, page } = trace;
  const { start, end } = record;
  const line = lineCounter(source.text);
  const asked = options.layout ?? "auto";
  const reading = page.layout === "single" ? null : readingOf(trace, record, line);
  return {
    ...{ start, end, layout: page.layout },
    kinds: asked === "auto" ? trace.tools.readLayout(trace.text, asked).kinds : [],
    firstLine: line(start),
    lastLine: line(Math.max(start, end - 1)),
    reading,
    joins: record.paragraphs.flatMap(({ segments }) => joinsOf(segments, source.text)),
  };
}

type LineOf = (offset: number) => number;

function readingOf({ tools, text, options }: Trace, story: Span, line: LineOf): ReadingExplanation {
  const { score, lines } = tools.readLayout(text, options.layout ?? "auto");
  const isInside = (span: Span): boolean => span.start < story.end && span.end > story.start;
  const first = lines.findIndex(isInside);
  const last = lines.findLastIndex(isInside);
  const around = lines.slice(Math.max(0, first - 1), last + 2).map(
    (each): LineExplanation => ({
      line: line(each.start),
      ...{ start: each.start, end: each.end, text: each.text, isInside: isInside(each) },
      ...{ chosen: each.chosen, next: each.next, rival: each.rival },
    }),
  );
  let nextBest: ReadingExplanation["nextBest"] = null;
  for (const { isInside: isOwn, rival, line: number } of around)
    if (isOwn && rival !== null && (nextBest === null || rival.behind < nextBest.behind))
      nextBest = { line: number, ...rival };
  return { score, nextBest, lines: around };
}

function joinsOf(segments: readonly (readonly [number, number])[], text: string): JoinedBreak[] {
  return segments.slice(1).map(([next], i) => {
    const [start, end] = segments[i] ?? [next, next];
    return {
      ...{ start: end, end: next },
      before: text.slice(Math.max(start, end - AROUND_JOIN), end),
      after: text.slice(next, next + AROUND_JOIN),
    };
  });
}

/** Lines as editors count them, from 1: LF, CR LF or CR alone ends one. */
function lineCounter(text: string): LineOf {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
