// What a bench found, beside its floor, its aim and what figures.json keeps of it from before. All are ratios of one run, since
// times say more of the machine than of the code. UPDATE_FIGURES=1 keeps what was found.

import { readFileSync, writeFileSync } from "node:fs";
import { print } from "./corpus.js";

const FILE = new URL("figures.json", import.meta.url);
/** Of the kept figure. On a busy machine a ratio may be a fifth lower than in a quiet minute. */
const KEPT_SHARE = 0.7;

/** Prints each figure by name; ends the process with 1 when one is below its floor, or well below the figure kept. */
export function compareFigures(found, limits) {
  const kept = new Map(Object.entries(JSON.parse(readFileSync(FILE, "utf8"))));
  for (const [name, value] of found) {
    const { floor, aim } = limits.get(name);
    const before = kept.get(name);
    print(`${name}: ${value.toFixed(2)} (floor: ${floor}, aim: ${aim}, kept: ${before ?? "none"})`);
    if (value < floor || (before !== undefined && value < KEPT_SHARE * before)) {
      print(`missed: ${name}`);
      process.exitCode = 1;
    }
    if (process.env.UPDATE_FIGURES === "1") kept.set(name, Number(value.toFixed(2)));
  }
  if (process.env.UPDATE_FIGURES !== "1") return;
  const sorted = Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
