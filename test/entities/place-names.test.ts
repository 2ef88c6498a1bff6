import { describe, expect, test } from "vitest";
import { millisecondsOn } from "../helpers/marked-story.ts";
import { gazetteer, recognizerOf, storyOf } from "../helpers/places.ts";

const office = recognizerOf("office");
const community = recognizerOf("community");

describe("a name that another story makes clear", () => {
  const clear = storyOf("温泉街道花园社区党委书记介绍。");
  const doubtful = storyOf("人人都说花园社区好。");
  const plain = storyOf("大家说起花园社区都笑了，花园社区热水村也来了。");
  const page = { published: null, outlet: null, stories: [clear, doubtful, plain] };
  const namesIn = (story: typeof clear): string[] => community.find(story, page).map(({ name }) => name);

  test("counts, and what follows it begins behind it", () => {
    expect(namesIn(doubtful)).toEqual(["花园社区"]);
    expect(namesIn(plain)).toEqual(["花园社区", "花园社区", "热水村"]);
  });

  test("counts in a story that is read with the page but stands on none", () => {
    expect(namesIn(storyOf("人人都说花园社区好。"))).toEqual(["花园社区"]);
  });

  test("does not count on the next page, nor does that change the first", () => {
    const other = { ...page, stories: [doubtful] };
    expect(community.find(doubtful, other)).toEqual([]);
    expect(namesIn(doubtful)).toEqual(["花园社区"]);
    expect(community.find(doubtful, other)).toEqual([]);
  });

  test("counts still when many other pages were read in between", () => {
    for (let i = 0; i < 500; i++) office.find(doubtful, { ...page, stories: [doubtful] });
    expect(namesIn(doubtful)).toEqual(["花园社区"]);
  });
});

test("the areas of a story are those of its text, found once", () => {
  const story = storyOf("宁城县温泉街道");
  expect(gazetteer.areasOf(story)).toEqual(gazetteer.areasIn(story.text));
  expect(gazetteer.areasOf(story)).toBe(gazetteer.areasOf(story));
});

describe("time grows with the text", () => {
  const pieces = [
    "社区",
    "柳荫社区",
    "、柳荫社区",
    "贫困村",
    "街道",
    "在柳荫社区",
    "和",
    "1",
    "“柳荫社区”",
    "青禾区松屏街道",
  ];
  test.for(pieces)("of %s over and over", (piece) => {
    expect(millisecondsOn(office, piece)).toBeLessThan(3000);
    expect(millisecondsOn(community, piece)).toBeLessThan(3000);
  });
});
