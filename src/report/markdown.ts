import type { SummaryRow, SummaryTable } from "../aggregate/summary.ts";
import { english } from "../core/wording.ts";
import { printable } from "./display-width.ts";
import { ENTITY_TYPES, KINDS, type Label, ROLES, themeLabel } from "./labels.ts";
import type { ReportLanguage, RunTotals } from "./reporter.ts";

export interface MarkdownOptions {
  readonly language: ReportLanguage;
  readonly themeNames: ReadonlyMap<string, Label>;
}

const ROWS_SHOWN = 20;

const LABELS = {
  title: { zh: "基层新闻报告", en: "Grassroots news report" },
  count: { zh: "数量", en: "count" },
  documents: { zh: "文档", en: "documents" },
  failures: { zh: "读不了的输入", en: "inputs failed" },
  failed: { zh: "读不了的输入", en: "Inputs that could not be read" },
  stories: { zh: "篇数", en: "stories" },
  share: { zh: "占比", en: "share" },
  code: { zh: "代码", en: "code" },
  role: { zh: "角色", en: "role" },
  path: { zh: "路径", en: "path" },
  reason: { zh: "原因", en: "reason" },
  themes: { zh: "主题", en: "Themes" },
  theme: { zh: "主题", en: "theme" },
  offices: { zh: "街道乡镇", en: "Offices" },
  communities: { zh: "社区与村", en: "Communities" },
  reporters: { zh: "记者与通讯员", en: "Reporters" },
  name: { zh: "名称", en: "name" },
  programmes: { zh: "活动与品牌", en: "Programmes" },
  months: { zh: "月份", en: "Months" },
  month: { zh: "月份", en: "month" },
  more: { zh: "其余 {n} 行见 summary.json。", en: "{n} more rows are in summary.json." },
  none: { zh: "无", en: "none" },
} as const satisfies Readonly<Record<string, Label>>;

/** `summary.md`: what a run amounts to, as tables that a paper, a wiki or a pull request shows. */
export function summaryMarkdown({ summary, failures }: RunTotals, { language, themeNames }: MarkdownOptions): string {
  const say = (label: Label): string => label[language];
  const { tables } = summary;
  const themeOf = (row: SummaryRow): string => say(themeLabel(cell(row, "theme"), themeNames));
  const roleOf = (row: SummaryRow): string =>
    say(
      Object.entries(ROLES).find(([role]) => role === row.role)?.[1] ?? {
        zh: cell(row, "role"),
        en: cell(row, "role"),
      },
    );
  const ranked = (title: Label, table: SummaryTable, columns: readonly Column[]): string =>
    `## ${say(title)}\n\n${rankedTable(table, columns, say)}`;
  const totals: readonly (readonly [Label, number])[] = [
    [LABELS.documents, summary.documents],
    [KINDS.story, summary.stories],
    [KINDS.teaser, summary.teasers],
    [KINDS.fragment, summary.fragments],
    [ENTITY_TYPES.office, tables.offices.rows.length],
    [ENTITY_TYPES.community, tables.communities.rows.length],
    [LABELS.failures, summary.failures],
  ];
  const named = (column: string): Column => ({ label: LABELS.name, of: (row) => cell(row, column) });
  const code = (column: string): Column => ({ label: LABELS.code, of: (row) => cell(row, column) });
  const failed = failures.slice(0, ROWS_SHOWN).map(({ path, code: why, reason }) => [path, why, english(reason)]);
  return [
    `# ${say(LABELS.title)}\n\n${tableOf(
      ["", say(LABELS.count)],
      totals.map(([label, count]) => [say(label), String(count)]),
      1,
    )}`,
    ranked(LABELS.themes, tables.themes, [{ label: LABELS.theme, of: themeOf }]),
    ranked(LABELS.offices, tables.offices, [named("office"), code("officeCode")]),
    ranked(LABELS.communities, tables.communities, [named("community"), code("communityCode")]),
    ranked(LABELS.reporters, tables.reporters, [named("reporter"), { label: LABELS.role, of: roleOf }]),
    ranked(LABELS.programmes, tables.programmes, [named("programme")]),
    ranked(LABELS.months, tables.months, [{ label: LABELS.month, of: (row) => cell(row, "month") }]),
    `## ${say(LABELS.failed)}\n\n${failed.length === 0 ? `${say(LABELS.none)}\n` : tableOf([say(LABELS.path), say(LABELS.code), say(LABELS.reason)], failed, 0)}${moreLine(failures.length, say)}`,
  ].join("\n");
}

interface Column {
  readonly label: Label;
  readonly of: (row: SummaryRow) => string;
}

function rankedTable(
  { counts, rows }: SummaryTable,
  columns: readonly Column[],
  say: (label: Label) => string,
): string {
  if (rows.length === 0) return `${say(LABELS.none)}\n`;
  const header = [...columns.map(({ label }) => say(label)), say(LABELS.stories), say(LABELS.share)];
  const lines = rows
    .slice(0, ROWS_SHOWN)
    .map((row) => [...columns.map(({ of }) => of(row)), cell(row, counts), percent(row.shareOfStories)]);
  return `${tableOf(header, lines, 2)}${moreLine(rows.length, say)}`;
}

function moreLine(rows: number, say: (label: Label) => string): string {
  return rows > ROWS_SHOWN ? `\n${say(LABELS.more).replace("{n}", String(rows - ROWS_SHOWN))}\n` : "";
}

/** The last columns hold numbers. */
function tableOf(header: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  const lineOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  const rule = header.map((_, i) => (i >= header.length - numbers ? "---:" : "---"));
  return [header, rule, ...rows.map((row) => row.map(escaped))].map(lineOf).join("");
}

// All that Markdown or the HTML in it could take for a sign. Names hold them: a programme is called [*暖心*].
const SIGN = /[\\`*_[\]<>|~&$@]/gu;

function escaped(text: string): string {
  return printable(text).replace(SIGN, "\\$&");
}

function percent(share: SummaryRow[string] | undefined): string {
  return typeof share === "number" ? `${(share * 100).toFixed(1)}%` : "";
}

function cell(row: SummaryRow, column: string): string {
  return String(row[column] ?? "");
}
