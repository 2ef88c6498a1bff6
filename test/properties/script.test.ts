import fc from "fast-check";
import { expect, test } from "vitest";
import { unitsOf } from "../../src/core/code-units.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { scriptOf, scriptReader } from "../../src/script/detect.ts";
import { simplifier } from "../../src/script/simplify.ts";
import { anyDocument, runs, traditionalPage } from "../helpers/pages.ts";

const lexicon = readLexicons();
const read = scriptReader(lexicon);
const detect = (text: string) => scriptOf(read(unitsOf(text), 0, text.length));
const simplify = simplifier(lexicon);
// Characters that simplification would change although Simplified texts use them: 乾安, 乾坤, 瞭望, 藉此, 慰藉, 着.
const rare = fc.constantFrom("乾安县", "乾坤", "瞭望", "慰藉", "名著", "于谦", "皇后", "子曰", "乾隆");

test("a text detected as Simplified is returned as it is", () => {
  fc.assert(
    fc.property(anyDocument, rare, ({ text }, word) => {
      for (const each of [text, text + word, `${word}\n${text}`]) {
        const simplified = simplify(each);
        expect(simplified.script).toBe(detect(each));
        if (detect(each) === "hans") expect(simplified.text).toBe(each);
      }
    }),
    runs(150),
  );
});

test("pages in Traditional characters are told from those in Simplified", () => {
  fc.assert(
    fc.property(traditionalPage, (page) => {
      expect(detect(page)).toBe("hant");
      expect(detect(simplify(page).text)).toBe("hans");
    }),
    runs(100),
  );
});

test("what has been simplified stays as it is when simplified again", () => {
  fc.assert(
    fc.property(traditionalPage, (page) => {
      const once = simplify(page).text;
      expect(simplify(once)).toEqual({ script: "hans", text: once });
    }),
    runs(100),
  );
});

test("of a mixed text the Simplified lines stay as they are", () => {
  fc.assert(
    fc.property(anyDocument, ({ text }) => {
      fc.pre(detect(text) === "mixed");
      const before = text.split("\n");
      const after = simplify(text).text.split("\n");
      expect(after.length).toBe(before.length);
      for (const [i, line] of before.entries()) if (detect(line) === "hans") expect(after[i]).toBe(line);
    }),
    runs(150),
  );
});
