import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { bundleLoader, type Compiled, codeCacheBytes, codeCacheOf } from "../../src/io/bundle.ts";
import { folderOf } from "../helpers/run.ts";

const MAIN = 'const { sep } = require("node:path"); exports.text = require("./names.cjs").name + sep;';
const NAMES = 'exports.name = "\\u67F3\\u836B\\u793E\\u533A"; exports.url = importMetaUrl;';

function bundleOf(files: Readonly<Record<string, string>>): URL {
  return pathToFileURL(`${folderOf(files)}/`);
}

/** Writes the code cache of a file, changed in some way. */
function cached(folder: URL, { file, change }: { file: string; change: (bytes: Uint8Array) => Uint8Array }): void {
  const compiled: Compiled[] = [];
  bundleLoader(folder, compiled)(file);
  const [first] = compiled;
  if (first === undefined) throw new Error("nothing compiled");
  writeFileSync(codeCacheOf(new URL(file, folder)), change(codeCacheBytes(first)));
}

test("files of a bundle find one another, node's modules, and where they lie", () => {
  const folder = bundleOf({ "main.cjs": MAIN, "names.cjs": NAMES });
  const load = bundleLoader(folder);
  expect(load("main.cjs")).toEqual({ text: "柳荫社区/" });
  expect(load("names.cjs")).toEqual({ name: "柳荫社区", url: new URL("names.cjs", folder).href });
});

test("a file is run once, however many ask for it", () => {
  const load = bundleLoader(bundleOf({ "main.cjs": MAIN, "names.cjs": NAMES }));
  load("main.cjs");
  expect(load("names.cjs")).toBe(load("names.cjs"));
});

test.for([
  { why: "as it was written", change: (bytes: Uint8Array) => bytes, rejected: false },
  { why: "cut off", change: (bytes: Uint8Array) => bytes.subarray(0, 100), rejected: undefined },
  { why: "empty", change: () => new Uint8Array(0), rejected: undefined },
  {
    why: "damaged",
    change: (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length - 10 ? byte ^ 1 : byte)),
    rejected: undefined,
  },
])("with a code cache that is $why the code does the same", ({ change, rejected }) => {
  const folder = bundleOf({ "names.cjs": NAMES });
  cached(folder, { file: "names.cjs", change });
  const compiled: Compiled[] = [];
  expect(bundleLoader(folder, compiled)("names.cjs")).toMatchObject({ name: "柳荫社区" });
  // Undefined where V8 was given none.
  expect(compiled[0]?.script.cachedDataRejected).toBe(rejected);
});
