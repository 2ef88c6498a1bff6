import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { FEATURE_KINDS, type FeatureKind } from "../learn/feature-settings.ts";

const MOST_SEED = 2 ** 32 - 1;
const MOST_RESAMPLES = 10_000;

/**
 * Some of the words that an option knows, parted by commas, each once, in the order given.
 *
 * @throws UserError `bad-setting`.
 */
export function listed<Word extends string>(
  given: string,
  { option, known }: { option: string; known: readonly Word[] },
): Word[] {
  const asked = [...new Set(given.split(",").map((word) => word.trim()))];
  const found = asked.map((word) => known.find((one) => one === word));
  const all = found.filter((word) => word !== undefined);
  if (all.length === found.length) return all;
  throw new UserError(
    "bad-setting",
    wording`${option} takes some of ${known.join(", ")}, not ${JSON.stringify(given)}`,
  );
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
  const what = whole ? wording`a whole number` : wording`a number`;
  throw new UserError(
    "bad-setting",
    wording`${option} takes ${what} from ${least} to ${most}, not ${JSON.stringify(given)}`,
  );
}

/** @throws UserError `bad-setting`. */
export function seedIn(given: string): number {
  return numberIn(given, { option: "--seed", least: 0, most: MOST_SEED, whole: true });
}

/** @throws UserError `bad-setting`. */
export function resamplesIn(given: string): number {
  return numberIn(given, { option: "--resamples", least: 0, most: MOST_RESAMPLES, whole: true });
}

/**
 * What texts are known by, in the order in which it always stands: models do not depend on how a list was written.
 *
 * @throws UserError `bad-setting`.
 */
export function featuresIn(given: string | undefined): readonly FeatureKind[] {
  if (given === undefined) return FEATURE_KINDS;
  const wanted = new Set(listed(given, { option: "--features", known: FEATURE_KINDS }));
  return FEATURE_KINDS.filter((kind) => wanted.has(kind));
}
