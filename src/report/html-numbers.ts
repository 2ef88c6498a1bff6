import type { SummaryRow, SummaryTable } from "../aggregate/summary.ts";
import { ENTITY_TYPES, KINDS, type Label, ROLES, themeLabel } from "./labels.ts";
import { bilingual, folded, html, type Markup, nothing } from "./markup.ts";
import type { RunTotals } from "./reporter.ts";

type ThemeNames = ReadonlyMap<string, Label>;

/** What the page can be entered by: the tables whose rows lead to a list of stories. */
export type IndexedTable = "themes" | "offices" | "communities" | "reporters";
export const INDEXED: readonly IndexedTable[] = ["themes", "offices", "communities", "reporters"];

export const TABLE_LABELS: Readonly<Record<IndexedTable, Label>> = {
  themes: { zh: "主题", en: "Themes" },
  offices: { zh: "办事处与街道", en: "Offices" },
  communities: { zh: "社区与村", en: "Communities" },
  reporters: { zh: "记者与通讯员", en: "Reporters" },
};

const NAME_COLUMNS: Readonly<Record<IndexedTable, string>> = {
  themes: "theme",
  offices: "office",
  communities: "community",
  reporters: "reporter",
};

const ROWS_SHOWN = 15;
const CROSS_ROWS_SHOWN = 20;
// The page is for reading; the whole table is in summary.json.
const CROSS_ROWS_MOST = 200;

/** Anchors of a table's names in order of rank; both the numbers and the index of stories use them. */
export function anchorsOf(table: IndexedTable, { rows }: SummaryTable): ReadonlyMap<string, string> {
  const anchorByName = new Map<string, string>();
  for (const row of rows) {
    const name = text(row, NAME_COLUMNS[table]);
    if (!anchorByName.has(name)) anchorByName.set(name, `${table}-${anchorByName.size + 1}`);
  }
  return anchorByName;
}

export function numbersMarkup({ summary, failures }: RunTotals, themeNames: ThemeNames): Markup {
  const { tables } = summary;
  const numbers: readonly (readonly [Label, number])[] = [
    [{ zh: "文档", en: "documents" }, summary.documents],
    [KINDS.story, summary.stories],
    [KINDS.teaser, summary.teasers],
    [KINDS.fragment, summary.fragments],
    [ENTITY_TYPES.office, tables.offices.rows.length],
    [ENTITY_TYPES.community, tables.communities.rows.length],
    [{ zh: "诊断", en: "diagnostics" }, total(tables.diagnostics)],
    [{ zh: "读不了的输入", en: "inputs failed" }, Math.max(summary.failures, failures.length)],
  ];
  return html`<section id="numbers">
<h2>${bilingual({ zh: "本次运行", en: "This run" })}</h2>
<ul class="numbers">
${numbers.map(([label, count]) => html`<li><b>${count}</b> ${bilingual(label)}</li>\n`)}</ul>
</section>
${INDEXED.map((table) => barsMarkup(table, { rows: tables[table], themeNames }))}
<section id="tables">
<h2>${bilingual({ zh: "更多计数", en: "More counts" })}</h2>
<p class="source" lang="en">Counted: stories and teasers that hold both, each once.</p>
${crossMarkup({ zh: "月份", en: "months" }, tables.months, themeNames)}
${crossMarkup({ zh: "主题 × 办事处", en: "themes by office" }, tables.themesByOffice, themeNames)}
${crossMarkup({ zh: "主题 × 社区", en: "themes by community" }, tables.themesByCommunity, themeNames)}
${crossMarkup({ zh: "主题 × 月份", en: "themes by month" }, tables.themesByMonth, themeNames)}
${crossMarkup({ zh: "记者 × 办事处", en: "reporters by office" }, tables.reportersByOffice, themeNames)}
${crossMarkup({ zh: "诊断", en: "diagnostics" }, tables.diagnostics, themeNames)}
${crossMarkup({ zh: "版面零件", en: "stretches left out" }, tables.furniture, themeNames)}
</section>
`;
}

function barsMarkup(table: IndexedTable, { rows, themeNames }: { rows: SummaryTable; themeNames: ThemeNames }): Markup {
  const anchors = anchorsOf(table, rows);
  const most = Math.max(1, ...rows.rows.slice(0, 1).map((row) => number(row, "stories")));
  const items = rows.rows.map((row) => {
    const name = text(row, NAME_COLUMNS[table]);
    const width = ((number(row, "stories") / most) * 100).toFixed(1);
    return html`<li><a href="#${anchors.get(name) ?? "index"}">${nameMarkup(table, { name, themeNames })}</a>${noteMarkup(row)}<span class="bar"><span style="width:${width}%"></span></span><b>${number(row, "stories")}</b> <small>${(number(row, "shareOfStories") * 100).toFixed(1)}%</small></li>\n`;
  });
  return html`<section id="${table}">
<h2>${bilingual(TABLE_LABELS[table])}</h2>
${items.length === 0 ? html`<p>无 <small lang="en">none</small></p>` : folded(items, { shown: ROWS_SHOWN, wrap: (shown) => html`<ol class="bars">\n${shown}</ol>\n` })}
</section>
`;
}

/** A theme's name in the reader's language, anything else as it is. */
export function nameMarkup(
  table: IndexedTable,
  { name, themeNames }: { name: string; themeNames: ThemeNames },
): Markup {
  return table === "themes" ? bilingual(themeLabel(name, themeNames)) : html`${name}`;
}

/** What tells two rows of one name apart: the official code, or the role. */
function noteMarkup(row: SummaryRow): Markup {
  const code = row.officeCode ?? row.communityCode ?? null;
  if (code !== null) return html` <small>${code}</small>`;
  return row.role === undefined ? nothing : html` <small>${roleName(text(row, "role"))}</small>`;
}

function crossMarkup(label: Label, { columns, counts, rows }: SummaryTable, themeNames: ThemeNames): Markup {
  if (rows.length === 0) return nothing;
  const lines = rows.slice(0, CROSS_ROWS_MOST).map((row) => {
    const cells = columns.map((column) => html`<td>${columnMarkup(column, { row, themeNames })}</td>`);
    return html`<tr>${cells}<td class="count">${number(row, counts)}</td></tr>\n`;
  });
  const head = html`<tr>${columns.map((column) => html`<th lang="en">${column}</th>`)}<th lang="en">${counts}</th></tr>\n`;
  const cut =
    rows.length > CROSS_ROWS_MOST
      ? html`<p class="source">共 ${rows.length} 行, 其余见 summary.json <small lang="en">the rest is in summary.json</small></p>`
      : nothing;
  return html`<details><summary>${bilingual(label)} ${rows.length}</summary>
${folded(lines, { shown: CROSS_ROWS_SHOWN, wrap: (shown) => html`<div class="wide"><table>${head}${shown}</table></div>\n` })}${cut}</details>`;
}

function columnMarkup(column: string, { row, themeNames }: { row: SummaryRow; themeNames: ThemeNames }): Markup {
  const value = text(row, column);
  if (column === "theme") return bilingual(themeLabel(value, themeNames));
  return html`${column === "role" ? roleName(value) : value}`;
}

function roleName(role: string): string {
  return Object.entries(ROLES).find(([id]) => id === role)?.[1].zh ?? role;
}

function text(row: SummaryRow, column: string): string {
  return String(row[column] ?? "");
}

function number(row: SummaryRow, column: string): number {
  return Number(row[column] ?? 0);
}

function total({ counts, rows }: SummaryTable): number {
  return rows.reduce((sum, row) => sum + number(row, counts), 0);
}
