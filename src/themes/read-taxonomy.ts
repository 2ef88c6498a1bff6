import { wording } from "../core/wording.ts";
import { MOST_POINTS } from "./cue-words.ts";
import { fieldsOf, listField, textField, wholeField } from "./fields.ts";
import {
  CUE_CLASSES,
  type CueList,
  countedWords,
  type Gathered,
  idsIn,
  type Repetition,
  readLabel,
  readTheme,
  readWordedLabels,
  type TaxonomyEntry,
} from "./read-theme.ts";
import type { FieldsNode, Source, SourceNode } from "./source-nodes.ts";
import type { Actors, Discount, Label, Taxonomy, Theme } from "./taxonomy.ts";

export interface ReadTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly entries: readonly TaxonomyEntry[];
  /** Words that a theme has twice, which count once. */
  readonly repeated: readonly Repetition[];
}

/** What comes from other files than the taxonomy's first. */
export interface TaxonomyParts {
  readonly simple: (word: string) => string;
  readonly themes: readonly { readonly node: SourceNode; readonly source: Source }[];
  readonly lists: readonly CueList[];
}

interface PlacedTheme {
  readonly theme: Theme;
  readonly fields: FieldsNode | null;
  readonly line: number | null;
  readonly source: Source;
}

const FIELDS = [
  ...[
    "schema",
    "version",
    "about",
    "weights",
    "themes",
    "outcomes",
    "actors",
    "governance",
    "points",
    "outside",
    "discounts",
  ],
  ...["tieOrder", "ignored", "audiences", "forms"],
];
const USUAL_WEIGHTS = { strong: 30, medium: 12, weak: 3, frame: 12 };
const OUTCOMES: readonly string[] = ["general-governance", "not-governance"];
const MOST_THEMES = 500;
const MOST_DISCOUNTS = 100;
const NO_PARTS: TaxonomyParts = { simple: (word) => word, themes: [], lists: [] };

/**
 * Checks a taxonomy and reads it, telling every fault to its source. What is given is good only if none was told. The entries are
 * given where there are `parts`.
 */
export function readTaxonomyNode(node: SourceNode, source: Source, parts: TaxonomyParts = NO_PARTS): ReadTaxonomy {
  const entries: TaxonomyEntry[] = [];
  const gathered: Gathered = { simple: parts.simple, entries: parts === NO_PARTS ? null : entries, repeated: [] };
  const root = fieldsOf(node, source, { where: "the taxonomy", line: 1, known: FIELDS });
  const themes = readThemes(root, source, { parts, gathered });
  const list = (name: string, fields: FieldsNode = root, prefix = ""): readonly string[] => {
    const where = prefix + name;
    return countedWords(fields.fields.get(name), source, { where, theme: null, list: where, gathered });
  };
  const tieOrder = idsIn(root.fields.get("tieOrder"), source, "tieOrder");
  const outcomes = readOutcomes(root, source);
  const taxonomy: Taxonomy = {
    version: textField(root, source, { name: "version", where: "the taxonomy", usual: "0" }),
    weights: readWeights(root, source),
    themes: themes.map(({ theme }) => theme),
    outcomes,
    actors: readActors(root, source, list),
    governance: list("governance"),
    points: list("points"),
    outside: list("outside"),
    discounts: readDiscounts(root, source, list),
    tieOrder: tieOrder.length > 0 ? tieOrder.map(({ raw }) => raw) : themes.map(({ theme }) => theme.id),
    ignored: list("ignored"),
    audiences: readWordedLabels(root, source, { name: "audiences", theme: null, gathered }),
    forms: readWordedLabels(root, source, { name: "forms", theme: null, gathered }),
  };
  checkIds(themes, { root, source, taxonomy });
  const unknown = tieOrder.find(({ raw }) => !taxonomy.themes.some(({ id }) => id === raw));
  if (unknown !== undefined) source.fault(unknown.line, wording`tieOrder names ${unknown.raw}, which is no theme`);
  return { taxonomy, entries, repeated: gathered.repeated };
}

function readThemes(
  root: FieldsNode,
  source: Source,
  { parts, gathered }: { parts: TaxonomyParts; gathered: Gathered },
): PlacedTheme[] {
  const inRoot = listField(root, source, { name: "themes", where: "", most: MOST_THEMES });
  const written = [
    ...inRoot.map((node, i) => ({ node, source, where: `themes[${i}]` })),
    ...parts.themes.map((part) => ({ ...part, where: "the theme" })),
  ];
  if (written.length > MOST_THEMES)
    source.fault(null, wording`has ${written.length} themes in all its files, at most ${MOST_THEMES} are taken`);
  return written.slice(0, MOST_THEMES).map(({ node, source, where }) => {
    const fields = node.kind === "fields" ? node : null;
    const id = fields?.fields.get("id");
    const lists = parts.lists.filter(({ theme }) => id?.kind === "text" && id.value.trim() === theme);
    return { theme: readTheme(node, source, { where, gathered, lists }), fields, line: id?.line ?? node.line, source };
  });
}

