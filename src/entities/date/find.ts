import { type Day, parseDay, serialOf, weekdayOf } from "../../core/days.ts";
import type { DateMention } from "../../core/types.ts";
import { known, type Resolved, resolve } from "./calendar/resolve.ts";
import { edtfOf, isImpossible, precisionOf } from "./calendar/value.ts";
import { advance, isNear, NO_TRAIL, Surroundings, type Trail } from "./context.ts";
import { afterRun, nextAnchor } from "./grammar/anchors.ts";
import { readEra } from "./grammar/eras.ts";
import { readEither, readExpression } from "./grammar/expression.ts";
import { readOffset } from "./grammar/lengths.ts";
import { type Place, type Read, signs, stands } from "./grammar/match.ts";
import { foldDigits, isCounted, isWideDigit } from "./grammar/numerals.ts";
import { momentOf, type Reading } from "./grammar/reading.ts";
import { readVague } from "./grammar/vague.ts";

// A set, not a date: 每月15日, 每年9月, 逢周五.
const EVERY = /(?:每[年月周季个逢到]{0,2}|隔|(?<![恰适正巧时喜今又幸欣])逢|历年)的?$/u;
const everySigns = signs("每隔年月周季个逢到的");
// 逢重阳节 is the occasion of this year, 逢周五 and 每逢春节 are sets.
const OCCASION = /(?<!每)逢$/u;
// 公示七天后, 试用一周后; in 在三天后, 我三天后 they count from now.
const AFTER_ACT =
  /(?:[\p{Script=Han}]{2}|^\p{Script=Han})(?<![在于将约到我你他她们会就大仅再后前和与并且但而从自待等过])$/u;
// 每周六、周日: the second belongs to the set as well.
const andSigns = signs("、和及与");

/** Dates of one text, in order, without overlaps. `resolved` is null without a publication date, but for complete dates. */
export function findDates(text: string, published: string | null): DateMention[] {
  return new DateFinder(text, published).within(0, text.length);
}

/** Finds the dates of a text part by part; what one part tells holds for the next (9月24日 … 次日). */
export class DateFinder {
  private text: string;
  private readonly published: Day | null;
  private readonly today: number | null;
  private trail: Trail = NO_TRAIL;

  constructor(text: string, published: string | null) {
    this.text = text;
    this.published = parseDay(published);
    this.today = this.published === null ? null : serialOf(this.published);
  }

  within(start: number, end: number): DateMention[] {
    const mentions: DateMention[] = [];
    let endOfSet = -1;
    for (let at = nextAnchor(this.text, { from: start, to: end }); at < end; ) {
      if (isWideNear(this.text, at)) this.text = foldDigits(this.text);
      const { text } = this;
      const found = readAny({ text, at });
      if (found === null || found.end > end) {
        at = nextAnchor(text, { from: afterRun(text, at), to: end });
        continue;
      }
      if (isDuration(found, { text, start: at, trail: this.trail })) endOfSet = -1;
      else if (
        isSet(found, { text, at }) ||
        isOpeningTime(found, { text, at }) ||
        (endOfSet === at - 1 && stands(andSigns, text, endOfSet))
      )
        endOfSet = found.end;
      else mentions.push(this.mentionOf(found, at));
      at = nextAnchor(text, { from: found.end, to: end });
    }
    return mentions;
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
      name: nameOf(text, { start, end }),
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

const BLANK = /\s/u;

function nameOf(text: string, { start, end }: { start: number; end: number }): string {
  const surface = text.slice(start, end);
  return BLANK.test(surface) ? surface.replace(/\s+/gu, "") : surface;
}

// 2024年９月1０日: the digits may change their width on the way.
const LONGEST_DATE = 40;

function isWideNear(text: string, at: number): boolean {
  const end = Math.min(text.length, at + LONGEST_DATE);
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

interface Ruled extends Read<Reading> {
  readonly rule: string;
}

const monthUnits = signs("月");

function readAny(place: Place): Ruled | null {
  // 9月9日: the commonest beginning needs no look at the rest.
  if (isCounted(monthUnits, place.text, place.at)) return readExpression(place);
  const era = readEra(place);
  if (era !== null) return { is: era.is, end: era.end, rule: "date.era" };
  const vague = readVague(place);
  if (vague !== null) return { is: vague.is, end: vague.end, rule: "date.vague" };
  const offset = readOffset(place);
  if (offset !== null)
    return { is: offset.is, end: offset.end, rule: offset.is.kind === "offset" ? "date.offset" : "date.stretch" };
  return readEither(place) ?? readExpression(place);
}

// 每晚22时至 | 次日6时, 夜间22:00—次日5:00
const NIGHTLY = /(?:每[天日晚夜周]|夜间|通宵)[^，。；！？,;!?\n]{0,14}[至到—–~～-]$/u;
// 周二闭馆, 周六、周日照常开放, 周一至周五（节假日除外）, 星期日及公众假期休息
const CLOSED = /^[^，。；！？,;!?\n]{0,8}(?:[闭休]馆|公休|例休|休息|照常|[节公][假众]|除外|[开营]门|对外)/u;
const HOURS_OF = /(?:营业|开放|受理|服务|接种|接待|办公|门诊|上班|工作|办理)(?:时间)?[：:为是]?[^。；！？;!?\n]{0,6}$/u;
const WHOLE_WEEK = /^(?:周|星期|礼拜)一[至到—-](?:周|星期|礼拜)?[五六日天]/u;

/** Weekdays without a week of their own that tell when something is open, or closed, in any week. */
function isOpeningTime({ is, end }: Ruled, { text, at }: Place): boolean {
  if (is.kind === "moment" && is.moment.detail?.kind === "next" && is.moment.detail.by > 0)
    return NIGHTLY.test(text.slice(Math.max(0, at - 20), at));
  const first = is.kind === "range" ? is.from : is.kind === "moment" ? is.moment : null;
  if (first?.detail?.kind !== "weekday" || first.detail.week !== null || first.detail.said !== null) return false;
  if (is.kind === "range" && WHOLE_WEEK.test(text.slice(at, end))) return true;
  return CLOSED.test(text.slice(end, end + 12)) || HOURS_OF.test(text.slice(Math.max(0, at - 12), at));
}

const INCLUDED = /[（(]含$/u;
const mayBeIncluded = signs("含");

function isSet({ rule }: Ruled, { text, at }: Place): boolean {
  // 12月31日（含当日）
  if (stands(mayBeIncluded, text, at - 1) && INCLUDED.test(text.slice(Math.max(0, at - 2), at))) return true;
  if (!stands(everySigns, text, at - 1)) return false;
  const lead = text.slice(Math.max(0, at - 5), at);
  return EVERY.test(lead) && !(OCCASION.test(lead) && rule.endsWith("festival"));
}

/** 公示七天后表决: a length of time, unless a day was told that it could be counted from (8月30日报名，三天后…). */
function isDuration({ is }: Ruled, { text, start, trail }: { text: string; start: number; trail: Trail }): boolean {
  if (is.kind !== "offset" || is.sign < 0 || (trail.day !== null && isNear({ start, trail }))) return false;
  return AFTER_ACT.test(text.slice(Math.max(0, start - 2), start));
}
