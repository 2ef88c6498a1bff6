import { decode, decodedName } from "../input/decode.ts";
import { sha256 } from "../io/hash.ts";
import { listInputs, readBytes } from "../io/inputs.ts";
import { type FailedInput, failed, type HashedInput } from "../run/loaded.ts";

/** The exit code of a run that went on behind inputs that failed. */
export const SOME_FAILED = 3;

/** A file's text. */
export interface LoadedText {
  readonly kind: "text";
  readonly path: string;
  readonly text: string;
}

/** The whole text of every file of the inputs, whatever is in it, in order; what cannot be read comes as a failure in its place. */
export function* loadTexts(
  paths: readonly string[],
  encoding: string,
): Generator<FailedInput | HashedInput | LoadedText> {
  for (const found of listInputs(paths, { nameOf: decodedName })) {
    if ("reason" in found) {
      yield { kind: "failure", failure: found };
      continue;
    }
    const { path, label } = found;
    const read = readBytes(found);
    if (!read.ok) {
      yield { kind: "failure", failure: read.failure };
      continue;
    }
    yield { kind: "input", input: { path: label, sha256: sha256(read.bytes), bytes: read.bytes.length } };
    const decoded = decode(read.bytes, { encoding, lossy: false });
    yield decoded.ok ? { kind: "text", path, text: decoded.text } : failed(path, decoded);
  }
}
