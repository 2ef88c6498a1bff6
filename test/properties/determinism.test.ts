import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../src/pipeline.ts";
import { openTools } from "../../src/tools.ts";
import { anyDocument, runs } from "../helpers/pages.ts";

const tools = await openTools();
const otherTools = await openTools();

describe("analyze", () => {
  test("gives the same JSON for the same document, with tools that have been used and with fresh ones", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const once = JSON.stringify(analyze(source, tools));
        expect(JSON.stringify(analyze(source, tools))).toBe(once);
        expect(JSON.stringify(analyze(structuredClone(source), otherTools))).toBe(once);
      }),
      runs(60),
    );
  });

  test("gives a document the same JSON wherever it stands among others", () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 2, maxLength: 5 }), (sources) => {
        const forwards = sources.map((source) => JSON.stringify(analyze(source, tools)));
        const backwards = sources.toReversed().map((source) => JSON.stringify(analyze(source, otherTools)));
        expect(backwards.toReversed()).toEqual(forwards);
      }),
      runs(30),
    );
  });

  test("gives with fresh tools what it gave when they had read other documents", async () => {
    const documents = fc.sample(anyDocument, { ...runs(12) });
    for (const source of documents.slice(0, 3)) {
      const fresh = await openTools();
      expect(JSON.stringify(analyze(source, fresh))).toBe(JSON.stringify(analyze(source, tools)));
    }
  });

  test("leaves out what is not asked for and changes nothing else", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const all = analyze(source, tools);
        const some = analyze(source, tools, { types: new Set(["office", "date"] as const), themes: false });
        const expected = all.stories.map((story) => ({
          ...story,
          entities: story.entities.filter(({ type }) => type === "office" || type === "date"),
          themes: null,
        }));
        expect(some.stories).toEqual(expected);
      }),
      runs(50),
    );
  });

  test("does not change the document", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const before = structuredClone(source);
        analyze(source, tools);
        expect(source).toEqual(before);
      }),
      runs(30),
    );
  });

  test("depends on what a document is called only in what names it", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const { document, ...rest } = analyze(source, tools);
        const renamed = analyze({ ...source, id: "other", path: "b/other.txt" }, tools);
        expect(renamed.document).toEqual({ ...document, id: "other", path: "b/other.txt" });
        const bare = (stories: typeof rest.stories) => stories.map((story) => ({ ...story, document: null }));
        expect(bare(renamed.stories)).toEqual(bare(rest.stories));
      }),
      runs(30),
    );
  });
});
