import type { Span } from "../core/span.ts";
import type { BylineReader } from "./byline.ts";

const LONGEST = 34;
// 【本报讯】, 【某某专讯】, 〔记者…报道〕 is a byline and does not match.
const BRACKETED = /^[【〔[](?!记者)[^】〕\]]{0,18}(?:讯|讯息|消息|电|报道|特写|专访)[】〕\]]\s?[:：]?/u;
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

// 【本报讯】, 本报讯, 据新华社…: what the forms other than an outlet's begin with.
const FIRST = new Set(Array.from("【〔[本我据新中人央光", (character) => character.charCodeAt(0)));

/** The opening formula of a story's first paragraph (本报讯, 新华社北京3月5日电), or null. */
export function datelineAt(text: string, { start, end }: Span, reader: BylineReader): Span | null {
  const limit = Math.min(end, start + LONGEST);
  const head = text.slice(start, limit);
  const plain = FIRST.has(head.charCodeAt(0))
    ? (BRACKETED.exec(head) ?? OWN.exec(head) ?? WIRE.exec(head) ?? AGENCY.exec(head))
    : AGENCY.exec(head);
  if (plain !== null) return trimmed(start, plain[0]);
  const match = OUTLET.exec(head);
  if (match === null) return null;
  const behind = start + match[0].length;
  // 中国网·美丽江苏讯: the outlet stands in front of its column.
  const outlet = match.groups?.outlet?.split("·")[0] ?? "";
  // 云上某某报道（记者 张三）: an unknown outlet is believed when a byline follows at once.
  // 中乡网安徽讯: the place stands between.
  const core = /^(?<core>.{2,8}(?:网|报|社|台|新闻))\p{Script=Han}{2,4}$/u.exec(outlet)?.groups?.core ?? "";
  const vouched =
    reader.isOutlet(outlet) ||
    reader.isOutlet(core) ||
    match.groups?.day !== undefined ||
    reader.head(text, { start: behind, end })?.start === behind;
  return vouched ? trimmed(start, match[0]) : null;
}

function trimmed(start: number, matched: string): Span {
  return { start, end: start + matched.trimEnd().length };
}
