import type { SummaryTable } from "../aggregate/summary.ts";
import { themeRowOf } from "../core/theme-row.ts";
import type { StoryRecord } from "../core/types.ts";
import { english, type Wording } from "../core/wording.ts";
import { codeLabel } from "./code-labels.ts";
import { displayWidth, fitColumns, printable } from "./display-width.ts";
import { bylineOf, namesOf, titleOf } from "./facts.ts";
import { ENTITY_TYPES, KINDS, type Label, themeLabel } from "./labels.ts";
import { type Paint, paintOf } from "./paint.ts";
import type { JoinParts, Reporter, ReportOptions, RunTotals } from "./reporter.ts";

const STORIES_SHOWN = 12;
const ROWS_SHOWN = 5;
const FAILURES_SHOWN = 3;
const BAR_WIDTH = 16;
const GAP = "  ";

/** How one report speaks: language, theme names, columns, colours. */
interface Voice {
  readonly say: (label: Label) => string;
  readonly tell: (reason: Wording) => string;
  readonly theme: (id: string) => string;
  readonly columns: StoryColumns;
  readonly width: number;
  readonly paint: Paint;
}

interface StoryColumns {
  readonly theme: number;
  readonly headline: number;
  readonly offices: number;
  readonly byline: number;
}

/** What a person wants to see in a terminal after a run: the first stories, then the counts, in about one screen. */
export function terminalReporter(options: ReportOptions = {}): Reporter {
  const voice = voiceOf(options);
  let seen = 0;
  return {
    name: "table",
    begin: () => `${storyHeader(voice)}\n`,
    document({ stories }) {
      const shown = stories.slice(0, Math.max(0, STORIES_SHOWN - seen));
      seen += stories.length;
      return shown.map((story) => `${storyRow(story, voice)}\n`).join("");
    },
    end(totals) {
      const { stories, teasers, fragments } = totals.summary;
      const hidden = stories + teasers + fragments - STORIES_SHOWN;
      const more = hidden > 0 ? [voice.paint.dim(`… ${hidden} ${voice.say(MORE)}`)] : [];
      return `${[...more, "", ...totalsLines(totals, voice)].join("\n")}\n`;
    },
  };
}

/** The rows of the first stories; every part has those of its own first ones. */
export function joinTerminal(): JoinParts {
  let shown = 0;
  return (part) => {
    let end = 0;
    for (; shown < STORIES_SHOWN && end < part.length; shown++) end = part.indexOf(LINE_FEED, end) + 1;
    return part.subarray(0, end);
  };
}

const LINE_FEED = 0x0a;

const MORE: Label = { zh: "篇未列出", en: "more" };
const THEME: Label = { zh: "主题", en: "theme" };
const HEADLINE: Label = { zh: "标题", en: "headline" };
const DOCUMENTS: Label = { zh: "文档", en: "documents" };
const FAILURES: Label = { zh: "读不了的输入", en: "inputs failed" };
const FURNITURE: Label = { zh: "略去的文字", en: "left out" };
const DIAGNOSTICS: Label = { zh: "诊断", en: "diagnostics" };

function voiceOf(options: ReportOptions): Voice {
  const { color = false, width = 80, language = "en", tell = english, themeNames = new Map() } = options;
  const say = (label: Label): string => label[language];
  return {
    say,
    tell,
    theme: (id) => say(themeLabel(id, themeNames)),
    columns: storyColumns(Math.max(60, width)),
    width: Math.max(60, width),
    paint: paintOf(color),
  };
}

function storyColumns(width: number): StoryColumns {
  const theme = 18;
  const offices = Math.min(20, Math.floor(width * 0.2));
  const byline = Math.min(18, Math.floor(width * 0.18));
  return { theme, offices, byline, headline: width - theme - offices - byline - 3 * GAP.length };
}

function storyHeader({ say, columns, paint }: Voice): string {
  const cells = [
    fitColumns(say(THEME), columns.theme),
    fitColumns(say(HEADLINE), columns.headline),
    fitColumns(say(ENTITY_TYPES.office), columns.offices),
    fitColumns(say(ENTITY_TYPES.reporter), columns.byline),
  ];
  return paint.bold(cells.join(GAP).trimEnd());
}

