import { type Day, dayAt } from "./calendar/days.ts";
import type { Told } from "./calendar/place.ts";
import type { Resolved } from "./calendar/resolve.ts";
import { gate, within } from "./grammar/match.ts";
import type { Reading } from "./grammar/reading.ts";

// 将于9月15日举行, 截止9月底; within one clause.
const AHEAD = /(?:将[于在]?|拟[于在]?|定于|截止|计划|预计|力争|有望|即将)[^，。；！？,;!?\n]{0,6}$/u;
// 展览将于周六开幕，持续至10月8日; 活动预计延续至9月16日: further back, but in one sentence and without a word of the past.
const AHEAD_IN_SENTENCE = /将[于在有会](?!近)|即将|预计|拟于|定于|延续[至到]|持续[至到]|明[天日]起|起[至到]|报名|届时/u;
const SENTENCE_START = /[。！？!?\n已曾]/u;
const AHEAD_AFTER = /^[^，。；！？,;!?\n]{0,4}(?:将(?!近|军)|拟|前(?:完成|建成|完工|竣工|投用|实现|交付))/u;
// 12月31日之前，剩余楼栋将全部完成改造; 已将 and 早将 are of the past.
const DEADLINE_AFTER = /^(?:[之以]?前)[，,][^，。；！？,;!?\n]{0,14}(?<![已早曾便就即])将(?!近|军|信|士|领)/u;
const DEADLINE_LEAD = 24;
// One sign of each of these words: most dates have none of them near.
const mayPointAhead = within("将拟定止划计力望即");
const mayFollowAhead = within("将拟前");
const isDeadline = gate("之以前");
const AFTER = 5;
const LONGEST_LEAD = 12;
const SENTENCE_LEAD = 48;
// （13日）起至 | 8月25日: the end of a range lies behind its beginning; 截至 tells how things stand.
const RANGE_END = /(?<![截甚乃以来得看见想感受直])(?:起?至|起?到|起[-—~～]{1,2})[ \u3000]{0,2}$/u;
// 2023年3月动工，截至8月底…: up to now, not in that year.
const UP_TO = /截[至止]$/u;
const SENTENCE_END = /[。！？!?\n；;]/u;
/** How far back a date may stand for 次日 or a bare 3日 to follow it. */
const NEAR = 300;

/** What the dates before leave behind. Days are serials. */
export interface Trail {
  /** The day told last, and the first day of the month or year told last. */
  readonly day: number | null;
  readonly last: number | null;
  readonly end: number;
  /** The year named last, while its sentence goes on. */
  readonly year: number | null;
  /** The last day told that was still to come: 8月5日有比赛，9月9日有座谈会. */
  readonly coming: number | null;
}

export const NO_TRAIL: Trail = { day: null, last: null, end: 0, year: null, coming: null };

interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly trail: Trail;
}

/** What a date in a text is read against; most dates ask for little of it. */
export class Surroundings implements Told {
  readonly published: Day;
  private readonly spot: Spot;

  constructor(published: Day, spot: Spot) {
    this.published = published;
    this.spot = spot;
  }

  get day(): Day | null {
    return isNear(this.spot) ? dayOrNull(this.spot.trail.day) : null;
  }

  get last(): Day | null {
    return isNear(this.spot) ? dayOrNull(this.spot.trail.last) : null;
  }

  get coming(): Day | null {
    return dayOrNull(this.spot.trail.coming);
  }

  get year(): number | null {
    const { text, start, trail } = this.spot;
    if (trail.year === null || !isNear(this.spot)) return null;
    const isSameSentence = !SENTENCE_END.test(text.slice(trail.end, start));
    return isSameSentence && !UP_TO.test(text.slice(Math.max(0, start - 2), start)) ? trail.year : null;
  }

  get from(): Day | null {
    const { text, start } = this.spot;
    const { day } = this;
    return day !== null && RANGE_END.test(text.slice(Math.max(0, start - 6), start)) ? day : null;
  }

  get ahead(): boolean {
    const { text, start, end } = this.spot;
    const first = Math.max(0, start - LONGEST_LEAD);
    if (mayPointAhead(text, first, start) && AHEAD.test(text.slice(first, start))) return true;
    if (mayFollowAhead(text, end, end + AFTER) && AHEAD_AFTER.test(text.slice(end, end + LONGEST_LEAD))) return true;
    return isDeadline(text, end) && DEADLINE_AFTER.test(text.slice(end, end + DEADLINE_LEAD));
  }

  get leaning(): boolean {
    const { text, start } = this.spot;
    const lead = text.slice(Math.max(0, start - SENTENCE_LEAD), start);
    // What stands behind the last end of a sentence, and behind a word of the past.
    return AHEAD_IN_SENTENCE.test(lead.split(SENTENCE_START).at(-1) ?? "");
  }
}

export function isNear({ start, trail }: { readonly start: number; readonly trail: Trail }): boolean {
  return start - trail.end <= NEAR;
}

function dayOrNull(serial: number | null): Day | null {
  return serial === null ? null : dayAt(serial);
}

/** The trail behind one more date. `today` is the serial of the publication date. */
export function advance(
  trail: Trail,
  { reading, resolved, end, today }: { reading: Reading; resolved: Resolved | null; end: number; today: number | null },
): Trail {
  const { first, last, unit } = resolved ?? { first: null, last: null, unit: null };
  const isComing = today !== null && last !== null && last > today && reading.kind !== "stretch";
  const coming = isComing ? last : trail.coming;
  const moment = reading.kind === "moment" ? reading.moment : null;
  // A year alone is often a comparison: 比2019年增长两成，9月….
  const year = moment?.year?.kind === "at" && moment.month !== null ? moment.year.at : trail.year;
  // 9月8日至10日，14日: what follows goes on from the end of the range.
  if (reading.kind === "range" && unit === "day") return { day: last, last, end, year: trail.year, coming };
  const isOne = (reading.kind === "moment" || reading.kind === "offset") && unit !== "season" && first === last;
  const told = isOne ? first : null;
  return { day: unit === "day" && told !== null ? told : trail.day, last: told ?? trail.last, end, year, coming };
}
