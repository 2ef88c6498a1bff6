import { describe, expect, test } from "vitest";
import { readSeed } from "../../src/io/seeds.ts";
import { communitiesOf, gazetteer, officesOf, officialPlaces, readStories } from "../helpers/places.ts";

describe("a community's office is the one that stands in front of it", () => {
  test("in its own sentence", () => {
    const [story] = readStories("松屏街道柳荫社区召开会议。");
    expect(story && communitiesOf(story)).toMatchObject([{ name: "柳荫社区", office: "松屏街道" }]);
  });

  test("by the office's normal form", () => {
    const [story] = readStories("松屏街道办事处柳荫社区召开会议。");
    expect(story && communitiesOf(story)).toMatchObject([{ office: "松屏街道" }]);
  });

  test("for every mention on the page, in front of that one and in other stories too", () => {
    const stories = readStories(
      "柳荫社区开展义诊活动。望湖街道和松屏街道的居民都来了。",
      "松屏街道柳荫社区召开会议，望湖街道的代表旁听。",
      "柳荫社区开展读书活动。",
    );
    expect(stories.flatMap(communitiesOf).map(({ name, office }) => `${name} ${office}`)).toEqual([
      "柳荫社区 松屏街道",
      "柳荫社区 松屏街道",
      "柳荫社区 松屏街道",
    ]);
  });
});

describe("communities of one name under two offices", () => {
  test("have the office that stands in front of them in their own story", () => {
    const stories = readStories("松屏街道柳荫社区召开会议。", "望湖街道柳荫社区开展义诊活动。");
    expect(stories.flatMap(communitiesOf).map(({ office }) => office)).toEqual(["松屏街道", "望湖街道"]);
  });

  test("have not the one of another story, where their own names another", () => {
    const stories = readStories("松屏街道柳荫社区召开会议。", "望湖街道召开会议。柳荫社区开展义诊活动。");
    expect(stories.flatMap(communitiesOf).map(({ office }) => office)).toEqual(["松屏街道", "望湖街道"]);
  });

  test("have none where one story names both", () => {
    const [story] = readStories("松屏街道柳荫社区、望湖街道柳荫社区召开会议。");
    expect(story && communitiesOf(story)).toMatchObject([{ office: null }, { office: null }]);
  });
});

describe("where none stands in front of it", () => {
  test("the only office of the story is the community's", () => {
    const [story] = readStories("headline: 松屏街道开展“敲敲门”行动\n近日，柳荫社区的网格员挨家敲门。");
    expect(story && communitiesOf(story)).toMatchObject([{ name: "柳荫社区", office: "松屏街道" }]);
  });

  test("two offices in the story leave it open", () => {
    const [story] = readStories("松屏街道、望湖街道召开会议，柳荫社区介绍经验。");
    expect(story && communitiesOf(story)).toMatchObject([{ name: "柳荫社区", office: null }]);
  });

  test("the office of another story tells nothing", () => {
    const stories = readStories("松屏街道召开会议。", "柳荫社区开展义诊活动。");
    expect(stories.flatMap(communitiesOf)).toMatchObject([{ name: "柳荫社区", office: null, parents: {} }]);
  });
});

describe("areas in front of an office are its parents", () => {
  test("all of them, by level", () => {
    const [story] = readStories("湖北省武汉市青山区松屏街道召开会议。");
    expect(story && officesOf(story)).toMatchObject([
      { name: "松屏街道", parents: { province: "湖北省", city: "武汉市", district: "青山区" } },
    ]);
  });

  test("and those of its communities", () => {
    const [story] = readStories("武汉市青山区松屏街道柳荫社区召开会议。");
    expect(story && communitiesOf(story)).toMatchObject([
      { name: "柳荫社区", office: "松屏街道", parents: { city: "武汉市", district: "青山区" } },
    ]);
  });

  test("for every mention on the page", () => {
    const stories = readStories("松屏街道开展义诊活动。", "武汉市青山区松屏街道召开会议。");
    expect(stories.flatMap(officesOf).map(({ parents }) => parents.district)).toEqual(["青山区", "青山区"]);
  });

  test("a district that several cities have tells nothing when no city is named", () => {
    const [story] = readStories("鼓楼区松屏街道召开会议。");
    expect(story && officesOf(story)).toMatchObject([{ name: "松屏街道", parents: {} }]);
  });

  test("each story's own, and none where one story has the name under two districts", () => {
    const stories = readStories("武汉市青山区松屏街道召开会议。", "宁城县松屏街道召开会议。");
    expect(stories.flatMap(officesOf).map(({ parents }) => parents.district)).toEqual(["青山区", "宁城县"]);
    const [both] = readStories("武汉市青山区松屏街道、宁城县松屏街道召开会议。");
    expect(both && officesOf(both).map(({ parents }) => parents)).toEqual([{}, {}]);
  });

  test("a district that the official list does not have tells nothing", () => {
    const [story] = readStories("青禾区松屏街道召开会议。");
    expect(story && officesOf(story)).toMatchObject([{ name: "松屏街道", parents: {} }]);
  });

  test("an area that stands elsewhere in the sentence is none of them", () => {
    const [story] = readStories("武汉市的客人来到松屏街道参观。");
    expect(story && officesOf(story)).toMatchObject([{ name: "松屏街道", parents: {} }]);
  });

  test("a community right behind an area has it for a parent, with no office", () => {
    const [story] = readStories("武汉市青山区柳荫社区召开会议。");
    expect(story && communitiesOf(story)).toMatchObject([
      { name: "柳荫社区", office: null, parents: { province: "湖北省", city: "武汉市", district: "青山区" } },
    ]);
  });
});

