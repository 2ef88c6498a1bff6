import { type Day, dayAt, serialOf } from "../../core/days.ts";
import type { Resolved } from "./calendar/resolve.ts";
import type { Stretch } from "./calendar/stretch.ts";
import type { Told } from "./calendar/told.ts";
import { signs, stands, standsWithin } from "./grammar/match.ts";
import type { Reading } from "./grammar/reading.ts";

// 将于9月15日举行, 截止9月底; within one clause.
const AHEAD = /(?:(?<!原)(?:将[于在]?|拟[于在]?|定于|计划)|截止[到至]?|预计|力争|有望|即将)[^，。；！？,;!?\n]{0,6}$/u;
// 展览将于周六开幕，持续至10月8日; 活动预计延续至9月16日: further back, but in one sentence and without a word of the past.
const AHEAD_IN_SENTENCE =
  /将[于在有会](?!近)|即将|预计|拟于|定于|延续[至到]|持续[至到]|明[天日]起|起[至到]|报名|届时|预报|气象台/u;
const SENTENCE_START = /[。！？!?\n已曾]/u;
const AHEAD_AFTER =
  /^[^，。；！？,;!?\n]{0,4}(?:将(?!近|军)|拟|前(?:要|应|须|需|全[部面]|基本|力争)?(?:完成|建成|完工|竣工|投用|实现|交付|提交|报[名送到]|办[理结]|缴[纳清]|落实|到位|清[零空]|拆除|收尾|结束|投入|开[放通工]|搬[离迁])(?!了)|截止)/u;
// 已于8月底前完成: the deadline is of the past.
const DONE = /(?:已|曾)[^，。；！？,;!?\n]{0,4}$/u;
// 截止9月10日，已收割…: 截止 is written for 截至 where something had been reached by then.
const REACHED = /^[^。；！？;!?\n]{0,16}(?:已|共|累计|全[省市区县镇乡街村]|我[省市区县]|达)/u;
const UP_TO_HERE = /截止[到至]?$/u;
// 12月31日之前，剩余楼栋将全部完成改造; 已将 and 早将 are of the past.
const DEADLINE_AFTER = /^(?:[之以]?前)[，,][^，。；！？,;!?\n]{0,14}(?<![已早曾便就即])将(?!近|军|信|士|领)/u;
const DEADLINE_LEAD = 24;
// One sign of each of these words: most dates have none of them near.
const aheadSigns = signs("将拟定止划计力望即");
const aheadAfterSigns = signs("将拟前截");
const deadlineSigns = signs("之以前");
const beforeSigns = signs("前");
const AFTER = 5;
const LONGEST_LEAD = 12;
const SENTENCE_LEAD = 48;
// （13日）起至 | 8月25日: the end of a range lies behind its beginning; 截至 tells how things stand.
const RANGE_END = /(?<![截甚乃以来得看见想感受直])(?:起?至|起?到|起[-—~～]{1,2})[ \u3000]{0,2}$/u;
const listSigns = signs("、和与及");
const rangeEndSigns = signs("至到-—~～ \u3000");
const PARAGRAPH_END = /\n/u;
// 记者3日获悉: the days of the paper, not of the story.
const REPORTED = /(?:记者|本报)$/u;
const A_MONTH = 31;
// 2023年3月动工，截至8月底…: up to now, not in that year.
const UP_TO = /截[至止]$/u;
const SENTENCE_END = /[。！？!?\n；;]/u;
const EVENT_BEFORE =
  /(?:开业|开幕|活动|仪式|比赛|揭牌|启动|演出|报名|婚礼|会议|搬家|入住|开学|投票|考试|开赛|签约|启用|开工|开馆|开放)$/u;
/** How far back a date may stand for 次日 or a bare 3日 to follow it. */
const NEAR = 300;

interface ToldDay {
  readonly serial: number;
  /** Where its mention ends. */
  readonly end: number;
}

/** What the dates before leave behind. Days are serials. */
export interface Trail {
  readonly day: ToldDay | null;
  /** A feast is a day that what follows may go on from, but not before one that was told as a day. */
  readonly feast: ToldDay | null;
  /** The days or the month told last, and where. */
  readonly near: { readonly days: Stretch; readonly end: number; readonly isFeast: boolean } | null;
  /** The first day of the day, month or year told last. */
  readonly last: number | null;
  readonly end: number;
  /** The year named last, while nothing is told from today. */
  readonly year: number | null;
  /** The last day told that was still to come: 8月5日有比赛，9月9日有座谈会. */
  readonly coming: number | null;
  /** The week that the last weekday was of: 下周一、周二. */
  readonly week: { readonly week: number; readonly end: number } | null;
}

