import type { Command } from "commander";
import { UserError } from "../core/errors.ts";
import type { LabelledText } from "../core/labelled.ts";
import type { Failure } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { type LabelledFields, labelledTexts } from "../input/labelled.ts";
import type { ReadInput } from "../run/loaded.ts";
import { loadTexts } from "./documents.ts";
import { DEFAULTS, withSettings } from "./settings.ts";

/** A labelled set as its files hold it, in their order. */
export interface LabelledSet {
  readonly texts: readonly LabelledText[];
  /** What could not be read, or has no text or no label. */
  readonly failures: readonly Failure[];
  readonly inputs: readonly ReadInput[];
}

/** The options of a command that reads labelled sets. */
export interface LabelledFlags {
  readonly encoding?: string;
  readonly textField?: string;
  readonly titleField?: string;
  readonly idField?: string;
  readonly labelField?: string;
  readonly groupField?: string;
}

/** Adds the options that say how a labelled set is read. */
export function withLabelledOptions(command: Command): Command {
  return command
    .option("--text-field <name>", "field or column with the text (default: text)")
    .option("--title-field <name>", "field with the title (default: title, of a StoryRecord: headline)")
    .option("--id-field <name>", "field with the id (default: id)")
    .option(
      "--label-field <names>",
      "fields with the labels, such as label,secondary or themes.primary (default: label,labels)",
    )
    .option("--group-field <name>", "field that near-duplicates share (default: group, else the document, else the id)")
    .option("--encoding <name>", "encoding of the files; auto goes by what reads as Chinese (default: auto)");
}

/**
 * Reads the labelled texts of files, of every file in a folder, or of stdin (`-`).
 *
 * @throws UserError `no-input` when nothing was found to read, `no-labelled-text` when nothing that was read will do,
 * `bad-csv` as `csvRows` does.
 */
export function readLabelled(paths: readonly string[], flags: LabelledFlags): LabelledSet {
  const settings = settingsOf(flags);
  const texts: LabelledText[] = [];
  const failures: Failure[] = [];
  const inputs: ReadInput[] = [];
  for (const loaded of loadTexts(paths, settings.encoding)) {
    if (loaded.kind === "failure") failures.push(loaded.failure);
    else if (loaded.kind === "input") inputs.push(loaded.input);
    else
      for (const text of labelledTexts(loaded.path, loaded.text, settings.fields)) {
        if ("reason" in text) failures.push(text);
        else texts.push(text);
      }
  }
  if (inputs.length === 0 && failures.length === 0)
    throw new UserError("no-input", wording`no file to read in ${paths.join(", ")}; check the path`);
  if (texts.length === 0) {
    const [first] = failures;
    const reason =
      first === undefined ? wording`holds no labelled text` : wording`no text with a label: ${first.reason}`;
    throw new UserError("no-labelled-text", reason, { subject: first?.path ?? paths.join(", ") });
  }
  return { texts, failures, inputs };
}

function settingsOf(flags: LabelledFlags): { encoding: string; fields: LabelledFields } {
  const { encoding, textField, titleField, idField, labelField, groupField } = flags;
  const given = encoding === undefined ? [] : ([["encoding", encoding]] as const);
  const fields = {
    text: nameOf(textField, "--text-field"),
    title: nameOf(titleField, "--title-field"),
    id: nameOf(idField, "--id-field"),
    label: labelField?.split(",").map((name) => nameOf(name.trim(), "--label-field") ?? "") ?? null,
    group: nameOf(groupField, "--group-field"),
  };
  return { encoding: withSettings(DEFAULTS, new Map(given), null).encoding, fields };
}

function nameOf(given: string | undefined, option: string): string | null {
  if (given === "") throw new UserError("bad-setting", wording`${option} takes the name of a field, not ""`);
  return given ?? null;
}
