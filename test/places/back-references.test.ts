import { describe, expect, test } from "vitest";
import { asMentions } from "../../src/core/back-reference.ts";
import { backReferences } from "../../src/places/back-references.ts";
import { readStories } from "../helpers/places.ts";

/** `该社区 = 柳荫社区`, in order. */
function referencesIn(text: string): string[] {
  const [read] = readStories(text);
  if (read === undefined) return [];
  return backReferences(read.story, read.mentions).map(
    ({ start, end, to }) => `${read.story.text.slice(start, end)} = ${to?.name ?? "?"}`,
  );
}

describe("a word for a place named before stands for", () => {
  test.for([
    { text: "柳荫社区召开会议。该社区有居民三千户。", found: "该社区 = 柳荫社区" },
    { text: "松屏街道召开会议，我街道的路灯亮了。", found: "我街道 = 松屏街道" },
    { text: "松屏街道办事处召开会议。该办事处有十个科室。", found: "该办事处 = 松屏街道" },
    { text: "白杨镇鹿庄村修路。该村村民出工，该镇拨款。", found: "该村 = 鹿庄村，该镇 = 白杨镇" },
    { text: "柳荫社区党委书记说：“我们社区有三千户。”", found: "我们社区 = 柳荫社区" },
    { text: "柳荫社区、和平里社区召开会议。该社区在后。", found: "该社区 = 和平里社区" },
    { text: "白杨镇鹿庄村召开会议，柳荫社区也来了。该村在后。", found: "该村 = 鹿庄村" },
    { text: "该社区有居民三千户。", found: "该社区 = ?" },
    { text: "松屏街道召开会议。该社区有居民三千户。", found: "该社区 = ?" },
  ])("$text", ({ text, found }) => {
    expect(referencesIn(text).join("，")).toBe(found);
  });
});

test.for(["应该社区出面。", "日本社区很安静。", "该村民带头。", "本乡镇有十个村。", "自我村庄建成。"])(
  "柳荫社区召开会议。%s names no place again",
  (text) => {
    expect(referencesIn(`柳荫社区、鹿庄村、白杨乡召开会议。${text}`)).toEqual([]);
  },
);

test("one that was resolved can be counted as a mention of the place, the others cannot", () => {
  const [read] = readStories("该村在后。柳荫社区召开会议。该社区有居民三千户。");
  const mentions = read === undefined ? [] : asMentions(backReferences(read.story, read.mentions));
  expect(mentions).toMatchObject([
    { type: "community", name: "柳荫社区", start: 14, end: 17, rule: "community.reference" },
  ]);
});

test.for(["该社区", "该村", "柳荫社区该社区"])("a long run of %s takes no time", (piece) => {
  const text = piece.repeat(30_000 / piece.length);
  const began = performance.now();
  referencesIn(text);
  expect(performance.now() - began).toBeLessThan(5000);
});

test("nor does a long story that names none of the kind asked for", () => {
  const text = Array.from(
    { length: 4000 },
    (_, i) => `${"甲乙丙丁戊己庚辛壬癸".charAt(i % 10)}柳荫社区开会。本镇也来。`,
  ).join("");
  const [read] = readStories(text);
  const began = performance.now();
  const found = read === undefined ? [] : backReferences(read.story, read.mentions);
  expect(found.length).toBe(4000);
  expect(performance.now() - began).toBeLessThan(1000);
});
