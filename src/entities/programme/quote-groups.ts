import type { Span } from "../../core/span.ts";
import type { Zone } from "../../core/types.ts";
import { pairQuotes, type Quoted } from "../quotes.ts";

/** Quotations with nothing between them. */
export interface QuoteGroup extends Span {
  readonly quotes: readonly Quoted[];
  readonly zone: Zone;
  /** Where the clause in front of it begins, some characters to the left at most. */
  readonly clause: number;
}

/** More quotations in a row are damage, no names. */
const MAX_BESIDE = 8;
const REACH_LEFT = 14;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const CLAUSE_BREAKS: ReadonlySet<number> = new Set(Array.from("，,。；;：:！？!?…\n", (mark) => mark.charCodeAt(0)));

export function quoteGroups(text: string, zones: readonly Zone[]): QuoteGroup[] {
  const groups: QuoteGroup[] = [];
  for (const zone of zones) {
    const quotes = pairQuotes(text, zone);
    if (quotes.length === 0) continue;
    const runs: Quoted[][] = [];
    const runByDepth: Quoted[][] = [];
    for (const quote of quotes) {
      const run = runByDepth[quote.depth];
      if (run?.at(-1)?.end === quote.start) {
        run.push(quote);
        continue;
      }
      const next = [quote];
      runByDepth[quote.depth] = next;
      runs.push(next);
    }
    for (const run of runs) {
      const start = run.at(0)?.start ?? 0;
      const end = run.at(-1)?.end ?? 0;
      if (run.length <= MAX_BESIDE)
        groups.push({ start, end, quotes: run, zone, clause: clauseStart(text, { start: zone.start, end: start }) });
    }
  }
  return groups;
}

function clauseStart(text: string, { start, end }: Span): number {
  const floor = Math.max(start, end - REACH_LEFT);
  for (let at = end; at > floor; at--) {
    const unit = text.charCodeAt(at - 1);
    // Chinese characters lie between the marks of half and of full width.
    if ((unit < FIRST_HAN || unit > LAST_HAN) && CLAUSE_BREAKS.has(unit)) return at;
  }
  return floor;
}
