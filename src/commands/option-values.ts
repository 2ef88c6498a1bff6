import { UserError } from "../core/errors.ts";

/**
 * Some of the words that an option knows, parted by commas, each once, in the order given.
 *
 * @throws UserError `bad-setting`.
 */
export function listed<Word extends string>(
  given: string,
  { option, known }: { option: string; known: readonly Word[] },
): Word[] {
  const words = given.split(",").map((word) => word.trim());
  const found = [...new Set(words)].map((word) => known.find((one) => one === word));
  const all = found.filter((word) => word !== undefined);
  if (all.length === found.length) return all;
  throw new UserError("bad-setting", `${option} takes some of ${known.join(", ")}, not ${JSON.stringify(given)}`);
}

/**
 * A number in decimal figures, within bounds.
 *
 * @throws UserError `bad-setting`.
 */
export function numberIn(
  given: string,
  { option, least, most, whole }: { option: string; least: number; most: number; whole: boolean },
): number {
  const value = /^(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/u.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  const what = whole ? "a whole number" : "a number";
  throw new UserError("bad-setting", `${option} takes ${what} from ${least} to ${most}, not ${JSON.stringify(given)}`);
}
