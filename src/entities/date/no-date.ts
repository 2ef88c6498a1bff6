import { isNear, type Trail } from "./context.ts";
import { type Place, signs, stands } from "./grammar/match.ts";
import type { Ruled } from "./grammar/read.ts";

// A set, not a date: 每月15日, 每年9月, 逢周五.
const EVERY = /(?:每[年月周季个逢到]{0,2}|隔|[单双]月|(?<![恰适正巧时喜今又幸欣])逢|历年)的?$/u;
const everySigns = signs("每隔年月周季个逢到的");
// 逢重阳节 is the occasion of this year, 逢周五 and 每逢春节 are sets.
const OCCASION = /(?<!每)逢$/u;
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
const includedSigns = signs("含");

/** 每月15日, 逢周五, 周一至周五8:30—17:30, 每晚22时至次日6时: what recurs. */
export function isSet(found: Ruled, place: Place): boolean {
  return isOneOfMany(found, place) || isOpeningTime(found, place);
}

function isOneOfMany({ rule }: Ruled, { text, at }: Place): boolean {
  // 12月31日（含当日）
  if (stands(includedSigns, text, at - 1) && INCLUDED.test(text.slice(Math.max(0, at - 2), at))) return true;
  if (!stands(everySigns, text, at - 1)) return false;
  const lead = text.slice(Math.max(0, at - 5), at);
  return EVERY.test(lead) && !(OCCASION.test(lead) && rule.endsWith("festival"));
}

// 公示七天后, 试用一周后; in 在三天后, 我三天后 they count from now.
const AFTER_ACT =
  /(?:[\p{Script=Han}]{2}|^\p{Script=Han})(?<![在于将约到我你他她们会就大仅再后前和与并且但而从自待等过])$/u;

/** 公示七天后表决: a length of time, unless a day was told that it could be counted from (8月30日报名，三天后…). */
export function isDuration(
  { is }: Ruled,
  { text, start, trail }: { text: string; start: number; trail: Trail },
): boolean {
  if (is.kind !== "offset" || is.sign < 0 || (trail.day !== null && isNear({ start, trail }))) return false;
  return AFTER_ACT.test(text.slice(Math.max(0, start - 2), start));
}
