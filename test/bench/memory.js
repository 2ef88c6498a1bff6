// Peak memory of `jiceng analyze` over inputs of 20 and 200 MB: what it holds must not grow with them. Prints the figures, and
// ends with 1 above the floors. MEMORY_SIZES=2,20 takes other sizes in MB, the first of which is the measure of the rest.

import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { print } from "./corpus.js";

const BIN = fileURLToPath(new URL("../../bin/jiceng.js", import.meta.url));
const DEMO = fileURLToPath(new URL("../../seeds/corpus/", import.meta.url));
const MEGABYTE = 1e6;
/** Mebibytes, with one worker. */
const MOST = 200;
/** How much more the larger input may take. */
const MOST_GROWTH = 1.15;
/** Mebibytes for each worker beside the thread that reads and writes. */
const MOST_PER_WORKER = 90;
const SIZES = (process.env.MEMORY_SIZES ?? "20,200").split(",").map(Number);
// Printed by the process itself, since not every system has a `time` that tells it.
const TELL = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

const pages = readdirSync(DEMO)
  .filter((file) => file.startsWith("print-") || file.startsWith("web-"))
  .sort()
  .map((file) => readFileSync(join(DEMO, file), "utf8"));

/** Writes pieces, the i-th as often as it takes, until the file has so many bytes. */
function fill(path, bytes, piece) {
  const file = openSync(path, "w");
  for (let i = 0, size = 0; size < bytes; i++) size += writeSync(file, piece(i));
  closeSync(file);
}

const page = (i) => pages[i % pages.length] ?? "";
const KINDS = [
  {
    name: "JSON Lines",
    make: (folder, bytes) =>
      fill(join(folder, "news.jsonl"), bytes, (i) => `${JSON.stringify({ id: String(i), text: page(i) })}\n`),
  },
  {
    name: "many files",
    make(folder, bytes) {
      for (let i = 0, size = 0; size < bytes; i++) {
        if (i % 1000 === 0) mkdirSync(join(folder, `part-${i / 1000}`));
        const text = `${page(i)}\n${i}\n`;
        writeFileSync(join(folder, `part-${Math.floor(i / 1000)}`, `${i}.txt`), text);
        size += Buffer.byteLength(text);
      }
    },
  },
  { name: "one text", make: (folder, bytes) => fill(join(folder, "pages.txt"), bytes, (i) => `${page(i)}\f`) },
];

/** Mebibytes. */
function peakOf(folder, jobs) {
  const args = ["--import", TELL, BIN, "analyze", folder, "--format", "jsonl", "--quiet", "--jobs", String(jobs)];
  const ran = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  if (ran.status !== 0) throw new Error(`analyze ended with ${ran.status}`);
  return Number(String(ran.output[3])) / 1024;
}

const root = mkdtempSync(join(tmpdir(), "jiceng-memory-"));
let isMissed = false;
const check = (what, value, floor) => {
  print(`${what}: ${value.toFixed(0)} MB (at most ${floor.toFixed(0)})`);
  if (value <= floor) return;
  print(`missed: ${what}`);
  isMissed = true;
};
try {
  for (const { name, make } of KINDS) {
    let first = null;
    for (const size of SIZES) {
      const folder = join(root, `${name}-${size}`);
      mkdirSync(folder);
      make(folder, size * MEGABYTE);
      const peak = peakOf(folder, 1);
      check(`${name}, ${size} MB`, peak, Math.min(MOST, first === null ? MOST : first * MOST_GROWTH));
      if (first === null && name === "JSON Lines")
        for (const jobs of [2, 3])
          check(`${name}, ${size} MB, --jobs ${jobs}`, peakOf(folder, jobs), peak + (jobs - 1) * MOST_PER_WORKER);
      first ??= peak;
      rmSync(folder, { recursive: true });
    }
  }
} finally {
  rmSync(root, { recursive: true });
}
if (isMissed) process.exitCode = 1;
