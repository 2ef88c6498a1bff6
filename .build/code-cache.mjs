// Runs the bundle over the demo corpus and keeps what V8 compiled: the functions that a short run calls.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleLoader, codeCacheBytes, codeCacheOf } from "../dist/io/bundle.js";

const BUNDLE = new URL("../dist/bundle/", import.meta.url);
const RUNS = [
  ["--help", "--lang", "zh"],
  ["--help"],
  ["analyze", "seeds/corpus", "--quiet"],
  ["analyze", "seeds/corpus", "--quiet", "--format", "jsonl"],
];

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const compiled = [];
const { runProgram } = bundleLoader(BUNDLE, compiled)(process.argv[2]);
for (const run of RUNS) if ((await runProgram(run)) !== 0) throw new Error(`jiceng ${run.join(" ")} failed`);
for (const part of compiled) writeFileSync(codeCacheOf(new URL(part.file, BUNDLE)), codeCacheBytes(part));
