// Pages of the demo corpus in the forms of newspapers, printed as PDF by a browser and read again.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Converter } from "opencc-js/t2cn";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diceOf } from "../../src/core/dice.ts";
import { analyze, documentOf, openTools } from "../../src/index.ts";
import { decode } from "../../src/input/decode.ts";
import { readPdf } from "../../src/input/pdf/index.ts";
import { DEMO } from "../helpers/run.ts";
import { isThere, launchBrowser } from "./browser.ts";
import type { PrintedStory } from "./page-html.ts";
import { FORMS, type Form } from "./printed-forms.ts";
import { MODULAR, newspaperPage, stacked } from "./printed-pages.ts";

const FOLDER = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const PAGES = 6;
const GOAL = 0.995;
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

/** Without blanks; quotation marks of lines that run down are those of Traditional text, and so are characters. */
const simplified = Converter({ from: "tw", to: "cn" });
const bare = (text: string): string => text.replace(/\s/gu, "");
const compared = (text: string): string =>
  simplified(bare(text)).replace(/[著『』]/gu, (sign: string) => OTHER.get(sign) ?? sign);
const OTHER = new Map(["著着", "『“", "』”"].map(([sign = "", other = ""]) => [sign, other]));

const PLAIN: readonly Form[] = [
  ...[1, 2, 3, 4, 5].map((columns) => ({ name: `${columns} columns`, grid: stacked(columns) })),
  { name: "stories side by side", grid: MODULAR },
].map(({ name, grid }) => ({ name, page: (of, dice) => newspaperPage(of, grid, dice) }));

/** What is asked of forms that cannot all be read yet: text in order, stories found. */
const WEAKER = new Map([
  ["upright headline", [0.85, 0.7]],
  ["lines that run down", [0.85, 0.65]],
  ["kicker and deck", [0.95, 0.85]],
  ["pictures with words", [0.95, 0.9]],
  ["gutters of 6 to 8 points", [0.95, 0.9]],
]);

describe.skipIf(!isThere)("a page that was printed is read in the order in which it was set", () => {
  test.for([...PLAIN, ...FORMS].map((form, i) => ({ ...form, seed: 1000 * i })))(
    "$name",
    { timeout: 120_000 },
    async ({ name, page: pageOf, seed }) => {
      let [right, all, found, set] = [0, 0, 0, 0];
      for (let number = 0; number < PAGES; number++) {
        const page = pageOf(stories, diceOf(seed + number));
        const text = await printed(page.html);
        const whole = bare(text);
        for (const paragraph of page.stories.flatMap(({ paragraphs }) => paragraphs)) {
          const wanted = bare(paragraph);
          for (let at = 0; at + STRETCH <= wanted.length; at += STRETCH / 2) {
            all++;
            if (whole.includes(wanted.slice(at, at + STRETCH))) right++;
          }
        }
        const headlines = new Set(
          analyze(documentOf(text), tools).stories.map(({ headline }) => compared(headline ?? "")),
        );
        set += page.stories.length;
        found += page.stories.filter(({ headline }) => headlines.has(compared(headline))).length;
      }
      const row = `${name.padEnd(28)} text in order ${(right / all).toFixed(3)}, stories found ${(found / set).toFixed(3)}`;
      process.stdout.write(`${row}\n`);
      const [order = GOAL, least = GOAL] = WEAKER.get(name) ?? [];
      expect(right / all).toBeGreaterThanOrEqual(order);
      expect(found / set).toBeGreaterThanOrEqual(least);
    },
  );
});
