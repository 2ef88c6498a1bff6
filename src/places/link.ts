import type { Gazetteer } from "../core/gazetteer.ts";
import type { CleanStory, Mention, PlaceMention } from "../core/types.ts";
import type { AliasBook } from "./aliases/alias-book.ts";
import { withAliases } from "./aliases/apply-aliases.ts";
import { areasOfScene, areasOfStories, type NamedArea } from "./areas.ts";
import { decidePage } from "./decide-page.ts";
import { type LinkedName, linkedNames } from "./linked-names.ts";
import { namesOfPage } from "./names-of-page.ts";
import type { PlaceIndex } from "./place-index.ts";

/** A story with the mentions found in it. */
export interface LinkedStory {
  readonly story: CleanStory;
  readonly mentions: readonly Mention[];
}

export interface LinkTools {
  readonly gazetteer: Gazetteer;
  /** Opened when the first name is to be linked. */
  readonly officialPlaces: () => PlaceIndex;
  /** Other names for offices and communities; null without an alias book. */
  readonly aliases: AliasBook | null;
}

/**
 * Ties offices and communities to the official list and gives them their parents, and places their codes, for the whole
 * document at once: what stands right in front of a name anywhere on the page (某区某某街道某某社区) holds for the same
 * name everywhere on it, but for stories that name other districts or offices; and all names of the page say together which
 * district it is about. What neither text nor list tells stays open.
 */
export function linkPlaces(
  found: readonly LinkedStory[],
  { aliases, ...tools }: LinkTools & { readonly outlet: string | null },
): LinkedStory[] {
  if (aliases === null) return link(found, tools);
  // The name that the list knows is looked up, and what the book says holds in the end.
  return withAliases(link(withAliases(found, aliases), tools), aliases);
}

function link(
  stories: readonly LinkedStory[],
  { gazetteer, officialPlaces, outlet }: Omit<LinkTools, "aliases"> & { readonly outlet: string | null },
): LinkedStory[] {
  const texts = stories.map(({ story }) => story);
  const areas = areasOfStories(texts, gazetteer);
  const nameAt = stories.map(({ mentions }) => new Array<LinkedName | null>(mentions.length).fill(null));
  if (stories.some(({ mentions }) => mentions.some(isNamedPlace))) {
    const index = officialPlaces();
    const names = namesOfPage(stories, { areas, index });
    const outletAreas = outlet === null ? [] : gazetteer.areasIn(outlet).flatMap((match) => match.areas);
    const ofStories = texts.map(({ text }, at) => areasOfScene(text, areas[at] ?? []));
    const page = { kinds: texts.map(({ kind }) => kind), names, areas: ofStories, outletAreas, index };
    const linked = linkedNames(page, decidePage(page), gazetteer);
    for (const [id, name] of linked.entries())
      for (const place of names[id]?.places ?? []) (nameAt[names[id]?.story ?? 0] ?? [])[place] = name;
  }
  return stories.map(({ story, mentions }, at) => {
    const areaOf = areaFinder(areas[at] ?? []);
    const linked = mentions.map((mention, place) =>
      mention.type === "place" ? withAreaCode(mention, areaOf) : withLink(mention, nameAt[at]?.[place] ?? null),
    );
    return { story, mentions: linked };
  });
}

function isNamedPlace({ type }: Mention): boolean {
  return type === "office" || type === "community";
}

// Written out: to spread objects here takes a fifth of all linking.
function withLink(mention: Mention, linked: LinkedName | null): Mention {
  if (linked === null) return mention;
  const { start, end, rule } = mention;
  const { name, code, candidates, link, parents, office } = linked;
  if (mention.type === "office") return { type: "office", start, end, name, rule, code, candidates, link, parents };
  if (mention.type !== "community") return mention;
  return { type: "community", start, end, name, rule, code, candidates, link, parents, office };
}

/** Places are areas of the list where only one area can be meant. */
function withAreaCode(mention: PlaceMention, areaOf: (start: number) => NamedArea | null): PlaceMention {
  if (mention.rule !== "place.area") return mention;
  const areas = areaOf(mention.start)?.areas ?? [];
  const code = areas.length === 1 ? (areas[0]?.code ?? null) : null;
  return code === mention.code ? mention : { ...mention, code };
}

/** The area that starts at an offset; asked in the order of the text. */
function areaFinder(areas: readonly NamedArea[]): (start: number) => NamedArea | null {
  let next = 0;
  return (start) => {
    while ((areas[next]?.start ?? start) < start) next++;
    const area = areas[next];
    return area?.start === start ? area : null;
  };
}
