// Writes seeds/dictionary/jieba.packed: the dictionary, the user dictionary and the character model that come with
// nodejieba, as `src/segment/dictionary.ts` reads them. Needs the development checkout, built. Takes some ten seconds.
// Usage: node seeds/scripts/dictionary.mjs [--check]
// --check writes nothing, and fails when the file is not what the script would write.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { packWords } from "../../dist/core/pack-words.js";
import { packFile } from "../../dist/core/packed-file.js";
import { unitsOf } from "../../dist/core/packed-trie.js";
import { IMPOSSIBLE } from "../../dist/segment/hmm.js";
import { naturalLog } from "../../dist/segment/natural-log.js";
import { HALF, setClass } from "../../dist/segment/word-trie.js";

const OUT = new URL("../dictionary/jieba.packed", import.meta.url);
const manifest = createRequire(import.meta.url).resolve("nodejieba/package.json");
const { version } = JSON.parse(readFileSync(manifest, "utf8"));
const sources = [];

function linesOf(name) {
  const bytes = readFileSync(join(dirname(manifest), "submodules/cppjieba/dict", name));
  sources.push({ name, sha256: createHash("sha256").update(bytes).digest("hex") });
  return bytes.toString("utf8").split("\n");
}

// ── words ──

const entryByWord = new Map();
for (const line of linesOf("jieba.dict.utf8")) {
  if (line === "") continue;
  const columns = line.split(" ");
  const [word, frequency, tag] = columns;
  if (
    columns.length !== 3 ||
    !/^[1-9]\d*$/u.test(frequency) ||
    entryByWord.has(word) ||
    /[\s，。]|[^\0-\uffff]/u.test(word)
  )
    throw new Error(`not a line of the dictionary as it was: ${JSON.stringify(line)}`);
  entryByWord.set(word, { word, frequency: Number(frequency), tag });
}
const occurrences = [...entryByWord.values()].reduce((sum, { frequency }) => sum + frequency, 0);
const frequencies = [...entryByWord.values()].map(({ frequency }) => frequency).sort((a, b) => a - b);
const usualFrequency = frequencies[Math.floor(frequencies.length / 2)];
// nodejieba always loads this list too. A line has a word, perhaps a tag, or a word, a frequency and a tag.
for (const line of linesOf("user.dict.utf8")) {
  const [word, ...more] = line.split(" ");
  if (word === "") continue;
  const [frequency, tag] = more.length === 2 ? [Number(more[0]), more[1]] : [usualFrequency, more[0] ?? ""];
  if (more.length > 2 || !(frequency > 0)) throw new Error(`not a line of the user dictionary as it was: ${line}`);
  entryByWord.set(word, { word, frequency, tag });
}
// The commonest first: their weights lie together in memory.
const entries = [...entryByWord.values()].sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
const tagNames = ["", ...new Set(entries.map(({ tag }) => tag).filter((tag) => tag !== ""))].sort();
const placeByTag = new Map(tagNames.map((tag, place) => [tag, place]));
// A class has the words of one frequency and tag; class 0 has none.
const classes = [{ weight: Number.NEGATIVE_INFINITY, tag: "" }];
const classByKind = new Map();
const classByWord = entries.map(({ frequency, tag }) => {
  const kind = `${frequency} ${tag}`;
  if (!classByKind.has(kind))
    classByKind.set(kind, classes.push({ weight: naturalLog(frequency / occurrences), tag }) - 1);
  return classByKind.get(kind);
});
const trie = packWords(
  entries.map(({ word }) => word),
  { thorough: true },
);
// As src/segment/word-trie.ts has them: base and parent, and the halves of the class below.
const cells = new Int32Array((trie.nodes.length / 3) * 2);
if (cells.length / 2 > -1 >>> HALF) throw new Error(`the words take more than ${-1 >>> HALF} cells`);
for (let cell = 0; cell < cells.length / 2; cell++) {
  const [base, parent, word] = trie.nodes.subarray(3 * cell, 3 * cell + 3);
  // Cells that are free, and the root, have the parent -1.
  cells[2 * cell] = (parent < 0 ? 0 : base) << HALF;
  cells[2 * cell + 1] = parent << HALF;
  if (word >= 0) setClass(cells, cell, classByWord[word]);
}

// ── characters ──

const lines = linesOf("hmm_model.utf8")
  .map((line) => line.trim())
  .filter((line) => line !== "" && !line.startsWith("#"));
const [start, ...rest] = lines.slice(0, 5).map((line) => line.split(" ").map(Number));
const step = rest.flat();
// Words begin, go on and end; src/segment/hmm.ts follows no other steps.
const STEPS = [1, 2, 4, 7, 9, 10, 12, 15];
const isAsKnown = (value, i) => Number.isFinite(value) && (STEPS.includes(i) ? value < 0 : value === IMPOSSIBLE);
if (step.length !== 16 || !step.every(isAsKnown)) throw new Error("the character model has other steps than it had");
const rowByUnit = new Map();
const emission = [IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE];
for (const [state, line] of lines.slice(5).entries()) {
  for (const part of line.split(",")) {
    const [character, value] = part.split(":");
    if (character.length !== 1 || !Number.isFinite(Number(value)))
      throw new Error(`bad emission ${JSON.stringify(part)}`);
    const unit = character.charCodeAt(0);
    if (!rowByUnit.has(unit)) {
      rowByUnit.set(unit, rowByUnit.size + 1);
      emission.push(IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE);
    }
    emission[4 * rowByUnit.get(unit) + state] = Number(value);
  }
}

// ── file ──

const bytes = packFile(
  {
    about: {
      source: `nodejieba ${version} (cppjieba), after jieba`,
      licence: "MIT; see LICENSE beside this file",
      sources,
      words: entries.length,
      occurrences,
      usualFrequency,
      tagNames,
    },
    sections: new Map([
      ["units", unitsOf(trie)],
      ["cells", cells],
      ["weights", Float64Array.from(classes, ({ weight }) => weight)],
      ["tags", Uint8Array.from(classes, ({ tag }) => placeByTag.get(tag))],
      ["modelUnits", Uint16Array.from(rowByUnit.keys())],
      ["modelStart", Float64Array.from(start)],
      ["modelStep", Float64Array.from(step)],
      ["modelEmission", Float64Array.from(emission)],
    ]),
  },
  crc32,
);
if (process.argv.includes("--check")) {
  if (!readFileSync(OUT).equals(bytes)) {
    throw new Error("seeds/dictionary/jieba.packed is not what seeds/scripts/dictionary.mjs writes");
  }
} else writeFileSync(OUT, bytes);
