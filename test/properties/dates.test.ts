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

// What expressions are made of, and what stands beside them.
const PIECES =
  "0 1 9 12 30 31 2024 113 年 月 日 号 天 周 星期 一 三 十 廿 两 几 半 元 正 腊 闰 个 多 初 底 上 中 下 旬 季度 第 前 后 今 昨 明 去 本 当 次 近 以来 起 至今 至 - / . : 时 点 上午 晚 （ ） “ ” 、 ， 。 和 之前 之后 将 截止 十四五 期间 世纪 年代 民国 农历 春节 除夕 国庆 清明 周末 的 \n \u3000 ９ 9月9日 2024年9月9日 次日 09/07/2019 2月30日 三天后 春天 \ud83d\ude00".split(
    " ",
  );
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));
const anyPublished = fc.constantFrom(null, "2024", "2024-09-13", "2024-02-29", "0001-01-01", "9999-12-31");

// EDTF as far as dates are given in it: days, months, seasons, years, with a clock time, intervals and sets of two.
const DAY = "(?:\\d{4}|XXXX)(?:-(?:\\d{2}|XX)(?:-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?)?)?";
const EDTF = new RegExp(`^(?:${DAY}|(?:${DAY}|\\.\\.)/(?:${DAY}|\\.\\.)|\\[${DAY},${DAY}\\])$`, "u");

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

  test("no date more than that one", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...RENDERINGS), before, after, (day, [, write], lead, tail) => {
        expect(findDates(lead + write(day) + tail, null)).toHaveLength(1);
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

describe("whatever the text and the publication date,", () => {
  test("dates ascend, hold no line end and are told in EDTF", () => {
    fc.assert(
      fc.property(anyText, anyPublished, (text, paper) => {
        let last = 0;
        for (const { start, end, value, resolved } of findDates(text, paper)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toContain("\n");
          for (const said of [value, resolved]) if (said !== null) expect(said).toMatch(EDTF);
          expect(resolved ?? "").not.toContain("X");
          last = end;
        }
      }),
      runs(2000),
    );
  });

  test("without a publication date only what is complete is resolved, to itself", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { value, resolved } of findDates(text, null)) if (resolved !== null) expect(resolved).toBe(value);
      }),
      runs(2000),
    );
  });

  test("a stretch ends no earlier than it begins", () => {
    fc.assert(
      fc.property(anyText, anyPublished, (text, paper) => {
        for (const { resolved } of findDates(text, paper)) {
          const [first = "", last = ""] = (resolved ?? "").split("/");
          const isOpen = last === "" || first === ".." || last === "..";
          // Seasons have numbers of their own: 2023-24 lies before 2024-02.
          const isSeason = /-2[1-4](?:\/|$)/u.test(resolved ?? "");
          const length = Math.min(first.length, last.length);
          if (!isOpen && !isSeason) expect(last.slice(0, length) >= first.slice(0, length)).toBe(true);
        }
      }),
      runs(2000),
    );
  });
});
