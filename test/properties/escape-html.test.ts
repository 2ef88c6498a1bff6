import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeHtml } from "../../src/report/markup.ts";

test("text on a page has nothing that HTML takes for mark-up or cannot hold, and is the text again without its references", () => {
  const unit = fc.constantFrom(
    "社",
    "𠮷",
    "é",
    "a",
    "~",
    "!",
    "\t",
    "\n",
    "\r",
    "\0",
    "\u007f",
    "\u0085",
    "\ud800",
    ..."&<>\"'",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: "binary" })), (text) => {
      const plain = text.replace(/\p{Cs}|(?![\t\n])\p{Cc}/gu, "\uFFFD");
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
      expect(
        escaped
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&#39;", "'")
          .replaceAll("&amp;", "&"),
      ).toBe(plain);
    }),
    { numRuns: 1000 },
  );
});
