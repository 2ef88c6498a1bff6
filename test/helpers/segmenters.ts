import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Segmenter } from "../../src/core/tokens.ts";
import { decode } from "../../src/input/decode.ts";
import { openNodejieba } from "../../src/segment/nodejieba.ts";
import { wordsOf } from "../../src/segment/segmenter.ts";
import { openSegmenter } from "../../src/tools.ts";
import { DEMO } from "./run.ts";

/** The reference engine, or null where the optional package is not built: tests against it are skipped then. */
export const reference: Segmenter | null = await openNodejieba();

if (reference === null)
  process.stderr.write("tests against nodejieba: skipped; the optional package is not built here\n");

const { segmenter: builtIn } = await openSegmenter();

export { builtIn };

export function cut(segmenter: Segmenter, text: string): string[] {
  return wordsOf(text, segmenter.cut(text));
}

/** `word/tag` */
export function tagged(segmenter: Segmenter, text: string): string[] {
  const tokens = segmenter.cut(text);
  const tags = segmenter.tags(text, tokens);
  return wordsOf(text, tokens).map((word, i) => `${word}/${tags[i] ?? ""}`);
}

/** The lines of the demo corpus and, where `JICENG_REAL_CORPUS` names a folder, of the real documents there. */
export const newsLines: readonly string[] = [DEMO, process.env.JICENG_REAL_CORPUS]
  .flatMap((folder) => (folder === undefined ? [] : readdirSync(folder).map((name) => join(folder, name))))
  .filter((path) => path.endsWith(".txt"))
  .flatMap((path) => {
    const decoded = decode(readFileSync(path));
    return decoded.ok ? decoded.text.split("\n") : [];
  });

const PIECE = 6;
const news = newsLines.join("").replaceAll(" ", "");
/** A few characters out of the news: words, and halves of words. */
const newsPiece = fc
  .tuple(fc.nat({ max: news.length - 1 }), fc.integer({ min: 1, max: PIECE }))
  .map(([start, length]) => news.slice(start, start + length));

const point = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((code) => String.fromCodePoint(code));

/** Han of every kind beside Latin, digits, punctuation, emoji, control characters and halves of surrogate pairs. */
export const mixedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: newsPiece },
      {
        weight: 4,
        arbitrary: fc.constantFrom(..."的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会"),
      },
      { weight: 4, arbitrary: fc.constantFrom(..."個來們這國說時會學對發經點還沒過裡後麼書長問題區廣東灣體門") },
      { weight: 3, arbitrary: point(0x4e00, 0x9fff) },
      { weight: 1, arbitrary: point(0x3400, 0x4dbf) },
      { weight: 1, arbitrary: point(0x20000, 0x2ffff) },
      { weight: 3, arbitrary: point(0x20, 0x7e) },
      { weight: 3, arbitrary: fc.stringMatching(/^[0-9]{1,4}[.%]?[0-9]{0,2}$/u) },
      { weight: 2, arbitrary: fc.stringMatching(/^[A-Za-z][A-Za-z0-9+#&]{0,5}$/u) },
      { weight: 4, arbitrary: fc.constantFrom(..."，。、；：“”（）《》…—！？,.;:()'\"/|·  \t\n\r\u3000\u00a0") },
      {
        weight: 1,
        arbitrary: fc.constantFrom("AT&T", "C++", "c#", "B超", "T恤", "😀", "👨‍👩‍👧", "ＡＢ", "１２", "①", "e\u0301"),
      },
      { weight: 1, arbitrary: point(0, 0x1f) },
      { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)) },
      { weight: 1, arbitrary: point(0xe000, 0xffff) },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));
