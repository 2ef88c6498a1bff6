import type { Lexicon, Script } from "../core/types.ts";

const SIMPLIFIED = 1;
const TRADITIONAL = 2;
/** A quotation in the other script, or a stray character, does not make a text mixed. */
const MINOR_SHARE = 1 / 8;

/** How many characters of a text only one of the two scripts uses. */
export interface ScriptEvidence {
  readonly simplified: number;
  readonly traditional: number;
}

/** Counts the code units in `[start, end)`. */
export type ReadScript = (units: Uint16Array, start: number, end: number) => ScriptEvidence;

export function scriptReader(lexicon: Lexicon): ReadScript {
  const classOf = new Uint8Array(0x10000);
  for (const character of lexicon("simplified-characters")) classOf[character.charCodeAt(0)] = SIMPLIFIED;
  for (const character of lexicon("traditional-characters")) classOf[character.charCodeAt(0)] = TRADITIONAL;
  return (units, start, end) => {
    let simplified = 0;
    let traditional = 0;
    // Every third character is of the one script or the other: to add is faster here than to ask.
    for (let i = start; i < end; i++) {
      const found = classOf[units[i] ?? 0] ?? 0;
      simplified += found & SIMPLIFIED;
      traditional += found >> 1;
    }
    return { simplified, traditional };
  };
}

/** How a text is written; one that shows neither script counts as Simplified. */
export function scriptOf({ simplified, traditional }: ScriptEvidence): Script {
  const share = traditional / (simplified + traditional || 1);
  if (share <= MINOR_SHARE) return "hans";
  return share >= 1 - MINOR_SHARE ? "hant" : "mixed";
}
