import type { Page } from "../core/types.ts";
import type { Line } from "./lines/line.ts";

/** The whole text is one story's body: a paragraph a line, nothing cut off. */
export function asSingleStory(lines: readonly Line[]): Page {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { layout: "single", stories: [], furniture: [], outlet: null };
  const paragraphs = lines.map(({ start, end }) => ({ segments: [{ start, end }] }));
  const story = {
    kind: "story" as const,
    start: first.start,
    end: last.end,
    section: null,
    origin: null,
    parts: [],
    paragraphs,
    signatures: [],
    cuts: [],
  };
  return { layout: "single", stories: [story], furniture: [], outlet: null };
}
