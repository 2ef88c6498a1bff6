import { serialOf } from "./days.ts";

const FIRST_YEAR = 1990;

// One word a lunar year from FIRST_YEAR on, in base 36: bits 0-3 the leap month (0 = none), bit 4 + m - 1 set when month m
// has 30 days, bit 16 the same for the leap month, bits 17 on the days from 1 January to the lunar New Year.
// Generated with lunar-typescript 1.8.6 (MIT) and compared with it for every day of these years.
const YEARS: readonly number[] = (
  "22dyd 3jp5s 2oo68 1q9cz 35a40 2d8bs 3ty8w 2wjm8 24uqd 3lv9s 2qwj4 1tjn8 3ag1c 2fzxs 1nxlu 321eo 27viv 3rvb4 2wxow " +
  "1zeid 3gjf4 2l5u8 1q9xw 35b9s 2day1 3u61s 2zya8 26j6u 3me8w 2rfio 1wctg 3agkg 2g11s 1ny5e 34yzk 27b6e 3onyo 2tos0 " +
  "1ysfp 3dwvk 2l6e8 1qa5f 386mo 2dmi3 3unfk 2zqds 26egm 3jbn4 2nxdc 1sur9 3ahn4 2g3a8 1o71e 35kbk 2ar87 3p6xc 2u1jk " +
  "20jit 3g0v4 2ieds 1rt43"
)
  .split(" ")
  .map((word) => Number.parseInt(word, 36));

export interface LunarDay {
  readonly year: number;
  readonly month: number;
  /** 0 = the last day of the month. */
  readonly day: number;
  readonly leap: boolean;
}

/** The day's serial in the Gregorian calendar; null for a day that is not there or a year outside the table (1990 to 2050). */
export function lunarSerial({ year, month, day, leap }: LunarDay): number | null {
  const word = YEARS[year - FIRST_YEAR];
  if (word === undefined || month < 1 || month > 12) return null;
  const leapMonth = word & 15;
  if (leap && leapMonth !== month) return null;
  let serial = serialOf({ year, month: 1, day: 1 }) + (word >> 17);
  for (let m = 1; m < month || (m === month && leap); m++) {
    serial += monthLength(word, m);
    if (m === leapMonth && m < month) serial += leapLength(word);
  }
  const length = leap ? leapLength(word) : monthLength(word, month);
  if (day > length) return null;
  return serial + (day === 0 ? length : day) - 1;
}

function monthLength(word: number, month: number): number {
  return 29 + ((word >> (3 + month)) & 1);
}

function leapLength(word: number): number {
  return 29 + ((word >> 16) & 1);
}

export type SolarTerm = "qingming" | "qiufen" | "dongzhi";

// Day of the month by the shortened formula [Y × 0.2422 + C] − [Y ÷ 4], right for 2000 to 2060 but for the winter solstice of 2021.
const TERMS = {
  qingming: { month: 4, c: 4.81 },
  qiufen: { month: 9, c: 23.042 },
  dongzhi: { month: 12, c: 21.94 },
} as const;

/** The day on which a solar term falls, as a serial; null outside 2000 to 2060. */
export function termSerial(term: SolarTerm, year: number): number | null {
  if (year < 2000 || year > 2060) return null;
  const { month, c } = TERMS[term];
  const short = year - 2000;
  const day = Math.floor(short * 0.2422 + c) - Math.floor(short / 4);
  return serialOf({ year, month, day: term === "dongzhi" && year === 2021 ? day - 1 : day });
}
