import type { Area, AreaMatch, Gazetteer } from "../core/gazetteer.ts";
import type { CleanStory } from "../core/types.ts";

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

/** What the codes of all areas below one begin with. */
function prefixOf(code: string): string {
  if (!code.endsWith("00")) return code;
  return code.slice(0, code.endsWith("0000") ? 2 : 4);
}
