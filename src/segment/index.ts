import { UserError } from "../core/errors.ts";
import type { Segmenter } from "../core/types.ts";
import { builtInSegmenter } from "./built-in.ts";
import type { Dictionary } from "./dictionary.ts";
import { openNodejieba } from "./nodejieba.ts";
import { type LineRemark, parseUserDictionary, withUserWords } from "./user-dictionary.ts";

export const SEGMENTERS = ["built-in", "nodejieba"] as const;
export type SegmenterChoice = (typeof SEGMENTERS)[number];

/** What became of the lines of a user dictionary. */
export interface UserDictionaryReport {
  /** Lines that say something. */
  readonly read: number;
  readonly rejected: readonly LineRemark[];
  /** Entries without effect. */
  readonly idle: readonly LineRemark[];
}

export interface OpenedSegmenter {
  readonly segmenter: Segmenter;
  /** Null without a user dictionary. */
  readonly userDictionary: UserDictionaryReport | null;
}

/** The built-in segmenter, with the words of a user dictionary if its text is given. */
export function openBuiltIn(dictionary: Dictionary, userDictionary: string | null): OpenedSegmenter {
  if (userDictionary === null) return { segmenter: builtInSegmenter(dictionary), userDictionary: null };
  const { words, rejected } = parseUserDictionary(userDictionary);
  const extended = withUserWords(dictionary, words);
  return {
    segmenter: builtInSegmenter(extended.dictionary),
    userDictionary: { read: words.length + rejected.length, rejected, idle: extended.idle },
  };
}

/** @throws UserError `segmenter-missing` when the package is not there. */
export async function openReference(): Promise<OpenedSegmenter> {
  const segmenter = await openNodejieba();
  if (segmenter !== null) return { segmenter, userDictionary: null };
  throw new UserError(
    "segmenter-missing",
    "the optional package nodejieba is not installed or was not built; leave out --segmenter, since the built-in one gives the same words, or install it with a C++ compiler at hand",
  );
}
