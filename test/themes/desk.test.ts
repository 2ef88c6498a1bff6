import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identity } from "../../src/core/mapped-text.ts";
import { noNotes } from "../../src/core/story-notes.ts";
import type { CleanStory, ThemeEvidence, Zone } from "../../src/core/types.ts";
import { readSeed } from "../../src/io/seeds.ts";
import { chooseEvidence } from "../../src/themes/choose-evidence.ts";
import { classifyThemes, readThemes } from "../../src/themes/classify.ts";
import { HIT_ROW } from "../../src/themes/find-evidence.ts";
import { openThemes } from "../../src/themes/model.ts";
import { weightOf } from "../../src/themes/sentences.ts";
import { tablesOf } from "../../src/themes/tables.ts";
import { parseTaxonomy } from "../../src/themes/taxonomy.ts";

const taxonomy = parseTaxonomy(readSeed("themes/taxonomy.json"));
const tables = tablesOf(taxonomy);
const model = openThemes(tables);

const cues = taxonomy.themes.flatMap(({ cues }) => [cues.strong[0] ?? "", cues.medium[0] ?? "", cues.frame[0] ?? ""]);
const piece = fc.oneof(
  fc.constantFrom(...cues.filter((cue) => cue !== "")),
  fc.constantFrom("，", "。", "今后", "为丰富", "居民", "甲"),
);
const line = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(""));

/** A headline and paragraphs of cues. */
const someStory = fc.tuple(line, fc.array(line, { maxLength: 4 })).map(([headline, body]): CleanStory => {
  const zones: Zone[] = [{ part: "headline", start: 0, end: headline.length }];
  let text = headline;
  for (const paragraph of body) {
    zones.push({ part: "body", start: text.length + 1, end: text.length + 1 + paragraph.length });
    text += `\n${paragraph}`;
  }
  return { ...identity(text), kind: "story", zones, signatures: [], notes: noNotes() };
});

/** As `chooseEvidence` has it, with a list of everything that is sorted and cut. */
function plainEvidence(text: string, wanted: readonly string[]): ThemeEvidence[] {
  const { hits, sentences } = model.desk;
  const timesBefore = new Map<string, number>();
  const candidates: { readonly entry: ThemeEvidence; readonly times: number }[] = [];
  for (let at = 0; at < hits.size; at += HIT_ROW) {
    const [start = 0, end = 0, , sentence = 0, points = 0, mark = 0] = hits.numbers.subarray(at, at + HIT_ROW);
    const theme = taxonomy.themes[mark >>> 1]?.id ?? "";
    const weight = Math.round(points * weightOf(sentences.numbers[sentence + 2] ?? 0));
    if (!wanted.includes(theme) || weight === 0) continue;
    const cue = text.slice(start, end);
    const times = timesBefore.get(theme + cue) ?? 0;
    timesBefore.set(theme + cue, times + 1);
    candidates.push({ entry: { theme, cue, start, end, weight }, times });
  }
  const ranked = candidates
    .sort((a, b) => a.times - b.times || b.entry.weight - a.entry.weight || a.entry.start - b.entry.start)
    .map(({ entry }) => entry);
  const first = wanted.flatMap((theme) => ranked.find((entry) => entry.theme === theme) ?? []);
  return [...new Set([...first, ...ranked])].slice(0, 12).sort((a, b) => a.start - b.start || a.end - b.end);
}

describe("what is noted of a story", () => {
  test("the evidence is the best of each theme and then the best of all, each word once before any twice", () => {
    const ids = fc.uniqueArray(fc.constantFrom(...taxonomy.themes.map(({ id }) => id)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(someStory, ids, (story, [primary = "", ...secondary]) => {
        readThemes(story, [], model);
        const evidence = chooseEvidence(model, { text: story.text, primary, secondary, shift: 0 });
        expect(evidence).toEqual(plainEvidence(story.text, [primary, ...secondary]));
      }),
    );
  });

  test("themes are ranked by votes", () => {
    fc.assert(
      fc.property(someStory, (story) => {
        readThemes(story, [], model);
        const { ranked, tally } = model.desk;
        const votes = Array.from(ranked, (row) => tally.votes[row] ?? 0);
        // Those that are nearly tied stand in another order.
        const nearly = votes.map((vote) => Math.max(...votes) - vote <= 0.02 * tally.total);
        const others = votes.filter((_, i) => nearly[i] === false);
        expect(others).toEqual(others.toSorted((a, b) => b - a));
        expect([...ranked].sort((a, b) => a - b)).toEqual([...taxonomy.themes.keys()]);
      }),
    );
  });

  test("nothing of it is left when the next story is read", () => {
    fc.assert(
      fc.property(someStory, someStory, (before, story) => {
        classifyThemes(before, [], { model });
        const after = classifyThemes(story, [], { model });
        expect(after).toEqual(classifyThemes(story, [], { model: openThemes(tables) }));
        expect(classifyThemes(story, [], { model })).toEqual(after);
      }),
      { numRuns: 50 },
    );
  });
});