export const NO_TRAIL: Trail = {
  day: null,
  feast: null,
  near: null,
  last: null,
  end: 0,
  year: null,
  coming: null,
  week: null,
};

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
    const { day, feast } = this.spot.trail;
    if (!isNear(this.spot)) return null;
    return dayOrNull((feast !== null && this.isOfFeast(feast) ? feast : day)?.serial ?? null);
  }

  /** In 10月5日举办“中秋夜”，当日… it is the fifth that counts, and 开业当天 is the day of the opening, whatever feast is near. */
  private isOfFeast(feast: ToldDay): boolean {
    const { text, start, trail } = this.spot;
    if (EVENT_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
    if (trail.day === null || feast.end - trail.day.end > NEAR) return true;
    return feast.end > trail.day.end && SENTENCE_END.test(text.slice(trail.day.end, feast.end));
  }

  get last(): Day | null {
    return isNear(this.spot) ? dayOrNull(this.spot.trail.last) : null;
  }

  get coming(): Day | null {
    return dayOrNull(this.spot.trail.coming);
  }

  get near(): Stretch | null {
    const { text, start, trail } = this.spot;
    const { near } = trail;
    if (near === null || start - near.end > NEAR) return null;
    // 2019年3月建成。记者3日获悉: of a month, and of a feast, only the same sentence goes on.
    if ((near.isFeast || near.days.unit === "month") && SENTENCE_END.test(text.slice(near.end, start))) return null;
    const isReported = REPORTED.test(text.slice(Math.max(0, start - 3), start));
    return isReported && serialOf(this.published) - near.days.end > A_MONTH ? null : near.days;
  }

  get year(): number | null {
    const { text, start, trail } = this.spot;
    // 去年七、八月
    if (trail.last !== null && start - trail.end === 1 && stands(listSigns, text, trail.end))
      return dayAt(trail.last).year;
    if (trail.year === null || !isNear(this.spot) || !this.isSameSentence()) return null;
    return UP_TO.test(text.slice(Math.max(0, start - 2), start)) ? null : trail.year;
  }

  get story(): Day | null {
    const { text, start, trail } = this.spot;
    if (trail.year === null || trail.year === this.published.year || !isNear(this.spot) || trail.last === null)
      return null;
    return PARAGRAPH_END.test(text.slice(trail.end, start)) ? null : dayAt(trail.last);
  }

  private isSameSentence(): boolean {
    const { text, start, trail } = this.spot;
    return !SENTENCE_END.test(text.slice(trail.end, start));
  }

  get from(): Day | null {
    const { text, start } = this.spot;
    if (!stands(rangeEndSigns, text, start - 1)) return null;
    const { day } = this;
    return day !== null && RANGE_END.test(text.slice(Math.max(0, start - 6), start)) ? day : null;
  }

  get ahead(): boolean {
    const { text, start, end } = this.spot;
    const first = Math.max(0, start - LONGEST_LEAD);
    const lead = text.slice(first, start);
    if (standsWithin(aheadSigns, text, { from: first, to: start }) && AHEAD.test(lead))
      return !(UP_TO_HERE.test(lead) && REACHED.test(text.slice(end, end + DEADLINE_LEAD)));
    if (
      standsWithin(aheadAfterSigns, text, { from: end, to: end + AFTER }) &&
      AHEAD_AFTER.test(text.slice(end, end + LONGEST_LEAD))
    )
      return !DONE.test(text.slice(first, start));
    // 9月底之前: 之前 is part of the date.
    const core = stands(beforeSigns, text, end - 1) && stands(deadlineSigns, text, end - 2) ? end - 2 : end;
    return stands(deadlineSigns, text, core) && DEADLINE_AFTER.test(text.slice(core, core + DEADLINE_LEAD));
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

interface Advance {
  readonly reading: Reading;
  readonly resolved: Resolved | null;
  readonly end: number;
  readonly today: number | null;
  readonly isFeast: boolean;
}

/** The trail behind one more date. `today` is the serial of the publication date. */
export function advance(trail: Trail, { reading, resolved, end, today, isFeast }: Advance): Trail {
  const moment = reading.kind === "moment" ? reading.moment : null;
  const week =
    moment?.detail?.kind === "weekday" && moment.detail.week !== null ? { week: moment.detail.week, end } : null;
  // 昨日, 今年, 近日 tell from today: the story of another year is over.
  const isFromToday = reading.kind === "vague" || moment?.year?.kind === "shift" || moment?.detail?.kind === "shift";
  // A year alone is often a comparison: 比2019年增长两成，9月….
  const named = moment?.year?.kind === "at" && (moment.month ?? moment.detail) !== null ? moment.year.at : null;
  const year = isFromToday ? null : (named ?? trail.year);
  if (resolved === null) {
    const { day, feast, near, last, coming } = trail;
    return { day, feast, near, last, end, year, coming, week };
  }
  const { first, last, unit } = resolved;
  // 2024年、2025年每年添三百个: a year to come is no day that the next one follows.
  const isComing =
    today !== null &&
    last !== null &&
    last > today &&
    reading.kind !== "stretch" &&
    (unit === "day" || unit === "month");
  // 9月8日至10日，14日: what follows goes on from the end of the range.
  const isRange = reading.kind === "range" && unit === "day";
  const isOne = (reading.kind === "moment" || reading.kind === "offset") && unit !== "season" && first === last;
  const isPart = reading.kind === "moment" && unit !== "day";
  const told = isRange || isOne || isPart ? last : null;
  const day = told !== null && unit === "day" && !isPart ? { serial: told, end } : null;
  // 未来三天（21日—23日）
  const isForecast = reading.kind === "stretch" && reading.sign > 0 && reading.unit === "day";
  const isShort = reading.kind === "moment" || reading.kind === "open" || isRange || isForecast;
  const days =
    isShort && first !== null && last !== null && (unit === "day" || unit === "month")
      ? { start: first, end: unit === "month" ? last + A_MONTH - 1 : last, unit }
      : null;
  return {
    day: isFeast ? trail.day : (day ?? trail.day),
    feast: isFeast ? (day ?? trail.feast) : trail.feast,
    near: days === null ? trail.near : { days, end, isFeast },
    last: told ?? trail.last,
    end,
    year,
    coming: isComing && !isFeast ? last : trail.coming,
    week,
  };
}
