import type { Span } from "../core/span.ts";
import type { CleanStory, EntityType, Mention } from "../core/types.ts";
import { hasUnit, unitSet } from "../core/unit-set.ts";
import { type FacetTag, facetWords } from "./facets.ts";
import type { Matcher } from "./matcher.ts";
import { compileWords } from "./matcher.ts";
import type { Sentence } from "./sentences.ts";
import { sentencesOf } from "./sentences.ts";
import type { Discount, Taxonomy } from "./taxonomy.ts";

/** What one cue says for one theme. */
export interface Effect {
  /** Row of the theme in the taxonomy. */
  readonly theme: number;
  readonly points: number;
  readonly frame: boolean;
}

export interface ThemeModel {
  readonly taxonomy: Taxonomy;
  /** By row of a theme: the rows of those whose matter it only talks about. */
  readonly over: readonly (readonly number[])[];
  /** By row of a theme: its place when votes are tied, the first wins. */
  readonly tieRanks: readonly number[];
  /** The outcomes that the taxonomy has; others are never given. */
  readonly outcomes: ReadonlySet<string>;
  readonly cues: Matcher<readonly Effect[]>;
  readonly actors: Matcher<"strong" | "weak" | "negative">;
  readonly governance: Matcher<true>;
  readonly points: Matcher<true>;
  readonly outside: Matcher<true>;
  readonly discounts: Matcher<Discount>;
  readonly facets: Matcher<readonly FacetTag[]>;
}

/** A cue found in a sentence that counts, its points after discounts. */
export interface CueHit extends Span {
  /** The same for every time that the cue stands in the story. */
  readonly effect: Effect;
  readonly sentence: number;
  readonly points: number;
  readonly frame: boolean;
}

export interface Findings {
  /** The story's text with names blanked out, of the same length. */
  readonly masked: string;
  readonly sentences: readonly Sentence[];
  readonly hits: readonly CueHit[];
  /** How many per cent what starts at an offset counts. */
  readonly percents: Uint8Array;
}

/** Builds the matchers of a taxonomy once; classifying a story then takes time in proportion to its length. */
export function compileTaxonomy(taxonomy: Taxonomy): ThemeModel {
  const { weights, themes, ignored, discounts, actors } = taxonomy;
  const effectsByCue = new Map<string, Effect[]>(ignored.map((word) => [word, []]));
  for (const [theme, { cues, ownWeights }] of themes.entries()) {
    const add = (words: readonly string[], effect: Effect | null): void => {
      for (const word of words) {
        const effects = effectsByCue.get(word) ?? [];
        if (effect !== null) effects.push({ ...effect, points: ownWeights.get(word) ?? effect.points });
        effectsByCue.set(word, effects);
      }
    };
    add(cues.strong, { theme, points: weights.strong, frame: false });
    add(cues.medium, { theme, points: weights.medium, frame: false });
    add(cues.weak, { theme, points: weights.weak, frame: false });
    add(cues.frame, { theme, points: weights.frame, frame: true });
    add(cues.negative, null);
  }
  const rankOf = new Map(taxonomy.tieOrder.map((id, rank) => [id, rank]));
  const rowOf = new Map(themes.map(({ id }, row) => [id, row]));
  return {
    taxonomy,
    over: themes.map(({ over }) => over.flatMap((id) => rowOf.get(id) ?? [])),
    tieRanks: themes.map(({ id }) => rankOf.get(id) ?? rankOf.size),
    outcomes: new Set(taxonomy.outcomes.map(({ id }) => id)),
    cues: compileWords(effectsByCue),
    actors: compileWords(
      new Map([
        ...(actors?.strong ?? []).map((word) => [word, "strong"] as const),
        ...(actors?.weak ?? []).map((word) => [word, "weak"] as const),
        ...(actors?.negative ?? []).map((word) => [word, "negative"] as const),
      ]),
    ),
    governance: compileWords(new Map(taxonomy.governance.map((word) => [word, true]))),
    points: compileWords(new Map(taxonomy.points.map((word) => [word, true]))),
    outside: compileWords(new Map(taxonomy.outside.map((word) => [word, true]))),
    discounts: compileWords(new Map(discounts.flatMap((entry) => entry.words.map((word) => [word, entry] as const)))),
    facets: compileWords(facetWords(taxonomy)),
  };
}

// A village called 文化村 is no culture.
const MASKED: ReadonlySet<EntityType> = new Set(["office", "community", "place", "estate", "person", "reporter"]);

function maskNames(story: CleanStory, mentions: readonly Mention[]): string {
  const spans = mentions.filter((mention) => MASKED.has(mention.type)).sort((a, b) => a.start - b.start);
  let masked = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    masked += story.text.slice(at, Math.max(at, start)) + "\0".repeat(end - Math.max(at, start));
    at = end;
  }
  return masked + story.text.slice(at);
}

/** The cues of a story's sentences, in text order, names left out and set phrases discounted. */
export function findEvidence(story: CleanStory, mentions: readonly Mention[], model: ThemeModel): Findings {
  const masked = maskNames(story, mentions);
  const sentences = sentencesOf(story);
  const percents = discountsByOffset(masked, sentences, model);
  const found = model.cues.find(masked);
  const organisations = mentions.filter(({ type }) => type === "organisation").sort((a, b) => a.start - b.start);
  const hits: CueHit[] = [];
  let next = 0;
  let name = 0;
  for (const [i, sentence] of sentences.entries()) {
    for (; next < found.length; next++) {
      const hit = found[next];
      if (hit === undefined || hit.start >= sentence.end) break;
      if (hit.start < sentence.start || hit.end > sentence.end) continue;
      while ((organisations[name]?.end ?? Number.POSITIVE_INFINITY) <= hit.start) name++;
      const organisation = organisations[name];
      const inName = organisation !== undefined && organisation.start <= hit.start && hit.end <= organisation.end;
      // “东岭文化传媒公司”: the name says nothing; its last word (卫生服务中心) tells at least what kind of body it is.
      if (inName && hit.end !== organisation.end) continue;
      const percent = percents[hit.start] ?? 100;
      for (const effect of hit.value) {
        const most = inName ? Math.min(effect.points, model.taxonomy.weights.frame) : effect.points;
        const points = Math.round((most * percent) / 100);
        hits.push({ start: hit.start, end: hit.end, effect, sentence: i, points, frame: effect.frame || inName });
      }
    }
  }
  return { masked, sentences, hits, percents };
}

// “为丰富居民生活，社区…”: a purpose ends at the comma.
const CLAUSE_END = unitSet("，,。；;！!？?\n");

/** How many per cent a cue counts, by where it starts. A headline has no set phrases. */
function discountsByOffset(text: string, sentences: readonly Sentence[], model: ThemeModel): Uint8Array {
  const percents = new Uint8Array(text.length).fill(100);
  const turns = model.discounts.find(text);
  let next = 0;
  for (const { start, end, part } of sentences) {
    while ((turns[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    if (part !== "body" || (turns[next]?.start ?? end) >= end) continue;
    let ofSentence = 100;
    let ofClause = 100;
    for (let i = start; i < end; i++) {
      if (hasUnit(CLAUSE_END, text.charCodeAt(i))) ofClause = 100;
      const turn = turns[next];
      if (turn !== undefined && turn.start === i) {
        if (turn.value.reach === "sentence") ofSentence = Math.min(ofSentence, turn.value.percent);
        else ofClause = Math.min(ofClause, turn.value.percent);
        next++;
      }
      percents[i] = Math.min(ofSentence, ofClause);
    }
  }
  return percents;
}
