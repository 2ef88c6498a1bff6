import { Command, Option } from "commander";
import { failuresOf, sumStats } from "../aggregate/corpus.ts";
import { summarize } from "../aggregate/summary.ts";
import { UserError } from "../core/errors.ts";
import type { AnalyzedDocument, Failure } from "../core/types.ts";
import {
  isTerminal,
  printable,
  showProgress,
  terminalWidth,
  writeError,
  writeNote,
  writeResult,
} from "../io/output.ts";
import { analyze, explainLayout, explainPlaces } from "../pipeline.ts";
import { reportFormats } from "../report/index.ts";
import type { ReportOptions } from "../report/reporter.ts";
import { SEGMENTERS } from "../segment/index.ts";
import { openTools } from "../tools.ts";
import { type AliasProposals, openAliasProposals } from "./alias-proposals.ts";
import { readConfig } from "./config.ts";
import { loadDocuments, type ReadInput, SOME_FAILED } from "./documents.ts";
import { openReportSet, type ReportSet } from "./report-set.ts";
import { DEBUG, DEFAULTS, FORMATS, FROM, LANGUAGES, LAYOUTS, type Settings, withSettings } from "./settings.ts";
import { readTaxonomyFiles } from "./taxonomy-files.ts";
import { readTextFile } from "./text-file.ts";
import { readUserDictionary } from "./user-dictionary.ts";

export function analyzeCommand(finish: (exitCode: number) => void): Command {
  return new Command("analyze")
    .summary("cut pages into stories and say who, where, when and what about")
    .description(
      "Reads files, folders and - (stdin), cuts them into stories and finds bylines, offices, communities, dates, programmes and themes.",
    )
    .argument("<input...>", "files, folders (every file below them) or - for stdin")
    .addOption(
      new Option("--from <format>", "input format; auto goes by name and content (default: auto)").choices(FROM),
    )
    .option("--encoding <name>", "encoding of the inputs; auto tries UTF-8, then GB18030 (default: auto)")
    .option("--text-field <name>", "JSON Lines field with the text (default: text)")
    .option("--id-field <name>", "JSON Lines field with the id (default: id)")
    .option("--title-field <name>", "JSON Lines field with the title (default: title)")
    .option("--published-field <name>", "JSON Lines field with the date (default: published)")
    .option("--outlet-field <name>", "JSON Lines field with the outlet (default: outlet)")
    .addOption(
      new Option(
        "--layout <kind>",
        "how a document is cut; single = the whole text is one body (default: auto)",
      ).choices(LAYOUTS),
    )
    .option("--published <date>", "publication date (ISO) of documents whose record gives none")
    .option("--types <list>", "entity types to give, such as office,date (default: all)")
    .option("--references", "count 该社区, 该活动 and the like as mentions of what they stand for")
    .option("--villages", "look names up among all 491,000 villages too; takes a tenth of a second and 30 MB more")
    .option("--no-themes", "leave out the themes")
    .option("--min-confidence <share>", "give no theme that is less sure than this, 0 to 1 (default: 0)")
    .addOption(new Option("--segmenter <name>", "word breaker for keywords (default: built-in)").choices(SEGMENTERS))
    .option("--user-dictionary <file>", "words of your own for it, lines of: word [frequency] [tag]")
    .option("--aliases <file>", "other names for places, CSV with the columns name,canonical,type,code")
    .option("--taxonomy <path>", "themes and cues of your own: a YAML or JSON file, or a folder (default: built-in)")
    .option("--propose-aliases <file>", "write such a CSV with names that may be one place's, and why")
    .addOption(new Option("--format <name>", "what goes to stdout (default: table)").choices(FORMATS))
    .option("--out <folder>", "write the report set: JSONL, CSV, summary, report.html, manifest")
    .option("--excel", "CSV with a byte order mark and formulas made harmless")
    .addOption(new Option("--lang <language>", "language of the table (default: by LANG, else en)").choices(LANGUAGES))
    .option("--config <file>", "settings in YAML; flags go before them")
    .option("--allow-empty", "no error when there is nothing to read")
    .addOption(new Option("--debug <stage>", "say on stderr how lines were read, or places told apart").choices(DEBUG))
    .option("--quiet", "no notes on stderr, errors only")
    .action(async (inputs: string[], { out, config, proposeAliases, ...flags }: Flags) => {
      const paths = { out: out ?? null, config: config ?? null, proposeAliases: proposeAliases ?? null };
      finish(await runAnalyze(inputs, { settings: await settingsOf(flags, paths.config), ...paths }));
    });
}

interface Flags {
  readonly out?: string;
  readonly config?: string;
  readonly proposeAliases?: string;
  readonly [setting: string]: unknown;
}

/** Flags go before the config file, and that before what is usual. */
async function settingsOf(flags: Readonly<Record<string, unknown>>, config: string | null): Promise<Settings> {
  const usual = { ...DEFAULTS, lang: languageOfUser() };
  const base = config === null ? usual : withSettings(usual, await readConfig(config), config);
  const given = new Map(Object.entries(flags));
  // Commander gives themes: true where --no-themes is not said.
  if (given.get("themes") === true) given.delete("themes");
  return withSettings(base, given, null);
}

interface RunOptions {
  readonly settings: Settings;
  /** Paths of the config file, of the folder for the report set and of the file for alias proposals. */
  readonly config: string | null;
  readonly out: string | null;
  readonly proposeAliases: string | null;
}

