// Makes what a start would else compute from the files under seeds/: dist/prepared/*.packed.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { triesPackedBy } from "../dist/core/prepared-tries.js";
import { preparedBytes, preparedTriesBytes, textChecksum } from "../dist/io/prepared.js";
import { openLexicons, readCompressedSeed, readSeed } from "../dist/io/seeds.js";
import { storedColumns } from "../dist/places/official/stored-columns.js";
import { storedTables } from "../dist/themes/stored-tables.js";
import { tablesOf } from "../dist/themes/tables.js";
import { parseTaxonomy } from "../dist/themes/taxonomy.js";

const CORPUS = new URL("../seeds/corpus/", import.meta.url);
const PREPARED = new URL("../dist/prepared/", import.meta.url);
const PLACES = "gazetteer/places.packed";
const TAXONOMY = "themes/taxonomy.json";

const write = (name, bytes) => writeFileSync(new URL(`${name}.packed`, PREPARED), bytes);

rmSync(PREPARED, { recursive: true, force: true });
mkdirSync(PREPARED);
write("places", preparedBytes(storedColumns(readCompressedSeed(PLACES)), PLACES));
write("themes", preparedBytes(storedTables(tablesOf(parseTaxonomy(readSeed(TAXONOMY)))), TAXONOMY));

// The lists that opening the tools and reading the demo corpus asks for.
const tries = await triesPackedBy(async () => {
  // Imported here, since some lists are packed when their module is.
  const { analyze, documentOf, openTools } = await import("../dist/index.js");
  const tools = await openTools();
  for (const name of readdirSync(CORPUS)) {
    if (name.startsWith("gb18030")) continue;
    analyze(documentOf(readFileSync(new URL(name, CORPUS), "utf8"), { path: name }), tools);
  }
}, textChecksum);
write("tries", preparedTriesBytes(tries, openLexicons().checksum));
