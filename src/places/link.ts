import type { Gazetteer } from "../core/gazetteer.ts";
import type { CleanStory, Mention } from "../core/types.ts";
import type { AliasBook } from "./alias-book.ts";
import { withAliases } from "./apply-aliases.ts";
import { areasOfStories, type NamedArea } from "./areas.ts";
import { decidePage } from "./decide-page.ts";
import { type LinkedName, linkedNames } from "./linked-names.ts";
import { isNamedPlace, type NameInStory, namesOfStory } from "./names-of-page.ts";
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
 * name everywhere on it, and all names of the page say together which district it is about. What neither text nor list tells
 * stays open.
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
  const areas = areasOfStories(
    stories.map(({ story }) => story),
    gazetteer,
  );
  if (!stories.some(({ mentions }) => mentions.some(isNamedPlace)))
    return stories.map((story, at) => withAreaCodes(story, areas[at] ?? []));
  const index = officialPlaces();
  const names = stories.map((story, at) => namesOfStory(story, { at, areas: areas[at] ?? [], index }));
  const outletAreas = outlet === null ? [] : gazetteer.areasIn(outlet).flatMap((match) => match.areas);
  const page = { kinds: stories.map(({ story }) => story.kind), names, areas, outletAreas, index };
  const linked = linkedNames(page, decidePage(page), gazetteer);
  return stories.map((story, at) => {
    const nameOf = new Map<Mention, NameInStory>();
    for (const name of names[at] ?? []) for (const mention of name.mentions) nameOf.set(mention, name);
    const { mentions } = withAreaCodes(story, areas[at] ?? []);
    return { story: story.story, mentions: mentions.map((mention) => withLink(mention, nameOf.get(mention), linked)) };
  });
}

function withLink(mention: Mention, name: NameInStory | undefined, linked: (name: NameInStory) => LinkedName): Mention {
  if (name === undefined) return mention;
  const { office, ...found } = linked(name);
  switch (mention.type) {
    case "office":
      return { ...mention, ...found };
    case "community":
      return { ...mention, ...found, office };
    default:
      return mention;
  }
}

/** Places are areas of the list where only one area can be meant. */
function withAreaCodes({ story, mentions }: LinkedStory, areas: readonly NamedArea[]): LinkedStory {
  const areaAt = new Map(areas.map((named) => [named.start, named]));
  const coded = mentions.map((mention) => {
    if (mention.type !== "place" || mention.rule !== "place.area") return mention;
    const [only, ...others] = areaAt.get(mention.start)?.areas ?? [];
    return { ...mention, code: only !== undefined && others.length === 0 ? only.code : null };
  });
  return { story, mentions: coded };
}
