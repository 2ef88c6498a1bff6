import fc from "fast-check";
import { TfIdf } from "natural/lib/natural/tfidf/index.js";
import { expect, test } from "vitest";
import type { Segmenter } from "../../src/core/tokens.ts";
import type { CleanStory, Keyword, Zone } from "../../src/core/types.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { keywordFinder } from "../../src/segment/keywords.ts";
import { runs } from "../helpers/pages.ts";
import { builtIn, cut, mixedText, newsLines } from "../helpers/segmenters.ts";

const lexicon = readLexicons();
const stopwords = new Set(lexicon("stopwords"));
const findKeywords = keywordFinder(builtIn, lexicon);

type StoryText = Pick<CleanStory, "text" | "zones">;
const WITHOUT: Zone["part"] = "caption";

function storyOf(parts: readonly { part: Zone["part"]; text: string }[]): StoryText {
  const zones: Zone[] = [];
  let text = "";
  for (const { part, text: words } of parts) {
    zones.push({ part, start: text.length, end: text.length + words.length });
    text += `${words}\n`;
  }
  return { text, zones };
}

/** What the package natural says, with a string a word. */
function keywordsByNatural(stories: readonly StoryText[]): Keyword[][] {
  const model = new TfIdf();
  for (const { text, zones } of stories) {
    const wanted = zones.filter(({ part }) => part !== WITHOUT);
    const words = wanted.flatMap(({ start, end }) => cut(builtIn, text.slice(start, end)));
    model.addDocument(words.filter((word) => /^\p{Script=Han}{2,8}$/u.test(word) && !stopwords.has(word)));
  }
  return stories.map((_, i) =>
    model
      .listTerms(i)
      .map(({ term, tfidf }) => ({ term, score: Math.round(tfidf * 10000) / 10000 }))
      .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
      .slice(0, 10),
  );
}

const part = fc.constantFrom<Zone["part"]>("body", "kicker", "headline", "deck", "subhead", WITHOUT);
const rare = fc.constantFrom(
  "㐂㐃㐄",
  "𬍛𬍛",
  "老龄委",
  "经济体制改革",
  "经济体制",
  "经济体",
  "社区",
  "柳荫",
  "卡拉ＯＫ",
);
const story = fc
  .array(fc.record({ part, text: fc.oneof(mixedText, fc.constantFrom(...newsLines), rare) }), { maxLength: 12 })
  .map(storyOf);

test("the keywords of stories are those that the package natural finds", () => {
  fc.assert(
    fc.property(fc.array(story, { maxLength: 6 }), (stories) => {
      expect(findKeywords(stories)).toEqual(keywordsByNatural(stories));
    }),
    runs(300),
  );
});

test("so are those of a long document, and of a short one behind it", () => {
  const long = Array.from({ length: 30 }, (_, i) =>
    storyOf([{ part: "body", text: newsLines.filter((_, k) => k % 30 <= i).join("\n") }]),
  );
  const short = [storyOf([{ part: "headline", text: "柳荫社区的居民议事厅" }])];
  for (const stories of [long, short, long.slice(0, 2)])
    expect(findKeywords(stories)).toEqual(keywordsByNatural(stories));
});

test("a document of more terms than room is kept for has all of them counted", () => {
  const terms = Array.from({ length: 90_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + (i % 300), 0x5e00 + Math.floor(i / 300)),
  );
  const inPairs: Segmenter = {
    ...builtIn,
    cutLong: (_, room, from, to) => {
      room.count = (to - from) / 2;
      room.start = Int32Array.from({ length: room.count }, (_, i) => from + 2 * i);
      room.end = room.start.map((start) => start + 2);
      room.id = new Int32Array(room.count).fill(-1);
    },
  };
  const find = keywordFinder(inPairs, lexicon);
  const [last = ""] = terms.slice(-1);
  const [keywords] = find([storyOf([{ part: "body", text: [...terms, last, last].join("") }])]);
  expect(keywords?.slice(0, 2)).toEqual([
    { term: last, score: 0.9206 },
    { term: terms[0], score: 0.3069 },
  ]);
  expect(find([storyOf([{ part: "body", text: "柳荫社区小院" }])])[0]).toEqual([
    { term: "小院", score: 0.3069 },
    { term: "柳荫", score: 0.3069 },
  ]);
});
