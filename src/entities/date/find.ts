import { type Day, parseDay, serialOf, weekdayOf } from "../../core/days.ts";
import type { DateMention } from "../../core/types.ts";
import { withoutBlanks } from "../without-blanks.ts";
import { known, type Resolved, resolve } from "./calendar/resolve.ts";
import { edtfOf, isImpossible, precisionOf } from "./calendar/value.ts";
import { advance, NO_TRAIL, Surroundings, type Trail } from "./context.ts";
import { afterRun, nextAnchor } from "./grammar/anchors.ts";
import { signs, stands } from "./grammar/match.ts";
import { foldDigits, isWideDigit } from "./grammar/numerals.ts";
import { type Ruled, readAny } from "./grammar/read.ts";
import { momentOf, type Reading } from "./grammar/reading.ts";
import { isDuration, isSet } from "./no-date.ts";

// 每周六、周日: the second belongs to the set as well.
const andSigns = signs("、和及与");

/** Dates of one text, in order, without overlaps. `resolved` is null without a publication date, but for complete dates. */
export function findDates(text: string, published: string | null): DateMention[] {
  const finder = new DateFinder(text, published);
  finder.read(0, text.length);
  return finder.mentions;
}

/** Finds the dates of a text part by part; what one part tells holds for the next (9月24日 … 次日). */
export class DateFinder {
  /** Those of all parts read, in order. */
  readonly mentions: DateMention[] = [];
  private text: string;
  private readonly published: Day | null;
  private readonly today: number | null;
  private trail: Trail = NO_TRAIL;
  private at = 0;
  private endOfSet = -1;

  constructor(text: string, published: string | null) {
    this.text = text;
    this.published = parseDay(published);
    this.today = this.published === null ? null : serialOf(this.published);
  }

  read(start: number, end: number): void {
    this.begin(start);
    for (let found = this.next(end); found !== null; found = this.next(end)) this.mentions.push(found);
  }

  /** The next part begins here; what the last one told holds on. */
  begin(start: number): void {
    this.at = start;
    this.endOfSet = -1;
  }

  /** The next date of the part that ends here, or null. */
  next(end: number): DateMention | null {
    for (let at = nextAnchor(this.text, this.at, end); at < end; at = nextAnchor(this.text, this.at, end)) {
      if (isWideNear(this.text, at)) this.text = foldDigits(this.text);
      const { text } = this;
      const found = readAny({ text, at });
      if (found === null || found.end > end) {
        this.at = afterRun(text, at);
        continue;
      }
      this.at = found.end;
      if (isDuration(found, { text, start: at, trail: this.trail })) this.endOfSet = -1;
      else if (isSet(found, { text, at }) || (this.endOfSet === at - 1 && stands(andSigns, text, this.endOfSet)))
        this.endOfSet = found.end;
      else return this.mentionOf(found, at);
    }
    this.at = end;
    return null;
  }

  private mentionOf({ is, end, rule }: Ruled, start: number): DateMention {
    const { text, trail, today } = this;
    const reading = ofSameWeek(is, { text, start, trail });
    const value = edtfOf(reading);
    const resolved = this.resolve(reading, { value, start, end });
    this.trail = advance(trail, { reading, resolved, end, today, isFeast: rule.endsWith("festival") });
    const precision = precisionOf(reading);
    const oddity =
      value === null && isImpossible(reading)
        ? "-impossible"
        : isOtherWeekday(reading, resolved)
          ? "-other-weekday"
          : "";
    return {
      type: "date",
      start,
      end,
      name: withoutBlanks(text.slice(start, end)),
      rule: rule + oddity,
      value,
      resolved: resolved?.text ?? null,
      precision,
    };
  }

  private resolve(
    reading: Reading,
    { value, start, end }: { value: string | null; start: number; end: number },
  ): Resolved | null {
    const { text, trail, published } = this;
    if (published === null) return isComplete(reading, value) ? known(value) : null;
    return resolve(reading, new Surroundings(published, { text, start, end, trail }));
  }
}

/** 9月9日（星期二）, which was a Monday. */
function isOtherWeekday(reading: Reading, resolved: Resolved | null): boolean {
  if (reading.kind !== "moment" || reading.moment.weekday === null || resolved?.first == null) return false;
  return weekdayOf(resolved.first) !== reading.moment.weekday;
}

/** Whether the text alone says it all: then it stands for itself without a publication date. 以来 ends with that date. */
function isComplete({ kind }: Reading, value: string | null): value is string {
  return value !== null && !value.includes("X") && (kind === "open" || !value.includes(".."));
}

// 2024年９月1０日: the digits may change their width on the way.
const LONGEST_WAY = 16;

function isWideNear(text: string, at: number): boolean {
  const end = Math.min(text.length, at + LONGEST_WAY);
  for (let i = at; i < end; i++) if (isWideDigit(text.charCodeAt(i))) return true;
  return false;
}

/** 下周一、周二: the second is of the week of the first. */
function ofSameWeek(
  reading: Reading,
  { text, start, trail: { week } }: { text: string; start: number; trail: Trail },
): Reading {
  if (week === null || reading.kind !== "moment" || start - week.end > 1) return reading;
  const { year, month, detail, clock, weekday } = reading.moment;
  if (detail?.kind !== "weekday" || detail.week !== null || (start > week.end && !stands(andSigns, text, week.end)))
    return reading;
  return { kind: "moment", moment: momentOf(year, month, { ...detail, week: week.week }, clock, weekday) };
}
