import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Failure } from "../../src/core/types.ts";
import { type CsvSettings, csvRecords } from "../../src/input/csv-records.ts";
import type { InputRecord } from "../../src/input/record.ts";

const FIELDS = { text: "text", id: "id", title: "title", published: "published", outlet: "outlet" };
const SETTINGS: CsvSettings = { fields: FIELDS, keep: [], delimiter: null, maxLine: 100_000 };

function* inBlocks(text: string, size: number): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  // As files are read: each block into the place of the one before.
  const block = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    block.set(part);
    yield block.subarray(0, part.length);
  }
}

async function records(table: string, settings: Partial<CsvSettings> = {}, size = 50) {
  const found: (InputRecord | Failure)[] = [];
  for await (const record of csvRecords("news.csv", inBlocks(table, size), { ...SETTINGS, ...settings }))
    found.push(record);
  return found;
}

describe("each row is a record", () => {
  test("with the line that it begins on for a path and itself for the hash", async () => {
    const table = 'id,text,published\na1,"近日，\n灯亮了。",2031-04-09\na2,路修好了,2031/4/9\n';
    expect(await records(table)).toMatchObject([
      {
        path: "news.csv#2",
        id: "a1",
        text: "近日，\n灯亮了。",
        published: "2031-04-09",
        source: 'a1,"近日，\n灯亮了。",2031-04-09',
      },
      { path: "news.csv#4", id: "a2", text: "路修好了", published: "2031-04-09", source: "a2,路修好了,2031/4/9" },
    ]);
  });

  test.for([",", "\t", ";", "|", "，"])("whatever parts its cells: %j", async (delimiter) => {
    const table = [`title${delimiter}text`, `灯${delimiter}灯亮了`].join("\r\n");
    expect(await records(table)).toMatchObject([{ title: "灯", text: "灯亮了" }]);
  });

  test("a delimiter of the user's own", async () => {
    expect(await records("title#text\n灯#灯亮了", { delimiter: "#" })).toMatchObject([{ title: "灯", text: "灯亮了" }]);
  });

  test("a byte order mark, Windows line ends and blank lines are no data", async () => {
    expect(await records("\ufefftext\r\n\r\n灯亮了\r\n")).toMatchObject([{ path: "news.csv#3", text: "灯亮了" }]);
  });

  test("further columns are carried through when they are asked for", async () => {
    const [record] = await records("text,版面,字数\n灯亮了,A03,3\n", { keep: ["版面", "字数", "没有"] });
    expect(record).toMatchObject({
      kept: { 版面: "A03", 字数: "3", 没有: null },
    });
  });

  test("empty cells behind the last column, and rows of nothing but those, are no data", async () => {
    expect(await records("id,text\n1,灯亮了,,\n,\n,,,\n2,路通了\n")).toMatchObject([
      { path: "news.csv#2", id: "1", text: "灯亮了" },
      { path: "news.csv#5", id: "2", text: "路通了" },
    ]);
  });

  test.for([
    "2031年4月9日08:30",
    "2031年04月09日 08:30",
    "2031年4月9日星期三",
    "2031年4月9日（周三）",
    "2031/4/9 8:30",
  ])("its date as sites and spreadsheets write it: %s", async (date) => {
    expect(await records(`text,published\n灯亮了,${date}\n`)).toMatchObject([{ published: "2031-04-09" }]);
  });

  test("quotes within a cell that has none around it are part of it", async () => {
    expect(await records('text\n他说"好"的\n')).toMatchObject([{ text: '他说"好"的' }]);
  });
});

test("a table that a spreadsheet writes comes back cell by cell, wherever the blocks end", async () => {
  const anyCell = fc.string({ unit: fc.constantFrom("灯", "，", ",", '"', "\n", "\r\n", ";", " ", "a") });
  const anyRow = fc.record({ text: anyCell.map((cell) => `字${cell}`), title: anyCell });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 30 }),
      async (rows, size) => {
        const table = stringify([["text", "title"], ...rows.map(({ text, title }) => [text, title])], { quoted: true });
        const found = await records(table, {}, size);
        expect(found.map((record) => ("reason" in record ? record : [record.text, record.title ?? ""]))).toEqual(
          rows.map(({ text, title }) => [text, title]),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test("the rows in front of a quote that is never closed are records, wherever the blocks end", async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `a${i},灯亮了\n`).join("");
  const table = `id,text\n${rows}b,"路修好了\nc,路通了\n`;
  const ids = Array.from({ length: 40 }, (_, i) => `a${i}`);
  for (const size of [7, 50, 10_000]) {
    const found = await records(table, {}, size);
    expect(found.map((record) => ("reason" in record ? record.path : record.id))).toEqual([...ids, "news.csv#42"]);
  }
});

describe("what is wrong is told in its place", () => {
  test.for([
    { table: "", failures: ["empty news.csv"], why: "nothing" },
    { table: "text\n", failures: ["empty news.csv"], why: "a header alone" },
    { table: "标题,正文\n灯,灯亮了", failures: ["bad-header news.csv#1"], why: "no column of the text's name" },
    { table: "text,text\n灯,灯亮了", failures: ["bad-header news.csv#1"], why: "the same column twice" },
    { table: "text,title\n灯亮了\n路通了,路\n", failures: ["bad-record news.csv#2"], why: "a row that is short" },
    { table: 'text,title\n"",路\n', failures: ["empty news.csv#2"], why: "a row without text" },
    { table: "text,published\n灯亮了,2031年4月9日至11日\n", failures: ["bad-record news.csv#2"], why: "several days" },
    { table: "text,published\n灯亮了,去年\n", failures: ["bad-record news.csv#2"], why: "a date that is none" },
    {
      table: `text,title\n"灯亮了,路\n${"a\n".repeat(60_000)}`,
      failures: ["bad-csv news.csv#2"],
      why: "a quote that is never closed",
    },
  ])("$why", async ({ table, failures }) => {
    const found = await records(table);
    expect(found.flatMap((record) => ("reason" in record ? [`${record.code} ${record.path}`] : []))).toEqual(failures);
  });
});
