import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { findDates } from "../../../src/entities/date/index.ts";
import { readLexicons } from "../../../src/io/seeds.ts";
import { simplifier } from "../../../src/script/simplify.ts";
import { readSentences, type Sentence } from "./sentences.ts";

const simplify = simplifier(readLexicons());
const toTraditional = Converter({ from: "cn", to: "tw" });
const sentences = readSentences("sentences.txt");
const traps = sentences.filter(({ dates }) => dates.length === 0);

type Told = readonly [start: number, end: number, value: string | null, resolved: string | null];

function found({ text, published }: Sentence): Told[] {
  return findDates(simplify(text).text, published).map(
    ({ start, end, value, resolved }) => [start, end, value, resolved] as const,
  );
}

function expected({ dates }: Sentence): Told[] {
  return dates.map(({ start, end, value, resolved }) => [start, end, value, resolved] as const);
}

/** Of all dates expected or found, the share that is both, by what `what` takes of each. */
function f1(what: (told: Told) => string): number {
  let hits = 0;
  let all = 0;
  for (const sentence of sentences) {
    const wanted = expected(sentence).map(what);
    const got = found(sentence).map(what);
    hits += got.filter((told) => wanted.includes(told)).length;
    all += wanted.length + got.length;
  }
  return (2 * hits) / all;
}

const FLOOR = 0.97;

describe("300 sentences", () => {
  test("hold 200 with dates and 100 without", () => {
    expect([sentences.length, traps.length]).toEqual([300, 100]);
  });

  test("are found with their spans", () => {
    expect(f1(([start, end]) => `${start}-${end}`)).toBeGreaterThanOrEqual(FLOOR);
  });

  test("and with their values", () => {
    expect(f1(([start, end, value]) => `${start}-${end} ${value}`)).toBeGreaterThanOrEqual(FLOOR);
  });

  test("and with the days that they stand for", () => {
    expect(f1(([start, end, value, resolved]) => `${start}-${end} ${value} ${resolved}`)).toBeGreaterThanOrEqual(FLOOR);
  });

  test.for(sentences.filter(({ text }) => simplify(text).script === "hans"))(
    "in Traditional script tell the same: $text",
    (sentence) => {
      const text = toTraditional(sentence.text);
      expect(text).toHaveLength(sentence.text.length);
      expect(found({ ...sentence, text })).toEqual(found(sentence));
    },
  );
});

test.for(readSentences("news-forms.txt"))("once wrong: $published $text", (sentence) => {
  expect(found(sentence)).toEqual(expected(sentence));
});
