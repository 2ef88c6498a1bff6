import { describe, expect, test } from "vitest";
import { readPage } from "../helpers/readout.ts";

describe("a short line is a section label, a headline or a subhead by what stands around it", () => {
  const tail = `本报讯（通讯员 何 苗）近日，望湖街道的网格员挨家敲门，把燃气软管的更换日期写在门边的卡片上。

记者 陆望舒

鹿庄村修好了进村的桥

本报讯 昨天上午，白杨镇鹿庄村的石桥重新通车，村民不必再绕两公里山路去赶集。

记者 闵 捷`;

  test.for(["百姓生活", "社区新风", "简讯", "图片新闻", "街区速览", "民生直通车"])(
    "%s above a headline is the section of the stories under it",
    (label) => {
      const { stories, furniture } = readPage(`${label}\n\n望湖街道开展“敲敲门”行动\n\n${tail}`);
      expect(stories.map(({ section }) => section)).toEqual([label, label]);
      expect(stories[0]?.parts[0]).toBe("headline: 望湖街道开展“敲敲门”行动");
      expect(furniture).toContain(`section-label: ${label}`);
    },
  );

  test.for(["敲门的人", "灯亮了 路平了", "守望相助"])("%s right above the lead is the headline", (headline) => {
    const { stories } = readPage(`${headline}\n\n${tail}`);
    expect(stories[0]).toMatchObject({ section: null });
    expect(stories[0]?.parts[0]).toBe(`headline: ${headline}`);
    expect(stories.length).toBe(2);
  });
});

describe("a title inside the body is a subhead, behind a byline it is the next headline", () => {
  const story = (middle: string) => `老楼装上新电梯

本报讯 9月9日，柳溪街道和平里社区3号楼的电梯投入使用，住在六楼的江阿姨第一个按下按钮。

${middle}

出资方案改了四稿，按楼层分摊，困难家庭由街坊垫付，年底前全部还清。

记者 岑雨禾`;

  const expectSubhead = (line: string) => {
    const { stories } = readPage(
      story(`${line}\n\n一楼怕挡光，二楼怕噪声，社区请来设计师一户一户讲图纸，把采光算给大家看。`),
    );
    expect(stories.length).toBe(1);
    expect(stories[0]?.parts).toContain(`subhead: ${line}`);
    expect(stories[0]?.paragraphs[1]).toMatch(/^一楼怕挡光/u);
  };

  test.for(["从“没人管”到“抢着管”", "算清一本账", "一、先听民声", "（二）再办实事", "■ 留住老手艺"])(
    "subhead: %s",
    expectSubhead,
  );

  test.for(["意见不合，先坐下来谈", "钱不够数，大家一起凑"])("subhead alone of its kind: %s", expectSubhead);

  test.for(["意见不合，先坐下来谈", "算清一本账", "把矛盾化解在楼道"])("headline: %s", (line) => {
    const page = story(
      `一楼怕挡光，二楼怕噪声。记者 陆望舒\n\n${line}\n\n本报讯 近日，柳荫社区的议事会上，街坊们把楼道堆物的事摆上桌面。`,
    );
    const { stories } = readPage(page);
    expect(stories.length).toBe(2);
    expect(stories[1]?.parts[0]).toBe(`headline: ${line}`);
  });
});

describe("captions", () => {
  test.for([
    "图为居民在议事。 陆望舒 摄",
    "图①：居民在议事。",
    "▲居民在议事。（松屏街道供图）",
    "居民在花园里散步 摄影 陆望舒",
    "孩子们在图书角读书。陆望舒 摄",
    "上图：居民在议事。陆望舒摄",
  ])("%s", (line) => {
    const { stories } = readPage(`老楼装上新电梯

本报讯 9月9日，柳溪街道和平里社区3号楼的电梯投入使用，住在六楼的江阿姨第一个按下按钮。

${line}

出资方案改了四稿，按楼层分摊，困难家庭由街坊垫付，年底前全部还清。

记者 岑雨禾`);
    expect(stories.length).toBe(1);
    expect(stories[0]?.parts).toContain(`caption: ${line}`);
    expect(stories[0]?.paragraphs.length).toBe(2);
  });
});

describe("bylines in all places are no body text", () => {
  const lead = "9月9日，柳溪街道和平里社区3号楼的电梯投入使用，住在六楼的江阿姨第一个按下按钮。";
  const rest = "出资方案改了四稿，按楼层分摊，困难家庭由街坊垫付，年底前全部还清。";
  test.for([
    { page: `本报讯（记者 岑雨禾 通讯员 陆望舒）${lead}\n\n${rest}`, why: "in brackets behind the dateline" },
    { page: `记者 岑雨禾 通讯员 陆望舒\n\n${lead}\n\n${rest}`, why: "on a line of its own above the lead" },
    { page: `本报讯 记者 岑雨禾 通讯员 陆望舒 ${lead}\n\n${rest}`, why: "behind the dateline without brackets" },
    { page: `${lead}\n\n${rest}记者 岑雨禾 通讯员 陆望舒`, why: "run on to the last sentence" },
    { page: `${lead}\n\n${rest}（记者 岑雨禾 通讯员 陆望舒）`, why: "in brackets behind the last sentence" },
    { page: `${lead}\n\n${rest}\n\n记者 岑雨禾 通讯员 陆望舒`, why: "on a line of its own at the end" },
    { page: `${lead}\n\n${rest}\n\n记者 岑雨禾\n通讯员 陆望舒`, why: "on two lines at the end" },
    { page: `${lead}\n\n${rest}\n\n(记者 岑雨禾 通讯员 陆望舒)`, why: "in half-width brackets" },
  ])("$why", ({ page }) => {
    const { stories } = readPage(`老楼装上新电梯\n\n${page}`);
    expect(stories.length).toBe(1);
    expect(stories[0]?.paragraphs).toEqual([lead, rest]);
    expect(stories[0]?.signatures).toEqual(["reporter 岑雨禾", "correspondent 陆望舒"]);
  });
});

test("a community's name of nine characters above each of two briefs stays with both", () => {
  const { stories } = readPage(`金谷园街道芳林社区

楼道里添了扶手

本报讯 9月9日，芳林社区为三栋老楼的楼道装上扶手，腿脚不便的老人下楼稳当了许多。记者 陆望舒

金谷园街道芳林社区

车棚顶上亮了灯

本报讯 9月10日，芳林社区的自行车棚换上感应灯，晚归的居民不用再摸黑停车找钥匙。记者 闵捷`);
  const kicker = "kicker: 金谷园街道芳林社区";
  expect(stories.map(({ parts }) => parts[0])).toEqual([kicker, kicker]);
});
