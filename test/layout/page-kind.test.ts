import { describe, expect, test } from "vitest";
import { finish } from "../../src/layout/draft.ts";
import { printPage } from "../../src/layout/print-page.ts";
import { readPage } from "../helpers/readout.ts";

const PRINTED = `一碗腊八粥 满院邻里情

本报讯（记者 岑雨禾）1月8日，松屏街道柳荫社区的院子里支起了三口大锅，志愿者把熬好的粥送到老人手中。

记者 岑雨禾

鹿庄村修好了进村的桥

本报讯 昨天上午，白杨镇鹿庄村的石桥重新通车，村民不必再绕两公里山路去赶集。

记者 闵 捷`;

const SAVED = `首页 > 新闻 > 正文
九曲桥社区：小板凳议出大事情
2031-04-09 09:30 来源：云溪网 作者：记者 陆望舒
4月8日晚上，九曲桥社区的院子里摆出二十把小板凳，居民围坐一圈，商量楼前空地怎么用。
有人要停车，有人要种花。两个小时后，大家举手定下来。
责任编辑：江南星
分享到：微信 微博`;

describe("the kind of a page is told by its lines", () => {
  test.for([
    { text: PRINTED, layout: "print-page", why: "several datelines and bylines, blank lines between" },
    { text: PRINTED.replaceAll("\n", "\r\n"), layout: "print-page", why: "the same with carriage returns" },
    { text: SAVED, layout: "web-article", why: "a breadcrumb, a source line and share buttons" },
    { text: SAVED.replaceAll("\n", "\n\n"), layout: "web-article", why: "the same with blank lines" },
    { text: "柳荫社区的志愿者一早就到了广场，有人扫雪，有人烧水。", layout: "single", why: "one line" },
    { text: "\n\n柳荫社区的志愿者一早就到了广场。\n\n", layout: "single", why: "one line among blank ones" },
  ] as const)("$layout: $why", ({ text, layout }) => {
    expect(readPage(text).layout).toBe(layout);
  });

  test("an article that says in which paper it was printed is one article, with its subheads", () => {
    const article = `九曲桥社区：小板凳议出大事情
小板凳上的议事会
本报记者　陆望舒
4月8日晚上，九曲桥社区的院子里摆出二十把小板凳，居民围坐一圈，商量楼前空地怎么用。
有人要停车，有人要种花。两个小时后，大家举手定下来。
下一步打算
下一步，社区将把议事会开到每个院子里，让更多居民说得上话。
《 云溪日报 》（ 2031年04月09日 03 版）
(责编：江南星、岑雨禾)`;
    const { layout, stories } = readPage(article);
    expect(layout).toBe("web-article");
    expect(stories.map(({ parts }) => parts.filter((part) => /^(?:headline|subhead)/u.test(part)))).toEqual([
      ["headline: 九曲桥社区：小板凳议出大事情", "subhead: 下一步打算"],
    ]);
  });

  test("is what the user says when the user says it", () => {
    for (const layout of ["print-page", "web-article", "single"] as const) {
      expect(readPage(PRINTED, layout).layout).toBe(layout);
    }
  });
});

describe("the single layout cuts nothing off", () => {
  test("every line is a paragraph", () => {
    const { stories, furniture } = readPage(SAVED, "single");
    expect(stories.map(({ paragraphs }) => paragraphs)).toEqual([SAVED.split("\n")]);
    expect(stories[0]?.parts).toEqual([]);
    expect(furniture).toEqual([]);
  });
});

describe("a text without words has no stories", () => {
  test.for(["", " ", "\n\n\n", "\r\n\t　\r\n", "\ufeff"])("%j", (text) => {
    for (const layout of ["auto", "print-page", "web-article", "single"] as const) {
      expect(readPage(text, layout).stories).toEqual([]);
    }
  });
});

test("lines of furniture alone make no story", () => {
  const { stories, furniture } = readPage("首页 > 新闻 > 正文\n——\n分享到：微信 微博\n版权所有 不得转载");
  expect(stories).toEqual([]);
  expect(furniture.length).toBe(4);
});

test("a page of many lines is cut in time that grows with it", () => {
  const page = Array.from({ length: 400 }, () => PRINTED).join("\n\n");
  const began = performance.now();
  expect(readPage(page).stories.length).toBe(800);
  expect(performance.now() - began).toBeLessThan(3000);
});

test("a story of very many lines is no trouble", () => {
  const paragraphs = Array.from({ length: 200_000 }, (_, i) => [{ start: 5 * i, end: 5 * i + 4 }]);
  const draft = {
    titles: [],
    parts: [],
    paragraphs,
    signatures: [],
    section: null,
    origin: null,
    page: printPage,
    isSnippet: false,
    endedAfter: 0,
    cutOff: false,
  };
  const story = finish(draft, "story");
  expect([story.start, story.end]).toEqual([0, 999_999]);
});

describe("a print page saved from a site", () => {
  const TAIL = `

相关阅读
社区图书角里的读书会
周末的午后，望湖街道的图书角坐满了孩子，志愿者从神话讲到航天，孩子们听得入了迷，家长也放下手机，一起
-
小河边的义务清洁队
近日，白杨镇鹿庄村的二十名村民沿着河岸捡拾垃圾，两个小时装满了三十多个袋子，又在桥头立起一块牌子，写
版权所有 未经授权不得转载`;

  test("keeps its stories, and what the site put below them are teasers", () => {
    const { layout, stories } = readPage(`${PRINTED}${TAIL}`);
    expect(layout).toBe("print-page");
    expect(stories.map(({ kind }) => kind)).toEqual(["story", "story", "teaser", "teaser"]);
  });

  test("has column breaks above and none below", () => {
    const broken = PRINTED.replace("志愿者把", "志愿者\n\n把");
    const { stories } = readPage(`${broken}${TAIL}`);
    expect(stories.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 1, 1]);
  });
});

describe("an editing chain on a print page", () => {
  const [first = "", second = ""] = PRINTED.split(/\n\n(?=鹿庄村)/u);
  const editors = (page: string): string[][] =>
    readPage(page).stories.map(({ signatures }) => signatures.filter((one) => one.startsWith("editor")));

  test("behind each story names the story's editors", () => {
    expect(editors(`${first}\n\n责任编辑：何苗\n\n${second}\n\n责任编辑：江朗`)).toEqual([
      ["editor 何苗"],
      ["editor 江朗"],
    ]);
  });

  test("below all stories names the page's, and is furniture", () => {
    const page = `${first}\n\n${second}\n\n责任编辑：何苗 校对：江朗`;
    expect(editors(page)).toEqual([[], []]);
    expect(readPage(page).furniture).toEqual(["editing-chain: 责任编辑：何苗 校对：江朗"]);
  });
});
