import { openRecognizers } from "./entities/index.ts";
import { readLexicons, readSeed } from "./io/seeds.ts";
import { storySplitter } from "./layout/index.ts";
import type { Tools } from "./pipeline.ts";
import { areaGazetteer } from "./places/gazetteer.ts";
import { simplifier } from "./script/simplify.ts";
import { openSegmenter, type SegmenterChoice } from "./segment/index.ts";
import { keywordFinder } from "./segment/keywords.ts";
import { compileTaxonomy } from "./themes/evidence.ts";
import { parseTaxonomy } from "./themes/taxonomy.ts";

export interface OpenOptions {
  /** `auto`, the default, takes nodejieba when that optional package is there, else the runtime's own word breaker. */
  readonly segmenter?: SegmenterChoice;
}

/**
 * Reads the word lists, the gazetteer and the taxonomy that come with the package and builds what `analyze` works with.
 * Costs most of a short run: open once, then analyse any number of documents.
 *
 * @throws UserError `segmenter-missing` when nodejieba is asked for and not there.
 */
export async function openTools({ segmenter: choice = "auto" }: OpenOptions = {}): Promise<Tools> {
  const lexicon = readLexicons();
  const gazetteer = areaGazetteer(readSeed("gazetteer/areas.tsv"));
  const segmenter = await openSegmenter(choice);
  return {
    simplify: simplifier(lexicon),
    splitStories: storySplitter(lexicon),
    recognizers: openRecognizers(lexicon, gazetteer),
    gazetteer,
    themes: compileTaxonomy(parseTaxonomy(readSeed("themes/taxonomy.json"))),
    findKeywords: keywordFinder(segmenter, lexicon),
    segmenter: segmenter.name,
  };
}
