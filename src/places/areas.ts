import type { Area, AreaMatch, Gazetteer } from "../core/gazetteer.ts";
import type { Span } from "../core/span.ts";
import type { CleanStory } from "../core/types.ts";
import { prefixOf } from "./regions.ts";

/** The name of a province, city or district in a story; `areas` are those that may be meant, one where it is decided. */
export interface NamedArea {
  readonly start: number;
  readonly end: number;
  readonly areas: readonly Area[];
}

/** Of the areas that bear a name (鼓楼区 is four), the one under the area named in front of it, or under one named on the page. */
export function areasOfStories(stories: readonly CleanStory[], gazetteer: Gazetteer): (readonly NamedArea[])[] {
  const matches = stories.map((story) => gazetteer.areasOf(story));
  let certain: ReadonlySet<string> | null = null;
  return matches.map((found) => {
    // Nearly all names are one area's, with none in front.
    if (found.every(isPlain)) return found;
    certain ??= certainOf(matches);
    const named: NamedArea[] = [];
    for (const [i, match] of found.entries()) {
      const before = named.at(-1);
      const [above = null] = before?.end === match.start && before.areas.length === 1 ? before.areas : [];
      const { start, end } = match;
      named.push(isPlain(match, i, found) ? match : { start, end, areas: meant(match, { above, certain }) });
    }
    return named;
  });
}

// 来自宁城县的专家, 对口帮扶宁城县, 赴宁城县学习: where somebody comes from, helps or goes to, not where the story plays.
const COMES_FROM = /(?:来自|产自|籍贯|祖籍|原籍|老家在?|毕业于|出生[于在]|帮扶|支援)$/u;
const GOES_TO = /(?:赴|前往|到|去)$/u;
const TO_LEARN = /^(?:参观|考察)?(?:学习|取经|务工|打工|旅游|招商)/u;
const LONGEST_VERB = 4;

/** Each area once that may tell where a story plays; `named` are the areas of its text. */
export function areasOfScene(text: string, named: readonly NamedArea[]): Area[] {
  const scene = new Set<Area>();
  for (let at = 0; at < named.length; ) {
    // 某省某市某区: what stands in front of the first and behind the last is said of all.
    const first = at++;
    while (named[at] !== undefined && named[at]?.start === named[at - 1]?.end) at++;
    const row = named.slice(first, at);
    if (isElsewhere(text, { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 })) continue;
    for (const { areas } of row) for (const area of areas) scene.add(area);
  }
  return [...scene];
}

function isElsewhere(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_VERB), start);
  return COMES_FROM.test(before) || (GOES_TO.test(before) && TO_LEARN.test(text.slice(end, end + LONGEST_VERB)));
}

/** Whether one area only bears the name, and none stands in front. */
function isPlain({ start, areas }: AreaMatch, i: number, found: readonly AreaMatch[]): boolean {
  return areas.length === 1 && found[i - 1]?.end !== start;
}

/** What the codes begin with of all that lies below an area which alone bears its name. */
function certainOf(matches: readonly (readonly AreaMatch[])[]): Set<string> {
  const certain = new Set<string>();
  for (const found of matches)
    for (const { areas } of found) if (areas.length === 1) for (const { code } of areas) certain.add(prefixOf(code));
  return certain;
}

function meant(
  { areas }: AreaMatch,
  { above, certain }: { above: Area | null; certain: ReadonlySet<string> },
): readonly Area[] {
  // 某省某市朝阳区: an only bearer of the name that lies elsewhere is not the one that is meant.
  if (above !== null) return areas.filter(({ code }) => isUnder(code, above.code));
  if (areas.length < 2) return areas;
  const under = areas.filter(({ code }) =>
    [2, 4].some((digits) => digits < prefixOf(code).length && certain.has(code.slice(0, digits))),
  );
  return under.length === 1 ? under : areas;
}

function isUnder(code: string, above: string): boolean {
  return code !== above && code.startsWith(prefixOf(above));
}
