import { compareNames } from "../core/tally.ts";

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

export interface SizedFile extends HashedFile {
  readonly bytes: number;
}

export interface ManifestInput {
  readonly tool: { readonly name: string; readonly version: string };
  readonly config: JsonValue;
  /** Lines of `manifestInput` in input order, which is the order of the records. */
  readonly inputs: Iterable<string>;
  readonly seeds: readonly HashedFile[];
  readonly files: readonly SizedFile[];
}

/**
 * The content of `manifest.json`. It says what went in and what came out, and nothing of when, where or on which machine:
 * two runs over the same inputs write the same bytes. Paths are the caller's to make relative.
 */
export function* manifest({ tool, config, inputs, seeds, files }: ManifestInput): Generator<string> {
  const before = {
    schema: "jiceng/manifest@1",
    tool: { name: tool.name, version: tool.version },
    config: sortedKeys(config),
  };
  const behind = {
    seeds: byPath(seeds).map(({ path, sha256 }) => ({ path, sha256 })),
    files: byPath(files).map(sized),
  };
  yield `${JSON.stringify(before, null, 2).slice(0, -"\n}".length)},\n  "inputs": [`;
  let isFirst = true;
  for (const line of inputs) {
    yield `${isFirst ? "" : ","}\n    ${JSON.stringify(JSON.parse(line), null, 2).replaceAll("\n", "\n    ")}`;
    isFirst = false;
  }
  yield `${isFirst ? "" : "\n  "}],${JSON.stringify(behind, null, 2).slice("{".length)}\n`;
}

/** An input of the manifest as one line, which can wait in a file until the run is over: there may be any number of them. */
export function manifestInput(input: SizedFile): string {
  return JSON.stringify(sized(input));
}

function sized({ path, sha256, bytes }: SizedFile): SizedFile {
  return { path, sha256, bytes };
}

function byPath<File extends HashedFile>(files: readonly File[]): File[] {
  return files.toSorted((a, b) => compareNames(a.path, b.path));
}

/** The order in which flags and files set the options says nothing about the run. */
function sortedKeys(value: JsonValue): JsonValue {
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(sortedKeys);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareNames(a, b))
      .map(([key, entry]) => [key, sortedKeys(entry)]),
  );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
