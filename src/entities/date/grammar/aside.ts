import { FESTIVAL_NAMES } from "./festivals.ts";
import { matchEnd, signs, stands } from "./match.ts";
import { skipBlanks } from "./numerals.ts";
import { B, WEEKDAY } from "./patterns.ts";

// （含）, （含31日）, （农历除夕、周二）: what stands in brackets behind a day must not cut off what belongs to it.
const ASIDE = new RegExp(
  `${B}[（(](?:不?含(?:当[日天]|\\d{1,2}[日号])?|(?:农历|阴历|${FESTIVAL_NAMES.join("|")}|[正腊冬]月|大?年?初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|${WEEKDAY.replace("weekday", "aside")}|[、，, ]){1,8})[）)]`,
  "uy",
);
const bracketSigns = signs("（(");

/** Behind a bracket that only names the day before it, or where it began. */
export function behindAside(text: string, at: number): number {
  const end = stands(bracketSigns, text, skipBlanks(text, at)) ? matchEnd(ASIDE, { text, at }) : at;
  return end < 0 ? at : end;
}
