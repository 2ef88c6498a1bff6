import { afterAll, describe, expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { simplifier } from "../../src/script/simplify.ts";
import { openErrors } from "../place-stories/errors.ts";
import { faultsOf } from "../place-stories/faults.ts";
import { openPlaceList } from "../place-stories/list.ts";
import { coverage, emptyTally, f1, openMeasure, precisionOfLinks, type Score } from "../place-stories/measure.ts";
import type { PlaceDocument } from "../place-stories/place.ts";
import { documentAt as documentOf, readPlaceStories } from "../place-stories/reading.ts";
import { tableOf } from "../place-stories/table.ts";

// Generated stories about places of the official list; `npm run place-stories` reads 5,000 of them and prints the table.
const STORIES = Number(process.env.PLACE_STORIES ?? 150);
const SHOW_ERRORS = process.env.ERRORS === "1";
const SEED = Number(process.env.SEED ?? 1);
const VILLAGES = process.env.VILLAGES === "1";
const FLOOR_OF_RECOGNITION = 0.97;
const FLOOR_OF_LINKS = 0.99;

const list = openPlaceList();
const errors = openErrors(list.wholeName);
let score: Score | null = null;

const documentAt = (i: number): PlaceDocument => documentOf(list, { seed: SEED, i });

describe("places of generated stories", () => {
  test("are found and tied to their codes", { timeout: 1_200_000 }, async () => {
    const each = SHOW_ERRORS ? errors.add : () => {};
    ({ score } = await readPlaceStories({ list, stories: STORIES, seed: SEED, villages: VILLAGES, each }));
    const all = score.tallies.get("all") ?? emptyTally();
    expect(f1(all)).toBeGreaterThanOrEqual(FLOOR_OF_RECOGNITION);
    expect(precisionOfLinks(all)).toBeGreaterThanOrEqual(FLOOR_OF_LINKS);
  });

  test("stand where their story says, and are the same for the same seed", () => {
    const simplify = simplifier(readLexicons());
    for (let i = 0; i < 60; i++) {
      const document = documentAt(i);
      expect(documentAt(i)).toEqual(document);
      expect(
        faultsOf(document, (text) => simplify(text).text),
        document.text,
      ).toEqual([]);
    }
  });
});

test("all are found, and linked where the list has them, by a reader that knows the truth", () => {
  const perfect = openMeasure({ villages: true });
  for (let i = 0; i < 60; i++) perfect.add(documentAt(i), documentAt(i).mentions);
  for (const [line, tally] of perfect.score.tallies) {
    expect([f1(tally), precisionOfLinks(tally), coverage(tally)], line).toEqual([1, 1, 1]);
    expect(tally.abstained, line).toBe(tally.there - tally.linkable);
  }
});

// 李村社区, 桃园公寓社区, 二七路社区: the name of another place inside.
const PLACE_INSIDE = /(?:村|公寓|[街路里])社区$/u;

test("among the names drawn are some that hold the name of another place", () => {
  const names = Array.from({ length: 100 }, (_, i) => documentAt(i)).flatMap(({ mentions }) => mentions);
  expect(names.filter(({ name }) => PLACE_INSIDE.test(name)).length).toBeGreaterThan(10);
});

afterAll(() => {
  if (process.env.PLACE_STORIES !== undefined && score !== null) process.stdout.write(`\n${tableOf(score)}`);
  if (SHOW_ERRORS) process.stdout.write(`\n${errors.lines()}`);
});
