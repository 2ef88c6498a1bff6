import { packWords } from "../core/pack-words.ts";
import { childOf, matchesAt, NO_NODE, type PackedTrie, ROOT, wordAt } from "../core/packed-trie.ts";
import { listOf, type Wording, wording } from "../core/wording.ts";
import { looksLikePattern } from "./cue-words.ts";
import type { OwnTaxonomy } from "./own-taxonomy.ts";
import { listName, type TaxonomyEntry } from "./read-theme.ts";

export type Severity = "error" | "warning" | "note";
export type Check = "duplicate" | "shared" | "dead" | "shadowed" | "pattern" | "never" | "over";

/** Something that may be wrong with one word of a taxonomy. */
export interface Finding {
  readonly check: Check;
  readonly severity: Severity;
  readonly entry: TaxonomyEntry;
  readonly message: Wording;
}

const MOST_NAMED = 3;

/** Whether a word counts for a theme when it is found. */
export function isCue({ theme, list }: Pick<TaxonomyEntry, "theme" | "list">): boolean {
  return theme !== null && list !== "negative" && !list.startsWith("sub.");
}

/** Whether a word is there only to hide the cues inside it. */
function isHiding({ theme, list }: TaxonomyEntry): boolean {
  return list === "ignored" || (theme !== null && list === "negative");
}

/** What the words show by themselves, in the order in which they stand. */
export function lintWords({ entries, repeated }: Pick<OwnTaxonomy, "entries" | "repeated">): Finding[] {
  const duplicates = repeated.map(
    ({ entry, first }): Finding => ({
      ...{ check: "duplicate", severity: "error", entry },
      message: wording`stands in ${placeOf(first, entry)} already; the first counts`,
    }),
  );
  const cues = entries.filter(isCue);
  const hiding = entries.filter(isHiding);
  const patterns = entries
    .filter(({ raw }) => looksLikePattern(raw))
    .map((entry): Finding => {
      const message = wording`looks like a pattern; cues are literal and match only themselves`;
      return { check: "pattern", severity: "warning", entry, message };
    });
  return [...duplicates, ...sharedCues(cues), ...deadWords(cues, hiding), ...shadowedCues(cues, hiding), ...patterns];
}

function sharedCues(cues: readonly TaxonomyEntry[]): Finding[] {
  const firstByWord = new Map<string, TaxonomyEntry>();
  const findings: Finding[] = [];
  for (const entry of cues) {
    const first = firstByWord.get(entry.word);
    if (first === undefined) firstByWord.set(entry.word, entry);
    else
      findings.push({
        check: "shared",
        severity: "warning",
        entry,
        message: wording`counts for ${placeOf(first, entry)} too`,
      });
  }
  return findings;
}

/** Words that hide nothing: they are cues themselves, or no cue begins inside them. */
function deadWords(cues: readonly TaxonomyEntry[], hiding: readonly TaxonomyEntry[]): Finding[] {
  if (hiding.length === 0) return [];
  const trie = packWords(cues.map(({ word }) => word));
  return hiding.flatMap((entry): Finding[] => {
    const same = matchesAt(trie, entry.word, 0).find(({ end }) => end === entry.word.length);
    const cue = same && cues[same.word];
    if (cue !== undefined && entry.theme === null) {
      const message = wording`is not ignored: it is a cue as well, in ${placeOf(cue, entry)}, and counts`;
      return [{ check: "dead", severity: "error", entry, message }];
    }
    if (cue !== undefined) {
      // “演练” is to hide 演 in culture; as a cue of public-safety it does.
      const message = wording`is not needed: as a cue, in ${placeOf(cue, entry)}, it hides the cues inside it as well`;
      return [{ check: "dead", severity: "note", entry, message }];
    }
    for (let start = 0; start < entry.word.length; start++) {
      if (matchesAt(trie, entry.word, start).length > 0) return [];
      // “提高频率” takes 频率 from the cue 频率表, which begins inside it.
      let node = ROOT;
      for (let i = start; i < entry.word.length && node !== NO_NODE; i++)
        node = childOf(trie, node, entry.word.charCodeAt(i));
      if (node !== NO_NODE) return [];
    }
    return [{ check: "dead", severity: "warning", entry, message: wording`hides nothing: no cue begins inside it` }];
  });
}

/** Cues that stand inside longer words which speak for other themes, or for none: there they do not count. */
function shadowedCues(cues: readonly TaxonomyEntry[], hiding: readonly TaxonomyEntry[]): Finding[] {
  // Of a word that stands in several themes, the trie knows the last.
  const trie = packWords(cues.map(({ word }) => word));
  const hidersByWord = new Map<string, TaxonomyEntry[]>();
  for (const longer of [...cues, ...hiding]) {
    for (const row of wordsInside(trie, longer.word)) {
      const word = cues[row]?.word ?? "";
      const hiders = hidersByWord.get(word);
      if (hiders === undefined) hidersByWord.set(word, [longer]);
      else hiders.push(longer);
    }
  }
  return cues.flatMap((entry): Finding[] => {
    const hiders = (hidersByWord.get(entry.word) ?? []).filter(
      (hider) => isHiding(hider) || hider.theme !== entry.theme,
    );
    if (hiders.length === 0) return [];
    const more = hiders.length - MOST_NAMED;
    const named = listOf(hiders.slice(0, MOST_NAMED).map((hider) => `${hider.word} (${listName(hider)})`));
    const message =
      more > 0 ? wording`does not count inside ${named} and ${more} more` : wording`does not count inside ${named}`;
    return [{ check: "shadowed", severity: "note", entry, message }];
  });
}

/** The rows of the words that are a part of `word`, not all of it. */
function wordsInside(trie: PackedTrie, word: string): Set<number> {
  const rows = new Set<number>();
  for (let start = 0; start < word.length; start++) {
    let node = ROOT;
    for (let end = start; end < word.length; ) {
      node = childOf(trie, node, word.charCodeAt(end++));
      if (node === NO_NODE) break;
      const row = wordAt(trie, node);
      if (row >= 0 && end - start < word.length) rows.add(row);
    }
  }
  return rows;
}

/** `health.strong at line 12`, with the file where that is another. */
function placeOf(other: TaxonomyEntry, entry: TaxonomyEntry): Wording {
  const written = other.raw === entry.raw ? "" : wording` as ${other.raw}`;
  if (other.line === null) return wording`${listName(other)}${written}`;
  const line = other.file === entry.file ? wording`line ${other.line}` : `${other.file}:${other.line}`;
  return wording`${listName(other)}${written} at ${line}`;
}
