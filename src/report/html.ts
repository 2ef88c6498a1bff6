import { themeRowOf } from "../core/theme-row.ts";
import type { AnalyzedDocument, StoryRecord } from "../core/types.ts";
import { english } from "../core/wording.ts";
import { bylineOf, namesOf, titleOf } from "./facts.ts";
import { anchorsOf, INDEXED, type IndexedTable, nameMarkup, numbersMarkup, TABLE_LABELS } from "./html-numbers.ts";
import { documentMarkup, storyAnchor } from "./html-story.ts";
import { STYLE } from "./html-style.ts";
import type { Label } from "./labels.ts";
import { bilingual, folded, html, type Markup } from "./markup.ts";
import type { Reporter, ReportOptions, RunTotals } from "./reporter.ts";

const LINKS_SHOWN = 50;
const FAILURES_SHOWN = 50;

/**
 * One self-contained page for people: numbers, then every story with its evidence, then an index from each theme, office,
 * community and reporter to their stories. Nothing on it runs and nothing is fetched.
 */
export function htmlReporter({ totals, themeNames = new Map() }: ReportOptions = {}): Reporter {
  const index = storyIndex();
  return {
    name: "html",
    begin: () => `${PAGE_START}${totals === undefined ? "" : numbersMarkup(totals, themeNames).markup}${STORIES_START}`,
    document(analyzed) {
      index.add(analyzed);
      return documentMarkup(analyzed, themeNames).markup;
    },
    end(final) {
      const numbers = totals === undefined ? numbersMarkup(final, themeNames).markup : "";
      const rest = html`${index.markup(totals ?? final, themeNames)}${failuresMarkup(final)}`;
      return `</section>\n${numbers}${rest.markup}</main>\n</body>\n</html>\n`;
    },
  };
}

const STORIES: Label = { zh: "稿件", en: "Stories" };
const INDEX: Label = { zh: "稿件索引", en: "Index of stories" };
const FAILURES: Label = { zh: "读不了的输入", en: "Inputs that could not be read" };
const TITLE: Label = { zh: "基层新闻报告", en: "Grassroots news report" };

const CONTENTS: readonly (readonly [string, Label])[] = [
  ["numbers", { zh: "本次运行", en: "This run" }],
  ...INDEXED.map((table) => [table, TABLE_LABELS[table]] as const),
  ["tables", { zh: "更多计数", en: "More counts" }],
  ["stories", STORIES],
  ["index", INDEX],
  ["failures", FAILURES],
];

// The policy forbids scripts, pictures, fonts and requests, should a hostile page ever find a way past the escaping.
const PAGE_START = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE.zh} ${TITLE.en}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<header><h1>${bilingual(TITLE)}</h1>
<nav aria-label="目录"><ul>
${CONTENTS.map(([anchor, label]) => html`<li><a href="#${anchor}">${bilingual(label)}</a></li>\n`)}</ul></nav></header>
<main>
`.markup;

const STORIES_START = html`<section id="stories">
<h2>${bilingual(STORIES)}</h2>
`.markup;

/** Links to the stories by what they hold, gathered while the stories are written: a few words for each, not the story. */
interface StoryIndex {
  readonly add: (analyzed: AnalyzedDocument) => void;
  readonly markup: (totals: RunTotals, themeNames: ReadonlyMap<string, Label>) => Markup;
}

function storyIndex(): StoryIndex {
  const linksByTable = new Map<IndexedTable, Map<string, Markup[]>>(INDEXED.map((table) => [table, new Map()]));
  return {
    add({ stories }) {
      for (const story of stories) {
        if (story.kind === "fragment") continue;
        const link = html`<li><a href="#${storyAnchor(story.id)}">${titleOf(story)}</a></li>\n`;
        for (const [table, linksByName] of linksByTable) {
          for (const name of indexNames(table, story)) {
            const links = linksByName.get(name);
            if (links === undefined) linksByName.set(name, [link]);
            else links.push(link);
          }
        }
      }
    },
    markup: ({ summary }, themeNames) => html`<section id="index">
<h2>${bilingual(INDEX)}</h2>
${Array.from(linksByTable, ([table, linksByName]) => {
  const entries = Array.from(anchorsOf(table, summary.tables[table]), ([name, anchor]) => {
    const links = linksByName.get(name) ?? [];
    return html`<details id="${anchor}"><summary>${nameMarkup(table, { name, themeNames })} ${links.length}</summary>
${folded(links, { shown: LINKS_SHOWN, wrap: (shown) => html`<ul>${shown}</ul>\n` })}</details>\n`;
  });
  return html`<h3>${bilingual(TABLE_LABELS[table])}</h3>\n${entries}`;
})}</section>
`,
  };
}

function indexNames(table: IndexedTable, story: StoryRecord): readonly string[] {
  switch (table) {
    case "themes":
      return [themeRowOf(story)];
    case "offices":
      return namesOf(story, "office");
    case "communities":
      return namesOf(story, "community");
    case "reporters":
      return Array.from(new Set(bylineOf(story).map(({ name }) => name)));
  }
}

function failuresMarkup({ failures }: RunTotals): Markup {
  const rows = failures.map(
    ({ path, code, reason }) => html`<li>${path} <code>${code}</code> ${english(reason)}</li>\n`,
  );
  const list = folded(rows, { shown: FAILURES_SHOWN, wrap: (shown) => html`<ul class="failures">\n${shown}</ul>\n` });
  return html`<section id="failures">
<h2>${bilingual(FAILURES)}</h2>
${rows.length === 0 ? html`<p>无 <small lang="en">none</small></p>\n` : list}</section>
`;
}
