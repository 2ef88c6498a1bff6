// Writes seeds/lexicon/person-refused-words.txt and person-act-words.txt: words of the dictionary by which persons' names
// are told from other words. Needs the built checkout; reads seeds/dictionary/jieba.packed and own lists of seeds/lexicon/.
// Usage: node seeds/scripts/person-words.mjs [--check]
// --check writes nothing, and fails when a file is not what the script would write.
//
// Both lists have words of two characters.
// Refused: words that begin with a surname and are no name of a person, neither by the dictionary nor by an own list, and
//   - are verbs, adverbs, pronouns or the like, and not rare (应当, 全部), or
//   - have a second character that is seldom in given names (安区, 高度), though they be somewhat rarer.
// Acts: frequent verbs and adverbs (认为, 连夜), if not both characters are such as given names have (建国, 光明).

import { readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { parseLexicon } from "../../dist/core/lexicon.js";
import { unpackFile } from "../../dist/core/packed-file.js";
import { childOf, NO_NODE, ROOT, wordAt } from "../../dist/core/packed-trie.js";
import { dictionaryOf } from "../../dist/segment/dictionary.js";

const LEAST = { function: 30, refused: 15, verb: 400, adverb: 300 };
const FUNCTION_TAGS = new Set("v d c p r m t f q vn ad vd z b s vg u y mq".split(" "));
const VERB_TAGS = new Set(["v", "vd", "vi"]);
const ADVERB_TAGS = new Set(["d", "ad"]);
const PERSON_TAG = /^nr/u;
// Verbs and adverbs of which a name may have the first or both: 李公开, 王成长.
const IN_NAMES = new Set(
  "公开 公布 发生 一般 成长 文明 光荣 生长 平安 安宁 安康 和平 志愿 光明 自强 建国 立国 建军 爱国 爱民 为民 富强 建设 胜利 解放 跃进 卫国".split(
    " ",
  ),
);
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

const seed = (name) => new URL(`../${name}`, import.meta.url);
const own = (name) => new Set(parseLexicon(readFileSync(seed(`lexicon/${name}.txt`), "utf8")));
const packed = "dictionary/jieba.packed";
const dictionary = dictionaryOf(unpackFile(readFileSync(seed(packed)), packed, crc32));

const surnames = own("surnames");
const givenNames = own("person-given");
const names = new Set([...own("person-also-words"), ...own("compound-surnames")]);

function* wordsOfTwo({ trie, weights, occurrences, tags, tagNames }) {
  const units = Array.from({ length: LAST_IDEOGRAPH - FIRST_IDEOGRAPH + 1 }, (_, i) => FIRST_IDEOGRAPH + i);
  for (const first of units) {
    const node = childOf(trie, ROOT, first);
    if (node === NO_NODE) continue;
    for (const second of units) {
      const end = childOf(trie, node, second);
      const row = end === NO_NODE ? -1 : wordAt(trie, end);
      if (row < 0) continue;
      // A weight is the logarithm of the word's share of all occurrences.
      const frequency = Math.round(Math.exp(weights[row]) * occurrences);
      yield { word: String.fromCharCode(first, second), frequency, tag: tagNames[tags[row]] };
    }
  }
}

const isRefused = ({ word: [first, second], frequency, tag }) =>
  surnames.has(first) &&
  !PERSON_TAG.test(tag) &&
  ((FUNCTION_TAGS.has(tag) && frequency >= LEAST.function) || (!givenNames.has(second) && frequency >= LEAST.refused));

const isAct = ({ word: [first, second], frequency, tag }) =>
  !(givenNames.has(first) && givenNames.has(second)) &&
  ((VERB_TAGS.has(tag) && frequency >= LEAST.verb) || (ADVERB_TAGS.has(tag) && frequency >= LEAST.adverb));

const entries = [...wordsOfTwo(dictionary)];
const wordsThat = (test) =>
  entries
    .filter(test)
    .map(({ word }) => word)
    .sort();

function write(name, what, words) {
  const text = `# ${what}; made by seeds/scripts/person-words.mjs\n${words.join("\n")}\n`;
  const path = seed(`lexicon/${name}.txt`);
  if (!process.argv.includes("--check")) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text)
    throw new Error(`seeds/lexicon/${name}.txt is not what seeds/scripts/person-words.mjs writes`);
}
write(
  "person-refused-words",
  "Words of the dictionary that begin with a surname and are no name (方便, 高度)",
  wordsThat((entry) => !names.has(entry.word) && isRefused(entry)),
);
write(
  "person-act-words",
  "Frequent verbs and adverbs of the dictionary that may follow a person's name",
  wordsThat((entry) => !IN_NAMES.has(entry.word) && isAct(entry)),
);
