import fc from "fast-check";
import { expect, test } from "vitest";
import { wording } from "../../src/core/wording.ts";
import { documentOf } from "../../src/document.ts";
import { batchesOf } from "../../src/run/batches.ts";
import type { Loaded } from "../../src/run/loaded.ts";
import { allOf } from "../helpers/all-of.ts";

const document = fc.nat({ max: 30 }).map((length): Loaded => {
  return { kind: "document", document: documentOf("柳".repeat(length)), bytes: 3 * length, stretch: null };
});
const failure = fc.constant<Loaded>({
  kind: "failure",
  failure: { path: "鹿庄.txt", code: "empty", reason: wording`` },
});

test("batches hold everything in order, and all but the last have the size asked for", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(document, failure), { maxLength: 50 }), async (items) => {
      const batches = await allOf(batchesOf(items, 40));
      expect(batches.flatMap((batch) => batch.items)).toEqual(items);
      for (const batch of batches) {
        const own = batch.items.flatMap((item) => (item.kind === "document" ? [item.document] : []));
        expect(batch.documents).toEqual(own);
        expect(batch.characters).toBe(own.reduce((sum, { text }) => sum + text.length, 0));
        expect(batch.characters >= 40 || batch === batches.at(-1)).toBe(true);
        expect(batch.characters - (own.at(-1)?.text.length ?? 0)).toBeLessThan(40);
      }
    }),
  );
});

test("failures without any document do not pile up", async () => {
  const items = Array.from({ length: 10_000 }, (): Loaded => {
    return { kind: "failure", failure: { path: "鹿庄.txt", code: "empty", reason: wording`` } };
  });
  expect((await allOf(batchesOf(items))).length).toBeGreaterThan(2);
});
