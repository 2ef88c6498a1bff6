import { statSync } from "node:fs";
import { isAbsolute } from "node:path";
import { compareNames } from "../core/tally.ts";

const MAY_BE_PATTERN = /[*?[\]{}()!]/u;

/**
 * The paths, with those that fit in the place of a pattern (`pages/2031-*.html`), in order of their names. A pattern that nothing fits
 * stays, as a path that is not found; so does a name that has brackets of its own: 第3版[定稿].txt.
 */
export async function expandPatterns(paths: Iterable<string>): Promise<readonly string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    if (!MAY_BE_PATTERN.test(path) || statSync(path, { throwIfNoEntry: false }) !== undefined) expanded.push(path);
    else expanded.push(...(await fitting(path)));
  }
  return expanded;
}

async function fitting(pattern: string): Promise<readonly string[]> {
  // Few runs need it.
  const { globSync } = await import("tinyglobby");
  const options = { onlyFiles: false, expandDirectories: false, followSymbolicLinks: false };
  const found = globSync(pattern, { ...options, absolute: isAbsolute(pattern) });
  return found.length === 0 ? [pattern] : found.sort(compareNames);
}
