import { describe, expect, test } from "vitest";
import type { LinkedStory } from "../../src/places/link.ts";
import { communitiesOf, officesOf, readStories } from "../helpers/places.ts";

/** `铁西街道 150429407`, each name once a story. */
function codesIn(...texts: readonly string[]): string[] {
  return readStories(...texts).flatMap((story) => [
    ...new Set(named(story).map(({ name, code }) => `${name} ${code}`)),
  ]);
}

function named(story: LinkedStory) {
  return [...officesOf(story), ...communitiesOf(story)];
}

describe("an office has its code", () => {
  test("where its district stands in front of it, although others bear the name", () => {
    expect(codesIn("宁城县铁西街道召开会议。")).toEqual(["铁西街道 150429407"]);
  });

  test("even if a neighbour of that district has one of the name", () => {
    expect(codesIn("舒城县城关镇召开会议。")).toEqual(["城关镇 341523100"]);
    expect(codesIn("霍邱县城关镇召开会议。")).toEqual(["城关镇 341522100"]);
  });

  test("and whatever it is called: 办事处, 街道办事处, or 街道 where the list has 镇", () => {
    expect(codesIn("宁城县铁西办事处召开会议。")).toEqual(["铁西办事处 150429407"]);
    expect(codesIn("宁城县铁西街道办事处召开会议。")).toEqual(["铁西街道 150429407"]);
    expect(codesIn("宁城县大双庙街道召开会议。")).toEqual(["大双庙街道 150429106"]);
  });

  test("地区办事处 too, as the offices of towns in Beijing are called", () => {
    expect(codesIn("北京市朝阳区高碑店地区办事处召开会议。")).toEqual(["高碑店地区办事处 110105022"]);
  });

  test("where its district stands elsewhere in the story", () => {
    expect(codesIn("温泉街道召开会议。宁城县的代表也来了。")).toEqual(["温泉街道 150429409"]);
  });

  test("where the offices of a page share one district that no story names", () => {
    expect(codesIn("铁西街道召开会议。", "温泉街道开展义诊活动。", "大明镇组织排查。", "小城子镇召开会议。")).toEqual([
      "铁西街道 150429407",
      "温泉街道 150429409",
      "大明镇 150429108",
      "小城子镇 150429101",
    ]);
  });

  test("but none alone, where several bear the name; how many is said, and that it is not sure", () => {
    const [story] = readStories("温泉街道召开会议。");
    const [office] = story === undefined ? [] : officesOf(story);
    expect(office).toMatchObject({ code: null, candidates: 31 });
    expect(office?.link?.confidence).toBeLessThan(0.5);
    expect(office?.link?.best).not.toBe(office?.link?.second);
  });

  test("of the district that stands in front of it in its own story, where two stories name two of the name", () => {
    expect(codesIn("宁城县温泉街道召开会议。", "兴城市温泉街道开展义诊活动。")).toEqual([
      ...["温泉街道 150429409", "温泉街道 211481004"],
    ]);
  });

  test("not of a district that stands in front of it in another story, where its own names another", () => {
    expect(codesIn("兴城市温泉街道召开会议。", "宁城县加强治理，温泉街道开展义诊活动。")).toEqual([
      ...["温泉街道 211481004", "温泉街道 150429409"],
    ]);
  });

  test.for([
    "来自内蒙古自治区赤峰市宁城县的专家走进温泉街道。",
    "对口帮扶宁城县，温泉街道捐赠物资。",
    "温泉街道的干部到宁城县招商。",
    "籍贯宁城县的岑雨禾在温泉街道工作。",
    "温泉街道组织党员赴宁城县学习。",
    "老家在宁城县的岑雨禾到温泉街道参观。",
  ])("nor where somebody comes from the district or goes there: %s", (text) => {
    expect(codesIn(text)).toEqual(["温泉街道 null"]);
  });

  test("but where the story names the district otherwise too, or the guests' own office", () => {
    expect(codesIn("来自宁城县的专家走进温泉街道。宁城县的居民也来了。")).toEqual(["温泉街道 150429409"]);
    expect(codesIn("来自宁城县温泉街道的代表召开会议。")).toEqual(["温泉街道 150429409"]);
  });

  test("nor where the district in front of it has none of the name: a wrong code is worse than none", () => {
    expect(codesIn("宁城县向阳街道召开会议。")).toEqual(["向阳街道 null"]);
  });

  test("nor where another name of the page is that of the row", () => {
    expect(codesIn("宁城县温泉街道召开会议，宁城县温泉镇也来了。")).toEqual(["温泉街道 150429409", "温泉镇 null"]);
  });
});

