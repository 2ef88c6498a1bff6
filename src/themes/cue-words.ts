import { type Wording, wording } from "../core/wording.ts";
import type { Source, SourceNode } from "./source-nodes.ts";

/** A word of a list in a taxonomy file. */
export interface WrittenWord {
  /** As written. */
  readonly raw: string;
  /** In Simplified characters, as texts are matched. */
  readonly word: string;
  /** Points of its own. */
  readonly weight: number | null;
  readonly line: number | null;
}

export const MOST_POINTS = 1000;
/** In characters; 𠮷 is one. */
const LONGEST = 40;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const ASCII_WORD = /[A-Za-z0-9+-]/;

// Whatever follows, the \r of a line from Windows too.
const COMMENT = /(?:^|\s)#.*$/su;
const SPACE = /\s+/u;
const WHOLE = /^\d{1,9}$/u;
// Control and format characters, halves of pairs, variation selectors: a zero-width space is seen by nobody and matches nothing.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
// “.*”, “\d+”, “[一二三]”, “党建|支部”, “^义诊”, “义诊$”, “(?:”: somebody expects a pattern.
const PATTERN = /\.[*+?]|\\[A-Za-z]|[|]|^\^|\$$|\(\?/u;

interface WordsOptions {
  readonly where: string;
  readonly simple: (word: string) => string;
  /** Whether a word may have a weight behind it. */
  readonly weighted?: boolean;
  /** How many characters a word may have; 40 unless given. */
  readonly longest?: number;
}

/** The words of a list, or of a block with one a line; `#` starts a comment. Faults are told, the words at fault left out. */
export function wordsIn(node: SourceNode | undefined, source: Source, options: WordsOptions): WrittenWord[] {
  if (node === undefined) return [];
  const words: WrittenWord[] = [];
  const { simple } = options;
  const read = (text: string, line: number | null, isLine: boolean): void => {
    if (isPlain(text)) {
      words.push({ raw: text, word: simple(text), weight: null, line });
      return;
    }
    const word = readWord(isLine && text.includes("#") ? text.replace(COMMENT, "") : text, {
      ...options,
      line,
      isLine,
      source,
    });
    if (word !== null) words.push(word);
  };
  if (node.kind === "fields") source.fault(node.line, wording`${options.where} must be a list of words`);
  else if (node.kind === "text") {
    const first = (node.line ?? 0) + 1;
    if (!node.isBlock) read(node.value, node.line, true);
    else for (const [i, text] of node.value.split("\n").entries()) read(text, first + i, true);
  } else {
    for (const item of node.items) {
      if (item.kind === "text") read(item.value, item.line ?? node.line, false);
      else source.fault(item.line ?? node.line, wording`${options.where} must be a list of words`);
    }
  }
  return words;
}

function readWord(
  written: string,
  {
    where,
    simple,
    weighted = false,
    longest = LONGEST,
    line,
    isLine,
    source,
  }: WordsOptions & { line: number | null; isLine: boolean; source: Source },
): WrittenWord | null {
  const [raw = "", weight, ...more] = written.trim().split(SPACE);
  const refuse = (reason: Wording): null => {
    source.fault(line, wording`${where}: ${reason}`);
    return null;
  };
  if (raw === "") return isLine ? null : refuse(wording`an entry must be a text that is not empty`);
  if (UNSEEN.test(written.trim())) return refuse(wording`${JSON.stringify(raw)} has a character that cannot be seen`);
  if (raw.startsWith("#")) return refuse(wording`${JSON.stringify(raw)} begins with #, which starts a comment`);
  const characters = raw.length > longest ? [...raw] : [];
  if (characters.length > longest)
    return refuse(wording`${characters.slice(0, 8).join("")}… is longer than ${longest} characters`);
  if (weight === undefined) return { raw, word: simple(raw), weight: null, line };
  if (!WHOLE.test(weight) || more.length > 0)
    return refuse(
      wording`${JSON.stringify(written.trim().slice(0, LONGEST))} has white space inside; cues are literal words${weighted ? wording`, with a whole number behind for a weight` : ""}`,
    );
  if (!weighted) return refuse(wording`${raw} takes no weight`);
  const points = Number(weight);
  if (points < 1 || points > MOST_POINTS)
    return refuse(wording`${raw} has the weight ${weight}; 1 to ${MOST_POINTS} is taken`);
  return { raw, word: simple(raw), weight: points, line };
}

/** What nearly all cues are, told without a costly pattern: Chinese characters, letters, digits, nothing to refuse, nothing behind. */
function isPlain(word: string): boolean {
  if (word.length === 0 || word.length > LONGEST) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if ((unit < FIRST_HAN || unit > LAST_HAN) && !ASCII_WORD.test(word.charAt(i))) return false;
  }
  return true;
}

/** Whether a word looks like a regular expression; as a cue it matches only itself. */
export function looksLikePattern(word: string): boolean {
  if (isPlain(word)) return false;
  const bracket = word.indexOf("[");
  return PATTERN.test(word) || (bracket >= 0 && word.lastIndexOf("]") > bracket + 1);
}
