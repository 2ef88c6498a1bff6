import { afterAll, describe, expect, test } from "vitest";
import { diceOf } from "../../src/core/dice.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { openLayout } from "../../src/layout/index.ts";
import { faultsOf } from "../forms/faults.ts";
import { FORMS } from "../forms/forms.ts";
import { FIGURES, type FormScore, f1, measure, type Score } from "../forms/measure.ts";
import { FLOORS, LESS, REACHED } from "../forms/reached.ts";

// Generated pages with known stories, headlines, bylines and paragraphs; `npm run forms` prints the table.
const PAGES = Number(process.env.FORM_PAGES ?? 25);
const SEED = Number(process.env.SEED ?? 1);

const { splitStories: split } = openLayout(readLexicons());
const scores = new Map<string, FormScore>();

describe("a page of the form", () => {
  test.for(FORMS)("$name is cut as it is written", (form) => {
    const score = measure(form, split, { pages: PAGES, seed: SEED });
    scores.set(form.name, score);
    for (const figure of FLOORS) {
      // Paragraphs joined where none is broken are wrong paragraphs; here one would be worth nothing at all.
      if (figure === "repair" && score.figures.repair.there === 0) continue;
      const floor = LESS.get(form.name)?.[figure] ?? REACHED;
      expect
        .soft(f1(score.figures[figure]), `${figure}, for example of\n${score.worst[figure]}`)
        .toBeGreaterThanOrEqual(floor);
    }
    expect(score.lost, `characters put nowhere, for example of\n${score.worst.lost}`).toBe(0);
  });

  test.for(FORMS)("$name says the truth about itself", (form) => {
    for (let seed = 0; seed < 5; seed++) {
      const page = form.make(diceOf(seed));
      expect(form.make(diceOf(seed))).toEqual(page);
      expect(faultsOf(page), page.text).toEqual([]);
    }
  });

  test("is named once, and no form is left that has gone", () => {
    const names = FORMS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...LESS.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });
});

afterAll(() => {
  if (process.env.FORM_PAGES === undefined) return;
  // Where there is nothing to find, the number of things found.
  const cell = (score: Score): string =>
    (score.there > 0 ? (100 * f1(score)).toFixed(1) : score.found > 0 ? `+${score.found}` : "").padStart(11);
  const line = (name: string, cells: readonly string[]): string => `${padded(name, 48)}${cells.join("")}\n`;
  process.stdout.write(
    line(
      `F1, ${PAGES} pages a form`,
      [...FIGURES, "lost"].map((name) => name.padStart(11)),
    ),
  );
  for (const [name, score] of scores) {
    const lost = score.lost === 0 ? "" : String(score.lost);
    process.stdout.write(line(name, [...FIGURES.map((figure) => cell(score.figures[figure])), lost.padStart(11)]));
  }
});

/** A Chinese character takes the room of two. */
function padded(name: string, width: number): string {
  const taken = Array.from(name).reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0);
  return name + " ".repeat(Math.max(1, width - taken));
}
