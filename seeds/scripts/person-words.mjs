// Writes seeds/lexicon/person-refused-words.txt and person-act-words.txt: words of the dictionary by which persons' names
// are told from other words. Needs the built checkout; reads seeds/dictionary/jieba.packed and own lists of seeds/lexicon/.
// Usage: node seeds/scripts/person-words.mjs [--check]
// --check writes nothing, and fails when a file is not what the script would write.
//
// Refused: words that begin with a surname and are no name of a person, neither by the dictionary nor by our own lists
//   (person-also-words.txt, compound-surnames.txt):
//   - of two characters, if they are not rare (丰富, 应当), or somewhat rarer with a second character that is seldom in
//     given names (高度); a place whose characters could be a name only if it is well known (南京);
//   - of three and four, if they are not rare and their first two characters are not refused already (洪山区).
// Acts: frequent verbs and adverbs of two characters (认为, 连夜), if not both are such as given names have (建国, 光明).

import { readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { parseLexicon } from "../../dist/core/lexicon.js";
import { unpackFile } from "../../dist/core/packed-file.js";
import { dictionaryOf } from "../../dist/segment/dictionary.js";
import { classAt, HALF } from "../../dist/segment/word-trie.js";

const LEAST = { refused: 30, place: 600, seldomGiven: 15, verb: 400, adverb: 300 };
const VERB_TAGS = new Set(["v", "vd", "vi"]);
const ADVERB_TAGS = new Set(["d", "ad"]);
const PERSON_TAG = /^nr/u;
// Verbs and adverbs of which a name may have the first or both: 李公开, 王成长.
const IN_NAMES = new Set(
  "公开 公布 发生 一般 成长 文明 光荣 生长 平安 安宁 安康 和平 志愿 光明 自强 建国 立国 建军 爱国 爱民 为民 富强 建设 胜利 解放 跃进 卫国".split(
    " ",
  ),
);
const WORD = /^[\u4e00-\u9fff]{2,4}$/u;

const seed = (name) => new URL(`../${name}`, import.meta.url);
const own = (name) => new Set(parseLexicon(readFileSync(seed(`lexicon/${name}.txt`), "utf8")));
const packed = "dictionary/jieba.packed";
const dictionary = dictionaryOf(unpackFile(readFileSync(seed(packed)), packed, crc32));

const surnames = own("surnames");
const givenNames = own("person-given");
const names = new Set([...own("person-also-words"), ...own("compound-surnames")]);

const { trie, weights, occurrences, tags, tagNames } = dictionary;
const { cells } = trie;
const unitByCode = new Map([...trie.codes.entries()].map(([unit, code]) => [code, unit]));

function wordAtCell(cell) {
  let word = "";
  for (let at = cell; at !== 0; ) {
    const parent = cells[2 * at + 1] >>> HALF;
    word = String.fromCharCode(unitByCode.get(at - (cells[2 * parent] >>> HALF))) + word;
    at = parent;
  }
  return word;
}

const entries = [];
for (let cell = 1; 2 * cell < cells.length; cell++) {
  const wordClass = classAt(cells, cell);
  if (wordClass === 0) continue;
  const word = wordAtCell(cell);
  // A weight is the logarithm of the word's share of all occurrences.
  const frequency = Math.round(Math.exp(weights[wordClass]) * occurrences);
  if (WORD.test(word)) entries.push({ word, frequency, tag: tagNames[tags[wordClass]] });
}

function leastOf(word, tag) {
  if (word.length > 2) return LEAST.refused;
  if (!givenNames.has(word[1])) return LEAST.seldomGiven;
  return tag === "ns" ? LEAST.place : LEAST.refused;
}

const isOther = ({ word, frequency, tag }) =>
  surnames.has(word[0]) && !names.has(word) && !PERSON_TAG.test(tag) && frequency >= leastOf(word, tag);

const isAct = ({ word, frequency, tag }) =>
  word.length === 2 &&
  !IN_NAMES.has(word) &&
  !(givenNames.has(word[0]) && givenNames.has(word[1])) &&
  ((VERB_TAGS.has(tag) && frequency >= LEAST.verb) || (ADVERB_TAGS.has(tag) && frequency >= LEAST.adverb));

const others = entries.filter(isOther).map(({ word }) => word);
const otherPairs = new Set([...own("person-refused"), ...others.filter(({ length }) => length === 2)]);

function write(name, what, words) {
  const text = `# ${what}; made by seeds/scripts/person-words.mjs\n${words.sort().join("\n")}\n`;
  const path = seed(`lexicon/${name}.txt`);
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text)
    throw new Error(`seeds/lexicon/${name}.txt is not what seeds/scripts/person-words.mjs writes`);
}
write(
  "person-refused-words",
  "Words of the dictionary that begin with a surname and are no name (方便, 高度)",
  others.filter((word) => word.length === 2 || !otherPairs.has(word.slice(0, 2))),
);
write(
  "person-act-words",
  "Frequent verbs and adverbs of the dictionary that may follow a person's name",
  entries.filter(isAct).map(({ word }) => word),
);
