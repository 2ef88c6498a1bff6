/** A stretch of text, or a character that would be invisible or turn the text around, by its code. */
export type Visible = { readonly text: string } | { readonly code: string };

// Control characters but tab and line feed; what turns the direction, joins or is of no width; halves of characters.
const HIDDEN =
  /(?![\t\n])[\p{Cc}\u00ad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\p{Cs}]|[\u{e0000}-\u{e007f}]/gu;

// Most texts: what surely hides nothing.
const PLAIN = /^[\t\n -~\u00b7\u2013-\u2026\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/u;

/** Text so that nothing in it can hide: ‮ becomes its code, U+202E. */
export function visibleText(text: string): Visible[] {
  if (PLAIN.test(text)) return text === "" ? [] : [{ text }];
  const found: Visible[] = [];
  let at = 0;
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    if (index > at) found.push({ text: text.slice(at, index) });
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    found.push({ code: `U+${code}` });
    at = index + character.length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}
