import { type Stats, statSync } from "node:fs";
import { UserError } from "../core/errors.ts";
import { fieldsOf, jsonFields } from "../core/json-fields.ts";
import { filledLines, type NumberedLine } from "../core/text-lines.ts";
import { type Wording, wording } from "../core/wording.ts";
import { withoutSlashes } from "../io/inputs.ts";
import { fileLines } from "../io/line-file.ts";
import { errorCode } from "../io/output.ts";
import { readTextFile } from "./text-file.ts";

/** The folder that an earlier `jiceng analyze` wrote with `--out`. */
export interface RunFolder {
  readonly path: string;
  /** The fields of its manifest. */
  readonly manifest: ReadonlyMap<string, unknown>;
  /** Whether the manifest lists a file of this name. */
  readonly has: (name: string) => boolean;
  /**
   * The filled lines of one of its files, with their numbers, read anew each time.
   *
   * @throws UserError `run-changed` at the end of a file that is not what the manifest lists.
   */
  readonly lines: (name: string) => Generator<NumberedLine>;
}

export const STORIES = "stories.jsonl";
const MANIFEST = "manifest.json";
const MANIFEST_SCHEMA = "jiceng/manifest@1";

/**
 * Opens a run folder, whose records must be those that its manifest lists.
 *
 * @throws UserError `run-unreadable`, `run-incomplete` for a folder without records or manifest, `run-changed`,
 * `run-of-other-version`.
 */
export function openRunFolder(given: string): RunFolder {
  const path = withoutSlashes(given);
  const found = statOf(path);
  if (found === null) throw unreadable(path, wording`no such folder; give the --out folder of a jiceng analyze`);
  if (!found.isDirectory()) throw unreadable(path, wording`is a file; give the --out folder of a jiceng analyze`);
  const fields = manifestIn(path);
  const listed = new Map(listOf(fields.get("files")).map((entry) => [entry.path, entry]));
  const checked = (name: string): unknown => {
    const entry = listed.get(name);
    if (typeof entry?.sha256 !== "string") throw incomplete(path, wording`has a ${MANIFEST} that lists no ${name}`);
    const file = statOf(`${path}/${name}`);
    if (file === null) throw incomplete(path, wording`has no ${name}`);
    if (file.size !== entry.bytes) throw changed(`${path}/${name}`);
    return entry.sha256;
  };
  checked(STORIES);
  return {
    path,
    manifest: fields,
    has: (name) => listed.has(name),
    *lines(name) {
      const expected = checked(name);
      const file = `${path}/${name}`;
      const lines = fileLines(file, {
        code: "run-unreadable",
        onEnd: ({ sha256 }) => {
          if (sha256 !== expected) throw changed(file);
        },
      });
      yield* filledLines(lines);
    },
  };
}

function manifestIn(folder: string): ReadonlyMap<string, unknown> {
  if (statOf(`${folder}/${STORIES}`) === null) throw incomplete(folder, wording`has no ${STORIES}`);
  const manifest = `${folder}/${MANIFEST}`;
  if (statOf(manifest) === null) throw incomplete(folder, wording`has no ${MANIFEST}`);
  const { text } = readTextFile(manifest, { code: "run-unreadable", option: "RUN" });
  const about = jsonFields(text);
  const schema = about?.get("schema");
  if (typeof schema === "string" && schema !== MANIFEST_SCHEMA && schema.startsWith("jiceng/manifest@"))
    throw new UserError(
      "run-of-other-version",
      wording`is of ${schema}, not ${MANIFEST_SCHEMA}; run jiceng analyze again`,
      {
        subject: manifest,
      },
    );
  if (about === null || schema !== MANIFEST_SCHEMA || !Array.isArray(about.get("files")))
    throw incomplete(folder, wording`has a ${MANIFEST} that is none of a run`);
  return about;
}

function unreadable(path: string, what: Wording): UserError {
  return new UserError("run-unreadable", what, { subject: path });
}

function incomplete(folder: string, what: Wording): UserError {
  return new UserError(
    "run-incomplete",
    wording`${what}; give the --out folder of a jiceng analyze that came to its end`,
    {
      subject: folder,
    },
  );
}

function changed(file: string): UserError {
  const reason = wording`is not the file that ${MANIFEST} lists; run jiceng analyze again, or give the file itself if the change is yours`;
  return new UserError("run-changed", reason, { subject: file });
}

/** Null where nothing is there. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (cause) {
    const code = errorCode(cause);
    if (code === null) throw cause;
    throw new UserError("run-unreadable", wording`cannot be read (${code}); check the path`, { cause, subject: path });
  }
}

/** The objects of a list, as their fields. */
function listOf(value: unknown): { readonly [name: string]: unknown }[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}
