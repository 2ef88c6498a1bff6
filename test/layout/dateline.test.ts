import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { bylineReader } from "../../src/layout/byline/byline.ts";
import { datelineAt } from "../../src/layout/lines/dateline.ts";
import { runs } from "../helpers/pages.ts";

const reader = bylineReader(readLexicons());

function dateline(text: string): string | null {
  const span = datelineAt(text, { start: 0, end: text.length }, reader);
  return span === null ? null : text.slice(span.start, span.end);
}

describe("a dateline is what stands in front of the first word of the lead", () => {
  test.for([
    { text: "本报讯 近日，柳荫社区的灯亮了。", opening: "本报讯" },
    { text: "本报讯近日，柳荫社区的灯亮了。", opening: "本报讯" },
    { text: "本报讯（记者 岑雨禾）近日，柳荫社区的灯亮了。", opening: "本报讯" },
    { text: "本报讯：近日，柳荫社区的灯亮了。", opening: "本报讯：" },
    { text: "本报5月6日讯 柳荫社区的灯亮了。", opening: "本报5月6日讯" },
    { text: "本网讯 柳荫社区的灯亮了。", opening: "本网讯" },
    { text: "本报东岭5月6日电（记者 岑雨禾）柳荫社区的灯亮了。", opening: "本报东岭5月6日电" },
    { text: "【本报讯】昨日，柳荫社区的灯亮了。", opening: "【本报讯】" },
    { text: "【鹿台专讯】昨日，柳荫社区的灯亮了。", opening: "【鹿台专讯】" },
    { text: "新华社东岭5月6日电（记者岑雨禾）柳荫社区的灯亮了。", opening: "新华社东岭5月6日电" },
    { text: "据新华社东岭5月6日电 柳荫社区的灯亮了。", opening: "据新华社东岭5月6日电" },
    { text: "中新网东岭5月6日电 (记者 岑雨禾)柳荫社区的灯亮了。", opening: "中新网东岭5月6日电" },
    { text: "柳城晚报讯 近日，柳荫社区的灯亮了。", opening: "柳城晚报讯" },
    { text: "柳城晚报讯（记者 岑雨禾）近日，柳荫社区的灯亮了。", opening: "柳城晚报讯" },
    { text: "云上东岭报道（记者 岑雨禾）近日，柳荫社区的灯亮了。", opening: "云上东岭报道" },
    { text: "鹿台发布消息：近日，柳荫社区的灯亮了。", opening: "鹿台发布消息：" },
    { text: "云溪网5月6日讯 柳荫社区的灯亮了。", opening: "云溪网5月6日讯" },
  ])("$text", ({ text, opening }) => {
    expect(dateline(text)).toBe(opening);
  });
});

describe("with the label of a column in front, the dateline takes it along", () => {
  test.for([
    { text: "【民生】本报讯（记者 岑雨禾）近日，灯亮了。", opening: "【民生】本报讯" },
    { text: "（微观察）本报讯 近日，灯亮了。", opening: "（微观察）本报讯" },
    { text: "本报９月９日讯 柳荫社区的灯亮了。", opening: "本报９月９日讯" },
    { text: "新华社东岭5月6日电　题：灯亮了", opening: "新华社东岭5月6日电　题：灯亮了" },
  ])("$text", ({ text, opening }) => {
    expect(dateline(text)).toBe(opening);
  });
});

describe("a dateline says where the story comes from", () => {
  const nothing = { outlet: null, place: null, day: null };
  test.for([
    { text: "本报讯 近日，灯亮了。", origin: nothing },
    { text: "【本报讯】昨日，灯亮了。", origin: nothing },
    { text: "【民生·本报讯】昨日，灯亮了。", origin: nothing },
    { text: "本报5月6日讯 灯亮了。", origin: { ...nothing, day: "XXXX-05-06" } },
    { text: "本报东岭5月6日电 灯亮了。", origin: { ...nothing, place: "东岭", day: "XXXX-05-06" } },
    { text: "新华社东岭5月6日电 灯亮了。", origin: { outlet: "新华社", place: "东岭", day: "XXXX-05-06" } },
    { text: "据新华社东岭电 灯亮了。", origin: { outlet: "新华社", place: "东岭", day: null } },
    { text: "中新网东岭12日电 灯亮了。", origin: { outlet: "中新网", place: "东岭", day: "XXXX-XX-12" } },
    { text: "柳城晚报讯 灯亮了。", origin: { ...nothing, outlet: "柳城晚报" } },
    { text: "青禾新闻网鹿台11月21日讯 灯亮了。", origin: { outlet: "青禾新闻网", place: "鹿台", day: "XXXX-11-21" } },
    { text: "云上东岭报道（记者 岑雨禾）灯亮了。", origin: { ...nothing, outlet: "云上东岭" } },
    { text: "中央社／鹿台15日电 灯亮了。", origin: { outlet: "中央社", place: "鹿台", day: "XXXX-XX-15" } },
    { text: "【柳城晚报专讯】灯亮了。", origin: { ...nothing, outlet: "柳城晚报" } },
  ])("$text", ({ text, origin }) => {
    expect(datelineAt(text, { start: 0, end: text.length }, reader)?.origin).toEqual(origin);
  });
});

describe("what only looks like a dateline is none", () => {
  test.for([
    "近日，柳荫社区的灯亮了。",
    "通讯员岑雨禾近日来到柳荫社区。",
    "社区停电 物业连夜抢修。",
    "资讯 一条接一条。",
    "好消息：柳荫社区的电梯通了。",
    "反诈宣传进社区，群众接到诈骗电话 立刻报警。",
    "新华社区的灯亮了。",
    "【百姓生活】近日，柳荫社区的灯亮了。",
    "电梯通了，大家都高兴。",
    "本报社区行活动启动。",
    "本报的读者来信说，路灯坏了。",
    "",
    "讯",
  ])("%s", (text) => {
    expect(dateline(text)).toBeNull();
  });
});

test.for(["本报", "讯", "【", "东", "新华社", "1"])("a long run of %s takes no time", (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  const began = performance.now();
  dateline(text);
  expect(performance.now() - began).toBeLessThan(300);
});

const OUTLET =
  /^[\p{Script=Han}A-Za-z0-9·]{2,16}?(?:[（(][^）)]{1,6}[）)])?(?:\p{Script=Han}{0,6}?\d{1,2}月\d{1,2}日)?(?:讯|电|消息|报道|专讯|专电)(?:\s?[:：]|(?=[\s(（])|$)/u;
const AGENCY = /^\p{Script=Han}{2,6}[／/]\s?\p{Script=Han}{0,6}\d{1,2}日(?:电|讯)/u;
const LONGEST = 34;
const believer = { ...reader, isOutlet: () => true };
const word = fc.constantFrom(
  ...["青禾网", "鹿庄村", "讯", "电", "消息", "报道", "道", "息", "4月9日", "９日", "综合", "A", "𠮷"],
  ...[" ", "　", "：", ":", "（", "）", "(", "/", "／", "·", "，", "近日"],
);

test("datelines that open with an outlet are found where patterns find them", () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (words) => {
      const line = `云${words.join("")}`;
      const head = line.slice(0, LONGEST).replaceAll("９", "9");
      const found = datelineAt(line, { start: 0, end: line.length }, believer) !== null;
      expect(found).toBe(OUTLET.test(head) || AGENCY.test(head));
    }),
    runs(5000),
  );
});
