import { type PackedTrie, trieOf } from "../core/packed-trie.ts";
import type { CueReading } from "./recorded.ts";
import { noRows, type Rows } from "./rows.ts";
import { LISTS, type ThemeTables, tablesOf } from "./tables.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** A taxonomy, ready to classify stories, and the desk at which they are read one after the other. */
export interface ThemeModel extends ThemeTables {
  readonly trie: PackedTrie;
  readonly outcomes: ReadonlySet<string>;
  readonly desk: Desk;
  /** Told what the cues found in each story, where somebody asks. */
  readonly watch: ((reading: CueReading) => void) | null;
}

/** What is noted while one story is read. The next story is written over it: nothing of it may be given away. */
export interface Desk {
  /** The code units of the story, names blanked out; at least one 0 behind them. */
  units: Uint16Array;
  length: number;
  /** Where sentences may end, and how many such places there are. */
  marks: Int32Array;
  markCount: number;
  /** Where words may begin. */
  starts: Int32Array;
  /** Start, end, kind. */
  readonly sentences: Rows;
  /** Start, end: the names of organisations, in text order. */
  readonly organisations: Rows;
  /** Start, level: the bodies named. */
  readonly bodies: Rows;
  /** How many names of offices, communities and estates there are. */
  named: number;
  /** Start, end, word, lists: the cues and the words that tell facets. */
  readonly words: Rows;
  /** Start, discount: where discounts begin. */
  readonly turns: Rows;
  /** Start, end, word, lists: actors and words of no theme. */
  readonly others: Rows;
  /** Start, end, row of the effect, sentence, points after discounts, theme and whether it frames: the cues that count. */
  readonly hits: Rows;
  /** The words that begin at one place, the shortest first: end, word. */
  readonly begun: Int32Array;
  /** By list: up to where it has a word already. */
  readonly taken: Int32Array;
  /** By row of an effect, and by word: where it was noted last, as a number that grows from sentence to sentence and story to story. */
  readonly effectSeen: Float64Array;
  readonly wordSeen: Float64Array;
  /** By row of an effect, and by word: how often it is among the candidates; 0 between two stories. */
  readonly effectTimes: Int32Array;
  readonly wordTimes: Int32Array;
  /** What may be given as evidence. */
  readonly candidates: Rows;
  /** The number of this story; that of a sentence is more by its place in `sentences` and one. */
  ordinal: number;
  /** By tag of a facet its points, -1 for none; and which have any, in text order. */
  readonly tagPoints: Int32Array;
  readonly tagsSeen: Rows;
  readonly tally: Tally;
  /** Rows of the themes, best first. */
  readonly ranked: Uint16Array;
  readonly vote: SentenceVote;
}

/** What the sentences of a story say together; columns by row of the theme. */
export interface Tally {
  readonly votes: Float64Array;
  readonly headlineVotes: Float64Array;
  readonly leadVotes: Float64Array;
  /** The weight of the classed sentences that say something of it. */
  readonly sentences: Float64Array;
  /** The points of its cues, each word once in the whole story. */
  readonly words: Float64Array;
  /** 1 for a theme with a cue of medium weight or more in the headline block. */
  readonly inHeadline: Uint8Array;
  /** 1 for a theme with a frame cue in the headline block or the lead: the story goes on under its banner. */
  readonly banners: Uint8Array;
  total: number;
  /** Votes that the sentences could cast if each spoke with its full voice. */
  voices: number;
  /** Sentences that say enough to be classed. */
  classed: number;
}

/** What one sentence says: `shares[i]` of its vote is for the theme of row `rows[i]`, for the first `count`. */
export interface SentenceVote {
  readonly rows: Uint16Array;
  readonly shares: Float64Array;
  count: number;
  /** How loud it speaks, 0 to 1. */
  voice: number;
  /** By row of the theme; 0 between two sentences. */
  readonly content: Float64Array;
  readonly frame: Float64Array;
  readonly isIn: Uint8Array;
}

/** Builds the tables of a taxonomy once; classifying a story then takes time in proportion to its length. */
export function compileTaxonomy(taxonomy: Taxonomy): ThemeModel {
  return openThemes(tablesOf(taxonomy));
}

export function openThemes(tables: ThemeTables): ThemeModel {
  return {
    ...tables,
    trie: trieOf(tables.units, tables.nodes),
    outcomes: new Set(tables.names.outcomes.map(({ id }) => id)),
    desk: deskFor(tables),
    watch: null,
  };
}

function deskFor({ names, roles, effects }: ThemeTables): Desk {
  const themes = names.themes.length;
  return {
    units: new Uint16Array(0),
    length: 0,
    marks: new Int32Array(0),
    markCount: 0,
    starts: new Int32Array(0),
    sentences: noRows(),
    organisations: noRows(),
    bodies: noRows(),
    named: 0,
    words: noRows(),
    turns: noRows(),
    others: noRows(),
    hits: noRows(),
    begun: new Int32Array(2 * names.longestWord),
    taken: new Int32Array(LISTS),
    effectSeen: new Float64Array(effects.length),
    wordSeen: new Float64Array(roles.length),
    effectTimes: new Int32Array(effects.length),
    wordTimes: new Int32Array(roles.length),
    candidates: noRows(),
    ordinal: 1,
    tagPoints: new Int32Array(names.tags.length).fill(-1),
    tagsSeen: noRows(),
    tally: {
      votes: new Float64Array(themes),
      headlineVotes: new Float64Array(themes),
      leadVotes: new Float64Array(themes),
      sentences: new Float64Array(themes),
      words: new Float64Array(themes),
      inHeadline: new Uint8Array(themes),
      banners: new Uint8Array(themes),
      total: 0,
      voices: 0,
      classed: 0,
    },
    ranked: new Uint16Array(themes),
    vote: {
      rows: new Uint16Array(themes),
      shares: new Float64Array(themes),
      count: 0,
      voice: 0,
      content: new Float64Array(themes),
      frame: new Float64Array(themes),
      isIn: new Uint8Array(themes),
    },
  };
}
