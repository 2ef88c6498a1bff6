import { describe, expect, test } from "vitest";
import { labelledTexts, USUAL_FIELDS } from "../../src/input/labelled.ts";

const read = (path: string, content: string, fields = {}) => [
  ...labelledTexts(path, content, { ...USUAL_FIELDS, ...fields }),
];

describe("JSON Lines", () => {
  test("a line is a text with its labels, the main one first", () => {
    const line =
      '{"id":"a1","title":"柳荫社区慰问老人","text":"社区走访独居老人。","label":"elder-care","labels":["volunteering","elder-care"]}';
    expect(read("set.jsonl", `${line}\n`)).toEqual([
      {
        path: "set.jsonl#1",
        id: "a1",
        title: "柳荫社区慰问老人",
        text: "社区走访独居老人。",
        labels: ["elder-care", "volunteering"],
        group: "a1",
      },
    ]);
  });

  test("a StoryRecord gives its headline, and its document is the group", () => {
    const story = {
      schema: "jiceng/story@1",
      id: "0a1b2c3d4e5f-02",
      document: { id: "page.txt" },
      headline: "鹿庄村修路",
      text: "村里修了路。",
      themes: { primary: "infrastructure", secondary: ["environment"] },
    };
    const [text] = read("stories.jsonl", JSON.stringify(story), { label: ["themes.primary", "themes.secondary"] });
    expect(text).toMatchObject({
      title: "鹿庄村修路",
      labels: ["infrastructure", "environment"],
      group: "page.txt",
      id: "0a1b2c3d4e5f-02",
    });
  });

  test("without an id the place is the id, and a group that is named goes before it", () => {
    expect(read("-", '{"text":"字","label":3,"page":7}', { group: "page" })).toEqual([
      { path: "-#1", id: "-#1", title: null, text: "字", labels: ["3"], group: "7" },
    ]);
  });

  test.for([
    { line: '{"text":"字"}', code: "no-label", why: "no label" },
    { line: '{"text":"字","label":null}', code: "no-label", why: "null for a label" },
    { line: '{"text":"字","label":" "}', code: "no-label", why: "a blank label" },
    { line: '{"text":"字","label":{"a":1}}', code: "bad-record", why: "an object for a label" },
    { line: '{"text":" \\u200b","label":"a"}', code: "empty", why: "a text of blanks" },
    { line: '{"label":"a"}', code: "bad-record", why: "no text" },
    { line: '{"text":"字","label":"a","id":[]}', code: "bad-record", why: "an id that is no string" },
    { line: '[{"text":"字","label":"a"}]', code: "bad-record", why: "a list" },
    { line: '{"text":"字",', code: "bad-record", why: "half a line" },
  ])("$why is a failure with its line, and what follows is read", ({ line, code }) => {
    const [failure, text] = read("set.jsonl", `\n${line}\n{"text":"字","label":"a"}`);
    expect(failure).toMatchObject({ path: "set.jsonl#2", code });
    expect(text).toMatchObject({ path: "set.jsonl#3", labels: ["a"] });
  });

  test("a file without records says so", () => {
    expect(read("set.jsonl", "\n \n")).toMatchObject([{ path: "set.jsonl", code: "empty" }]);
  });
});

describe("CSV", () => {
  test("columns are found by their names, a cell holds several labels, lines count as an editor counts them", () => {
    const table = '\uFEFFlabel,id,text\r\n"elder-care； volunteering",a,"走访,\r\n慰问"\r\nculture,b,唱歌\r\n';
    expect(read("set.csv", table)).toEqual([
      {
        path: "set.csv#2",
        id: "a",
        title: null,
        text: "走访,\n慰问",
        labels: ["elder-care", "volunteering"],
        group: "a",
      },
      { path: "set.csv#4", id: "b", title: null, text: "唱歌", labels: ["culture"], group: "b" },
    ]);
  });

  test.for([
    { header: "id,label", says: '"text"' },
    { header: "id,text", says: "--label-field" },
    { header: "text,label,label", says: "twice" },
    { header: "text;label", says: "commas" },
  ])("the header $header is refused with what is wrong in it", ({ header, says }) => {
    const [failure, ...others] = read("set.csv", `${header}\nx,y\n`);
    expect(failure).toMatchObject({ path: "set.csv#1", code: "bad-header" });
    expect(JSON.stringify(failure)).toContain(says.replaceAll('"', '\\"'));
    expect(others).toEqual([]);
  });

  test("a row with a cell too many or without a label fails alone", () => {
    expect(read("set.csv", "text,label\n走访,慰问,a\n唱歌,\n跳舞,culture\n")).toMatchObject([
      { path: "set.csv#2", code: "bad-record" },
      { path: "set.csv#3", code: "no-label" },
      { path: "set.csv#4", labels: ["culture"] },
    ]);
  });

  test("nothing behind the header, or nothing at all, says so", () => {
    expect(read("set.csv", "text,label\n")).toMatchObject([{ code: "empty" }]);
    expect(read("set.csv", "")).toMatchObject([{ code: "empty" }]);
  });
});
