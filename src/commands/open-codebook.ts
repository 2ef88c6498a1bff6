import { type Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import type { SourceDocument } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { writeError } from "../io/output.ts";
import { readLexicons, readSeed } from "../io/seeds.ts";
import { loadDocuments } from "../run/load.ts";
import { simplifier } from "../script/simplify.ts";
import { type OwnTaxonomy, readOwnTaxonomy } from "../themes/own-taxonomy.ts";
import { withTexts } from "./built-in-texts.ts";
import { DEFAULTS, FROM, LAYOUTS, type Settings, withSettings } from "./settings.ts";
import { BUILT_IN, readTaxonomyFiles } from "./taxonomy-files.ts";

/** Of a column in what these commands print: one long cue or file name does not push the others away. */
export const WIDEST = 60;
export const LIST_FORMATS = ["table", "json"] as const;

const SEED = "themes/taxonomy.json";

/** A taxonomy with the places of its words: the built-in one unless there is a path. */
export async function openCodebook(
  path: string | undefined,
  { quiet }: { quiet: boolean },
): Promise<OwnTaxonomy & { readonly name: string }> {
  const simplify = simplifier(readLexicons());
  const files = readTaxonomyFiles(path ?? null, { quiet });
  const own = await readOwnTaxonomy(files ?? { name: `seeds/${SEED}`, text: readSeed(SEED) }, simplify);
  files?.note(own.report);
  const taxonomy = files === null ? await withTexts(own.taxonomy) : own.taxonomy;
  return { ...own, taxonomy, name: path ?? BUILT_IN };
}

export interface InputFlags {
  readonly format: (typeof LIST_FORMATS)[number];
  readonly quiet?: boolean;
  readonly from?: string;
  readonly encoding?: string;
  readonly textField?: string;
  readonly titleField?: string;
  readonly layout?: string;
}

export function withInputOptions(command: Command): Command {
  return command
    .addOption(new Option("--from <format>", "format of the inputs (default: auto)").choices(FROM))
    .option("--encoding <name>", "encoding of the inputs (default: auto)")
    .option("--text-field <name>", "field or column with the text (default: text)")
    .option("--title-field <name>", "field or column with the title (default: title)")
    .addOption(new Option("--layout <kind>", "how a document is cut (default: auto)").choices(LAYOUTS))
    .option("--quiet", "no notes on stderr, errors only");
}

/** The settings among the flags of such a command. */
export function inputSettings({ quiet, from, encoding, textField, titleField, layout }: InputFlags): Settings {
  const given = Object.entries({ quiet, from, encoding, textField, titleField, layout });
  return withSettings(DEFAULTS, new Map(given.filter(([, value]) => value !== undefined)), null);
}

/**
 * Gives each document of the inputs to `read`; failures are told, and counted.
 *
 * @throws UserError `no-input` where there is nothing to read.
 */
export async function readCorpus(
  inputs: readonly string[],
  { settings, read }: { settings: Settings; read: (document: SourceDocument) => void },
): Promise<{ readonly failed: number }> {
  let documents = 0;
  let failed = 0;
  for await (const loaded of loadDocuments(inputs, { settings, except: null })) {
    if (loaded.kind === "document") {
      documents++;
      read(loaded.document);
    } else if (loaded.kind === "failure") {
      failed++;
      writeError({ code: loaded.failure.code, path: loaded.failure.path, reason: loaded.failure.reason });
    }
  }
  if (documents === 0 && failed === 0)
    throw new UserError("no-input", wording`no file to read in ${inputs.join(", ")}; check the path`);
  return { failed };
}
