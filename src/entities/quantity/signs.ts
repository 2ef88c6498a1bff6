import { unitKinds } from "../../core/unit-kinds.ts";
import { type UnitSet, unitSet } from "../../core/unit-set.ts";

/** What a sign may be in a number or beside it, a bit each. */
export const SIGN = {
  digit: 1,
  /** 零 to 亿, 廿, 卅 */
  numeral: 2,
  scale: 4,
  bigScale: 8,
  /** 数十, 几百, 多名 */
  vague: 16,
  /** 80余, 十来, 三十多 */
  more: 32,
  comma: 64,
  point: 128,
  dash: 256,
  /** In the upper number of 三至五. */
  highNumeral: 512,
  /** 一 to 九, as in 两三名, 五点三. */
  ones: 1024,
  /** What 数, 几 and 多 alone may count: 数名, 多户. */
  ofMany: 2048,
  /** What a number may not stand behind: 第七, A3, 初五. */
  ordinal: 4096,
  quote: 8192,
} as const;

const DIGITS = "0123456789０１２３４５６７８９";
const NUMERALS = "零〇一二两三四五六七八九十百千万亿廿卅";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SIGNS: Uint16Array = unitKinds([
  [SIGN.digit, DIGITS],
  [SIGN.numeral, NUMERALS],
  [SIGN.scale, "十百千万亿"],
  [SIGN.bigScale, "万亿"],
  [SIGN.vague, "数几多"],
  [SIGN.more, "余多来几"],
  [SIGN.comma, ",，"],
  [SIGN.point, ".．"],
  [SIGN.dash, "-—–~～－"],
  [SIGN.highNumeral, "一二两三四五六七八九十百千万廿卅"],
  [SIGN.ones, "零〇一二两三四五六七八九"],
  [SIGN.ofMany, "名位对户家人"],
  [SIGN.ordinal, `第初．.0123456789${LETTERS}`],
  [SIGN.quote, '“”‘’「」『』"'],
]);

/** What a number may begin with. */
export const BEGINNINGS: UnitSet = unitSet(`${DIGITS}${NUMERALS}数几多`);

/** What may follow one sign of a number: more of it, a blank, or one of the units; most often it is 一 and nothing of these. */
export function behindOne(units: readonly string[]): UnitSet {
  const firsts = units.map((unit) => unit.charAt(0)).join("");
  return unitSet(`${DIGITS}${NUMERALS}数几多余来点至到,，.．-—–~～－ 名位对户家人${firsts}`);
}

/** Whether the sign at this place is one of these kinds. */
export function isOf(kinds: number, text: string, at: number): boolean {
  return at >= 0 && at < text.length && ((SIGNS[text.charCodeAt(at)] ?? 0) & kinds) !== 0;
}
