import { describe, expect, test } from "vitest";
import { documentOf } from "../../src/document.ts";
import { analyze } from "../../src/pipeline.ts";
import { openTools } from "../../src/tools.ts";

const tools = await openTools();

describe("damage inside a page is taken out of its words and kept in its offsets", () => {
  const text = `老(lǎo)楼装(zhuāng)上新电梯

近日，，柳(liǔ)荫社(shè)区的电梯通了，，居民岑(cén)雨禾第一个按下按钮。

出资方案改了四稿，，按楼层分摊。

记者 江(jiāng)南星`;
  const { stories, furniture } = analyze(documentOf(text), tools);
  const [story] = stories;

  test("headline and body read as they were written", () => {
    expect(stories.length).toBe(1);
    expect(story?.headline).toBe("老楼装上新电梯");
    expect(story?.text).toBe("近日，柳荫社区的电梯通了，居民岑雨禾第一个按下按钮。\n出资方案改了四稿，按楼层分摊。");
  });

  test("a name holds none of it, its surface does", () => {
    const names = story?.entities.map(({ type, name, surface }) => `${type} ${name} ${surface}`);
    expect(names).toContain("community 柳荫社区 柳(liǔ)荫社(shè)区");
    expect(names).toContain("reporter 江南星 江(jiāng)南星");
  });

  test("what was taken out of the body is told", () => {
    expect(furniture.map(({ reason, start, end }) => `${reason} ${text.slice(start, end)}`)).toEqual([
      "doubled-mark ，",
      "pinyin (liǔ)",
      "pinyin (shè)",
      "doubled-mark ，",
      "pinyin (cén)",
      "doubled-mark ，",
    ]);
  });

  test("every paragraph is the sum of its segments", () => {
    const words = story?.paragraphs.map(({ segments }) =>
      segments.map(([start, end]) => text.slice(start, end)).join(""),
    );
    expect(words?.join("\n")).toBe(story?.text);
  });
});

test("a page read character by character is text again, and its byline keeps its names", () => {
  const text = `老楼装上新电梯

近 日 ， 柳 荫 社 区 的 电 梯 通 了 ， 居 民 们 拍 手 叫 好 。

出 资 方 案 改 了 四 稿 ， 按 楼 层 分 摊 ， 年 底 前 还 清 。

记者 王 丹`;
  const [story] = analyze(documentOf(text), tools).stories;
  expect(story?.text).toBe("近日，柳荫社区的电梯通了，居民们拍手叫好。\n出资方案改了四稿，按楼层分摊，年底前还清。");
  expect(story?.entities.filter(({ type }) => type === "reporter").map(({ name }) => name)).toEqual(["王丹"]);
});
