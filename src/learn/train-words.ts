import type { LabelledText } from "../core/labelled.ts";
import { linesOf } from "../core/text-lines.ts";
import { type HeldOut, scoresOutOfFold } from "./cross-validate.ts";
import type { FeatureTools, Reading } from "./feature-settings.ts";
import type { WordPart } from "./model.ts";
import { learnNatural, type NaturalBayes } from "./natural-bayes.ts";
import type { Targets } from "./targets.ts";
import type { Trained } from "./train-linear.ts";

export interface WordTraining extends HeldOut {
  readonly texts: readonly LabelledText[];
  readonly targets: Targets;
  readonly natural: NaturalBayes;
}

/** Learns what natural's classifier learns from the words of the texts. */
export function trainWords(training: WordTraining, { cut }: Pick<FeatureTools, "cut">): Trained<WordPart> {
  const { texts, targets, natural } = training;
  const words = texts.map((text) => wordsIn(text, cut));
  const learn = (members: Int32Array): WordPart => learnNatural(natural, { words, members, targets });
  const scores = scoresOutOfFold(training, (members) => {
    const score = wordScorer(learn(members));
    return (text, sums) => score(words[text] ?? [], sums);
  });
  const everyone = Int32Array.from({ length: texts.length }, (_, text) => text);
  return { scores, part: learn(everyone), features: { kinds: ["words"], bits: 0, cues: [] } };
}

const LETTER = /^\p{L}/u;

/** The words of a text that begin with a letter, title and all. */
export function wordsIn({ title, text }: Reading, cut: FeatureTools["cut"]): string[] {
  const words: string[] = [];
  for (const line of linesOf(title === null ? text : `${title}\n${text}`)) {
    const { count, start } = cut(line);
    for (let i = 0; i < count; i++) {
      const word = line.slice(start[i], start[i + 1]);
      if (LETTER.test(word)) words.push(word);
    }
  }
  return words;
}

/**
 * Scores texts by the logarithms of what natural multiplies: its products of hundreds of chances are 0 for every label of a
 * text of news length. They are given for each word and against their mean, or a long text would seem sure of itself. A word that no text had says nothing; the result is whether there was any other.
 */
export function wordScorer({
  words,
  counts,
  totals,
}: WordPart): (text: readonly string[], sums: Float64Array) => boolean {
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const labels = totals.length;
  let all = 1;
  for (const total of totals) all += total - 1;
  return (text, sums) => {
    for (let label = 0; label < labels; label++) sums[label] = Math.log((totals[label] ?? 1) / all);
    let known = 0;
    for (const word of new Set(text)) {
      const place = placeOf.get(word);
      if (place === undefined) continue;
      known++;
      for (let label = 0; label < labels; label++) {
        // natural takes 1, its smoothing, where a label has no such word.
        const count = counts[place * labels + label] || 1;
        sums[label] = (sums[label] ?? 0) + Math.log(count / (totals[label] ?? 1));
      }
    }
    centre(sums, known);
    return known > 0;
  };
}

function centre(sums: Float64Array, words: number): void {
  let sum = 0;
  for (const score of sums) sum += score;
  for (let label = 0; label < sums.length; label++)
    sums[label] = ((sums[label] ?? 0) - sum / sums.length) / Math.max(1, words);
}
