import { expect, test } from "vitest";
import { packFile, unpackFile } from "../../src/core/packed-file.ts";
import { readCompressedSeed } from "../../src/io/seeds.ts";
import { officialPlaces, openOfficialPlaces } from "../../src/places/official/official.ts";
import { columnsIn, storedColumns } from "../../src/places/official/stored-columns.ts";

const noChecksum = (): number => 0;
const list = readCompressedSeed("gazetteer/places.packed");

test("the list from its stored columns is the list", () => {
  const file = unpackFile(packFile(storedColumns(list), noChecksum), "places", noChecksum);
  const columns = columnsIn(file);
  if (columns === null) throw new Error("no columns");
  const stored = officialPlaces(columns);
  const opened = openOfficialPlaces(list);
  expect(stored.levelStarts).toEqual(opened.levelStarts);
  for (let row = 0; row < opened.count; row += 7) {
    const { stem } = opened.normalOf(row);
    expect([stored.codeOf(row), stored.rawOf(row), stored.normalOf(row), stored.parentOf(row)]).toEqual([
      ...[opened.codeOf(row), opened.rawOf(row), opened.normalOf(row), opened.parentOf(row)],
    ]);
    expect(stored.rowsWithStem(stem)).toEqual(opened.rowsWithStem(stem));
  }
});

test("other files have no such columns", () => {
  expect(columnsIn(list)).toBeNull();
  expect(columnsIn({ about: null, sections: new Map() })).toBeNull();
});
