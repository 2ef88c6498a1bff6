import { type PackedTrie, trieOf } from "../core/packed-trie.ts";
import type { CueReading } from "./recorded.ts";
import { noRows, type Rows } from "./rows.ts";
import { ABOUT_WORD, LISTS, listsOf, ROLE, type ThemeTables, tablesOf } from "./tables.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** A taxonomy, ready to classify stories, and the desk at which they are read one after the other. */
export interface ThemeModel extends Omit<ThemeTables, "words"> {
  readonly trie: PackedTrie;
  readonly outcomes: ReadonlySet<string>;
  readonly themeRows: ReadonlyMap<string, number>;
  readonly desk: Desk;
  /** Told what the cues found in each story, where somebody asks. */
  readonly watch: ((reading: CueReading) => void) | null;
  /** Told of each sentence that votes, by its row among the sentences, while its vote is on the desk. */
  readonly hearVote: ((desk: Desk, sentence: number) => void) | null;
}

/** What is noted while one story is read. The next story is written over it: nothing of it may be given away. */
export interface Desk {
  /** The code units of the story, names blanked out; at least one 0 behind them. */
  units: Uint16Array;
  length: number;
  /** Where sentences may end, and how many such places there are. */
  marks: Int32Array;
  markCount: number;
  /** Where words may begin, and how many such places there are; some lie in names. */
  starts: Int32Array;
  startCount: number;
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
  /** Start, end, slot, sentence, points after discounts, theme and whether it frames: the cues that count, one an effect. */
  readonly hits: Rows;
  /** The words that begin at one place, the shortest first: end, word. */
  readonly begun: Int32Array;
  /** By list: up to where it has a word already. */
  readonly taken: Int32Array;
  /** By word: its lists, a bit each. Asked of every word, so that they lie close together. */
  readonly lists: Uint8Array;
  /** Of the tables, a copy: the free number of a word is where it stands in `slots`, if that is its word. */
  readonly aboutWords: Int32Array;
  /** Word, sentence in which it was a cue last, how often it is a candidate, sentence in which it told of facets last: one an effect. */
  readonly slots: Rows;
  /** By word: how often it is a candidate as a word of no theme; 0 between two stories. */
  readonly wordTimes: Int32Array;
  /** By row of the theme: its place among those that are wanted as evidence, `NOT_WANTED` for all between two stories. */
  readonly wantedPlaces: Int8Array;
  /** What may be given as evidence. */
  readonly candidates: Rows;
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

export const NOT_WANTED: number = -1;

/** Builds the tables of a taxonomy once; classifying a story then takes time in proportion to its length. */
export function compileTaxonomy(taxonomy: Taxonomy): ThemeModel {
  return openThemes(tablesOf(taxonomy));
}

export function openThemes(tables: ThemeTables): ThemeModel {
  const { words: _, ...others } = tables;
  return {
    ...others,
    trie: trieOf(tables.units, tables.nodes),
    outcomes: new Set(tables.names.outcomes.map(({ id }) => id)),
    themeRows: new Map(tables.names.themes.map(({ id }, row) => [id, row])),
    desk: deskFor(tables),
    watch: null,
    hearVote: null,
  };
}

function deskFor({ names, words }: ThemeTables): Desk {
  const themes = names.themes.length;
  return {
    units: new Uint16Array(0),
    length: 0,
    marks: new Int32Array(0),
    markCount: 0,
    starts: new Int32Array(0),
    startCount: 0,
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
    lists: listsByWord(words),
    aboutWords: words.slice(),
    slots: noRows(),
    wordTimes: new Int32Array(words.length / ABOUT_WORD),
    wantedPlaces: new Int8Array(themes).fill(NOT_WANTED),
    candidates: noRows(),
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

function listsByWord(words: Int32Array): Uint8Array {
  const lists = new Uint8Array(words.length / ABOUT_WORD);
  for (let word = 0; word < lists.length; word++) lists[word] = listsOf(words[ABOUT_WORD * word + ROLE] ?? 0);
  return lists;
}
