// How fast the whole of `analyze` reads the same news in other forms: files in GB18030 beside files in UTF-8, and saved pages.
// Usage: npm run bench. Ends with 1 when a floor is missed. CPU time of whole runs with one thread; they take turns, and the
// least of each is taken.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newsPages, print } from "./corpus.js";
import { savedPage } from "./saved-page.js";

const BYTES = 4_000_000;
const ROUNDS = 3;
const MOST_ROUNDS = 9;
// A page of 16 kB holds some 1,300 characters of an article: taking them out may cost as much as all that is done with them.
const FLOORS = { gb18030: 0.8, html: 0.5 };
const bin = fileURLToPath(new URL("../../bin/jiceng.js", import.meta.url));
const CPU =
  'process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s}=process.resourceUsage();process.stderr.write("cpu "+(u+s))})';

function inGb18030(text) {
  const bytes = Buffer.alloc(2 * text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes[length++] = code;
    else length = bytes.writeUInt16BE(pairs[code] || pairs["某".charCodeAt(0)], length);
  }
  return bytes.subarray(0, length);
}
const pairs = new Uint16Array(65_536);
const decoder = new TextDecoder("gb18030");
for (let pair = 0x8140; pair <= 0xfefe; pair++) {
  const character = decoder.decode(Uint8Array.of(pair >> 8, pair & 0xff));
  if (character.length === 1 && character !== "\ufffd") pairs[character.charCodeAt(0)] ||= pair;
}

const folder = mkdtempSync(join(tmpdir(), "jiceng-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const texts = newsPages(BYTES);
let pageBytes = 0;
const FORMS = {
  utf8: { name: "txt", bytes: (text) => Buffer.from(text) },
  gb18030: { name: "txt", bytes: inGb18030 },
  html: { name: "html", bytes: (text) => Buffer.from(savedPage(text)) },
};
for (const [form, { name, bytes }] of Object.entries(FORMS)) {
  mkdirSync(join(folder, form));
  for (const [i, text] of texts.entries()) {
    const content = bytes(text);
    if (form === "html") pageBytes += content.length;
    writeFileSync(join(folder, form, `${String(i).padStart(6, "0")}.${name}`), content);
  }
}

function cpuSecondsOf(form) {
  const args = ["--import", `data:text/javascript,${CPU}`, bin, "analyze", join(folder, form)];
  const { status, stderr } = spawnSync(process.execPath, [...args, "--format", "jsonl", "--quiet", "--jobs", "1"], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const cpu = /cpu (?<microseconds>\d+)$/u.exec(stderr);
  // Of so many pages made by chance some may hold no story.
  if ((status !== 0 && status !== 3) || cpu === null) throw new Error(`${form} ended with ${status}: ${stderr}`);
  return Number(cpu.groups.microseconds) / 1e6;
}

const least = { utf8: Number.POSITIVE_INFINITY, gb18030: Number.POSITIVE_INFINITY, html: Number.POSITIVE_INFINITY };
const beside = (form) => least.utf8 / least[form];
for (let round = 0; round < MOST_ROUNDS; round++) {
  if (round >= ROUNDS && beside("gb18030") >= FLOORS.gb18030 && beside("html") >= FLOORS.html) break;
  for (const form of Object.keys(FORMS)) least[form] = Math.min(least[form], cpuSecondsOf(form));
}
print(
  `files      GB18030 ÷ UTF-8 ${beside("gb18030").toFixed(2)} (floor: ${FLOORS.gb18030}); ${texts.length} files, ${BYTES / 1e6} MB`,
);
print(
  `pages      saved pages ÷ their texts ${beside("html").toFixed(2)} (floor: ${FLOORS.html}); ${(pageBytes / 1e6 / least.html).toFixed(1)} MB of pages a second`,
);
const missed = Object.entries(FLOORS).filter(([form, floor]) => beside(form) < floor);
if (missed.length > 0) {
  print(`missed: ${missed.map(([form, floor]) => `${form} ≥ ${floor} of UTF-8`).join(", ")}`);
  process.exitCode = 1;
}
