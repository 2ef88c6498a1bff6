import { UserError } from "../core/errors.ts";
import { type Checksum, type PackedFile, packFile, type Section, unpackFile } from "../core/packed-file.ts";
import { type Wording, wording } from "../core/wording.ts";
import type { LinearPart, Model, ModelFacts, WordPart } from "./model.ts";
import { readFacts } from "./model-facts.ts";

/**
 * The bytes of a model file, the same for the same model: a packed file (`core/packed-file.ts`: a first line with a checksum,
 * a header of JSON, columns of numbers) with the facts of the model in its header. Columns of a model of hashed features:
 * `buckets` (Int32), `idf` (Float32), `weights` (Int16, by feature and label), `scales` and `bias` (Float64, by label); of
 * natural's classifier: `wording` (UTF-8, parted by line feeds), `counts` and `totals` (Int32).
 */
export function packModel({ facts, part }: Model, checksum: Checksum): Uint8Array {
  const sections: [string, Section][] =
    part.kind === "linear"
      ? [
          ["buckets", part.buckets],
          ["idf", part.idf],
          ["weights", part.quantised],
          ["scales", part.scales],
          ["bias", part.bias],
        ]
      : [
          ["words", new TextEncoder().encode(part.words.join("\n"))],
          ["counts", part.counts],
          ["totals", part.totals],
        ];
  return packFile({ about: facts, sections: new Map(sections) }, checksum);
}

/**
 * The model of a file; `name` is what an error calls the file.
 *
 * @throws UserError `bad-model` when the bytes are not a model as it was written, `model-version` when another version of
 * the program wrote it.
 */
export function unpackModel(bytes: Uint8Array, name: string, checksum: Checksum): Model {
  const bad = (how: Wording): UserError =>
    new UserError("bad-model", wording`is no whole model file: ${how}; train it again, or copy it anew`, {
      subject: name,
    });
  const { about, sections } = unpacked(bytes, { checksum, bad });
  const facts = readFacts(about, { name, bad });
  const part = facts.learner === "natural-bayes" ? wordPart(sections) : linearPart(sections);
  if (part === null || !fits(part, facts)) throw bad(wording`its columns do not fit each other`);
  return { facts, part };
}

function unpacked(
  bytes: Uint8Array,
  { checksum, bad }: { checksum: Checksum; bad: (how: Wording) => UserError },
): PackedFile {
  try {
    return unpackFile(bytes, "model", checksum);
  } catch (cause) {
    // A file that was made to look whole may have columns that lie beyond its end: the array, or JSON, then throws.
    if (cause instanceof UserError && cause.code === "byte-order") throw cause;
    throw bad(
      cause instanceof UserError
        ? wording`it is cut off, was altered, or is another file`
        : wording`its header is wrong`,
    );
  }
}

type Sections = PackedFile["sections"];

function linearPart(sections: Sections): LinearPart | null {
  const [buckets, idf, quantised] = [sections.get("buckets"), sections.get("idf"), sections.get("weights")];
  const [scales, bias] = [sections.get("scales"), sections.get("bias")];
  if (!(buckets instanceof Int32Array && idf instanceof Float32Array && quantised instanceof Int16Array)) return null;
  if (!(scales instanceof Float64Array && bias instanceof Float64Array)) return null;
  return { kind: "linear", buckets, idf, quantised, scales, bias };
}

function wordPart(sections: Sections): WordPart | null {
  const [words, counts, totals] = [sections.get("words"), sections.get("counts"), sections.get("totals")];
  if (!(words instanceof Uint8Array && counts instanceof Int32Array && totals instanceof Int32Array)) return null;
  // Texts of numbers and marks alone have none.
  const list = words.length === 0 ? [] : new TextDecoder().decode(words).split("\n");
  return { kind: "words", words: list, counts, totals };
}

function fits(part: LinearPart | WordPart, { labels, features }: ModelFacts): boolean {
  const many = labels.length;
  if (part.kind === "words") return part.totals.length === many && part.counts.length === part.words.length * many;
  const { buckets, idf, quantised, scales, bias } = part;
  const dimension = 2 ** features.bits + features.cues.length;
  return (
    idf.length === buckets.length &&
    quantised.length === buckets.length * many &&
    scales.length === many &&
    bias.length === many &&
    buckets.every((bucket) => bucket >= 0 && bucket < dimension)
  );
}
