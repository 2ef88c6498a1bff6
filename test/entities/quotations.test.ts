import { expect, test } from "vitest";
import { programme } from "../../src/entities/programme/index.ts";
import { quotationClassifier } from "../../src/entities/quotations.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { NO_PAGE, readMarked } from "../helpers/marked-story.ts";

const lexicon = readLexicons();
const { find } = programme(lexicon);
const classify = quotationClassifier(lexicon);

/** `“金钥匙” metaphor.word`, in order. */
function quotesIn(text: string): string[] {
  const { story } = readMarked(text);
  return classify(story, find(story, NO_PAGE)).map(
    ({ start, end, evidence }) => `${story.text.slice(start, end)} ${evidence}`,
  );
}

test.for([
  ["社区开展“清风入户”活动。", "“清风入户” programme.head"],
  ["邻居们说：“路修好了！”", "“路修好了！” speech.sentence-end"],
  ["“家里漏水，找谁都没用”，岑雨禾说。", "“家里漏水，找谁都没用” speech.verb-behind"],
  ["网格员问“家里有没有老人”。", "“家里有没有老人” speech.verb-before"],
  ["墙上贴着“我给社区提建议”几个字。", "“我给社区提建议” speech.first-person"],
  ["网格员上门看“暖气到底热不热啊”。", "“暖气到底热不热啊” speech.question"],
  ["社区坚持“党建引领方向，服务凝聚人心”。", "“党建引领方向，服务凝聚人心” slogan.parallel"],
  ["街道遵循“应修尽修”的原则。", "“应修尽修” slogan.principle"],
  ["他是邻里的“定盘星”。", "“定盘星” metaphor.word"],
  ["老楼成了“新地标”。", "“新地标” metaphor.verb"],
  ["“小院落”撬动“大民生”。", "“小院落” metaphor.small-and-large"],
  ["服务变“坐等”为“上门”。", "“坐等” emphasis.change"],
  ["居民纷纷“点赞”。", "“点赞” emphasis.word"],
  ["现场“火热”非常。", "“火热” emphasis.short"],
  ["她获评“最美邻居”称号。", "“最美邻居” other.honour"],
  ["社区解决“急难愁盼”问题。", "“急难愁盼” other.policy"],
  ["他是居民口中的“老班头”。", "“老班头” other.nickname"],
  ["“世界家庭日”到来之际，社区办讲座。", "“世界家庭日” other.day"],
  ["巷口的“福临面馆”开了三十年。", "“福临面馆” other.shop"],
  ["街道查处“三违”行为。", "“三违” other.term"],
  ["他被聘为“特邀行政执法工作员”。", "“特邀行政执法工作员” other.long"],
  ["他是“定盘星”、“小灵通”。", "“定盘星” metaphor.word"],
  ["居民学习《物业管理条例》。", "《物业管理条例》 work.title"],
] as const)("%s", ([text, quote]) => {
  expect(quotesIn(text)[0]).toBe(quote);
});

test("a quotation inside speech has a class of its own", () => {
  expect(quotesIn("“我们的‘乐龄食堂’只要十元。”书记说。")).toEqual([
    "“我们的‘乐龄食堂’只要十元。” speech.sentence-end",
    "‘乐龄食堂’ programme.ending",
  ]);
});

test("titles stand in one another, and a short call is speech", () => {
  expect(quotesIn("读《一《二》三》。")).toEqual(["《一《二》三》 work.title", "《二》 work.title"]);
  expect(quotesIn("“好！”“能！”居民答。")).toEqual(["“好！” speech.sentence-end", "“能！” speech.sentence-end"]);
});

test("what nothing else tells is like its neighbour in a list", () => {
  expect(quotesIn("他是政策的“定盘星”、民情的“小灵通”。")).toEqual([
    "“定盘星” metaphor.word",
    "“小灵通” metaphor.sibling",
  ]);
});

test("marks of all kinds, and half a pair", () => {
  expect(quotesIn('他是「定盘星」，也是『定盘星』和"定盘星"。“没有合上')).toEqual([
    "「定盘星」 metaphor.word",
    "『定盘星』 metaphor.word",
    '"定盘星" metaphor.word',
  ]);
});

test("bylines and meta lines are not read", () => {
  expect(quotesIn("byline: 记者 “小满”\nmeta: 2024-09-13 “松屏发布”\n正文。")).toEqual([]);
});

test.for(["“", "”", "“”", "“好”", "《", "“《", "从“甲”到“乙”", "，“"])(
  "%s over and over takes no longer than its length",
  (piece) => {
    const { story } = readMarked(piece.repeat(200_000 / piece.length));
    const began = performance.now();
    classify(story, []);
    expect(performance.now() - began).toBeLessThan(2000);
  },
);
