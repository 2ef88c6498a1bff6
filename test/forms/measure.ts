import type { Page, Story } from "../../src/core/types.ts";
import type { SplitStories } from "../../src/layout/index.ts";
import type { Form } from "./forms.ts";
import type { TruePage } from "./page.ts";
import { diceOf } from "./words.ts";

/** Things found, things there, and things both. */
export interface Score {
  found: number;
  there: number;
  both: number;
}

export interface FormScore {
  readonly stories: Score;
  readonly headlines: Score;
  readonly bylines: Score;
  readonly paragraphs: Score;
  /** The first page that was read otherwise than it is. */
  worst: string | null;
}

export const emptyScore = (): FormScore => ({
  stories: { found: 0, there: 0, both: 0 },
  headlines: { found: 0, there: 0, both: 0 },
  bylines: { found: 0, there: 0, both: 0 },
  paragraphs: { found: 0, there: 0, both: 0 },
  worst: null,
});

/** The harmonic mean of precision and recall; 1 when there is nothing and nothing was found. */
export function f1({ found, there, both }: Score): number {
  return found + there === 0 ? 1 : (2 * both) / (found + there);
}

/** Cuts so many generated pages of a form and compares. */
export function measure(form: Form, split: SplitStories, { pages, seed }: { pages: number; seed: number }): FormScore {
  const score = emptyScore();
  for (let i = 0; i < pages; i++) {
    const page = form.make(diceOf(seed + 7919 * i));
    const before = wrong(score);
    compare(page, split(page.text, "auto"), score);
    if (wrong(score) > before) score.worst ??= page.text;
  }
  return score;
}

function compare(page: TruePage, read: Page, score: FormScore): void {
  const spans = (stories: readonly { start: number; end: number }[]): string[] =>
    stories.map(({ start, end }) => `${start}-${end}`);
  count(score.stories, spans(read.stories), spans(page.stories));
  count(
    score.headlines,
    read.stories.map((story) => `${story.start} ${headlineOf(page.text, story)}`),
    page.stories.map(({ start, headline }) => `${start} ${headline ?? ""}`),
  );
  count(
    score.bylines,
    read.stories.flatMap(({ signatures }) =>
      signatures
        .filter(({ role }) => role !== "editor")
        .map(({ start, end, role }) => `${role} ${page.text.slice(start, end).replace(/\s/gu, "")}`),
    ),
    page.stories.flatMap(({ written }) => written.map(({ name, role }) => `${role} ${name}`)),
  );
  const paragraphs = (
    stories: readonly { paragraphs: readonly (readonly { start: number; end: number }[])[] }[],
  ): string[] => stories.flatMap((story) => story.paragraphs.map((segments) => spans(segments).join("+")));
  count(
    score.paragraphs,
    paragraphs(read.stories.map((story) => ({ paragraphs: story.paragraphs.map(({ segments }) => segments) }))),
    paragraphs(page.stories),
  );
}

function headlineOf(text: string, { parts }: Story): string {
  const headline = parts.find(({ kind }) => kind === "headline");
  return headline === undefined ? "" : text.slice(headline.start, headline.end);
}

function count(score: Score, found: readonly string[], there: readonly string[]): void {
  const left = [...there];
  score.found += found.length;
  score.there += there.length;
  for (const one of found) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    score.both++;
  }
}

function wrong({ stories, headlines, bylines, paragraphs }: FormScore): number {
  return [stories, headlines, bylines, paragraphs].reduce(
    (sum, { found, there, both }) => sum + found + there - 2 * both,
    0,
  );
}
