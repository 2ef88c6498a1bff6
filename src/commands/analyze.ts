import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { languageOfUser } from "../io/language.ts";
import { readPathList } from "../io/path-list.ts";
import { SEGMENTERS } from "../segment/index.ts";
import { readConfig } from "./config.ts";
import { runAnalyze } from "./run-analyze.ts";
import { DEBUG, DEFAULTS, FORMATS, FROM, LAYOUTS, type Settings, withSettings } from "./settings.ts";

export function analyzeCommand(finish: (exitCode: number) => void): Command {
  return new Command("analyze")
    .summary("cut pages into stories and say who, where, when and what about")
    .description(
      "Reads files, folders, patterns and - (stdin), cuts them into stories and finds bylines, offices, communities, dates, programmes and themes.",
    )
    .argument("[input...]", "files, folders (every file below them), patterns such as 'pages/*.html', or - for stdin")
    .option("--files-from <file>", "read the inputs from a file, one path a line; - is stdin")
    .option("-0, --null", "the paths of --files-from are parted by NUL, as find -print0 writes them")
    .addOption(
      new Option("--from <format>", "input format; auto goes by name and content (default: auto)").choices(FROM),
    )
    .option("--encoding <name>", "encoding of the inputs; auto goes by what reads as Chinese (default: auto)")
    .option("--lossy", "read files with a few broken bytes too; each becomes U+FFFD, and is counted")
    .option("--text-field <name>", "field or column with the text (default: text)")
    .option("--id-field <name>", "field or column with the id (default: id)")
    .option("--title-field <name>", "field or column with the title (default: title)")
    .option("--date-field <name>", "field or column with the date (default: published)")
    .option("--published-field <name>", "the same as --date-field")
    .option("--outlet-field <name>", "field or column with the outlet (default: outlet)")
    .option("--keep <names>", "further fields or columns that go into the outputs as they are, such as page,section")
    .option("--delimiter <character>", "what parts the cells of a table, or tab (default: as its header line shows)")
    .option("--max-line <bytes>", "longest record that is read, such as 64M (default: 16M)")
    .option("--max-unpacked <bytes>", "largest file in an archive that is read (default: 256M)")
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
    .option("--out <folder>", "write the report set: JSONL, CSV, texts, summary, report.html, manifest")
    .addOption(USUAL_TEXTS)
    .option("--no-keep-text", "leave texts.jsonl out of it, the texts that offsets are in")
    .option("--excel", "CSV with a byte order mark and formulas made harmless")
    .option("--csv-raw", "CSV without the apostrophe in front of what a spreadsheet would run as a formula")
    .option("--config <file>", "settings in YAML; flags go before them")
    .option("--allow-empty", "no error when there is nothing to read")
    .addOption(new Option("--debug <stage>", "say on stderr how lines were read, or places told apart").choices(DEBUG))
    .option("--jobs <number>", "how many threads work; auto goes by the size of the inputs (default: auto)")
    .option("--quiet", "no notes on stderr, errors only")
    .action(async (named: string[], _own: Flags, command: Command) => {
      // With --lang, which is an option of the program.
      const {
        out,
        config,
        proposeAliases,
        filesFrom,
        null: isNulSeparated,
        ...flags
      }: Flags = command.optsWithGlobals();
      const inputs = inputsOf(named, { filesFrom, isNulSeparated });
      const paths = { out: out ?? null, config: config ?? null, proposeAliases: proposeAliases ?? null };
      finish(await runAnalyze(inputs, { settings: await settingsOf(flags, paths.config), ...paths }));
    });
}

// Stands before --no-keep-text, or commander would take it for said.
const USUAL_TEXTS = new Option("--keep-text").hideHelp();

interface Flags {
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly out?: string;
  readonly config?: string;
  readonly proposeAliases?: string;
  readonly [setting: string]: unknown;
}

/** @throws UserError `no-input` where none is named. */
function inputsOf(
  named: readonly string[],
  { filesFrom, isNulSeparated = false }: { filesFrom: string | undefined; isNulSeparated: boolean | undefined },
): readonly string[] {
  const listed = filesFrom === undefined ? [] : readPathList(filesFrom, { isNulSeparated });
  if (named.length === 0 && filesFrom === undefined)
    throw new UserError(
      "usage",
      wording`no input; name files or folders, - for stdin, or --files-from; see jiceng analyze --help`,
    );
  return [...named, ...listed];
}

/** Flags go before the config file, and that before what is usual. */
export async function settingsOf(flags: Readonly<Record<string, unknown>>, config: string | null): Promise<Settings> {
  const usual = { ...DEFAULTS, lang: languageOfUser() };
  const base = config === null ? usual : withSettings(usual, await readConfig(config), config);
  const given = new Map(Object.entries(flags));
  // Commander gives themes: true where --no-themes is not said.
  if (given.get("themes") === true) given.delete("themes");
  return withSettings(base, given, null);
}
