import { packWords } from "../core/pack-words.ts";
import { wordOf } from "../core/packed-trie.ts";
import type { Segmenter } from "../core/tokens.ts";
import type { CleanStory, Keyword, Lexicon } from "../core/types.ts";
import { emptyWordRoom } from "./segmenter.ts";
import {
  countTerms,
  emptyCounts,
  type IsTerm,
  isBefore,
  openDocument,
  openStory,
  spreadOf,
  type TermCounts,
  textOf,
} from "./term-counts.ts";

const MOST = 10;
const WITH_KEYWORDS = new Set(["body", "kicker", "headline", "deck", "subhead"]);
const LONGEST = 8;
const WORD = /^\p{Script=Han}{2,8}$/u;

type StoryText = Pick<CleanStory, "text" | "zones">;

/** The keywords of each story of a document. */
export type FindKeywords = (stories: readonly StoryText[]) => Keyword[][];

/**
 * Keywords by TF-IDF (Salton and Buckley 1988, as `natural` computes it): words that are frequent in a story and rare in
 * the other stories of its document. A document with one story has only frequencies to go by. Scores have four decimals.
 */
export function keywordFinder(segmenter: Segmenter, lexicon: Lexicon): FindKeywords {
  const counts = emptyCounts(termTest(lexicon("stopwords")));
  const room = emptyWordRoom();
  const countStory = ({ text, zones }: StoryText): void => {
    for (const { part, start, end } of zones) {
      if (!WITH_KEYWORDS.has(part)) continue;
      segmenter.cutLong(text, room, start, end);
      countTerms(counts, room);
    }
  };
  return (stories) => {
    openDocument(
      counts,
      stories.map(({ text }) => text),
    );
    const ends: number[] = [];
    for (const story of stories) {
      openStory(counts, ends.length);
      countStory(story);
      ends.push(counts.entries);
    }
    readIdfs(stories.length);
    return ends.map((end, i) => best(counts, ends[i - 1] ?? 0, end));
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

// `idfs[k - 1]` is for terms of `k` of the document's stories.
let idfs = new Float64Array(64);

function readIdfs(stories: number): void {
  if (idfs.length < stories) idfs = new Float64Array(2 * stories);
  for (let i = 0; i < stories; i++) idfs[i] = 1 + Math.log(stories / (2 + i));
}

// Terms of a story, the best first, by their rows, and their scores.
const bestRows = new Int32Array(MOST);
const bestScores = new Float64Array(MOST);

/** The terms that score most, of equal ones the first by code units. */
function best(counts: TermCounts, from: number, to: number): Keyword[] {
  const { entryRows, frequencies } = counts;
  let found = 0;
  let least = 0;
  // Most terms of a story stand there once and in no other: they have one score.
  let tfidf = 0;
  let score = 0;
  for (let entry = from; entry < to; entry++) {
    const row = entryRows[entry] ?? 0;
    const own = (frequencies[entry] ?? 0) * (idfs[spreadOf(counts, row) - 1] ?? 0);
    if (own !== tfidf) {
      tfidf = own;
      score = Math.round(tfidf * 10000) / 10000;
    }
    let at = found;
    if (found < MOST) found++;
    else if (score < least || !isBetter(counts, row, score, --at)) continue;
    // Worse ones make room, the worst of ten goes.
    for (; at > 0 && isBetter(counts, row, score, at - 1); at--) {
      bestRows[at] = bestRows[at - 1] ?? 0;
      bestScores[at] = bestScores[at - 1] ?? 0;
    }
    bestRows[at] = row;
    bestScores[at] = score;
    least = bestScores[found - 1] ?? 0;
  }
  const keywords: Keyword[] = [];
  for (let i = 0; i < found; i++) keywords.push({ term: textOf(counts, bestRows[i] ?? 0), score: bestScores[i] ?? 0 });
  return keywords;
}

function isBetter(counts: TermCounts, row: number, score: number, than: number): boolean {
  const other = bestScores[than] ?? 0;
  return score > other || (score === other && isBefore(counts, row, bestRows[than] ?? 0));
}