function storyRow(story: StoryRecord, { theme, columns, paint }: Voice): string {
  const byline = Array.from(new Set(bylineOf(story).map(({ name }) => name))).join("、");
  const cells = [
    paint.cyan(fitColumns(theme(themeRowOf(story)), columns.theme)),
    fitColumns(titleOf(story), columns.headline),
    fitColumns(namesOf(story, "office").join("、"), columns.offices),
    fitColumns(byline, columns.byline),
  ];
  return cells.join(GAP).trimEnd();
}

function totalsLines({ summary, failures }: RunTotals, voice: Voice): string[] {
  const { say, paint } = voice;
  const { tables } = summary;
  const counted = (count: number, { zh, en }: Label): string => say({ zh: `${zh} ${count}`, en: `${count} ${en}` });
  const parts = [
    counted(summary.stories, KINDS.story),
    counted(summary.teasers, KINDS.teaser),
    counted(summary.fragments, KINDS.fragment),
    counted(summary.documents, DOCUMENTS),
  ];
  return [
    paint.bold(parts.join(" · ")),
    ...themeBars(tables.themes, voice),
    ...countLine(ENTITY_TYPES.office, tables.offices, voice),
    ...countLine(ENTITY_TYPES.community, tables.communities, voice),
    ...countLine(ENTITY_TYPES.reporter, tables.reporters, voice),
    ...countLine(FURNITURE, tables.furniture, voice).map((line) => paint.dim(line)),
    ...countLine(DIAGNOSTICS, tables.diagnostics, voice).map((line) => paint.yellow(line)),
    ...failureLines({ summary, failures }, voice),
  ];
}

function themeBars({ rows }: SummaryTable, { theme, paint, width }: Voice): string[] {
  const counted = rows.map((row) => ({ name: theme(String(row.theme)), count: Number(row.stories) }));
  const most = counted[0]?.count ?? 1;
  const digits = String(most).length;
  const lines = counted.slice(0, ROWS_SHOWN).map(({ name, count }) => {
    const bar = "█".repeat(Math.max(1, Math.round((count / most) * BAR_WIDTH)));
    return `${fitColumns(name, Math.min(30, width - BAR_WIDTH - digits - 4))} ${String(count).padStart(digits)} ${paint.cyan(bar)}`;
  });
  const hidden = counted.length - lines.length;
  return hidden > 0 ? [...lines, paint.dim(`… +${hidden}`)] : lines;
}

/** “offices (7): 甲办事处 4 · 乙街道 2 · … +5”, cut to the terminal; nothing when there are none. */
function countLine(label: Label, { columns, counts, rows }: SummaryTable, { say, width }: Voice): string[] {
  if (rows.length === 0) return [];
  const nameColumn = columns.find((column) => column !== "severity") ?? "";
  const isCode = nameColumn === "reason" || nameColumn === "code";
  const nameOf = (row: SummaryTable["rows"][number]): string => {
    const name = String(row[nameColumn]);
    return isCode ? say(codeLabel(name)) : name;
  };
  let line = `${say(label)} (${rows.length}):`;
  let shown = 0;
  for (const row of rows.slice(0, ROWS_SHOWN)) {
    const next = `${shown === 0 ? " " : " · "}${printable(nameOf(row))} ${row[counts]}`;
    if (displayWidth(line + next) > width - 8) break;
    line += next;
    shown++;
  }
  const hidden = rows.length - shown;
  return [hidden > 0 ? `${line}${shown === 0 ? " " : " · "}… +${hidden}` : line];
}

function failureLines({ summary, failures }: RunTotals, { say, tell, paint, width }: Voice): string[] {
  if (summary.failures === 0 && failures.length === 0) return [];
  const count = Math.max(summary.failures, failures.length);
  const lines = failures
    .slice(0, FAILURES_SHOWN)
    .map(({ path, code, reason }) => fitColumns(`  ${code}: ${path}: ${tell(reason)}`, width).trimEnd());
  const hidden = count - lines.length;
  return [`${say(FAILURES)}: ${count}`, ...lines, ...(hidden > 0 ? [`  … +${hidden}`] : [])].map((line) =>
    paint.red(line),
  );
}
