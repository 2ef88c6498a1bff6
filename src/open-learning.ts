import { sha256 } from "./io/hash.ts";
import { readLexicons, readSeed, seedHash } from "./io/seeds.ts";
import type { FeatureTools, Reading } from "./learn/feature-settings.ts";
import type { ModelHashes } from "./learn/model.ts";
import { cueScores } from "./rule-classifier.ts";
import { simplifier } from "./script/simplify.ts";
import { emptyRoom } from "./segment/segmenter.ts";
import { compileTaxonomy, type ThemeModel } from "./themes/evidence.ts";
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

/** Themes and cues in the place of those that come with the package, and the hash that models trained with them carry. */
export interface OwnThemes {
  readonly themes: ThemeModel;
  readonly sha256: string;
}

/**
 * Opens the segmenter, script conversion and the taxonomy: some ten milliseconds.
 *
 * @throws UserError `seed-missing` or `seed-damaged` when the dictionary of the package is not as it was installed.
 */
export async function openLearning(own: OwnThemes | null = null): Promise<LearningTools> {
  const { segmenter } = await openSegmenter();
  const room = emptyRoom();
  const simplify = simplifier(readLexicons());
  const { themes, sha256: taxonomy } = own ?? builtInThemes();
  return {
    cut: (line) => segmenter.cut(line, room),
    cues: cueScores(themes),
    simplified: (text) => ({
      ...text,
      title: text.title === null ? null : simplify(text.title).text,
      text: simplify(text.text).text,
    }),
    themeIds: [...themes.taxonomy.themes, ...themes.taxonomy.outcomes].map(({ id }) => id),
    hashes: { dictionary: seedHash(DICTIONARY), taxonomy },
  };
}

function builtInThemes(): OwnThemes {
  const text = readSeed("themes/taxonomy.json");
  return { themes: compileTaxonomy(parseTaxonomy(text)), sha256: sha256(text) };
}
