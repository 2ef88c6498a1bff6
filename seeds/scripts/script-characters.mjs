// Writes seeds/lexicon/{simplified,traditional}-characters.txt: characters that only one of the two scripts uses,
// of the commonest. Needs the development checkout (nodejieba's dictionary for the frequencies).
// Usage: node seeds/scripts/script-characters.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as toTraditional from "opencc-js/cn2t";
import * as toSimplified from "opencc-js/t2cn";

const COMMON = 6000;
/** So many times rarer than its Simplified form is a Traditional one in a dictionary of Simplified. */
const RARE = 50;
// Simplified forms that Traditional text uses too, in a word of its own (皇后, 里程, 范姓, 云云) or in machine-made Traditional.
const IN_BOTH = new Set(
  "里后范云么愿采系台只于余干几谷丑斗曲松面出表才布冲从征御制卷准并划向回合志注周游群克吁叶吃听困夸家岳巨帘幸广弥念折据朱杆杰板极杯柜样栗核森欲死汇泄洁洪淀满漆炼熏狸甜画症痒皂盖着矩秋种秆签筑粘累纤线绣网舍致苏苹荐获萝蔑虫蜡谣赞跡踪踊迹逼遍郁采钟锈锤闲雕霉馆鬼麻黄鼠了".replace(
    /\s/g,
    "",
  ),
);

// Traditional forms that the Simplified standard keeps in some word or name: 乾坤, 名著, 瞭望, 慰藉, 获益甚夥, 宫商角徵羽.
const KEPT = new Set("乾著瞭藉夥徵甯昇");

const jieba = dirname(createRequire(import.meta.url).resolve("nodejieba/package.json"));
const countByCharacter = new Map();
for (const line of readFileSync(join(jieba, "submodules/cppjieba/dict/jieba.dict.utf8"), "utf8").split("\n")) {
  const [word = "", count = "0"] = line.split(" ");
  for (const character of word) countByCharacter.set(character, (countByCharacter.get(character) ?? 0) + Number(count));
}
const traditionalOf = toTraditional.Converter({ from: "cn", to: "tw" });
const simplifiedOf = toSimplified.Converter({ from: "tw", to: "cn" });
const common = new Set(
  [...countByCharacter]
    .sort((a, b) => b[1] - a[1])
    .slice(0, COMMON)
    .map(([character]) => character),
);
const isTraditional = (character) =>
  simplifiedOf(character) !== character &&
  common.has(simplifiedOf(character)) &&
  (countByCharacter.get(character) ?? 0) * RARE < (countByCharacter.get(simplifiedOf(character)) ?? 0) &&
  !KEPT.has(character);
const ideographs = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i));
const traditional = ideographs.filter(isTraditional);
const simplified = [...common].filter(
  (character) =>
    traditional.includes(traditionalOf(character)) && !traditional.includes(character) && !IN_BOTH.has(character),
);

function write(name, what, characters) {
  const head = `# ${what}, of the ${COMMON} commonest; made by seeds/scripts/script-characters.mjs\n`;
  const path = fileURLToPath(new URL(`../lexicon/${name}.txt`, import.meta.url));
  writeFileSync(path, `${head}${[...characters].sort().join("\n")}\n`);
}
write("simplified-characters", "Characters that only Simplified text uses", simplified);
write("traditional-characters", "Characters that only Traditional text uses", traditional);
