/// <reference lib="dom" />
// The report page of the demo corpus, opened from disk as a user does. Screenshots are kept in screenshots/, which git ignores.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Summary } from "../../src/aggregate/summary.ts";
import type { StoryRecord } from "../../src/core/types.ts";
import { analyze, DEMO, jiceng } from "../helpers/run.ts";
import { isThere, launchBrowser } from "./browser.ts";
import { numberIn, type OpenReport, openReport } from "./report.ts";

const SCREENSHOTS = fileURLToPath(new URL("../../screenshots/", import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), "jiceng-test-"));
const SECTIONS = ["glance", "themes", "places", "people", "programmes", "time", "sources", "quality", "stories"];
const ALL_MARKS = "office.community.reporter.date.programme.cue.person.organisation.place.estate.quantity";

let browser: Browser;
let report: OpenReport;
let folder = "";
let records: readonly StoryRecord[] = [];
let summary: Summary;
let textByPath: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  if (!isThere) return;
  browser = await launchBrowser();
  const made = mkdirSync(SCREENSHOTS, { recursive: true });
  if (made !== undefined) process.stdout.write(`screenshots: ${made}\n`);
  folder = reportOf([]);
  const lines = (file: string): string[] => readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  records = lines("stories.jsonl").map((line) => JSON.parse(line));
  summary = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
  textByPath = new Map(
    lines("texts.jsonl")
      .map((line) => JSON.parse(line))
      .map(({ path, text }) => [path, text]),
  );
  report = await openReport(browser, pageIn(folder));
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(REPORTS, { recursive: true });
});

function reportOf(args: readonly string[]): string {
  const path = join(REPORTS, `report${args.join("")}`);
  expect(analyze([DEMO, "--out", path, ...args]).code).toBe(0);
  return path;
}

const pageIn = (path: string): string => join(path, "report.html");
const statusOf = async (page: Page): Promise<number> => numberIn((await page.textContent(".status")) ?? "");
const listed = (page: Page): Promise<number> => page.locator("ol.stories > li").count();

