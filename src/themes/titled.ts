import { packWords } from "../core/pack-words.ts";
import { allMatches } from "../core/packed-trie.ts";
import type { Span } from "../core/span.ts";
import { noNotes } from "../core/story-notes.ts";
import type { CleanStory, Mention } from "../core/types.ts";

/** A story with the headline that stands beside its text, in a field of its record, put in front of it. */
export interface Titled {
  readonly story: CleanStory;
  readonly mentions: readonly Mention[];
  /** By how much what stood in the story moved. */
  readonly shift: number;
}

export function withTitle(story: CleanStory, mentions: readonly Mention[], title: string | null): Titled {
  const line = title?.trim().replace(/\s+/gu, " ") ?? "";
  if (line === "" || story.zones.some(({ part }) => part === "headline")) return { story, mentions, shift: 0 };
  const shift = line.length + 1;
  const moved = <Value extends { readonly start: number; readonly end: number }>(value: Value): Value => ({
    ...value,
    start: value.start + shift,
    end: value.end + shift,
  });
  const zones = [{ part: "headline" as const, start: 0, end: line.length }, ...story.zones.map(moved)];
  return {
    story: { ...story, text: `${line}\n${story.text}`, zones, notes: noNotes() },
    mentions: [...namesIn(line, { story, mentions }), ...mentions.map(moved)],
    shift,
  };
}

/** The recognizers read the text alone; a name that they found there is the same name in the headline. */
function namesIn(
  line: string,
  { story, mentions }: { story: CleanStory; mentions: readonly Mention[] },
): readonly Mention[] {
  const mentionsByName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const name = story.text.slice(mention.start, mention.end);
    const same = mentionsByName.get(name) ?? [];
    if (!same.some(({ type }) => type === mention.type)) mentionsByName.set(name, [...same, mention]);
  }
  const found: Mention[] = [];
  const endByType = new Map<string, number>();
  // Those of one type do not overlap, the longer goes first; one of another type may lie inside.
  const matches = placesOf([...mentionsByName.keys()], line).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of matches) {
    for (const mention of mentionsByName.get(line.slice(start, end)) ?? []) {
      if (start < (endByType.get(mention.type) ?? 0)) continue;
      endByType.set(mention.type, end);
      found.push({ ...mention, start, end });
    }
  }
  return found;
}

// A headline is read once: looking for one name after the other takes less time than a trie of them, but for a page in one line.
const LONG_LINE = 500;

/** Where the names stand in a line, and in one another. */
function placesOf(names: readonly string[], line: string): Span[] {
  if (line.length > LONG_LINE) return allMatches(packWords(names), line);
  const places: Span[] = [];
  for (const name of names) {
    if (name === "") continue;
    for (let start = line.indexOf(name); start >= 0; start = line.indexOf(name, start + 1))
      places.push({ start, end: start + name.length });
  }
  return places;
}
