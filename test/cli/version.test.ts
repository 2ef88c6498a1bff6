import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installedWith, ROOT } from "../helpers/installed.ts";

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const bundled = readdirSync(join(ROOT, "dist/bundle")).map((file) => `dist/bundle/${file}`);
const without = (files: readonly string[]): Record<string, null> =>
  Object.fromEntries(files.map((file) => [file, null]));

test.for(["--version", "-V"])("%s loads nothing of the program", (option) => {
  expect(installedWith(without(bundled), [option])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("without the code that an earlier run compiled the program does the same", () => {
  const caches = bundled.filter((file) => file.endsWith(".cache"));
  expect(caches.length).toBeGreaterThan(1);
  const args = ["analyze", "-", "--format", "jsonl"];
  const text = "柳荫社区开展义诊\n11月3日,松屏街道柳荫社区开展义诊活动。(岑雨禾)\n";
  expect(installedWith(without(caches), args, text)).toEqual(installedWith({}, args, text));
});
