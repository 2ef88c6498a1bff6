import { describe, expect, test } from "vitest";
import { scoreFolder } from "./corpus.ts";
import { f1, type Scores, table } from "./score.ts";

const { JICENG_REAL_CORPUS: folder = "", JICENG_REAL_GOLD: gold = "" } = process.env;
const isGiven = folder !== "" && gold !== "";
if (!isGiven) {
  process.stderr.write(
    "test/gold/real: skipped; set JICENG_REAL_CORPUS (a folder) and JICENG_REAL_GOLD (a gold.json)\n",
  );
}

describe.skipIf(!isGiven)("a corpus of real pages", () => {
  let known: Scores | null = null;
  const scores = (): Scores => {
    known ??= scoreFolder(folder, [gold]);
    return known;
  };

  test.for([
    { figure: "boundaries", floor: 1 },
    { figure: "kinds", floor: 1 },
    { figure: "headlines", floor: 1 },
    { figure: "repair", floor: 1 },
    { figure: "office strict", floor: 0.95 },
    { figure: "community strict", floor: 0.95 },
    { figure: "reporter strict", floor: 0.95 },
    { figure: "roles", floor: 0.95 },
    { figure: "date strict", floor: 0.9 },
    { figure: "programme relaxed", floor: 0.7 },
    { figure: "theme accepted", floor: 0.8 },
  ])("$figure reach $floor", ({ figure, floor }) => {
    const counts = scores().figures.get(figure) ?? { hit: 0, gold: 1, found: 0 };
    expect(f1(counts), `${table(scores())}\n${scores().errors.join("\n")}`).toBeGreaterThanOrEqual(floor);
  });

  test("no byline, caption or furniture stands in a body, and no body is lost", () => {
    expect(scores()).toMatchObject({ leaked: 0, lost: 0 });
  });

  test("the records keep the contract", () => {
    expect(scores().violations).toEqual([]);
  });

  test("every character stands in exactly one part, paragraph or left-out stretch", () => {
    expect(scores().unaccounted).toEqual([]);
  });
});
