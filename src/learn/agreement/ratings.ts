/** What several annotators said of the same units, as numbers of values: 0, 1, … */
export interface Ratings {
  readonly raters: number;
  readonly units: number;
  /** How many values there are. */
  readonly values: number;
  /** Of annotator r on unit u at `u * raters + r`; −1 where nothing was said. */
  readonly given: Int32Array;
}

/** Ratings of rows of values, a row a unit and a column an annotator; null where nothing was said. */
export function ratingsOf(rows: readonly (readonly (string | null)[])[]): Ratings {
  const numberByValue = new Map<string, number>();
  const raters = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const given = new Int32Array(rows.length * raters).fill(-1);
  for (const [unit, row] of rows.entries()) {
    for (const [rater, value] of row.entries()) {
      if (value === null) continue;
      const number = numberByValue.get(value) ?? numberByValue.size;
      numberByValue.set(value, number);
      given[unit * raters + rater] = number;
    }
  }
  return { raters, units: rows.length, values: numberByValue.size, given };
}

/** One draw of the units, each taken as often as it stands here. */
export type TimesDrawn = Int32Array;

/** Each unit once. */
export function allOnce({ units }: Pick<Ratings, "units">): TimesDrawn {
  return new Int32Array(units).fill(1);
}
