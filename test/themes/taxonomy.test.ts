import { expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import { readSeed } from "../../src/io/seeds.ts";
import { confidenceOf } from "../../src/themes/calibrate.ts";
import { parseTaxonomy } from "../../src/themes/taxonomy.ts";

const seed = readSeed("themes/taxonomy.json");

test("the taxonomy has sixteen themes with labels in two languages, and every theme has its place in a tie", () => {
  const { themes, tieOrder } = parseTaxonomy(seed);
  expect(themes).toHaveLength(16);
  expect(tieOrder.toSorted()).toEqual(themes.map(({ id }) => id).toSorted());
  for (const { id, zh, en, cues } of themes) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z]/u);
    expect(cues.strong.length, id).toBeGreaterThan(20);
  }
});

test("no cue is strong for one theme and hidden by another", () => {
  const { themes, ignored } = parseTaxonomy(seed);
  const hidden = new Set(ignored);
  for (const { id, cues } of themes) {
    for (const cue of [...cues.strong, ...cues.medium]) expect(hidden.has(cue), `${id} ${cue}`).toBe(false);
  }
});

function broken(from: string, to: string): string {
  expect(seed).toContain(from);
  return seed.replace(from, to);
}

test.for([
  { text: "{", names: "JSON" },
  { text: "[]", names: "object" },
  { text: broken('"id": "health"', '"id": "culture"'), names: "culture" },
  { text: broken('"id": "not-governance"', '"id": "elsewhere"'), names: "not-governance" },
  { text: broken('"strong": 30', '"strong": 2.5'), names: "weights.strong" },
  { text: broken('"reach": "clause"', '"reach": "page"'), names: "reach" },
  { text: broken('"tieOrder": [', '"tieOrder": ["weather",'), names: "weather" },
  { text: broken('"gathers": true', '"gathers": 1'), names: "gathers" },
  { text: broken('"medium": [', '"middling": [], "medium": ['), names: "middling" },
])("a taxonomy at fault is refused in plain words: $names", ({ text, names }) => {
  expect(() => parseTaxonomy(text)).toThrow(UserError);
  expect(() => parseTaxonomy(text)).toThrow(names);
});

test("confidence never falls when the margin or the amount of evidence grows", () => {
  const steps = [0, 0.1, 0.3, 0.5, 0.8, 1];
  for (const amount of steps) {
    const row = steps.map((margin) => confidenceOf({ kind: "theme", margin, amount, wordMargin: 0 }));
    expect(row).toEqual(row.toSorted((a, b) => a - b));
  }
  for (const margin of steps) {
    const column = steps.map((amount) => confidenceOf({ kind: "theme", margin, amount: amount * 10, wordMargin: 0 }));
    expect(column).toEqual(column.toSorted((a, b) => a - b));
    for (const value of column) expect(value >= 0 && value <= 1).toBe(true);
  }
});
