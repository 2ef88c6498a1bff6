// Pieces of patterns. Blanks are let through between a number and its unit: 2017 年 3 月.
export const B: string = "[ \\t\\u00a0\\u3000]{0,2}";
export const MONTH_NUMBER: string = "(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])";
export const DAY_NUMBER: string =
  "(?:\\d{1,2}|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|十[一二三四五六七八九]?|[一二三四五六七八九])";
export const COUNT: string = "(?:\\d{1,3}|[两仨]|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";
/** What JOIN may begin with, blanks apart. */
export const JOIN_SIGNS: string = "起开至到一—-–−―~～－ー〜﹣";
/** 9月9日至11日, 1—9月, 2016-2018年. */
export const JOIN: string = `${B}(?:(?:起|开始)?[至到]|——|[-–—−―~～－ー〜﹣]{1,3}|一(?=\\d))${B}`;
/** Years of the Republic count from 1912 as the first. */
export const REPUBLIC_OFFSET = 1911;
/** As EDTF numbers them. */
export const SEASONS = { 春: 21, 夏: 22, 秋: 23, 冬: 24 } as const;
export const WEEKDAY: string = "(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])";
const WEEKDAYS = "一二三四五六日";

/** 1 = Monday to 7 = Sunday. */
export function weekdayNumber(sign: string): number {
  return sign === "天" ? 7 : WEEKDAYS.indexOf(sign) + 1;
}
