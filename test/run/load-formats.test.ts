import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../src/commands/settings.ts";
import { loadDocuments } from "../../src/run/load.ts";
import type { LoadSettings } from "../../src/run/loaded.ts";
import { allOf } from "../helpers/all-of.ts";
import { encoder } from "../helpers/encode.ts";
import { folderOf } from "../helpers/run.ts";
import { type Packed, zip } from "../helpers/zip.ts";

const NEWS = "近日，青禾区柳荫社区举办义诊活动，医生为老人量血压，居民们都说很方便。";
const gb18030 = encoder("gb18030");

/** What comes of a file, in short: its documents' path, encoding and text, and failures. */
async function loaded(
  name: string,
  content: string | Uint8Array,
  settings: Partial<LoadSettings> = {},
): Promise<unknown[]> {
  const folder = folderOf({ [name]: content });
  const found = await allOf(
    loadDocuments([join(folder, name)], { settings: { ...DEFAULTS, ...settings }, except: null }),
  );
  return found.flatMap((item) => {
    if (item.kind === "failure") return [[item.failure.code, item.failure.path.replace(`${folder}/`, "")]];
    if (item.kind === "input") return [];
    const { path, encoding, text } = item.document;
    return [[path.replace(`${folder}/`, ""), encoding, text]];
  });
}

describe("files in archives are read as if they lay in a folder", () => {
  test("each by its own format and encoding", async () => {
    const archive = zip([
      { name: "a.txt", content: gb18030(NEWS) },
      { name: gb18030("新闻/表.csv"), content: gb18030(`text\n${NEWS}\n`) },
      { name: "b.jsonl", content: `${JSON.stringify({ text: NEWS })}\n` },
      { name: "c.docx", content: "x" },
    ]);
    expect(await loaded("pages.zip", archive)).toEqual([
      ["pages.zip!/a.txt", "gb18030", NEWS],
      ["pages.zip!/新闻/表.csv#2", "gb18030", NEWS],
      ["pages.zip!/b.jsonl#1", "utf-8", NEWS],
      ["damaged", "pages.zip!/c.docx"],
    ]);
  });

  test("a gzip is the file it holds", async () => {
    expect(await loaded("news.jsonl.gz", gzipSync(`${JSON.stringify({ text: NEWS })}\n`))).toEqual([
      ["news.jsonl.gz#1", "utf-8", NEWS],
    ]);
    expect(await loaded("news.gz", gzipSync(NEWS))).toEqual([["news.gz", "utf-8", NEWS]]);
  });

  test("an archive in an archive is opened, one in that is not", async () => {
    const inner: Packed = { name: "inner.zip", content: zip([{ name: "a.txt", content: NEWS }]) };
    const deep: Packed = { name: "deep.zip", content: zip([{ name: "inner.zip", content: inner.content }]) };
    expect(await loaded("outer.zip", zip([inner, deep]))).toEqual([
      ["outer.zip!/inner.zip!/a.txt", "utf-8", NEWS],
      ["nested", "outer.zip!/deep.zip!/inner.zip"],
    ]);
  });

  test("an archive without files is told", async () => {
    expect(await loaded("empty.zip", zip([]))).toEqual([["empty", "empty.zip"]]);
  });
});

describe("a saved page", () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"><title>义诊进社区</title></head><body><h1>义诊进社区</h1><p>${NEWS}</p><p>${NEWS}</p></body></html>`;

  test.for([
    {
      charset: "gb2312",
      bytes: gb18030(page("gb2312")),
      encoding: "gb18030",
      why: "has the encoding that it declares",
    },
    {
      charset: "gbk",
      bytes: Buffer.from(page("gbk")),
      encoding: "utf-8",
      why: "or the one it is in, where it declares another",
    },
  ])("$why", async ({ bytes, encoding }) => {
    const [document] = await loaded("page.html", bytes);
    expect(document).toEqual(["page.html", encoding, expect.stringContaining(`义诊进社区\n`)]);
    expect(document).toEqual(["page.html", encoding, expect.stringContaining(NEWS)]);
  });

  test("that shows nothing to read is told", async () => {
    expect(await loaded("page.html", "<html><body><script>var a = 1;</script></body></html>")).toEqual([
      ["empty", "page.html"],
    ]);
  });
});

test("a Word file that unpacks to very much more is refused before it is unpacked", async () => {
  const bomb = zip([{ name: "_rels/.rels", content: Buffer.alloc(64 * 1024 * 1024) }]);
  expect(await loaded("bomb.docx", bomb)).toEqual([["too-large", "bomb.docx"]]);
});
