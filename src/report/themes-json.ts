import type { ThemeLabels } from "../core/types.ts";
import {
  endItems,
  fragment,
  put,
  putBoolean,
  putCount,
  putInside,
  putNumber,
  putText,
  wordsBetween,
} from "./json-bytes.ts";

const PRIMARY = fragment(',"themes":{"primary":');
const SECONDARY = fragment(',"secondary":[');
const CONFIDENCE = fragment('],"confidence":');
const ABSTAINED = fragment(',"abstained":');
const SUB = fragment(',"sub":');
const AUDIENCE = fragment(',"audience":[');
const FORM = fragment('],"form":[');
const LEVEL = fragment('],"level":');
const SCORES = fragment(',"scores":[');
const EVIDENCE = fragment('],"evidence":[');
const THEMES_END = fragment("]}");
const putWord = wordsBetween("", ",");
const putScored = wordsBetween('{"theme":', ',"score":');
const putEvident = wordsBetween('{"theme":', ',"cue":"');
const START = fragment('","start":');
const END = fragment(',"end":');
const WEIGHT = fragment(',"weight":');
const ITEM_END = fragment("},");

/** Puts the field `themes` with a comma in front. */
export function putThemes(themes: ThemeLabels): void {
  put(PRIMARY);
  putText(themes.primary);
  put(SECONDARY);
  putWords(themes.secondary);
  put(CONFIDENCE);
  putNumber(themes.confidence);
  put(ABSTAINED);
  putBoolean(themes.abstained);
  put(SUB);
  putText(themes.sub);
  put(AUDIENCE);
  putWords(themes.audience);
  put(FORM);
  putWords(themes.form);
  put(LEVEL);
  putText(themes.level);
  put(SCORES);
  for (const { theme, score } of themes.scores) {
    putScored(theme);
    putNumber(score);
    put(ITEM_END);
  }
  endItems();
  put(EVIDENCE);
  for (const evidence of themes.evidence) {
    putEvident(evidence.theme);
    putInside(evidence.cue);
    put(START);
    putCount(evidence.start);
    put(END);
    putCount(evidence.end);
    put(WEIGHT);
    putNumber(evidence.weight);
    put(ITEM_END);
  }
  endItems();
  put(THEMES_END);
}

function putWords(words: readonly string[]): void {
  for (const word of words) putWord(word);
  endItems();
}
