import type { Area } from "../core/gazetteer.ts";
import { type NamedArea, united } from "./areas.ts";
import type { LinkedStory } from "./link.ts";
import type { ListedName, PlaceIndex } from "./place-index.ts";

/** One name of an office or community in one story. */
export interface NameInStory {
  /** Where it stands among the names of the page. */
  readonly id: number;
  readonly story: number;
  readonly name: string;
  readonly listed: ListedName;
  /** How many rows the names of the page before it have: where its own begin in a column for all. */
  readonly firstRow: number;
  /** The number that all names of the page with its key have, and whether it is the first of them. */
  readonly key: number;
  readonly isFirst: boolean;
  /** Where its mentions stand among those of the story, and how each is spelt. */
  readonly places: number[];
  readonly spellings: string[];
  /** Of all its mentions together; null where nothing stands in front of any. */
  inFront: InFront | null;
}

/** What stands right in front of a name, each once: 某省某市某区|, 松屏街道|. */
export interface InFront {
  readonly areas: readonly Area[];
  /** Keys of the offices in front of a community. */
  readonly offices: readonly number[];
}

/** The names of a page, story by story, in order of their first mention. */
export interface PageNames {
  readonly names: readonly NameInStory[];
  /** How many keys they have, and how many rows of the list. */
  readonly keys: number;
  readonly rows: number;
  /** The offices of each story. */
  readonly officesOf: readonly (readonly NameInStory[])[];
}

// 松屏街道柳荫社区、和平里社区和九曲桥社区: what stands in front of the first holds for all.
const LIST_MARKS = "、和与及";
const NO_AREAS: readonly Area[] = [];
const NO_OFFICES: readonly number[] = [];
const NO_NAMES: readonly NameInStory[] = [];
export const NOTHING_IN_FRONT: InFront = { areas: NO_AREAS, offices: NO_OFFICES };

interface Growing {
  readonly names: NameInStory[];
  readonly numberByKey: Map<string, number>;
  /** By number of the key the name that has it and came last. */
  readonly lastOf: NameInStory[];
  /** Called when the first name is read. */
  readonly openIndex: () => PlaceIndex;
  rows: number;
}

export function namesOfPage(
  stories: readonly LinkedStory[],
  areas: readonly (readonly NamedArea[])[],
  openIndex: () => PlaceIndex,
): PageNames {
  const growing: Growing = { names: [], numberByKey: new Map(), lastOf: [], openIndex, rows: 0 };
  const officesOf: (readonly NameInStory[])[] = [];
  for (let at = 0; at < stories.length; at++) {
    const story = stories[at];
    const from = growing.names.length;
    if (story !== undefined) readStory(growing, story, at, areas[at] ?? []);
    officesOf.push(officesFrom(growing.names, from));
  }
  return { names: growing.names, keys: growing.lastOf.length, rows: growing.rows, officesOf };
}

function officesFrom(names: readonly NameInStory[], from: number): readonly NameInStory[] {
  let offices: NameInStory[] | null = null;
  for (let id = from; id < names.length; id++) {
    const name = names[id];
    if (name === undefined || !isOffice(name)) continue;
    if (offices === null) offices = [name];
    else offices.push(name);
  }
  return offices ?? NO_NAMES;
}

export function isOffice({ listed }: NameInStory): boolean {
  return listed.leaf === "township";
}

function readStory(page: Growing, { story, mentions }: LinkedStory, at: number, areas: readonly NamedArea[]): void {
  let nextArea = 0;
  let officeEnd = -1;
  let officeKey = -1;
  // What the list that is being read has in front of its first name.
  let listEnd = -1;
  let inFrontOfList = NOTHING_IN_FRONT;
  for (let place = 0; place < mentions.length; place++) {
    const mention = mentions[place];
    if (mention === undefined || (mention.type !== "office" && mention.type !== "community")) continue;
    const { start, end } = mention;
    const name = nameOf(page, mention.name, mention.type === "office", at, place);
    while (nextArea < areas.length && (areas[nextArea]?.end ?? 0) <= start) nextArea++;
    const before = areasBefore(start, areas, nextArea - 1);
    let inFront = NOTHING_IN_FRONT;
    if (!isOffice(name) && officeEnd === start) inFront = { areas: NO_AREAS, offices: [officeKey] };
    else if (before.length > 0) inFront = { areas: before, offices: NO_OFFICES };
    else if (listEnd === start - 1 && LIST_MARKS.includes(story.text.charAt(start - 1))) inFront = inFrontOfList;
    name.inFront = withMore(name.inFront, inFront);
    if (isOffice(name)) {
      officeEnd = end;
      officeKey = name.key;
    }
    listEnd = end;
    inFrontOfList = inFront;
  }
}

/** The name in its story, with one mention more. */
function nameOf(page: Growing, name: string, isOfOffice: boolean, story: number, place: number): NameInStory {
  const { names, numberByKey, lastOf } = page;
  const listed = page.openIndex().find(name, isOfOffice ? "township" : "settlement");
  const number = numberByKey.get(listed.key);
  const key = number ?? lastOf.length;
  const last = lastOf[key];
  if (last?.story === story) {
    last.places.push(place);
    last.spellings.push(name);
    return last;
  }
  // With its first mention at once: an empty array that something is added to makes room for seventeen.
  const found: NameInStory = {
    id: names.length,
    story,
    name,
    listed,
    firstRow: page.rows,
    key,
    isFirst: number === undefined,
    places: [place],
    spellings: [name],
    inFront: null,
  };
  if (number === undefined) numberByKey.set(listed.key, key);
  lastOf[key] = found;
  page.rows += listed.rows.length;
  names.push(found);
  return found;
}

/** Adds what stands in front of a name elsewhere; most names have nothing there. */
export function withMore(known: InFront | null, more: InFront): InFront | null {
  if (more.areas.length + more.offices.length === 0) return known;
  if (known === null) return more;
  return { areas: united(known.areas, more.areas), offices: united(known.offices, more.offices) };
}

/** 某省某市某区| : all that stand in a row and end there; `last` is where the last area in front stands in the list. */
function areasBefore(start: number, areas: readonly NamedArea[], last: number): readonly Area[] {
  if (last < 0 || areas[last]?.end !== start) return NO_AREAS;
  let found = NO_AREAS;
  let end = start;
  for (let at = last; at >= 0 && areas[at]?.end === end; at--) {
    const named = areas[at]?.areas ?? NO_AREAS;
    found = united(found, named);
    end = areas[at]?.start ?? 0;
  }
  return found;
}
