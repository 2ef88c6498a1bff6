import type { Span } from "../../core/span.ts";
import type { Origin } from "../../core/types.ts";
import type { BylineReader } from "../byline/byline.ts";
import { firstsAt, kindsAt } from "../characters.ts";
import { FIRST, KIND } from "./characters.ts";

export interface Dateline extends Span {
  readonly origin: Origin;
}

const LONGEST = 34;
const LONGEST_LABEL = 16;
// 【民生】本报讯, （微观察）本报讯: the label of a column stands in front; 【本报讯】 is the dateline itself.
const LABEL =
  /^[（(【[](?!记者|通讯员|本[报网])[^（）()【】[\]讯电]{2,8}[）)】\]]\s?(?=本|据|新华|[\p{Script=Han}]{2,12}[讯电])/u;
// 【本报讯】, 【某某专讯】, 〔记者…报道〕 is a byline and does not match.
const BRACKETED =
  /^[【〔[](?!(?:本报|本刊)?(?:特派|特约)?记者)[^】〕\]]{0,18}(?:讯|讯息|消息|电|报道|特写|专访)[】〕\]]\s?[:：]?/u;
// 本报讯, 本网5月6日讯, 本报北京5月6日电: the lead may follow without a gap.
const OWN =
  /^(?:本报|本网|本刊|本台|本站|本社|我报)(?:\p{Script=Han}{0,6}\d{1,2}月\d{1,2}日)?(?:综合)?(?:讯|电|消息|专讯|专电|特讯)\s?[:：]?/u;
// 据新华社北京5月6日电, 新华社北京电, 中新网某地5月6日电
const WIRE =
  /^据?(?:新华社|中新社|中新网|新华网|人民网|央视网|央广网|光明网|中国网)(?:\p{Script=Han}{0,8}?)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:电|讯|消息)(?=[\s(（:：]|记者|$)\s?[:：]?/u;
// 某某网讯, 某某频道消息：, 某某融媒5月6日讯 — with a gap, a colon or a bracket behind, since 讯 and 电 end words too.
const OUTLET =
  /^(?<outlet>[\p{Script=Han}A-Za-z0-9·]{2,16}?)(?:[（(][^）)]{1,6}[）)])?(?<day>\p{Script=Han}{0,6}?\d{1,2}月\d{1,2}日)?(?:讯|电|消息|报道|专讯|专电)(?<behind>\s?[:：]|(?=[\s(（])|$)/u;
// 中央社／某某縣15日電
const AGENCY = /^\p{Script=Han}{2,6}[／/]\s?\p{Script=Han}{0,6}\d{1,2}日(?:电|讯)\s?[:：]?/u;
// 新华社北京5月6日电　题：老楼装上新电梯
const FEATURE_TITLE = /^\s{0,4}题[:：][^。]{2,44}$/u;

/** （记者 张三）题：老楼装上新电梯: what stands behind the byline of such a dateline is the headline. */
export function isFeatureTitle(text: string): boolean {
  return text.startsWith("题") && FEATURE_TITLE.test(text);
}

/** The opening formula of a story's first paragraph (本报讯, 新华社北京3月5日电), or null. */
export function datelineAt(text: string, { start, end }: Span, reader: BylineReader): Dateline | null {
  if (start >= end) return null;
  const firsts = firstsAt(text.charCodeAt(start));
  const label = (firsts & FIRST.bracket) === 0 ? 0 : labelAt(text, start, end);
  if (label > 0) {
    const behind = datelineAt(text, { start: start + label, end }, reader);
    return behind === null ? null : { ...behind, start };
  }
  const isOpened = (firsts & FIRST.dateline) !== 0;
  if (!isOpened && !mayNameOutlet(text, start, Math.min(end, start + LONGEST))) return null;
  const head = withPlainDigits(text.slice(start, Math.min(end, start + LONGEST)));
  const plain = isOpened
    ? (BRACKETED.exec(head) ?? OWN.exec(head) ?? WIRE.exec(head) ?? AGENCY.exec(head))
    : AGENCY.exec(head);
  const match = plain ?? OUTLET.exec(head);
  if (match === null) return null;
  const words = match[0].trimEnd();
  if (plain === null && !isVouched(match, text, { start: start + match[0].length, end }, reader)) return null;
  const behind = text.slice(start + words.length, Math.min(end, start + words.length + 50));
  const title = behind.includes("题") ? (FEATURE_TITLE.exec(behind)?.[0].length ?? 0) : 0;
  return { start, end: start + words.length + title, origin: originOf(words, reader) };
}

function labelAt(text: string, start: number, end: number): number {
  return LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)))?.[0].length ?? 0;
}

