import type { Gazetteer } from "../core/gazetteer.ts";
import type { CleanStory, Mention } from "../core/types.ts";
import type { AliasBook } from "./aliases/alias-book.ts";
import { withAliases } from "./aliases/apply-aliases.ts";
import { areasOfScene, decidedAreas, type NamedArea } from "./areas.ts";
import { decidePage, type PageToDecide } from "./decide-page.ts";
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
  tools: LinkTools & { readonly outlet: string | null },
): LinkedStory[] {
  const { aliases } = tools;
  if (aliases === null) return link(found, tools);
  // The name that the list knows is looked up, and what the book says holds in the end.
  return withAliases(link(withAliases(found, aliases), tools), aliases);
}

function link(stories: readonly LinkedStory[], tools: LinkTools & { readonly outlet: string | null }): LinkedStory[] {
  const { matches, areas, page } = pageToDecide(stories, tools);
  const linked = stories.map(({ story, mentions }) => ({ story, mentions: mentions.slice() }));
  // Most names of areas are one area's, as the recognizer has it already.
  for (let at = 0; at < linked.length; at++)
    if (areas[at] !== matches[at])
      giveAreaCodes(linked[at]?.mentions ?? [], matches[at] ?? NO_AREAS, areas[at] ?? NO_AREAS);
  if (page === null) return linked;
  const given = linkedNames(page, decidePage(page), tools.gazetteer);
  for (const { id, story, places } of page.names) giveLinks(linked[story]?.mentions ?? [], places, given[id]);
  return linked;
}

/** What is decided on for all names of a document together; `page` is null where it has none. */
interface ReadPage {
  readonly matches: readonly (readonly NamedArea[])[];
  readonly areas: readonly (readonly NamedArea[])[];
  readonly page: PageToDecide | null;
}

export function pageToDecide(
  stories: readonly LinkedStory[],
  { gazetteer, officialPlaces, outlet }: LinkTools & { readonly outlet: string | null },
): ReadPage {
  const matches = stories.map(({ story }) => gazetteer.areasOf(story));
  const areas = decidedAreas(matches);
  const { names, keys, rows, officesOf } = namesOfPage(stories, areas, officialPlaces);
  if (names.length === 0) return { matches, areas, page: null };
  const page = {
    names,
    keys,
    rows,
    officesOf,
    kinds: stories.map(({ story }) => story.kind),
    areas: stories.map(({ story }, at) => areasOfScene(story.text, areas[at] ?? NO_AREAS)),
    outletAreas: outlet === null ? [] : gazetteer.areasIn(outlet).flatMap((match) => match.areas),
    index: officialPlaces(),
  };
  return { matches, areas, page };
}

const NO_AREAS: readonly NamedArea[] = [];

function giveLinks(mentions: Mention[], places: readonly number[], name: LinkedName | undefined): void {
  if (name === undefined) return;
  for (const place of places) {
    const mention = mentions[place];
    if (mention !== undefined) mentions[place] = withLink(mention, name);
  }
}

// Written out: to spread objects here takes a fifth of all linking.
function withLink(mention: Mention, linked: LinkedName): Mention {
  if (mention.type !== "office" && mention.type !== "community") return mention;
  const { start, end, rule } = mention;
  const { name, code, candidates, link, parents, office } = linked;
  if (mention.type === "office") return { type: "office", start, end, name, rule, code, candidates, link, parents };
  return { type: "community", start, end, name, rule, code, candidates, link, parents, office };
}

/** Places are areas of the list where only one area can be meant; only those are gone to that are decided otherwise than was found. */
function giveAreaCodes(mentions: Mention[], found: readonly NamedArea[], decided: readonly NamedArea[]): void {
  for (let i = 0; i < decided.length; i++) {
    const area = decided[i];
    if (area === undefined || area === found[i]) continue;
    for (let place = placeFrom(mentions, area.start); mentions[place]?.start === area.start; place++)
      giveCode(mentions, place, area.areas.length === 1 ? (area.areas[0]?.code ?? null) : null);
  }
}

function giveCode(mentions: Mention[], place: number, code: string | null): void {
  const mention = mentions[place];
  if (mention?.type !== "place" || mention.rule !== "place.area" || mention.code === code) return;
  const { type, start, end, name, rule } = mention;
  mentions[place] = { type, start, end, name, rule, code };
}

/** Where the first of the mentions stands that begins at an offset or behind it. */
function placeFrom(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
