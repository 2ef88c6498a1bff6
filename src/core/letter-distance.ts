import { DamerauLevenshteinDistance } from "natural/lib/natural/distance/index.js";

/** Characters to add, drop, replace or swap with their neighbour to make one text the other (Damerau 1964). */
export function letterDistance(a: string, b: string): number {
  // The library compares code units; 𬍛, which has two, gets one that neither text can hold.
  const codes = new Map<string, string>();
  const recoded = (text: string): string =>
    Array.from(text, (letter) => {
      const code = codes.get(letter) ?? String.fromCharCode(codes.size + 1);
      codes.set(letter, code);
      return code;
    }).join("");
  return DamerauLevenshteinDistance(recoded(a), recoded(b), { restricted: true });
}
