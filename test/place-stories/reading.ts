import { diceOf } from "../../src/core/dice.ts";
import { analyze, documentOf, openTools } from "../../src/index.ts";
import { makeDocument } from "./document.ts";
import type { PlaceList } from "./list.ts";
import { type Measure, openMeasure, placesOf, type Reading } from "./measure.ts";
import type { PlaceDocument } from "./place.ts";

interface ReadingOptions {
  readonly list: PlaceList;
  readonly stories: number;
  readonly seed: number;
  /** Whether names are looked up among villages too. */
  readonly villages: boolean;
  readonly each?: (readings: readonly Reading[]) => void;
}

export const documentAt = (list: PlaceList, { seed, i }: { seed: number; i: number }): PlaceDocument =>
  makeDocument(list, diceOf(seed + 7919 * i));

/** Analyses documents until so many stories are read, and compares what was found with what they name. */
export async function readPlaceStories(options: ReadingOptions): Promise<Measure> {
  const { list, stories, seed, villages, each } = options;
  const tools = await openTools({ villages });
  const measure = openMeasure({ villages });
  for (let i = 0, read = 0; read < stories; i++) {
    const document = documentAt(list, { seed, i });
    const facts = document.outlet === null ? {} : { outlet: document.outlet };
    const analyzed = analyze(documentOf(document.text, facts), tools, { themes: false });
    const readings = measure.add(document, placesOf(analyzed));
    each?.(readings);
    read += document.stories;
  }
  return measure;
}
