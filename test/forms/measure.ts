import { diceOf } from "../../src/core/dice.ts";
import type { Page, Story } from "../../src/core/types.ts";
import type { SplitStories } from "../../src/layout/index.ts";
import type { Form } from "./form.ts";
import type { Origin, TruePage } from "./page.ts";

/** Things found, things there, and things both. */
export interface Score {
  found: number;
  there: number;
  both: number;
}

export const FIGURES = [
  /** Exact start and end. */
  "stories",
  /** Exact start. */
  "boundaries",
  "headlines",
  /** Kickers and decks. */
  "headings",
  "bylines",
  /** Who is named by editing chains. */
  "editors",
  /** What datelines say. */
  "origin",
  /** Paragraphs of more than one stretch. */
  "repair",
  "paragraphs",
] as const;
export type Figure = (typeof FIGURES)[number];

export interface FormScore {
  readonly figures: Readonly<Record<Figure, Score>>;
  /** Characters that the reading puts nowhere. */
  lost: number;
  /** The first page that was read otherwise than it is, for each figure. */
  readonly worst: Partial<Record<Figure | "lost", string>>;
}

const emptyScore = (): FormScore => ({
  figures: Object.fromEntries(FIGURES.map((figure) => [figure, { found: 0, there: 0, both: 0 }])) as Record<
    Figure,
    Score
  >,
  lost: 0,
  worst: {},
});

/** The harmonic mean of precision and recall; 1 where there is nothing and nothing was found. */
export function f1({ found, there, both }: Score): number {
  return found + there === 0 ? 1 : (2 * both) / (found + there);
}

/** Cuts so many generated pages of a form and compares. */
export function measure(form: Form, split: SplitStories, { pages, seed }: { pages: number; seed: number }): FormScore {
  const score = emptyScore();
  for (let i = 0; i < pages; i++) {
    const page = form.make(diceOf(seed + 7919 * i + seedOf(form.name)));
    compare(page, split(page.text, "auto"), score);
  }
  return score;
}

/** Forms are not all filled with the same words. */
function seedOf(name: string): number {
  return Array.from(name).reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);
}

function compare(page: TruePage, read: Page, score: FormScore): void {
  const found = figuresRead(page.text, read);
  const there = figuresWritten(page);
  for (const figure of FIGURES) {
    const list = found[figure];
    if (list === null) continue;
    if (!count(score.figures[figure], list, there[figure])) score.worst[figure] ??= page.text;
  }
  const lost = lostCharacters(page.text, read);
  if (lost > 0) score.worst.lost ??= page.text;
  score.lost += lost;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}
const spanOf = ({ start, end }: Stretch): string => `${start}-${end}`;
const joined = (segments: readonly Stretch[]): string => segments.map(spanOf).join("+");
const originOf = (start: number, { outlet, place, day }: Origin): string => `${start} ${outlet} ${place} ${day}`;

function figuresWritten({ stories }: TruePage): Record<Figure, string[]> {
  const paragraphs = stories.flatMap((story) => story.paragraphs);
  return {
    stories: stories.map(spanOf),
    boundaries: stories.map(({ start }) => `${start}`),
    headlines: stories.map(({ start, headline }) => `${start} ${headline ?? ""}`),
    headings: stories.flatMap(({ start, headings }) => headings.map((heading) => `${start} ${heading}`)),
    bylines: stories.flatMap(({ written }) => written.map(({ name, role }) => `${role} ${name}`)),
    editors: stories.flatMap(({ editors }) => editors),
    origin: stories.flatMap(({ start, origin }) => (origin === null ? [] : [originOf(start, origin)])),
    repair: paragraphs.filter(({ length }) => length > 1).map(joined),
    paragraphs: paragraphs.map(joined),
  };
}

/** Not all readings give an origin; a figure that cannot be had is null. */
function figuresRead(text: string, { stories }: Page): Record<Figure, string[] | null> {
  const surface = ({ start, end }: Stretch): string => text.slice(start, end);
  const name = (span: Stretch): string => surface(span).replace(/\s/gu, "");
  const signatures = stories.flatMap((story) => story.signatures);
  const paragraphs = stories.flatMap((story) => story.paragraphs.map(({ segments }) => segments));
  const origins: readonly (Stretch & { readonly origin?: Origin | null })[] = stories;
  return {
    stories: stories.map(spanOf),
    boundaries: stories.map(({ start }) => `${start}`),
    headlines: stories.map((story) => `${story.start} ${headlineOf(text, story)}`),
    headings: stories.flatMap(({ start, parts }) =>
      parts
        .filter(({ kind }) => kind === "kicker" || kind === "deck")
        .map((part) => `${start} ${part.kind} ${surface(part)}`),
    ),
    bylines: signatures.filter(({ role }) => role !== "editor").map((one) => `${one.role} ${name(one)}`),
    editors: signatures.filter(({ role }) => role === "editor").map(name),
    origin: origins.some((story) => "origin" in story)
      ? origins.flatMap(({ start, origin = null }) => (origin === null ? [] : [originOf(start, origin)]))
      : null,
    repair: paragraphs.filter(({ length }) => length > 1).map(joined),
    paragraphs: paragraphs.map(joined),
  };
}

function headlineOf(text: string, { parts }: Story): string {
  const headline = parts.find(({ kind }) => kind === "headline");
  return headline === undefined ? "" : text.slice(headline.start, headline.end);
}

/** How many non-blank characters lie in no part, no paragraph and no furniture. */
function lostCharacters(text: string, { stories, furniture }: Page): number {
  const kept = new Uint8Array(text.length);
  const keep = ({ start, end }: Stretch): void => void kept.fill(1, start, end);
  furniture.forEach(keep);
  for (const { parts, paragraphs } of stories) {
    parts.forEach(keep);
    for (const { segments } of paragraphs) segments.forEach(keep);
  }
  let lost = 0;
  for (let i = 0; i < text.length; i++) if (kept[i] === 0 && /\S/u.test(text.charAt(i))) lost++;
  return lost;
}

/** Adds to the score, and says whether all is as it should be. */
function count(score: Score, found: readonly string[], there: readonly string[]): boolean {
  const left = [...there];
  score.found += found.length;
  score.there += there.length;
  for (const one of found) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    score.both++;
  }
  return left.length === 0 && found.length === there.length;
}
