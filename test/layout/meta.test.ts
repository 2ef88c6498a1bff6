import { describe, expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { bylineReader } from "../../src/layout/byline/byline.ts";
import { countKeys, metaOutlet, metaSignatures } from "../../src/layout/furniture/meta.ts";

const reader = bylineReader(readLexicons());
const whole = (text: string) => ({ start: 0, end: text.length });

function peopleOf(text: string): string {
  return metaSignatures(text, whole(text), reader)
    .map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)
    .join(", ");
}

describe("the keys of a meta line are counted", () => {
  test.for([
    { line: "来源：云溪网 作者：岑雨禾", keys: 2 },
    { line: "来源:云溪网编辑:岑雨禾发布时间:2031-04-09", keys: 3 },
    { line: "来源丨云溪网 编辑丨岑雨禾", keys: 2 },
    { line: "稿件来源 ：云溪网", keys: 1 },
    { line: "作者：记者：岑雨禾", keys: 2 },
    { line: "【字体：大 中 小】", keys: 1 },
    { line: "柳荫社区：老楼装上新电梯", keys: 0 },
    { line: "：", keys: 0 },
    { line: "", keys: 0 },
  ])("$line has $keys", ({ line, keys }) => {
    expect(countKeys(line)).toBe(keys);
  });

  test("but those of a byline alone make no meta line", () => {
    expect(countKeys("记者：岑雨禾 通讯员：陆望舒")).toBe(0);
    expect(countKeys("来源：云溪网 记者：岑雨禾 通讯员：陆望舒")).toBe(3);
  });
});

describe("a meta line names people", () => {
  test.for([
    { line: "来源：云溪网 作者：岑雨禾 2031-04-09 09:30", people: "author 岑雨禾" },
    { line: "作者丨岑雨禾", people: "author 岑雨禾" },
    { line: "作者|岑雨禾", people: "author 岑雨禾" },
    { line: "来源：云溪网 作者：本报记者岑雨禾|通讯员陆望舒", people: "reporter 岑雨禾, correspondent 陆望舒" },
    { line: "撰文：岑雨禾 更新时间：2031/04/09", people: "writer 岑雨禾" },
    {
      line: "来源：云溪网 作者：记者 岑雨禾 通讯员 陆望舒 编辑：何苗",
      people: "reporter 岑雨禾, correspondent 陆望舒, editor 何苗",
    },
    { line: "来源：云溪网 记者：岑雨禾 通讯员：陆望舒", people: "reporter 岑雨禾, correspondent 陆望舒" },
    { line: "2031-04-09 09:30 记者 岑雨禾", people: "reporter 岑雨禾" },
    { line: "来源：云溪网 发布时间：2031-04-09", people: "" },
  ])("$line", ({ line, people }) => {
    expect(peopleOf(line)).toBe(people);
  });
});

describe("a meta line states its source", () => {
  test.for([
    { line: "来源：云溪网 作者：岑雨禾", outlet: "云溪网" },
    { line: "2031-04-09 稿件来源：柳城晚报", outlet: "柳城晚报" },
    { line: "来源丨云溪发布", outlet: "云溪发布" },
    { line: "内容来源：云溪融媒", outlet: "云溪融媒" },
    { line: "来源： 2031-04-09", outlet: null },
    { line: "来源：", outlet: null },
    { line: "来源：岑雨禾", outlet: null },
    { line: "作者：岑雨禾", outlet: null },
  ])("$line", ({ line, outlet }) => {
    expect(metaOutlet(line, whole(line), reader)).toBe(outlet);
  });
});
