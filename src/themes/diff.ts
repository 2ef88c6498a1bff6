import { compareNames } from "../core/tally.ts";
import type { OwnTaxonomy } from "./own-taxonomy.ts";
import { listName, type TaxonomyEntry } from "./read-theme.ts";
import type { Label, Taxonomy, Theme } from "./taxonomy.ts";

/** One thing that a version of a taxonomy changed. */
export interface Change {
  readonly change: "added" | "removed" | "moved" | "changed";
  readonly what: "theme" | "word" | "setting";
  /** The theme's id, the word, or the setting: `weights.strong`, `health.definition`. */
  readonly name: string;
  /** For a word its list and weight, `health.strong 30`; for a setting its value; null where there was or is none. */
  readonly from: string | null;
  readonly to: string | null;
}

type Read = Pick<OwnTaxonomy, "taxonomy" | "entries">;

/** What NEW changed: themes first, then settings, then words, each by name. */
export function diffTaxonomies(old: Read, current: Read): Change[] {
  return [
    ...themeChanges(old.taxonomy, current.taxonomy),
    ...settingChanges(old.taxonomy, current.taxonomy),
    ...wordChanges(old, current),
  ];
}

function themeChanges(old: Taxonomy, current: Taxonomy): Change[] {
  const labelOf = ({ zh, en }: Theme): string => `${zh} / ${en}`;
  const before = new Map(old.themes.map((theme) => [theme.id, labelOf(theme)]));
  const after = new Map(current.themes.map((theme) => [theme.id, labelOf(theme)]));
  return changesOf("theme", before, after);
}

function settingChanges(old: Taxonomy, current: Taxonomy): Change[] {
  // A theme that came or went says so; its fields need not.
  const both = new Set(old.themes.map(({ id }) => id).filter((id) => current.themes.some((theme) => theme.id === id)));
  return changesOf("setting", settingsOf(old, both), settingsOf(current, both));
}

function settingsOf(taxonomy: Taxonomy, themes: ReadonlySet<string>): Map<string, string> {
  const { version, weights, outcomes, actors, discounts, tieOrder, audiences, forms } = taxonomy;
  const idsOf = (labels: readonly Label[]): string => labels.map(({ id }) => id).join(", ");
  const settings = new Map<string, string>([
    ["version", version],
    ...Object.entries(weights).map(([name, points]) => [`weights.${name}`, String(points)] as const),
    ["outcomes", idsOf(outcomes)],
    ["audiences", idsOf(audiences)],
    ["forms", idsOf(forms)],
    ["actors", actors === null ? "none" : "given"],
    ["tieOrder", tieOrder.join(", ")],
    ...discounts.map(
      ({ id, reach, percent }) => [`discounts.${id}`, `${percent} % to the end of the ${reach}`] as const,
    ),
  ]);
  for (const { id, definition, includes, excludes, sub, gathers, over } of taxonomy.themes) {
    if (!themes.has(id)) continue;
    settings.set(`${id}.definition`, definition ?? "");
    settings.set(`${id}.includes`, includes.join("; "));
    settings.set(`${id}.excludes`, excludes.join("; "));
    settings.set(`${id}.sub`, idsOf(sub));
    settings.set(`${id}.gathers`, String(gathers));
    settings.set(`${id}.over`, over.join(", "));
  }
  return settings;
}

/** A word that left one list and came into another was moved; one that stands in several lists may have changed in some. */
function wordChanges(old: Read, current: Read): Change[] {
  const before = placesByWord(old);
  const after = placesByWord(current);
  const words = [...new Set([...before.keys(), ...after.keys()])].sort(compareNames);
  return words.flatMap((name) => {
    const was = before.get(name) ?? new Set();
    const is = after.get(name) ?? new Set();
    const gone = [...was].filter((place) => !is.has(place)).sort(compareNames);
    const come = [...is].filter((place) => !was.has(place)).sort(compareNames);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) =>
      changeOf("word", name, { from: gone[i], to: come[i] }),
    );
  });
}

function placesByWord({ taxonomy, entries }: Read): Map<string, Set<string>> {
  const weights = new Map<string, number>(Object.entries(taxonomy.weights));
  const placeOf = (entry: TaxonomyEntry): string => {
    const points = entry.weight ?? (entry.theme === null ? undefined : weights.get(entry.list));
    return points === undefined ? listName(entry) : `${listName(entry)} ${points}`;
  };
  const places = new Map<string, Set<string>>();
  for (const entry of entries) {
    const own = places.get(entry.word) ?? new Set();
    places.set(entry.word, own.add(placeOf(entry)));
  }
  return places;
}

function changesOf(
  what: Change["what"],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(compareNames);
  return names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => changeOf(what, name, { from: before.get(name), to: after.get(name) }));
}

function changeOf(
  what: Change["what"],
  name: string,
  { from = null, to = null }: { from?: string | null | undefined; to?: string | null | undefined },
): Change {
  const both = what === "word" ? "moved" : "changed";
  return { change: from === null ? "added" : to === null ? "removed" : both, what, name, from, to };
}
