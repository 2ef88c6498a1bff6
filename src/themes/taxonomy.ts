import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import { readTaxonomyNode } from "./read-taxonomy.ts";
import { nodeOf } from "./source-nodes.ts";

/** strong, medium and weak cues say what was done; frame cues say who did it or under which banner; negative ones hide shorter cues. */
export type CueClass = "strong" | "medium" | "weak" | "frame" | "negative";

export interface Label {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** A label with words that tell it: a part of a theme, or a value of a facet such as `elderly`. */
export interface WordedLabel extends Label {
  /** For the theme itself they count only where they are cues of it. */
  readonly cues: readonly string[];
}

export interface Theme extends Label {
  /** For people: what the theme is, what belongs to it and what does not. */
  readonly definition: string | null;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly sub: readonly WordedLabel[];
  /** Several services offered under this theme's banner are this theme: haircuts, knife grinding and legal advice by volunteers. */
  readonly gathers: boolean;
  /** Themes whose matter this one only talks about: a council on parking is a council, a quarrel over a leak is a quarrel. */
  readonly over: readonly string[];
  /** Each word once in all classes. */
  readonly cues: Readonly<Record<CueClass, readonly string[]>>;
  /** Points of the cues that do not have those of their class. */
  readonly ownWeights: ReadonlyMap<string, number>;
}

/** From one of its words on, cues count `percent` of their weight: to the end of the sentence, or of the clause. */
export interface Discount {
  readonly id: string;
  readonly reach: "sentence" | "clause";
  readonly percent: number;
  readonly words: readonly string[];
}

export interface Actors {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  /** Words that hide the others inside them. */
  readonly negative: readonly string[];
}

export interface Taxonomy {
  readonly version: string;
  /** Points of one cue of each class; whole numbers, so that sums do not depend on their order. */
  readonly weights: Readonly<Record<Exclude<CueClass, "negative">, number>>;
  readonly themes: readonly Theme[];
  /** Labels of what a story may be besides one theme: `general-governance`, `not-governance`. One that is not here is never given. */
  readonly outcomes: readonly Label[];
  /** Words for those who govern and are governed at the grass roots; null where a story is about a theme whoever acts. */
  readonly actors: Actors | null;
  /** Words for governance as such, of no theme. */
  readonly governance: readonly string[];
  /** Words with which a story counts off its points (一是, 第二招, 四张清单): a survey, where its themes are scattered. */
  readonly points: readonly string[];
  /** Words of news from other worlds: sport leagues, markets, films, statutes. */
  readonly outside: readonly string[];
  readonly discounts: readonly Discount[];
  /** Theme ids, the one that wins a tie first. */
  readonly tieOrder: readonly string[];
  /** Words of no theme that hide the cues inside them. */
  readonly ignored: readonly string[];
  /** Whom a story is for. */
  readonly audiences: readonly WordedLabel[];
  /** What took place. */
  readonly forms: readonly WordedLabel[];
}

/** Read the built-in taxonomy from JSON. Throws a UserError that names the field at fault. */
export function parseTaxonomy(text: string): Taxonomy {
  const fault = (_line: number | null, reason: Wording): never => {
    throw new UserError("taxonomy-invalid", wording`The taxonomy cannot be used: ${reason}.`);
  };
  const { taxonomy } = readTaxonomyNode(nodeOf(parseJson(text)), { file: "taxonomy.json", fault });
  return taxonomy;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError("taxonomy-invalid", wording`The taxonomy is not valid JSON.`, { cause });
  }
}
