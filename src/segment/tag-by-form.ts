/**
 * The part of speech of a word that has none in the dictionary: `m` for a number, `eng` for Latin letters, `x` for all
 * else. The reference engine looks at no more than half of the word's characters, and at none of a single one: 5 is `x`,
 * 12 is `m`, 1a is `m`, a1 is `eng`.
 */
export function tagByForm(word: string): "m" | "eng" | "x" {
  const characters = Array.from(word);
  const half = Math.floor(characters.length / 2);
  let ascii = 0;
  let digits = 0;
  for (const character of characters) {
    if (ascii >= half) break;
    if (character > "\x7f") continue;
    ascii++;
    if (character >= "0" && character <= "9") digits++;
  }
  if (ascii === 0) return "x";
  return digits === ascii ? "m" : "eng";
}
