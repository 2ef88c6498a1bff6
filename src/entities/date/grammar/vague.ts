import { matchEnd, type Place, type Read, signs, stands } from "./match.ts";
import type { Reading } from "./reading.ts";

// 近日, 日前, 连日来, 近年来, 前几天, 不久前
const VAGUE =
  /(?:近日来?|近期(?!刊)|日前|连日来?|最近(?![的一邻处])|近来|近年来?(?![底关末级])|近(?:几|些|多)年来|近(?:几|些)[年天日]来?|近几个?月来?|近段时间|前不久|不久前|新近|前(?:几|些|两)[天日年]|前段时间|前一段时间|这几[天年]来?|这些[天年]来?|(?:多|数|几|百)年来|历年来)/uy;
// 9日前往, 附近日均
const waySigns = signs("往来去");
const dailySigns = signs("益渐均常点");
// 附近日, 最近日, 将近年底, 3日前, 生日前, 周日前
const wordBeforeSigns = signs(
  "附接临靠走亲最邻远将节生今昨明后周期假休作念每末来当次翌同隔往0123456789〇零一二三四五六七八九十廿卅百息半平即目易止",
);
const vagueSigns = signs("近日连最不新前这多数几百历");

// 节前, 节后, 节日期间: of a feast that was told or that all know; in 春节前 it has its name, 季节前 is none.
const FEAST_TIME = /(?:双节|节日|两节|节)(?:前夕|期间|[前后](?![来进往期台]))/uy;
const feastNameSigns = signs("春元宵明午夕秋阳八旦庆动年儿军师女青季情环细时章小过品名关音书育国文术化");
const feastTimeSigns = signs("双两节");

function readFeastTime(place: Place): Read<Reading> | null {
  if (!stands(feastTimeSigns, place.text, place.at) || stands(feastNameSigns, place.text, place.at - 1)) return null;
  const end = matchEnd(FEAST_TIME, place);
  return end < 0 ? null : { is: { kind: "vague" }, end };
}

/** A date that names no day: 近日, 近年来, 节前. */
export function readVague(place: Place): Read<Reading> | null {
  if (!stands(vagueSigns, place.text, place.at)) return readFeastTime(place);
  if (stands(wordBeforeSigns, place.text, place.at - 1)) return null;
  const end = matchEnd(VAGUE, place);
  if (end < 0) return null;
  const word = place.text.slice(place.at, end);
  if (word === "最近" && isNearest(place, end)) return null;
  if (word === "日前" && stands(waySigns, place.text, end)) return null;
  if (word === "近日" && stands(dailySigns, place.text, end)) return null;
  return { is: { kind: "vague" }, end };
}

// 离家最近，…: a place. 最近，… and 记者最近走访 are times.
function isNearest({ text, at }: Place, end: number): boolean {
  const isClauseStart = at === 0 || /[，。；！？,;!?：:\s“（(]/u.test(text.charAt(at - 1));
  return (
    !isClauseStart && (/[离距]/u.test(text.slice(Math.max(0, at - 5), at)) || !/\p{Script=Han}/u.test(text.charAt(end)))
  );
}
