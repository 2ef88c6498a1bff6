import { type Place, type Read, signs, stands, table } from "./match.ts";
import { countOf, isCounted, NUMERAL_SIGNS } from "./numerals.ts";
import { REPUBLIC_OFFSET } from "./patterns.ts";
import { type Moment, momentOf, type Reading, shift } from "./reading.ts";

// “十四五”期间, “十五五”时期, “十四五”以来; 十四五规划 is a plan.
const PLAN =
  /[“"‘「『]?(?<plan>十[一二三四五六七]?五)[”"’」』]?(?<part>期间|时期|末期?|期末|以来|初期?|开局之年|收官之年)/uy;
const FIRST_PLAN = 2001;
const PLANS = "十一二三四五六七";
/** Events that stretches are counted from, by the day (or year) they began. */
const EVENTS: ReadonlyMap<string, string> = new Map([
  ["十六大", "2002-11-08"],
  ["十七大", "2007-10-15"],
  ["十八大", "2012-11-08"],
  ["十九大", "2017-10-18"],
  ["二十大", "2022-10-16"],
  ["改革开放", "1978-12-18"],
  ["新中国成立", "1949-10-01"],
  ["建国", "1949-10-01"],
  ["建党", "1921"],
  ["建军", "1927-08-01"],
]);
// 党的二十大以来, 改革开放40多年以来, 新中国成立以来
const SINCE_EVENT = new RegExp(
  `(?:党的)?(?<event>${Array.from(EVENTS.keys()).join("|")})(?:\\d{1,2}多?年)?(?:召开)?以来`,
  "uy",
);
// 十九届四中全会以来, 全国两会期间: no day is told by them.
const SOME_EVENT = /(?:(?:党的)?(?:十[六七八九]|二十)届[一二三四五六七]中全会(?:召开)?以来|两会期间)/uy;

// 20世纪80年代, 上世纪九十年代初, 90年代; 21世纪 by itself names too much.
const DECADE =
  /(?:(?<century>1\d|20|21|十[一二三四五六七八九]|二十一?)世纪|上个?世纪|(?<this>本世纪))?(?:的)?(?:(?<first>[一二三四五六七八](?=[二三四五六七八九]十))?(?<tens>[1-9]0|[一二三四五六七八九]十)|(?<full>(?:1[5-9]|20)\d0))年代(?:初期?|中期|末期?|后期)?(?<since>以来|起至今|至今|起(?![到点步]))?/uy;
// 民国60年代, 民国七十年代
const REPUBLIC_DECADE = /民国(?<tens>[1-9]0|[一二三四五六七八九]十)年代/uy;
// 今明两天, 明后天, 今明后三天, 昨今两天
const DAYS = /(?<from>[昨今明])、?(?<to>今|明、?后|明|后)(?:[两三]?天|[两三]日)(?!气)/uy;
const DAY_WORDS = "昨今明后";
// 2024/25年度, 2018-19年度, 2023—2024学年
const FISCAL = /(?<a>(?:19|20)\d{2})[/／—–-](?<b>(?:19|20)?\d{2})(?:财政)?(?:年度|学年度?)/uy;
// 今明两年, 去今两年
const TWO_YEARS = /(?<pair>今明|去今)两年/uy;
// 今冬明春, 去冬今春
const WINTER = /(?<first>[今去])冬[今明]春/uy;

const readNamed = table<Reading>([
  ['“"‘「『十', PLAN, ({ groups }) => ({ kind: "era", value: planYears(groups ?? {}) })],
  ["民", REPUBLIC_DECADE, ({ groups }) => republicDecade(groups?.tens ?? "")],
  ["123456789一二三四五六七八九上本", DECADE, ({ groups }) => decade(groups ?? {})],
  ["12", FISCAL, ({ groups }) => fiscal(groups?.a ?? "", groups?.b ?? "")],
  ["昨今 今明 明后 今、 明、", DAYS, ({ groups }) => dayRange(groups?.from ?? "", groups?.to ?? "")],
  ["今明 去今", TWO_YEARS, ({ groups }) => twoYears(groups?.pair === "今明" ? 0 : -1)],
  ["今冬 去冬", WINTER, ({ groups }) => winter(groups?.first === "今" ? 0 : -1)],
  ["十二党改新建", SINCE_EVENT, ({ groups }) => ({ kind: "era", value: `${EVENTS.get(groups?.event ?? "")}/..` })],
  ["党十二两", SOME_EVENT, () => ({ kind: "vague" })],
]);
// 90年代, 20世纪, 十四五”期间, 十九大以来
const eraUnits = signs('年世/／-—–”"’」』期时末以初开收大届');

/** A stretch of years known by name. */
export function readEra(place: Place): Read<Reading> | null {
  return stands(NUMERAL_SIGNS, place.text, place.at) && !isCounted(eraUnits, place.text, place.at)
    ? null
    : readNamed(place);
}

function republicDecade(tens: string): Reading | null {
  const years = countOf(tens);
  const first = REPUBLIC_OFFSET + (years ?? 0);
  return years === null ? null : { kind: "era", value: `${first}/${first + 9}` };
}

function fiscal(a: string, b: string): Reading {
  return { kind: "era", value: `${a}/${a.slice(0, a.length - b.length)}${b}` };
}

function dayRange(from: string, to: string): Reading {
  const day = (word: string): Moment =>
    momentOf(null, null, { kind: "shift", by: DAY_WORDS.indexOf(word.slice(-1)) - 1, said: null });
  return { kind: "range", from: day(from), to: day(to) };
}

function twoYears(first: number): Reading {
  return { kind: "range", from: momentOf(shift(first), null, null), to: momentOf(shift(first + 1), null, null) };
}

function winter(first: number): Reading {
  return { kind: "range", from: season(first, 24), to: season(first + 1, 21) };
}

function season(by: number, code: 21 | 24): Moment {
  return momentOf(shift(by), null, { kind: "season", code });
}

/** The tenth plan (十五) ran from 2001 to 2005, each later one five years on. */
function planYears({ plan = "", part = "" }: { plan?: string; part?: string }): string {
  const ordinal = plan.length === 2 ? 0 : PLANS.indexOf(plan.charAt(1));
  const first = FIRST_PLAN + ordinal * 5;
  if (part === "以来") return `${first}/..`;
  if (part.includes("末") || part === "收官之年") return String(first + 4);
  if (part.startsWith("初") || part === "开局之年") return String(first);
  return `${first}/${first + 4}`;
}

interface Decade {
  readonly century?: string;
  readonly this?: string;
  readonly first?: string;
  readonly tens?: string;
  readonly full?: string;
  readonly since?: string;
}

/** 80年代 is of the twentieth century until the text says otherwise. */
function decade({ century, this: current, first: earlier, tens = "0", full, since }: Decade): Reading | null {
  const years = countOf(tens);
  if (years === null) return null;
  const hundreds = century === undefined ? (current === undefined ? 19 : 20) : (countOf(century) ?? 0) - 1;
  const last = full === undefined ? hundreds * 100 + years : Number(full);
  // 七八十年代
  const first = earlier === undefined ? last : hundreds * 100 + (countOf(earlier) ?? 0) * 10;
  return { kind: "era", value: since === undefined ? `${first}/${last + 9}` : `${first}/..` };
}
