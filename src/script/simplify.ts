import { Converter, Locale } from "opencc-js/t2cn";
import { textOf, unitsOf } from "../core/code-units.ts";
import type { Lexicon, Script } from "../core/types.ts";
import { type ScriptEvidence, scriptOf, scriptReader } from "./detect.ts";
import { type ConvertInPlace, phraseConverter } from "./phrases.ts";

/** A text in Simplified characters, code unit for code unit: offsets in `text` are offsets in the original. */
export interface SimplifiedText {
  readonly script: Script;
  readonly text: string;
}
export type Simplify = (text: string) => SimplifiedText;

// The converter turns every 著 into 着 (指著 → 指着), also where Simplified keeps it: 名著, 著作.
const ZHU = "著";
const ZHE = "着";
const KEPT_ZHU_BEFORE = unitsIn("名原土遗专论编合译巨显卓昭拙所新旧");
const KEPT_ZHU_AFTER = unitsIn("名作称者述录书");

/**
 * Traditional to Simplified with OpenCC's tables (opencc-js, `tw` to `cn`). A text detected as Simplified is returned
 * untouched, since even the character tables spoil it (乾安县 → 干安县); so are the Simplified lines of another text.
 */
export function simplifier(lexicon: Lexicon): Simplify {
  const read = scriptReader(lexicon);
  let convert: ConvertLine | undefined;
  return (text) => {
    const original = unitsOf(text);
    const script = scriptOf(read(original, 0, text.length));
    if (script === "hans") return { script, text };
    const units = original.slice(0, text.length);
    convert ??= lineConverter();
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf("\n", start);
      const end = found < 0 ? text.length : found;
      if (isTraditional(read(units, start, end), script)) convert(text, units, { start, end });
      start = end + 1;
    }
    keepZhu(text, units);
    return { script, text: textOf(units, text.length) };
  };
}

interface Line {
  readonly start: number;
  readonly end: number;
}
type ConvertLine = (text: string, units: Uint16Array, line: Line) => void;

/** OpenCC's way from `tw` to `cn`, made when the first Traditional text comes. */
function lineConverter(): ConvertLine {
  const inPlace = quickConverter();
  let slow: ((text: string) => string) | undefined;
  return (text, units, { start, end }) => {
    if (inPlace(units, start, end)) return;
    const whole = slow ?? Converter({ from: "tw", to: "cn" });
    slow = whole;
    const converted = sameLength(text.slice(start, end), whole);
    for (let i = 0; i < converted.length; i++) units[start + i] = converted.charCodeAt(i);
  };
}

/** What opencc-js does from `tw` to `cn`, as its package describes it. */
interface Steps {
  readonly segmentation: readonly string[];
  readonly conversionChain: readonly (readonly string[])[];
}

function quickConverter(): ConvertInPlace {
  const { segmentation, conversionChain }: Steps = Locale.configs.tw2s;
  return phraseConverter(segmentation, conversionChain);
}

/** A line that shows neither script (岑雨禾 攝) is written like its document, if that is written one way. */
function isTraditional(line: ScriptEvidence, document: Script): boolean {
  if (line.simplified + line.traditional === 0) return document === "hant";
  return scriptOf(line) !== "hans";
}

/** Where a phrase or a rare character would change the length, the line is converted character by character. */
function sameLength(line: string, convert: (text: string) => string): string {
  const whole = convert(line);
  if (whole.length === line.length && keepsPairs(line, whole)) return whole;
  return Array.from(line, (character) => {
    const converted = convert(character);
    return converted.length === character.length ? converted : character;
  }).join("");
}

/** A character that grew to a surrogate pair and one that shrank leave the length alone, but not the offsets between them. */
function keepsPairs(line: string, whole: string): boolean {
  const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
  for (let i = 0; i < line.length; i++) if (isHalf(line.charCodeAt(i)) !== isHalf(whole.charCodeAt(i))) return false;
  return true;
}

function unitsIn(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Puts back the 著 of the original that Simplified keeps, too. */
function keepZhu(original: string, units: Uint16Array): void {
  for (let at = original.indexOf(ZHU); at >= 0; at = original.indexOf(ZHU, at + 1)) {
    const isKept =
      (at > 0 && KEPT_ZHU_BEFORE.has(units[at - 1] ?? 0)) ||
      (at + 1 < original.length && KEPT_ZHU_AFTER.has(units[at + 1] ?? 0));
    if (isKept && units[at] === ZHE.charCodeAt(0)) units[at] = ZHU.charCodeAt(0);
  }
}
