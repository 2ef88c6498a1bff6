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
  spreadOf,
  type TermCounts,
  textOf,
} from "./term-counts.ts";

const MOST = 10;
const WITH_KEYWORDS = new Set(["body", "kicker", "headline", "deck", "subhead"]);
const LONGEST = 8;
const WORD = /^\p{Script=Han}{2,8}$/u;

/** The keywords of each story of a document. */
export type FindKeywords = (stories: readonly Pick<CleanStory, "text" | "zones">[]) => Keyword[][];

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

// What a character is, by its code unit.
const HAN = 1;
const STOP_FIRST = 2;
const STOP_SECOND = 4;

/** Terms are words of two to eight Han characters that are no stop words. */
function termTest(stopwords: readonly string[]): IsTerm {
  const trie = packWords(stopwords);
  const kinds = new Uint8Array(0x10000).fill(HAN, 0x4e00, 0xa000);
  for (const word of stopwords) {
    kinds[word.charCodeAt(0)] = (kinds[word.charCodeAt(0)] ?? 0) | STOP_FIRST;
    kinds[word.charCodeAt(1)] = (kinds[word.charCodeAt(1)] ?? 0) | STOP_SECOND;
  }
  return (text, start, end) => {
    const first = kinds[text.charCodeAt(start)] ?? 0;
    const second = kinds[text.charCodeAt(start + 1)] ?? 0;
    let all = first & second;
    for (let i = start + 2; i < end; i++) all &= kinds[text.charCodeAt(i)] ?? 0;
    // Nearly all Han characters of texts are of one block; of the others the pattern knows.
    if (((all & HAN) === 0 || end - start > LONGEST) && !WORD.test(text.slice(start, end))) return false;
    return (first & STOP_FIRST) === 0 || (second & STOP_SECOND) === 0 || wordOf(trie, text, start, end) < 0;
  };
}

// Terms of a story, the best first, and their scores.
const bestTerms = new Int32Array(MOST);
const bestScores = new Float64Array(MOST);

/** The terms of the story that score most, of equal ones the first by code units. `idfs[k - 1]` is for terms of `k` stories. */
function best(counts: TermCounts, story: number, idfs: readonly number[]): Keyword[] {
  const { firstEntries, entryTerms, frequencies } = counts;
  const end = firstEntries[story + 1] ?? 0;
  let found = 0;
  let least = 0;
  for (let entry = firstEntries[story] ?? 0; entry < end; entry++) {
    const term = entryTerms[entry] ?? 0;
    const tfidf = (frequencies[entry] ?? 0) * (idfs[spreadOf(counts, term) - 1] ?? 0);
    const score = Math.round(tfidf * 10000) / 10000;
    let at = found;
    if (found < MOST) found++;
    else if (score < least || !isBetter(counts, term, score, --at)) continue;
    // Worse ones make room, the worst of ten goes.
    for (; at > 0 && isBetter(counts, term, score, at - 1); at--) {
      bestTerms[at] = bestTerms[at - 1] ?? 0;
      bestScores[at] = bestScores[at - 1] ?? 0;
    }
    bestTerms[at] = term;
    bestScores[at] = score;
    least = bestScores[found - 1] ?? 0;
  }
  const keywords: Keyword[] = [];
  for (let i = 0; i < found; i++) keywords.push({ term: textOf(counts, bestTerms[i] ?? 0), score: bestScores[i] ?? 0 });
  return keywords;
}

function isBetter(counts: TermCounts, term: number, score: number, than: number): boolean {
  const other = bestScores[than] ?? 0;
  return score > other || (score === other && isBefore(counts, term, bestTerms[than] ?? 0));
}
