import type { Area, AreaMatch } from "../core/gazetteer.ts";
import { hasUnit, unitSet } from "../core/unit-set.ts";
import { prefixOf } from "./regions.ts";

/** The name of a province, city or district in a story; `areas` are those that may be meant, one where it is decided. */
export interface NamedArea {
  readonly start: number;
  readonly end: number;
  readonly areas: readonly Area[];
}

/**
 * Of the areas that bear a name (鼓楼区 is four), the one under the area named in front of it, or under one named on the page;
 * story by story, the matches themselves where nothing is to be decided.
 */
export function decidedAreas(matches: readonly (readonly AreaMatch[])[]): (readonly NamedArea[])[] {
  let certain: ReadonlySet<string> | null = null;
  return matches.map((found) => {
    // Nearly all names are one area's, with none in front.
    if (areAllPlain(found)) return found;
    certain ??= certainOf(matches);
    const named: NamedArea[] = [];
    for (let i = 0; i < found.length; i++) {
      const match = found[i];
      if (match === undefined) continue;
      if (isPlain(found, i)) {
        named.push(match);
        continue;
      }
      const before = named.at(-1);
      const above = before?.end === match.start && before.areas.length === 1 ? (before.areas[0] ?? null) : null;
      named.push({ start: match.start, end: match.end, areas: meant(match, { above, certain }) });
    }
    return named;
  });
}

function areAllPlain(found: readonly AreaMatch[]): boolean {
  for (let i = 0; i < found.length; i++) if (!isPlain(found, i)) return false;
  return true;
}

// 来自宁城县的专家, 对口帮扶宁城县, 赴宁城县学习: where somebody comes from, helps or goes to, not where the story plays.
const COMES_FROM = /(?:来自|产自|籍贯|祖籍|原籍|老家在?|毕业于|出生[于在]|帮扶|支援)$/u;
const GOES_TO = /(?:赴|前往|到|去)$/u;
const TO_LEARN = /^(?:参观|考察)?(?:学习|取经|务工|打工|旅游|招商)/u;
const LONGEST_VERB = 4;
/** What the two end in: before most names stands none of these. */
const VERB_ENDS = unitSet("自贯籍家在于扶援赴往到去");
const NO_AREAS: readonly Area[] = [];

/** Each area once that may tell where a story plays; `named` are the areas of its text. */
export function areasOfScene(text: string, named: readonly NamedArea[]): readonly Area[] {
  let scene = NO_AREAS;
  for (let at = 0; at < named.length; ) {
    // 某省某市某区: what stands in front of the first and behind the last is said of all.
    const first = at++;
    while (at < named.length && named[at]?.start === named[at - 1]?.end) at++;
    if (isElsewhere(text, named[first]?.start ?? 0, named[at - 1]?.end ?? 0)) continue;
    for (let i = first; i < at; i++) scene = united(scene, named[i]?.areas ?? NO_AREAS);
  }
  return scene;
}

function isElsewhere(text: string, start: number, end: number): boolean {
  if (start === 0 || !hasUnit(VERB_ENDS, text.charCodeAt(start - 1))) return false;
  const before = text.slice(Math.max(0, start - LONGEST_VERB), start);
  return COMES_FROM.test(before) || (GOES_TO.test(before) && TO_LEARN.test(text.slice(end, end + LONGEST_VERB)));
}

/** Those of both, each once. */
export function united<Item>(known: readonly Item[], more: readonly Item[]): readonly Item[] {
  if (known.length === 0) return more;
  let all: Item[] | null = null;
  for (const item of more)
    if (!(all ?? known).includes(item)) {
      all ??= known.slice();
      all.push(item);
    }
  return all ?? known;
}

/** Whether one area only bears the name, and none stands in front. */
function isPlain(found: readonly AreaMatch[], i: number): boolean {
  const match = found[i];
  return match?.areas.length === 1 && (i === 0 || found[i - 1]?.end !== match.start);
}

/** What the codes begin with of all that lies below a province or city which alone bears its name. */
function certainOf(matches: readonly (readonly AreaMatch[])[]): Set<string> {
  const certain = new Set<string>();
  for (const found of matches)
    for (const { areas } of found) {
      const code = areas.length === 1 ? (areas[0]?.code ?? "") : "";
      if (code.endsWith("00")) certain.add(prefixOf(code));
    }
  return certain;
}

function meant(
  { areas }: AreaMatch,
  { above, certain }: { above: Area | null; certain: ReadonlySet<string> },
): readonly Area[] {
  // 某省某市朝阳区: an only bearer of the name that lies elsewhere is not the one that is meant.
  if (above !== null) return areas.filter(({ code }) => isUnder(code, above.code));
  if (areas.length < 2 || certain.size === 0) return areas;
  const under = areas.filter(({ code }) => isUnderOne(code, certain));
  return under.length === 1 ? under : areas;
}

/** Whether an area lies in one of the provinces or cities. */
function isUnderOne(code: string, above: ReadonlySet<string>): boolean {
  const digits = prefixOf(code).length;
  return (digits > 2 && above.has(code.slice(0, 2))) || (digits > 4 && above.has(code.slice(0, 4)));
}

function isUnder(code: string, above: string): boolean {
  return code !== above && code.startsWith(prefixOf(above));
}
