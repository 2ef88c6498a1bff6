import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readPage } from "./helpers/readout.ts";

// `npm run update-cases` rewrites what is expected; look at the difference before you keep it.
const UPDATE = process.env.UPDATE_CASES === "1";
const FOLDER = new URL("cases/layout/", import.meta.url);
function checkCase(name: string): void {
  const found = readPage(readFileSync(new URL(`${name}/input.txt`, FOLDER), "utf8"));
  const file = new URL(`${name}/expected.json`, FOLDER);
  if (UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  if (!existsSync(file))
    throw new Error(`${name} has no expected.json: run npm run update-cases and look at what it writes`);
  expect(found).toEqual(JSON.parse(readFileSync(file, "utf8")));
}

describe("layout", () => {
  test.for(readdirSync(fileURLToPath(FOLDER)).sort())("%s", checkCase);
});
