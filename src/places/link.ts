import type { Area, AreaMatch, Gazetteer } from "../core/gazetteer.ts";
import type { CleanStory, CommunityMention, Mention, OfficeMention, Parents, PlaceMention } from "../core/types.ts";

/** A story with the mentions found in it. */
export interface LinkedStory {
  readonly story: CleanStory;
  readonly mentions: readonly Mention[];
}

const NONE: Parents = {};

/**
 * Gives offices and communities their parents and places their codes, for the whole document at once: what stands right
 * in front of a name anywhere on the page (某区某某街道某某社区) holds for the same name everywhere on it. What the text
 * does not tell stays open.
 */
export function linkPlaces(stories: readonly LinkedStory[], gazetteer: Gazetteer): LinkedStory[] {
  const areas = decideAreas(stories, gazetteer);
  const parentsByOffice = new Map<string, Parents>();
  const officeByCommunity = new Map<string, string>();
  const parentsByCommunity = new Map<string, Parents>();
  for (const { story, mentions } of stories) {
    const areaEndingAt = new Map(areas.get(story)?.map(({ end, area }) => [end, area]));
    const officeEndingAt = new Map(mentions.filter(isOffice).map((office) => [office.end, office]));
    for (const mention of mentions) {
      const area = areaEndingAt.get(mention.start);
      if (isOffice(mention) && area !== undefined)
        keepFirst(parentsByOffice, mention.name, gazetteer.parentsOf(area.code));
      if (!isCommunity(mention)) continue;
      const office = officeEndingAt.get(mention.start);
      if (office !== undefined) keepFirst(officeByCommunity, mention.name, office.name);
      if (area !== undefined) keepFirst(parentsByCommunity, mention.name, gazetteer.parentsOf(area.code));
    }
  }
  return stories.map(({ story, mentions }) => {
    const offices = new Set(mentions.filter(isOffice).map(({ name }) => name));
    // A story about one office: its communities are that office's.
    const [onlyOffice = null] = offices.size === 1 ? offices : [];
    const areaAt = new Map(areas.get(story)?.map(({ start, area }) => [start, area]));
    return { story, mentions: mentions.map((mention) => linked(mention)) };

    function linked(mention: Mention): Mention {
      if (isOffice(mention)) return { ...mention, parents: parentsByOffice.get(mention.name) ?? NONE };
      if (isPlace(mention))
        return mention.rule === "place.area" ? { ...mention, code: areaAt.get(mention.start)?.code ?? null } : mention;
      if (!isCommunity(mention)) return mention;
      const office = officeByCommunity.get(mention.name) ?? onlyOffice;
      const parents =
        parentsByCommunity.get(mention.name) ?? (office === null ? NONE : (parentsByOffice.get(office) ?? NONE));
      return { ...mention, office, parents };
    }
  });
}

interface DecidedArea {
  readonly start: number;
  readonly end: number;
  readonly area: Area;
}

/** Of the areas that bear a name (鼓楼区 is four), the one under the area named in front of it, or under one named on the page. */
function decideAreas(stories: readonly LinkedStory[], gazetteer: Gazetteer): Map<CleanStory, DecidedArea[]> {
  const matchesByStory = new Map(stories.map(({ story }) => [story, gazetteer.areasIn(story.text)]));
  const certain = new Set<string>();
  for (const matches of matchesByStory.values()) {
    for (const { areas } of matches) if (areas.length === 1) for (const { code } of areas) certain.add(code);
  }
  const decided = new Map<CleanStory, DecidedArea[]>();
  for (const [story, matches] of matchesByStory) {
    const found: DecidedArea[] = [];
    for (const match of matches) {
      const before = found.at(-1);
      const area = decide(match, { before: before?.end === match.start ? before.area : null, certain });
      if (area !== null) found.push({ start: match.start, end: match.end, area });
    }
    decided.set(story, found);
  }
  return decided;
}

function decide(
  { areas }: AreaMatch,
  { before, certain }: { before: Area | null; certain: ReadonlySet<string> },
): Area | null {
  const [only] = areas;
  // 某省某市朝阳区: an only bearer of the name that lies elsewhere is not the one that is meant.
  if (areas.length === 1 && only !== undefined) return before === null || isUnder(only.code, before.code) ? only : null;
  const under = before === null ? [] : areas.filter(({ code }) => isUnder(code, before.code));
  if (under.length === 1) return under[0] ?? null;
  const named = areas.filter(({ code }) => [...certain].some((other) => isUnder(code, other)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function isUnder(code: string, above: string): boolean {
  const prefix = above.endsWith("0000") ? above.slice(0, 2) : above.endsWith("00") ? above.slice(0, 4) : above;
  return code !== above && code.startsWith(prefix);
}

function keepFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

function isOffice(mention: Mention): mention is OfficeMention {
  return mention.type === "office";
}
function isCommunity(mention: Mention): mention is CommunityMention {
  return mention.type === "community";
}
function isPlace(mention: Mention): mention is PlaceMention {
  return mention.type === "place";
}
