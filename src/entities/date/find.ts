import type { DateMention } from "../../core/types.ts";
import { afterRun, nextAnchor } from "./anchors.ts";
import { type Day, parseDay, serialOf } from "./calendar.ts";
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
// 展览将于周六开幕，持续至10月8日; 活动预计延续至9月16日: further back, but in one sentence and without a word of the past.
const AHEAD_IN_SENTENCE = /将[于在有会](?!近)|即将|预计|拟于|定于|延续[至到]|持续[至到]|明[天日]起|起[至到]|报名|届时/u;
const SENTENCE_START = /[。！？!?\n已曾]/u;
const AHEAD_AFTER = /^[^，。；！？,;!?]{0,4}(?:将(?!近|军)|拟|前(?:完成|建成|完工|竣工|投用|实现|交付))/u;
// 12月31日之前，剩余楼栋将全部完成改造; 已将 and 早将 are of the past.
const DEADLINE_AFTER = /^(?:[之以]?前)[，,][^，。；！？,;!?]{0,14}(?<![已早曾便就即])将(?!近|军|信|士|领)/u;
const DEADLINE_LEAD = 24;
// A set, not a date: 每月15日, 每年9月, 逢周五.
const EVERY = /(?:每[年月周季个逢到]{0,2}|逢|历年)的?$/u;
// 逢重阳节 is the occasion of this year, 逢周五 and 每逢春节 are sets.
const OCCASION = /(?<!每)逢$/u;
// 公示七天后, 试用一周后; 在三天后, 我三天后 count from now.
const AFTER_ACT =
  /(?:[\p{Script=Han}]{2}|^\p{Script=Han})(?<![在于将约到我你他她们会就大仅再后前和与并且但而从自待等过])$/u;
// 每周六、周日: the second belongs to the set as well.
const ALSO = /^[、和及与]$/u;
/** How far back a date may stand for 次日 or a bare 3日 to follow it. */
const NEAR = 300;
const LONGEST_LEAD = 12;
const SENTENCE_LEAD = 48;
// （13日）起至 | 8月25日: the end of a range lies behind its beginning; 截至 tells how things stand.
const RANGE_END = /(?<![截甚乃以来得看见想感受直])(?:起?至|起?到|起[-—~～]{1,2})[ \u3000]{0,2}$/u;

/** Dates of one text, in order, without overlaps. `resolved` is null without a publication date, but for complete dates. */
export function findDates(text: string, published: string | null): DateMention[] {
  const day = parseDay(published);
  const folded = foldDigits(text);
  const mentions: DateMention[] = [];
  let endOfSet = -1;
  let trail: Trail = { day: null, last: null, end: 0, year: null, coming: null };
  for (let at = nextAnchor(folded, 0); at < folded.length; ) {
    const place = { text: folded, at };
    const found = readAny(place);
    if (found === null) {
      at = nextAnchor(folded, afterRun(folded, at));
      continue;
    }
    const lead = folded.slice(Math.max(0, at - 5), at);
    if (isDuration(found, { text: folded, at, trail })) endOfSet = -1;
    else if ((EVERY.test(lead) && !(OCCASION.test(lead) && isFeast(found))) || ALSO.test(folded.slice(endOfSet, at)))
      endOfSet = found.end;
    else {
      const mention = mentionOf(found, { place, published: day, trail, surface: text.slice(at, found.end) });
      mentions.push(mention);
      trail = advance(trail, { mention, found, published: day });
    }
    at = nextAnchor(folded, found.end);
  }
  return mentions;
}

function isFeast({ rule }: Ruled): boolean {
  return rule.endsWith("festival");
}

/** 公示七天后表决: a length of time, unless a day was told that it could be counted from (8月30日报名，三天后…). */
function isDuration({ is }: Ruled, { text, at, trail }: { text: string; at: number; trail: Trail }): boolean {
  if (is.kind !== "offset" || is.sign < 0 || (trail.day !== null && at - trail.end <= NEAR)) return false;
  return AFTER_ACT.test(text.slice(Math.max(0, at - 2), at));
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
  /** The last day told that was still to come: 8月5日有比赛，9月9日有座谈会. */
  readonly coming: Day | null;
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
    from: isNear && RANGE_END.test(text.slice(Math.max(0, at - 6), at)) ? trail.day : null,
    coming: trail.coming,
    leaning: AHEAD_IN_SENTENCE.test(sentenceOf(text.slice(Math.max(0, at - SENTENCE_LEAD), at))),
    ahead:
      AHEAD.test(text.slice(Math.max(0, at - LONGEST_LEAD), at)) ||
      AHEAD_AFTER.test(text.slice(found.end, found.end + LONGEST_LEAD)) ||
      DEADLINE_AFTER.test(text.slice(found.end, found.end + DEADLINE_LEAD)),
  };
}

function advance(
  trail: Trail,
  { mention, found, published }: { mention: DateMention; found: Ruled; published: Day | null },
): Trail {
  const { precision, resolved, end } = mention;
  const last = firstDay(resolved?.split("/").at(-1) ?? null);
  const isComing = published !== null && last !== null && serialOf(last) > serialOf(published);
  const coming = isComing && found.is.kind !== "stretch" ? last : trail.coming;
  const moment = found.is.kind === "moment" ? found.is.moment : null;
  // A year alone is often a comparison: 比2019年增长两成，9月….
  const named = moment?.year?.kind === "at" && moment.month !== null ? moment.year.at : null;
  const isDay = precision === "day" || precision === "time";
  // 9月8日至10日，14日: what follows goes on from the end of the range.
  const told = found.is.kind === "range" ? (resolved?.split("/").at(-1) ?? "") : "";
  if (/^\d{4}-\d{2}-\d{2}/u.test(told))
    return { day: firstDay(told), last: firstDay(told), end, year: trail.year, coming };
  const first = isDay || precision === "month" || precision === "year" ? firstDay(resolved) : null;
  return {
    day: (isDay ? first : null) ?? trail.day,
    last: first ?? trail.last,
    end,
    year: named ?? trail.year,
    coming,
  };
}

/** What stands behind the last end of a sentence, and behind a word of the past. */
function sentenceOf(lead: string): string {
  return lead.split(SENTENCE_START).at(-1) ?? "";
}
