/** What one look at each character tells of damage; a clean text shows none. */
export const SHOWS = {
  /** A character that nobody sees: zero width, a control, a mark of writing direction. */
  invisible: 0x10,
  /** & as in &nbsp; */
  ampersand: 0x20,
  /** A letter of pinyin with its tone. */
  tone: 0x40,
  /** ? as a converter puts it for a blank it does not know. */
  question: 0x80,
  /** Four blanks, a single character between two of them; 记者 王 丹 通讯员 has three. */
  spaced: 0x100,
  /** Blanks inside Chinese text, one after every few characters: 活动现 场摆起了 长桌. */
  scattered: 0x400,
  /** ，， or ,, */
  doubled: 0x200,
} as const;

/** Letters of pinyin that bear a tone. */
export const TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";

// The lowest bits say what a character is to its neighbours, the higher ones are those of SHOWS.
export const PART = 1;
export const BLANK = 2;
export const COMMA = 3;
export const NEIGHBOUR = 3;

/** What each code unit is to its neighbours, or shows by itself. */
export function shownByCharacters(): Uint8Array {
  const shown = new Uint8Array(0x10000);
  const fill = (first: number, last: number, value: number): void => void shown.fill(value, first, last + 1);
  const mark = (characters: string, value: number): void => {
    for (let i = 0; i < characters.length; i++) shown[characters.charCodeAt(i)] = value;
  };
  fill(0x3400, 0x4dbf, PART);
  fill(0x4e00, 0x9fff, PART);
  mark("、。“”‘’（）《》：；！？…—", PART);
  mark("，,", COMMA);
  mark(" \u00a0\u3000", BLANK);
  fill(0, 0x08, SHOWS.invisible);
  fill(0x0e, 0x1f, SHOWS.invisible);
  fill(0x7f, 0x84, SHOWS.invisible);
  fill(0x86, 0x9f, SHOWS.invisible);
  mark("\u00ad\u2060\ufeff", SHOWS.invisible);
  fill(0x200b, 0x200f, SHOWS.invisible);
  fill(0x202a, 0x202e, SHOWS.invisible);
  fill(0x2066, 0x2069, SHOWS.invisible);
  mark(TONED, SHOWS.tone);
  mark("&", SHOWS.ampersand);
  mark("?", SHOWS.question);
  return shown;
}
