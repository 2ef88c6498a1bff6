import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("the characters by which right decoding is told are what the script makes of the dictionary", () => {
  const ran = spawnSync(process.execPath, ["seeds/scripts/common-characters.mjs", "--check"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect({ code: ran.status, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
});
