import type { Area } from "../core/gazetteer.ts";
import type { CommunityMention, Mention, OfficeMention } from "../core/types.ts";
import type { NamedArea } from "./areas.ts";
import type { LinkedStory } from "./link.ts";
import type { ListedName, PlaceIndex } from "./place-index.ts";
import type { Leaf } from "./regions.ts";

export type NamedPlace = OfficeMention | CommunityMention;

/** One name of an office or community in one story, with what stands in front of it somewhere in the story. */
export interface NameInStory {
  readonly key: string;
  readonly leaf: Leaf;
  readonly name: string;
  readonly listed: ListedName;
  readonly story: number;
  readonly mentions: NamedPlace[];
  /** Areas right in front of the name, the nearest level wins. */
  readonly areasInFront: Area[];
  /** Keys of the offices right in front of a community. */
  readonly officesInFront: string[];
}

// 松屏办事处, 松屏街道 and 松屏街 are one office; 松屏镇 may be another.
const ONE_OFFICE: ReadonlySet<string> = new Set(["街道", "办事处"]);
// 松屏街道柳荫社区、和平里社区和九曲桥社区: what stands in front of the first holds for all.
const LIST_MARK = /^[、和与及]$/u;

export function isNamedPlace(mention: Mention): mention is NamedPlace {
  return mention.type === "office" || mention.type === "community";
}

export function nameKey({ leaf, stem, type }: { leaf: Leaf; stem: string; type: string }): string {
  return `${leaf} ${stem} ${ONE_OFFICE.has(type) ? "街道" : type}`;
}

/** The names of one story in order of their first mention. */
export function namesOfStory(
  { story, mentions }: LinkedStory,
  { at, areas, index }: { at: number; areas: readonly NamedArea[]; index: PlaceIndex },
): NameInStory[] {
  const names = new Map<string, NameInStory>();
  const areaEndingAt = new Map(areas.map((named) => [named.end, named]));
  const officeEndingAt = new Map<number, string>();
  // What the list that is being read has in front: 松屏街道|柳荫社区、和平里社区
  let list: { readonly end: number; readonly areas: readonly Area[]; readonly offices: readonly string[] } | null =
    null;
  for (const mention of mentions) {
    if (!isNamedPlace(mention)) continue;
    const leaf = mention.type === "office" ? "township" : "settlement";
    const listed = index.find(mention.name, leaf);
    const key = nameKey(listed);
    const name = names.get(key) ?? {
      ...{ key, leaf, name: mention.name, listed, story: at },
      ...{ mentions: [], areasInFront: [], officesInFront: [] },
    };
    names.set(key, name);
    name.mentions.push(mention);
    if (leaf === "township") officeEndingAt.set(mention.end, key);
    const goesOn: boolean = list !== null && LIST_MARK.test(story.text.slice(list.end, mention.start));
    const office = leaf === "settlement" ? officeEndingAt.get(mention.start) : undefined;
    const inFront = areasBefore(mention.start, areaEndingAt);
    const own = { areas: inFront, offices: office === undefined ? [] : [office] };
    const isOwn = own.areas.length > 0 || own.offices.length > 0;
    const held: { areas: readonly Area[]; offices: readonly string[] } = isOwn || list === null || !goesOn ? own : list;
    name.areasInFront.push(...held.areas);
    name.officesInFront.push(...held.offices);
    list = { end: mention.end, ...held };
  }
  return [...names.values()];
}

/** 某省某市某区| : all that stand in a row and end there. */
function areasBefore(start: number, areaEndingAt: ReadonlyMap<number, NamedArea>): Area[] {
  const found: Area[] = [];
  for (let named = areaEndingAt.get(start); named !== undefined; named = areaEndingAt.get(named.start))
    found.push(...named.areas);
  return found;
}