function checkIds(
  themes: readonly PlacedTheme[],
  { root, source, taxonomy }: { root: FieldsNode; source: Source; taxonomy: Taxonomy },
): void {
  if (themes.length === 0) source.fault(root.line, wording`themes is empty: give at least one theme`);
  const ids = new Set<string>(OUTCOMES);
  for (const { theme, line, source } of themes) {
    if (OUTCOMES.includes(theme.id))
      source.fault(line, wording`${theme.id} is an outcome, no theme; choose another id`);
    else if (theme.id !== "" && ids.has(theme.id)) source.fault(line, wording`the id ${theme.id} is used twice`);
    ids.add(theme.id);
  }
  for (const { theme, fields, source } of themes) {
    const unknown = theme.over.find((id) => !taxonomy.themes.some((other) => other.id === id));
    const line = fields?.fields.get("over")?.line ?? null;
    if (unknown !== undefined) source.fault(line, wording`${theme.id}.over names ${unknown}, which is no theme`);
    if (theme.over.includes(theme.id))
      source.fault(line, wording`${theme.id}.over names the theme itself; leave it out`);
  }
  if (taxonomy.actors === null && taxonomy.outcomes.some(({ id }) => id === "not-governance"))
    source.fault(
      root.fields.get("outcomes")?.line ?? root.line,
      wording`not-governance is given to stories in which none of the actors is named: give actors, or leave it out`,
    );
}

function readOutcomes(root: FieldsNode, source: Source): Label[] {
  const seen = new Set<string>();
  return listField(root, source, { name: "outcomes", where: "", most: OUTCOMES.length }).map((node, i) => {
    const where = `outcomes[${i}]`;
    const label = readLabel(
      fieldsOf(node, source, { where, line: node.line, known: ["id", "zh", "en"] }),
      source,
      where,
    );
    if (!OUTCOMES.includes(label.id))
      source.fault(node.line, wording`${label.id} is no outcome; known are ${OUTCOMES.join(", ")}`);
    if (seen.has(label.id)) source.fault(node.line, wording`the id ${label.id} is used twice`);
    seen.add(label.id);
    return label;
  });
}

function readWeights(root: FieldsNode, source: Source): Taxonomy["weights"] {
  const node = root.fields.get("weights");
  if (node === undefined) return USUAL_WEIGHTS;
  const where = "weights";
  const known = CUE_CLASSES.filter((name) => name !== "negative");
  const fields = fieldsOf(node, source, { where, line: node.line, known });
  const read = (name: keyof typeof USUAL_WEIGHTS): number =>
    wholeField(fields, source, { name, where, most: MOST_POINTS, usual: USUAL_WEIGHTS[name] });
  return { strong: read("strong"), medium: read("medium"), weak: read("weak"), frame: read("frame") };
}

type ReadList = (name: string, fields: FieldsNode, prefix: string) => readonly string[];

function readActors(root: FieldsNode, source: Source, list: ReadList): Actors | null {
  const node = root.fields.get("actors");
  if (node === undefined) return null;
  const fields = fieldsOf(node, source, { where: "actors", line: node.line, known: ["strong", "weak", "negative"] });
  const read = (name: string): readonly string[] => list(name, fields, "actors.");
  return { strong: read("strong"), weak: read("weak"), negative: read("negative") };
}

function readDiscounts(root: FieldsNode, source: Source, list: ReadList): Discount[] {
  return listField(root, source, { name: "discounts", where: "", most: MOST_DISCOUNTS }).map((node, i) => {
    const where = `discounts[${i}]`;
    const fields = fieldsOf(node, source, { where, line: node.line, known: ["id", "reach", "percent", "words"] });
    const id = textField(fields, source, { name: "id", where });
    const reach = textField(fields, source, { name: "reach", where });
    if (reach !== "sentence" && reach !== "clause")
      source.fault(fields.fields.get("reach")?.line ?? fields.line, wording`${where}.reach must be sentence or clause`);
    return {
      id,
      reach: reach === "clause" ? "clause" : "sentence",
      percent: wholeField(fields, source, { name: "percent", where, most: 100 }),
      words: list("words", fields, `discounts.${id}.`),
    };
  });
}
