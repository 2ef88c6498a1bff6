import { expect, test } from "vitest";
import { packFile, unpackFile } from "../../src/core/packed-file.ts";
import { readSeed } from "../../src/io/seeds.ts";
import { storedTables, tablesIn } from "../../src/themes/stored-tables.ts";
import { tablesOf } from "../../src/themes/tables.ts";
import { parseTaxonomy } from "../../src/themes/taxonomy.ts";

const noChecksum = (): number => 0;

test("tables of a taxonomy go to a file and come back", () => {
  const tables = tablesOf(parseTaxonomy(readSeed("themes/taxonomy.json")));
  expect(tablesIn(unpackFile(packFile(storedTables(tables), noChecksum), "themes", noChecksum))).toEqual(tables);
});

test("other files hold no tables", () => {
  expect(tablesIn({ about: { themes: [] }, sections: new Map() })).toBeNull();
});
