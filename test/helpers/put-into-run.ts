import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Puts a file in the place of one of a run, or beside them, and lists it in the manifest. */
export function putIntoRun(run: string, file: string, content: string): void {
  writeFileSync(join(run, file), content);
  const manifest = JSON.parse(readFileSync(join(run, "manifest.json"), "utf8"));
  const entry = { path: file, sha256: sha256(content), bytes: Buffer.byteLength(content) };
  manifest.files = [...manifest.files.filter(({ path }: { path: string }) => path !== file), entry];
  writeFileSync(join(run, "manifest.json"), JSON.stringify(manifest, null, 2));
}
