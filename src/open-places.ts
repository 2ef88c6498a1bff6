import { readCompressedSeed } from "./io/seeds.ts";
import { type OfficialPlaces, openOfficialPlaces } from "./places/official/official.ts";

/**
 * Opens the official list of places (2023): provinces, cities, districts, townships and urban communities, with `villages` all
 * villages too; some 50 ms and 20 MB, with villages 150 ms and 50 MB.
 *
 * @throws UserError `seed-missing` or `seed-damaged` when a file of the package is not as it was installed.
 */
export function openPlaces({ villages = false }: { readonly villages?: boolean } = {}): OfficialPlaces {
  const places = readCompressedSeed("gazetteer/places.packed");
  return openOfficialPlaces(places, villages ? readCompressedSeed("gazetteer/villages.packed") : null);
}
