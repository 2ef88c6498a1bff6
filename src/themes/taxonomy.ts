import { UserError } from "../core/errors.ts";

/** strong, medium and weak cues say what was done; frame cues say who did it or under which banner; negative ones hide shorter cues. */
export type CueClass = "strong" | "medium" | "weak" | "frame" | "negative";

export interface Label {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export interface Theme extends Label {
  /** Several services offered under this theme's banner are this theme: haircuts, knife grinding and legal advice by volunteers. */
  readonly gathers: boolean;
  /** Themes whose matter this one only talks about: a council on parking is a council, a quarrel over a leak is a quarrel. */
  readonly over: readonly string[];
  readonly cues: Readonly<Record<CueClass, readonly string[]>>;
}

/** From one of its words on, cues count `percent` of their weight: to the end of the sentence, or of the clause. */
export interface Discount {
  readonly id: string;
  readonly reach: "sentence" | "clause";
  readonly percent: number;
  readonly words: readonly string[];
}

export interface Taxonomy {
  readonly version: string;
  /** Points of one cue of each class; whole numbers, so that sums do not depend on their order. */
  readonly weights: Readonly<Record<Exclude<CueClass, "negative">, number>>;
  readonly themes: readonly Theme[];
  /** Labels of what a story may be besides one theme: `general-governance`, `not-governance`. */
  readonly outcomes: readonly Label[];
  /** Words for those who govern and are governed at the grass roots; without any, a story is not about governance. */
  readonly actors: Readonly<Record<"strong" | "weak" | "negative", readonly string[]>>;
  /** Words for governance as such, of no theme. */
  readonly governance: readonly string[];
  /** Words of news from other worlds: sport leagues, markets, films, statutes. */
  readonly outside: readonly string[];
  readonly discounts: readonly Discount[];
  /** Theme ids, the one that wins a tie first. */
  readonly tieOrder: readonly string[];
  /** Words of no theme that hide the cues inside them. */
  readonly ignored: readonly string[];
}

const CUE_CLASSES: readonly CueClass[] = ["strong", "medium", "weak", "frame", "negative"];
const OUTCOMES: readonly string[] = ["general-governance", "not-governance"];

/** Read a taxonomy from JSON. Throws a UserError that names the field at fault. */
export function parseTaxonomy(text: string): Taxonomy {
  const root = fieldsOf(parseJson(text), "the taxonomy");
  const themes = listOf(root.get("themes"), "themes").map(readTheme);
  const taxonomy: Taxonomy = {
    version: textOf(root.get("version"), "version"),
    weights: readWeights(root.get("weights")),
    themes,
    outcomes: listOf(root.get("outcomes"), "outcomes").map((value, i) => readLabel(value, `outcomes[${i}]`)),
    actors: readActors(root.get("actors")),
    governance: wordsOf(root.get("governance"), "governance"),
    outside: wordsOf(root.get("outside"), "outside"),
    discounts: listOf(root.get("discounts"), "discounts").map(readDiscount),
    tieOrder: wordsOf(root.get("tieOrder"), "tieOrder"),
    ignored: wordsOf(root.get("ignored"), "ignored"),
  };
  checkIds(taxonomy);
  return taxonomy;
}

function checkIds({ themes, outcomes, tieOrder }: Taxonomy): void {
  if (themes.length === 0) fail("themes is empty: give at least one theme");
  const ids = [...themes, ...outcomes].map((label) => label.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) fail(`the id ${twice} is used twice`);
  const missing = OUTCOMES.find((id) => !outcomes.some((outcome) => outcome.id === id));
  if (missing !== undefined) fail(`outcomes lacks ${missing}`);
  const named = [...tieOrder, ...themes.flatMap((theme) => theme.over)];
  const unknown = named.find((id) => !themes.some((theme) => theme.id === id));
  if (unknown !== undefined) fail(`tieOrder or over names ${unknown}, which is no theme`);
}

function readTheme(value: unknown, i: number): Theme {
  const label = readLabel(value, `themes[${i}]`);
  const fields = fieldsOf(value, label.id);
  const cues = fieldsOf(fields.get("cues"), `${label.id}.cues`);
  for (const name of cues.keys()) {
    if (!CUE_CLASSES.some((known) => known === name)) fail(`${label.id}.cues.${name} is no class of cues`);
  }
  const wordsIn = (name: CueClass): string[] =>
    cues.has(name) ? wordsOf(cues.get(name), `${label.id}.cues.${name}`) : [];
  const theme: Theme = {
    ...label,
    gathers: flagOf(fields.get("gathers"), `${label.id}.gathers`),
    over: fields.has("over") ? wordsOf(fields.get("over"), `${label.id}.over`) : [],
    cues: {
      strong: wordsIn("strong"),
      medium: wordsIn("medium"),
      weak: wordsIn("weak"),
      frame: wordsIn("frame"),
      negative: wordsIn("negative"),
    },
  };
  const words = CUE_CLASSES.flatMap((name) => theme.cues[name]);
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word)) fail(`${label.id} has the cue ${word} twice`);
    seen.add(word);
  }
  return theme;
}

function readLabel(value: unknown, where: string): Label {
  const fields = fieldsOf(value, where);
  const read = (name: string): string => textOf(fields.get(name), `${where}.${name}`);
  return { id: read("id"), zh: read("zh"), en: read("en") };
}

function readWeights(value: unknown): Taxonomy["weights"] {
  const fields = fieldsOf(value, "weights");
  const read = (name: string): number => wholeOf(fields.get(name), { where: `weights.${name}`, most: 1000 });
  return { strong: read("strong"), medium: read("medium"), weak: read("weak"), frame: read("frame") };
}

function readActors(value: unknown): Taxonomy["actors"] {
  const fields = fieldsOf(value, "actors");
  const read = (name: string): string[] => wordsOf(fields.get(name), `actors.${name}`);
  return { strong: read("strong"), weak: read("weak"), negative: read("negative") };
}

function readDiscount(value: unknown, i: number): Discount {
  const where = `discounts[${i}]`;
  const fields = fieldsOf(value, where);
  const reach = fields.get("reach");
  if (reach !== "sentence" && reach !== "clause") fail(`${where}.reach must be "sentence" or "clause"`);
  return {
    id: textOf(fields.get("id"), `${where}.id`),
    reach,
    percent: wholeOf(fields.get("percent"), { where: `${where}.percent`, most: 100 }),
    words: wordsOf(fields.get("words"), `${where}.words`),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError("taxonomy-invalid", "The taxonomy is not valid JSON.", { cause });
  }
}

function fieldsOf(value: unknown, where: string): Map<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(`${where} must be an object`);
  return new Map<string, unknown>(Object.entries(value));
}

function listOf(value: unknown, where: string): unknown[] {
  if (!Array.isArray(value)) fail(`${where} must be a list`);
  return value;
}

function wordsOf(value: unknown, where: string): string[] {
  return listOf(value, where).map((word, i) => textOf(word, `${where}[${i}]`));
}

function textOf(value: unknown, where: string): string {
  if (typeof value !== "string" || value.trim() === "") fail(`${where} must be a text that is not empty`);
  return value;
}

function flagOf(value: unknown, where: string): boolean {
  if (value === undefined) return false;
  if (typeof value !== "boolean") fail(`${where} must be true or false`);
  return value;
}

function wholeOf(value: unknown, { where, most }: { where: string; most: number }): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > most) {
    fail(`${where} must be a whole number from 0 to ${most}`);
  }
  return value;
}

function fail(problem: string): never {
  throw new UserError("taxonomy-invalid", `The taxonomy cannot be used: ${problem}.`);
}
