import { numeralValue } from "../core/chinese-numerals.ts";
import type { Lexicon, QuantityMention, Recognizer, Zone } from "../core/types.ts";
import { pairQuotes } from "./quotes.ts";
import { READ_PARTS } from "./read-parts.ts";
import { indexWords, type WordIndex, wordStartingAt } from "./word-index.ts";

// “1200”, “1.2万”, “３０００”, “12,000”
const FIGURE = String.raw`[\d０-９]{1,12}(?:[,，][\d０-９]{3}){0,4}(?:[.．][\d０-９]{1,4})?`;
// “三十”, “两千三百”, “数十”, “几百”
const WORDS = "[数几]?[零〇一二两三四五六七八九十百千万亿]{1,12}|[数多几](?=[名位对户家人])";
// “80余人”, “6—14岁”, “三至五名”, “100多户”
const NUMBER = new RegExp(
  `(?<low>(?:${FIGURE})(?:[万亿]\\d{1,4}(?![\\d.])){0,2}[十百千万亿]{0,3}|${WORDS})(?:(?:[-—–~～－]{1,2}|至|到)(?<high>(?:${FIGURE})[万亿]{0,2}|[一二两三四五六七八九十百千万]{1,8}))?(?<more>[余多来几]?)(?<scale>[万亿]?)`,
  "gu",
);
// “60岁以上”, “1米以下”
/** What is counted from a limit on; in 保持3米以上距离 the limit is no part of the measure. */
const LIMITED = /^(?:岁|周岁|年|人|名|户|平方米|万元|元|层|级)$/u;
const LIMIT = /^(?:及以上|及以下|以上|以下|以内|以外)/u;
// “第七年”, “A3张”
const BEFORE_ORDINAL = /[第初．.\dA-Za-z]$/u;
// “三五成群”, “一对一”, “三位一体”, “五年一度”, “三言两语”
const IDIOM_AFTER = /^[一二两三四五六七八九十]/u;
// “近百名”, “上千户”: only an approximating word makes a bare 百, 千, 万 a number; 千家万户 is none.
const BARE_SCALE = /^[百千万亿]{1,2}$/u;
const APPROXIMATING = /[近约上逾超达过]$/u;
// “许多人”, “很多户”: no number.
const MANY = /[许很太更最众好不么甚诸是大]$/u;
// Units that are more often the beginning of a word: “三部门”, “两车道”, “10分钟”, “九成为”, “三层次”, “两晚会”.
const OTHER_WORD: ReadonlyMap<string, RegExp> = new Map([
  ["部", /^(?:门|委|队|分|署|长|位|级|曲|属|落|件)/u],
  ["车", /^(?:道|位|间|站|次|辆|主|厢|库|祸|型|牌|程|友|队|企|险)/u],
  ["成", /^(?:为|立|员|功|都|本|果|绩|长|效|分|片|群|人|年|了|就|熟|像|型|套|家)/u],
  ["层", /^(?:次|面|级|出|叠|层)/u],
  ["晚", /^(?:上|会|报|间|点|餐|饭|班|期|辈|宴|年|婚|育)/u],
  ["分", /^(?:之|钟|别|成|为|局|区|公|组|开|类|管|校|店|行|期|享|级|批|段|层|工|房|布|头|会|红|配|流|析|离)/u],
  ["度", /^(?:假|过|日|量|春)/u],
]);
// 十分, 百分, 万分 are adverbs: points are counted in digits.
const DIGITS_ONLY = /^(?:分|度)$/u;
// 6层 is as often the sixth floor as six of them.
const FLOORS = /^(?:楼高|高|小?楼|住宅|的?居民楼|民房|建筑)/u;
// “大多数人”, “总数”, “少数户”
const COUNT_NOUN = /[多少人总次户件]$/u;
// “两三名”, “七八十人”: two digits in a row give the lower and the upper bound.
const DIGIT_PAIR = /^(?<low>[一二两三四五六七八])(?=[二三四五六七八九])[二三四五六七八九](?<unit>[十百千万]{0,2})$/u;
// “家住4栋”, “锦园小区4栋”, “4栋王奶奶”, “4栋居民”, “4栋2单元”: the number of a building.
const BUILDING = /^[栋幢]$/u;
const ADDRESS_BEFORE = /(?:家住|住在?|小区|[苑园村寓庭邸])$/u;
const ADDRESS_AFTER =
  /^(?:的?(?:居民(?!楼)|业主|住户|\p{Script=Han}(?:奶奶|爷爷|阿姨|叔叔|大爷|大妈|大姐|大哥|大叔|大娘|婆婆|老师|女士|先生|师傅))|[\d一二三四五六]{1,2}(?:单元|号|楼|层|室)|\d{3,4}|楼下|楼前|门口)/u;
// “1时50分”, “9点30分”: a time of the day.
const HOUR_BEFORE = /[\d０-９一二三四五六七八九十][时点點:：]$/u;
// “如数家珍”
const IDIOM_OF_MANY = /^珍/u;
// “13.35m”: a unit in letters is no beginning of a longer word (5min).
const LATIN_UNIT = /^[a-z]/u;
const LETTER = /^[A-Za-z\d]/u;
// “三至五百名”, “2至3万元”: the figure at the upper end and its scale; “三至二十人” has none.
const SCALED_HIGH = /^[\d０-９,，.．一二两三四五六七八九十]{1,24}(?<scale>[百千万亿]{1,2})$/u;
const OWN_SCALE = /[百千万亿]/u;
const VAGUE = /^[数几多]/u;
const CALENDAR_YEAR = /^(?:[\d０-９]{4}|[零〇一二三四五六七八九]{4})$/u;
/** A shorter quotation is a name (“15分钟生活圈”) or a slogan, not a count. */
const SPEECH_LENGTH = 12;

