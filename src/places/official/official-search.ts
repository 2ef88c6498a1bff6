import { UserError } from "../../core/errors.ts";
import { choiceOf, type WordingValue, wording } from "../../core/wording.ts";
import type { OfficialPlaces } from "./official.ts";
import { groupOf, LEVELS, type Level, type Reading, readingsOf, stemVariants } from "./official-names.ts";

/** How a name fits a row: by its type too, without any type, or with another one that may stand for it. */
export type Fit = "exact" | "no-type" | "other-type";

export interface PlaceMatch {
  readonly row: number;
  readonly fit: Fit;
}

/** The places above one, by level, as the source names them. */
export type PlacesAbove = Partial<Record<Level, string>>;

const FITS: readonly Fit[] = ["exact", "no-type", "other-type"];
// Cities and districts that the list makes up to have one level below another (北京市 > 市辖区 > 东城区).
const NO_PLACE = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]);
const SUGGESTED = 5;

/**
 * Rows that the name may mean, below `within` (all of them if that is null): exact ones first, then in order of codes.
 *
 * 松屏办事处 finds 松屏街道, 鹿庄村 finds 鹿庄社区 and 鹿庄村社区, 红焰 finds 红焰社区; 鹿庄村 does not find 鹿庄镇.
 */
export function findPlaces(places: OfficialPlaces, name: string, within: number | null = null): PlaceMatch[] {
  const wanted = name.normalize("NFKC").trim();
  if (wanted === "") return [];
  const fitByRow = new Map<number, Fit>();
  for (const reading of readingsOf(wanted)) {
    for (const row of candidates(places, reading)) {
      const fit = fitOf(places, row, { wanted, reading });
      const known = fitByRow.get(row);
      if (fit === null || (within !== null && !isBelow(places, row, within))) continue;
      if (known === undefined || FITS.indexOf(fit) < FITS.indexOf(known)) fitByRow.set(row, fit);
    }
  }
  const code = (row: number): string => places.codeOf(row).padEnd(12, "0");
  return Array.from(fitByRow, ([row, fit]) => ({ row, fit })).sort(
    (a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || (code(a.row) < code(b.row) ? -1 : 1),
  );
}

function candidates(places: OfficialPlaces, { stem, group }: Reading): number[] {
  if (group !== "settlement") return places.rowsWithStem(stem);
  return stemVariants(stem).flatMap((variant) => places.rowsWithStem(variant));
}

function fitOf(
  places: OfficialPlaces,
  row: number,
  { wanted, reading }: { wanted: string; reading: Reading },
): Fit | null {
  if (places.nameOf(row) === wanted || places.rawOf(row).normalize("NFKC") === wanted) return "exact";
  const { stem, type } = places.normalOf(row);
  if (reading.group === null) return "no-type";
  if (reading.group !== groupOf(places.levelOf(row))) return null;
  return type === reading.type && stem === reading.stem ? "exact" : "other-type";
}

function isBelow(places: OfficialPlaces, row: number, ancestor: number): boolean {
  for (let above = row; above >= 0; above = places.parentOf(above)) if (above === ancestor) return true;
  return false;
}

/** Province, city, district and township above a row, as far as they are places. */
export function placesAbove(places: OfficialPlaces, row: number): PlacesAbove {
  const names = new Map<Level, string>();
  for (let above = places.parentOf(row); above >= 0; above = places.parentOf(above)) {
    const name = places.nameOf(above);
    if (!NO_PLACE.has(name)) names.set(places.levelOf(above), name);
  }
  return Object.fromEntries(LEVELS.filter((level) => names.has(level)).map((level) => [level, names.get(level)]));
}

/**
 * The district, city or province that somebody names, by name or by code (2, 4 or 6 digits; 410000 is 41 too).
 *
 * @throws UserError `unknown-district` or `ambiguous-district`, with those that may be meant.
 */
export function areaNamed(places: OfficialPlaces, given: string): number {
  const name = given.normalize("NFKC").trim();
  const isArea = (row: number): boolean => groupOf(places.levelOf(row)) === "area";
  if (/^\d+$/u.test(name)) {
    const row = [name, name.replace(/^(\d{4})00$/u, "$1"), name.replace(/^(\d{2})0000$/u, "$1")]
      .map(places.rowOf)
      .find((found) => found >= 0);
    if (row !== undefined && isArea(row)) return row;
    throw unknown(given, []);
  }
  const found = findPlaces(places, name).filter(({ row, fit }) => isArea(row) && fit !== "other-type");
  const best = found.filter(({ fit }) => fit === found[0]?.fit).map(({ row }) => row);
  // 东莞市 the city has one district, which the list calls 东莞市 again.
  const top = best.find((row) => best.every((other) => isBelow(places, other, row)));
  if (top !== undefined && best.every((row) => places.nameOf(row) === places.nameOf(top))) return top;
  if (best.length === 0) throw unknown(given, similarAreas(places, name));
  throw new UserError(
    "ambiguous-district",
    wording`${JSON.stringify(given)} may be ${listed(places, best)}; give the code`,
  );
}

function unknown(given: string, similar: readonly string[]): UserError {
  const hint =
    similar.length === 0
      ? wording`give its name or its code of 2, 4 or 6 digits`
      : wording`perhaps ${similar.join(", ")}`;
  return new UserError(
    "unknown-district",
    wording`${JSON.stringify(given)} is no district, city or province of the official list; ${hint}`,
  );
}

/** Areas that begin alike: with two characters, or with one (郑洲). */
function similarAreas(places: OfficialPlaces, name: string): string[] {
  const end = places.levelStarts[LEVELS.indexOf("township")] ?? 0;
  for (const start of [name.slice(0, 2), name.slice(0, 1)]) {
    const rows: number[] = [];
    for (let row = 0; row < end && start !== ""; row++) if (places.nameOf(row).startsWith(start)) rows.push(row);
    if (rows.length > 0) return rows.slice(0, SUGGESTED).map((row) => described(places, row));
  }
  return [];
}

function listed(places: OfficialPlaces, rows: readonly number[]): WordingValue {
  return choiceOf(rows.map((row) => described(places, row)));
}

function described(places: OfficialPlaces, row: number): string {
  const above = Object.values(placesAbove(places, row)).join("");
  return `${above}${places.nameOf(row)} (${places.codeOf(row)})`;
}
