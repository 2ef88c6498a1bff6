// Packs the word lists that come with jiceng, so that no start has to: those that opening the tools and reading the demo
// corpus asks for.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { packFile } from "../dist/core/packed-file.js";
import { columnsOfTries, triesPackedBy } from "../dist/core/prepared-tries.js";

const CORPUS = new URL("../seeds/corpus/", import.meta.url);
const FILE = new URL("../dist/tries.packed", import.meta.url);

rmSync(FILE, { force: true });
const tries = await triesPackedBy(async () => {
  // Imported here, since some lists are packed when their module is.
  const { analyze, documentOf, openTools } = await import("../dist/index.js");
  const tools = await openTools();
  for (const name of readdirSync(CORPUS)) {
    if (name.startsWith("gb18030")) continue;
    analyze(documentOf(readFileSync(new URL(name, CORPUS), "utf8"), { path: name }), tools);
  }
});
writeFileSync(FILE, packFile(columnsOfTries(tries), crc32));
