import { createRequire } from "node:module";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { type PdfText, readPdf } from "../../../src/input/pdf/index.ts";
import { PAGE_HEIGHT, type PdfPage, pdf, placed } from "../../helpers/pdf.ts";

const FOLDER = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

function read(bytes: Uint8Array): Promise<PdfText> {
  return readPdf(Uint8Array.from(bytes), { cmaps: `${FOLDER}/cmaps/`, fonts: `${FOLDER}/standard_fonts/` });
}

async function textOf(pages: readonly PdfPage[]): Promise<string> {
  const found = await read(pdf(pages));
  return found.ok ? found.text : found.code;
}

const sentence = (i: number): string =>
  `第${i}天，柳荫社区的志愿者走进居民家中，为老人检查用电安全，帮助他们学会使用智能手机，大家都说这样的服务贴心。`;
const storyOf = (headline: string, from: number, count = 6) => ({
  headline,
  paragraphs: Array.from({ length: count }, (_, i) => sentence(from + i) + sentence(from + i)),
});
const asText = ({ headline, paragraphs }: ReturnType<typeof storyOf>): string =>
  [headline, "", ...paragraphs.map((paragraph) => `　　${paragraph}`)].join("\n");

const LEFT = 40;
const WIDE = 720;

describe("a page is read column by column, paragraph by paragraph", () => {
  test.for([1, 2, 3, 4, 5, 6])("one story in %i columns", async (columns) => {
    const story = storyOf("邻里守望暖人心", 1);
    const { lines } = placed(story, { x: LEFT, y: 60, width: WIDE, columns });
    expect(await textOf([{ lines }])).toBe(`${asText(story)}\n`);
  });

  test.for([2, 3, 4])("two stories of %i columns, one below the other", async (columns) => {
    const [above, below] = [storyOf("邻里守望暖人心", 1), storyOf("加装电梯解民忧", 11)];
    const first = placed(above, { x: LEFT, y: 60, width: WIDE, columns });
    const second = placed(below, { x: LEFT, y: first.end + 20, width: WIDE, columns });
    expect(await textOf([{ lines: [...first.lines, ...second.lines] }])).toBe(
      `${asText(above)}\n\n\n${asText(below)}\n`,
    );
  });

  test("stories side by side, one of them in a box", async () => {
    const [left, right] = [storyOf("邻里守望暖人心", 1, 8), storyOf("加装电梯解民忧", 11, 4)];
    const first = placed(left, { x: LEFT, y: 60, width: 470, columns: 2 });
    const second = placed(right, { x: 540, y: 60, width: 210, columns: 1 });
    const frames = [[532, 55, 226, second.end - 50]] as const;
    // In the file they stand line by line, as they do across the page.
    const lines = [...first.lines, ...second.lines].toSorted((a, b) => a.y - b.y);
    expect(await textOf([{ lines, frames }])).toBe(`${asText(left)}\n\n\n${asText(right)}\n`);
  });

  test.for([
    { where: "in the middle of four columns", lines: ["灯亮了"], x: [370], joined: "灯亮了" },
    {
      where: "in two lines that fill the width",
      lines: ["青禾区柳荫社区邻里守望暖人心，加装电梯解民忧，老街坊们都说好", "事连连"],
      x: [LEFT, LEFT],
      joined: "青禾区柳荫社区邻里守望暖人心，加装电梯解民忧，老街坊们都说好事连连",
    },
    {
      where: "in two phrases, one a line, set in the middle",
      lines: ["放学有去处", "柳荫社区的家长少操心"],
      x: [340, 290],
      joined: "放学有去处 柳荫社区的家长少操心",
    },
  ])("a headline $where belongs to all that is below", async ({ lines, x, joined }) => {
    const story = storyOf(joined, 1);
    const { lines: placedLines } = placed(story, { x: LEFT, y: 90, width: WIDE, columns: 4 });
    const body = placedLines.filter(({ size }) => size === 10);
    const heads = lines.map((text, i) => ({ text, x: x[i] ?? LEFT, y: 80 + 26 * i, size: 22 }));
    const down = 26 * (lines.length - 1);
    expect(await textOf([{ lines: [...heads, ...body.map((line) => ({ ...line, y: line.y + down }))] }])).toBe(
      `${asText(story)}\n`,
    );
  });

  test("a line that is drawn out has no blanks between its characters, a list of names has", async () => {
    const drawnOut = Array.from("没有车队流水席", (text, i) => ({ text, x: LEFT + 16 * i, y: 60, size: 10 }));
    const names = ["张三丰", "岑雨禾", "鹿鸣春", "何苗苗", "白杨树"].map((text, i) => ({
      text,
      x: LEFT + 36 * i,
      y: 90,
      size: 10,
    }));
    expect(await textOf([{ lines: [...drawnOut, ...names] }])).toMatch(
      /^没有车队流水席\n+张三丰 岑雨禾 鹿鸣春 何苗苗 白杨树\n$/u,
    );
  });

  test("the pages of a file are parted by form feeds", async () => {
    const line = (text: string) => ({ lines: [{ text, x: LEFT, y: 60, size: 10 }] });
    expect(await textOf([line("第一版"), line("第二版")])).toBe("第一版\n\f第二版\n");
  });
});

