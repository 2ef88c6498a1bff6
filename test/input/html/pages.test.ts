import { describe, expect, test } from "vitest";
import { readHtml } from "../../../src/input/html/read-html.ts";
import { madePage } from "./made.ts";
import { pages } from "./pages/index.ts";
import type { Page } from "./pages/page.ts";
import { analyzed, meansOf, type Reading, rowOf, type Scores, scoresOf } from "./scores.ts";
import { byReadability } from "./yardstick.ts";

const LEAST = 0.95;
/** HTML_PAGES=2000 for many. */
const MADE = Number(process.env.HTML_PAGES ?? 120);

const scored = (all: readonly Page[], read: (html: string) => Reading): Scores[] =>
  all.map((page) => scoresOf(page, read(page.html)));
const own = (html: string): Reading => analyzed(readHtml(html));

describe("pages in the styles of portals, offices, papers, accounts, forums and islands", () => {
  const means = meansOf(scored(pages, own));
  const yardstick = meansOf(scored(pages, byReadability));

  test("are forty and more", () => {
    expect(pages.length).toBeGreaterThanOrEqual(40);
  });

  test("give title, outlet, author, time and body", () => {
    process.stdout.write(`${pages.length} pages\n${rowOf("readHtml", means)}\n${rowOf("Readability", yardstick)}\n`);
    for (const [field, mean] of Object.entries(means)) expect(mean, field).toBeGreaterThanOrEqual(LEAST);
  });

  test("are read better than by Readability in every field", () => {
    expect(means.title).toBeGreaterThan(yardstick.title);
    expect(means.outlet).toBeGreaterThan(yardstick.outlet);
    expect(means.author).toBeGreaterThan(yardstick.author);
    expect(means.time).toBeGreaterThan(yardstick.time);
    expect(means.body).toBeGreaterThan(yardstick.body);
  });
});

describe("pages put together at random", () => {
  const made = Array.from({ length: MADE }, (_, i) => madePage(i));
  const all = scored(made, own);

  test("give the same five", { timeout: 600_000 }, () => {
    const means = meansOf(all);
    process.stdout.write(
      `${MADE} made pages\n${rowOf("readHtml", means)}\n${rowOf("Readability", meansOf(scored(made, byReadability)))}\n`,
    );
    for (const [field, mean] of Object.entries(means)) expect(mean, field).toBeGreaterThanOrEqual(LEAST);
  });

  test("none is read as something else altogether", () => {
    const lost = made.filter((_, i) => (all[i]?.title ?? 0) === 0 || (all[i]?.body ?? 0) < 0.3);
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});
