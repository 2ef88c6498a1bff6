import { expect, test } from "vitest";
import { openPlaceList } from "../place-stories/list.ts";
import { coverage, emptyTally, f1, precisionOfLinks, type Tally } from "../place-stories/measure.ts";
import { readPlaceStories } from "../place-stories/reading.ts";

const STORIES = 5000;
const list = openPlaceList();

test.for([{ villages: false }, { villages: true }])(
  "offices and communities of 5,000 generated stories, villages $villages",
  { timeout: 600_000 },
  async ({ villages }) => {
    const { score } = await readPlaceStories({ list, stories: STORIES, seed: 20231122, villages });
    const tally = (line: string): Tally => score.tallies.get(line) ?? emptyTally();
    expect(f1(tally("all"))).toBeGreaterThanOrEqual(0.97);
    expect(precisionOfLinks(tally("all"))).toBeGreaterThanOrEqual(0.99);
    expect(coverage(tally("kind parent-in-front"))).toBeGreaterThanOrEqual(0.97);
    expect(coverage(tally("kind page-with-city"))).toBeGreaterThanOrEqual(0.95);
    expect(coverage(tally("kind page-alone"))).toBeGreaterThanOrEqual(0.95);
    // A name that many places bear, and nothing else.
    expect(tally("kind bare").linked).toBe(0);
  },
);
