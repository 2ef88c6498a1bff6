import { packWords } from "../core/pack-words.ts";
import { wordOf } from "../core/packed-trie.ts";
import type { Segmenter } from "../core/tokens.ts";
import type { CleanStory, Keyword, Lexicon } from "../core/types.ts";
import { emptyRoom } from "./segmenter.ts";
import {
  clearCounts,
  countTerms,
  emptyCounts,
  type IsTerm,
  isBefore,
  MANY_TERMS,
  type TermCounts,
  textOf,
} from "./term-counts.ts";

const MOST = 10;
const WITH_KEYWORDS = new Set(["body", "kicker", "headline", "deck", "subhead"]);
const LONGEST = 8;
const WORD = /^\p{Script=Han}{2,8}$/u;

/** The keywords of each story of a document. */
export type FindKeywords = (stories: readonly CleanStory[]) => Keyword[][];

/**
 * Keywords by TF-IDF (Salton and Buckley 1988, as `natural` computes it): words that are frequent in a story and rare in
 * the other stories of its document. A document with one story has only frequencies to go by. Scores have four decimals.
 */
export function keywordFinder(segmenter: Segmenter, lexicon: Lexicon): FindKeywords {
  const isTerm = termTest(lexicon("stopwords"));
  const room = emptyRoom();
  let counts = emptyCounts(isTerm);
  return (stories) => {
    for (const { text, zones } of stories) {
      counts.texts.push(text);
      for (const { part, start, end } of zones)
        if (WITH_KEYWORDS.has(part)) countTerms(counts, segmenter.cut(text, room, start, end));
      counts.firstEntries.push(counts.entries);
    }
    const idfs = stories.map((_, i) => 1 + Math.log(stories.length / (2 + i)));
    const keywords = stories.map((_, i) => best(counts, i, idfs));
    // What a long document took is given back.
    if (counts.terms > MANY_TERMS) counts = emptyCounts(isTerm);
    else clearCounts(counts);
    return keywords;
  };
}

/** Terms are words of two to eight Han characters that are no stop words. */
function termTest(stopwords: readonly string[]): IsTerm {
  const trie = packWords(stopwords);
  return (text, start, end) =>
    (isUsualHan(text, start, end) || WORD.test(text.slice(start, end))) && wordOf(trie, text, start, end) < 0;
}

/** Two to eight characters of the block that nearly all Han characters of texts are of. */
function isUsualHan(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST) return false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fff) return false;
  }
  return true;
}

// Terms of a story, the best first, and their scores.
const bestTerms = new Int32Array(MOST);
const bestScores = new Float64Array(MOST);

/** The terms of the story that score most, of equal ones the first by code units. `idfs[k - 1]` is for terms of `k` stories. */
function best(counts: TermCounts, story: number, idfs: readonly number[]): Keyword[] {
  const { firstEntries, entryTerms, frequencies, spreads } = counts;
  const end = firstEntries[story + 1] ?? 0;
  let found = 0;
  for (let entry = firstEntries[story] ?? 0; entry < end; entry++) {
    const term = entryTerms[entry] ?? 0;
    const tfidf = (frequencies[entry] ?? 0) * (idfs[(spreads[term] ?? 0) - 1] ?? 0);
    const score = Math.round(tfidf * 10000) / 10000;
    let at = found;
    while (at > 0 && isBetter(counts, term, score, at - 1)) at--;
    if (at === MOST) continue;
    if (found < MOST) found++;
    for (let i = found - 1; i > at; i--) {
      bestTerms[i] = bestTerms[i - 1] ?? 0;
      bestScores[i] = bestScores[i - 1] ?? 0;
    }
    bestTerms[at] = term;
    bestScores[at] = score;
  }
  const keywords: Keyword[] = [];
  for (let i = 0; i < found; i++) keywords.push({ term: textOf(counts, bestTerms[i] ?? 0), score: bestScores[i] ?? 0 });
  return keywords;
}

function isBetter(counts: TermCounts, term: number, score: number, than: number): boolean {
  const other = bestScores[than] ?? 0;
  return score > other || (score === other && isBefore(counts, term, bestTerms[than] ?? 0));
}
