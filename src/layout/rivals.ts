import { FOLLOWS } from "./grammar.ts";
import { LABELS, type Label } from "./labels.ts";
import { ENDS, type LineScores } from "./reading.ts";

/** The best reading of a document in which one line is something else. */
export interface Rival {
  readonly label: Label;
  /** By how much its sum is less than that of the best reading. */
  readonly behind: number;
}

export interface Rivals {
  /** The sum of the best reading. */
  readonly score: number;
  /** By line; null where it can be nothing else. */
  readonly byLine: readonly (Rival | null)[];
}

const WIDTH = LABELS.length;
const NOWHERE = Number.NEGATIVE_INFINITY;

/**
 * For each line the best of all readings that take it for something else than the best reading does: what the way there and the
 * way on from there are worth at most (max-marginals, by Viterbi forwards and backwards).
 */
export function rivalsOf(labels: readonly Label[], lines: readonly LineScores[]): Rivals {
  const there = forwards(lines);
  const on = backwards(lines);
  const sums = lines.map((_, i) =>
    LABELS.map((_, label) => (there[i]?.[label] ?? NOWHERE) + (on[i]?.[label] ?? NOWHERE)),
  );
  const score = Math.max(...(sums[0] ?? [0]));
  const byLine = sums.map((ofLine, i): Rival | null => {
    const chosen = LABELS.indexOf(labels[i] ?? "body");
    const others = ofLine.map((sum, label) => ({ sum: label === chosen ? NOWHERE : sum, label }));
    const best = others.reduce((a, b) => (b.sum > a.sum ? b : a));
    return best.sum === NOWHERE ? null : { label: LABELS[best.label] ?? "body", behind: rounded(score - best.sum) };
  });
  return { score: rounded(score), byLine };
}

/** Weights are halves and tenths, whose sums are off in the last digits. */
function rounded(sum: number): number {
  return Math.round(sum * 1000) / 1000;
}

/** By line and label the best sum that ends there. */
function forwards(lines: readonly LineScores[]): Float64Array[] {
  const best: Float64Array[] = [];
  for (const [i, { own, steps }] of lines.entries()) {
    const before = best[i - 1];
    best.push(
      own.map((score, to) => {
        if (before === undefined) return score + (FOLLOWS.start.byLabel[to] ?? 0);
        let most = NOWHERE;
        for (let from = 0; from < WIDTH; from++)
          most = Math.max(most, (before[from] ?? 0) + (steps[from * WIDTH + to] ?? 0));
        return score + most;
      }),
    );
  }
  return best;
}

/** By line and label the best sum of all that comes behind. */
function backwards(lines: readonly LineScores[]): Float64Array[] {
  const best = lines.map(() => ENDS);
  for (let i = lines.length - 2; i >= 0; i--) {
    const next = lines[i + 1];
    const behind = best[i + 1];
    if (next === undefined || behind === undefined) break;
    best[i] = Float64Array.from(LABELS, (_, from) => {
      let most = NOWHERE;
      for (let to = 0; to < WIDTH; to++)
        most = Math.max(most, (next.steps[from * WIDTH + to] ?? 0) + (next.own[to] ?? 0) + (behind[to] ?? 0));
      return most;
    });
  }
  return best;
}
