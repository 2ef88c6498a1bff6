import type { Lexicon } from "../../core/types.ts";
import { type NameBounds, nameBounds } from "../name-start.ts";
import { indexWords, type WordIndex } from "../word-index.ts";
import { type Gates, gatesOf } from "./gates.ts";

/** The word lists by which persons' names are told from other words. */
export interface PersonWords {
  readonly bounds: NameBounds;
  readonly titles: WordIndex;
  readonly honorifics: WordIndex;
  readonly followers: WordIndex;
  readonly speechVerbs: WordIndex;
  readonly compoundSurnames: ReadonlySet<string>;
  readonly refused: WordIndex;
  readonly gates: Gates;
}

export function personWords(lexicon: Lexicon): PersonWords {
  const honorifics = lexicon("person-honorifics");
  return {
    bounds: nameBounds(lexicon),
    titles: indexWords(lexicon("person-titles")),
    honorifics: indexWords(honorifics),
    followers: indexWords([
      ...lexicon("name-followers"),
      ...lexicon("speech-verbs"),
      ...honorifics.filter(({ length }) => length > 1),
    ]),
    speechVerbs: indexWords(lexicon("speech-verbs")),
    compoundSurnames: new Set(lexicon("compound-surnames")),
    refused: indexWords(lexicon("person-refused")),
    gates: gatesOf(lexicon),
  };
}
