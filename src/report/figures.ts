import { type Wording, wording } from "../core/wording.ts";
/** Figures as they are printed and written: a number that nobody can measure to ten places is not given to ten. */

/** To four decimals, as JSON and CSV have it. */
export function rounded(value: number | null): number | null {
  // + 0, since a little below 0 would round to -0.
  return value === null ? null : Math.round(value * 10_000) / 10_000 + 0;
}

/** To four decimals, never above: a threshold that is rounded up would leave out what it was found at. */
export function roundedDown(value: number): number {
  return Math.floor(value * 10_000) / 10_000;
}

/** To three decimals, as tables have it; “–” where it is not defined. */
export function shown(value: number | null): string {
  return value === null ? "–" : (Math.round(value * 1000) / 1000 + 0).toFixed(3);
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

export function roundedInterval(interval: Bounds | null): [number | null, number | null] | null {
  return interval === null ? null : [rounded(interval.low), rounded(interval.high)];
}

/** `0.912–0.981`, empty without one. */
export function shownInterval(interval: Bounds | null): string {
  if (interval === null) return "";
  // A dash between negative numbers could be taken for another sign.
  const between = interval.low < 0 || interval.high < 0 ? " to " : "–";
  return `${shown(interval.low)}${between}${shown(interval.high)}`;
}

/** `1 text`, `3 texts`. */
export function textsCounted(count: number): Wording {
  return count === 1 ? wording`${count} text` : wording`${count} texts`;
}
