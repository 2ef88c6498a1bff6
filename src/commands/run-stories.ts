import { statSync } from "node:fs";
import { UserError } from "../core/errors.ts";
import { jsonFields } from "../core/json-fields.ts";
import { filledLines } from "../core/text-lines.ts";
import type { Failure } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";
import { type RunStory, runStory } from "../input/run-story.ts";
import { withoutSlashes } from "../io/inputs.ts";
import { fileLines, type ReadFile } from "../io/line-file.ts";
import { errorCode } from "../io/output.ts";
import { readTextFile } from "./text-file.ts";

/** The stories of an earlier `jiceng analyze`. */
export interface StoredRun {
  /** The file they stand in. */
  readonly file: string;
  /**
   * Every story, in the order of the file, read anew each time; lines that are none come as failures.
   *
   * @throws UserError `run-changed` at the end of a file that is not what its manifest lists, or not what it was before.
   */
  readonly stories: () => Generator<RunStory | Failure>;
}

const STORIES = "stories.jsonl";
const MANIFEST = "manifest.json";
const MANIFEST_SCHEMA = "jiceng/manifest@1";

/**
 * Opens the folder of `analyze --out`, whose records must be those that its manifest lists, or a file of StoryRecords.
 *
 * @throws UserError `run-unreadable`, `run-incomplete` for a folder without records or manifest, `run-changed`,
 * `run-of-other-version`.
 */
export function openRun(path: string, { otherField = null }: { otherField?: string | null } = {}): StoredRun {
  if (path === "-") throw new UserError("run-unreadable", wording`stdin cannot be read twice; give a folder or file`);
  const isFolder = statOf(path)?.isDirectory() ?? false;
  const file = isFolder ? `${withoutSlashes(path)}/${STORIES}` : path;
  let expected = isFolder ? listedIn(path, file) : null;
  return {
    file,
    *stories() {
      const onEnd = (read: ReadFile): void => {
        if (expected !== null && read.sha256 !== expected) throw changed(file, isFolder);
        expected = read.sha256;
      };
      for (const { number, line } of filledLines(fileLines(file, { code: "run-unreadable", onEnd })))
        yield runStory(line, { path: `${file}#${number}`, otherField });
    },
  };
}

/** The hash of the records by the manifest of the run. */
function listedIn(folder: string, file: string): string {
  const incomplete = (what: Wording): UserError =>
    new UserError("run-incomplete", wording`${what}; give the --out folder of a jiceng analyze that came to its end`, {
      subject: folder,
    });
  const size = statOf(file)?.size;
  if (size === undefined) throw incomplete(wording`has no ${STORIES}`);
  const manifest = `${folder}/${MANIFEST}`;
  if (statOf(manifest) === null) throw incomplete(wording`has no ${MANIFEST}`);
  const { text } = readTextFile(manifest, { code: "run-unreadable", option: "RUN" });
  const about = jsonFields(text);
  const [schema, files] = [about?.get("schema"), about?.get("files")];
  if (typeof schema === "string" && schema !== MANIFEST_SCHEMA && schema.startsWith("jiceng/manifest@"))
    throw new UserError(
      "run-of-other-version",
      wording`is of ${schema}, not ${MANIFEST_SCHEMA}; run jiceng analyze again`,
      {
        subject: manifest,
      },
    );
  if (schema !== MANIFEST_SCHEMA || !Array.isArray(files))
    throw incomplete(wording`has a ${MANIFEST} that is none of a run`);
  const listed = files.map(fieldsOf).find((entry) => entry.path === STORIES);
  if (typeof listed?.sha256 !== "string") throw incomplete(wording`has a ${MANIFEST} that lists no ${STORIES}`);
  if (listed.bytes !== size) throw changed(file, true);
  return listed.sha256;
}

/** Null where nothing is there. */
function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (cause) {
    const code = errorCode(cause);
    if (code === null) throw cause;
    throw new UserError("run-unreadable", wording`cannot be read (${code}); check the path`, { cause, subject: path });
  }
}

function changed(file: string, isFolder: boolean): UserError {
  const reason = isFolder
    ? wording`is not the file that ${MANIFEST} lists; run jiceng analyze again, or give the file itself if the change is yours`
    : wording`was changed while it was read; run again`;
  return new UserError("run-changed", reason, { subject: file });
}

function fieldsOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null ? Object.fromEntries<unknown>(Object.entries(value)) : {};
}
