import type { Facets, Mention, StoryLevel } from "../core/types.ts";
import type { Findings, ThemeModel } from "./evidence.ts";
import { isHeading, type Sentence } from "./sentences.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** What one word speaks for: a sub-theme, or a value of a facet. */
export interface FacetTag {
  readonly kind: "sub" | "audience" | "form";
  /** Row of the theme, for a sub-theme. */
  readonly theme: number;
  readonly id: string;
}

/** A word in the headline block counts twice. A sub-theme is clear from two on where it leads by half, a value of a facet from three. */
const HEADING = 2;
const CLEAR_SUB = 2;
const CLEAR_VALUE = 3;
const LEAD_OF_SUB = 1.5;
/** What takes a third of the points of the first is another facet of the story, not a word in passing. */
const BESIDE_THE_FIRST = 1 / 3;
const MOST_VALUES = 3;

const HEARD_PERCENT = 50;

/** The words of a taxonomy that tell sub-themes, audiences and forms. */
export function facetWords({ themes, audiences, forms }: Taxonomy): Map<string, FacetTag[]> {
  const tagsByWord = new Map<string, FacetTag[]>();
  const add = (cues: readonly string[], tag: FacetTag): void => {
    for (const word of cues) {
      const tags = tagsByWord.get(word);
      if (tags === undefined) tagsByWord.set(word, [tag]);
      else tags.push(tag);
    }
  };
  for (const [theme, { sub }] of themes.entries())
    for (const { id, cues } of sub) add(cues, { kind: "sub", theme, id });
  for (const { id, cues } of audiences) add(cues, { kind: "audience", theme: -1, id });
  for (const { id, cues } of forms) add(cues, { kind: "form", theme: -1, id });
  return tagsByWord;
}

export function facetsOf(
  { masked, sentences, percents }: Findings,
  mentions: readonly Mention[],
  { model, primary }: { model: ThemeModel; primary: string | null },
): Facets {
  const points = new Map<FacetTag, number>();
  const said = new Set<string>();
  let at = 0;
  for (const hit of model.facets.find(masked)) {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= hit.start) at++;
    const sentence = sentences[at];
    if (sentence === undefined || hit.start < sentence.start || (percents[hit.start] ?? 100) < HEARD_PERCENT) continue;
    // A word counts once a sentence: “老人…老人…” says no more than “老人”.
    const word = `${at} ${masked.slice(hit.start, hit.end)}`;
    if (said.has(word)) continue;
    said.add(word);
    for (const tag of hit.value) points.set(tag, (points.get(tag) ?? 0) + pointsIn(sentence));
  }
  const theme = model.taxonomy.themes.findIndex(({ id }) => id === primary);
  return {
    sub: clearSub(points, theme),
    audience: clearValues(points, "audience"),
    form: clearValues(points, "form"),
    level: levelOf(sentences, mentions),
  };
}

function pointsIn(sentence: Sentence): number {
  if (isHeading(sentence)) return HEADING;
  return sentence.part === "caption" ? 0 : 1;
}

function clearSub(points: ReadonlyMap<FacetTag, number>, theme: number): string | null {
  const ranked = [...points].filter(([tag]) => tag.kind === "sub" && tag.theme === theme).sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined || first[1] < CLEAR_SUB || first[1] < LEAD_OF_SUB * (second?.[1] ?? 0)) return null;
  return first[0].id;
}

function clearValues(points: ReadonlyMap<FacetTag, number>, kind: FacetTag["kind"]): string[] {
  const ranked = [...points]
    .filter(([tag, sum]) => tag.kind === kind && sum >= CLEAR_VALUE)
    .sort(([, a], [, b]) => b - a);
  const most = ranked[0]?.[1] ?? 0;
  return ranked
    .slice(0, MOST_VALUES)
    .filter(([, sum]) => sum >= BESIDE_THE_FIRST * most)
    .map(([{ id }]) => id);
}

const ORDER: readonly StoryLevel[] = ["community", "office", "district", "city"];

function levelOfMention({ type, name }: Mention): StoryLevel | null {
  if (type === "community" || type === "estate") return "community";
  if (type === "office") return "office";
  if (type !== "place") return null;
  if (/[区县旗]$/u.test(name)) return "district";
  return /[市州盟]$/u.test(name) ? "city" : null;
}

/** The lowest level of the bodies named in the headline block, else in the first sentence that names one. */
function levelOf(sentences: readonly Sentence[], mentions: readonly Mention[]): StoryLevel | null {
  const named = mentions.flatMap((mention) => {
    const level = levelOfMention(mention);
    return level === null ? [] : [{ level, start: mention.start }];
  });
  const headings = sentences.filter(isHeading);
  const ofHeadings = named.filter((name) => headings.some((heading) => holds(heading, name)));
  const first = named.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const sentence = sentences.find(({ end }) => end > first);
  const ofFirst = named.filter((name) => sentence !== undefined && holds(sentence, name));
  const telling = ofHeadings.length > 0 ? ofHeadings : ofFirst;
  return ORDER.find((level) => telling.some((name) => name.level === level)) ?? null;
}

function holds({ start, end }: Sentence, name: { readonly start: number }): boolean {
  return name.start >= start && name.start < end;
}
