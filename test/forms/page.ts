import type { ReporterRole } from "../../src/core/types.ts";

export interface Written {
  readonly name: string;
  readonly role: ReporterRole;
}

/** What a story of a generated page is, as offsets into the page. */
export interface TrueStory {
  start: number;
  end: number;
  headline: string | null;
  /** Each paragraph's stretches, without the parts that are no body. */
  readonly paragraphs: { start: number; end: number }[][];
  readonly written: Written[];
}

export interface TruePage {
  readonly text: string;
  readonly stories: readonly TrueStory[];
}

/** Puts a page together piece by piece and keeps account of what is what. */
export interface PageMaker {
  /** Text of no story: white space, furniture. */
  readonly put: (text: string) => void;
  readonly story: () => void;
  /** A part of the story at hand that is no body: headline, dateline, caption. */
  readonly part: (text: string) => void;
  readonly headline: (text: string) => void;
  readonly byline: (text: string, written: readonly Written[]) => void;
  /** A body paragraph; `pieces` are parted by what `between` makes, as column ends do. */
  readonly paragraph: (pieces: readonly string[], between?: () => string) => void;
  /** Body text that goes on with the last paragraph. */
  readonly more: (text: string) => void;
  readonly page: () => TruePage;
}

export function pageMaker(): PageMaker {
  let text = "";
  const stories: TrueStory[] = [];
  const last = (): TrueStory => {
    const story = stories.at(-1);
    if (story === undefined) throw new Error("no story is open");
    return story;
  };
  const part = (content: string): { start: number; end: number } => {
    const start = text.length + content.length - content.trimStart().length;
    const end = start + content.trim().length;
    text += content;
    const story = last();
    story.start = Math.min(story.start, start);
    story.end = Math.max(story.end, end);
    return { start, end };
  };
  return {
    put: (content) => {
      text += content;
    },
    story: () => {
      stories.push({ start: Number.POSITIVE_INFINITY, end: 0, headline: null, paragraphs: [], written: [] });
    },
    part: (content) => void part(content),
    headline: (content) => {
      part(content);
      last().headline ??= content.trim();
    },
    byline: (content, written) => {
      part(content);
      last().written.push(...written);
    },
    paragraph: (pieces, between = () => "\n") => {
      const segments: { start: number; end: number }[] = [];
      for (const [i, piece] of pieces.entries()) {
        if (i > 0) text += between();
        segments.push(part(piece));
      }
      last().paragraphs.push(segments);
    },
    more: (content) => {
      const { start, end } = part(content);
      const segment = last().paragraphs.at(-1)?.at(-1);
      if (segment === undefined) last().paragraphs.push([{ start, end }]);
      else segment.end = end;
    },
    page: () => ({ text, stories }),
  };
}
