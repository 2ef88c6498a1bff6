/** Rows of a few whole numbers each, one after the other. Kept between stories, so that no story makes objects for what it finds. */
export interface Rows {
  numbers: Int32Array;
  /** How many of the numbers are of this story. */
  size: number;
}

const FIRST_ROOM = 256;

export function noRows(): Rows {
  return { numbers: new Int32Array(FIRST_ROOM), size: 0 };
}

/** The numbers, with room for a row of `width` more behind `size`. */
export function withRoom(rows: Rows, width: number): Int32Array {
  if (rows.size + width > rows.numbers.length) {
    const more = new Int32Array(2 * (rows.size + width));
    more.set(rows.numbers);
    rows.numbers = more;
  }
  return rows.numbers;
}
