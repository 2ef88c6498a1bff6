import { noNotes } from "../../src/core/story-notes.ts";
import type { CleanStory, Mention, PageContext, PartKind, Recognizer, Zone } from "../../src/core/types.ts";

/** A story written as a text with its expected mentions between ⟦ and ⟧. */
export interface MarkedStory {
  readonly story: CleanStory;
  readonly expected: readonly string[];
}

export const NO_PAGE: PageContext = { published: null, outlet: null, stories: [] };

/** Lines are zones: `headline: …`, `caption: …`, `byline: …` as labelled, else body. Expected mentions come as `start-end text`. */
export function readMarked(marked: string): MarkedStory {
  const zones: Zone[] = [];
  const expected: string[] = [];
  let text = "";
  for (const line of marked.split("\n")) {
    const label = /^(?<part>[a-z]+): /u.exec(line);
    const part = partNamed(label?.groups?.part);
    const start = text.length;
    let open = -1;
    for (const char of line.slice(label?.[0].length ?? 0)) {
      if (char === "⟦") open = text.length;
      else if (char === "⟧") expected.push(`${open}-${text.length} ${text.slice(open)}`);
      else text += char;
    }
    zones.push({ part, start, end: text.length });
    text += "\n";
  }
  const mapped = { text, from: [0], to: [0] };
  const story: CleanStory = { ...mapped, kind: "story", zones, signatures: [], notes: noNotes() };
  return { story, expected };
}

function partNamed(name: string | undefined): PartKind | "body" {
  const parts = ["meta", "kicker", "headline", "deck", "subhead", "dateline", "byline", "caption", "credit"] as const;
  return parts.find((part) => part === name) ?? "body";
}

export function mentionsOf(recognizer: Recognizer, marked: string): readonly Mention[] {
  return [...recognizer.find(readMarked(marked).story, NO_PAGE)].sort((a, b) => a.start - b.start);
}

/** The mentions found, written as `readMarked` writes the expected ones. */
export function found(recognizer: Recognizer, marked: string): string[] {
  const { text } = readMarked(marked).story;
  return mentionsOf(recognizer, marked).map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`);
}

/** How long a text of 100,000 characters, one piece over and over, keeps the recognizer busy. */
export function millisecondsOn(recognizer: Recognizer, piece: string): number {
  const { story } = readMarked(piece.repeat(100_000 / piece.length));
  const began = performance.now();
  recognizer.find(story, NO_PAGE);
  return performance.now() - began;
}

export interface Counts {
  hits: number;
  found: number;
  expected: number;
}

/** F1 over marked stories; `relaxed` counts an overlap, one to one, as a hit. */
export function score(
  recognizer: Recognizer,
  stories: readonly string[],
): { strict: number; relaxed: number; errors: string[] } {
  const strict = { hits: 0, found: 0, expected: 0 };
  const relaxed = { hits: 0, found: 0, expected: 0 };
  const errors: string[] = [];
  for (const marked of stories) {
    const { expected } = readMarked(marked);
    const got = found(recognizer, marked);
    const same = got.filter((mention) => expected.includes(mention)).length;
    count(strict, { hits: same, found: got.length, expected: expected.length });
    count(relaxed, { hits: overlapping(expected, got), found: got.length, expected: expected.length });
    if (same < expected.length || same < got.length) errors.push(`${marked}\n   → ${got.join(" | ")}`);
  }
  return { strict: f1(strict), relaxed: f1(relaxed), errors };
}

function count(total: Counts, more: Counts): void {
  total.hits += more.hits;
  total.found += more.found;
  total.expected += more.expected;
}

function overlapping(expected: readonly string[], got: readonly string[]): number {
  const left = got.map(spanOf);
  let hits = 0;
  for (const want of expected.map(spanOf)) {
    const at = left.findIndex((have) => have.start < want.end && want.start < have.end);
    if (at < 0) continue;
    left.splice(at, 1);
    hits++;
  }
  return hits;
}

function spanOf(mention: string): { start: number; end: number } {
  const [start = 0, end = 0] = (mention.split(" ")[0] ?? "").split("-").map(Number);
  return { start, end };
}

function f1({ hits, found: all, expected }: Counts): number {
  return all + expected === 0 ? 1 : (2 * hits) / (all + expected);
}
