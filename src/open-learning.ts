import { readLexicons, readSeed, seedHash } from "./io/seeds.ts";
import type { FeatureTools, Reading } from "./learn/feature-settings.ts";
import type { ModelHashes } from "./learn/model.ts";
import { cueScores } from "./rule-classifier.ts";
import { type Simplify, simplifier } from "./script/simplify.ts";
import { emptyRoom } from "./segment/segmenter.ts";
import { compileTaxonomy } from "./themes/model.ts";
import { readOwnTaxonomy, type TaxonomyReport, type TaxonomyText } from "./themes/own-taxonomy.ts";
import { parseTaxonomy } from "./themes/taxonomy.ts";
import { openSegmenter } from "./tools.ts";

/** What training and trained models work with. */
export interface LearningTools extends FeatureTools {
  /** Title and text in Simplified characters. */
  readonly simplified: <Text extends Reading>(text: Text) => Text;
  /** Ids of the themes and outcomes of the taxonomy. */
  readonly themeIds: readonly string[];
  readonly hashes: Omit<ModelHashes, "training">;
  /** What became of the words of an own taxonomy; null without one. */
  readonly taxonomyReport: TaxonomyReport | null;
}

const TAXONOMY = "themes/taxonomy.json";
const DICTIONARY = "dictionary/jieba.packed";

/** A taxonomy of one's own, and what tells it from another. */
export interface OwnTaxonomyFiles extends TaxonomyText {
  readonly sha256: string;
}

/**
 * Opens the segmenter, script conversion and the taxonomy, the built-in one or `own`: some ten milliseconds.
 *
 * @throws UserError `seed-missing` or `seed-damaged` when the dictionary of the package is not as it was installed;
 * `taxonomy-invalid` with file and line.
 */
export async function openLearning(own: OwnTaxonomyFiles | null = null): Promise<LearningTools> {
  const { segmenter } = await openSegmenter();
  const room = emptyRoom();
  const simplify = simplifier(readLexicons());
  const read = own === null ? null : await readOwnTaxonomy(own, simplify);
  const taxonomy = read?.taxonomy ?? parseTaxonomy(readSeed(TAXONOMY));
  return {
    cut: (line) => segmenter.cut(line, room),
    cues: cueScores(compileTaxonomy(taxonomy)),
    simplified: readingSimplifier(simplify),
    themeIds: [...taxonomy.themes, ...taxonomy.outcomes].map(({ id }) => id),
    hashes: { dictionary: seedHash(DICTIONARY), taxonomy: own?.sha256 ?? seedHash(TAXONOMY) },
    taxonomyReport: read?.report ?? null,
  };
}

/** Turns title and text into Simplified characters, and leaves the rest. */
export function readingSimplifier(simplify: Simplify): LearningTools["simplified"] {
  return (text) => ({
    ...text,
    title: text.title === null ? null : simplify(text.title).text,
    text: simplify(text.text).text,
  });
}
