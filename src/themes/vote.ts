import type { CueHit, Effect, Findings, ThemeModel } from "./evidence.ts";
import { CONTENT, FRAMED, sentenceReader } from "./sentence-vote.ts";
import { isHeading } from "./sentences.ts";

/** What the sentences of a story say together, by row of the theme. */
export interface Tally {
  readonly votes: readonly number[];
  readonly headlineVotes: readonly number[];
  readonly leadVotes: readonly number[];
  /** Themes with a cue of medium weight or more in the headline block. */
  readonly inHeadline: ReadonlySet<number>;
  /** Themes with a frame cue in the headline block or the lead: the story goes on under their banner. */
  readonly banners: ReadonlySet<number>;
  readonly total: number;
  /** Votes that the sentences could cast if each spoke with its full voice. */
  readonly voices: number;
  /** Sentences that say enough to be classed. */
  readonly classed: number;
  /** By row of the theme: the weight of the classed sentences that say something of it. */
  readonly sentences: readonly number[];
  /** By row of the theme: the points of its cues, each word once in the whole story. */
  readonly words: readonly number[];
}

/** A sentence that speaks with this voice or more is classed. */
const CLASSED = 0.3;

/** A sentence says something of a theme that has more than this share of its vote. */
const SAYS = 0.3;

/** Each sentence votes once, weighted by its place, and splits its vote by the squares of the points of its themes. */
export function countVotes({ sentences, hits }: Findings, model: ThemeModel): Tally {
  const count = model.taxonomy.themes.length;
  const votes = zeros(count);
  const headlineVotes = zeros(count);
  const leadVotes = zeros(count);
  const ofSentences = zeros(count);
  const inHeadline = new Set<number>();
  const banners = new Set<number>();
  const read = sentenceReader(model);
  let classed = 0;
  let voices = 0;
  let leadIsDue = true;
  let next = 0;
  for (const [i, sentence] of sentences.entries()) {
    const from = next;
    voices += sentence.weight;
    while (hits[next]?.sentence === i) next++;
    const isLead = sentence.part === "body" && leadIsDue;
    if (isLead) leadIsDue = false;
    if (next === from) continue;
    const own = hits.slice(from, next);
    const heads = isHeading(sentence);
    if (heads || isLead)
      for (const { points, effect, frame } of own) {
        if (points < CONTENT) continue;
        if (heads) inHeadline.add(effect.theme);
        if (frame) banners.add(effect.theme);
      }
    const { rows, shares, voice } = read(sentence, own, banners);
    if (voice >= CLASSED) classed++;
    for (const [place, row] of rows.entries()) {
      const share = shares[place] ?? 0;
      const vote = sentence.weight * voice * share;
      if (voice >= CLASSED && share > SAYS) add(ofSentences, row, sentence.weight);
      add(votes, row, vote);
      if (heads) add(headlineVotes, row, vote);
      if (isLead) add(leadVotes, row, vote);
    }
  }
  const total = sumOf(votes);
  const words = wordPoints(hits, count);
  return {
    ...{ votes, headlineVotes, leadVotes, inHeadline, banners, total, voices, classed },
    ...{ sentences: ofSentences, words },
  };
}

function wordPoints(hits: readonly CueHit[], rows: number): number[] {
  const points = zeros(rows);
  const seen = new Set<Effect>();
  for (const hit of hits) {
    if (seen.has(hit.effect)) continue;
    seen.add(hit.effect);
    add(points, hit.effect.theme, hit.frame ? hit.points * FRAMED : hit.points);
  }
  return points;
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function zeros(rows: number): number[] {
  return new Array<number>(rows).fill(0);
}

function add(sums: number[], row: number, amount: number): void {
  sums[row] = (sums[row] ?? 0) + amount;
}
