import { describe, expect, test } from "vitest";
import { readPage } from "../helpers/readout.ts";

/** A printed page of two stories; the first has the given body. */
function printed(body: string): string {
  return `松屏街道

一碗腊八粥 满院邻里情

本报讯（记者 岑雨禾）1月8日，松屏街道柳荫社区的院子里支起了三口大锅，志愿者一早就来淘米生火。

${body}

记者 岑雨禾

鹿庄村修好了进村的桥

本报讯 昨天上午，白杨镇鹿庄村的石桥重新通车，村民不必再绕两公里山路去赶集。

桥是去年秋天被水冲坏的。镇里筹了款，村里出了工，前后用了九十天。

记者 闵 捷`;
}

function bodyOf(page: string): readonly string[] {
  return readPage(page).stories[0]?.paragraphs.slice(1) ?? [];
}

const WHOLE =
  "天还没亮，院子里就飘满了粥香，引来不少街坊。八十二岁的何奶奶说，往年一个人过节，今年屋里坐满了人，“粥是热的，心也是热的，话也说不完。”社区（含两个新建小区）共有独居老人136位，送粥上门的名册已经添上行动不便的残疾居民。";

describe("a paragraph that a column cut is one paragraph again", () => {
  test.for([
    { front: "往年一个人过", why: "in a word" },
    { front: "“粥是热的，心", why: "in a quotation" },
    { front: "“粥是热的，", why: "behind a comma in a quotation" },
    { front: "社区（含两个", why: "in a bracket" },
    { front: "独居老人1", why: "in a number" },
    { front: "独居老人136", why: "between a number and its unit" },
    { front: "话也说不", why: "before the last word of a sentence" },
    { front: "过节，", why: "behind a comma" },
    { front: "送粥上门的", why: "behind a particle" },
  ])("$why", ({ front }) => {
    const at = WHOLE.indexOf(front) + front.length;
    for (const gap of ["\n\n", "\n\n\n"]) {
      expect(bodyOf(printed(WHOLE.slice(0, at) + gap + WHOLE.slice(at)))).toEqual([WHOLE]);
    }
  });

  test("cut twice", () => {
    const broken = WHOLE.replace("过节", "过\n\n节").replace("136", "1\n\n36");
    expect(bodyOf(printed(broken))).toEqual([WHOLE]);
  });

  test("with carriage returns", () => {
    const page = printed(WHOLE.replace("过节", "过\n\n节")).replaceAll("\n", "\r\n");
    expect(bodyOf(page)).toEqual([WHOLE]);
  });

  test("with a caption that stands in the break", () => {
    const page = printed(WHOLE.replace("过节", "过\n\n图为居民在喝粥。 陆望舒 摄\n\n节"));
    const story = readPage(page).stories[0];
    expect(story?.paragraphs.slice(1)).toEqual([WHOLE]);
    expect(story?.parts).toContain("caption: 图为居民在喝粥。 陆望舒 摄");
  });
});

describe("what a sentence ends stays apart", () => {
  test.for([
    {
      first: "粥是热的，心也是热的，大家坐在一起过了个节。",
      second: "送粥上门的名册已经添上行动不便的残疾居民。",
      why: "full stop",
    },
    {
      first: "谁来为独居老人送粥，名册上还缺了哪一户人家？",
      second: "社区书记挨家挨户去问，一问就是三个晚上。",
      why: "question",
    },
    {
      first: "何奶奶说，往年一个人过节，“今年屋里坐满了人。”",
      second: "送粥上门的名册已经添上行动不便的残疾居民。",
      why: "quotation",
    },
    {
      first: "红豆、莲子、桂圆、花生、红枣，一样一样往锅里下……",
      second: "天还没亮，院子里就飘满了粥香，引来不少街坊。",
      why: "dots",
    },
    {
      first: "社区为老人送去热粥一百三十六份（其中四十份送到床前）。",
      second: "送粥上门的名册已经添上行动不便的残疾居民。",
      why: "bracket",
    },
  ])("$why", ({ first, second }) => {
    expect(bodyOf(printed(`${first}\n\n${second}`))).toEqual([first, second]);
  });
});

test("a story that breaks off does not swallow the next one's headline", () => {
  const cut = WHOLE.slice(0, WHOLE.indexOf("人了"));
  const { stories } = readPage(printed(cut).replace("\n\n记者 岑雨禾\n", "\n"));
  expect(stories.length).toBe(2);
  expect(stories[1]?.parts[0]).toBe("headline: 鹿庄村修好了进村的桥");
});

test("lines of a web article are paragraphs, whatever they end in", () => {
  const article = `首页 > 新闻 > 正文
柳荫社区：一碗腊八粥 满院邻里情
2031-01-08 09:30 来源：云溪网
1月8日，柳荫社区的院子里支起了三口大锅，志愿者一早就来淘米生火
粥是热的，心也是热的，八十二岁的何奶奶说，往年一个人过节，今年屋里坐满了人
送粥上门的名册已经添上行动不便的残疾居民。
分享到：微信 微博`;
  const { layout, stories } = readPage(article);
  expect(layout).toBe("web-article");
  expect(stories[0]?.paragraphs.length).toBe(3);
});

test("with indents, a line without one goes on with the paragraph", () => {
  const page = `一碗腊八粥 满院邻里情

　　本报讯 1月8日，松屏街道柳荫社区的院子里支起了三口大锅，志愿者一早就来淘米生火，准备为老人送粥上

门。
　　“粥是热的，心也是热的。”八十二岁的何奶奶说，往年一个人过节，今年屋里坐满了人。
　　送粥上门的名册已经添上行动不便的残疾居民，过节时每一户都有人敲门，社区的灯亮到很晚才熄。
　　记者 岑雨禾

鹿庄村修好了进村的桥

　　本报讯 昨天上午，白杨镇鹿庄村的石桥重新通车，村民不必再绕两公里山路去赶集，镇上的班车也通到了村口。
　　记者 闵 捷`;
  expect(readPage(page).stories[0]?.paragraphs[0]).toMatch(/送粥上门。$/u);
});

test("behind a dateline on a line of its own a paragraph begins", () => {
  const { stories } = readPage(`柳荫社区办起义诊

冬天到了，老人们盼着屋里暖，也盼着身上暖。

本报讯

9月9日，柳荫社区请来三位医生，在小广场上为老人量血压、测血糖。

记者 岑雨禾

鹿庄村修好了进村的桥

本报讯 9月10日，白杨镇鹿庄村的石桥重新通车，村民不必再绕两公里山路去赶集。

记者 闵 捷`);
  expect(stories[0]?.paragraphs).toEqual([
    "冬天到了，老人们盼着屋里暖，也盼着身上暖。",
    "9月9日，柳荫社区请来三位医生，在小广场上为老人量血压、测血糖。",
  ]);
});
