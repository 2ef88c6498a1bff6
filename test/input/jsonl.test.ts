import { describe, expect, test } from "vitest";
import { wording } from "../../src/core/wording.ts";
import { jsonlRecords } from "../../src/input/line-records.ts";

const NAMES = { text: "text", id: "id", title: "title", published: "published", outlet: "outlet" };

function records(content: string, names: Partial<typeof NAMES> = {}) {
  const settings = { fields: { ...NAMES, ...names }, keep: [], maxLine: 1_000_000 };
  return [...jsonlRecords("news.jsonl", content === "" ? [] : [Buffer.from(content)], settings)];
}

describe("each line is a record", () => {
  test("with its number for a path and itself for the hash", () => {
    const line = '{"text": "近日，灯亮了。"}';
    expect(records(line)).toEqual([
      {
        path: "news.jsonl#1",
        id: null,
        text: "近日，灯亮了。",
        title: null,
        published: null,
        outlet: null,
        kept: {},
        source: line,
      },
    ]);
  });

  test("with what stands beside the text", () => {
    expect(
      records('{"id": "a-7", "text": "近日", "title": "灯亮了", "published": "2031-04-09", "outlet": "云溪网"}'),
    ).toMatchObject([{ id: "a-7", title: "灯亮了", published: "2031-04-09", outlet: "云溪网" }]);
  });

  test("a field may be a part of another", () => {
    const line = '{"content": {"body": "近日", "meta": {"day": "2031-04-09"}}, "content.title": "灯亮了"}';
    const names = { text: "content.body", title: "content.title", published: "content.meta.day", outlet: "id.name" };
    expect(records(line, names)).toMatchObject([
      { text: "近日", title: "灯亮了", published: "2031-04-09", outlet: null },
    ]);
    expect(records(line, { text: "content.__proto__" })).toMatchObject([{ code: "bad-record" }]);
  });

  test("blank lines are counted and left out", () => {
    expect(records('\n{"text": "甲"}\n\n  \r\n{"text": "乙"}\r\n').map(({ path }) => path)).toEqual([
      "news.jsonl#2",
      "news.jsonl#5",
    ]);
  });

  test("the last line needs no line end, and a carriage return is not part of a line", () => {
    expect(records('{"text": "甲"}\r\n{"text": "乙"}')).toMatchObject([
      { source: '{"text": "甲"}' },
      { source: '{"text": "乙"}' },
    ]);
  });

  test("a number is an id, and what is empty or null is not given", () => {
    expect(records('{"id": 7, "text": "甲", "title": "", "outlet": null, "other": [1]}')).toMatchObject([
      { id: "7", title: null, outlet: null },
    ]);
  });

  test("a time behind the date is left out; a year or month is a date", () => {
    const dates = ["2031-04-09T08:00:00+08:00", "2031-04-09 08:00", "2031-04", "2031"].map((published) =>
      records(JSON.stringify({ text: "甲", published })).at(0),
    );
    expect(dates).toMatchObject([
      { published: "2031-04-09" },
      { published: "2031-04-09" },
      { published: "2031-04" },
      { published: "2031" },
    ]);
  });

  test("a date may be written as spreadsheets write it", () => {
    const dates = ["2031/4/9", "2031.04.09 8:30", "2031-4-9", "2031年4月9日", "2031年4月", " 2031/04 "].map(
      (published) => records(JSON.stringify({ text: "甲", published })).at(0),
    );
    expect(dates.map((record) => record && "published" in record && record.published)).toEqual([
      ...Array(4).fill("2031-04-09"),
      ...Array(2).fill("2031-04"),
    ]);
  });

  test("line ends, quotes and escapes within the text are kept", () => {
    expect(records('{"text": "甲\\n\\u4e59\\ud83d\\ude00\\""}')).toMatchObject([{ text: '甲\n乙😀"' }]);
  });

  test("names that objects have of their own are no fields", () => {
    expect(records('{"text": "甲", "__proto__": {"title": "乙"}}')).toMatchObject([{ text: "甲", title: null }]);
    expect(records("{}")).toMatchObject([{ code: "bad-record" }]);
  });
});

describe("a line that is no record is reported and the next one read", () => {
  test.for([
    { line: "{", code: "bad-record" },
    { line: "近日，灯亮了。", code: "bad-record" },
    { line: "[]", code: "bad-record" },
    { line: "null", code: "bad-record" },
    { line: '"甲"', code: "bad-record" },
    { line: '{"title": "甲"}', code: "bad-record" },
    { line: '{"text": 7}', code: "bad-record" },
    { line: '{"text": null}', code: "bad-record" },
    { line: '{"text": ""}', code: "empty" },
    { line: '{"text": " \\n　"}', code: "empty" },
    { line: '{"text": "甲", "title": ["乙"]}', code: "bad-record" },
    { line: '{"text": "甲", "published": "yesterday"}', code: "bad-record" },
    { line: '{"text": "甲", "published": "09/04/2031"}', code: "bad-record" },
    { line: '{"text": "甲", "id": {}}', code: "bad-record" },
  ])("$line", ({ line, code }) => {
    expect(records(`${line}\n{"text": "乙"}`)).toMatchObject([{ path: "news.jsonl#1", code }, { text: "乙" }]);
  });

  test.for(["20310409", "2031-13-40", "2031年13月9日", "9/4/2031", "2031x", "4月9日"])(
    "a date that is none: %s",
    (published) => {
      expect(records(JSON.stringify({ text: "甲", published }))).toMatchObject([{ code: "bad-record" }]);
    },
  );
});

test.for(["", "\n", " \r\n\n"])("a file without records is reported: %j", (content) => {
  expect(records(content)).toMatchObject([{ code: "empty" }]);
});

test("fields may be called otherwise; the usual names mean nothing then", () => {
  const names = { text: "正文", published: "pub_date" };
  const line = '{"正文": "近日，灯亮了。", "text": "别的", "pub_date": "2031-04-09", "published": "x"}';
  expect(records(line, names)).toMatchObject([{ text: "近日，灯亮了。", published: "2031-04-09" }]);
  expect(records('{"text": "近日"}', names)).toMatchObject([
    { reason: wording`has no ${'"正文"'} string; --text-field names another field` },
  ]);
});
