import type { Gazetteer } from "../core/gazetteer.ts";
import type { Lexicon, Recognizer } from "../core/types.ts";
import { community } from "./community.ts";
import { date } from "./date/index.ts";
import { estate } from "./estate/index.ts";
import { office } from "./office.ts";
import { organisation } from "./organisation.ts";
import { person } from "./person/index.ts";
import { place } from "./place.ts";
import { placeNameFinder } from "./place-names/place-names.ts";
import { programme } from "./programme/index.ts";
import { quantity } from "./quantity/index.ts";
import { reporter } from "./reporter.ts";

/** Every entity type's recognizer; `resolve.ts` settles what overlaps. */
export function openRecognizers(lexicon: Lexicon, gazetteer: Gazetteer): readonly Recognizer[] {
  const findPlaceNames = placeNameFinder(lexicon, gazetteer);
  return [
    reporter,
    office(findPlaceNames),
    community(findPlaceNames),
    place(lexicon, gazetteer),
    date,
    programme(lexicon),
    person(lexicon),
    organisation(lexicon),
    estate(lexicon),
    quantity(lexicon),
  ];
}
