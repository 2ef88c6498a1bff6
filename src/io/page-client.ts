import { readFileSync } from "node:fs";

/** What the build bundled for the report page: script and style with their hashes, as JSON. */
export function readPageClient(): unknown {
  return JSON.parse(readFileSync(new URL("../prepared/page.json", import.meta.url), "utf8"));
}
