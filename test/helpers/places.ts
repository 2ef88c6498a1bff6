import { identity } from "../../src/core/mapped-text.ts";
import { noNotes } from "../../src/core/story-notes.ts";
import type {
  CleanStory,
  CommunityMention,
  EntityType,
  OfficeMention,
  PageContext,
  PartKind,
  Recognizer,
  Zone,
} from "../../src/core/types.ts";
import { openRecognizers } from "../../src/entities/index.ts";
import { resolveMentions } from "../../src/entities/resolve.ts";
import { readCompressedSeed, readLexicons, readSeed } from "../../src/io/seeds.ts";
import { areaGazetteer } from "../../src/places/gazetteer.ts";
import { type LinkedStory, linkPlaces } from "../../src/places/link.ts";
import { openOfficialPlaces } from "../../src/places/official/official.ts";
import { type PlaceIndex, placeIndex } from "../../src/places/place-index.ts";

export const gazetteer = areaGazetteer(readSeed("gazetteer/areas.tsv"));
let opened: PlaceIndex | null = null;
export const officialPlaces = (): PlaceIndex => {
  opened ??= placeIndex(openOfficialPlaces(readCompressedSeed("gazetteer/places.packed")));
  return opened;
};
const recognizers = openRecognizers(readLexicons(), gazetteer);

export function recognizerOf(type: EntityType): Recognizer {
  const found = recognizers.find((recognizer) => recognizer.type === type);
  if (found === undefined) throw new Error(`no recognizer for ${type}`);
  return found;
}

/** A story whose lines are zones: body, unless the line opens with `headline: ` or the like. */
export function storyOf(text: string): CleanStory {
  const zones: Zone[] = [];
  let clean = "";
  for (const line of text.split("\n")) {
    const label = /^(?<part>[a-z]+): /u.exec(line);
    if (clean !== "") clean += "\n";
    const start = clean.length;
    clean += line.slice(label?.[0].length ?? 0);
    zones.push({ part: partNamed(label?.groups?.part), start, end: clean.length });
  }
  return { ...identity(clean), kind: "story", zones, signatures: [], notes: noNotes() };
}

function partNamed(name: string | undefined): PartKind | "body" {
  const parts = ["meta", "kicker", "headline", "deck", "subhead", "dateline", "byline", "caption", "credit"] as const;
  return parts.find((part) => part === name) ?? "body";
}

/** The stories of a page with all that is found in them, overlaps settled, places linked. */
export function readStories(...texts: readonly string[]): LinkedStory[] {
  const stories = texts.map(storyOf);
  const page: PageContext = { published: null, outlet: null, stories };
  const found = stories.map((story) => ({
    story,
    mentions: resolveMentions(recognizers.flatMap((recognizer) => recognizer.find(story, page))),
  }));
  return linkPlaces(found, { gazetteer, officialPlaces, aliases: null, outlet: null });
}

export function officesOf({ mentions }: LinkedStory): OfficeMention[] {
  return mentions.filter((mention) => mention.type === "office");
}

export function communitiesOf({ mentions }: LinkedStory): CommunityMention[] {
  return mentions.filter((mention) => mention.type === "community");
}

/** Names of one type in the last of some stories; the others stand on the same page. */
export function namesIn(type: "office" | "community", ...texts: readonly string[]): string[] {
  const story = readStories(...texts).at(-1);
  return (story?.mentions ?? []).filter((mention) => mention.type === type).map(({ name }) => name);
}
