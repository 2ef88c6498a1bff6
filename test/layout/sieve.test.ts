import fc from "fast-check";
import { expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { bylineReader } from "../../src/layout/byline/byline.ts";
import { SIGNS } from "../../src/layout/evidence.ts";
import { readLines } from "../../src/layout/lines/lines.ts";
import { settingsOf } from "../../src/layout/setting.ts";
import { sieveOf, sift } from "../../src/layout/sieve.ts";
import { holds } from "../../src/layout/sign.ts";
import { anyDocument, runs } from "../helpers/pages.ts";

const reader = bylineReader(readLexicons());
const sieve = sieveOf(SIGNS);

test("of all signs just those hold that hold when they are asked one by one", () => {
  fc.assert(
    fc.property(anyDocument, fc.boolean(), ({ text }, breaks) => {
      const lines = readLines(text, reader);
      const breaksColumns = lines.map(() => breaks);
      const found = new Uint8Array(SIGNS.length);
      for (const setting of settingsOf(lines, { breaksColumns, endsLikeSection: (line) => line.endsWith("新闻") })) {
        const count = sift(sieve, setting, found);
        const sifted = Array.from(found.subarray(0, count), (sign) => SIGNS[sign]?.name);
        expect(sifted).toEqual(SIGNS.filter((sign) => holds(sign, setting)).map(({ name }) => name));
      }
    }),
    runs(200),
  );
});
