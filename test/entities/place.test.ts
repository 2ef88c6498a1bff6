import { describe, expect, test } from "vitest";
import type { PlaceMention } from "../../src/core/types.ts";
import { readStories, recognizerOf, storyOf } from "../helpers/places.ts";

function placesIn(text: string): string[] {
  const found = recognizerOf("place").find(storyOf(text), { published: null, outlet: null, stories: [] });
  return found.map(({ name }) => name);
}

describe("areas of the official list are found, each level apart", () => {
  test.for([
    { text: "湖北省武汉市青山区的居民来了。", names: "湖北省 武汉市 青山区" },
    { text: "武汉的居民来了。", names: "武汉" },
    { text: "来自广西的客人。", names: "广西" },
    { text: "内蒙古自治区的客人。", names: "内蒙古自治区" },
    { text: "江苏、浙江两省的客人。", names: "江苏 浙江" },
    { text: "洛阳市西工区的居民来了。", names: "洛阳市 西工区" },
  ])("$text", ({ text, names }) => {
    expect(placesIn(text).join(" ")).toBe(names);
  });
});

describe("a name that another thing bears is no area", () => {
  test.for([
    "武汉路的花店开张了。",
    "天津菜馆、太原街、重庆小区。",
    "社会长治久安，居民安康。",
    "朝阳从楼后升起。",
    "大同世界，三明两暗。",
    "各乡镇和县直部门的干部来了。",
    "宁和县青山镇的干部来了。",
    "全县和市北区域的干部来了。",
    "他和平区里的人来了。",
    "白银首饰丢了。",
    "青禾区的居民来了。",
    "dateline: 新华社武汉5月6日电",
    "byline: 武汉晚报记者 何苗",
    "meta: 来源：武汉晚报",
  ])("%s", (text) => {
    expect(placesIn(text)).toEqual([]);
  });
});

describe("an address is a place", () => {
  test.for([
    { text: "学苑路87号9幢的电梯通了。", names: "学苑路87号9幢" },
    { text: "柳溪街12号院的老人下了楼。", names: "柳溪街12号院" },
    { text: "住在柳溪街12号院的老人。", names: "柳溪街12号院" },
    { text: "他来到学苑路87号。", names: "学苑路87号" },
    { text: "人民大道5号的食堂开张了。", names: "人民大道5号" },
  ])("$text", ({ text, names }) => {
    expect(placesIn(text).join(" ")).toBe(names);
  });

  test("a road or a building alone is none", () => {
    expect(placesIn("学苑路上、3号楼前都种了树。")).toEqual([]);
  });
});

describe("which area is meant is decided for the page", () => {
  const codes = (...texts: readonly string[]): (string | null)[] =>
    (readStories(...texts).at(-1)?.mentions ?? [])
      .filter((mention): mention is PlaceMention => mention.type === "place")
      .map(({ code }) => code);

  test("a name that one area bears has its code", () => {
    expect(codes("武汉市的居民来了。")).toEqual(["420100"]);
  });

  test("a name that several bear has none", () => {
    expect(codes("鼓楼区的居民来了。")).toEqual([null]);
  });

  test("unless the area above stands in front of it", () => {
    expect(codes("徐州市鼓楼区的居民来了。")).toEqual(["320300", "320302"]);
  });

  test("or elsewhere on the page", () => {
    expect(codes("徐州市的居民来了。", "鼓楼区的居民也来了。")).toEqual(["320302"]);
  });

  test("but two candidates on the page leave it open", () => {
    expect(codes("徐州市和福州市的居民来了。", "鼓楼区的居民也来了。")).toEqual([null]);
  });
});
