import { expect, test } from "vitest";
import { programme } from "../../../src/entities/programme/index.ts";
import { readLexicons } from "../../../src/io/seeds.ts";
import { mentionsOf } from "../../helpers/marked-story.ts";

const recognizer = programme(readLexicons());

/** `surface → name [cluster, kind]` of each programme. */
function identitiesIn(text: string): string[] {
  return mentionsOf(recognizer, text).map((mention) =>
    mention.type === "programme"
      ? `${text.slice(mention.start, mention.end)} → ${mention.name} [${mention.cluster}, ${mention.kind}]`
      : "",
  );
}

test("the name is the fullest form of the story, for all its mentions", () => {
  expect(identitiesIn("“三问”机制运行半年。“三问”居民议事协商机制让事有人管。居民说“三问”好。")).toEqual([
    "“三问”机制 → “三问”居民议事协商机制 [三问, mechanism]",
    "“三问”居民议事协商机制 → “三问”居民议事协商机制 [三问, mechanism]",
    "“三问” → “三问”居民议事协商机制 [三问, mechanism]",
  ]);
});

test.for([
  {
    why: "with marks and without",
    text: "“小板凳”宣讲团成立三年。小板凳宣讲团的成员里有教师。",
    cluster: ["小板凳", "小板凳"],
  },
  {
    why: "a number of things and the things themselves",
    text: "社区推行“四访”工作法。“敲门访、电话访、结伴访、节日访”工作法受欢迎。",
    cluster: ["四访", "四访"],
  },
  {
    why: "variants that share a clause and the head noun",
    text: "街道开展“关爱邻里，与爱同行”义诊活动。“关爱邻里，你我同行”公益义诊活动在广场举行。",
    cluster: ["关爱邻里与爱同行", "关爱邻里与爱同行"],
  },
  {
    why: "quotations side by side are one programme, one of them alone is another",
    text: "街道推进“雨改”“污改”工程。“雨改”“污改”工程年底完工，“雨改”工程先行。",
    cluster: ["雨改+污改", "雨改+污改", "雨改"],
  },
  {
    why: "a team and an activity of one name are two",
    text: "“银龄”活动举行，“银龄”服务队参加。“银龄”活动很好，“银龄”食堂开了。",
    cluster: ["银龄", "银龄", "银龄", "银龄"],
  },
  {
    why: "a tie of two that also stand together goes to neither",
    text: "推行“三问”“三访”机制。“三问”机制好，“三访”机制好。",
    cluster: ["三问+三访", "三问", "三访"],
  },
  {
    why: "rare characters are letters, signs are none",
    text: "社区开展“𠮷家”活动、“😀”活动和“家”活动。",
    cluster: ["𠮷家", "家"],
  },
  {
    why: "two programmes with one head noun are two",
    text: "社区成立“红管家”服务队和“银管家”服务队。",
    cluster: ["红管家", "银管家"],
  },
  {
    why: "a slogan that a lecture and a choir share does not make them one",
    text: "“清风入户，廉润万家”讲座开讲。“清风入户，歌声嘹亮”合唱队演出。",
    cluster: ["清风入户廉润万家", "清风入户歌声嘹亮"],
  },
])("$why", ({ text, cluster }) => {
  const mentions = mentionsOf(recognizer, text);
  expect(mentions.map((mention) => mention.type === "programme" && mention.cluster)).toEqual(cluster);
});

test.for([
  ["社区推行“五步议事”工作法。", "mechanism"],
  ["社区开展“暖冬”慰问活动。", "activity"],
  ["社区打造“红色驿家”品牌。", "brand"],
  ["社区成立“夕阳红”服务队。", "team"],
  ["社区建成“拾光书屋”。", "place"],
  ["社区开通“码上办”小程序。", "platform"],
  ["社区实施“点亮楼道”工程。", "project"],
  ["社区开设“银龄”手工课。", "course"],
  ["社区推出“帮帮到家”便民服务。", "service"],
  ["社区推出“积分换物”。", null],
] as const)("%s makes a %s", ([text, kind]) => {
  expect(mentionsOf(recognizer, text).map((mention) => mention.type === "programme" && mention.kind)).toEqual([kind]);
});

test("a team and an activity of one name have names and kinds of their own", () => {
  expect(identitiesIn("“银龄”活动举行，“银龄”服务队参加。“银龄”活动很好。")).toEqual([
    "“银龄”活动 → “银龄”活动 [银龄, activity]",
    "“银龄”服务队 → “银龄”服务队 [银龄, team]",
    "“银龄”活动 → “银龄”活动 [银龄, activity]",
  ]);
});

test("members of a list have the kind that the list is said to be of", () => {
  expect(
    identitiesIn("社区开设“晨光”“暮色”等课程，推进“雨改”、“污改”工程。").map((line) => line.split(", ")[1]),
  ).toEqual(["course]", "course]", "project]", "project]"]);
});

test("the cluster is the same in every story that names it so, in any order", () => {
  const one = mentionsOf(recognizer, "“三问”居民议事协商机制运行。“三问”机制好。");
  const other = mentionsOf(recognizer, "居民点赞“三问”议事机制。");
  const clusters = [...one, ...other].map((mention) => mention.type === "programme" && mention.cluster);
  expect(new Set(clusters)).toEqual(new Set(["三问"]));
});