describe("a community has its code", () => {
  test("where its office stands in front of it", () => {
    expect(codesIn("宁城县铁西街道花园社区召开会议。")).toEqual(["铁西街道 150429407", "花园社区 150429407003"]);
  });

  test("in a list whose first name has the office in front", () => {
    expect(codesIn("宁城县铁西街道花园社区、友谊社区和金宇社区召开会议。").slice(1)).toEqual([
      ...["花园社区 150429407003", "友谊社区 150429407005", "金宇社区 150429407007"],
    ]);
  });

  test("where the story is about its office", () => {
    expect(codesIn("headline: 宁城县铁西街道开展义诊活动\n近日，花园社区的网格员挨家敲门。")).toEqual([
      ...["铁西街道 150429407", "花园社区 150429407003"],
    ]);
  });

  test("by a part of its name in a known office, and that is said", () => {
    const [story] = readStories("宁城县铁西街道间房社区召开会议。");
    const [community] = story === undefined ? [] : communitiesOf(story);
    expect(community).toMatchObject({ name: "间房社区", code: "150429407002" });
    expect(community?.link?.evidence).toContain("part-of-name");
  });

  test("but not the village of its name, where the list has no villages", () => {
    expect(codesIn("宁城县铁西街道花园村召开会议。")).toEqual(["铁西街道 150429407", "花园村 null"]);
  });
});

describe("what speaks for a link is said, the strongest first", () => {
  test.for([
    { text: "宁城县铁西街道召开会议。", evidence: "district-in-front district-in-story" },
    { text: "铁西街道、铁东街道召开会议，宁城县的代表来了。", evidence: "district-in-story names-of-page" },
    {
      text: "内蒙古自治区赤峰市宁城县大明镇召开会议。",
      evidence: "district-in-front city-in-front province-in-front district-in-story city-in-story province-in-story",
    },
  ])("$text", ({ text, evidence }) => {
    const [story] = readStories(text);
    const [office] = story === undefined ? [] : officesOf(story);
    expect(office?.link?.evidence.join(" ")).toBe(evidence);
  });
});

describe("an office has one name on a page", () => {
  test("the spelling that stands there most often", () => {
    expect(codesIn("宁城县铁西办事处召开会议。", "铁西办事处组织排查。", "铁西街道开展义诊活动。")).toEqual([
      ...["铁西办事处 150429407", "铁西办事处 150429407", "铁西办事处 150429407"],
    ]);
  });

  test("whether the list has it or not", () => {
    expect(codesIn("松屏街道召开会议。", "松屏街道办事处组织排查，松屏办事处也来了。")).toEqual([
      ...["松屏街道 null", "松屏街道 null"],
    ]);
  });

  test("by which its communities name it", () => {
    const [, story] = readStories("松屏街道召开会议。松屏街道组织排查。", "松屏办事处柳荫社区召开会议。");
    expect(story && communitiesOf(story)).toMatchObject([{ office: "松屏街道" }]);
  });
});

test("parents come from the list where the text does not tell them", () => {
  const [, story] = readStories("宁城县铁西街道召开会议。", "花园社区召开会议，铁西街道的干部来了。");
  expect(story && communitiesOf(story)).toMatchObject([
    { office: "铁西街道", parents: { province: "内蒙古自治区", city: "赤峰市", district: "宁城县" } },
  ]);
});
