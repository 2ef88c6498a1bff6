/// <reference lib="dom" />
// Titles, names and paths that try to run, to turn the text around or to get out of where they stand: they are shown, no more.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeStats, statsOf } from "../../src/aggregate/corpus.ts";
import { summarize } from "../../src/aggregate/summary.ts";
import type { AnalyzedDocument } from "../../src/core/types.ts";
import { wording } from "../../src/core/wording.ts";
import { visibleText } from "../../src/report/page/view/visible.ts";
import { pageFor } from "../helpers/page.ts";
import {
  analyzed,
  community,
  documentInfo,
  office,
  organisation,
  programme,
  reporter,
  themeLabels,
} from "../helpers/records.ts";
import { isThere, launchBrowser } from "./browser.ts";
import { type OpenReport, openReport } from "./report.ts";

const RUN = "globalThis.hacked=1;alert(1)";
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are what a careless template would run
const HOSTILE: readonly string[] = [
  ...[
    `<script>${RUN}</script>`,
    `</script><script>${RUN}</script>`,
    `</SCRIPT ><script>${RUN}//`,
    `<!--<script>${RUN}`,
  ],
  ...[
    `"]</script><script>${RUN}</script>`,
    `<img src=x onerror=${RUN}>`,
    `<img src="http://a.invalid/x.png">`,
    `<svg onload=${RUN}>`,
  ],
  ...[
    `<svg><script>${RUN}</script></svg>`,
    `<iframe src="javascript:${RUN}"></iframe>`,
    `<iframe srcdoc="<script>${RUN}</script>">`,
  ],
  ...[
    `<a href="javascript:${RUN}">点我</a>`,
    `javascript:${RUN}`,
    `data:text/html,<script>${RUN}</script>`,
    `<base href="//a.invalid/">`,
  ],
  ...[
    `<meta http-equiv="refresh" content="0;url=http://a.invalid/">`,
    `<link rel=stylesheet href=//a.invalid/x.css>`,
    `<style>*{display:none}</style>`,
  ],
  ...[
    `<form action=//a.invalid/><input name=q autofocus onfocus=${RUN}>`,
    `<body onload=${RUN}>`,
    `<details open ontoggle=${RUN}>`,
  ],
  ...[
    `<video><source onerror=${RUN}></video>`,
    `<object data="javascript:${RUN}">`,
    `<embed src=//a.invalid/x>`,
    `<math><mtext><img src=x onerror=${RUN}>`,
  ],
  ...[
    `" onmouseover="${RUN}" x="`,
    `' onfocus='${RUN}' autofocus='`,
    `" style="position:fixed;inset:0`,
    `\` onload=${RUN} \``,
    `--></style></title><img src=x onerror=${RUN}>`,
  ],
  ...[
    "${globalThis.hacked=1}",
    "`${alert(1)}`",
    "{{constructor.constructor('alert(1)')()}}",
    "<%= alert(1) %>",
    "#{globalThis.hacked=1}",
    "[[alert(1)]]",
  ],
  ...[
    "{n} {name} {total}",
    "%s %d %o",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
  ],
  ...[
    "\u202e倒着写的标题\u202c",
    "\u2066隔开\u2069\u2067另一段\u2069",
    "零\u200b宽\u200d的\ufeff字",
    "换\u2028行\u2029符",
    "控\u0000制\u001b[31m字\u0007符\u009b",
  ],
  ...["constructor", "__proto__", "toString", "hasOwnProperty"],
  ...[
    "a=b&theme=c#d?e",
    "%E0%A4%A%00%ff",
    "名".repeat(3000),
    "\ud83d\ude00𠮷\u{e0041}",
    "   ",
    "]]>",
    "-->",
    "\\",
    "\"'`",
  ],
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

const FOLDER = mkdtempSync(join(tmpdir(), "jiceng-test-"));
let browser: Browser;
let report: OpenReport;

/** A story that says it everywhere, in a text that holds it too. */
function storyThatSays(text: string, i: number): AnalyzedDocument {
  const document = documentInfo({ path: `${i}/${text}`, id: text, outlet: text, published: text, encoding: text });
  const body = `正文${text}后文`;
  const at = { start: 102 };
  return analyzed(
    [
      {
        ...{ headline: text, kicker: text, deck: text, section: text, dateline: text, subheads: [text], text: body },
        parts: [{ kind: "headline", start: 0, end: Math.min(90, text.length) }],
        paragraphs: [{ segments: [[100, 100 + body.length]] }],
        entities: [
          office(text, at),
          community(text, at),
          reporter(text, at),
          programme(text, at),
          organisation(text, at),
        ],
        themes: themeLabels(text, {
          secondary: [text],
          evidence: [{ theme: text, cue: text, start: 102, end: 102 + text.length, weight: 1 }],
        }),
        keywords: [{ term: text, score: 1 }],
        diagnostics: [{ code: text, severity: "warning", message: text, start: 1 }],
      },
    ],
    { document },
  );
}

const documents = HOSTILE.map(storyThatSays);

beforeAll(async () => {
  if (!isThere) return;
  const stories = documents.flatMap((document) => document.stories);
  const texts = stories.map(({ document: { path, sha256 }, headline, text }) => ({
    ...{ path, sha256, offset: 0 },
    text: `${(headline ?? "").slice(0, 90).padEnd(100)}${text}尾`,
  }));
  const page = pageFor(documents, {
    texts,
    totals: {
      summary: summarize(documents.map(statsOf).reduce(mergeStats)),
      failures: HOSTILE.map((text) => ({ path: text, code: text, reason: wording`${text}` })),
    },
    themeNames: new Map(HOSTILE.map((text) => [text, { zh: text, en: text }])),
    language: "zh",
    client: JSON.parse(readFileSync(new URL("../../dist/prepared/page.json", import.meta.url), "utf8")),
  });
  const file = join(FOLDER, "report.html");
  writeFileSync(file, page);
  browser = await launchBrowser();
  report = await openReport(browser, file);
});
afterAll(async () => {
  await browser?.close();
  rmSync(FOLDER, { recursive: true });
});

const unharmed = async (): Promise<void> => {
  expect(report.complaints).toEqual([]);
  expect(await report.page.evaluate(() => "hacked" in globalThis)).toBe(false);
  // Only what the page itself makes.
  expect(
    await report.page
      .locator("iframe, img, object, embed, link, base, form[action], [onerror], [onload], [style]")
      .count(),
  ).toBe(0);
};

const shownAs = (text: string): string =>
  visibleText(text)
    .map((part) => ("text" in part ? part.text : ""))
    .join("");

describe.skipIf(!isThere)(`${HOSTILE.length} hostile titles and names`, { timeout: 120_000 }, () => {
  test("are more than fifty", () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(50);
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  });

  test("are shown in every list of the page and do nothing", async () => {
    await unharmed();
    for (let more = report.page.locator("button.more:not([hidden])"); (await more.count()) > 0; )
      await more.first().click();
    const pages = Math.ceil(HOSTILE.length / 30);
    const titles: string[] = [];
    for (let page = 1; page <= pages; page++) {
      await report.go(`#page=${page}`);
      titles.push(...(await report.page.locator("ol.stories a.title").allTextContents()));
    }
    expect(titles).toEqual(HOSTILE.map((text) => shownAs(text.length > 80 ? `${text.slice(0, 80)}…` : text)));
    await unharmed();
  });

  test("are shown in the story, its tables and its page, and do nothing", async () => {
    for (const [i, text] of HOSTILE.entries()) {
      const id = i === 0 ? "0123456789ab-01" : `0123456789ab-01~${i + 1}`;
      await report.go(`#story=${encodeURIComponent(id)}&marks=office.cue`);
      const paragraph = report.page.locator("article .text p").last();
      expect(await paragraph.textContent(), text).toBe(shownAs(`正文${text}后文`));
      const codes = visibleText(text).filter((part) => "code" in part).length;
      expect(await paragraph.locator(".hidden-character").count()).toBe(codes);
      for (const summary of await report.page.locator("summary").all()) await summary.click();
      await report.go(`#story=${encodeURIComponent(id)}&view=page`);
      expect(await report.page.locator(".extent.this").count()).toBe(1);
    }
    await unharmed();
  });

  test("filter by their own links, and in the address do nothing", async () => {
    for (const text of HOSTILE.filter((each) => each.trim() !== "" && each.length < 60)) {
      for (const name of ["office", "theme", "reporter"]) {
        await report.go("#");
        await report.go(`#${new URLSearchParams([[name, text]])}`);
        expect((await report.page.textContent(".status")) ?? "", `${name} ${text}`).toContain("符合 1 篇");
      }
      for (const names of [["q", "lang", "marks", "at", "page"], ["story"], ["view", "kind"]]) {
        await report.go("#");
        await report.go(`#${new URLSearchParams(names.map((name) => [name, text]))}`);
      }
      await report.go("#");
      await report.page.evaluate((raw) => {
        location.hash = raw;
      }, text);
    }
    await report.page.waitForTimeout(200);
    await unharmed();
  });
});
