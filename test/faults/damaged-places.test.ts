import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installedWith, ROOT } from "../helpers/installed.ts";
import type { Run } from "../helpers/run.ts";

const PLACES = "seeds/gazetteer/places.packed";
const VILLAGES = "seeds/gazetteer/villages.packed";
const AREAS = "seeds/gazetteer/areas.tsv";
const bytesOf = (path: string): Uint8Array => readFileSync(join(ROOT, path));
const lookedUpWith = (files: Readonly<Record<string, Uint8Array | null>>): Run =>
  installedWith(files, ["places", "红焰社区", "--villages"]);

function flipped(path: string, at: number): Uint8Array {
  const bytes = Uint8Array.from(bytesOf(path));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

test.for([PLACES, VILLAGES])("one changed byte of %s is told in one line, with the file and both checksums", (path) => {
  const { code, stdout, stderr } = lookedUpWith({ [path]: flipped(path, 300_000) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(
    /^jiceng: error: seed-damaged: seeds\/gazetteer\/(?:places|villages)\.packed: is damaged: its CRC-32 is [0-9a-f]{8}, not [0-9a-f]{8} as its first line says; install jiceng again\n$/u,
  );
  expect(stderr).toContain(path);
});

test.for([
  { why: "cut off", files: { [PLACES]: bytesOf(PLACES).subarray(0, 300_000) }, says: `seed-damaged: ${PLACES}` },
  { why: "empty", files: { [VILLAGES]: new Uint8Array(0) }, says: `seed-damaged: ${VILLAGES}` },
  { why: "missing", files: { [PLACES]: null }, says: `seed-missing: ${PLACES}` },
  { why: "the other one", files: { [PLACES]: bytesOf(VILLAGES) }, says: "seed-damaged: the list of places" },
  { why: "the same twice", files: { [VILLAGES]: bytesOf(PLACES) }, says: "seed-damaged: the list of places" },
  {
    why: "another packed file",
    files: { [PLACES]: bytesOf("seeds/dictionary/jieba.packed") },
    says: `seed-damaged: ${PLACES}`,
  },
])("a file of places that is $why is told in one line", ({ files, says }) => {
  const { code, stdout, stderr } = lookedUpWith(files);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
  expect(stderr).toContain(says);
});

test("a bad line in the table of areas is told with its number", () => {
  const lines = new TextDecoder().decode(bytesOf(AREAS)).split("\n");
  lines[41] = "13x\t石家庄市";
  const areas = new TextEncoder().encode(lines.join("\n"));
  expect(installedWith({ [AREAS]: areas }, ["analyze", "-"], "红焰社区开展义诊。\n")).toEqual({
    code: 2,
    stdout: "",
    stderr:
      'jiceng: error: seed-damaged: seeds/gazetteer/areas.tsv:42: is damaged: no code, name and level: "13x\\t石家庄市"; install jiceng again\n',
  });
});