async function runAnalyze(
  inputs: readonly string[],
  { settings, config, out, proposeAliases }: RunOptions,
): Promise<number> {
  const userDictionary = readUserDictionary(settings);
  const aliases =
    settings.aliases === null
      ? null
      : readTextFile(settings.aliases, { code: "aliases-unreadable", option: "--aliases" });
  const taxonomy = readTaxonomyFiles(settings.taxonomy, settings);
  const tools = await openTools({
    segmenter: settings.segmenter,
    userDictionary: userDictionary?.text ?? null,
    villages: settings.villages,
    aliases: aliases && { text: aliases.text, name: aliases.path },
    taxonomy,
  });
  taxonomy?.note(tools.taxonomyReport);
  userDictionary?.note(tools.userDictionaryReport);
  const options = {
    layout: settings.layout,
    published: settings.published,
    types: settings.types === null ? null : new Set(settings.types),
    references: settings.references,
    themes: settings.themes,
    minConfidence: settings.minConfidence,
  };
  const themeNames = new Map(
    [...tools.themes.names.themes, ...tools.themes.names.outcomes].map((label) => [label.id, label]),
  );
  const reportOptions: ReportOptions = {
    excel: settings.excel,
    language: settings.lang,
    themeNames,
    color: isTerminal(),
    width: terminalWidth(),
  };
  const screen = reportFormats.find(({ name }) => name === settings.format)?.create(reportOptions);
  if (screen === undefined) throw new Error(`no report format ${settings.format}`);
  const { proposals, folder } = openOutputs(inputs, { run: { settings, config, out, proposeAliases }, reportOptions });

  const stats = sumStats();
  const failures: Failure[] = [];
  const read: ReadInput[] = [];
  const fail = (failure: Failure): void => {
    failures.push(failure);
    stats.add(failuresOf(1));
    writeError({ code: failure.code, path: failure.path, reason: failure.reason });
  };
  const give = (analyzed: AnalyzedDocument): void => {
    stats.count(analyzed);
    writeResult(screen.document(analyzed));
    folder?.document(analyzed);
  };

  try {
    writeResult(screen.begin());
    let documents = 0;
    let copies = 0;
    const hashes = new Set<string>();
    for (const loaded of loadDocuments(inputs, { settings, except: out })) {
      if (loaded.kind === "input") read.push(loaded.input);
      else if (loaded.kind === "failure") fail(loaded.failure);
      else {
        if (settings.debug === "layout")
          noteStage("layout", loaded.document.path, explainLayout(loaded.document, tools, options));
        const analyzed = analyze(loaded.document, tools, options);
        if (settings.debug === "places") noteStage("places", loaded.document.path, explainPlaces(analyzed, tools));
        if (analyzed.stories.length === 0)
          fail({ path: loaded.document.path, code: "no-story", reason: "holds no text of a story" });
        else {
          give(analyzed);
          proposals?.add(analyzed, loaded.document.text);
        }
        documents++;
        if (hashes.has(loaded.document.sha256)) copies++;
        else hashes.add(loaded.document.sha256);
        if (!settings.quiet) showProgress(`${documents} documents`);
      }
    }
    if (!settings.quiet) showProgress("");
    if (copies > 0 && !settings.quiet) {
      writeNote(`jiceng: note: ${copies} documents have the same bytes as an earlier one, and so the same story ids`);
    }
    if (documents === 0 && failures.length === 0 && !settings.allowEmpty) {
      throw new UserError(
        "no-input",
        `no file to read in ${inputs.join(", ")}; check the path (the --out folder is left out), or say --allow-empty`,
      );
    }
    const totals = { summary: summarize(stats.total()), failures };
    writeResult(screen.end(totals));
    const named = {
      userDictionarySha256: userDictionary?.sha256 ?? null,
      aliasesSha256: aliases?.sha256 ?? null,
      taxonomySha256: taxonomy?.sha256 ?? null,
    };
    folder?.finish(totals, { settings, ...named, inputs: read });
    if (out !== null && !settings.quiet)
      writeNote(`jiceng: wrote ${out}; open report.html there, manifest.json lists the files`);
    proposals?.finish();
    return failures.length > 0 ? SOME_FAILED : 0;
  } catch (cause) {
    folder?.discard();
    proposals?.discard();
    throw cause;
  }
}

/** What is written to files. Where one of the two cannot be, nothing is left of the other. */
function openOutputs(
  inputs: readonly string[],
  { run, reportOptions }: { run: RunOptions; reportOptions: ReportOptions },
): { proposals: AliasProposals | null; folder: ReportSet | null } {
  const { settings, config, out, proposeAliases } = run;
  const { excel, quiet, userDictionary, aliases, taxonomy } = settings;
  const read = [...inputs, userDictionary, aliases, taxonomy, config].filter((path) => path !== null);
  const proposals = proposeAliases === null ? null : openAliasProposals(proposeAliases, { excel, quiet, read, out });
  try {
    return { proposals, folder: out === null ? null : openReportSet(out, reportOptions) };
  } catch (cause) {
    proposals?.discard();
    throw cause;
  }
}

function noteStage(stage: string, path: string, lines: readonly string[]): void {
  writeNote(`jiceng: ${stage}: ${printable(path)}: ${lines[0] ?? ""}`);
  for (const line of lines.slice(1)) writeNote(line.split("\n").map(printable).join("\n"));
}

function languageOfUser(): Settings["lang"] {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().startsWith("zh") ? "zh" : "en";
}
