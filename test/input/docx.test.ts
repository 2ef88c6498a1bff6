import { describe, expect, test } from "vitest";
import { readDocx } from "../../src/input/docx.ts";
import { zip } from "../helpers/zip.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

interface Paragraph {
  readonly text: string;
  readonly style?: string;
}

/** A Word file as small as they come: text, and paragraphs with the styles of headings. */
function docx(body: string, notes: readonly string[] = []): Buffer {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const footnotes = notes.map((note, i) => `<w:footnote w:id="${i + 1}">${paragraph({ text: note })}</w:footnote>`);
  return zip([
    {
      name: "word/footnotes.xml",
      content: `<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${footnotes.join("")}</w:footnotes>`,
    },
    { name: "[Content_Types].xml", content: types },
    { name: "_rels/.rels", content: rels },
    { name: "word/document.xml", content: document },
  ]);
}

function paragraph({ text, style }: Paragraph): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  // Word cuts a paragraph into runs wherever it likes.
  const half = Math.ceil(text.length / 2);
  const runs = [text.slice(0, half), text.slice(half)].map(
    (run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`,
  );
  return `<w:p>${properties}${runs.join("")}</w:p>`;
}

describe("a Word file is its paragraphs, a line each", () => {
  test("headings stand apart, blank paragraphs are left out", async () => {
    const body = [
      { text: "邻里守望暖人心", style: "Heading1" },
      { text: "本报记者 岑雨禾" },
      { text: "" },
      { text: "近日，柳荫社区举办义诊活动 <免费> & 便民。" },
    ].map(paragraph);
    expect(await readDocx(docx(body.join("")))).toEqual({
      ok: true,
      text: "邻里守望暖人心\n\n本报记者 岑雨禾\n近日，柳荫社区举办义诊活动 <免费> & 便民。\n",
    });
  });

  test("a note stands behind the text, with its mark", async () => {
    const body = `<w:p><w:r><w:t>灯亮了。</w:t><w:footnoteReference w:id="1"/></w:r></w:p>${paragraph({ text: "路通了。" })}`;
    const found = await readDocx(docx(body, ["截至五月底。"]));
    expect(found).toEqual({ ok: true, text: "灯亮了。[1]\n路通了。\n截至五月底。\n" });
  });

  test("a row of a table is a line", async () => {
    const cell = (text: string): string => `<w:tc>${paragraph({ text })}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("时间")}${cell("4月9日")}</w:tr><w:tr>${cell("地点")}${cell("柳荫社区")}</w:tr></w:tbl>`;
    const found = await readDocx(docx(table));
    expect(
      found.ok &&
        found.text
          .trim()
          .split("\n")
          .map((line) => line.replace(/\s+/gu, " ")),
    ).toEqual(["时间 4月9日", "地点 柳荫社区"]);
  });
});

describe("what is none is told", () => {
  test.for([
    { why: "plain text", bytes: Buffer.from("近日，灯亮了。"), code: "damaged" },
    { why: "nothing", bytes: Buffer.alloc(0), code: "damaged" },
    { why: "another zip", bytes: zip([{ name: "a.txt", content: "近日" }]), code: "damaged" },
    { why: "a file without text", bytes: docx(""), code: "empty" },
    { why: "a file that is cut off", bytes: docx(paragraph({ text: "近日" })).subarray(0, 300), code: "damaged" },
  ])("$why", async ({ bytes, code }) => {
    expect(await readDocx(bytes)).toMatchObject({ ok: false, code });
  });

  test("entities that a hostile file declares are not expanded", async () => {
    const hostile = `<!DOCTYPE x [<!ENTITY a "${"字".repeat(1000)}">]>`;
    const found = await readDocx(docx(`${hostile}${paragraph({ text: "近日" })}`));
    expect(found.ok ? found.text.length : 0).toBeLessThan(100);
  });
});
