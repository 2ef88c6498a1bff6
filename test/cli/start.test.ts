import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

  test.for(prepared)("with %s damaged it does the same", (file) => {
    const bytes = Uint8Array.from(readFileSync(join(ROOT, file)));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255;
    expect(installedWith({ [file]: bytes }, args)).toEqual(whole);
  });
});
