// What a bench found, beside the aim, the floor and what figures.json keeps of it from before. All are ratios of one run, since
// times say more of the machine than of the code. UPDATE_FIGURES=1 keeps what was found.

import { readFileSync, writeFileSync } from "node:fs";
import { print } from "./corpus.js";

const FILE = new URL("figures.json", import.meta.url);
/** Of the kept figure. On a busy machine a ratio may be a fifth lower than in a quiet minute. */
const KEPT_SHARE = 0.7;
/** A floor that was reached by less than so much may be missed in a busy minute. */
const SAFELY = 1.1;

/**
 * Prints each figure by name; ends the process with 1 when one falls well below the figure kept, or below a floor that the
 * figure kept had reached safely. A floor that is missed is said to be each time.
 */
export function compareFigures(found, limits) {
  const kept = new Map(Object.entries(JSON.parse(readFileSync(FILE, "utf8"))));
  for (const [name, value] of found) {
    const { floor, aim } = limits.get(name);
    const before = kept.get(name) ?? floor;
    const isMissed = value < floor;
    print(`${name}: ${value.toFixed(2)} (floor ${floor.toFixed(2)}, aim ${aim.toFixed(2)}, kept ${before.toFixed(2)})`);
    if (isMissed) print(`missed: ${name} ≥ ${floor.toFixed(2)}`);
    if (value < KEPT_SHARE * before || (isMissed && before >= SAFELY * floor)) {
      print(`fallen behind: ${name}, ${before.toFixed(2)} before`);
      process.exitCode = 1;
    }
    kept.set(name, Number(value.toFixed(2)));
  }
  if (process.env.UPDATE_FIGURES !== "1") return;
  const sorted = Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