// The last characters of 讯, 电, 消息, 报道
const [NEWS, WIRE_SIGN, WORD_END, SAYS] = [0x8baf, 0x7535, 0x606f, 0x9053];

/**
 * 某某网讯 近日，…: whether a word that ends datelines stands in front of a gap, a colon, a bracket or the end, or in front of a bar (中央社／…電).
 * Most beginnings of lines show so without a pattern that they are none.
 */
function mayNameOutlet(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SLASH || code === WIDE_SLASH) return true;
    if (code !== NEWS && code !== WIRE_SIGN && code !== WORD_END && code !== SAYS) continue;
    if (at + 1 === end) return true;
    const next = text.charCodeAt(at + 1);
    if ((kindsAt(next) & (KIND.blank | KIND.colon | KIND.opens)) !== 0) return true;
  }
  return false;
}

const SLASH = 0x2f;
const WIDE_SLASH = 0xff0f;

/** ９月９日 → 9月9日, code unit for code unit. */
function withPlainDigits(text: string): string {
  return /[０-９]/u.test(text)
    ? text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text;
}

/** 云上某某报道（记者 张三）: an unknown outlet is believed when a day stands in it or a byline follows at once. */
function isVouched({ groups }: RegExpExecArray, text: string, behind: Span, reader: BylineReader): boolean {
  // 中国网·美丽江苏讯: the outlet stands in front of its column.
  const outlet = groups?.outlet?.split("·")[0] ?? "";
  return (
    reader.isOutlet(outlet) ||
    outletInFront(outlet) !== "" ||
    groups?.day !== undefined ||
    reader.head(text, behind)?.start === behind.start
  );
}

const LAST_WORD = /(?:专讯|专电|特讯|讯息|讯|电|消息|综合报道|报道|特写|专访)$/u;
const DAY = /(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日$/u;
const OWN_NAME = /^(?:本报|本网|本刊|本台|本站|本社|我报)/u;
const AGENCY_NAME = /^(?:新华社|中新社|中新网|新华网|人民网|央视网|央广网|光明网|中国网|中央社)/u;

// 本报讯 opens half the stories of a corpus.
const ORIGINS = new WeakMap<BylineReader, Map<string, Origin>>();
const MOST_KEPT = 2000;

function originOf(words: string, reader: BylineReader): Origin {
  const known = ORIGINS.get(reader) ?? new Map<string, Origin>();
  const found = known.get(words);
  if (found !== undefined) return found;
  if (known.size === 0 || known.size >= MOST_KEPT) {
    known.clear();
    ORIGINS.set(reader, known);
  }
  const origin = originIn(words, reader);
  known.set(words, origin);
  return origin;
}

function originIn(words: string, reader: BylineReader): Origin {
  // 【社区新风·本报讯】: the label of a column stands in front.
  const inner = words
    .replace(LABEL, "")
    .replace(/^[【〔[].{1,9}[·\s丨|/／](?=本)/u, "")
    .replace(/^据|[【】〔〕[\]:：\s]/gu, "");
  const said = inner.replace(LAST_WORD, "");
  const found = DAY.exec(said);
  const { month = "XX", day = "XX" } = found?.groups ?? {};
  const where = found === null ? said : said.slice(0, found.index);
  return {
    ...outletAndPlace(where.replace(/[（(][^）)]{1,6}[）)]$/u, ""), reader),
    day: found === null ? null : `XXXX-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  };
}

function outletAndPlace(where: string, reader: BylineReader): { outlet: string | null; place: string | null } {
  const own = OWN_NAME.exec(where)?.[0];
  if (own !== undefined) return { outlet: null, place: where.slice(own.length).replace("综合", "") || null };
  const [agency = "", behind] = where.split(/[／/]/u);
  if (behind !== undefined) return { outlet: agency, place: behind || null };
  const name = AGENCY_NAME.exec(where)?.[0] ?? (outletInFront(where) || (reader.isOutlet(where) ? where : ""));
  // 特讯, 专访: no outlet at all. 云上某某: one that no list has.
  return { outlet: name || where || null, place: name === "" ? null : where.slice(name.length) || null };
}

const SHORTEST_OUTLET = 3;
const SHORTEST_PLACE = 2;
const OUTLET_END = /(?:频道|电视台|日报|晚报|客户端|网|中心|融媒|发布)$/u;

/** 中乡网安徽: the outlet, with a place behind it; empty when no outlet is in front. */
function outletInFront(words: string): string {
  for (let length = words.length - SHORTEST_PLACE; length >= SHORTEST_OUTLET; length--) {
    const outlet = words.slice(0, length);
    // 某某新闻网某某频道 is an outlet as a whole.
    if (/(?:网|报|社|台|新闻)$/u.test(outlet) && !OUTLET_END.test(words)) return outlet;
  }
  return "";
}
