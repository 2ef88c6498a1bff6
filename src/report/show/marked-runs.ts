import type { Span } from "../../core/span.ts";
import type { Entity, EntityType } from "../../core/types.ts";
import type { Paint } from "../paint.ts";
import type { ReportLanguage } from "../reporter.ts";
import { SIGNS } from "./labels.ts";
import { plain, type Run, type Style } from "./wrap.ts";

/** A document as it was decoded, or a stretch of one, and where that begins. */
export interface ShownText {
  readonly text: string;
  readonly offset: number;
}

export interface Marks {
  /** How a name of a type looks. */
  readonly styles: Readonly<Record<EntityType, Style>>;
  /** Whether brackets and signs stand for the colours. */
  readonly isPlain: boolean;
  readonly language: ReportLanguage;
  readonly faint: Style;
}

/** What stands where two pieces of a paragraph were joined. */
export const JOIN = "↵";

/** Of sixteen colours that every terminal has, by its own palette; like things are alike: places green and blue, people yellow. */
export function marksFor(paint: Paint, { color, language }: { color: boolean; language: ReportLanguage }): Marks {
  return {
    styles: {
      office: paint.greenBright.bold,
      community: paint.green,
      estate: paint.cyan,
      place: paint.blueBright,
      reporter: paint.yellowBright.bold,
      person: paint.yellow,
      organisation: paint.cyanBright,
      programme: paint.magentaBright,
      date: paint.redBright,
      quantity: paint.underline,
    },
    isPlain: !color,
    language,
    faint: paint.dim,
  };
}

/**
 * The pieces of a part or paragraph with the names in them, by their offsets in the original document. A name may begin in one
 * piece and end in the next. Of names in one another, the inner ones have their own colour.
 */
export function markedRuns(
  segments: readonly Span[],
  { document, entities, marks }: { document: ShownText; entities: readonly Entity[]; marks: Marks },
): Run[] {
  const { text, offset } = document;
  const end = segments.at(-1)?.end ?? 0;
  const runs: Run[] = [];
  const open: Entity[] = [];
  let next = firstFrom(entities, segments[0]?.start ?? 0);
  const styleNow = (): Style => {
    const inner = open.at(-1);
    return inner === undefined ? plain : marks.styles[inner.type];
  };
  const add = (words: string, style: Style): void => {
    if (words !== "") runs.push({ text: words, style });
  };
  for (const [i, segment] of segments.entries()) {
    if (i > 0) add(JOIN, marks.faint);
    let at = segment.start;
    for (;;) {
      const coming = entities[next];
      const opens = coming === undefined ? end : coming.start;
      const closes = open.at(-1)?.end ?? end;
      const to = Math.min(opens, closes, segment.end);
      add(text.slice(at - offset, to - offset), styleNow());
      at = Math.max(at, to);
      const inner = open.at(-1);
      if (inner !== undefined && inner.end <= at) {
        open.pop();
        if (marks.isPlain) add(`/${SIGNS[inner.type][marks.language]}]`, plain);
      } else if (coming !== undefined && coming.start <= at && at < segment.end) {
        next++;
        // One that crosses the end of another would have to be closed twice.
        if (coming.end > (inner?.end ?? coming.end)) continue;
        open.push(coming);
        if (marks.isPlain) add("[", plain);
      } else if (at >= segment.end) break;
    }
  }
  return runs;
}

/** Where the first of the entities stands, which are in order, that begins there or behind it. */
function firstFrom(entities: readonly Entity[], start: number): number {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