/** Counts and measures: `number` is the lower bound of a range, null where the text gives none (数对). */
export function quantity(lexicon: Lexicon): Recognizer {
  const classifiers = indexWords(lexicon("classifiers"));
  return {
    type: "quantity",
    find: ({ text, zones }) =>
      zones.filter(({ part }) => READ_PARTS.has(part)).flatMap((zone) => quantitiesIn(text, { zone, classifiers })),
  };
}

function quantitiesIn(text: string, { zone, classifiers }: { zone: Zone; classifiers: WordIndex }): QuantityMention[] {
  const found: QuantityMention[] = [];
  const names = pairQuotes(text, zone).filter(({ inner }) => inner.length <= SPEECH_LENGTH);
  let name = 0;
  for (const match of text.slice(zone.start, zone.end).matchAll(NUMBER)) {
    const start = zone.start + match.index;
    const mention = readQuantity(text, { start, match, classifiers });
    if (mention === null || mention.end > zone.end) continue;
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= start) name++;
    if ((names[name]?.start ?? Number.POSITIVE_INFINITY) < start) continue;
    found.push(mention);
  }
  return found;
}

interface Candidate {
  readonly start: number;
  readonly match: RegExpExecArray;
  readonly classifiers: WordIndex;
}

function readQuantity(text: string, { start, match, classifiers }: Candidate): QuantityMention | null {
  const { low = "", high = "", more = "", scale = "" } = match.groups ?? {};
  const unitStart = start + match[0].length;
  const unit = wordStartingAt(classifiers, { text, at: unitStart });
  if (unit === "") return null;
  const before = text.slice(Math.max(0, start - 2), start);
  if (BEFORE_ORDINAL.test(before)) return null;
  // “一个”, “一场” are articles.
  if (/^一$/u.test(low) && match.groups?.high === undefined && more === "") return null;
  // “1998年”, “24年3月”
  if (unit === "年" && (CALENDAR_YEAR.test(low) || /^[\d０-９]{1,2}月/u.test(text.slice(unitStart + 1, unitStart + 4))))
    return null;
  if (BARE_SCALE.test(low) && more === "" && !APPROXIMATING.test(before)) return null;
  // “海棠园二期” is a part of an estate.
  if (unit === "期" && /^[一二三四五六七八九十]$/u.test(low)) return null;
  if (low === "多" && MANY.test(before)) return null;
  const end = unitStart + unit.length;
  const behind = text.slice(end, end + 4);
  if (isOtherWord(unit, { low, after: behind })) return null;
  if (isAddress(unit, { low, before, behind }) || (unit === "分" && HOUR_BEFORE.test(before))) return null;
  if (low === "数" && IDIOM_OF_MANY.test(behind)) return null;
  if (LATIN_UNIT.test(unit) && LETTER.test(behind)) return null;
  if (low.startsWith("数") && COUNT_NOUN.test(before)) return null;
  if (IDIOM_AFTER.test(text.slice(end, end + 1)) && /[\p{Script=Han}]/u.test(low)) return null;
  const limit = LIMITED.test(unit) ? (LIMIT.exec(text.slice(end, end + 3))?.[0] ?? "") : "";
  const spanEnd = end + limit.length;
  const name = text.slice(start, spanEnd).replace(/\s/gu, "");
  return {
    type: "quantity",
    start,
    end: spanEnd,
    name,
    rule: "quantity.classifier",
    number: withSharedScale(lowerBound(low + scale), { low: low + scale, high }),
    unit,
  };
}

function isAddress(unit: string, { low, before, behind }: { low: string; before: string; behind: string }): boolean {
  if (!BUILDING.test(unit) || !/^[\d０-９]{1,3}$/u.test(low)) return false;
  return ADDRESS_BEFORE.test(before) || ADDRESS_AFTER.test(behind);
}

function isOtherWord(unit: string, { low, after }: { low: string; after: string }): boolean {
  if (OTHER_WORD.get(unit)?.test(after) === true) return true;
  if (DIGITS_ONLY.test(unit) && !/\d/u.test(low)) return true;
  return unit === "层" && low !== "两" && !FLOORS.test(after);
}

function lowerBound(figure: string): number | null {
  if (VAGUE.test(figure)) return null;
  const pair = DIGIT_PAIR.exec(figure);
  return numeralValue(pair === null ? figure : `${pair.groups?.low ?? ""}${pair.groups?.unit ?? ""}`);
}

/** “2至3万元” counts from 20000: the scale at the upper end is the lower one's too, unless that would reach it (“500至1万”, “1至1万”). */
function withSharedScale(bound: number | null, { low, high }: { low: string; high: string }): number | null {
  const scale = numeralValue(SCALED_HIGH.exec(high)?.groups?.scale ?? "");
  const top = numeralValue(high);
  if (bound === null || scale === null || top === null || OWN_SCALE.test(low)) return bound;
  const scaled = Number((bound * scale).toPrecision(14));
  return scaled < top ? scaled : bound;
}
