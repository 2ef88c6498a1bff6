import { readPrepared } from "./io/prepared.ts";
import { readCompressedSeed } from "./io/seeds.ts";
import { type OfficialPlaces, officialPlaces, openOfficialPlaces } from "./places/official/official.ts";
import { columnsIn } from "./places/official/stored-columns.ts";

const PLACES = "gazetteer/places.packed";

/**
 * Opens the official list of places (2023): provinces, cities, districts, townships and urban communities, with `villages` all
 * villages too; some 10 ms and 10 MB, with villages 150 ms and 50 MB.
 *
 * @throws UserError `seed-missing` or `seed-damaged` when a file of the package is not as it was installed.
 */
export function openPlaces({ villages = false }: { readonly villages?: boolean } = {}): OfficialPlaces {
  if (!villages) {
    const prepared = readPrepared("places", PLACES);
    const columns = prepared && columnsIn(prepared);
    if (columns !== null) return officialPlaces(columns);
  }
  const places = readCompressedSeed(PLACES);
  return openOfficialPlaces(places, villages ? readCompressedSeed("gazetteer/villages.packed") : null);
}
