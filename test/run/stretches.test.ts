import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf } from "../../src/document.ts";
import { analyze } from "../../src/pipeline.ts";
import { placed } from "../../src/run/placed.ts";
import { stretchesOf } from "../../src/run/stretches.ts";
import { openTools } from "../../src/tools.ts";
import { isStory, violations } from "../helpers/contract.ts";
import { DEMO } from "../helpers/run.ts";

const SIZES = { most: 40, least: 20, limit: 100 };
const HEAD = "云溪晚报 第3版";

function cut(text: string, pieces = [text]): string[] {
  return Array.from(stretchesOf(pieces, SIZES), (stretch) => stretch.text);
}

describe("a long text is cut into stretches", () => {
  test("that are the whole text together, wherever its pieces end", () => {
    const part = fc.constantFrom("\n", "\r\n", "\n\n", "\f", "柳荫社区", "𬍛", `\n${HEAD}\n`, "灯亮了。".repeat(9));
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 9 }), { maxLength: 9 }), (parts) => {
        const pieces = parts.map((some) => some.join(""));
        const text = pieces.join("");
        const stretches = [...stretchesOf(pieces, SIZES)];
        expect(stretches).toEqual([...stretchesOf([text], SIZES)]);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        let offset = 0;
        for (const stretch of stretches) {
          expect(stretch.offset).toBe(offset);
          expect(stretch.text.length).toBeLessThanOrEqual(SIZES.limit);
          expect(stretch.text.charCodeAt(stretch.text.length - 1) & 0xfc00).not.toBe(0xd800);
          offset += stretch.text.length;
        }
      }),
    );
  });

  test.for([
    { why: "behind a form feed", first: `${"灯".repeat(20)}\f`, rest: `亮\n\n${HEAD}\n${"了".repeat(20)}` },
    { why: "before the head of a page", first: `${"灯".repeat(20)}\n`, rest: `${HEAD}\n\n${"了".repeat(30)}` },
    { why: "behind the last blank line", first: `${"灯".repeat(20)}\n\n亮\n\n`, rest: `了\n${"了".repeat(30)}` },
    { why: "later, where there is no such place yet", first: `${"灯".repeat(60)}\n\n`, rest: "了".repeat(30) },
    { why: "behind its last line where there is none", first: `${"灯".repeat(60)}\n`, rest: "了".repeat(70) },
    { why: "anywhere where it has but one", first: "灯".repeat(100), rest: "灯" },
  ])("$why", ({ first, rest }) => {
    expect(cut(first + rest).slice(0, 2)).toEqual([first, rest]);
  });

  test("and not at all where it is short", () => {
    expect(cut(`灯\f\n\n${HEAD}\n亮了`)).toHaveLength(1);
    expect(cut("")).toEqual([]);
  });
});

test("what is found in a stretch is placed in the whole text, and its stories go on counting", async () => {
  const tools = await openTools();
  const [first, second] = ["print-04-briefs.txt", "web-01-article-and-teasers.txt"].map((file) =>
    readFileSync(join(DEMO, file), "utf8"),
  );
  if (first === undefined || second === undefined) throw new Error("two pages");
  const whole = documentOf(first + second, { path: "both.txt" });
  const before = analyze({ ...whole, text: first }, tools).stories.length;
  const place = { offset: first.length, isFirst: false, stories: before };
  const { stories } = placed(analyze({ ...whole, text: second }, tools, { references: true }), place);
  expect(stories.length).toBeGreaterThan(1);
  expect(stories.map(({ ordinal }) => ordinal)).toEqual(stories.map((_, i) => before + 1 + i));
  const records: unknown[] = JSON.parse(JSON.stringify(stories));
  expect(records.filter(isStory)).toHaveLength(stories.length);
  expect(records.filter(isStory).flatMap((story) => violations(story, whole.text))).toEqual([]);
});
