import type { Day } from "../../../core/days.ts";
import type { Stretch } from "./stretch.ts";

/** What a date is read against. */
export interface Told {
  readonly published: Day;
  /** The day told before this date, if it is near. */
  readonly day: Day | null;
  /** The days that a bare 3日 is nearest to: those told last, or the month of the same sentence. */
  readonly near: Stretch | null;
  /** The first day of the day, month or year told last. */
  readonly last: Day | null;
  /** A year that the same sentence has named: 2019年3月动工，5月完成. */
  readonly year: number | null;
  /** The day that a story of another year has come to: 1951年3月18日入朝。4月22日…. */
  readonly story: Day | null;
  /** 将, 拟, 截止 stand near: the next such day is meant, not the last one. */
  readonly ahead: boolean;
  /** They stand elsewhere in the sentence: the next such day is meant if it is nearer than the last one. */
  readonly leaning: boolean;
  /** The beginning of the range whose end this date is. */
  readonly from: Day | null;
  /** A day still to come that was told before: what follows it within half a year goes on from it. */
  readonly coming: Day | null;
}

/** Whether words such as 将 may turn a date to the future: 今年以来 looks back whatever stands beside it. */
export type Look = "as told" | "back";
