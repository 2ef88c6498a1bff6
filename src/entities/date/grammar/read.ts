import { readEra } from "./eras.ts";
import { readEither, readExpression } from "./expression.ts";
import { readOffset } from "./lengths.ts";
import { type Place, type Read, signs, stands } from "./match.ts";
import { isCounted } from "./numerals.ts";
import { readPlainDay } from "./plain-day.ts";
import type { Reading } from "./reading.ts";
import { readVague } from "./vague.ts";

/** A reading with the family of rules that found it. */
export interface Ruled extends Read<Reading> {
  readonly rule: string;
}

const monthUnits = signs("月");
const thisSigns = signs("今");
const yearSigns = signs("年");

/** What the date that begins here says, or null. */
export function readAny(place: Place): Ruled | null {
  const plain = readPlainDay(place);
  if (plain !== null) return plain;
  // 今年: neither an era nor a length of time begins so.
  if (stands(thisSigns, place.text, place.at) && stands(yearSigns, place.text, place.at + 1))
    return readExpression(place);
  // 9月9日: the commonest beginning needs no look at the rest.
  if (isCounted(monthUnits, place.text, place.at)) return readExpression(place);
  const era = readEra(place);
  if (era !== null) return { is: era.is, end: era.end, rule: "date.era" };
  const vague = readVague(place);
  if (vague !== null) return { is: vague.is, end: vague.end, rule: "date.vague" };
  const offset = readOffset(place);
  if (offset !== null)
    return { is: offset.is, end: offset.end, rule: offset.is.kind === "offset" ? "date.offset" : "date.stretch" };
  return readEither(place) ?? readExpression(place);
}
