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

// 松屏街道柳荫社区、和平里社区和九曲桥社区: what stands in front of the first holds for all.
const LIST_MARKS: ReadonlySet<string> = new Set("、和与及");

export function isNamedPlace(mention: Mention): mention is NamedPlace {
  return mention.type === "office" || mention.type === "community";
}

interface InFront {
  readonly areas: readonly Area[];
  readonly offices: readonly string[];
}

const NOTHING: InFront = { areas: [], offices: [] };

/** The names of one story in order of their first mention. */
export function namesOfStory(
  { story, mentions }: LinkedStory,
  { at, areas, index }: { at: number; areas: readonly NamedArea[]; index: PlaceIndex },
): NameInStory[] {
  const names = new Map<string, NameInStory>();
  let nextArea = 0;
  let office = { end: -1, key: "" };
  // What the list that is being read has in front: 松屏街道|柳荫社区、和平里社区
  let list = { end: -1, inFront: NOTHING };
  for (const mention of mentions) {
    if (!isNamedPlace(mention)) continue;
    const { start, end } = mention;
    const listed = index.find(mention.name, mention.type === "office" ? "township" : "settlement");
    const { key, leaf } = listed;
    const name = names.get(key) ?? emptyName(mention.name, listed, at);
    names.set(key, name);
    name.mentions.push(mention);
    while (nextArea < areas.length && (areas[nextArea]?.end ?? 0) <= start) nextArea++;
    const inFrontOfIt = areasBefore(start, areas, nextArea - 1);
    let inFront: InFront = NOTHING;
    if (leaf === "settlement" && office.end === start) inFront = { areas: inFrontOfIt, offices: [office.key] };
    else if (inFrontOfIt.length > 0) inFront = { areas: inFrontOfIt, offices: [] };
    else if (list.end === start - 1 && LIST_MARKS.has(story.text.charAt(start - 1))) inFront = list.inFront;
    name.areasInFront.push(...inFront.areas);
    name.officesInFront.push(...inFront.offices);
    if (leaf === "township") office = { end, key };
    list = { end, inFront };
  }
  return [...names.values()];
}

function emptyName(name: string, listed: ListedName, story: number): NameInStory {
  const { key, leaf } = listed;
  return { key, leaf, name, listed, story, mentions: [], areasInFront: [], officesInFront: [] };
}

const NO_AREAS: readonly Area[] = [];

/** 某省某市某区| : all that stand in a row and end there; `last` is where the last area in front stands in the list. */
function areasBefore(start: number, areas: readonly NamedArea[], last: number): readonly Area[] {
  if (areas[last]?.end !== start) return NO_AREAS;
  const found: Area[] = [];
  let end = start;
  for (let at = last; areas[at]?.end === end; at--) {
    found.push(...(areas[at]?.areas ?? NO_AREAS));
    end = areas[at]?.start ?? 0;
  }
  return found;
}
