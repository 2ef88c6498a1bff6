// Pages of the demo corpus, set in one to five columns and side by side, printed as PDF by a browser and read again.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diceOf } from "../../src/core/dice.ts";
import { analyze, documentOf, openTools } from "../../src/index.ts";
import { decode } from "../../src/input/decode.ts";
import { readPdf } from "../../src/input/pdf/index.ts";
import { DEMO } from "../helpers/run.ts";
import { isThere, launchBrowser } from "./browser.ts";
import { MODULAR, newspaperPage, type PrintedStory, stacked } from "./printed-pages.ts";

const FOLDER = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const PAGES = 6;
const GOAL = 0.95;
/** Characters of a stretch that has to come out in one piece. */
const STRETCH = 12;

let browser: Browser | null = null;
let stories: readonly PrintedStory[] = [];
const tools = await openTools();

beforeAll(async () => {
  if (!isThere) return;
  browser = await launchBrowser();
  stories = readdirSync(DEMO)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => {
      const decoded = decode(readFileSync(join(DEMO, name)));
      return decoded.ok ? analyze(documentOf(decoded.text), tools).stories : [];
    })
    .flatMap(({ kind, headline, text }) =>
      kind === "story" && headline !== null && text.length > 150
        ? [{ headline, byline: "本报记者 岑雨禾", paragraphs: text.split("\n") }]
        : [],
    );
});
afterAll(() => browser?.close());

async function printed(html: string): Promise<string> {
  if (browser === null) throw new Error("no browser");
  const page = await browser.newPage();
  await page.setContent(html);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  const read = await readPdf(Uint8Array.from(bytes), { cmaps: `${FOLDER}/cmaps/`, fonts: `${FOLDER}/standard_fonts/` });
  return read.ok ? read.text : "";
}

const bare = (text: string): string => text.replace(/\s/gu, "");

describe.skipIf(!isThere)("a page that was printed is read in the order in which it was set", () => {
  test.for([
    ...[1, 2, 3, 4, 5].map((columns) => ({ name: `${columns} columns`, grid: stacked(columns) })),
    { name: "stories side by side", grid: MODULAR },
  ])("$name", { timeout: 60_000 }, async ({ name, grid }) => {
    let right = 0;
    let all = 0;
    let found = 0;
    let set = 0;
    for (let number = 0; number < PAGES; number++) {
      const page = newspaperPage(stories, grid, diceOf(100 * grid.length + number));
      const text = await printed(page.html);
      const whole = bare(text);
      for (const { paragraphs } of page.stories) {
        const wanted = bare(paragraphs.join(""));
        for (let at = 0; at + STRETCH <= wanted.length; at += STRETCH / 2) {
          all++;
          if (whole.includes(wanted.slice(at, at + STRETCH))) right++;
        }
      }
      const headlines = new Set(analyze(documentOf(text), tools).stories.map(({ headline }) => bare(headline ?? "")));
      set += page.stories.length;
      found += page.stories.filter(({ headline }) => headlines.has(bare(headline))).length;
    }
    const row = `${name.padEnd(22)} text in order ${(right / all).toFixed(3)}, stories found ${(found / set).toFixed(3)}`;
    process.stdout.write(`${row}\n`);
    expect(right / all).toBeGreaterThanOrEqual(GOAL);
    expect(found / set).toBeGreaterThanOrEqual(GOAL);
  });
});
