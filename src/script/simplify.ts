import { Converter } from "opencc-js/t2cn";
import type { Lexicon, Script } from "../core/types.ts";
import { type ScriptEvidence, scriptOf, scriptReader } from "./detect.ts";

/** A text in Simplified characters, code unit for code unit: offsets in `text` are offsets in the original. */
export interface SimplifiedText {
  readonly script: Script;
  readonly text: string;
}
export type Simplify = (text: string) => SimplifiedText;

// The converter turns every 著 into 着 (指著 → 指着), also where Simplified keeps it: 名著, 著作.
const KEPT_ZHU_BEFORE = new Set("名原土遗专论编合译巨显卓昭拙所新旧".split(""));
const KEPT_ZHU_AFTER = new Set("名作称者述录书".split(""));

/**
 * Traditional to Simplified with OpenCC's tables (opencc-js, `tw` to `cn`). A text detected as Simplified is returned
 * untouched, since even the character tables spoil it (乾安县 → 干安县); so are the Simplified lines of another text.
 */
export function simplifier(lexicon: Lexicon): Simplify {
  const read = scriptReader(lexicon);
  let converter: ((text: string) => string) | undefined;
  return (text) => {
    const script = scriptOf(read(text));
    if (script === "hans") return { script, text };
    const convert = converter ?? Converter({ from: "tw", to: "cn" });
    converter = convert;
    const convertLine = (line: string): string =>
      isTraditional(read(line), script) ? keepZhu(line, sameLength(line, convert)) : line;
    return { script, text: text.split("\n").map(convertLine).join("\n") };
  };
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

function keepZhu(original: string, converted: string): string {
  let out = converted;
  for (let at = original.indexOf("著"); at >= 0; at = original.indexOf("著", at + 1)) {
    const before = converted[at - 1] ?? "";
    const after = converted[at + 1] ?? "";
    const kept = KEPT_ZHU_BEFORE.has(before) || KEPT_ZHU_AFTER.has(after);
    if (kept && out[at] === "着") out = `${out.slice(0, at)}著${out.slice(at + 1)}`;
  }
  return out;
}
