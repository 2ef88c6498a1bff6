import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import type { Evaluation } from "../learn/evaluation/evaluate.ts";
import { rounded } from "../report/figures.ts";

/** A least value that a figure must reach. */
export interface Floor {
  readonly name: string;
  readonly least: number;
}

const FIGURES = new Map<string, (evaluation: Evaluation) => number | null>([
  ["accuracy", ({ accuracy }) => accuracy.value],
  ["acceptedAccuracy", ({ acceptedAccuracy }) => acceptedAccuracy.value],
  ["equalSets", ({ equalSets }) => equalSets.value],
  ["macroF1", ({ macroF1 }) => macroF1.value],
  ["microF1", ({ microF1 }) => microF1.value],
  ["secondaryF1", ({ secondaryF1 }) => secondaryF1.value],
  ["coverage", ({ answered, texts }) => answered / texts],
]);

/**
 * Reads `macroF1=0.8,accuracy=0.85`.
 *
 * @throws UserError `bad-setting` for a figure that is none, one told twice, or a number that no share can be.
 */
export function readFloors(given: string, { hasAccepted }: { hasAccepted: boolean }): Floor[] {
  const bad = (reason: Wording): UserError => new UserError("bad-setting", wording`--floor ${reason}`);
  const floors: Floor[] = [];
  for (const part of given.split(",")) {
    const [name = "", value = ""] = part.split("=").map((word) => word.trim());
    if (!FIGURES.has(name))
      throw bad(
        wording`takes figures such as macroF1=0.8, not ${JSON.stringify(part)}; known are ${[...FIGURES.keys()].join(", ")}`,
      );
    if (name === "acceptedAccuracy" && !hasAccepted) throw bad(wording`acceptedAccuracy needs --also-field`);
    if (floors.some((floor) => floor.name === name)) throw bad(wording`has ${name} twice`);
    if (!/^(?:0|1|[01]?\.\d{1,15})$/u.test(value) || Number(value) > 1)
      throw bad(wording`takes numbers from 0 to 1, not ${JSON.stringify(part)}`);
    floors.push({ name, least: Number(value) });
  }
  return floors;
}

/** A line for each floor that was missed. Figures are compared as they are written, to four decimals. */
export function missedFloors(evaluation: Evaluation, floors: readonly Floor[]): Wording[] {
  return floors.flatMap(({ name, least }) => {
    const value = rounded(FIGURES.get(name)?.(evaluation) ?? null);
    if (value === null)
      return [wording`${name} is not defined for this set, so it does not reach the floor of ${least}`];
    return value >= least ? [] : [wording`${name} is ${value}, below the floor of ${least}`];
  });
}
