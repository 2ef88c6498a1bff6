import type { CueHit, Effect, ThemeModel } from "./evidence.ts";
import type { Sentence } from "./sentences.ts";

/** What one sentence says: `shares[i]` of its vote is for the theme of row `rows[i]`. */
export interface SentenceVote {
  readonly rows: readonly number[];
  readonly shares: readonly number[];
  /** How loud it speaks, 0 to 1. */
  readonly voice: number;
}

/** Points that make a sentence speak with its full voice: a strong cue with a little beside it; less in the few words of a headline. */
const FULL_BODY = 36;
const FULL_HEADING = 24;

/** From this many points on, a sentence has content of its own. */
export const CONTENT = 12;

/** A strong cue, or several medium ones. */
const STRONG = 30;

/** Frame cues (志愿者, 党建引领) keep this share beside content of another theme: what was done counts before how it is framed. */
export const FRAMED = 0.2;

/** As many themes in one sentence make a list of services, and the theme that gathers them is the news. */
const SERVICES = 3;

/** Beside a theme that only talks about it, a matter keeps this share. */
const TALKED_ABOUT = 0.3;

const SILENT: SentenceVote = { rows: [], shares: [], voice: 0 };

/** Reads the sentences of a story one after the other; what it counts with is made once. */
export function sentenceReader({
  taxonomy,
  over,
}: ThemeModel): (sentence: Sentence, hits: readonly CueHit[], banners: ReadonlySet<number>) => SentenceVote {
  const { themes } = taxonomy;
  const content = new Float64Array(themes.length);
  const frame = new Float64Array(themes.length);
  const isIn = new Uint8Array(themes.length);
  const seen = new Set<Effect>();

  const gather = (hits: readonly CueHit[]): number[] => {
    const rows: number[] = [];
    seen.clear();
    for (const { effect, points, frame: isFrame } of hits) {
      // The same word twice in a sentence says no more than once.
      if (seen.has(effect)) continue;
      seen.add(effect);
      const row = effect.theme;
      if (isIn[row] === 0) {
        isIn[row] = 1;
        rows.push(row);
        content[row] = 0;
        frame[row] = 0;
      }
      const sums = isFrame ? frame : content;
      sums[row] = (sums[row] ?? 0) + points;
    }
    return rows.sort((a, b) => a - b);
  };

  return (sentence, hits, banners) => {
    const rows = gather(hits);
    for (const row of rows) {
      if ((content[row] ?? 0) < STRONG) continue;
      for (const other of over[row] ?? []) if (isIn[other] === 1) content[other] = (content[other] ?? 0) * TALKED_ABOUT;
    }
    let total = 0;
    let services = 0;
    for (const row of rows) {
      total += content[row] ?? 0;
      if ((content[row] ?? 0) >= STRONG) services++;
    }
    let sum = 0;
    let squares = 0;
    const shares = rows.map((row) => {
      const own = content[row] ?? 0;
      const framing = frame[row] ?? 0;
      const gathers = services >= SERVICES && banners.has(row) && themes[row]?.gathers === true;
      const kept = total - own >= CONTENT ? framing * FRAMED : framing;
      const points = gathers ? own + framing + total : own + kept;
      sum += points;
      squares += points * points;
      return points * points;
    });
    for (const row of rows) isIn[row] = 0;
    if (squares === 0) return SILENT;
    const full = sentence.part === "body" ? FULL_BODY : FULL_HEADING;
    return { rows, shares: shares.map((square) => square / squares), voice: Math.min(1, sum / full) };
  };
}
