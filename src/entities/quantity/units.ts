import { packWords } from "../../core/pack-words.ts";
import type { PackedTrie } from "../../core/packed-trie.ts";

/** What a unit is besides, a bit each. */
export const UNIT = {
  /** What is counted from a limit on (60岁以上); in 保持3米以上距离 the limit is no part of the measure. */
  limited: 1,
  /** 4栋: as often the number of a building. */
  building: 2,
  /** 十分, 百分, 万分 are adverbs: points are counted in digits. */
  digitsOnly: 4,
  /** A unit in letters is no beginning of a longer word (5min). */
  latin: 8,
  /** Measures are told in fractions: 三点五公里. */
  measure: 16,
  /** Behind them no noun is counted: 600平方米荒地, 80人队伍, 3年活动. */
  countsNothing: 32,
  /** 等上两小时, 坐上一天 */
  duration: 64,
  /** Also the beginning of a longer word: 三部|门, 两车|道. */
  ambiguous: 128,
} as const;

const DURATIONS =
  "年 个月 个星期 星期 周 天 晚 个小时 小时 分钟 秒 秒钟 个工作日 工作日 课时 学时 个多月 个多小时 个多星期 个半月";
const WEIGHTS = "斤 公斤 千克 吨 克 升 毫升 kg g 立方米";
const LENGTHS =
  "米 公里 里 千米 厘米 毫米 公分 公尺 海里 英里 平方米 平方公里 平方千米 平方厘米 平方公尺 平米 平方 坪 亩 公顷 cm km km² m m² m³ mm ㎡ ml";
const SHARES = "% ％ ‰ 成 倍 个百分点 度 摄氏度 ℃ 千瓦 千瓦时 兆 分 分贝";
const MONEY = "元 万元 亿元 美元 港元 日元 欧元 澳门元";
const PEOPLE = "人 人次 人份 岁 周岁 周年 届 期 步 字 层 级 次 遍 圈 场次 头次 趟 载 曲 晚";
const KINDS: readonly (readonly [bits: number, words: string])[] = [
  [UNIT.limited, "岁 周岁 年 人 名 户 平方米 万元 元 层 级 % ％"],
  [UNIT.building, "栋 幢"],
  [UNIT.digitsOnly, "分 度"],
  [UNIT.measure, `${DURATIONS} ${WEIGHTS} ${LENGTHS} ${SHARES} ${MONEY}`],
  [UNIT.countsNothing, `${DURATIONS} ${LENGTHS} ${SHARES} ${MONEY} ${PEOPLE}`],
  [UNIT.duration, DURATIONS],
];

/** The measure words, and what each is besides. */
export interface Units {
  readonly trie: PackedTrie;
  /** By a word's place in the trie. */
  readonly words: readonly string[];
  readonly kinds: Uint8Array;
}

/** Units that are more often the beginning of a word: “三部门”, “两车道”, “九成为”, “三层次”, “两晚会”. */
export const OTHER_WORD: ReadonlyMap<string, RegExp> = new Map([
  ["部", /^(?:门|委|队|分|署|长|位|级|曲|属|落|件)/u],
  ["车", /^(?:道|位|间|站|次|辆|主|厢|库|祸|型|牌|程|友|队|企|险)/u],
  ["成", /^(?:为|立|员|功|都|本|果|绩|长|效|分|片|群|人|年|了|就|熟|像|型|套|家)/u],
  ["层", /^(?:次|面|级|出|叠|层)/u],
  ["晚", /^(?:上|会|报|间|点|餐|饭|班|期|辈|宴|年|婚|育)/u],
  ["分", /^(?:之|钟|别|成|为|局|区|公|组|开|类|管|校|店|行|期|享|级|批|段|层|工|房|布|头|会|红|配|流|析|离)/u],
  ["度", /^(?:假|过|日|量|春)/u],
]);
const LATIN = /^[a-z]/u;

export function unitsOf(words: readonly string[]): Units {
  const bits = new Map<string, number>();
  const add = (word: string, bit: number): void => void bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const [bit, list] of KINDS) for (const word of list.split(" ")) add(word, bit);
  for (const word of OTHER_WORD.keys()) add(word, UNIT.ambiguous);
  for (const word of words) if (LATIN.test(word)) add(word, UNIT.latin);
  return { trie: packWords(words), words, kinds: Uint8Array.from(words, (word) => bits.get(word) ?? 0) };
}
