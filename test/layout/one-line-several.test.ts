import { describe, expect, test } from "vitest";
import { readPage } from "../helpers/readout.ts";

const LEAD = "近日，柳荫社区的灯亮了，居民们拍手叫好，老人们的脸上露出了笑容。";
const REST = "过去下雨一脚泥，如今推窗见绿，岑阿姨一家搬来已有十年，天天在楼下散步。";

describe("what stands on one line but is several is read piece by piece", () => {
  test("a headline with its time and source", () => {
    const [story] = readPage(`老楼装上新电梯2031-04-09 09:30来源：云溪网\n${LEAD}\n${REST}`).stories;
    expect(story?.parts).toEqual(["headline: 老楼装上新电梯", "meta: 2031-04-09 09:30来源：云溪网"]);
  });

  test("digits of full width, too", () => {
    const [story] = readPage(`老楼装上新电梯 ２０３１－０４－０９ ０９:３０\n${LEAD}\n${REST}`).stories;
    expect(story?.parts[0]).toBe("headline: 老楼装上新电梯");
  });

  test("an editing chain in brackets behind the last word, the next headline right behind it", () => {
    const { stories } = readPage(
      `老楼装上新电梯\n${LEAD}\n${REST}（责任编辑：何苗）一碗热粥暖了一条街 2031-04-10\n${LEAD.replace("灯", "粥")}\n${REST.replace("岑", "江")}`,
    );
    expect(stories.map(({ parts }) => parts)).toEqual([
      ["headline: 老楼装上新电梯", "chain: （责任编辑：何苗）"],
      ["headline: 一碗热粥暖了一条街", "meta: 2031-04-10"],
    ]);
    expect(stories[0]?.signatures).toEqual(["editor 何苗"]);
  });

  test("a headline with the whole story behind it", () => {
    const [story] = readPage(`老楼装上新电梯 本报讯（记者 岑雨禾）${LEAD}${REST}`).stories;
    expect(story).toMatchObject({
      parts: ["headline: 老楼装上新电梯", "dateline: 本报讯", "byline: （记者 岑雨禾）"],
      paragraphs: [LEAD + REST],
    });
  });

  test.for([
    { line: "【网格故事】老楼装上新电梯", left: "column-label: 【网格故事】" },
    { line: "民生丨老楼装上新电梯", left: "column-label: 民生丨" },
    { line: "民生 | 老楼装上新电梯", left: "column-label: 民生 |" },
    { line: "老楼装上新电梯（附图片3张）", left: "picture-mark: （附图片3张）" },
    { line: "老楼装上新电梯（组图）", left: "picture-mark: （组图）" },
  ])("what is no word of the headline: $line", ({ line, left }) => {
    const { stories, furniture } = readPage(`${line}\n${LEAD}\n${REST}`);
    expect(stories[0]?.parts[0]).toBe("headline: 老楼装上新电梯");
    expect(furniture).toContain(left);
  });

  test.for(["柳荫社区（一期）老楼装上新电梯", "2031年柳荫社区十件大事", "编辑部的故事走进社区", "一张图（三年改造）"])(
    "a headline stays whole: %s",
    (headline) => {
      expect(readPage(`${headline}\n${LEAD}\n${REST}`).stories[0]?.parts).toEqual([`headline: ${headline}`]);
    },
  );
});

describe("stories without headlines are told apart", () => {
  test("items of 一句话新闻", () => {
    const items = ["■鹿庄村便民食堂开门迎客，四十位老人尝了头一顿。", "■松屏街道为老人免费理发。"];
    const { stories } = readPage(`一句话新闻\n${items.join("\n")}`);
    expect(stories.map(({ section, paragraphs }) => ({ section, paragraphs }))).toEqual(
      items.map((item) => ({ section: "一句话新闻", paragraphs: [item] })),
    );
  });

  test("briefs that open with a dateline each", () => {
    const { stories } = readPage(`简讯\n本报讯 ${LEAD}\n本报讯 ${REST}`);
    expect(stories.map(({ parts, paragraphs }) => [...parts, ...paragraphs])).toEqual([
      ["dateline: 本报讯", LEAD],
      ["dateline: 本报讯", REST],
    ]);
  });
});

describe("what stands around the text is none of it", () => {
  test("the lead set above the article as a summary", () => {
    const { stories, furniture } = readPage(`老楼装上新电梯\n2031-04-09 来源：云溪网\n摘要：${LEAD}\n${LEAD}\n${REST}`);
    expect(stories[0]?.paragraphs).toEqual([LEAD, REST]);
    expect(furniture).toEqual([`summary: 摘要：${LEAD}`]);
  });

  test("front matter of a text file, but for headline and author", () => {
    const [story, ...others] = readPage(
      `---\ntitle: 老楼装上新电梯\ndate: 2031-04-09\nauthor: 云溪早报记者 岑雨禾\n---\n\n${LEAD}\n\n${REST}`,
    ).stories;
    expect(others).toEqual([]);
    expect(story?.parts[0]).toBe("headline: 老楼装上新电梯");
    expect(story?.signatures).toEqual(["reporter 岑雨禾 @云溪早报"]);
    expect(story?.paragraphs).toEqual([LEAD, REST]);
  });

  test("the tail of an e-paper", () => {
    const { stories, furniture } = readPage(
      `老楼装上新电梯\n${LEAD}\n${REST}\n2031-04-28\n191871\n11\n9\n云溪晚报\ncontent_191871.htm\n老楼装上新电梯\n/enpproperty-->`,
    );
    expect(stories.map(({ parts, paragraphs }) => [parts, paragraphs])).toEqual([
      [["headline: 老楼装上新电梯"], [LEAD, REST]],
    ]);
    expect(furniture.every((left) => left.startsWith("page-tail: "))).toBe(true);
  });
});
