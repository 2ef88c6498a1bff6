import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../src/entities/date/index.ts";
import { runs } from "../helpers/pages.ts";

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DIGITS = "〇一二三四五六七八九";
const two = (number: number): string => String(number).padStart(2, "0");
const iso = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;
const spelled = (number: number, zero = "〇"): string =>
  Array.from(String(number), (digit) => (digit === "0" ? zero : DIGITS.charAt(Number(digit)))).join("");
const counted = (number: number): string => {
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 ? "" : DIGITS.charAt(number % 10);
  return tens === 0 ? ones : `${tens === 1 ? "" : DIGITS.charAt(tens)}十${ones}`;
};
const wide = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const plain = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;

/** Ways to write a day; each gives it back whole. */
const RENDERINGS: readonly (readonly [name: string, write: (day: Day) => string])[] = [
  ["2024年9月9日", plain],
  ["2024年09月09日", ({ year, month, day }) => `${year}年${two(month)}月${two(day)}日`],
  ["2024年9月9号", ({ year, month, day }) => `${year}年${month}月${day}号`],
  ["2024 年 9 月 9 日", ({ year, month, day }) => `${year} 年 ${month} 月 ${day} 日`],
  ["2024-09-09", iso],
  ["2024-9-9", ({ year, month, day }) => `${year}-${month}-${day}`],
  ["2024/9/9", ({ year, month, day }) => `${year}/${month}/${day}`],
  ["2024/09/09", (day) => iso(day).replaceAll("-", "/")],
  ["2024.9.9", ({ year, month, day }) => `${year}.${month}.${day}`],
  ["20240909", (day) => iso(day).replaceAll("-", "")],
  ["２０２４年９月９日", (day) => wide(plain(day))],
  ["二〇二四年九月九日", ({ year, month, day }) => `${spelled(year)}年${counted(month)}月${counted(day)}日`],
  ["二○二四年九月九日", ({ year, month, day }) => `${spelled(year, "○")}年${counted(month)}月${counted(day)}日`],
  ["二零二四年九月九号", ({ year, month, day }) => `${spelled(year, "零")}年${counted(month)}月${counted(day)}号`],
  ["民国113年9月9日", ({ year, month, day }) => `民国${year - 1911}年${month}月${day}日`],
  ["公元2024年9月9日", (day) => `公元${plain(day)}`],
];

const anyDay = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 864e5, max: Date.UTC(2099, 11, 31) / 864e5 })
  .map((serial) => new Date(serial * 864e5))
  .map((date): Day => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));
const before = fc.constantFrom("", "社区于", "记者从街道获悉，", "截至", "（", "自", "“", "发布时间：");
const after = fc.constantFrom("", "，居民领到钥匙。", "上午的议事会", "）", " 来源：社区", "召开会议", "的合影", "。");
const published = fc.constantFrom(null, "2024-09-13", "2012-02-29");

describe("a day, however it is written, is found whole and told back", () => {
  test.for(RENDERINGS)("%s", ([, write]) => {
    fc.assert(
      fc.property(anyDay, before, after, published, (day, lead, tail, paper) => {
        const surface = write(day);
        const text = lead + surface + tail;
        const [mention] = findDates(text, paper);
        const partOfDay = tail.startsWith("上午") ? "上午" : "";
        expect(text.slice(mention?.start, mention?.end)).toBe(surface + partOfDay);
        expect([mention?.value, mention?.resolved]).toEqual([iso(day), iso(day)]);
      }),
      runs(200),
    );
  });

  test("9月9日 in a paper of that week", () => {
    fc.assert(
      fc.property(anyDay, before, (day, lead) => {
        const surface = `${day.month}月${day.day}日`;
        const [mention] = findDates(`${lead}${surface}，居民领到钥匙。`, iso(day));
        expect([mention?.value, mention?.resolved]).toEqual([`XXXX-${two(day.month)}-${two(day.day)}`, iso(day)]);
      }),
      runs(200),
    );
  });
});
