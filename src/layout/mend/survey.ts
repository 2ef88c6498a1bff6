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
const PART = 1;
const BLANK = 2;
const COMMA = 3;
const KIND = 3;
const FEWEST_BLANKS = 4;
const FEWEST_NEAR = 8;
const FARTHEST = 12;

const CLASSES = new Uint8Array(0x10000);

function fill(first: number, last: number, value: number): void {
  CLASSES.fill(value, first, last + 1);
}

fill(0x3400, 0x4dbf, PART);
fill(0x4e00, 0x9fff, PART);
fill(0x3001, 0x3002, PART);
for (const mark of "“”‘’（）《》：；！？…—") fill(mark.charCodeAt(0), mark.charCodeAt(0), PART);
fill(0xff0c, 0xff0c, COMMA);
fill(0x2c, 0x2c, COMMA);
for (const blank of " \u00a0\u3000") fill(blank.charCodeAt(0), blank.charCodeAt(0), BLANK);
fill(0, 0x08, SHOWS.invisible);
fill(0x0e, 0x1f, SHOWS.invisible);
fill(0x7f, 0x84, SHOWS.invisible);
fill(0x86, 0x9f, SHOWS.invisible);
fill(0xad, 0xad, SHOWS.invisible);
fill(0x200b, 0x200f, SHOWS.invisible);
fill(0x202a, 0x202e, SHOWS.invisible);
fill(0x2060, 0x2060, SHOWS.invisible);
fill(0x2066, 0x2069, SHOWS.invisible);
fill(0xfeff, 0xfeff, SHOWS.invisible);
for (const letter of TONED) fill(letter.charCodeAt(0), letter.charCodeAt(0), SHOWS.tone);
fill(0x26, 0x26, SHOWS.ampersand);
fill(0x3f, 0x3f, SHOWS.question);

/** The damage that a text may show, as a sum of `SHOWS`; 0 for a clean one. */
export function survey(text: string): number {
  let shown = 0;
  let lastComma = -2;
  let lastBlank = -2;
  let blanks = 0;
  let near = 0;
  for (let i = 0; i < text.length; i++) {
    const found = CLASSES[text.charCodeAt(i)] ?? 0;
    // Nearly all characters of a page are no more than parts of its text.
    if (found <= PART) continue;
    if (found === COMMA) {
      if (lastComma === i - 1) shown |= SHOWS.doubled;
      lastComma = i;
    } else if (found === BLANK) {
      blanks = lastBlank === i - 2 ? blanks + 1 : 1;
      if (blanks === FEWEST_BLANKS) shown |= SHOWS.spaced;
      near = i - lastBlank <= FARTHEST ? near + 1 : 0;
      if (near === FEWEST_NEAR) shown |= SHOWS.scattered;
      lastBlank = i;
    } else shown |= found;
  }
  return shown;
}

/** Whether a character is a part of Chinese text: a Chinese character or one of its marks. */
export function isPart(code: number): boolean {
  return ((CLASSES[code] ?? 0) & PART) !== 0;
}

/** A blank as OCR puts one between two characters. */
export function isGap(code: number): boolean {
  return ((CLASSES[code] ?? 0) & KIND) === BLANK;
}

export function isInvisible(code: number): boolean {
  return ((CLASSES[code] ?? 0) & SHOWS.invisible) !== 0;
}
