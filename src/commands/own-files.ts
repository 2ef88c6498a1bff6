import type { AnalyzeOptions } from "../pipeline.ts";
import type { OpenOptions } from "../tools.ts";
import type { Settings } from "./settings.ts";
import { readTaxonomyFiles, type TaxonomyFiles } from "./taxonomy-files.ts";
import { readTextFile, type TextFile } from "./text-file.ts";
import { readUserDictionary, type UserDictionaryFile } from "./user-dictionary.ts";

/** Files of the user's own that decide what comes out. */
export interface OwnFiles {
  readonly userDictionary: UserDictionaryFile | null;
  readonly aliases: TextFile | null;
  readonly taxonomy: TaxonomyFiles | null;
}

/**
 * Reads those that the settings name.
 *
 * @throws UserError `user-dictionary-unreadable`, `aliases-unreadable`, `taxonomy-unreadable`, naming the file.
 */
export function readOwnFiles(settings: Settings): OwnFiles {
  return {
    userDictionary: readUserDictionary(settings),
    aliases:
      settings.aliases === null
        ? null
        : readTextFile(settings.aliases, { code: "aliases-unreadable", option: "--aliases" }),
    taxonomy: readTaxonomyFiles(settings.taxonomy, settings),
  };
}

/** How the tools are opened that such settings ask for. */
export function openOptionsOf(
  { segmenter, villages }: Settings,
  { userDictionary, aliases, taxonomy }: OwnFiles,
): OpenOptions {
  return {
    ...{ segmenter, villages },
    userDictionary: userDictionary?.text ?? null,
    aliases: aliases && { text: aliases.text, name: aliases.path },
    taxonomy: taxonomy && { name: taxonomy.name, text: taxonomy.text, parts: taxonomy.parts ?? [] },
  };
}

/** What such settings ask of the analysis. */
export function analyzeOptionsOf(settings: Settings): AnalyzeOptions {
  const { layout, published, types, references, themes, minConfidence } = settings;
  return {
    ...{ layout, published, references, themes, minConfidence },
    types: types === null ? null : new Set(types),
  };
}
