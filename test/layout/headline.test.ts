import { describe, expect, test } from "vitest";
import { headlineParts } from "../../src/layout/headline.ts";
import { readPage } from "../helpers/readout.ts";

function parts(line: string): string[] {
  return headlineParts(line, { start: 0, end: line.length }).map(
    (part) => `${part.kind}: ${line.slice(part.start, part.end)}`,
  );
}

/** The title lines of a printed story with these lines above its lead. */
function titles(...lines: readonly string[]): string[] | undefined {
  const lead = "本报讯（记者 岑雨禾）9月9日，三号楼的电梯投入使用，住在六楼的江阿姨第一个按下按钮。";
  return readPage(`${lines.join("\n\n")}\n\n${lead}`).stories[0]?.parts.filter((part) =>
    /^(?:kicker|headline|deck):/u.test(part),
  );
}

describe("one line", () => {
  test.for([
    "柳荫社区开展义诊活动",
    "一碗腊八粥 满院邻里情",
    "灯亮了　路平了",
    "松屏街道：老楼装上新电梯",
    "谁来管好这片绿？",
  ])("%s is the headline, gaps and all", (line) => {
    expect(parts(line)).toEqual([`headline: ${line}`]);
  });

  test.for([
    { line: "松屏街道 一碗腊八粥 满院邻里情", kicker: "松屏街道", headline: "一碗腊八粥 满院邻里情" },
    { line: "青禾区柳荫社区　小板凳议出大事情", kicker: "青禾区柳荫社区", headline: "小板凳议出大事情" },
    { line: "望湖街道办事处  把矛盾化解在楼道", kicker: "望湖街道办事处", headline: "把矛盾化解在楼道" },
  ])("$line opens with a kicker", ({ line, kicker, headline }) => {
    expect(parts(line)).toEqual([`kicker: ${kicker}`, `headline: ${headline}`]);
  });
});

describe("several lines", () => {
  test.for([
    {
      lines: ["松屏街道", "一碗腊八粥 满院邻里情"],
      expected: ["kicker: 松屏街道", "headline: 一碗腊八粥 满院邻里情"],
      why: "a bare place above",
    },
    {
      lines: ["青禾区柳荫社区举办重阳健步走活动", "走出健康 走出好心情"],
      expected: ["kicker: 青禾区柳荫社区举办重阳健步走活动", "headline: 走出健康 走出好心情"],
      why: "who did what above a line that says neither",
    },
    {
      lines: ["老楼装上新电梯", "和平里社区3号楼的居民盼了六年"],
      expected: ["headline: 老楼装上新电梯", "deck: 和平里社区3号楼的居民盼了六年"],
      why: "a line below",
    },
    {
      lines: ["松屏街道", "老楼装上新电梯", "居民盼了六年"],
      expected: ["kicker: 松屏街道", "headline: 老楼装上新电梯", "deck: 居民盼了六年"],
      why: "one above and one below",
    },
  ])("$why", ({ lines, expected }) => {
    expect(titles(...lines)).toEqual(expected);
  });
});
