import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, identity, type MappedText, originalOffset, pick } from "../../src/core/mapped-text.ts";
import { isBlank, type Span } from "../../src/core/span.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { cleanStory } from "../../src/layout/clean-story.ts";
import { openLayout } from "../../src/layout/index.ts";
import { simplifier } from "../../src/script/simplify.ts";
import { anyDocument, anyText, runs, traditionalPage } from "../helpers/pages.ts";

const lexicon = readLexicons();
const simplify = simplifier(lexicon);
const { splitStories } = openLayout(lexicon);

/** Some pieces of a text in order, which need not touch, with something put in between. */
const cuts = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom("", "\n", "|")), {
  maxLength: 8,
});
function pickSome(text: string, points: readonly (readonly [number, string])[]): MappedText {
  const offsets = points.map(([at]) => Math.round(at * text.length)).sort((a, b) => a - b);
  const pieces: Span[] = [];
  for (let i = 0; i + 1 < offsets.length; i += 2) pieces.push({ start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0 });
  return pick(
    text,
    pieces,
    points.map(([, between]) => between),
  );
}

function offsetsOf(mapped: MappedText): number[] {
  return Array.from({ length: mapped.text.length }, (_, i) => originalOffset(mapped, i));
}

describe("two rewritings composed", () => {
  test("lead back to where one after the other leads", () => {
    fc.assert(
      fc.property(anyText, cuts, cuts, (text, first, second) => {
        const inner = pickSome(text, first);
        const outer = pickSome(inner.text, second);
        const both = compose(outer, inner);
        expect(both.text).toBe(outer.text);
        expect(offsetsOf(both)).toEqual(offsetsOf(outer).map((at) => originalOffset(inner, at)));
      }),
      runs(150),
    );
  });

  test("may be grouped either way, and the identity changes nothing", () => {
    fc.assert(
      fc.property(anyText, cuts, cuts, cuts, (text, one, two, three) => {
        const a = pickSome(text, one);
        const b = pickSome(a.text, two);
        const c = pickSome(b.text, three);
        expect(offsetsOf(compose(compose(c, b), a))).toEqual(offsetsOf(compose(c, compose(b, a))));
        expect(offsetsOf(compose(a, identity(text)))).toEqual(offsetsOf(a));
        expect(offsetsOf(compose(identity(a.text), a))).toEqual(offsetsOf(a));
      }),
      runs(100),
    );
  });

  test("have a map that ascends", () => {
    fc.assert(
      fc.property(anyText, cuts, cuts, (text, first, second) => {
        const inner = pickSome(text, first);
        const { from, to } = compose(pickSome(inner.text, second), inner);
        expect(Array.from(from)).toEqual(Array.from(from).sort((a, b) => a - b));
        expect(Array.from(to)).toEqual(Array.from(to).sort((a, b) => a - b));
        expect(from.length).toBe(to.length);
      }),
      runs(100),
    );
  });
});

describe("simplification", () => {
  test("keeps offsets: as many code units, and every blank and line end in its place", () => {
    fc.assert(
      fc.property(fc.oneof(traditionalPage, anyText), (text) => {
        const simplified = simplify(text).text;
        expect(simplified.length).toBe(text.length);
        for (let i = 0; i < text.length; i++) {
          if (isBlank(text.charCodeAt(i))) expect(simplified[i]).toBe(text[i]);
        }
      }),
      runs(150),
    );
  });

  test("after repair gives the text and the map of repair after simplification", () => {
    fc.assert(
      fc.property(traditionalPage, (original) => {
        const simplified = simplify(original).text;
        for (const cut of splitStories(simplified, "auto").stories) {
          const oneWay = compose(cleanStory(simplified, cut), identity(simplified));
          const repaired = cleanStory(original, cut);
          // The document decides how it is written, a story of few words would not tell.
          const both = simplify(`${original}\n${repaired.text}`).text;
          const otherWay = compose(identity(both.slice(original.length + 1)), repaired);
          expect(otherWay.text).toBe(oneWay.text);
          expect(offsetsOf(otherWay)).toEqual(offsetsOf(oneWay));
        }
      }),
      runs(100),
    );
  });
});

describe("a clean story", () => {
  test("has the document's characters, each at the offset that its map gives", () => {
    fc.assert(
      fc.property(anyDocument, ({ text: original }) => {
        const { text } = simplify(original);
        for (const cut of splitStories(text, "auto").stories) {
          const story = cleanStory(text, cut);
          for (const { start, end } of story.zones) {
            for (let i = start; i < end; i++) expect(text[originalOffset(story, i)]).toBe(story.text[i]);
          }
          expect(story.zones.map(({ start, end }) => story.text.slice(start, end)).join("\n")).toBe(story.text);
        }
      }),
      runs(60),
    );
  });
});
