import { expect, test } from "vitest";
import { asMentions } from "../../../src/core/back-reference.ts";
import { programmeReferences } from "../../../src/entities/programme/back-references.ts";
import { programme } from "../../../src/entities/programme/index.ts";
import { readLexicons } from "../../../src/io/seeds.ts";
import { millisecondsOn, NO_PAGE, readMarked } from "../../helpers/marked-story.ts";

const { find, type } = programme(readLexicons());

/** `该活动 = “…”活动`, in order. */
function referencesIn(text: string): string[] {
  const { story } = readMarked(text);
  return programmeReferences(story, find(story, NO_PAGE)).map(
    ({ start, end, to }) => `${story.text.slice(start, end)} = ${to?.name ?? "?"}`,
  );
}

const HEALTH = "柳荫社区开展“银龄健康行”义诊活动。";

test.for([
  { text: `${HEALTH}活动现场，医生量血压。`, found: ["活动 = “银龄健康行”义诊活动"] },
  { text: `${HEALTH}此次义诊活动服务五十人。`, found: ["此次义诊活动 = “银龄健康行”义诊活动"] },
  {
    text: `${HEALTH}该活动每月一次，活动将持续到年底。`,
    found: ["该活动 = “银龄健康行”义诊活动", "活动 = “银龄健康行”义诊活动"],
  },
  { text: "社区推行“三问”机制，该机制运行半年。", found: ["该机制 = “三问”机制"] },
  { text: `社区推行“三问”机制。${HEALTH}这一机制让事有人管。`, found: ["这一机制 = “三问”机制"] },
  { text: "社区成立“红管家”服务队。这支队伍有二十人。", found: ["这支队伍 = “红管家”服务队"] },
  { text: "社区成立“红管家”服务队。该服务队有二十人。", found: ["该服务队 = “红管家”服务队"] },
])("$text", ({ text, found }) => {
  expect(referencesIn(text)).toEqual(found);
});

test("two references never overlap", () => {
  expect(referencesIn(`${HEALTH}此次该活动很好。`)).toEqual(["此次该活动 = “银龄健康行”义诊活动"]);
});

test("the nouns that refer back have the kinds of the head nouns", () => {
  for (const text of [
    "成立“小板凳”议事会。该议事会每月一次。",
    "开讲“微光”党课。本次党课很好。",
    "举办“巧手”工作坊。该工作坊免费。",
  ])
    expect(referencesIn(text)).toHaveLength(1);
});

test.for([
  ["nothing of the kind was named", "活动现场，医生量血压。该活动每月一次。"],
  ["it was named only afterwards", `此次活动很热闹。${HEALTH}`],
  ["a room", `${HEALTH}活动室里，居民下棋。`],
  ["应该 is another word", `${HEALTH}老人应该活动活动。`],
  ["a centre, a platform, those who are served", `${HEALTH}活动中心位于二楼。该活动中心很大，此次服务对象是老人。`],
  ["因此 and 如此 are other words", `${HEALTH}因此活动延期，如此活动少见。`],
  ["another kind", `${HEALTH}该机制运行半年。`],
  ["it is the name itself", "柳荫社区开展“银龄健康行”活动，“该活动”项目启动。"],
] as const)("no reference where %s", ([, text]) => {
  expect(referencesIn(text)).toEqual([]);
});

test.for(["该活动", "活动中，", "这一", "“甲”活动，该活动"])(
  "%s over and over takes no longer than its length",
  (piece) => {
    const recognizer = {
      type,
      find: (...given: Parameters<typeof find>) => {
        const mentions = find(...given);
        programmeReferences(given[0], mentions);
        return mentions;
      },
    };
    expect(millisecondsOn(recognizer, piece)).toBeLessThan(1500);
  },
);

test("a reference that is counted is a mention of the programme", () => {
  const { story } = readMarked(`${HEALTH}活动现场，医生量血压。`);
  const [mention] = asMentions(programmeReferences(story, find(story, NO_PAGE)));
  expect(mention).toMatchObject({
    type,
    name: "“银龄健康行”义诊活动",
    cluster: "银龄健康行",
    rule: "programme.reference",
  });
});