describe("a page says the same however a program wrote it", () => {
  const story = storyOf("邻里守望暖人心", 1);
  const { lines } = placed(story, { x: LEFT, y: 60, width: WIDE, columns: 3 });
  const told = `${asText(story)}\n`;
  const alone = lines.flatMap(({ text, x, y, size }) =>
    Array.from(text, (sign, i) => ({ text: sign, x: x + i * size, y, size })),
  );

  test.for([
    { how: "each character by itself", drawn: alone },
    { how: "in an order of its own", drawn: alone.toSorted((a, b) => a.text.localeCompare(b.text) || a.x - b.x) },
    {
      how: "twice, a little aside, to look bold",
      drawn: lines.flatMap((line) => [line, { ...line, x: line.x + 0.4 }]),
    },
    {
      how: "with characters that only look alike",
      drawn: lines.map((line) => ({ ...line, text: line.text.replaceAll("用", "⽤") })),
    },
    { how: "with text without ink behind it", drawn: [...lines, ...lines.map((line) => ({ ...line, mode: 3 }))] },
  ])("$how", async ({ drawn }) => {
    expect(await textOf([{ lines: drawn }])).toBe(told);
  });

  test("behind the picture of a page, in text without ink", async () => {
    expect(await textOf([{ lines: lines.map((line) => ({ ...line, mode: 3 })), isScan: true }])).toBe(told);
  });

  test("on a page that is turned", async () => {
    const turned = lines.map(({ text, x, y, size }) => ({ text, size, x: y, y: PAGE_HEIGHT - x, isSideways: true }));
    expect(await textOf([{ lines: turned, entries: "/Rotate 90" }])).toBe(told);
    expect(await textOf([{ lines: turned }])).toBe(told);
  });

  test("without what is cut off with the edge of the page", async () => {
    const outside = { text: "印刷厂套准线", x: LEFT, y: 20, size: 10 };
    expect(await textOf([{ lines: [outside, ...lines], entries: `/CropBox [0 0 800 ${PAGE_HEIGHT - 40}]` }])).toBe(
      told,
    );
  });
});

test("a headline that runs down stands before the text beside it", async () => {
  const story = storyOf("加装电梯解民忧", 1);
  const { lines } = placed(story, { x: LEFT, y: 60, width: 600, columns: 2 });
  const body = lines.filter(({ size }) => size === 10);
  const head = Array.from(story.headline, (sign, i) => ({ text: sign, x: 680, y: 110 + 22 * i, size: 22 }));
  expect(await textOf([{ lines: [...body, ...head] }])).toBe(`${asText(story)}\n`);
});

describe("what has no text is told", () => {
  test("a page that is a picture", async () => {
    expect(await textOf([{ lines: [], isScan: true }])).toBe("scanned");
  });

  test("a page with nothing on it", async () => {
    expect(await textOf([{ lines: [] }])).toBe("empty");
  });

  test.for([
    { why: "no PDF at all", bytes: Buffer.from("近日，灯亮了。") },
    { why: "nothing", bytes: Buffer.alloc(0) },
    { why: "only the beginning of one", bytes: Buffer.from("%PDF-1.7\n1 0 obj\n<<") },
  ])("$why", async ({ bytes }) => {
    expect(await read(bytes)).toMatchObject({ ok: false, code: "damaged" });
  });

  test("a file that is cut off is damaged, or what is left of it", async () => {
    const { lines } = placed(storyOf("邻里守望暖人心", 1), { x: LEFT, y: 60, width: WIDE, columns: 2 });
    const whole = pdf([{ lines }]);
    for (const share of [0.2, 0.5, 0.9]) {
      const found = await read(whole.subarray(0, Math.floor(share * whole.length)));
      expect(found.ok ? found.text : found.code).toMatch(/^(?:damaged|empty|邻里守望暖人心[\s\S]*)$/u);
    }
  });
});
