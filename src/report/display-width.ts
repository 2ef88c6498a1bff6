import { isBlank } from "../core/span.ts";

// Blocks of characters that take two columns, from the classes W and F of Unicode's EastAsianWidth.txt (UAX #11), as
// first and last code point: Hangul initials, CJK and kana, Yi, Hangul, compatibility forms, full-width forms, pictures.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

// Marks that sit on the character before, and characters without a shape (zero-width joiner).
const NO_WIDTH = /^[\p{M}\p{Cf}]$/u;

// A page can hold escape sequences and direction overrides; printed raw, they would recolour or reorder the terminal.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Columns of a terminal that the text takes. Characters whose width depends on the font (“ ” … —) count as one, as
 * terminals count them unless told otherwise.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text on one line in exactly `width` columns: cut with “…” or filled with spaces. Control characters become spaces. */
export function fitColumns(text: string, width: number): string {
  const line = printable(text);
  const whole = displayWidth(line);
  if (whole <= width) return line + " ".repeat(width - whole);
  let kept = "";
  let keptWidth = 0;
  for (const character of line) {
    const next = keptWidth + characterWidth(character);
    if (next > width - 1) break;
    kept += character;
    keptWidth = next;
  }
  const cut = width > 0 ? `${kept}…` : "";
  return cut + " ".repeat(Math.max(0, width - keptWidth - 1));
}

/** The text without anything that moves the cursor or changes the colour. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => (isBlank(character.charCodeAt(0)) ? " " : ""));
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code >= 0x20 && code !== 0x7f && code !== 0xad ? 1 : 0;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
