import { describe, expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { bylineReader } from "../../src/layout/byline/byline.ts";
import { readByline } from "../helpers/readout.ts";

const reader = bylineReader(readLexicons());

/** `names` as `role name @outlet +credits`, parted by commas. */
interface Form {
  readonly text: string;
  readonly names: string;
}

function namesIn(form: "whole" | "head" | "tail" | "credit", text: string): string | null {
  return readByline(form, text)?.slice(1).join(", ") ?? null;
}

describe("a line that is a byline gives its people", () => {
  test.for<Form>([
    { text: "记者 岑雨禾", names: "reporter 岑雨禾" },
    { text: "记者岑雨禾", names: "reporter 岑雨禾" },
    { text: "记者：岑雨禾", names: "reporter 岑雨禾" },
    { text: "记者　岑雨禾　通讯员　陆望舒", names: "reporter 岑雨禾, correspondent 陆望舒" },
    { text: "通讯员 陆望舒 记者 岑雨禾", names: "correspondent 陆望舒, reporter 岑雨禾" },
    { text: "记者 岑雨禾、陆望舒", names: "reporter 岑雨禾, reporter 陆望舒" },
    { text: "记者 岑雨禾 陆望舒 何苗", names: "reporter 岑雨禾, reporter 陆望舒, reporter 何苗" },
    { text: "本报记者 岑雨禾", names: "reporter 岑雨禾" },
    { text: "本报记者岑雨禾|通讯员陆望舒", names: "reporter 岑雨禾, correspondent 陆望舒" },
    { text: "见习记者 岑雨禾", names: "reporter 岑雨禾" },
    { text: "首席记者 岑雨禾", names: "reporter 岑雨禾" },
    { text: "全媒体记者 岑雨禾 通讯员 陆望舒", names: "reporter 岑雨禾, correspondent 陆望舒" },
    { text: "实习生 岑雨禾", names: "reporter 岑雨禾" },
    { text: "记者 岑雨禾 实习生 陆望舒", names: "reporter 岑雨禾, reporter 陆望舒" },
    { text: "作者：岑雨禾", names: "author 岑雨禾" },
    { text: "记者 岑雨禾 报道", names: "reporter 岑雨禾" },
    { text: "（记者 岑雨禾 通讯员 陆望舒）", names: "reporter 岑雨禾, correspondent 陆望舒" },
    { text: "(记者 岑雨禾 通讯员 陆望舒)", names: "reporter 岑雨禾, correspondent 陆望舒" },
    { text: "（通讯员：陆望舒）", names: "correspondent 陆望舒" },
    { text: "（岑雨禾 陆望舒 报道）", names: "reporter 岑雨禾, reporter 陆望舒" },
    { text: "（岑雨禾）", names: "author 岑雨禾" },
    { text: "（岑雨禾 陆望舒）", names: "author 岑雨禾, author 陆望舒" },
    { text: "记者岑雨禾／东岭报导", names: "reporter 岑雨禾" },
    { text: "【记者岑雨禾/东岭报导】", names: "reporter 岑雨禾" },
    { text: "〔记者岑雨禾／东岭报导〕", names: "reporter 岑雨禾" },
    { text: "『记者:岑雨禾 东岭报导』", names: "reporter 岑雨禾" },
    { text: "记者岑雨禾东岭报导", names: "reporter 岑雨禾" },
    { text: "记者丨岑雨禾", names: "reporter 岑雨禾" },
    { text: "（陆望舒 记者 岑雨禾）", names: "author 陆望舒, reporter 岑雨禾" },
    { text: "记者岑雨禾见习记者陆望舒通讯员何苗", names: "reporter 岑雨禾, reporter 陆望舒, correspondent 何苗" },
    { text: "记者 岑雨禾 编辑 陆望舒 校对 何苗", names: "reporter 岑雨禾, editor 陆望舒, editor 何苗" },
    { text: "记者 岑雨禾 供图 柳荫社区", names: "reporter 岑雨禾" },
  ])("$text", ({ text, names }) => {
    expect(readByline("whole", text)).toEqual([text, ...names.split(", ")]);
  });
});

describe("the outlet in front of the role word goes with those behind it", () => {
  test.for<Form>([
    { text: "柳城晚报记者 岑雨禾", names: "reporter 岑雨禾 @柳城晚报" },
    { text: "柳城晚报记者 岑雨禾 陆望舒", names: "reporter 岑雨禾 @柳城晚报, reporter 陆望舒 @柳城晚报" },
    { text: "鹿台都市报 记者 岑雨禾", names: "reporter 岑雨禾 @鹿台都市报" },
    { text: "东岭融媒记者岑雨禾", names: "reporter 岑雨禾 @东岭融媒" },
    { text: "柳城晚报记者 岑雨禾 通讯员 陆望舒", names: "reporter 岑雨禾 @柳城晚报, correspondent 陆望舒" },
    { text: "鹿台观察记者岑雨禾", names: "reporter 岑雨禾 @鹿台观察" },
    {
      text: "柳城观潮新闻记者 岑雨禾 通讯员 陆望舒 东岭报道",
      names: "reporter 岑雨禾 @柳城观潮新闻, correspondent 陆望舒",
    },
    { text: "岑雨禾 柳城晚报全媒体记者 陆望舒", names: "author 岑雨禾, reporter 陆望舒 @柳城晚报" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("whole", text)).toBe(names);
  });

  test.for(["松屏街道通讯员 陆望舒", "松屏街道 通讯员 陆望舒", "松屏街道办事处通讯员陆望舒"])(
    "where the correspondent of %s works is no outlet",
    (text) => {
      expect(namesIn("whole", text)).toBe("correspondent 陆望舒");
    },
  );

  test("an outlet of four characters that begins like a surname is an outlet", () => {
    expect(namesIn("whole", "柳城晚报 记者 岑雨禾")).toBe("reporter 岑雨禾 @柳城晚报");
    expect(namesIn("whole", "（柳城晚报）")).toBeNull();
  });
});

describe("who wrote and who photographed is told apart", () => {
  test.for<Form>([
    { text: "岑雨禾 文 陆望舒 图", names: "writer 岑雨禾 +text, photographer 陆望舒 +photo" },
    { text: "文/岑雨禾 图/陆望舒", names: "writer 岑雨禾 +text, photographer 陆望舒 +photo" },
    { text: "（岑雨禾/文 陆望舒/图）", names: "writer 岑雨禾 +text, photographer 陆望舒 +photo" },
    { text: "文/图 岑雨禾", names: "writer 岑雨禾 +text +photo" },
    { text: "岑雨禾 文/图", names: "writer 岑雨禾 +text +photo" },
    { text: "岑雨禾 摄影报道", names: "writer 岑雨禾 +text +photo" },
    { text: "（记者 岑雨禾 摄影报道）", names: "reporter 岑雨禾 +text +photo" },
    {
      text: "记者 岑雨禾 通讯员 陆望舒 文/图",
      names: "reporter 岑雨禾 +text +photo, correspondent 陆望舒 +text +photo",
    },
    {
      text: "记者 岑雨禾 通讯员 陆望舒 文／图",
      names: "reporter 岑雨禾 +text +photo, correspondent 陆望舒 +text +photo",
    },
    { text: "陆望舒 摄", names: "photographer 陆望舒 +photo" },
    { text: "陆望舒摄", names: "photographer 陆望舒 +photo" },
    { text: "摄影 陆望舒", names: "photographer 陆望舒 +photo" },
    { text: "（本报记者陆望舒摄）", names: "photographer 陆望舒 +photo" },
    { text: "（陆望舒供图）", names: "photographer 陆望舒 +photo" },
    { text: "记者 岑雨禾 文 通讯员 陆望舒 图", names: "reporter 岑雨禾 +text, correspondent 陆望舒 +photo" },
    { text: "记者 岑雨禾 文 陆望舒 摄", names: "reporter 岑雨禾 +text, photographer 陆望舒 +photo" },
    { text: "记者 岑雨禾/文 陆望舒/图", names: "reporter 岑雨禾 +text, photographer 陆望舒 +photo" },
    { text: "记者岑雨禾文/图", names: "reporter 岑雨禾 +text +photo" },
    { text: "岑雨禾图文报道", names: "writer 岑雨禾 +text +photo" },
    { text: "文丨岑雨禾 图丨陆望舒", names: "writer 岑雨禾 +text, photographer 陆望舒 +photo" },
    { text: "文/图岑雨禾", names: "writer 岑雨禾 +text +photo" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("whole", text)).toBe(names);
  });

  test("（岑雨禾 报道 陆望舒 摄影） has a reporter and a photographer", () => {
    expect(namesIn("whole", "（岑雨禾 报道 陆望舒 摄影）")).toBe("reporter 岑雨禾, photographer 陆望舒 +photo");
  });
});

describe("names of every make are read whole", () => {
  test.for<Form>([
    { text: "记者 闵 捷 通讯员 何 苗", names: "reporter 闵 捷, correspondent 何 苗" },
    { text: "记者 闵　捷", names: "reporter 闵　捷" },
    { text: "记者 江 南 星", names: "reporter 江 南 星" },
    { text: "记者 欧阳朗", names: "reporter 欧阳朗" },
    { text: "记者 司马文轩", names: "reporter 司马文轩" },
    { text: "记者 买买提·艾山", names: "reporter 买买提·艾山" },
    { text: "通讯员 文小芳", names: "correspondent 文小芳" },
    { text: "记者 郑为民", names: "reporter 郑为民" },
    { text: "记者 欧阳 朗 陆望舒", names: "reporter 欧阳 朗, reporter 陆望舒" },
    { text: "记者 王 丹 江 晓 星", names: "reporter 王 丹, reporter 江 晓 星" },
    { text: "记者 江 南 星 王 丹", names: "reporter 江 南 星, reporter 王 丹" },
    { text: "记者 阿依古丽 岑雨禾", names: "reporter 阿依古丽, reporter 岑雨禾" },
    { text: "记者 古丽•阿不都", names: "reporter 古丽•阿不都" },
    { text: "通讯员 洋洋", names: "correspondent 洋洋" },
    { text: "记者岑雨禾陆望舒", names: "reporter 岑雨禾, reporter 陆望舒" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("whole", text)).toBe(names);
  });

  test.for<Form>([
    { text: "记者 闵 捷 何 苗", names: "reporter 闵 捷, reporter 何 苗" },
    { text: "（记者闵 捷）", names: "reporter 闵 捷" },
    { text: "本报记者岑雨禾|通讯员何 苗", names: "reporter 岑雨禾, correspondent 何 苗" },
    { text: "特约通讯员 岑雨禾", names: "correspondent 岑雨禾" },
    { text: "本报特约通讯员 岑雨禾", names: "correspondent 岑雨禾" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("whole", text)).toBe(names);
  });
});

describe("what only looks like a byline is none", () => {
  test.for([
    "记者从街道获悉",
    "记者手记",
    "记者节",
    "图片新闻",
    "图书角",
    "文小芳",
    "文化惠民",
    "摄影大赛启动",
    "（试点）",
    "（图片）",
    "（完）",
    "（下）",
    "（和平里社区供图）",
    "（鹿台都市报）",
    "一碗腊八粥 满院邻里情",
    "灯亮了 路平了",
    "居民 岑雨禾",
    "柳荫社区",
    "",
    "　",
    "（",
    "（）",
    "记者",
    "通讯员：",
    "文/图",
  ])("%s", (text) => {
    expect(readByline("whole", text)).toBeNull();
    expect(readByline("head", text)).toBeNull();
  });

  test.for(["记者来到社区", "小记者走进社区", "记者走访街道"])("%s", (text) => {
    expect(readByline("whole", text)).toBeNull();
  });

  test.for(["通讯员在行动", "记者了解到"])("%s", (text) => {
    expect(readByline("whole", text)).toBeNull();
  });
});

describe("a byline that closes a paragraph starts behind its last sentence", () => {
  test.for([
    { text: "活动圆满结束。记者 岑雨禾", byline: "记者 岑雨禾" },
    { text: "活动圆满结束。 记者 岑雨禾 通讯员 陆望舒 文/图", byline: "记者 岑雨禾 通讯员 陆望舒 文/图" },
    { text: "活动圆满结束。（记者 岑雨禾）", byline: "（记者 岑雨禾）" },
    { text: "活动圆满结束。（柳城晚报记者 岑雨禾）", byline: "（柳城晚报记者 岑雨禾）" },
    { text: "活动圆满结束。（岑雨禾）", byline: "（岑雨禾）" },
    { text: "活动圆满结束。(闵 捷)", byline: "(闵 捷)" },
    { text: "活动圆满结束！通讯员：陆望舒", byline: "通讯员：陆望舒" },
    { text: "她说：“路通了。”记者 岑雨禾", byline: "记者 岑雨禾" },
    { text: "活动圆满结束。岑雨禾 文 陆望舒 图", byline: "岑雨禾 文 陆望舒 图" },
  ])("$text", ({ text, byline }) => {
    expect(readByline("tail", text)?.[0]).toBe(byline);
  });

  test.for([
    { text: "她说：“路通了。”（记者 岑雨禾）", byline: "（记者 岑雨禾）" },
    { text: "路通了……（记者 岑雨禾）", byline: "（记者 岑雨禾）" },
    { text: "他们写下“感谢”。通讯员：陆望舒", byline: "通讯员：陆望舒" },
    { text: "活动圆满结束。记者 岑雨禾；", byline: "记者 岑雨禾；" },
  ])("$text", ({ text, byline }) => {
    expect(readByline("tail", text)?.[0]).toBe(byline);
  });

  test.for([
    "活动圆满结束。岑雨禾",
    "路修好了。记者来到社区",
    "还要坚持。（完）",
    "改造从三号楼开始（试点）",
    "大家都记得他。文小芳",
    "灯亮了。路也平了。",
    "。",
    "！！",
  ])("no byline closes %s", (text) => {
    expect(readByline("tail", text)).toBeNull();
  });

  test.for(["这是社区的老党员（王大爷）"])("no byline closes %s", (text) => {
    expect(readByline("tail", text)).toBeNull();
  });
});

describe("a credit closes a caption", () => {
  test.for<Form>([
    { text: "孩子们在读书 摄影 岑雨禾", names: "photographer 岑雨禾 +photo" },
    { text: "孩子们在读书。岑雨禾 摄", names: "photographer 岑雨禾 +photo" },
    { text: "孩子们在读书（岑雨禾摄）", names: "photographer 岑雨禾 +photo" },
    { text: "孩子们在读书。柳城晚报记者 岑雨禾 摄", names: "photographer 岑雨禾 @柳城晚报 +photo" },
    { text: "孩子们在读书。通讯员 岑雨禾 摄", names: "correspondent 岑雨禾 +photo" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("credit", text)).toBe(names);
  });

  test.for(["大家在看图 文小芳", "居民学习摄影", "孩子们在读书。记者 岑雨禾", "孩子们在读书"])(
    "no credit in %s",
    (text) => {
      expect(readByline("credit", text)).toBeNull();
    },
  );
});

test("a credit mark that the stretch cuts in two is none", () => {
  const text = "（记者 岑雨禾 摄影报道）";
  expect(reader.tail(text, { start: 0, end: text.indexOf("报道") })).toBeNull();
  expect(reader.whole(text, { start: 1, end: text.indexOf("报道") })?.signatures).toHaveLength(1);
});

test.for(["记者", "记者 ", "王 ", "（", "。记者", "文/图", "岑雨禾、", "a", "。", "　"])(
  "a long run of %s takes no time",
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const began = performance.now();
    for (const form of ["whole", "head", "tail", "credit"] as const) readByline(form, text);
    expect(performance.now() - began).toBeLessThan(1000);
  },
);
