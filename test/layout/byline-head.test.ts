import { describe, expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { bylineReader } from "../../src/layout/byline/byline.ts";
import { readByline } from "../helpers/readout.ts";

const reader = bylineReader(readLexicons());

function rulesIn(text: string): string[] | undefined {
  return reader.head(text, { start: 0, end: text.length })?.signatures.map(({ rule }) => rule);
}

describe("a byline that opens a paragraph ends where the body begins", () => {
  test.for([
    { text: "（记者 岑雨禾 通讯员 陆望舒）近日，柳荫社区的灯亮了。", byline: "（记者 岑雨禾 通讯员 陆望舒）" },
    { text: "(通讯员 岑雨禾)近日，柳荫社区的灯亮了。", byline: "(通讯员 岑雨禾)" },
    { text: "（岑雨禾 陆望舒 报道）近日，柳荫社区的灯亮了。", byline: "（岑雨禾 陆望舒 报道）" },
    { text: "记者 岑雨禾 通讯员 陆望舒 近日，柳荫社区的灯亮了。", byline: "记者 岑雨禾 通讯员 陆望舒" },
    { text: "记者 岑雨禾近日，柳荫社区的灯亮了。", byline: "记者 岑雨禾" },
    { text: "记者岑雨禾报道：近日，柳荫社区的灯亮了。", byline: "记者岑雨禾报道" },
    { text: "柳城晚报记者 岑雨禾 随着天气转凉，柳荫社区的灯亮了。", byline: "柳城晚报记者 岑雨禾" },
    { text: "【记者岑雨禾／东岭报导】近日，柳荫社区的灯亮了。", byline: "【记者岑雨禾／东岭报导】" },
    { text: "记者 闵 捷 通讯员 何 苗 近日，柳荫社区的灯亮了。", byline: "记者 闵 捷 通讯员 何 苗" },
    { text: "记者岑雨禾为进一步提升服务水平，社区修好了灯。", byline: "记者岑雨禾" },
    { text: "记者岑雨禾、陆望舒报道：近日，柳荫社区的灯亮了。", byline: "记者岑雨禾、陆望舒报道" },
    { text: "通讯员 洋洋松屏街道的灯亮了。", byline: "通讯员 洋洋" },
  ])("$text", ({ text, byline }) => {
    expect(readByline("head", text)?.[0]).toBe(byline);
  });

  test.for([
    "记者从街道获悉，路灯修好了。",
    "记者来到社区，看到大家正在忙碌。",
    "记者近日走访发现，路灯修好了。",
    "文小芳是柳荫社区的一名网格员。",
    "图为活动现场。",
    "（试点）近日，社区启动改造。",
    "摄影爱好者走进社区，拍下新变化。",
    "作者队伍不断壮大，社区有了自己的小报。",
    "编辑部搬进了社区，街坊都来看。",
  ])("no byline opens %s", (text) => {
    expect(readByline("head", text)).toBeNull();
  });

  test("a name that nothing parts from the body is marked as unsure", () => {
    expect(rulesIn("记者 岑雨禾松屏街道的灯亮了。")).toEqual(["byline.head-unsure"]);
    expect(rulesIn("记者 岑雨禾近日走进社区。")).toEqual(["byline.head"]);
  });

  test.for([
    "记者岑雨禾说，路灯修好了。",
    "记者何时来，居民不知道。",
    "记者于近日走访发现，路灯修好了。",
    "记者和居民一起走进社区。",
    "记者采访了居民岑雨禾。",
    "通讯员 天天走进社区，记下变化。",
  ])("no byline opens %s", (text) => {
    expect(readByline("head", text)).toBeNull();
  });

  test.for(["记者了解到，路灯修好了。", "通讯员们来了，社区热闹起来。"])("no byline opens %s", (text) => {
    expect(readByline("head", text)).toBeNull();
  });
});
