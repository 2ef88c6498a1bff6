import type { PlaceLink } from "../../src/core/place-link.ts";
import type { Span } from "../../src/core/span.ts";
import type { AnalyzedDocument } from "../../src/core/types.ts";
import type { PlaceDocument, PlaceType, TrueMention } from "./place.ts";

/** What was found and linked on one line of the table. */
export interface Tally {
  there: number;
  found: number;
  /** Type, start and end as they are. */
  right: number;
  /** Rightly found, and on the list. */
  linkable: number;
  /** Of these, with the right code. */
  covered: number;
  /** Links made, also of what is no mention. */
  linked: number;
  linkedRight: number;
  /** Rightly found and given no code. */
  abstained: number;
}

/** What was read as the name of a place. */
export interface Found extends Span {
  readonly type: PlaceType;
  readonly name: string;
  readonly code: string | null;
  readonly link?: PlaceLink | null;
}

/** A mention and what was found for it; one of the two is null for what was missed, or is none. */
export interface Reading {
  readonly document: PlaceDocument;
  readonly mention: TrueMention | null;
  readonly entity: Found | null;
}

export interface Score {
  readonly tallies: ReadonlyMap<string, Tally>;
  /** By the least confidence of a bin: how many names have a likeliest row, and of how many it is the right one. */
  readonly calibration: ReadonlyMap<number, { readonly links: number; readonly right: number }>;
}

export interface Measure {
  readonly add: (document: PlaceDocument, found: readonly Found[]) => Reading[];
  readonly score: Score;
}

// Bins of confidence begin here; the last ones are where codes are given.
const CONFIDENCES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

/** Compares documents with what they name; `villages`: the list that links are made to holds villages. */
export function openMeasure({ villages }: { villages: boolean }): Measure {
  const tallies = new Map<string, Tally>();
  const calibration = new Map<number, { links: number; right: number }>();
  const tallyOf = (line: string): Tally => {
    const tally = tallies.get(line) ?? emptyTally();
    tallies.set(line, tally);
    return tally;
  };
  const count = ({ document, mention, entity }: Reading): void => {
    const isLinkable = mention !== null && mention.code !== null && (villages || mention.source !== "village");
    const code = entity?.code ?? null;
    const isRight = code !== null && entity !== null && code === codeMeant({ document, mention, entity });
    for (const line of linesOf(document, mention, entity)) {
      const tally = tallyOf(line);
      if (mention !== null) tally.there++;
      if (entity !== null) tally.found++;
      if (code !== null) tally.linked++;
      if (isRight) tally.linkedRight++;
      if (mention === null || entity === null) continue;
      tally.right++;
      if (isLinkable) tally.linkable++;
      if (isLinkable && isRight) tally.covered++;
      if (code === null) tally.abstained++;
    }
    const link = entity?.link ?? null;
    if (entity === null || link === null) return;
    const bin = CONFIDENCES.findLast((from) => link.confidence >= from) ?? 0;
    const { links, right } = calibration.get(bin) ?? { links: 0, right: 0 };
    const isBestRight = link.best === codeMeant({ document, mention, entity });
    calibration.set(bin, { links: links + 1, right: right + (isBestRight ? 1 : 0) });
  };
  return {
    add: (document, found) => {
      const readings = compare(document, found);
      readings.forEach(count);
      return readings;
    },
    score: { tallies, calibration },
  };
}

export const emptyTally = (): Tally => ({
  ...{ there: 0, found: 0, right: 0 },
  ...{ linkable: 0, covered: 0, linked: 0, linkedRight: 0, abstained: 0 },
});

/** The offices and communities of an analysed document. */
export function placesOf({ stories }: AnalyzedDocument): Found[] {
  return stories
    .flatMap((story) => story.entities)
    .flatMap((entity) => (entity.type === "office" || entity.type === "community" ? [entity] : []));
}

function compare(document: PlaceDocument, entities: readonly Found[]): Reading[] {
  const key = ({ type, start, end }: Span & { readonly type: PlaceType }): string => `${type} ${start} ${end}`;
  const entityByKey = new Map(entities.map((entity) => [key(entity), entity]));
  const known = new Set(document.mentions.map(key));
  return [
    ...document.mentions.map((mention) => ({ document, mention, entity: entityByKey.get(key(mention)) ?? null })),
    ...entities.filter((entity) => !known.has(key(entity))).map((entity) => ({ document, mention: null, entity })),
  ];
}

/** The code of the mention, or of one that was found with a wrong start or end: its link may be right all the same. */
function codeMeant(reading: { document: PlaceDocument; mention: TrueMention | null; entity: Found }): string | null {
  const { document, mention, entity } = reading;
  if (mention !== null) return mention.code;
  const near = document.mentions.find(
    ({ type, start, end }) => type === entity.type && start < entity.end && entity.start < end,
  );
  return near?.code ?? null;
}

const WORDS = ["办事处", "街道", "街", "社区", "嘎查", "苏木", "村", "镇", "乡"];

/** The lines of the table that a reading counts on: what kind of document, what sentence, what type word, in the list or not. */
function linesOf(document: PlaceDocument, mention: TrueMention | null, entity: Found | null): string[] {
  const print = document.stories > 1 ? "page" : "story";
  const lines = ["all", `print ${print}`, ...(document.isTraditional ? ["print Traditional script"] : [])];
  if (mention !== null) {
    const { kind, family, type, word, source } = mention;
    return [...lines, `kind ${kind}`, `family ${family}`, `type ${type}`, `word ${word}`, `source ${source}`];
  }
  if (entity === null) return [];
  const piece = document.pieces.find(({ start, end }) => start <= entity.start && entity.start < end);
  const word = WORDS.find((ending) => entity.name.endsWith(ending)) ?? "none";
  const place = [`family ${piece?.family || "none"}`, `type ${entity.type}`, `word ${word}`];
  return [...lines, `kind ${document.kind}`, ...place];
}

/** The harmonic mean of precision and recall; 1 where there is nothing and nothing was found. */
export const f1 = ({ there, found, right }: Tally): number => (there + found === 0 ? 1 : (2 * right) / (there + found));
/** Of the links made, those that are right; 1 where none was made. */
export const precisionOfLinks = ({ linked, linkedRight }: Tally): number => (linked === 0 ? 1 : linkedRight / linked);
/** Of the mentions rightly found that are on the list, those that have their code; 1 where there is none. */
export const coverage = ({ linkable, covered }: Tally): number => (linkable === 0 ? 1 : covered / linkable);
