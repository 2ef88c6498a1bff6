import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { DEMO } from "../helpers/run.ts";
import { scoreFolder } from "./corpus.ts";
import { f1, table } from "./score.ts";

const GOLD = ["gold.json", "gold-gb18030.json"].map((file) =>
  fileURLToPath(new URL(`../../seeds/gold/${file}`, import.meta.url)),
);
const scores = scoreFolder(DEMO, GOLD);

// What is reached, less two points for what a better rule may cost elsewhere.
test.for([
  { figure: "boundaries", floor: 1 },
  { figure: "kinds", floor: 1 },
  { figure: "headlines", floor: 1 },
  { figure: "paragraphs", floor: 0.98 },
  { figure: "repair", floor: 1 },
  { figure: "office strict", floor: 0.98 },
  { figure: "community strict", floor: 0.95 },
  { figure: "reporter strict", floor: 0.98 },
  { figure: "roles", floor: 0.98 },
  { figure: "names", floor: 0.98 },
  { figure: "date strict", floor: 0.98 },
  { figure: "programme strict", floor: 0.97 },
  { figure: "programme relaxed", floor: 0.97 },
  { figure: "theme accepted", floor: 0.98 },
])("$figure of the demo corpus reach $floor", ({ figure, floor }) => {
  const counts = scores.figures.get(figure) ?? { hit: 0, gold: 1, found: 0 };
  expect(f1(counts), `${table(scores)}\n${scores.errors.join("\n")}`).toBeGreaterThanOrEqual(floor);
});

test("no byline, caption or furniture of the demo corpus stands in a body, and no body is lost", () => {
  expect(scores).toMatchObject({ leaked: 0, lost: 0 });
});

test("the records of the demo corpus keep the contract", () => {
  expect(scores.violations).toEqual([]);
});

test("every character of the demo corpus stands in exactly one part, paragraph or left-out stretch", () => {
  expect(scores.unaccounted).toEqual([]);
});
