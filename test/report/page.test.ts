import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, documentOf, openTools } from "../../src/index.ts";
import { decode } from "../../src/input/decode.ts";
import { ENTITY_TYPES, KINDS, ROLES, SEVERITIES } from "../../src/report/labels.ts";
import {
  LAYOUT_LABELS,
  PAGE_LABELS,
  PROGRAMME_KIND_LABELS,
  SCRIPT_LABELS,
  TYPE_SIGNS,
} from "../../src/report/page/labels.ts";
import { MOST_ROWS, mostBytes } from "../../src/report/page/page.ts";
import { piecesOf, type TextStretch } from "../../src/report/page/pieces.ts";
import { pageData, pageFor } from "../helpers/page.ts";
import { analyzed, community, documentInfo, office, reporter } from "../helpers/records.ts";
import { DEMO } from "../helpers/run.ts";

const SHA256 = documentInfo().sha256;
const LEAD = "文".repeat(100);

/** The text of a document whose story's body begins at 100, as the records of these tests have it. */
function textOf(body: string, path = "pages/a.txt"): TextStretch {
  return { path, sha256: SHA256, offset: 0, text: `${LEAD}${body}后记` };
}

describe("the shell", () => {
  const page = pageFor([analyzed([{ text: "正文。", headline: "</script><script>alert(1)</script>" }])], {
    texts: [textOf("正文。")],
  });

  test("lets in its script and style by their hashes, and nothing else", () => {
    expect(page).toContain(
      `content="default-src 'none'; script-src 'sha256-c2NyaXB0'; style-src 'sha256-c3R5bGU='; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<link|<img|<iframe|url\(|@import|https?:|unsafe|<[^>]* (?:on\w+|style)=/u);
  });

  test("holds data as Base64 alone, whatever stands in it", () => {
    const rest = page.replaceAll(
      /<script type="application\/json" id="(?:index|texts-\d+)">"[\w+/=]*"<\/script>/gu,
      "",
    );
    expect(rest.match(/<script/gu)).toHaveLength(1);
    expect(rest).not.toContain("alert");
    expect(pageData(page).index.rows.title).toEqual(["</script><script>alert(1)</script>"]);
  });

  test("begins in the language that it is made for, or leaves that to the browser, and says in both that it needs a script", () => {
    expect(page).toContain('<html lang="en">');
    expect(pageFor([analyzed([{}])], { language: "zh" })).toContain('<html lang="zh-CN" data-language="zh">');
    expect(page).toContain(PAGE_LABELS.noScript.zh);
    expect(page).toContain(PAGE_LABELS.noScript.en);
  });

  test("is the same for the same run", () => {
    const again = pageFor([analyzed([{ text: "正文。", headline: "</script><script>alert(1)</script>" }])], {
      texts: [textOf("正文。")],
    });
    expect(again).toBe(page);
  });
});

describe("the texts", () => {
  test("of all stories are slices of the original, at their offsets", async () => {
    const tools = await openTools();
    const sources = readdirSync(DEMO).map((name) => {
      const decoded = decode(readFileSync(join(DEMO, name)));
      return documentOf(decoded.ok ? decoded.text : "", { path: name });
    });
    const documents = sources.map((source) => analyze(source, tools));
    const texts = sources.map(({ path, sha256, text }) => ({ path, sha256, offset: 0, text }));
    const { index, chunks } = pageData(pageFor(documents, { texts }));
    const records = documents.flatMap(({ stories }) => stories);
    expect(index.cap).toEqual({ inside: null, outside: null });
    const seen = new Set<number>();
    for (const [chunk, sheets] of chunks.entries())
      for (const { pieces, stories, document } of sheets) {
        const text = sources.find(({ path }) => path === index.tables.documents[document]?.path)?.text ?? "";
        for (const [offset, piece] of pieces) expect(piece).toBe(text.slice(offset, offset + piece.length));
        for (const { row, start, end, entities } of stories) {
          const record = records[row];
          seen.add(row);
          expect(index.chunks[row]).toBe(chunk);
          expect({ start, end }).toEqual({ start: record?.start, end: record?.end });
          expect(entities.map(([type, from, to]) => [type, text.slice(from, to)])).toEqual(
            record?.entities.map(({ type, surface }) => [type, surface]),
          );
        }
      }
    expect(seen.size).toBe(records.length);
  });

  test("of a run that kept none are the bodies of the records, with the mentions where they stand", () => {
    const text = "银杏社区办起菜园，柳河街道支持。";
    const paragraphs = [
      {
        segments: [
          [100, 106],
          [108, 118],
        ] as const,
      },
    ];
    const story = {
      text,
      paragraphs,
      parts: [{ kind: "headline", start: 80, end: 90 }] as const,
      headline: "银杏社区办起共享菜园",
      entities: [
        community("银杏社区", { start: 100 }),
        office("柳河街道", { start: 111 }),
        reporter("钱小满", { start: 120 }),
      ],
    };
    const { index, chunks } = pageData(pageFor([analyzed([story])]));
    expect(index.hasTexts).toBe(false);
    expect(chunks[0]?.[0]?.pieces).toEqual([
      [80, "银杏社区办起共享菜园"],
      [100, "银杏社区办起"],
      [108, "菜园，柳河街道支持。"],
      [120, "钱小满"],
    ]);
  });

  test("of a paragraph that was mended stand there without places", () => {
    const paragraphs = [{ segments: [[100, 120]] as const }];
    const { chunks } = pageData(pageFor([analyzed([{ text: "老楼装上新电梯。", paragraphs }])]));
    expect(chunks[0]?.[0]?.stories[0]?.loose).toEqual([[0, "老楼装上新电梯。"]]);
  });

  test("of a file that was read twice are there for both", () => {
    const document = analyzed([{ text: "正文。" }]);
    const { index, chunks } = pageData(pageFor([document, document], { texts: [textOf("正文。"), textOf("正文。")] }));
    expect(index.rows.title).toHaveLength(2);
    expect(chunks.flat().flatMap(({ stories }) => stories.map(({ row }) => row))).toEqual([0, 1]);
    expect(chunks.flat().every(({ pieces }) => pieces.length === 1)).toBe(true);
  });

  test("of a document in stretches come from the stretch that the story is in", () => {
    const stretches = [
      { path: "pages/a.txt", sha256: SHA256, offset: 0, text: "甲".repeat(300) },
      { path: "pages/a.txt", sha256: SHA256, offset: 300, text: "乙".repeat(300) },
    ];
    const place = (start: number) => ({
      start,
      end: start + 50,
      text: "",
      paragraphs: [{ segments: [[start, start + 50]] as const }],
    });
    const { chunks } = pageData(pageFor([analyzed([place(100), place(200), place(400)])], { texts: stretches }));
    const sheets = chunks.flat();
    expect(sheets.map(({ start, end, stories }) => [start, end, stories.length])).toEqual([
      [0, 300, 2],
      [300, 600, 1],
    ]);
    expect(sheets.map(({ pieces }) => pieces[0]?.[1][0])).toEqual(["甲", "乙"]);
  });
});

describe("the size", () => {
  /** Hanzi in no order, which no compression makes much shorter. */
  const noise = (length: number): string => {
    const bytes = randomBytes(2 * length);
    return Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + (bytes.readUInt16LE(2 * i) % 20_000))).join(
      "",
    );
  };

  test("stays within 1.5 MB and 2 KB a story, however long the texts are, and the page knows how much was left out", () => {
    const bodies = Array.from({ length: 60 }, () => noise(40_000));
    const documents = bodies.map((text, i) => analyzed([{ text }], { document: documentInfo({ path: `${i}.txt` }) }));
    const page = pageFor(documents, { texts: bodies.map((text, i) => textOf(text, `${i}.txt`)) });
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(mostBytes(bodies.length));
    const { index, chunks } = pageData(page);
    const { inside } = index.cap;
    if (inside === null) throw new Error("not shortened");
    expect(inside).toBeGreaterThan(0);
    const lengths = chunks.flat().map(({ pieces }) => pieces.reduce((sum, [, piece]) => sum + piece.length, 0));
    expect(lengths).toEqual(bodies.map(() => inside));
  });

  test("is kept by leaving out what stands between stories first", () => {
    const texts = Array.from({ length: 150 }, (_, i) => ({
      ...textOf("正文。", `${i}.txt`),
      text: `${LEAD}正文。${noise(9000)}`,
    }));
    const documents = texts.map(({ path }) => analyzed([{ text: "正文。" }], { document: documentInfo({ path }) }));
    const { index, chunks } = pageData(pageFor(documents, { texts }));
    expect(index.cap).toEqual({ inside: null, outside: 300 });
    expect(chunks.flat().every(({ pieces }) => pieces[0]?.[1].includes("正文。"))).toBe(true);
  });

  test("never cuts a character in half", () => {
    const stretch = { path: "", sha256: "", offset: 0, text: "文𠮷𠮷" };
    const cap = { inside: 2, outside: 0 };
    expect(piecesOf(stretch, { start: 0, end: 5, stories: [{ start: 0, end: 5 }], cap })).toEqual([[0, "文"]]);
  });

  test("of a run with more stories is that of an even sample; the totals are of the run", () => {
    const count = MOST_ROWS + 5000;
    const document = analyzed(Array.from({ length: count }, (_, i) => ({ headline: `第${i}篇`, ordinal: i + 1 })));
    const { index } = pageData(pageFor([document]));
    expect(index.totals.stories).toBe(count);
    expect(index.rows.title).toHaveLength(MOST_ROWS);
    const numbers = index.rows.title.map((title) => Number(title.slice(1, -1)));
    expect(numbers.slice(0, 5)).toEqual([0, 2, 3, 4, 5]);
    const steps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? 0));
    expect(new Set(steps)).toEqual(new Set([1, 2]));
  });

  test("does not grow with a title or name of any length", () => {
    const long = "长".repeat(100_000);
    const { index } = pageData(pageFor([analyzed([{ headline: long, entities: [office(long)] }])]));
    expect(index.rows.title[0]).toHaveLength(81);
    expect(index.tables.offices[0]?.name).toHaveLength(61);
  });
});

describe("what the page says", () => {
  const labels = [
    ...Object.entries(PAGE_LABELS),
    ...Object.entries(TYPE_SIGNS),
    ...[ENTITY_TYPES, KINDS, ROLES, SEVERITIES].flatMap((each) => Object.entries(each)),
    ...[SCRIPT_LABELS, LAYOUT_LABELS, PROGRAMME_KIND_LABELS].flatMap((each) => Array.from(each)),
  ];

  test.each(labels)("%s is there in both languages", (_, { zh, en }) => {
    expect(zh.trim()).not.toBe("");
    expect(en.trim()).not.toBe("");
    expect(zh).not.toBe(en);
    const isSwitch = zh === "English";
    if (!isSwitch) expect(en).not.toMatch(/\p{Script=Han}/u);
    const values = (text: string): string[] => (text.match(/\{\w+\}/gu) ?? []).sort();
    expect(values(zh)).toEqual(values(en));
  });
});

test("offices and communities are called as in all other reports", () => {
  expect(PAGE_LABELS.offices).toEqual(ENTITY_TYPES.office);
  expect(PAGE_LABELS.communities).toEqual(ENTITY_TYPES.community);
});
