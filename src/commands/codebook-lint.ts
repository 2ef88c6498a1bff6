import type { ThemeLabels } from "../core/types.ts";
import { english, type Wording, wording } from "../core/wording.ts";
import { told } from "../io/language.ts";
import { writeNote, writeResult } from "../io/output.ts";
import { analyze } from "../pipeline.ts";
import { textTable } from "../report/text-table.ts";
import { type CueCount, cueCounter, lintCounts } from "../themes/cue-counts.ts";
import { type Finding, lintWords, type Severity } from "../themes/lint.ts";
import { compileTaxonomy } from "../themes/model.ts";
import type { OwnTaxonomy } from "../themes/own-taxonomy.ts";
import { listName, type TaxonomyEntry } from "../themes/read-theme.ts";
import { recordedModel } from "../themes/recorded.ts";
import { openTools } from "../tools.ts";
import { SOME_FAILED } from "./documents.ts";
import { type InputFlags, inputSettings, openCodebook, readCorpus, WIDEST } from "./open-codebook.ts";
import { numberIn } from "./option-values.ts";

export interface LintFlags extends InputFlags {
  readonly taxonomy?: string;
  readonly all?: boolean;
  readonly failOn: Severity;
  readonly most: string;
}

const FOUND_PROBLEMS = 1;
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const SEVERITY_NAMES: Readonly<Record<Severity, Wording>> = {
  error: wording`error`,
  warning: wording`warning`,
  note: wording`note`,
};

interface Corpus {
  readonly stories: number;
  readonly failed: number;
  readonly cues: readonly CueCount[];
  readonly findings: readonly Finding[];
}

export async function runLint(inputs: readonly string[], flags: LintFlags): Promise<number> {
  const mostShare = numberIn(flags.most, { option: "--most", least: 0, most: 1, whole: false });
  const settings = inputSettings(flags);
  // What a note would say stands among the findings.
  const codebook = await openCodebook(flags.taxonomy, { quiet: true });
  const corpus = inputs.length === 0 ? null : await countCues(inputs, { codebook, settings, mostShare });
  const findings = [...lintWords(codebook), ...(corpus?.findings ?? [])];
  const counts = new Map(SEVERITIES.map((severity) => [severity, 0]));
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);

  if (flags.format === "json") writeJson({ codebook, findings, counts, corpus });
  else {
    const shown = findings.filter(({ severity }) => flags.all === true || severity !== "note");
    const header = [wording`severity`, wording`check`, wording`cue`, wording`place`, wording`what`];
    if (shown.length > 0) writeResult(textTable({ header: header.map(told), rows: shown.map(rowOf), widest: WIDEST }));
    if (!settings.quiet) writeNote(summaryOf({ codebook, findings, counts, corpus }, flags.all === true));
  }
  if ((corpus?.failed ?? 0) > 0) return SOME_FAILED;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(flags.failOn) + 1);
  return failing.some((severity) => (counts.get(severity) ?? 0) > 0) ? FOUND_PROBLEMS : 0;
}

async function countCues(
  inputs: readonly string[],
  {
    codebook,
    settings,
    mostShare,
  }: { codebook: OwnTaxonomy; settings: ReturnType<typeof inputSettings>; mostShare: number },
): Promise<Corpus> {
  const { model, take } = recordedModel(compileTaxonomy(codebook.taxonomy));
  const tools = { ...(await openTools()), themes: model };
  const counter = cueCounter(codebook.entries);
  const { failed } = await readCorpus(inputs, {
    settings,
    read: (document) => {
      const labels = analyze(document, tools, { layout: settings.layout }).stories.map(({ themes }) => themes);
      const readings = take();
      // The cues of a story are looked for once, in the order of the stories.
      if (readings.length !== labels.length) throw new Error(`${readings.length} readings of ${labels.length} stories`);
      for (const [i, reading] of readings.entries()) counter.add(reading, labels[i] ?? NO_LABELS);
    },
  });
  const counted = counter.counts();
  return { ...counted, failed, findings: lintCounts(counted, { mostShare }) };
}

const NO_LABELS: Pick<ThemeLabels, "primary" | "secondary"> = { primary: null, secondary: [] };

interface LintResult {
  readonly codebook: OwnTaxonomy & { readonly name: string };
  readonly findings: readonly Finding[];
  readonly counts: ReadonlyMap<Severity, number>;
  readonly corpus: Corpus | null;
}

function rowOf({ severity, check, entry, message }: Finding): string[] {
  return [told(SEVERITY_NAMES[severity]), check, `${entry.raw} (${listName(entry)})`, placeOf(entry), told(message)];
}

function placeOf({ file, line }: TaxonomyEntry): string {
  return line === null ? file : `${file}:${line}`;
}

function summaryOf({ codebook, counts, corpus }: LintResult, all: boolean): Wording {
  const { themes, read } = codebook.report;
  const stories = corpus === null ? "" : wording`, ${corpus.stories} stories`;
  const of = (severity: Severity): number => counts.get(severity) ?? 0;
  const found = wording`${of("error")} errors, ${of("warning")} warnings, ${of("note")} notes`;
  const hint = !all && of("note") > 0 ? wording` (--all shows notes)` : "";
  return wording`${codebook.name}: ${themes} themes, ${read} words${stories}: ${found}${hint}`;
}

/** One object, written piece by piece: a large taxonomy has hundreds of thousands of rows. */
function writeJson({ codebook, findings, counts, corpus }: LintResult): void {
  const { taxonomy, report } = codebook;
  const head = {
    schema: "jiceng/codebook-lint@1",
    taxonomy: { version: taxonomy.version, themes: report.themes, words: report.read },
    stories: corpus?.stories ?? null,
    counts: Object.fromEntries(counts),
  };
  writeResult(`${JSON.stringify(head).slice(0, -1)},"findings":[`);
  writeRows(findings, ({ severity, check, entry, message }) => ({
    severity,
    check,
    ...wordOf(entry),
    message: english(message),
  }));
  writeResult(`\n],"cues":[`);
  writeRows(corpus?.cues ?? [], ({ entry, ...count }) => ({ ...wordOf(entry), ...count }));
  writeResult("\n]}\n");
}

function writeRows<Row>(rows: readonly Row[], show: (row: Row) => object): void {
  for (const [i, row] of rows.entries()) writeResult(`${i === 0 ? "" : ","}\n${JSON.stringify(show(row))}`);
}

function wordOf({ word, theme, list, weight, file, line }: TaxonomyEntry) {
  return { cue: word, theme, list, weight, file, line };
}
