import { packWords } from "../core/pack-words.ts";
import { allMatches } from "../core/packed-trie.ts";
import type { ThemeLabels } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { type Finding, isCue } from "./lint.ts";
import type { TaxonomyEntry } from "./read-theme.ts";
import type { CueReading } from "./recorded.ts";

/** What became of one cue in the stories of a corpus. */
export interface CueCount {
  readonly entry: TaxonomyEntry;
  /** Stories in which it counted, and how often. */
  readonly stories: number;
  readonly hits: number;
  /** Stories in which it stood only inside longer words, and one of these. */
  readonly hidden: number;
  readonly hider: string | null;
  /** Stories of `stories` that have its theme, first or second. */
  readonly withTheme: number;
  /** Stories of all that have it. */
  readonly themeStories: number;
  /** Mutual information of cue and theme over all stories, in bits. */
  readonly bits: number;
}

export interface CueCounter {
  /** Adds a story. */
  readonly add: (reading: CueReading, labels: Pick<ThemeLabels, "primary" | "secondary">) => void;
  readonly counts: () => { readonly stories: number; readonly cues: readonly CueCount[] };
}

interface Sum {
  stories: number;
  hits: number;
  hidden: number;
  hider: string | null;
  readonly storiesByTheme: Map<string, number>;
}

export function cueCounter(entries: readonly TaxonomyEntry[]): CueCounter {
  const cues = entries.filter(isCue);
  const words = [...new Set(cues.map(({ word }) => word))];
  const trie = packWords(words);
  const sums = new Map<string, Sum>();
  const storiesByTheme = new Map<string, number>();
  let stories = 0;

  const sumOf = (word: string): Sum => {
    const sum = sums.get(word) ?? { stories: 0, hits: 0, hidden: 0, hider: null, storiesByTheme: new Map() };
    sums.set(word, sum);
    return sum;
  };
  return {
    add: ({ text, hits }, { primary, secondary }) => {
      stories++;
      const themes = primary === null ? secondary : [primary, ...secondary];
      for (const theme of themes) addOne(storiesByTheme, theme);
      const seen = new Set<string>();
      for (const { start, end } of hits) {
        const sum = sumOf(text.slice(start, end));
        sum.hits++;
        seen.add(text.slice(start, end));
      }
      for (const word of seen) {
        const sum = sumOf(word);
        sum.stories++;
        for (const theme of themes) addOne(sum.storiesByTheme, theme);
      }
      let at = 0;
      for (const { start, end, word: row } of allMatches(trie, text)) {
        const word = words[row] ?? "";
        while ((hits[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
        if (seen.has(word)) continue;
        seen.add(word);
        const sum = sumOf(word);
        sum.hidden++;
        const hit = [hits[at], hits[at + 1]].find((hit) => hit !== undefined && hit.start < end && hit.end > start);
        sum.hider ??= hit === undefined ? null : text.slice(hit.start, hit.end);
      }
    },
    counts: () => ({
      stories,
      cues: cues.map((entry) => {
        const sum = sums.get(entry.word);
        const withTheme = sum?.storiesByTheme.get(entry.theme ?? "") ?? 0;
        const themeStories = storiesByTheme.get(entry.theme ?? "") ?? 0;
        const { stories: own = 0, hits = 0, hidden = 0, hider = null } = sum ?? {};
        const bits = sharedBits({ both: withTheme, cue: own, theme: themeStories, all: stories });
        return { entry, stories: own, hits, hidden, hider, withTheme, themeStories, bits };
      }),
    }),
  };
}

/** A cue that counts in fewer stories says nothing sure about itself. */
const ENOUGH = 10;

/** A strong or medium cue is to make its theme at least this much likelier than it is at large. */
const LEAST_LIFT = 1.5;

/** What a corpus shows: cues found nowhere, only inside longer words, or nearly everywhere. `mostShare` is of the stories. */
export function lintCounts(
  { stories, cues }: ReturnType<CueCounter["counts"]>,
  { mostShare }: { mostShare: number },
): Finding[] {
  return cues.flatMap((count): Finding[] => {
    const { entry, hidden, hider, withTheme, themeStories } = count;
    if (count.stories === 0 && hidden === 0)
      return [{ check: "never", severity: "note", entry, message: wording`stands in none of ${stories} stories` }];
    if (count.stories === 0) {
      const place = hider === null ? "" : wording`, such as ${hider}`;
      const message = wording`stands in ${hidden} of ${stories} stories and never counts: other words take its place${place}`;
      return [{ check: "shadowed", severity: hidden < ENOUGH ? "note" : "warning", entry, message }];
    }
    if (count.stories < ENOUGH) return [];
    const share = count.stories / stories;
    if (share > mostShare) {
      const message = wording`counts in ${count.stories} of ${stories} stories (${percent(share)})`;
      return [{ check: "over", severity: "warning", entry, message }];
    }
    const ofTheme = withTheme / count.stories;
    const atLarge = themeStories / stories;
    if ((entry.list !== "strong" && entry.list !== "medium") || ofTheme >= LEAST_LIFT * atLarge) return [];
    const message = wording`${withTheme} of the ${count.stories} stories with it have its theme (${percent(ofTheme)}), of all stories ${percent(atLarge)}`;
    return [{ check: "over", severity: "warning", entry, message }];
  });
}

/** In bits, from how many of `all` stories have the cue, the theme, both. Never below 0. */
function sharedBits({ both, cue, theme, all }: { both: number; cue: number; theme: number; all: number }): number {
  const cell = (count: number, ...[row, column]: readonly [number, number]): number =>
    count === 0 ? 0 : (count / all) * Math.log2((count * all) / (row * column));
  const without = all - cue;
  const bits =
    cell(both, cue, theme) +
    cell(cue - both, cue, all - theme) +
    cell(theme - both, without, theme) +
    cell(all - cue - theme + both, without, all - theme);
  return Math.max(0, Math.round(bits * 1e6) / 1e6);
}

function addOne(sums: Map<string, number>, name: string): void {
  sums.set(name, (sums.get(name) ?? 0) + 1);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
