import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { installedWith, ROOT } from "../helpers/installed.ts";
import { DEMO, jiceng } from "../helpers/run.ts";

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const bundled = readdirSync(join(ROOT, "dist/bundle")).map((file) => `dist/bundle/${file}`);
const without = (files: readonly string[]): Record<string, null> =>
  Object.fromEntries(files.map((file) => [file, null]));

test.for(["--version", "-V"])("%s loads nothing of the program", (option) => {
  expect(installedWith(without(bundled), [option])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("code that was compiled ahead is taken: no run changes the flags that it was compiled with", () => {
  const url = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
  const analyze = bundled.find((file) => /analyze-[^/]*\.cjs$/u.test(file)) ?? "";
  const script = `import { bundleLoader } from ${url("dist/io/bundle.js")};
    const compiled = [];
    bundleLoader(new URL(${url("dist/bundle/")}), compiled)(${JSON.stringify(analyze.slice("dist/bundle/".length))});
    process.stdout.write(JSON.stringify(compiled.map(({ script }) => script.cachedDataRejected)));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual([false, false, false]);
});

describe("what the build makes ahead of time decides nothing", () => {
  const prepared = readdirSync(join(ROOT, "dist/prepared")).map((file) => `dist/prepared/${file}`);
  const caches = bundled.filter((file) => file.endsWith(".cache"));
  const args = ["analyze", DEMO, "--format", "jsonl"];
  const whole = jiceng(args);

  test.for([
    { files: caches, why: "the code that a run over the demo corpus compiled" },
    { files: prepared, why: "the tables made of the seeds" },
  ])("without $why the program does the same", ({ files }) => {
    expect(files.length).toBeGreaterThan(1);
    expect(installedWith(without(files), args)).toEqual(whole);
  });

  test("with another word list than the build had it does what it does without tables", () => {
    const list = { "seeds/lexicon/person-refused-words.txt": new TextEncoder().encode("# none\n") };
    expect(installedWith(list, args)).toEqual(installedWith({ ...list, ...without(prepared) }, args));
  });

  test.for(prepared)("with %s damaged it does the same", (file) => {
    const bytes = Uint8Array.from(readFileSync(join(ROOT, file)));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255;
    expect(installedWith({ [file]: bytes }, args)).toEqual(whole);
  });
});
