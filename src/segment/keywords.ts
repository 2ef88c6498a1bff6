import { TfIdf } from "natural/lib/natural/tfidf/index.js";
import type { CleanStory, Keyword, Lexicon, Segmenter } from "../core/types.ts";

const MOST = 10;
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
    for (const story of stories) model.addDocument(words(story, segmenter).filter((word) => WORD.test(word) && !stopwords.has(word)));
    return stories.map((_, i) =>
      model
        .listTerms(i)
        .map(({ term, tfidf }) => ({ term, score: Math.round(tfidf * 10000) / 10000 }))
        .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
        .slice(0, MOST),
    );
  };
}

function words({ text, zones }: CleanStory, segmenter: Segmenter): string[] {
  return zones
    .filter(({ part }) => part === "body" || part === "kicker" || part === "headline" || part === "deck" || part === "subhead")
    .flatMap((zone) => {
      const stretch = text.slice(zone.start, zone.end);
      const { count, start } = segmenter.cut(stretch);
      return Array.from({ length: count }, (_, i) => stretch.slice(start[i], start[i + 1]));
    });
}
