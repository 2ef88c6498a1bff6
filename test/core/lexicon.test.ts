import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLexicon } from "../../src/core/lexicon.ts";

test("entries are what stands on a line before a comment, without blanks around it", () => {
  const text = "# places\n柳荫社区\n\n  鹿庄村 \r\n松屏街道 # 青禾区\n#\n\u3000云岫\u3000街道\n岑雨禾";
  expect(parseLexicon(text)).toEqual(["柳荫社区", "鹿庄村", "松屏街道", "云岫\u3000街道", "岑雨禾"]);
});

test("line by line it is the same", () => {
  const unit = fc.constantFrom("柳", "荫", "#", "\n", " ", "\r", "\u3000", "a");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      const plain = text
        .split("\n")
        .map((line) => line.replace(/#.*/su, "").trim())
        .filter((entry) => entry !== "");
      expect(parseLexicon(text)).toEqual(plain);
    }),
  );
});