describe.skipIf(!isThere)("the page of the demo corpus", { timeout: 60_000 }, () => {
  test("shows every section, in the language of the browser, without a request or a complaint", async () => {
    for (const name of SECTIONS) {
      const section = report.page.locator(`section#${name}`);
      expect((await section.locator("h2").evaluate((heading) => heading.textContent ?? "")).trim()).not.toBe("");
      expect((await section.evaluate((whole) => whole.textContent ?? "")).length).toBeGreaterThan(20);
    }
    expect(await report.page.textContent("h1")).toBe("Grassroots news report");
    expect(report.complaints).toEqual([]);
  });

  test("has the numbers of summary.json", async () => {
    const tiles = await report.page.locator(".tiles b").allTextContents();
    const { documents, stories, teasers, fragments, tables, failures } = summary;
    const reporters = new Set(tables.reporters.rows.map(({ reporter }) => reporter)).size;
    expect(tiles.map(numberIn)).toEqual([
      ...[documents, stories, teasers, fragments, tables.offices.rows.length, tables.communities.rows.length],
      ...[reporters, tables.programmes.rows.length, failures],
    ]);
    const counts = await report.page
      .locator("#themes .rows .count")
      .evaluateAll((links) =>
        links.map((link) => [
          new URLSearchParams(link.getAttribute("href")?.slice(1)).get("theme"),
          Number(link.textContent),
        ]),
      );
    const shown = counts.filter(([theme]) => theme !== null);
    expect(shown).toEqual(tables.themes.rows.map(({ theme, stories: count }) => [theme, count]));
  });

  test("leads from every number to as many stories", async () => {
    const links = await report.page
      .locator("a.count")
      .evaluateAll((found) =>
        found.map((link) => ({ href: link.getAttribute("href") ?? "", count: link.textContent ?? "" })),
      );
    expect(links.length).toBeGreaterThan(150);
    const distinct = new Map(links.map(({ href, count }) => [href, count]));
    for (const [href, count] of distinct) {
      await report.go(href);
      expect({ href, count: await statusOf(report.page) }).toEqual({ href, count: numberIn(count) });
      expect(await listed(report.page)).toBe(Math.min(30, numberIn(count)));
    }
    await report.go("#");
  });

  test("goes to the list when a number is followed, and back to all when its filter is taken away", async () => {
    const { page } = report;
    const row = page.locator("#themes tbody tr").first();
    const name = await row.locator("th").innerText();
    await row.locator("a.count").first().click();
    await page.waitForFunction(() => document.activeElement?.id === "stories-heading");
    const top = await page.locator("#stories-heading").evaluate((heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
    const chip = page.locator(".chips a");
    expect(await chip.innerText()).toContain(name);
    await chip.click();
    await page.waitForFunction(() => document.querySelector(".chips a") === null);
    expect(await statusOf(page)).toBe(summary.storiesCounted);
  });

  test("combines filters of the form, and the address opens the same view again", async () => {
    const { page } = report;
    await report.go("#");
    await page.selectOption("select[name=script]", "hant");
    await page.waitForFunction(() => location.hash.includes("script=hant"));
    const hant = await statusOf(page);
    await page.selectOption("select[name=theme]", "health");
    await page.waitForFunction(() => location.hash.includes("theme=health"));
    const both = await statusOf(page);
    expect(both).toBeLessThan(hant);
    const again = await openReport(browser, pageIn(folder), new URL(page.url()).hash);
    expect(await statusOf(again.page)).toBe(both);
    expect(await again.page.inputValue("select[name=theme]")).toBe("health");
    await again.page.close();
    await report.go("#");
  });

  test("finds an office by typing its name, and stories by a word of their title", async () => {
    const { page } = report;
    const [first] = summary.tables.offices.rows;
    await page.fill("input[name=office]", String(first?.office));
    await page.waitForFunction(() => location.hash.includes("office="));
    expect(await statusOf(page)).toBe(first?.stories);
    await page.keyboard.press("Escape");
    await report.go("#");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    await page.keyboard.type(String(records[0]?.headline).slice(0, 4));
    await page.waitForFunction(() => location.hash.includes("q="));
    expect(await page.locator("ol.stories a.title").first().textContent()).toBe(records[0]?.headline);
    await page.keyboard.press("Escape");
    await report.go("#");
  });

  test("speaks the other language when it is switched, with the same numbers and names", async () => {
    const { page } = report;
    const numbers = await page.locator(".count").allTextContents();
    await page.click("a.language");
    await page.waitForFunction(() => document.documentElement.lang === "zh-CN");
    expect(await page.textContent("h1")).toBe("基层新闻报告");
    expect(await page.locator(".count").allTextContents()).toEqual(numbers);
    const words = (await page.locator("main").evaluate((main) => main.textContent ?? "")).match(
      /\b(?:stories|themes?|unknown|office|more)\b/gu,
    );
    expect(words).toBeNull();
    await page.click("a.language");
    await page.waitForFunction(() => document.documentElement.lang === "en");
  });

  test("begins in the browser's language, unless report --lang or the address say which", async () => {
    const headline = async (path: string, hash: string, locale: string): Promise<string | null> => {
      const opened = await openReport(browser, pageIn(path), hash, { locale });
      const text = await opened.page.textContent("h1");
      await opened.page.close();
      return text;
    };
    expect(await headline(folder, "", "zh-CN")).toBe("基层新闻报告");
    expect(await headline(folder, "#lang=en", "zh-CN")).toBe("Grassroots news report");
    const chinese = join(REPORTS, "chinese");
    expect(jiceng(["report", folder, "--lang", "zh", "--out", chinese]).code).toBe(0);
    expect(await headline(chinese, "", "en-GB")).toBe("基层新闻报告");
    expect(await headline(chinese, "#lang=en", "en-GB")).toBe("Grassroots news report");
  });
});

interface DrawnMark {
  readonly key: string;
  readonly text: string;
}

/** Every mark of the open story: type, number, offsets and text, the parts of one that is parted together. */
async function marksOf(page: Page): Promise<DrawnMark[]> {
  return await page.locator(".text mark").evaluateAll((marks) => {
    const texts = new Map<string, string>();
    for (const mark of marks) {
      const { number, start, end } = (mark as HTMLElement).dataset;
      const key = `${mark.className.replace("m ", "")} ${number}: ${start}–${end}`;
      texts.set(key, (texts.get(key) ?? "") + mark.textContent);
    }
    return Array.from(texts, ([key, text]) => ({ key, text }));
  });
}

const bare = (text: string): string => text.replace(/\s/gu, "");

describe.skipIf(!isThere)("a story", { timeout: 60_000 }, () => {
  test("is opened from the list with its title in focus, and left by Esc to where it stood", async () => {
    const { page } = report;
    await report.go("#at=stories");
    const link = page.locator("ol.stories a.title").nth(10);
    const title = (await link.textContent()) ?? "";
    await link.click();
    await page.waitForSelector("article.story");
    expect(bare(await page.locator("#story-heading").evaluate((heading) => heading.textContent ?? ""))).toBe(
      bare(title),
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("story-heading");
    expect(await page.title()).toContain(title);
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((old) => !document.title.startsWith(old), title);
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction((old) => document.title.startsWith(old), title);
    await page.keyboard.press("Escape");
    await page.waitForSelector("ol.stories");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
  });

  test("marks every mention and every piece of evidence at the offsets of its record", async () => {
    for (const record of records) {
      const { id, document, entities, themes } = record;
      await report.go(`#story=${id}&marks=${ALL_MARKS}`);
      const text = textByPath.get(document.path) ?? "";
      const expected = [
        ...entities.map(({ type, start, end }, i) => ({
          key: `${type} ${i}: ${start}–${end}`,
          text: text.slice(start, end),
        })),
        ...(themes?.evidence ?? []).map(({ start, end }, i) => ({
          key: `cue ${i}: ${start}–${end}`,
          text: text.slice(start, end),
        })),
      ].map((mark) => ({ ...mark, text: bare(mark.text) }));
      const found = (await marksOf(report.page)).map((mark) => ({ ...mark, text: bare(mark.text) }));
      const byKey = (marks: readonly DrawnMark[]): Map<string, string> =>
        new Map(marks.map(({ key, text: each }) => [key, each]));
      expect(byKey(found), id).toEqual(byKey(expected));
    }
  });

  test("shows the marks of the types that are ticked", async () => {
    const { page } = report;
    await report.go(`#story=${records[0]?.id}`);
    const before = (await marksOf(page)).filter(({ key }) => key.startsWith("office")).length;
    expect(before).toBeGreaterThan(0);
    await page.uncheck(".legend input[name=office]");
    await page.waitForFunction(() => document.querySelector(".text mark.office") === null);
    expect(page.url()).toContain("marks=");
    await page.check(".legend input[name=office]");
    await page.waitForSelector(".text mark.office");
  });

  test("shows a sign where a column break was joined, and every paragraph whole", async () => {
    const joined = records.filter(({ paragraphs }) => paragraphs.some(({ segments }) => segments.length > 1));
    expect(joined.length).toBeGreaterThan(3);
    for (const { id, paragraphs, document } of joined) {
      await report.go(`#story=${id}`);
      const joins = paragraphs.reduce((sum, { segments }) => sum + segments.length - 1, 0);
      expect(await report.page.locator(".text .join").count(), id).toBe(joins);
      const shown = bare((await report.page.locator("article .text").allTextContents()).join(""));
      const text = textByPath.get(document.path) ?? "";
      for (const { segments } of paragraphs)
        expect(shown).toContain(bare(segments.map(([start, end]) => text.slice(start, end)).join("")));
    }
  });

  test("has its extent on the original page, from its first character to its last", async () => {
    for (const { id, start, end, document, paragraphs } of records.filter((_, i) => i % 3 === 0)) {
      await report.go(`#story=${id}&view=page`);
      const text = textByPath.get(document.path) ?? "";
      const shown = await report.page.locator(".extent.this").evaluateAll((parts) =>
        parts
          .map((part) => {
            const copy = part.cloneNode(true) as HTMLElement;
            for (const label of copy.querySelectorAll(".label")) label.remove();
            return copy.textContent;
          })
          .join(""),
      );
      expect(shown, id).toBe(text.slice(start, end));
      const joins = paragraphs.reduce((sum, { segments }) => sum + segments.length - 1, 0);
      expect(await report.page.locator(".sheet .join").count()).toBe(joins);
    }
    await report.go("#");
    expect(report.complaints).toEqual([]);
  });

  test("of an id that is not there says so", async () => {
    await report.go("#story=nobody-01");
    expect(await report.page.locator("article").innerText()).toContain("There is no story nobody-01");
    await report.go("#");
  });

  test("of a run without texts shows the body of its record, and says so", async () => {
    const bodies = await openReport(browser, pageIn(reportOf(["--no-keep-text"])));
    const record = records.find(({ kind, paragraphs }) => kind === "story" && paragraphs.length > 2);
    await bodies.go(`#story=${record?.id}`);
    const shown = bare((await bodies.page.locator("article .text").allTextContents()).join(""));
    for (const paragraph of record?.text.split("\n") ?? []) expect(shown).toContain(bare(paragraph));
    expect(await bodies.page.locator("article").innerText()).toContain("--no-keep-text");
    expect(bodies.complaints).toEqual([]);
    await bodies.page.close();
  });
});

describe.skipIf(!isThere)("of inputs that could not be read", { timeout: 60_000 }, () => {
  test("the page tells the code by its Chinese name too, and the reason in its own words", async () => {
    const input = join(REPORTS, "broken.pdf");
    writeFileSync(input, "%PDF-1.4 broken");
    const path = join(REPORTS, "failed");
    expect(jiceng(["analyze", input, "--out", path, "--quiet"]).code).toBe(3);
    const { page } = await openReport(browser, pageIn(path), "#lang=zh&at=quality");
    const table = page.locator("#quality .rows").last();
    expect(await table.locator("thead th").allTextContents()).toEqual(["文档", "错误代码", "原因"]);
    expect(await table.locator("td").first().textContent()).toBe("已损坏 damaged");
    expect(await page.locator("#time").innerText()).toContain("无");
    expect(await page.locator("#glance p.facts").first().innerText()).not.toContain("简繁");
    await page.close();
  });
});

describe.skipIf(!isThere)("everybody can use it:", { timeout: 60_000 }, () => {
  test("every field, link, region and picture has a name", async () => {
    for (const hash of ["#", `#story=${records[0]?.id}`, `#story=${records[0]?.id}&view=page`]) {
      await report.go(hash);
      const nameless = await report.page.evaluate(() => {
        const nameOf = (each: Element): string =>
          each.getAttribute("aria-label") ??
          (each as HTMLInputElement).labels?.[0]?.textContent ??
          each.textContent ??
          "";
        return Array.from(
          document.querySelectorAll("a, button, input, select, [role=region], [role=img], nav, fieldset"),
        )
          .filter((each) => nameOf(each).trim() === "")
          .map((each) => each.outerHTML.slice(0, 120));
      });
      expect(nameless).toEqual([]);
    }
    await report.go("#");
  });

  test("the first key leads past everything to the stories", async () => {
    const fresh = await openReport(browser, pageIn(folder));
    await fresh.page.keyboard.press("Tab");
    expect(await fresh.page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await fresh.page.keyboard.press("Enter");
    await fresh.page.waitForFunction(() => document.activeElement?.id === "stories-heading");
    await fresh.page.close();
  });

  test.each(["light", "dark"] as const)(
    "colours stand out from the paper in %s mode (WCAG AA)",
    async (colorScheme) => {
      const shown = await openReport(browser, pageIn(folder), `#story=${records[0]?.id}`, { colorScheme });
      const colours = await shown.page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        const names = [
          "ink",
          "soft",
          "accent",
          "office",
          "community",
          "reporter",
          "date",
          "programme",
          "other",
          "paper",
          "card",
          "ground",
        ];
        return Object.fromEntries(
          [...names, "cue", "extent"].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
        );
      });
      const on = (text: string, ground: string): number => contrast(colours[text] ?? "", colours[ground] ?? "");
      for (const text of ["ink", "soft", "accent", "office", "community", "reporter", "date", "programme", "other"])
        for (const ground of ["paper", "card"])
          expect(on(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const [text, ground] of [
        ["ink", "cue"],
        ["soft", "ground"],
        ["ink", "extent"],
        ["programme", "cue"],
        ["office", "cue"],
      ] as const)
        expect(on(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      await shown.page.close();
    },
  );

  test.each([
    ["desktop", 1280],
    ["phone", 390],
  ] as const)("on a %s nothing runs out of the window, in either language", async (name, width) => {
    for (const lang of ["zh", "en"])
      for (const [view, hash] of [
        ["overview", ""],
        ["story", `&story=${records[11]?.id}`],
        ["page", `&story=${records[11]?.id}&view=page`],
      ] as const) {
        const shown = await openReport(browser, pageIn(folder), `#lang=${lang}${hash}`, { width });
        expect(await shown.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await shown.page.screenshot({ path: join(SCREENSHOTS, `${view}-${name}-${lang}.png`), fullPage: true });
        await shown.page.close();
      }
  });

  test("on a phone every bar of a table begins where the others do, and every number has a name", async () => {
    const { page } = await openReport(browser, pageIn(folder), "#", { width: 390 });
    for (const name of ["themes", "places", "people", "programmes", "sources", "quality"]) {
      const found = await page.locator(`#${name} .rows`).evaluateAll((tables) =>
        tables.map((table) => ({
          starts: Array.from(
            new Set(Array.from(table.querySelectorAll(".bar"), (bar) => Math.round(bar.getBoundingClientRect().left))),
          ),
          nameless: Array.from(table.querySelectorAll("td"))
            .filter((cell) => /^[\d.,%]+$/u.test(cell.textContent ?? "") && cell.querySelector(".bar") === null)
            .filter((cell) => getComputedStyle(cell, "::before").content === "none").length,
        })),
      );
      for (const { starts, nameless } of found) {
        expect(starts.length, name).toBeLessThanOrEqual(1);
        expect(nameless, name).toBe(0);
      }
    }
    await page.close();
  });

  test("words are never broken in two, in tiles and over columns", async () => {
    for (const width of [390, 768, 1125, 1280]) {
      const { page } = await openReport(browser, pageIn(folder), "#", { width });
      const broken = await page.evaluate(() => {
        const range = document.createRange();
        return Array.from(document.querySelectorAll(".tiles span, .matrix thead a")).flatMap((label) => {
          const text = label.firstChild;
          const words = Array.from((text?.textContent ?? "").matchAll(/[^\s-]+/gu));
          const box = (label.closest("th, li") ?? label).getBoundingClientRect();
          return words.flatMap(({ 0: word, index }) => {
            if (text === null) return [];
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            // Lines stand beside one another over columns, one below the other elsewhere.
            const isUpright = label.closest("thead") !== null;
            const rects = Array.from(range.getClientRects());
            const lines = rects.map(({ left, top }) => (isUpright ? left : top));
            const isBroken = Math.max(...lines) - Math.min(...lines) > 5;
            const runsOut = rects.some(({ top, right }) => top < box.top - 1 || right > box.right + 1);
            return isBroken || runsOut ? [word] : [];
          });
        });
      });
      expect(broken, `${width}`).toEqual([]);
      await page.close();
    }
  });

  test("paper is light where the screen is dark, and nothing runs over its edge", async () => {
    const { page, go } = await openReport(browser, pageIn(folder), "#", { colorScheme: "dark", width: 700 });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(700);
    await go(`#story=${records[0]?.id}`);
    const ground = (name: string) =>
      page
        .locator(name)
        .first()
        .evaluate((each) => getComputedStyle(each).backgroundColor);
    expect(await ground("body")).toBe("rgb(255, 255, 255)");
    expect(await ground("mark.cue")).toBe("rgb(255, 233, 163)");
    await page.close();
  });

  test("on paper there are the sections and no controls, and what is left out is counted", async () => {
    const { page } = await openReport(browser, pageIn(folder));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#places button.more").first().isVisible()).toBe(true);
    expect(await page.locator("nav.pager").innerText()).toContain("Page 1 of 2");
    for (const control of ["nav.sections", "aside", "a.language", "nav.pager a"])
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    for (const name of SECTIONS) expect(await page.locator(`#${name} h2`).isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(50_000);
    await page.close();
  });
});

/** Of two colours as #rgb or #rrggbb. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[\da-f]/gu, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
