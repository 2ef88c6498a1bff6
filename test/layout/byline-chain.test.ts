import { describe, expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { bylineReader } from "../../src/layout/byline/byline.ts";

const reader = bylineReader(readLexicons());

interface Form {
  readonly text: string;
  readonly names: string;
}

function readChain(text: string): string[] {
  return reader
    .chain(text, { start: 0, end: text.length })
    .map(({ start, end, role, credits }) =>
      [role, text.slice(start, end), ...credits.map((credit) => `+${credit}`)].join(" "),
    );
}

describe("an editing chain gives its people, who are no reporters", () => {
  test.for<Form>([
    { text: "责任编辑：岑雨禾　校对：陆望舒", names: "editor 岑雨禾, editor 陆望舒" },
    { text: "【编辑:岑雨禾】", names: "editor 岑雨禾" },
    { text: "编辑/岑雨禾", names: "editor 岑雨禾" },
    { text: "（责任编辑：岑雨禾）", names: "editor 岑雨禾" },
    { text: "一审：岑雨禾 二审：陆望舒 三审：何苗", names: "editor 岑雨禾, editor 陆望舒, editor 何苗" },
    { text: "责编 岑雨禾 审核 陆望舒", names: "editor 岑雨禾, editor 陆望舒" },
    { text: "责编岑雨禾 审核陆望舒", names: "editor 岑雨禾, editor 陆望舒" },
    { text: "监制：岑雨禾、陆望舒", names: "editor 岑雨禾, editor 陆望舒" },
    { text: "本版编辑：岑雨禾 版式：陆望舒", names: "editor 岑雨禾, editor 陆望舒" },
    { text: "责编：岑雨禾 | 版面审签：陆望舒", names: "editor 岑雨禾, editor 陆望舒" },
    { text: "责任编辑：闵 捷 校对：江 南 星", names: "editor 闵 捷, editor 江 南 星" },
    { text: "来源：柳城晚报 编辑：岑雨禾 浏览次数：12", names: "editor 岑雨禾" },
    {
      text: "记者：岑雨禾 编辑：陆望舒 摄影：何苗",
      names: "reporter 岑雨禾, editor 陆望舒, photographer 何苗 +photo",
    },
    { text: "通讯员 岑雨禾 撰稿 陆望舒 编辑 何苗", names: "correspondent 岑雨禾, author 陆望舒, editor 何苗" },
  ])("$text", ({ text, names }) => {
    expect(readChain(text)).toEqual(names.split(", "));
  });

  test.for(["编辑部电话：12345", "责任编辑：", "岑雨禾 陆望舒", "来源：柳城晚报", ""])("no names in “%s”", (text) => {
    expect(readChain(text)).toEqual([]);
  });
});
