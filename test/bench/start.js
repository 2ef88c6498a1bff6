// How long a short run takes beside a node that does nothing, and how much memory it takes at its peak: `jiceng --version`, and
// `jiceng analyze` on the three real documents, or on three of the demo corpus where those are not at hand.
// Usage: npm run bench. Ends with 1 when a floor is missed. Wall time; the runs take turns, and the least of each is
// taken: what it takes when nothing disturbs it.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, print } from "./corpus.js";
import { compareFigures } from "./figures.js";

const ROUNDS = 21;
const DOCUMENTS = 3;
const bin = fileURLToPath(new URL("../../bin/jiceng.js", import.meta.url));
const corpus = process.env.JICENG_REAL_CORPUS ?? fileURLToPath(new URL("../../seeds/corpus", import.meta.url));
const documents = readdirSync(corpus)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .slice(0, DOCUMENTS)
  .map((name) => join(corpus, name));

const PEAK = 'process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';

function run(args) {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const milliseconds = performance.now() - began;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return { milliseconds, stderr };
}

const RUNS = {
  node: ["-e", "0"],
  version: [bin, "--version"],
  analyze: [bin, "analyze", ...documents, "--format", "jsonl", "--quiet"],
};
const times = { node: [], version: [], analyze: [] };
for (let round = 0; round < ROUNDS; round++)
  for (const [name, args] of Object.entries(RUNS)) times[name].push(run(args).milliseconds);
const peaks = Array.from({ length: 5 }, () => {
  const { stderr } = run(["--import", `data:text/javascript,${PEAK}`, ...RUNS.analyze]);
  return Number(/peak (?<kilobytes>\d+)/u.exec(stderr).groups.kilobytes) / 1024;
});
const [node, version, analyze] = [times.node, times.version, times.analyze].map((all) => Math.min(...all));
print(
  `node -e 0: ${node.toFixed(0)} ms, jiceng --version: ${version.toFixed(0)} ms, analyze of ${documents.length} documents: ${analyze.toFixed(0)} ms`,
);
compareFigures(
  new Map([
    ["node -e 0 ÷ jiceng --version", node / version],
    ["node -e 0 ÷ analyze of three documents", node / analyze],
    ["110 MB ÷ peak of three documents", 110 / median(peaks)],
  ]),
  new Map([
    ["node -e 0 ÷ jiceng --version", { floor: 1 / 1.3, aim: 1 / 1.3 }],
    ["node -e 0 ÷ analyze of three documents", { floor: 1 / 4, aim: 1 / 4 }],
    ["110 MB ÷ peak of three documents", { floor: 1, aim: 1 }],
  ]),
);
