import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readCompressedSeed, readPackedSeed } from "../../src/io/seeds.ts";
import { openOfficialPlaces } from "../../src/places/official/official.ts";
import { ENDINGS } from "../../src/places/official/official-names.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILES = ["gazetteer/places.packed", "gazetteer/villages.packed"] as const;
const places = openOfficialPlaces(readCompressedSeed(FILES[0]), readCompressedSeed(FILES[1]));

describe("the official list", () => {
  test("is complete", () => {
    const sizes = places.levelStarts.slice(1).map((end, i) => end - (places.levelStarts[i] ?? 0));
    expect(sizes).toEqual([31, 342, 2_978, 41_352, 129_587, 620_573 - 129_587]);
    expect(readPackedSeed(FILES[0]).about).toMatchObject({ counts: { township: 41_352, community: 129_587 } });
    expect(readPackedSeed(FILES[1]).about).toMatchObject({ counts: { village: 620_573 - 129_587 } });
  });

  test("has every code once, in order within its level, and finds each again", () => {
    const codes = Array.from({ length: places.count }, (_, row) => places.codeOf(row));
    expect(new Set(codes).size).toBe(places.count);
    expect(codes.filter((code, row) => places.rowOf(code) !== row)).toEqual([]);
    expect(
      codes.filter(
        (code, row) =>
          row > 0 &&
          code.length === codes[row - 1]?.length &&
          places.levelOf(row) === places.levelOf(row - 1) &&
          code <= (codes[row - 1] ?? ""),
      ),
    ).toEqual([]);
  });

  test.for([
    { code: "11", raw: "北京市", name: "北京市" },
    { code: "4101", raw: "郑州市", name: "郑州市" },
    { code: "110101001", raw: "东华门街道", name: "东华门街道" },
    { code: "110101001001", raw: "多福巷社区居委会", name: "多福巷社区" },
    { code: "150429409", raw: "宁城县温泉街道", name: "温泉街道" },
    { code: "420111081009", raw: "花山街道红焰社区居民委员会", name: "红焰社区" },
    { code: "632521205001", raw: "社区居委会", name: "社区" },
    { code: "150429409201", raw: "热水村民委员会", name: "热水村" },
  ])("has $raw", ({ code, raw, name }) => {
    const row = places.rowOf(code);
    expect({ raw: places.rawOf(row), name: places.nameOf(row) }).toEqual({ raw, name });
    expect(places.rowsWithStem(places.normalOf(row).stem)).toContain(row);
  });

  test("was packed with the endings that names are read with", () => {
    for (const file of FILES)
      expect(readCompressedSeed(file).about).toMatchObject({ endings: ENDINGS.map(({ text, type }) => [text, type]) });
  });

  test("takes at most 1 MB, and 2.5 MB for the villages", () => {
    const [small, large] = FILES.map((file) => statSync(new URL(`../../seeds/${file}`, import.meta.url)).size);
    expect(small).toBeLessThan(1_000_000);
    expect(large).toBeLessThan(2_500_000);
  });
});

// In a process of its own: what the rest of a run holds is not the list's.
const LOAD = `
  const { readCompressedSeed } = await import("./dist/io/seeds.js");
  const { openOfficialPlaces } = await import("./dist/places/official/official.js");
  const before = process.memoryUsage.rss();
  const started = process.cpuUsage();
  const places = openOfficialPlaces(readCompressedSeed("gazetteer/places.packed"));
  const { user, system } = process.cpuUsage(started);
  const bytes = process.memoryUsage.rss() - before;
  console.log(JSON.stringify({ ms: (user + system) / 1000, megabytes: bytes / 1e6, rows: places.count }));`;

test("without villages it loads in some 50 ms and 20 MB", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", LOAD], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const { ms, megabytes, rows } = JSON.parse(stdout);
  process.stderr.write(`official list of places: ${ms.toFixed(0)} ms of CPU, ${megabytes.toFixed(0)} MB\n`);
  expect(rows).toBe(174_290);
  expect(megabytes).toBeLessThan(40);
});
