// Every text of the demo corpus in eight encodings, with and without byte order marks.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as toTraditional from "opencc-js/cn2t";
import { diceOf } from "../../src/core/dice.ts";
import { decode } from "../../src/input/decode.ts";
import { encoder, utf16 } from "./encode.ts";
import { DEMO } from "./run.ts";

const inHongKong = toTraditional.Converter({ from: "cn", to: "hk" });
const inTaiwan = toTraditional.Converter({ from: "cn", to: "tw" });
const gb18030 = encoder("gb18030");
const big5 = encoder("big5");
const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);
const withoutRare = (text: string): string =>
  text.replace(/[^\p{ASCII}\p{Script=Han}，。、：；！？“”（）《》—…]/gu, " ");

export interface Encoded {
  readonly name: string;
  readonly encoding: string;
  readonly textOf: (text: string) => string;
  readonly bytesOf: (text: string) => Uint8Array;
}

const same = (text: string): string => text;
export const ENCODINGS: readonly Encoded[] = [
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

const DOCUMENTS = readdirSync(DEMO)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => {
    const decoded = decode(readFileSync(join(DEMO, name)));
    return decoded.ok ? decoded.text : "";
  });
const PIECES_OF_EACH = 24;
/** Stretches of the documents that have at least 200 bytes in any of the encodings. */
export const PIECES: readonly string[] = DOCUMENTS.flatMap((text, i) => {
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