describe("mentions keep their place", () => {
  test("nothing but codes, offices and parents is changed", () => {
    const texts = ["湖北省武汉市青山区松屏街道柳荫社区召开会议，居民闵捷说好。", "柳荫社区开展义诊活动。"];
    for (const { story, mentions } of readStories(...texts)) {
      for (const { type, name, start, end } of mentions) {
        if (type === "community") expect(story.text.slice(start, end)).toBe(name);
      }
    }
  });
});

describe("the gazetteer", () => {
  test("gives the areas above one", () => {
    expect(gazetteer.parentsOf("420107")).toEqual({ province: "湖北省", city: "武汉市", district: "青山区" });
    expect(gazetteer.parentsOf("420100")).toEqual({ province: "湖北省", city: "武汉市" });
    expect(gazetteer.parentsOf("420000")).toEqual({ province: "湖北省" });
    expect(gazetteer.parentsOf("110101")).toEqual({ province: "北京市", district: "东城区" });
    expect(gazetteer.parentsOf("999999")).toEqual({});
  });

  test("finds a district that begins like a word that joins, right behind its city", () => {
    const namesIn = (text: string) => gazetteer.areasIn(text).map(({ start, end }) => text.slice(start, end));
    expect(namesIn("沈阳市和平区召开会议")).toEqual(["沈阳市", "和平区"]);
    expect(namesIn("临夏回族自治州和政县召开会议")).toEqual(["临夏回族自治州", "和政县"]);
    expect(namesIn("宁城县和县里的干部")).toEqual(["宁城县"]);
    expect(namesIn("各乡镇和平区的干部")).toEqual([]);
  });

  test("takes the longest name and goes on behind it", () => {
    const found = gazetteer.areasIn("北京市东城区").map(({ start, end }) => [start, end]);
    expect(found).toEqual([
      [0, 3],
      [3, 6],
    ]);
  });
});

test("a listed name cut short by the end of the text does not reach behind it: 吉林省吉林市", () => {
  const names = ["吉林省吉林市", "他们来自吉林省吉林市", "省长春市", "朝阳区"];
  for (const text of names) {
    for (const { end } of gazetteer.areasIn(text)) expect(end).toBeLessThanOrEqual(text.length);
  }
});

describe("linking takes no quadratic time over a page of many stories", () => {
  test.for([
    ["an office in front of its community", "松屏街道柳荫社区召开会议。"],
    ["areas in front of an office", "武汉市青山区松屏街道召开会议。"],
  ])("with %s", { timeout: 20_000 }, ([, text = ""]) => {
    readStories(text);
    const start = performance.now();
    readStories(...new Array<string>(12_000).fill(text));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("nor over one story of thousands of offices and communities", { timeout: 20_000 }, () => {
    const { places } = officialPlaces();
    const names = Array.from({ length: 30_000 }, (_, i) => places.nameOf((places.levelStarts[3] ?? 0) + i * 4));
    const start = performance.now();
    readStories(names.join("召开会议。"));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("nor over districts of many bearers beside thousands of others", () => {
    const districts = readSeed("gazetteer/areas.tsv").match(/(?<=\t)\S+(?=\tdistrict)/gu) ?? [];
    const start = performance.now();
    readStories(`${districts.join("，")}${"，鼓楼区".repeat(30_000)}，松屏街道。`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
