import { TfIdf } from "natural/lib/natural/tfidf/index.js";
import type { Segmenter } from "../core/tokens.ts";
import type { CleanStory, Keyword, Lexicon } from "../core/types.ts";
import { emptyRoom } from "./segmenter.ts";

const MOST = 10;
const WITH_KEYWORDS = new Set(["body", "kicker", "headline", "deck", "subhead"]);
const WORD = /^\p{Script=Han}{2,8}$/u;

/** The keywords of each story of a document. */
export type FindKeywords = (stories: readonly CleanStory[]) => Keyword[][];

/**
 * Keywords by TF-IDF (Salton and Buckley 1988, as `natural` computes it): words that are frequent in a story and rare in
 * the other stories of its document. A document with one story has only frequencies to go by. Scores have four decimals.
 */
export function keywordFinder(segmenter: Segmenter, lexicon: Lexicon): FindKeywords {
  const stopwords = new Set(lexicon("stopwords"));
  return (stories) => {
    const model = new TfIdf();
    for (const story of stories) {
      const terms: string[] = [];
      for (const word of words(story, segmenter)) if (WORD.test(word) && !stopwords.has(word)) terms.push(word);
      model.addDocument(terms);
    }
    return stories.map((_, i) =>
      model
        .listTerms(i)
        .map(({ term, tfidf }) => ({ term, score: Math.round(tfidf * 10000) / 10000 }))
        .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
        .slice(0, MOST),
    );
  };
}

function* words({ text, zones }: CleanStory, segmenter: Segmenter): Generator<string> {
  const room = emptyRoom();
  for (const { part, start, end } of zones) {
    if (!WITH_KEYWORDS.has(part)) continue;
    const zone = text.slice(start, end);
    const tokens = segmenter.cut(zone, room);
    for (let i = 0; i < tokens.count; i++) yield zone.slice(tokens.start[i], tokens.start[i + 1]);
  }
}
