import { spawnSync } from "node:child_process";
import { cpSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderOf, type Run } from "./run.ts";

const LARGEST_OUTPUT = 64 * 1024 * 1024;

export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the command of a package as installed, but with other files; null for none. */
export function installedWith(
  files: Readonly<Record<string, Uint8Array | null>>,
  args: readonly string[],
  input = "",
): Run {
  const root = folderOf();
  for (const part of ["bin", "dist", "seeds", "package.json"])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  for (const [path, bytes] of Object.entries(files)) {
    rmSync(join(root, path));
    if (bytes !== null) writeFileSync(join(root, path), bytes);
  }
  const ran = spawnSync(process.execPath, [join(root, "bin/jiceng.js"), ...args], {
    ...{ input, encoding: "utf8", maxBuffer: LARGEST_OUTPUT, env: { ...process.env, LANG: "C", LC_ALL: "C" } },
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
