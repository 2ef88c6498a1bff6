import { afterAll, describe, expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { openLayout } from "../../src/layout/index.ts";
import { FORMS } from "../forms/forms.ts";
import { type FormScore, f1, measure } from "../forms/measure.ts";

// Generated pages with known stories, headlines, bylines and paragraphs; `npm run forms` prints the table.
const PAGES = Number(process.env.FORM_PAGES ?? 40);
const SEED = Number(process.env.SEED ?? 1);
const FIGURES = ["stories", "headlines", "bylines", "paragraphs"] as const;
const REACHED = 0.98;
/** What is reached where it is less. */
const LESS: ReadonlyMap<string, Partial<Record<(typeof FIGURES)[number], number>>> = new Map([
  // Which of two clauses is the headline cannot be seen.
  ["deck below the headline", { headlines: 0.85 }],
  // A brief that opens with no date looks like the paragraph below a subhead.
  ["briefs without bylines", { stories: 0.92, headlines: 0.96 }],
  // Two or three lines do not show that they were broken at a width.
  ["hard-wrapped lines", { paragraphs: 0.96 }],
]);

const { splitStories: split } = openLayout(readLexicons());
const scores = new Map<string, FormScore>();

describe("a page of the form", () => {
  test.for(FORMS)("“$name” is cut as it is written", (form) => {
    const score = measure(form, split, { pages: PAGES, seed: SEED });
    scores.set(form.name, score);
    for (const figure of FIGURES) {
      const floor = LESS.get(form.name)?.[figure] ?? REACHED;
      expect(f1(score[figure]), `${figure}, for example of\n${score.worst}`).toBeGreaterThanOrEqual(floor);
    }
  });
});

afterAll(() => {
  if (process.env.FORM_PAGES === undefined) return;
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(11);
  process.stdout.write(
    `${`F1, ${PAGES} pages a form`.padEnd(40) + FIGURES.map((name) => name.padStart(11)).join("")}\n`,
  );
  for (const [name, score] of scores)
    process.stdout.write(`${name.padEnd(40) + FIGURES.map((figure) => percent(f1(score[figure]))).join("")}\n`);
});
