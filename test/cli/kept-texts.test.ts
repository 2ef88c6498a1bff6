import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isStory } from "../helpers/contract.ts";
import { pdf } from "../helpers/pdf.ts";
import { analyze, DEMO, folderOf, jsonLines } from "../helpers/run.ts";

const NEWS = "近日，青禾区柳荫社区举办义诊活动，医生为老人量血压，居民们都说很方便。";
const PAGE = `<meta charset="gbk"><h1>义诊进社区</h1><script>var x = 1</script><p>${NEWS}</p><p>${NEWS}</p>`;

interface KeptText {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly offset: number;
  readonly text: string;
}

function isKeptText(value: unknown): value is KeptText {
  return typeof value === "object" && value !== null && Object.keys(value).join() === "id,path,sha256,offset,text";
}

function textsIn(folder: string): KeptText[] {
  const lines = jsonLines(readFileSync(join(folder, "texts.jsonl"), "utf8"));
  expect(lines.every(isKeptText)).toBe(true);
  return lines.filter(isKeptText);
}

test("texts.jsonl holds the text that the records' offsets are in, of every format and in the order of the inputs", () => {
  const cwd = folderOf({
    "a.html": PAGE,
    "b.pdf": pdf([{ lines: [{ text: NEWS, x: 40, y: 60, size: 10 }] }]),
    "c.jsonl": `${JSON.stringify({ id: "seven", text: NEWS })}\n${JSON.stringify({ text: "𠮷".repeat(3) + NEWS })}\n`,
  });
  expect(analyze([DEMO, "a.html", "b.pdf", "c.jsonl", "--out", "run"], { cwd }).code).toBe(0);
  const texts = textsIn(join(cwd, "run"));
  const stories = jsonLines(readFileSync(join(cwd, "run/stories.jsonl"), "utf8")).filter(isStory);
  expect(texts.slice(-4).map(({ path, id }) => `${path} ${id}`)).toEqual([
    ...["a.html a.html", "b.pdf b.pdf", "c.jsonl#1 seven", "c.jsonl#2 c.jsonl#2"],
  ]);
  expect([...new Set(stories.map(({ document }) => document.path))]).toEqual(texts.map(({ path }) => path));
  const textByPath = new Map(texts.map((kept) => [kept.path, kept]));
  let mentions = 0;
  for (const { document, entities } of stories) {
    const kept = textByPath.get(document.path);
    expect(kept).toMatchObject({ id: document.id, sha256: document.sha256, offset: 0 });
    for (const { start, end, surface } of entities) expect(kept?.text.slice(start, end)).toBe(surface);
    mentions += entities.length;
  }
  expect(mentions).toBeGreaterThan(300);
});

test("a text that is too long for memory stands there in stretches, one behind the other", () => {
  const page = `义诊进社区\n\n${`${NEWS}\n`.repeat(10)}\n`;
  const long = page.repeat(1500);
  const cwd = folderOf({ "long.txt": long });
  expect(analyze(["long.txt", "--out", "run", "--no-themes", "--types", "date"], { cwd }).code).toBe(0);
  const texts = textsIn(join(cwd, "run"));
  expect(texts.length).toBeGreaterThan(1);
  let offset = 0;
  for (const kept of texts) {
    expect(kept.offset).toBe(offset);
    offset += kept.text.length;
  }
  expect(texts.map(({ text }) => text).join("")).toBe(long);
});

test("--no-keep-text and keepText: false leave it out, and take away that of an earlier run", () => {
  const cwd = folderOf({ "a.txt": NEWS, "no.yaml": "keepText: false\n" });
  const isKept = (args: readonly string[]): boolean => {
    expect(analyze(["a.txt", "--out", "run", ...args], { cwd }).code).toBe(0);
    return existsSync(join(cwd, "run/texts.jsonl"));
  };
  expect(isKept([])).toBe(true);
  expect(isKept(["--no-keep-text"])).toBe(false);
  expect(isKept(["--keep-text"])).toBe(true);
  expect(isKept(["--config", "no.yaml"])).toBe(false);
  expect(isKept(["--config", "no.yaml", "--keep-text"])).toBe(true);
});
