import type { Lexicon } from "../../core/types.ts";
import { type NameBounds, nameBounds } from "../name-start.ts";
import { indexWords, namedIndex, type WordIndex } from "../word-index.ts";
import { type Gates, gatesOf } from "./gates.ts";

/** The word lists by which persons' names are told from other words. */
export interface PersonWords {
  readonly bounds: NameBounds;
  readonly titles: WordIndex;
  readonly honorifics: WordIndex;
  readonly followers: WordIndex;
  readonly speechVerbs: WordIndex;
  /** Words of which no name has the first: 认为, 连夜. */
  readonly acts: WordIndex;
  readonly compoundSurnames: ReadonlySet<string>;
  readonly refused: WordIndex;
  /** Names that are words as well: 高山. */
  readonly alsoWords: WordIndex;
  readonly gates: Gates;
}

export function personWords(lexicon: Lexicon): PersonWords {
  const honorifics = lexicon("person-honorifics");
  const lists = (...names: readonly string[]) => names.flatMap(lexicon);
  const acts = () => lists("person-acts", "person-act-words");
  const speechVerbs = lexicon("speech-verbs");
  return {
    bounds: nameBounds(lexicon),
    titles: indexWords(lexicon("person-titles")),
    honorifics: indexWords(honorifics),
    followers: namedIndex("behind persons", () => [
      ...lexicon("name-followers"),
      ...speechVerbs,
      ...acts(),
      ...honorifics.filter(({ length }) => length > 1),
    ]),
    speechVerbs: indexWords(speechVerbs),
    acts: namedIndex("acts", () => [
      ...acts(),
      ...speechVerbs,
      ...lexicon("name-followers").filter(({ length }) => length > 1),
    ]),
    compoundSurnames: new Set(lexicon("compound-surnames")),
    refused: namedIndex("no persons", () => lists("person-refused", "person-refused-words")),
    alsoWords: indexWords(lexicon("person-also-words")),
    gates: gatesOf(lexicon),
  };
}
