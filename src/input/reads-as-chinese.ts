import { COMMON_CHARACTERS } from "./common-characters.ts";

/** How far a text that was decoded reads as Chinese. */
export interface Readability {
  /** How many Han characters and odd signs it has. */
  readonly counted: number;
  /** Of them, the share that the commonest Han characters have; null where there are none. */
  readonly share: number | null;
  /** The same of the worst stretch of `WINDOW` of them, or of all where there are fewer. */
  readonly worst: number | null;
}

/** The text comes in pieces. */
export interface ReadabilityCheck {
  readonly add: (text: string) => void;
  readonly end: () => Readability;
}

// A text in one encoding with a sentence in another has a stretch that reads as nothing.
export const WINDOW = 32;

const PLAIN = 0;
const COMMON = 1;
const OTHER = 2;

/**
 * By each code unit. Text that was decoded wrong is made of rare Han characters, and of signs that no news has: letters
 * with accents, half-width kana, Hangul, private use, control characters.
 */
const KINDS: Uint8Array = kindsOfUnits();

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(OTHER);
  const plain = [
    ...[
      "\t\r",
      "\u0020\u007e",
      "\u00a0\u00a0",
      "\u00a7\u00a8",
      "\u00b0\u00b1",
      "\u00b7\u00b7",
      "\u00d7\u00d7",
      "\u00f7\u00f7",
    ],
    // Dashes and quotes, signs, arrows, mathematics, circled numbers, boxes and bullets, punctuation, full-width forms.
    ...[
      "\u200b\u203b",
      "\u2060\u2060",
      "\u20ac\u20ac",
      "\u2100\u22ff",
      "\u2460\u27bf",
      "\u3000\u303f",
      "\ufe30\ufe4f",
      "\ufeff\uff5e",
    ],
    // The second half of a character of two units, whose first has been counted.
    "\udc00\udfff",
  ];
  for (const [first = "", last = ""] of plain) kinds.fill(PLAIN, first.charCodeAt(0), last.charCodeAt(0) + 1);
  for (const character of COMMON_CHARACTERS) kinds[character.charCodeAt(0)] = COMMON;
  return kinds;
}

export function readabilityCheck(): ReadabilityCheck {
  let counted = 0;
  let common = 0;
  const window = new Uint8Array(WINDOW);
  let inWindow = 0;
  let leastInWindow = WINDOW;
  return {
    add(text) {
      const kinds = KINDS;
      for (let i = 0; i < text.length; i++) {
        const kind = kinds[text.charCodeAt(i)] ?? PLAIN;
        if (kind === PLAIN) continue;
        const isCommon = kind === COMMON ? 1 : 0;
        const at = counted % WINDOW;
        inWindow += isCommon - (window[at] ?? 0);
        window[at] = isCommon;
        counted++;
        common += isCommon;
        if (counted >= WINDOW && inWindow < leastInWindow) leastInWindow = inWindow;
      }
    },
    end() {
      if (counted === 0) return { counted, share: null, worst: null };
      const share = common / counted;
      return { counted, share, worst: counted < WINDOW ? share : leastInWindow / WINDOW };
    },
  };
}
