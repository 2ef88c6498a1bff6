import { describe, expect, test } from "vitest";
import { readPage } from "../helpers/readout.ts";

const ARTICLE = `首页 > 新闻 > 正文
九曲桥社区：小板凳议出大事情
2031-04-09 09:30 来源：云溪网 作者：记者 陆望舒
4月8日晚上，九曲桥社区的院子里摆出二十把小板凳，居民围坐一圈，商量楼前空地怎么用。
有人要停车，有人要种花。两个小时后，大家举手定下来：三分之二种花，其余停自行车。
社区书记文小芳说，议事会每月一次，谁都可以带着题目来。
（记者 陆望舒 通讯员 何苗）`;

describe("the article", () => {
  test("has its headline, source line, paragraphs and people, nothing else", () => {
    expect(readPage(ARTICLE).stories).toEqual([
      {
        kind: "story",
        section: null,
        parts: [
          "headline: 九曲桥社区：小板凳议出大事情",
          "meta: 2031-04-09 09:30 来源：云溪网 作者：记者 陆望舒",
          "byline: （记者 陆望舒 通讯员 何苗）",
        ],
        paragraphs: [
          "4月8日晚上，九曲桥社区的院子里摆出二十把小板凳，居民围坐一圈，商量楼前空地怎么用。",
          "有人要停车，有人要种花。两个小时后，大家举手定下来：三分之二种花，其余停自行车。",
          "社区书记文小芳说，议事会每月一次，谁都可以带着题目来。",
        ],
        signatures: ["reporter 陆望舒", "reporter 陆望舒", "correspondent 何苗"],
      },
    ]);
  });

  test("gives the page its outlet", () => {
    expect(readPage(ARTICLE.replace("来源：云溪网", "稿源：鹿台都市报")).outlet).toBe("鹿台都市报");
    expect(readPage(ARTICLE.replace(/\n2031.*/u, "")).outlet).toBeNull();
  });

  test.for(["来源", "稿源", "稿件来源", "文章来源", "信息来源", "新闻来源"])("under the key %s", (key) => {
    expect(readPage(ARTICLE.replace("来源：云溪网", `${key}：云溪网`)).outlet).toBe("云溪网");
  });

  test.for(["云溪网", "鹿台网", "东岭台"])("gives the page its outlet: %s", (outlet) => {
    expect(readPage(ARTICLE.replace("来源：云溪网", `来源：${outlet}`)).outlet).toBe(outlet);
  });

  test.for(["责任编辑：江南星 校对：郑为民", "责编：江南星", "一审：江南星 二审：郑为民", "【编辑:江南星】"])(
    "has the people of its editing chain as editors, never as reporters: %s",
    (chain) => {
      const [story] = readPage(`${ARTICLE}\n${chain}`).stories;
      expect(story?.parts).toContain(`chain: ${chain}`);
      const others = story?.signatures.filter((signature) => /江南星|郑为民/u.test(signature));
      expect(others).toEqual(["editor 江南星", "editor 郑为民"].filter((editor) => chain.includes(editor.slice(7))));
    },
  );
});

const CUT_OFF = [
  "近日，柳荫社区请来三位医生，在小广场上为老人量血压、测血糖，还把用药的注意事项写成大字卡片，发到每",
  "周末的午后，望湖街道的图书角坐满了孩子，志愿者从神话讲到航天，孩子们听得入了迷，家长也放下手机，一起",
];

describe("starts of other articles behind it", () => {
  test.for(["——", "-", "***", "• • •"])("are teasers when parted by %s", (mark) => {
    const teasers = `${mark}\n柳荫社区开展义诊活动\n${CUT_OFF[0]}\n${mark}\n望湖街道举办读书会\n${CUT_OFF[1]}`;
    const { stories } = readPage(`${ARTICLE}\n${teasers}`);
    expect(stories.map(({ kind, parts }) => `${kind} ${parts[0]}`)).toEqual([
      "story headline: 九曲桥社区：小板凳议出大事情",
      "teaser headline: 柳荫社区开展义诊活动",
      "teaser headline: 望湖街道举办读书会",
    ]);
  });

  test("are teasers under the head of a link list", () => {
    const { stories } = readPage(`${ARTICLE}\n相关阅读\n柳荫社区开展义诊活动\n${CUT_OFF[0]}...`);
    expect(stories.map(({ kind }) => kind)).toEqual(["story", "teaser"]);
  });

  test("are teasers when dots stand where the text is cut", () => {
    const { stories } = readPage(`${ARTICLE}\n——\n柳荫社区开展义诊活动\n近日，柳荫社区请来三位医生，为老人量血压……`);
    expect(stories.map(({ kind }) => kind)).toEqual(["story", "teaser"]);
  });

  test("are fragments when they have no headline", () => {
    const { stories } = readPage(`${ARTICLE}\n——\n${CUT_OFF[0]}\n——\n${CUT_OFF[1]}`);
    expect(stories.map(({ kind }) => kind)).toEqual(["story", "fragment", "fragment"]);
  });

  test("are link titles when nothing stands behind them", () => {
    const { stories, furniture } = readPage(`${ARTICLE}\n相关阅读\n柳荫社区开展义诊活动\n望湖街道举办读书会`);
    expect(stories.length).toBe(1);
    expect(furniture).toContain("title-without-text: 柳荫社区开展义诊活动");
    expect(furniture).toContain("title-without-text: 望湖街道举办读书会");
  });

  test("are stories when they are told to the end", () => {
    const second =
      "柳荫社区开展义诊活动\n近日，柳荫社区请来三位医生，在小广场上为老人量血压。\n用药的注意事项写成大字卡片，发到每一位老人手里。\n（记者 岑雨禾）";
    const { stories } = readPage(`${ARTICLE}\n——\n${second}`);
    expect(stories.map(({ kind }) => kind)).toEqual(["story", "story"]);
  });
});
