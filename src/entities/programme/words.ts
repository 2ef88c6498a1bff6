import { PROGRAMME_KINDS, type ProgrammeKind } from "../../core/programme-kinds.ts";
import type { Lexicon } from "../../core/types.ts";
import { type SpotTables, spotTables } from "../spot-tables.ts";
import { indexWords, type WordIndex } from "../word-index.ts";
import { joinLists, type WordLists } from "../word-lists.ts";

/** The word lists by which programmes are told from other quotations and from routine acts. */
export interface ProgrammeWords {
  readonly heads: WordIndex;
  /** Head nouns, modifiers and stops, for one walk. */
  readonly behindNames: WordLists;
  readonly kindByHead: ReadonlyMap<string, ProgrammeKind>;
  /** Endings of a name that holds its own head noun: “拾光书屋”. */
  readonly endings: WordIndex;
  readonly bareEndings: WordIndex;
  readonly modifiers: WordIndex;
  readonly stops: WordIndex;
  readonly verbs: WordIndex;
  readonly buildingVerbs: WordIndex;
  readonly tables: SpotTables;
  /** Verbs that introduce events, verbs, and verbs of building, for one walk. */
  readonly introducing: WordLists;
  readonly namingWords: WordIndex;
  readonly launchVerbs: WordIndex;
  readonly metaphors: WordIndex;
  /** Ordinary words that are set off: “零距离”. */
  readonly emphasis: WordIndex;
  readonly policyPhrases: WordIndex;
  readonly honours: WordIndex;
  readonly genericWords: WordIndex;
  readonly eventHeads: WordIndex;
  readonly eventVerbs: WordIndex;
  readonly festivalStems: WordIndex;
}

export function programmeWords(lexicon: Lexicon): ProgrammeWords {
  const list = (name: string): WordIndex => indexWords(lexicon(name));
  // “工作法 mechanism”
  const kindByHead = new Map<string, ProgrammeKind>();
  for (const entry of lexicon("programme-heads")) {
    const [head = "", name = ""] = entry.split(" ");
    const kind = PROGRAMME_KINDS.find((one) => one === name);
    if (kind === undefined) throw new Error(`no kind of programme in seeds/lexicon/programme-heads.txt: ${entry}`);
    kindByHead.set(head, kind);
  }
  return {
    heads: indexWords(kindByHead.keys()),
    behindNames: joinLists(
      "behind programmes",
      () => [[...kindByHead.keys()], lexicon("programme-modifiers"), lexicon("programme-stops")],
      { backwards: false },
    ),
    kindByHead,
    endings: list("programme-name-endings"),
    bareEndings: list("programme-bare-endings"),
    modifiers: list("programme-modifiers"),
    stops: list("programme-stops"),
    verbs: list("programme-verbs"),
    buildingVerbs: list("programme-building-verbs"),
    tables: spotTables(lexicon),
    introducing: joinLists(
      "introducing programmes",
      () => ["programme-event-verbs", "programme-verbs", "programme-building-verbs"].map(lexicon),
      { backwards: false },
    ),
    namingWords: list("programme-naming-words"),
    launchVerbs: list("programme-launch-verbs"),
    metaphors: list("metaphors"),
    emphasis: list("emphasis-words"),
    policyPhrases: list("policy-phrases"),
    honours: list("honour-words"),
    genericWords: list("programme-generic-words"),
    eventHeads: list("programme-event-heads"),
    eventVerbs: list("programme-event-verbs"),
    festivalStems: list("festival-stems"),
  };
}
