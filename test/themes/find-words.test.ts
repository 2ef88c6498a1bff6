import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identity } from "../../src/core/mapped-text.ts";
import { noNotes } from "../../src/core/story-notes.ts";
import { readSeed } from "../../src/io/seeds.ts";
import { findWords, TURN_ROW, WORD_ROW } from "../../src/themes/find-words.ts";
import { openThemes, type ThemeModel } from "../../src/themes/model.ts";
import { readStory } from "../../src/themes/read-story.ts";
import { ACTOR, CUE, FACET, GOVERNANCE, OUTSIDE_WORD, POINT, tablesOf } from "../../src/themes/tables.ts";
import { parseTaxonomy, type Taxonomy } from "../../src/themes/taxonomy.ts";

const builtIn = parseTaxonomy(readSeed("themes/taxonomy.json"));
const [usualTheme] = builtIn.themes;

interface Lists {
  readonly cues: readonly string[];
  readonly facets: readonly string[];
  readonly discounts: readonly string[];
  readonly actors: readonly string[];
  readonly governance: readonly string[];
  readonly points: readonly string[];
  readonly outside: readonly string[];
}

const NO_LISTS: Lists = { cues: [], facets: [], discounts: [], actors: [], governance: [], points: [], outside: [] };

function modelOf(lists: Lists): ThemeModel {
  if (usualTheme === undefined) throw new Error("the built-in taxonomy has no theme");
  const cues = { strong: lists.cues, medium: [], weak: [], frame: [], negative: [] };
  const taxonomy: Taxonomy = {
    ...builtIn,
    themes: [{ ...usualTheme, sub: [], cues, ownWeights: new Map() }],
    actors: { strong: lists.actors, weak: [], negative: [] },
    governance: lists.governance,
    points: lists.points,
    outside: lists.outside,
    discounts: [{ id: "closing", reach: "sentence", percent: 25, words: lists.discounts }],
    ignored: [],
    audiences: [{ id: "elderly", zh: "老人", en: "Older people", cues: lists.facets }],
    forms: [],
  };
  return openThemes(tablesOf(taxonomy));
}

/** The stretches of the text that each list takes; of discounts where they begin. */
function found(lists: Lists, text: string): Record<keyof Lists, readonly (readonly number[])[]> {
  const model = modelOf(lists);
  const { desk } = model;
  readStory({ ...identity(text), kind: "story", zones: [], signatures: [], notes: noNotes() }, [], model);
  findWords(model);
  const rowsOf = ({ numbers, size }: { numbers: Int32Array; size: number }, width: number): number[][] =>
    Array.from({ length: size / width }, (_, row) => [...numbers.subarray(row * width, (row + 1) * width)]);
  const words = [...rowsOf(desk.words, WORD_ROW), ...rowsOf(desk.others, WORD_ROW)];
  const ofList = (list: number): number[][] =>
    words.filter(([, , , taken = 0]) => (taken & list) !== 0).map(([start = 0, end = 0]) => [start, end]);
  return {
    cues: ofList(CUE),
    facets: ofList(FACET),
    discounts: rowsOf(desk.turns, TURN_ROW).map(([start = 0]) => [start]),
    actors: ofList(ACTOR),
    governance: ofList(GOVERNANCE),
    points: ofList(POINT),
    outside: ofList(OUTSIDE_WORD),
  };
}

/** The same by trying every word at every place. */
function leftmostLongest(words: readonly string[], text: string): number[][] {
  const matches: number[][] = [];
  for (let start = 0; start < text.length; ) {
    const longest = words
      .filter((word) => text.startsWith(word, start))
      .reduce((most, { length }) => Math.max(most, length), 0);
    if (longest > 0) matches.push([start, start + longest]);
    start += Math.max(longest, 1);
  }
  return matches;
}

describe("the words of a list", () => {
  test.for([
    { words: ["志愿", "志愿服务", "志愿服务队"], text: "志愿服务队", found: ["志愿服务队"] },
    { words: ["志愿", "志愿服务队"], text: "志愿服务站", found: ["志愿"] },
    { words: ["议事", "会议事项"], text: "会议事项和议事", found: ["会议事项", "议事"] },
    { words: ["义诊"], text: "义义诊诊义诊", found: ["义诊", "义诊"] },
    { words: [], text: "义诊", found: [] },
  ])("the leftmost longest word wins in $text", ({ words, text, found: expected }) => {
    const { cues } = found({ ...NO_LISTS, cues: words }, text);
    expect(cues.map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });

  test("each list takes its words as if it were alone", () => {
    const letter = fc.constantFrom("老", "人", "食", "堂", "𠮷", "a");
    const words = fc.uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 4 }), { maxLength: 6 });
    const lists = fc.record<Lists>({
      cues: words,
      facets: words,
      discounts: words,
      actors: words,
      governance: words,
      points: words,
      outside: words,
    });
    fc.assert(
      fc.property(lists, fc.string({ unit: letter, maxLength: 40 }), (lists, text) => {
        const expected = (name: keyof Lists): number[][] => leftmostLongest(lists[name], text);
        expect(found(lists, text)).toEqual({
          cues: expected("cues"),
          facets: expected("facets"),
          discounts: expected("discounts").map(([start = 0]) => [start]),
          actors: expected("actors"),
          governance: expected("governance"),
          points: expected("points"),
          outside: expected("outside"),
        });
      }),
    );
  });

  test("a story takes nothing from the longer one before it", () => {
    const model = modelOf({ ...NO_LISTS, cues: ["老人食堂"] });
    const sizes = ["老人食堂", "老人"].map((text) => {
      readStory({ ...identity(text), kind: "story", zones: [], signatures: [], notes: noNotes() }, [], model);
      findWords(model);
      return model.desk.words.size / WORD_ROW;
    });
    expect(sizes).toEqual([1, 0]);
  });
});
