import type { LabelledText } from "../core/labelled.ts";
import type { Tokens } from "../core/tokens.ts";

/** What a text is described by: its words; its characters, one to three in a row; its title and lead by themselves; its cues. */
export type FeatureKind = "words" | "characters" | "fields" | "cues";
export const FEATURE_KINDS: readonly FeatureKind[] = ["words", "characters", "fields", "cues"];

/** What a text is to a classifier. */
export type Reading = Pick<LabelledText, "title" | "text">;

export interface FeatureSettings {
  readonly kinds: readonly FeatureKind[];
  /** Hashed features fall into 2 to the power of this many buckets. */
  readonly bits: number;
  /** Names of the cue scores, in order; empty without cues. */
  readonly cues: readonly string[];
}

/** What the rules say of a text, as numbers. */
export interface CueScores {
  readonly names: readonly string[];
  /** One number a name, 0 or more. */
  readonly scores: (text: Reading) => readonly number[];
}

/** What features are read with. */
export interface FeatureTools {
  /** Cuts a line into words. */
  readonly cut: (line: string) => Tokens;
  readonly cues: CueScores;
}

/** The blocks that a text's features come in. */
export const BLOCKS = 5;
export const WORDS = 0;
export const CHARACTERS = 1;
export const TITLE = 2;
export const LEAD = 3;
export const CUES = 4;

/** How much the words, the characters, the title, the lead and the cues of a text have to say beside each other. */
const WEIGHTS: readonly number[] = [0.4, 1, 0.4, 0.25, 0.25];

/**
 * By block: the length (L2) that its features are given in every text, brought to 1 for all hashed blocks together. Cue
 * scores are taken as they are, times this: how sure the rules are is part of what they say.
 */
export function blockWeights(kinds: readonly FeatureKind[]): Float64Array {
  const isUsed = [
    kinds.includes("words"),
    kinds.includes("characters"),
    kinds.includes("fields"),
    kinds.includes("fields"),
  ];
  const squares = isUsed.reduce((sum, used, block) => sum + (used ? (WEIGHTS[block] ?? 0) ** 2 : 0), 0);
  return Float64Array.from(WEIGHTS, (weight) => weight / Math.sqrt(squares || 1));
}
