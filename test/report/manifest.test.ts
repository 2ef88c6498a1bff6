import { expect, test } from "vitest";
import {
  type ManifestInput,
  manifestInput,
  manifest as manifestParts,
  type SizedFile,
} from "../../src/report/manifest.ts";

interface Given extends Omit<ManifestInput, "inputs"> {
  readonly inputs: readonly SizedFile[];
}

function manifest({ inputs, ...rest }: Given): string {
  return [...manifestParts({ ...rest, inputs: inputs.map(manifestInput) })].join("");
}

const INPUT: Given = {
  tool: { name: "jiceng", version: "1.2.3" },
  config: { layout: "auto", types: ["office", "date"] },
  inputs: [
    { path: "news/b.txt", sha256: "b0", bytes: 2 },
    { path: "news/a.txt", sha256: "a0", bytes: 1 },
  ],
  seeds: [
    { path: "themes/taxonomy.json", sha256: "t0" },
    { path: "lexicon/outlets.txt", sha256: "o0" },
  ],
  files: [
    { path: "summary.json", sha256: "s0", bytes: 4 },
    { path: "report.html", sha256: "r0", bytes: 3 },
  ],
};

test("inputs keep their order, seeds and written files are sorted", () => {
  const { schema, inputs, seeds, files } = JSON.parse(manifest(INPUT));
  const paths = (entries: { path: string }[]): string[] => entries.map(({ path }) => path);
  expect(schema).toBe("jiceng/manifest@1");
  expect(paths(inputs)).toEqual(["news/b.txt", "news/a.txt"]);
  expect(paths(seeds)).toEqual(["lexicon/outlets.txt", "themes/taxonomy.json"]);
  expect(paths(files)).toEqual(["report.html", "summary.json"]);
});

test("it is JSON as it is usually indented, however many inputs there are", () => {
  for (const inputs of [[], INPUT.inputs.slice(1), INPUT.inputs]) {
    const text = manifest({ ...INPUT, inputs });
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(JSON.parse(text).inputs).toEqual(inputs);
  }
});

test("the same configuration gives the same bytes however it was put together", () => {
  const config = { types: ["office", "date"], layout: "auto" };
  expect(manifest({ ...INPUT, config })).toBe(manifest(INPUT));
  expect(manifest({ ...INPUT, config: { ...config, types: ["date", "office"] } })).not.toBe(manifest(INPUT));
});

test("a configuration key that objects know is a key like any other", () => {
  const text = manifest({ ...INPUT, config: JSON.parse('{"__proto__":{"b":1,"a":2},"constructor":null}') });
  expect(text).toContain('"__proto__": {\n      "a": 2,\n      "b": 1\n    }');
});

test("what the caller knows beyond the fields of the manifest stays out of it", () => {
  const seen = { path: "news/a.txt", sha256: "a0", bytes: 1, modified: "2031-04-09", host: "desk" };
  expect(manifest({ ...INPUT, inputs: [seen], files: [seen] })).not.toMatch(/modified|host/u);
});
