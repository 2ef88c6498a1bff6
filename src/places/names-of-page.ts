import type { Area } from "../core/gazetteer.ts";
import type { NamedArea } from "./areas.ts";
import type { LinkedStory } from "./link.ts";
import type { ListedName, PlaceIndex } from "./place-index.ts";

/** One name of an office or community in one story. */
export interface NameInStory {
  /** Where it stands among the names of the page. */
  readonly id: number;
  readonly story: number;
  readonly name: string;
  readonly listed: ListedName;
  /** Where its mentions stand among those of the story, and how each is spelt. */
  readonly places: number[];
  readonly spellings: string[];
  /** Of all its mentions together; null where nothing stands in front of any. */
  inFront: GrowingInFront | null;
}

/** What stands right in front of a name: 某省某市某区|, 松屏街道|. */
export interface InFront {
  readonly areas: ReadonlySet<Area>;
  /** Keys of the offices in front of a community. */
  readonly offices: ReadonlySet<string>;
}

/** The same, to which more is added. */
export interface GrowingInFront {
  readonly areas: Set<Area>;
  readonly offices: Set<string>;
}

// 松屏街道柳荫社区、和平里社区和九曲桥社区: what stands in front of the first holds for all.
const LIST_MARKS: ReadonlySet<string> = new Set("、和与及");
const NO_AREAS: readonly Area[] = [];
export const NOTHING_IN_FRONT: InFront = { areas: new Set(), offices: new Set() };

/** The names of a page, story by story, in order of their first mention. */
export function namesOfPage(
  stories: readonly LinkedStory[],
  { areas, index }: { areas: readonly (readonly NamedArea[])[]; index: PlaceIndex },
): NameInStory[] {
  const names: NameInStory[] = [];
  for (const [at, story] of stories.entries()) readStory(names, story, { at, areas: areas[at] ?? [], index });
  return names;
}

function readStory(
  names: NameInStory[],
  { story, mentions }: LinkedStory,
  { at, areas, index }: { at: number; areas: readonly NamedArea[]; index: PlaceIndex },
): void {
  const nameByKey = new Map<string, NameInStory>();
  let nextArea = 0;
  let officeEnd = -1;
  let officeKey = "";
  // What the list that is being read has in front of its first name.
  let listEnd = -1;
  let inFrontOfList = NOTHING_IN_FRONT;
  for (let place = 0; place < mentions.length; place++) {
    const mention = mentions[place];
    if (mention === undefined || (mention.type !== "office" && mention.type !== "community")) continue;
    const { start, end } = mention;
    const listed = index.find(mention.name, mention.type === "office" ? "township" : "settlement");
    const { key, leaf } = listed;
    const known = nameByKey.get(key);
    const name = known ?? nameOf(mention, listed, { id: names.length, story: at, place });
    if (known === undefined) {
      names.push(name);
      nameByKey.set(key, name);
    } else {
      name.places.push(place);
      name.spellings.push(mention.name);
    }
    while (nextArea < areas.length && (areas[nextArea]?.end ?? 0) <= start) nextArea++;
    const before = areasBefore(start, areas, nextArea - 1);
    let inFront = NOTHING_IN_FRONT;
    if (leaf === "settlement" && officeEnd === start)
      inFront = { areas: NOTHING_IN_FRONT.areas, offices: new Set([officeKey]) };
    else if (before.length > 0) inFront = { areas: new Set(before), offices: NOTHING_IN_FRONT.offices };
    else if (listEnd === start - 1 && LIST_MARKS.has(story.text.charAt(start - 1))) inFront = inFrontOfList;
    name.inFront = withMore(name.inFront, inFront);
    if (leaf === "township") {
      officeEnd = end;
      officeKey = key;
    }
    listEnd = end;
    inFrontOfList = inFront;
  }
}

// With its first mention at once: an empty array that something is added to makes room for seventeen.
function nameOf(
  { name }: { name: string },
  listed: ListedName,
  { id, story, place }: { id: number; story: number; place: number },
): NameInStory {
  return { id, story, name, listed, places: [place], spellings: [name], inFront: null };
}

/** Adds what stands in front of a name elsewhere; most names have nothing there, and no sets are made for them. */
export function withMore(known: GrowingInFront | null, { areas, offices }: InFront): GrowingInFront | null {
  if (areas.size + offices.size === 0) return known;
  const all = known ?? { areas: new Set(), offices: new Set() };
  for (const area of areas) all.areas.add(area);
  for (const office of offices) all.offices.add(office);
  return all;
}

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
