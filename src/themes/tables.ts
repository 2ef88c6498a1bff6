import { packWords } from "../core/pack-words.ts";
import { unitsOf } from "../core/packed-trie.ts";
import { type UnitSet, unitSet } from "../core/unit-set.ts";
import type { CueClass, Label, Taxonomy } from "./taxonomy.ts";

/** The lists of a taxonomy, a bit each. In each, by itself, the leftmost longest word counts and words do not overlap. */
export const CUE = 1;
export const FACET = 2;
export const DISCOUNT = 4;
export const ACTOR = 8;
export const GOVERNANCE = 16;
export const POINT = 32;
export const OUTSIDE_WORD = 64;
export const LISTS = 7;
const ALL_LISTS = 2 ** LISTS - 1;

export const NONE: number = -1;

/** The numbers of a word, and their places. */
export const ABOUT_WORD = 4;
export const ROLE = 0;
export const EFFECT = 1;
export const TAGS = 2;
export const FREE = 3;

// A role is the lists of a word, then what it is among the actors, then the row of its discount.
const ACTOR_BITS = LISTS;
const DISCOUNT_BITS = LISTS + 2;
export const STRONG_ACTOR = 1;
export const WEAK_ACTOR = 2;

export function listsOf(role: number): number {
  return role & ALL_LISTS;
}

/** `STRONG_ACTOR`, `WEAK_ACTOR`, or 0 for a word that hides these. */
export function actorOf(role: number): number {
  return (role >>> ACTOR_BITS) & 3;
}

export function discountOf(role: number): number {
  return role >>> DISCOUNT_BITS;
}

// An effect is what one cue says for one theme, in one number: the row of the theme, whether it is a frame cue, its points.
const FRAME_BIT = 1024;
const THEME_BITS = 11;

function effectOf(theme: number, { points, frame }: { points: number; frame: boolean }): number {
  return (theme << THEME_BITS) | (frame ? FRAME_BIT : 0) | points;
}

export function themeOf(effect: number): number {
  return effect >>> THEME_BITS;
}

export function isFrame(effect: number): boolean {
  return (effect & FRAME_BIT) !== 0;
}

/** At most `MOST_POINTS`. */
export function pointsOf(effect: number): number {
  return effect & (FRAME_BIT - 1);
}

/** What one word speaks for: a sub-theme, or a value of a facet. */
export interface FacetTag {
  readonly kind: "sub" | "audience" | "form";
  /** Row of the theme, for a sub-theme. */
  readonly theme: number;
  readonly id: string;
}

interface ThemeRow extends Label {
  readonly gathers: boolean;
  /** Rows of the themes whose matter it only talks about. */
  readonly over: readonly number[];
}

/** What of a taxonomy is no table: names, and the few numbers that go with them. */
export interface ThemeNames {
  readonly weights: Readonly<Record<Exclude<CueClass, "negative">, number>>;
  readonly themes: readonly ThemeRow[];
  /** The outcomes that the taxonomy has; others are never given. */
  readonly outcomes: readonly Label[];
  readonly hasActors: boolean;
  readonly discounts: readonly { readonly reach: "sentence" | "clause"; readonly percent: number }[];
  readonly tags: readonly FacetTag[];
  /** In code units. */
  readonly longestWord: number;
}

/**
 * A taxonomy as classifying needs it: one list of all its words, whatever their lists, and what each says. Names are plain
 * values and the rest columns of numbers, so that it can be stored as it is and opened without building anything.
 */
export interface ThemeTables {
  readonly names: ThemeNames;
  /** The parts of a packed trie of the words. */
  readonly units: Uint16Array;
  readonly nodes: Int32Array;
  /** How words begin: most places of a text are done with by a look at these. */
  readonly pairs: Uint32Array;
  readonly singles: UnitSet;
  /**
   * `ABOUT_WORD` numbers a word, so that all that is asked of one lies together: its role; its effect, `NONE`, or `NONE - 1 - i`
   * where it has several, at `i` of `effects`; where its tags begin in `tags`, or `NONE`; and a free one for who reads stories.
   */
  readonly words: Int32Array;
  /** Each stretch begins with its length. */
  readonly effects: Int32Array;
  readonly tags: Int32Array;
  /** Rows of the themes, the one that wins a tie first; and by row its place there, the same for those that have none. */
  readonly tieOrder: Uint16Array;
  readonly tieRanks: Uint16Array;
}

const PAIRS = 2 ** 18;

/** The place of a pair of units among the bits of `pairs`, which other pairs share: of ten that pass, one begins no word. */
export function pairPlace(first: number, second: number): number {
  return ((first * 31) ^ second) & (PAIRS - 1);
}

