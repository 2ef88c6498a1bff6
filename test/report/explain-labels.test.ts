import { describe, expect, test } from "vitest";
import { DECIDED, HIDDEN, PHRASES, ROWS, SENTENCES, STEPS } from "../../src/report/explain/labels.ts";
import { tellerFor } from "../../src/report/explain/teller.ts";

const places = (phrase: string): string[] => (phrase.match(/\{\d\}/gu) ?? []).sort();

describe("the words of explanations", () => {
  test.for(Object.entries({ ROWS, STEPS, DECIDED, HIDDEN, SENTENCES, PHRASES }))(
    "%s are in both languages, with the same places to fill",
    ([, table]) => {
      for (const { zh, en } of Object.values<{ zh: string; en: string }>(table)) {
        expect(zh).not.toBe("");
        expect(en).not.toBe("");
        expect(zh).not.toBe(en);
        expect(places(zh)).toEqual(places(en));
        expect(new Set(places(en)).size).toBe(places(en).length);
      }
    },
  );

  test("what a phrase is filled with is not filled itself, and nothing is a dash", () => {
    const { phrase } = tellerFor({});
    expect(phrase(PHRASES.from, "{1}$&", null)).toBe("{1}$& (from –)");
    expect(phrase(PHRASES.code, "1", 0.1 + 0.2, 0.95)).toBe("1; confidence 0.3, of 0.95 needed for a code");
    expect(phrase(PHRASES.code, "", 0, 0.95)).toBe("–; confidence 0, of 0.95 needed for a code");
  });
});
