import type { DateMention } from "../../core/types.ts";
import { afterRun, nextAnchor } from "./anchors.ts";
import { type Day, parseDay } from "./calendar.ts";
import { readEra } from "./eras.ts";
import { readExpression } from "./expression.ts";
import type { Place, Read } from "./match.ts";
import { foldDigits } from "./numerals.ts";
import type { Reading } from "./reading.ts";
import { firstDay, resolve, selfContained } from "./resolve.ts";
import { edtfOf, precisionOf } from "./value.ts";
import { readOffset, readVague } from "./words.ts";

// 将于9月15日举行, 截止9月底; within one clause.
const AHEAD = /(?:将[于在]?|拟[于在]?|定于|截止|计划|预计|力争|有望|即将)[^，。；！？,;!?]{0,6}$/u;
const AHEAD_AFTER = /^[^，。；！？,;!?]{0,4}(?:将(?!近|军)|拟|前(?:完成|建成|完工|竣工|投用|实现|交付))/u;
// A set, not a date: 每月15日, 每年9月, 逢周五.
const EVERY = /(?:每[年月周季个逢到]{0,2}|逢|历年)的?$/u;
// 每周六、周日: the second belongs to the set as well.
const ALSO = /^[、和及与]$/u;
/** How far back a date may stand for 次日 or a bare 3日 to follow it. */
const NEAR = 300;
const LONGEST_LEAD = 12;

/** Dates of one text, in order, without overlaps. `resolved` is null without a publication date, but for complete dates. */
export function findDates(text: string, published: string | null): DateMention[] {
  const day = parseDay(published);
  const folded = foldDigits(text);
  const mentions: DateMention[] = [];
  let endOfSet = -1;
  let trail: Trail = { day: null, last: null, end: 0, year: null };
  for (let at = nextAnchor(folded, 0); at < folded.length; ) {
    const place = { text: folded, at };
    const found = readAny(place);
    if (found === null) {
      at = nextAnchor(folded, afterRun(folded, at));
      continue;
    }
    if (EVERY.test(folded.slice(Math.max(0, at - 5), at)) || ALSO.test(folded.slice(endOfSet, at)))
      endOfSet = found.end;
    else {
      const mention = mentionOf(found, { place, published: day, trail, surface: text.slice(at, found.end) });
      mentions.push(mention);
      trail = advance(trail, { mention, found });
    }
    at = nextAnchor(folded, found.end);
  }
  return mentions;
}

interface Ruled extends Read<Reading> {
  readonly rule: string;
}

function readAny(place: Place): Ruled | null {
  const era = readEra(place);
  if (era !== null) return { ...era, rule: "date.era" };
  const vague = readVague(place);
  if (vague !== null) return { ...vague, rule: "date.vague" };
  const offset = readOffset(place);
  if (offset !== null) return { ...offset, rule: offset.is.kind === "offset" ? "date.offset" : "date.stretch" };
  return readExpression(place);
}

/** What the dates before this one leave behind. */
interface Trail {
  /** The day told last, and the first day of the month or year told last. */
  readonly day: Day | null;
  readonly last: Day | null;
  readonly end: number;
  /** The year named last, while its sentence goes on. */
  readonly year: number | null;
}

interface Where {
  readonly place: Place;
  readonly published: Day | null;
  readonly trail: Trail;
  readonly surface: string;
}

function mentionOf(found: Ruled, { place, published, trail, surface }: Where): DateMention {
  const reading = found.is;
  const resolved =
    selfContained(reading) ?? (published === null ? null : resolve(reading, told({ found, place, published, trail })));
  return {
    type: "date",
    start: place.at,
    end: found.end,
    name: foldDigits(surface).replace(/\s/gu, ""),
    rule: found.rule,
    value: edtfOf(reading),
    resolved,
    precision: precisionOf(reading),
  };
}

function told({
  found,
  place,
  published,
  trail,
}: {
  found: Ruled;
  place: Place;
  published: Day;
  trail: Trail;
}): Parameters<typeof resolve>[1] {
  const { text, at } = place;
  const isNear = at - trail.end <= NEAR;
  const isSameSentence = isNear && !/[。！？!?\n；;]/u.test(text.slice(trail.end, at));
  return {
    published,
    day: isNear ? trail.day : null,
    last: isNear ? trail.last : null,
    // 2023年3月动工，截至8月底…: up to now, not in that year.
    year: isSameSentence && !/截[至止]$/u.test(text.slice(Math.max(0, at - 2), at)) ? trail.year : null,
    ahead:
      AHEAD.test(text.slice(Math.max(0, at - LONGEST_LEAD), at)) ||
      AHEAD_AFTER.test(text.slice(found.end, found.end + LONGEST_LEAD)),
  };
}

function advance(trail: Trail, { mention, found }: { mention: DateMention; found: Ruled }): Trail {
  const { precision, resolved, end } = mention;
  const moment = found.is.kind === "moment" ? found.is.moment : null;
  // A year alone is often a comparison: 比2019年增长两成，9月….
  const named = moment?.year?.kind === "at" && moment.month !== null ? moment.year.at : null;
  const isDay = precision === "day" || precision === "time";
  // 9月8日至10日，14日: what follows goes on from the end of the range.
  const told = found.is.kind === "range" ? (resolved?.split("/").at(-1) ?? "") : "";
  if (/^\d{4}-\d{2}-\d{2}/u.test(told)) return { day: firstDay(told), last: firstDay(told), end, year: trail.year };
  const first = isDay || precision === "month" || precision === "year" ? firstDay(resolved) : null;
  return { day: (isDay ? first : null) ?? trail.day, last: first ?? trail.last, end, year: named ?? trail.year };
}
