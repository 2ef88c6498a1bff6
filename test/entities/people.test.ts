import { describe, expect, test } from "vitest";
import type { EntityType, Mention } from "../../src/core/types.ts";
import { estate } from "../../src/entities/estate/index.ts";
import { organisation } from "../../src/entities/organisation.ts";
import { person } from "../../src/entities/person/index.ts";
import { quantity } from "../../src/entities/quantity/index.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { NO_PAGE } from "../helpers/marked-story.ts";
import { compareSpans, f1 } from "../helpers/tagged.ts";
import { readTaggedStories } from "../helpers/tagged-stories.ts";

// 160 passages, 50 of them traps, written from rules of annotation by somebody who had not seen the code. The first reading of
// them had .57 for people, .90 for organisations, .47 for estates and .95 for quantities.
const stories = readTaggedStories(new URL("people.txt", import.meta.url));
const lexicon = readLexicons();
const RECOGNIZERS = [
  { tag: "N", floor: 0.9, ...person(lexicon) },
  { tag: "G", floor: 0.97, ...organisation(lexicon) },
  { tag: "T", floor: 0.93, ...estate(lexicon) },
  { tag: "Q", floor: 0.98, ...quantity(lexicon) },
] as const;

describe.for(RECOGNIZERS)("$type", ({ tag, floor, find }) => {
  test(`F1 of exact spans is ${floor} at least`, () => {
    const counts = stories.map(({ story, tagged }) =>
      compareSpans(
        tagged.filter((one) => one.tag === tag),
        find(story, NO_PAGE),
      ),
    );
    expect(counts.reduce((sum, { expected }) => sum + expected, 0)).toBeGreaterThan(20);
    expect(f1(counts, "exact")).toBeGreaterThanOrEqual(floor);
  });
});

function pairsOf(type: EntityType): { readonly mention: Mention; readonly fields: readonly string[] }[] {
  const recognizer = RECOGNIZERS.find((one) => one.type === type);
  return stories.flatMap(({ story, tagged }) =>
    (recognizer?.find(story, NO_PAGE) ?? []).flatMap((mention) => {
      const own = tagged.find(
        ({ tag, start, end }) => tag === recognizer?.tag && start === mention.start && end === mention.end,
      );
      return own === undefined ? [] : [{ mention, fields: own.fields }];
    }),
  );
}

test("quantities have the number, whether it is rough, and what is counted", () => {
  const pairs = pairsOf("quantity");
  expect(pairs.length).toBeGreaterThan(80);
  for (const { mention, fields } of pairs) {
    if (mention.type !== "quantity") continue;
    const { number, approximate, counted } = mention;
    expect([String(number ?? "-"), approximate ? "~" : "=", counted ?? ""]).toEqual([
      fields[0],
      fields[2],
      fields[3] ?? "",
    ]);
  }
});

test("people have the title that stands in front of their full name", () => {
  const titles = pairsOf("person").flatMap(({ mention, fields: [title = "-"] }) =>
    mention.type !== "person" || mention.rule === "person.short" || mention.rule === "person.repeat" || title === "-"
      ? []
      : [mention.title === title],
  );
  expect(titles.length).toBeGreaterThan(40);
  expect(titles.filter((isRight) => !isRight)).toEqual([]);
});
