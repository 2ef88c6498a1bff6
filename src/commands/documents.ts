import { decode } from "../input/decode.ts";
import type { InputFormat } from "../input/format.ts";
import { inputFormats } from "../input/index.ts";
import { sha256 } from "../io/hash.ts";
import { type InputFile, listInputs, readBytes } from "../io/inputs.ts";
import { type FailedInput, type HashedInput, refusedByName } from "../run/load.ts";
import type { Settings } from "./settings.ts";

/** The exit code of a run that went on behind inputs that failed. */
export const SOME_FAILED = 3;

/** A file's text. */
export interface LoadedText {
  readonly kind: "text";
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
}

type ReadSettings = Pick<Settings, "from" | "encoding">;

/** The text of every file of the inputs, in order, but for a folder to leave out; what cannot be read comes as a failure in its place. */
export function* loadTexts(
  paths: readonly string[],
  { settings, except }: { settings: ReadSettings; except: string | null },
): Generator<FailedInput | HashedInput | LoadedText> {
  for (const found of listInputs(paths, except)) {
    if ("reason" in found) yield { kind: "failure", failure: found };
    else yield* loadText(found, settings);
  }
}

function* loadText(
  { path, label }: InputFile,
  { from, encoding }: ReadSettings,
): Generator<FailedInput | HashedInput | LoadedText> {
  const fail = (code: string, reason: string): FailedInput => ({ kind: "failure", failure: { path, code, reason } });
  const refused = refusedByName(path, from);
  if (refused !== null) {
    yield fail(refused.code, refused.reason);
    return;
  }
  const read = readBytes({ path, label });
  if (!read.ok) {
    yield { kind: "failure", failure: read.failure };
    return;
  }
  const hash = sha256(read.bytes);
  yield { kind: "input", input: { path: label, sha256: hash, bytes: read.bytes.length } };
  const decoded = decode(read.bytes, encoding);
  if (decoded.ok) yield { kind: "text", path, sha256: hash, encoding: decoded.encoding, text: decoded.text };
  else yield fail(decoded.code, decoded.reason);
}

/** The format that reads a file: the one asked for, or the first that fits. */
export function formatOf(from: Settings["from"], path: string, text: string): InputFormat {
  const format = inputFormats.find(({ name, fits }) => (from === "auto" ? fits(path, text) : name === from));
  if (format === undefined) throw new Error(`no input format ${from}`);
  return format;
}
