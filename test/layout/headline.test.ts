import { describe, expect, test } from "vitest";
import { headingParts } from "../../src/layout/headline.ts";

function block(...lines: readonly string[]): string[] {
  const text = lines.join("\n");
  let start = 0;
  const spans = lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
  return headingParts(text, spans).map((part) => `${part.kind}: ${text.slice(part.start, part.end)}`);
}

describe("one line", () => {
  test.for([
    "柳荫社区开展义诊活动",
    "一碗腊八粥 满院邻里情",
    "灯亮了　路平了",
    "松屏街道：老楼装上新电梯",
    "谁来管好这片绿？",
  ])("%s is the headline, gaps and all", (line) => {
    expect(block(line)).toEqual([`headline: ${line}`]);
  });

  test.for([
    { line: "松屏街道 一碗腊八粥 满院邻里情", kicker: "松屏街道", headline: "一碗腊八粥 满院邻里情" },
    { line: "青禾区柳荫社区　小板凳议出大事情", kicker: "青禾区柳荫社区", headline: "小板凳议出大事情" },
    { line: "望湖街道办事处  把矛盾化解在楼道", kicker: "望湖街道办事处", headline: "把矛盾化解在楼道" },
  ])("$line opens with a kicker", ({ line, kicker, headline }) => {
    expect(block(line)).toEqual([`kicker: ${kicker}`, `headline: ${headline}`]);
  });
});

describe("several lines", () => {
  test.for([
    {
      lines: ["松屏街道", "一碗腊八粥 满院邻里情"],
      parts: ["kicker: 松屏街道", "headline: 一碗腊八粥 满院邻里情"],
      why: "a bare place above",
    },
    {
      lines: ["青禾区柳荫社区举办重阳健步走活动", "走出健康 走出好心情"],
      parts: ["kicker: 青禾区柳荫社区举办重阳健步走活动", "headline: 走出健康 走出好心情"],
      why: "who did what above a line that says neither",
    },
    {
      lines: ["老楼装上新电梯", "和平里社区3号楼的居民盼了六年"],
      parts: ["headline: 老楼装上新电梯", "deck: 和平里社区3号楼的居民盼了六年"],
      why: "a line below",
    },
    {
      lines: ["松屏街道", "老楼装上新电梯", "居民盼了六年"],
      parts: ["kicker: 松屏街道", "headline: 老楼装上新电梯", "deck: 居民盼了六年"],
      why: "one above and one below",
    },
  ])("$why", ({ lines, parts }) => {
    expect(block(...lines)).toEqual(parts);
  });
});
