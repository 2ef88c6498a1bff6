import { UserError } from "../core/errors.ts";
import type { Segmenter } from "../core/tokens.ts";
import { wording } from "../core/wording.ts";
import { builtInSegmenter } from "./built-in.ts";
import type { Dictionary } from "./dictionary.ts";
import { openNodejieba } from "./nodejieba.ts";
import { parseUserDictionary, type UserDictionaryReport } from "./user-dictionary.ts";
import { withUserWords } from "./user-words.ts";

/** The names of the segmenters. */
export const SEGMENTERS = ["built-in", "nodejieba"] as const;
/** A segmenter by its name. */
export type SegmenterChoice = (typeof SEGMENTERS)[number];

/** A segmenter, and what became of the lines of the user dictionary that it was to have; null without one. */
export interface OpenedSegmenter {
  readonly segmenter: Segmenter;
  readonly userDictionaryReport: UserDictionaryReport | null;
}

/** The built-in segmenter, with the words of a user dictionary if its text is given. */
export function openBuiltIn(dictionary: Dictionary, userDictionary: string | null): OpenedSegmenter {
  if (userDictionary === null) return { segmenter: builtInSegmenter(dictionary), userDictionaryReport: null };
  const { words, rejected } = parseUserDictionary(userDictionary);
  const extended = withUserWords(dictionary, words);
  return {
    segmenter: builtInSegmenter(extended.dictionary),
    userDictionaryReport: { read: words.length + rejected.length, rejected, withoutEffect: extended.withoutEffect },
  };
}

/** @throws UserError `segmenter-missing` when the package is not there. */
export async function openReference(): Promise<OpenedSegmenter> {
  const segmenter = await openNodejieba();
  if (segmenter !== null) return { segmenter, userDictionaryReport: null };
  throw new UserError(
    "segmenter-missing",
    wording`the optional package nodejieba is not installed or was not built; leave out --segmenter, since the built-in one gives the same words, or install it with a C++ compiler at hand`,
  );
}
