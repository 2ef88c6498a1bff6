import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("the words by which names are told from others are what the script makes of the dictionary", {
  timeout: 120_000,
}, () => {
  const ran = spawnSync(process.execPath, ["seeds/scripts/person-words.mjs", "--check"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect({ code: ran.status, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
});
