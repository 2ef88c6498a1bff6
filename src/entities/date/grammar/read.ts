import { readEra } from "./eras.ts";
import { readEither, readExpression } from "./expression.ts";
import { readOffset } from "./lengths.ts";
import { type Place, type Read, signs } from "./match.ts";
import { isCounted } from "./numerals.ts";
import type { Reading } from "./reading.ts";
import { readVague } from "./vague.ts";

/** A reading with the family of rules that found it. */
export interface Ruled extends Read<Reading> {
  readonly rule: string;
}

const monthUnits = signs("月");

/** What the date that begins here says, or null. */
export function readAny(place: Place): Ruled | null {
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