function pairsOf(words: readonly string[]): Uint32Array {
  const pairs = new Uint32Array(PAIRS / 32);
  for (const word of words) {
    if (word.length === 1) continue;
    const place = pairPlace(word.charCodeAt(0), word.charCodeAt(1));
    pairs[place >>> 5] = (pairs[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return pairs;
}

interface WordEntry {
  role: number;
  readonly effects: number[];
  readonly tags: number[];
}

export function tablesOf(taxonomy: Taxonomy): ThemeTables {
  const entries = new Map<string, WordEntry>();
  const tags = readLists(taxonomy, (word) => {
    const known = entries.get(word);
    if (known !== undefined) return known;
    const entry = { role: 0, effects: [], tags: [] };
    entries.set(word, entry);
    return entry;
  });
  const words = [...entries.keys()].sort();
  const aboutWords = new Int32Array(ABOUT_WORD * words.length);
  const effects: number[] = [];
  const tagRows: number[] = [];
  for (const [row, word] of words.entries()) {
    const entry = entries.get(word);
    if (entry === undefined) continue;
    const at = ABOUT_WORD * row;
    aboutWords[at + ROLE] = entry.role;
    aboutWords[at + EFFECT] = entry.effects.length > 1 ? NONE - 1 - effects.length : (entry.effects[0] ?? NONE);
    if (entry.effects.length > 1) effects.push(entry.effects.length, ...entry.effects);
    aboutWords[at + TAGS] = entry.tags.length > 0 ? tagRows.length : NONE;
    if (entry.tags.length > 0) tagRows.push(entry.tags.length, ...entry.tags);
  }
  const trie = packWords(words);
  return {
    names: { ...namesOf(taxonomy), tags, longestWord: words.reduce((most, { length }) => Math.max(most, length), 0) },
    units: unitsOf(trie),
    nodes: trie.nodes,
    pairs: pairsOf(words),
    singles: unitSet(words.filter((word) => word.length === 1)),
    words: aboutWords,
    effects: Int32Array.from(effects),
    tags: Int32Array.from(tagRows),
    ...ranksOf(taxonomy),
  };
}

/** Adds the words of all lists; gives the tags that words refer to. */
function readLists(taxonomy: Taxonomy, entryOf: (word: string) => WordEntry): FacetTag[] {
  const { weights, themes, actors, discounts, audiences, forms } = taxonomy;
  const add = (words: readonly string[], list: number): void => {
    for (const word of words) entryOf(word).role |= list;
  };
  add(taxonomy.ignored, CUE);
  for (const [theme, { cues, ownWeights }] of themes.entries()) {
    const addCues = (words: readonly string[], { points, frame }: { points: number; frame: boolean }): void => {
      for (const word of words) {
        const entry = entryOf(word);
        entry.role |= CUE;
        entry.effects.push(effectOf(theme, { points: ownWeights.get(word) ?? points, frame }));
      }
    };
    addCues(cues.strong, { points: weights.strong, frame: false });
    addCues(cues.medium, { points: weights.medium, frame: false });
    addCues(cues.weak, { points: weights.weak, frame: false });
    addCues(cues.frame, { points: weights.frame, frame: true });
    add(cues.negative, CUE);
  }
  // Of a word in several of these lists the last counts.
  const addActors = (words: readonly string[], actor: number): void => {
    for (const word of words) {
      const entry = entryOf(word);
      entry.role = (entry.role & ~(3 << ACTOR_BITS)) | ACTOR | (actor << ACTOR_BITS);
    }
  };
  addActors(actors?.strong ?? [], STRONG_ACTOR);
  addActors(actors?.weak ?? [], WEAK_ACTOR);
  addActors(actors?.negative ?? [], 0);
  for (const [row, { words }] of discounts.entries())
    for (const word of words) {
      const entry = entryOf(word);
      entry.role = (entry.role & ((1 << DISCOUNT_BITS) - 1)) | DISCOUNT | (row << DISCOUNT_BITS);
    }
  add(taxonomy.governance, GOVERNANCE);
  add(taxonomy.points, POINT);
  add(taxonomy.outside, OUTSIDE_WORD);

  const tags: FacetTag[] = [];
  const addTag = (cues: readonly string[], tag: FacetTag): void => {
    for (const word of cues) {
      const entry = entryOf(word);
      entry.role |= FACET;
      entry.tags.push(tags.length);
    }
    tags.push(tag);
  };
  for (const [theme, { sub }] of themes.entries())
    for (const { id, cues } of sub) addTag(cues, { kind: "sub", theme, id });
  for (const { id, cues } of audiences) addTag(cues, { kind: "audience", theme: -1, id });
  for (const { id, cues } of forms) addTag(cues, { kind: "form", theme: -1, id });
  return tags;
}

function namesOf(taxonomy: Taxonomy): Omit<ThemeNames, "tags" | "longestWord"> {
  const rowOf = new Map(taxonomy.themes.map(({ id }, row) => [id, row]));
  return {
    weights: taxonomy.weights,
    themes: taxonomy.themes.map(({ id, zh, en, gathers, over }) => ({
      ...{ id, zh, en, gathers },
      over: over.flatMap((other) => rowOf.get(other) ?? []),
    })),
    outcomes: taxonomy.outcomes,
    hasActors: taxonomy.actors !== null,
    discounts: taxonomy.discounts.map(({ reach, percent }) => ({ reach, percent })),
  };
}

function ranksOf({ themes, tieOrder }: Taxonomy): Pick<ThemeTables, "tieOrder" | "tieRanks"> {
  const rankOf = new Map(tieOrder.map((id, rank) => [id, rank]));
  const tieRanks = Uint16Array.from(themes, ({ id }) => rankOf.get(id) ?? rankOf.size);
  const rows = Uint16Array.from(themes.keys());
  rows.sort((a, b) => (tieRanks[a] ?? 0) - (tieRanks[b] ?? 0) || a - b);
  return { tieOrder: rows, tieRanks };
}
