import { sha256 } from "./io/hash.ts";
import { readLexicons, readSeed, seedHash } from "./io/seeds.ts";
import type { FeatureTools, Reading } from "./learn/feature-settings.ts";
import type { ModelHashes } from "./learn/model.ts";
import { cueScores } from "./rule-classifier.ts";
import { simplifier } from "./script/simplify.ts";
import { emptyRoom } from "./segment/segmenter.ts";
import { compileTaxonomy } from "./themes/evidence.ts";
import { parseTaxonomy } from "./themes/taxonomy.ts";
import { openSegmenter } from "./tools.ts";

/** What training and trained models work with. */
export interface LearningTools extends FeatureTools {
  /** Title and text in Simplified characters. */
  readonly simplified: <Text extends Reading>(text: Text) => Text;
  /** Ids of the themes and outcomes of the taxonomy. */
  readonly themeIds: readonly string[];
  readonly hashes: Omit<ModelHashes, "training">;
}

const DICTIONARY = "dictionary/jieba.packed";

/** Opens the segmenter, script conversion and the taxonomy: some ten milliseconds. */
export async function openLearning(): Promise<LearningTools> {
  const { segmenter } = await openSegmenter();
  const room = emptyRoom();
  const simplify = simplifier(readLexicons());
  const taxonomy = parseTaxonomy(readSeed("themes/taxonomy.json"));
  return {
    cut: (line) => segmenter.cut(line, room),
    cues: cueScores(compileTaxonomy(taxonomy)),
    simplified: (text) => ({
      ...text,
      title: text.title === null ? null : simplify(text.title).text,
      text: simplify(text.text).text,
    }),
    themeIds: [...taxonomy.themes, ...taxonomy.outcomes].map(({ id }) => id),
    hashes: { dictionary: seedHash(DICTIONARY), taxonomy: sha256(JSON.stringify(taxonomy)) },
  };
}
