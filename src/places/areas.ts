import type { Area, AreaMatch, Gazetteer } from "../core/gazetteer.ts";
import type { CleanStory } from "../core/types.ts";

/** The name of a province, city or district in a story; `areas` are those that may be meant, one where it is decided. */
export interface NamedArea {
  readonly start: number;
  readonly end: number;
  readonly areas: readonly Area[];
}

/** Of the areas that bear a name (鼓楼区 is four), the one under the area named in front of it, or under one named on the page. */
export function areasOfStories(stories: readonly CleanStory[], gazetteer: Gazetteer): NamedArea[][] {
  const matches = stories.map((story) => gazetteer.areasOf(story));
  const certain = new Set<string>();
  for (const { areas } of matches.flat())
    if (areas.length === 1) for (const { code } of areas) certain.add(prefixOf(code));
  return matches.map((found) => {
    const named: NamedArea[] = [];
    for (const match of found) {
      const before = named.at(-1);
      const [above = null] = before?.end === match.start && before.areas.length === 1 ? before.areas : [];
      // Nearly all names are one area's, with none in front.
      const isPlain = above === null && match.areas.length === 1;
      named.push(isPlain ? match : { start: match.start, end: match.end, areas: meant(match, { above, certain }) });
    }
    return named;
  });
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
  return code.replace(/(?:00){1,2}$/u, "");
}
