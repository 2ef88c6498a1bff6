import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isStory } from "../helpers/contract.ts";
import { analyze, jsonLines } from "../helpers/run.ts";
import type { Gold, GoldFile } from "./gold.ts";
import { type Scores, score } from "./score.ts";

/** Runs the command over a folder and scores what it says by these gold files. */
export function scoreFolder(folder: string, goldFiles: readonly string[]): Scores {
  const ran = analyze([folder, "--format", "jsonl"]);
  if (ran.code !== 0) throw new Error(`exit code ${ran.code}: ${ran.stderr}`);
  const records = jsonLines(ran.stdout);
  const stories = records.filter(isStory);
  if (stories.length < records.length)
    throw new Error(`${records.length - stories.length} records are no StoryRecords`);
  const files = goldFiles.flatMap((path): readonly GoldFile[] => {
    const gold: Gold = JSON.parse(readFileSync(path, "utf8"));
    return gold.files;
  });
  const present = new Set(readdirSync(folder));
  const missing = files.filter(({ file }) => !present.has(file));
  if (missing.length > 0) throw new Error(`not in the folder: ${missing.map(({ file }) => file).join(", ")}`);
  const originals = new Map(
    files.map(({ file, sha256 }) => {
      const encoding = stories.find(({ document }) => document.sha256 === sha256)?.document.encoding ?? "utf-8";
      return [file, new TextDecoder(encoding).decode(readFileSync(join(folder, file)))];
    }),
  );
  return score({ files }, stories, originals);
}
