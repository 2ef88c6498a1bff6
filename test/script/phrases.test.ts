import fc from "fast-check";
import { Converter, Locale } from "opencc-js/t2cn";
import { expect, test } from "vitest";
import { textOf, unitsOf } from "../../src/core/code-units.ts";
import { phraseConverter } from "../../src/script/phrases.ts";
import { runs } from "../helpers/pages.ts";

const { segmentation, conversionChain } = Locale.configs.tw2s;
const convert = phraseConverter(segmentation, conversionChain);
const reference = Converter({ from: "tw", to: "cn" });
const keys: string[] = [segmentation, ...conversionChain]
  .flat()
  .flatMap((dictionary: string) => dictionary.split("|").map((entry) => entry.split(" ")[0] ?? ""));

function converted(text: string): string | null {
  const units = unitsOf(text).slice(0, text.length);
  return convert(units, 0, text.length) ? textOf(units, text.length) : null;
}

test("every word of the dictionaries becomes what opencc-js makes of it", () => {
  for (const key of keys) {
    const own = converted(key);
    if (own !== null) expect(own).toBe(reference(key));
  }
  expect(keys.filter((key) => converted(key) === null).length).toBeLessThan(keys.length / 4);
});

test("words one behind the other, whole or broken off, become what opencc-js makes of them", () => {
  const piece = fc.oneof(
    fc.constantFrom(...keys),
    fc.constantFrom(...keys).map((key) => key.slice(1)),
    fc.constantFrom(...keys).map((key) => key.slice(0, -1)),
    fc.constantFrom("，", "柳蔭社區", "的", "\n", "A1", "⿰", "\ud842\udfb7", "\ud800"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const own = converted(text);
      if (own !== null) expect(own).toBe(reference(text));
    }),
    runs(3000),
  );
});
