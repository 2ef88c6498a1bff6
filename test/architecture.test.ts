import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));
const STAGES = ["input", "layout", "script", "segment", "entities", "places", "themes", "learn", "aggregate", "report"];
const STARTING = ["cli.ts", "bundled-cli.ts", "program.ts", "exit-code.ts"];
const JOINING = [
  ...["pipeline.ts", "record.ts", "tools.ts", "open-places.ts", "document.ts", "index.ts"],
  ...["open-learning.ts", "rule-classifier.ts"],
  ...STARTING,
];
const NODE_ALLOWED = ["io", "commands", "run"];
/** Where each package may be imported. */
const PACKAGES = new Map([
  ["commander", /^(?:program\.ts|commands\/)/u],
  ["yaml", /^(?:commands\/config|themes\/(?:yaml-nodes|write-taxonomy))\.ts$/u],
  ["cli-progress", /^io\/progress\.ts$/u],
  ["chalk", /^report\/paint\.ts$/u],
  ["csv-stringify", /^report\/csv\.ts$/u],
  ["htmlparser2", /^input\/html\/tree\.ts$/u],
  ["csv-parse", /^input\/csv-(?:rows|records)\.ts$/u],
  ["mammoth", /^input\/docx\.ts$/u],
  ["pdfjs-dist", /^input\/pdf\/(?:read|drawing)\.ts$/u],
  ["tar-stream", /^io\/containers\.ts$/u],
  ["fflate", /^run\/report-page\.ts$/u],
  ["yauzl", /^io\/containers\.ts$/u],
  ["tinyglobby", /^io\/patterns\.ts$/u],
  ["opencc-js", /^script\/simplify\.ts$/u],
  ["natural", /^(?:core\/letter-distance|learn\/natural-bayes)\.ts$/u],
  ["nodejieba", /^segment\/nodejieba\.ts$/u],
]);
const IMPORT = /^(?:import|export)\s(?<clause>[^;]*?)\sfrom\s"(?<from>[^"]+)";|\bimport\("(?<lazy>[^"]+)"\)/gmu;

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const imports: readonly Import[] = files.flatMap((file) =>
  Array.from(readFileSync(join(SRC, file), "utf8").matchAll(IMPORT), ({ groups }) => {
    const { clause = "", from, lazy } = groups ?? {};
    const typeOnly =
      clause.startsWith("type ") ||
      (/^\{[^}]*\}$/u.test(clause) &&
        clause
          .slice(1, -1)
          .split(",")
          .every((name) => /^\s*(?:type\s|$)/u.test(name)));
    return { file, from: from ?? lazy ?? "", typeOnly, lazy: lazy !== undefined };
  }),
);
const inside = imports
  .filter(({ from }) => from.startsWith("."))
  .map((entry) => ({ ...entry, target: normalize(join(dirname(entry.file), entry.from)) }));
const folderOf = (file: string): string => file.split("/")[0] ?? "";

describe("imports", () => {
  test("a stage takes from core and its own folder, and only types from other stages", () => {
    const wrong = inside.filter(({ file, target, typeOnly }) => {
      if (!STAGES.includes(folderOf(file)) || typeOnly) return false;
      return ![folderOf(file), "core"].includes(folderOf(target));
    });
    expect(wrong).toEqual([]);
  });

  test("core takes from nothing else", () => {
    expect(inside.filter(({ file, target }) => folderOf(file) === "core" && folderOf(target) !== "core")).toEqual([]);
  });

  test("the words of a language take from core alone, and only the program loads them", () => {
    const ofWords = inside.filter(({ file, target }) => [file, target].some((one) => folderOf(one) === "wording"));
    const wrong = ofWords.filter(({ file, target, lazy }) =>
      folderOf(file) === "wording" ? !["wording", "core"].includes(folderOf(target)) : file !== "program.ts" || !lazy,
    );
    expect(wrong).toEqual([]);
  });

  test("io knows no stage", () => {
    expect(
      inside.filter(({ file, target }) => folderOf(file) === "io" && !["io", "core"].includes(folderOf(target))),
    ).toEqual([]);
  });

  test("only commands, runs, tools and documents in memory bring pure code and io together", () => {
    const wrong = inside.filter(
      ({ file, target }) =>
        folderOf(target) === "io" &&
        ![
          ...STARTING,
          "io",
          "commands",
          "run",
          "tools.ts",
          "open-places.ts",
          "open-learning.ts",
          "document.ts",
        ].includes(folderOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  test("node's own modules appear in io, commands and run; what only turns bytes into text, in input too", () => {
    const allowed = ({ file, from }: { file: string; from: string }): boolean =>
      NODE_ALLOWED.includes(folderOf(file)) || (from === "node:buffer" && folderOf(file) === "input");
    expect(imports.filter((each) => each.from.startsWith("node:") && !allowed(each))).toEqual([]);
  });

  test("a package is imported where it is used and nowhere else", () => {
    const packages = imports.filter(({ from }) => !from.startsWith(".") && !from.startsWith("node:"));
    const wrong = packages.filter(({ file, from }) => !(PACKAGES.get(from.split("/")[0] ?? "")?.test(file) ?? false));
    expect(wrong).toEqual([]);
  });

  test("nodejieba, yaml and the classifier of natural are loaded only when they are needed", () => {
    expect(
      imports.filter(
        ({ from, lazy, typeOnly }) =>
          (["nodejieba", "yaml"].includes(from) || from.startsWith("natural/lib/natural/classifiers/")) &&
          !lazy &&
          !typeOnly,
      ),
    ).toEqual([]);
  });

  test("files form no cycle", () => {
    const next = new Map(
      files.map((file) => [
        file,
        inside.filter((entry) => entry.file === file && !entry.typeOnly).map(({ target }) => target),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) throw new Error(`cycle: ${[...path, file].join(" → ")}`);
      if (done.has(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(done.size).toBe(files.length);
  });

  test("every file has its folder", () => {
    expect(files.filter((file) => !file.includes("/") && !JOINING.includes(file))).toEqual([]);
  });
});

describe("files", () => {
  test("nothing writes past the output module", () => {
    const wrong = files.filter((file) =>
      /console\.|process\.std(?:out|err)\.write/u.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect(wrong).toEqual([]);
  });

  test("none is longer than 300 lines", () => {
    const long = files
      .map((file) => ({ file, lines: readFileSync(join(SRC, file), "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 301);
    expect(long).toEqual([]);
  });
});
