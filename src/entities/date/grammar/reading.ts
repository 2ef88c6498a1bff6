/** A year or month: named, counted from the publication date (去年 = -1), or from the date told last (次年 = 1). */
export type Slot =
  | { readonly kind: "at"; readonly at: number }
  | { readonly kind: "shift"; readonly by: number }
  | { readonly kind: "next"; readonly by: number };

/** The day that stands in brackets beside a word: 今（15）日, 今日（七月十二日）, 周一（10日）. */
export interface SaidDay {
  readonly month: number | null;
  readonly day: number;
}

/** 周末 as a weekday: Saturday and Sunday. */
export const WEEKEND = 6.5;

/** What is said below the month, or of a part of the year. */
export type Detail =
  | { readonly kind: "day"; readonly at: number }
  /** 昨日: days from the publication date. */
  | { readonly kind: "shift"; readonly by: number; readonly said: SaidDay | null }
  /** 次日: days from the date told last. */
  | { readonly kind: "next"; readonly by: number }
  /** 上周五; `weekday` null: the whole week, 6.5: its week-end; `week` null: bare 周五. */
  | {
      readonly kind: "weekday";
      readonly weekday: number | null;
      readonly week: number | null;
      readonly said: SaidDay | null;
    }
  /** 上季度: quarters from that of the publication date. */
  | { readonly kind: "quarter"; readonly by: number }
  /** 第三个星期日, week 第二周 (`weekday` null); `nth` -1: the last. */
  | { readonly kind: "nth"; readonly nth: number; readonly weekday: number | null }
  /** A stretch of a month; `to` 0: its last day. `edge`: 初 or 底, which have no fixed bounds. */
  | { readonly kind: "days"; readonly from: number; readonly to: number }
  | { readonly kind: "months"; readonly from: number; readonly to: number; readonly edge: boolean }
  | { readonly kind: "season"; readonly code: 21 | 22 | 23 | 24 }
  /** `day` null: the whole month, 0: its last day. A feast goes by the Gregorian year it falls in. */
  | {
      readonly kind: "lunar";
      readonly month: number;
      readonly day: number | null;
      readonly leap: boolean;
      readonly feast: boolean;
    }
  | { readonly kind: "term"; readonly term: string }
  /** A fixed day of every year that is named by its feast. */
  | { readonly kind: "feast"; readonly month: number; readonly day: number };

/** `hh:mm` or `hh:mm:ss`; `from` null: a time that no clock shows (25时). */
export interface Clock {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Moment {
  readonly year: Slot | null;
  readonly month: Slot | null;
  readonly detail: Detail | null;
  readonly clock: Clock | null;
  /** Said beside a day, 1 = Monday to 7 = Sunday: 9月9日（星期一）. */
  readonly weekday: number | null;
}

export type Unit = "day" | "week" | "month" | "year";

/** What a date expression says. */
export type Reading =
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "range"; readonly from: Moment; readonly to: Moment }
  /** 2019年以来 (up to the publication date). */
  | { readonly kind: "since"; readonly from: Moment }
  /** 9月1日或之后, 9月1日或之前. */
  | { readonly kind: "open"; readonly moment: Moment; readonly side: "before" | "after" }
  /** 三天前, 两个月后; `count` null: 几天前. */
  | { readonly kind: "offset"; readonly count: number | null; readonly unit: Unit; readonly sign: 1 | -1 }
  /** 近三年, 未来五年. */
  | { readonly kind: "stretch"; readonly count: number | null; readonly unit: Unit; readonly sign: 1 | -1 }
  /** 09/07/2019: one of these, and the text does not tell which. */
  | { readonly kind: "either"; readonly moments: readonly Moment[] }
  /** “十四五”期间: fixed by what it names. */
  | { readonly kind: "era"; readonly value: string }
  | { readonly kind: "vague" };

/** A moment of these parts: one shape for all, which the engine handles several times as fast as copies of one another. */
export function momentOf(
  year: Slot | null,
  month: Slot | null,
  detail: Detail | null,
  clock: Clock | null = null,
  weekday: number | null = null,
): Moment {
  return { year, month, detail, clock, weekday };
}

/** A year or month counted from the publication date: 去年 = shift(-1). */
export function shift(by: number): Slot {
  return { kind: "shift", by };
}

/** A year or month counted from the date told last: 次年 = next(1). */
export function next(by: number): Slot {
  return { kind: "next", by };
}

export function named(at: number): Slot {
  return { kind: "at", at };
}
