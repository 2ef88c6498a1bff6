// Every text of the demo corpus in eight encodings, with and without byte order marks, whole, cut off, damaged, and two encodings in
// one file: 2,000 files and more. What comes out is the text, or a failure; never another text.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as toTraditional from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { diceOf } from "../../src/core/dice.ts";
import { type Decoded, decode } from "../../src/input/decode.ts";
import { encoder, utf16 } from "../helpers/encode.ts";

const CORPUS = fileURLToPath(new URL("../../seeds/corpus", import.meta.url));
const inHongKong = toTraditional.Converter({ from: "cn", to: "hk" });
const inTaiwan = toTraditional.Converter({ from: "cn", to: "tw" });
const gb18030 = encoder("gb18030");
const big5 = encoder("big5");
const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);
const withoutRare = (text: string): string =>
  text.replace(/[^\p{ASCII}\p{Script=Han}，。、：；！？“”（）《》—…]/gu, " ");

interface Encoded {
  readonly name: string;
  readonly encoding: string;
  readonly textOf: (text: string) => string;
  readonly bytesOf: (text: string) => Uint8Array;
}

const same = (text: string): string => text;
const ENCODINGS: readonly Encoded[] = [
  { name: "UTF-8", encoding: "utf-8", textOf: same, bytesOf: (text) => Buffer.from(text) },
  {
    name: "UTF-8 with a mark",
    encoding: "utf-8",
    textOf: same,
    bytesOf: (text) => marked([0xef, 0xbb, 0xbf], Buffer.from(text)),
  },
  { name: "GB18030", encoding: "gb18030", textOf: (text) => `${text}𠮷`, bytesOf: gb18030 },
  { name: "GB18030 of Traditional text", encoding: "gb18030", textOf: inTaiwan, bytesOf: gb18030 },
  { name: "Big5", encoding: "big5", textOf: (text) => bigFive(inTaiwan(text)), bytesOf: big5 },
  {
    name: "Big5 of Hong Kong",
    encoding: "big5",
    textOf: (text) => bigFive(`${inHongKong(text)}啲嘢喺度`),
    bytesOf: big5,
  },
  { name: "UTF-16, little end first", encoding: "utf-16le", textOf: same, bytesOf: (text) => utf16(text) },
  {
    name: "UTF-16, big end first",
    encoding: "utf-16be",
    textOf: same,
    bytesOf: (text) => utf16(text, { bigEndian: true }),
  },
  {
    name: "UTF-16 with a mark",
    encoding: "utf-16le",
    textOf: same,
    bytesOf: (text) => marked([0xff, 0xfe], utf16(text)),
  },
];

const inBig5 = new Set<string>();
{
  const decoder = new TextDecoder("big5");
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      for (const character of decoder.decode(Uint8Array.of(lead, trail))) inBig5.add(character);
}
/** What Big5 has no sign for is left out. */
function bigFive(text: string): string {
  return Array.from(withoutRare(text))
    .filter((character) => character <= "\x7f" || inBig5.has(character))
    .join("");
}

const DOCUMENTS = readdirSync(CORPUS)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => {
    const decoded = decode(readFileSync(join(CORPUS, name)));
    return decoded.ok ? decoded.text : "";
  });
const PIECES_OF_EACH = 24;
/** Stretches of the documents that have at least 200 bytes in any of the encodings. */
const PIECES = DOCUMENTS.flatMap((text, i) => {
  const { roll } = diceOf(i + 1);
  return [
    text,
    ...Array.from({ length: PIECES_OF_EACH }, () => {
      const length = 110 + roll(500);
      const start = roll(Math.max(1, text.length - length));
      return Array.from(text)
        .slice(start, start + length)
        .join("");
    }),
  ];
});

/** What was read, what was listed as unreadable, and what came out wrong with nobody knowing. */
function outcomes(files: readonly { readonly bytes: Uint8Array; readonly isRight: (decoded: Decoded) => boolean }[]): {
  right: number;
  listed: number;
  wrong: number;
} {
  const counts = { right: 0, listed: 0, wrong: 0 };
  for (const { bytes, isRight } of files) {
    const decoded = decode(bytes);
    if (!decoded.ok) counts.listed++;
    else if (isRight(decoded)) counts.right++;
    else counts.wrong++;
  }
  return counts;
}

const LEAST_RIGHT = 0.995;

describe("a text is read as it was written", () => {
  test.for(ENCODINGS)("$name", ({ encoding, textOf, bytesOf }) => {
    const files = PIECES.map((piece) => {
      const text = textOf(piece);
      return {
        bytes: bytesOf(text),
        isRight: (read: Decoded) => read.ok && read.text === text && read.encoding === encoding,
      };
    });
    const { right, wrong } = outcomes(files);
    expect(wrong).toBe(0);
    expect(right / files.length).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});

describe("a text that is cut off anywhere is its beginning, or a failure", () => {
  test.for(ENCODINGS)("$name", ({ textOf, bytesOf }) => {
    const { roll } = diceOf(7);
    const files = PIECES.map((piece) => {
      const text = textOf(piece);
      const bytes = bytesOf(text);
      const cut = bytes.subarray(0, bytes.length - 1 - roll(Math.floor(bytes.length / 3)));
      return { bytes: cut, isRight: (read: Decoded) => read.ok && text.startsWith(read.text) };
    });
    expect(outcomes(files).wrong).toBe(0);
  });
});

describe("a text with a paragraph in another encoding is a failure", () => {
  const PAIRS = ENCODINGS.flatMap((first) =>
    ENCODINGS.filter(({ encoding }) => encoding !== first.encoding).map((second) => ({ first, second })),
  );
  test.for(PAIRS)("$first.name, then $second.name", ({ first, second }) => {
    const files = PIECES.filter((_, i) => i % 5 === 0).flatMap((piece) => {
      const start = first.bytesOf(first.textOf(`${piece}\n`));
      const inserted = second.bytesOf(second.textOf("\n居民们都说，社区的工作做到了大家的心里，老人孩子都很满意。\n"));
      const end = first.bytesOf(first.textOf(Array.from(piece).slice(0, 40).join("")));
      return [
        [start, inserted],
        [start, inserted, end],
        [inserted, start],
      ].map((parts) => ({
        bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
        isRight: () => false,
      }));
    });
    expect(outcomes(files)).toEqual({ right: 0, wrong: 0, listed: files.length });
  });
});
