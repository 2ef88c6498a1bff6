// Second half of `npm run build`: 300 modules in a few files, which the command loads in a third of the time. The modules
// stay for the library; of them only dist/cli.js, which the command begins with, is replaced.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = `${ROOT}dist/`;
const BUNDLE = `${DIST}bundle/`;

// Read as Latin-1, code takes half the memory, and no time to decode. Rolldown leaves tagged templates as they are, since a
// tag may read them raw: String.raw`[、。]\s` becomes `[\u3001\u3002]\\s`, html`共 ${n} 行` keeps its tag.
const ASCII = {
  name: "ascii",
  renderChunk: (code) =>
    code
      .replace(/String\.raw(?<template>`[^`]*`)/gu, (_, template) => template.replaceAll("\\", "\\\\"))
      .replace(/[^\0-\x7f]/gu, (character) =>
        Array.from({ length: character.length }, (_, i) => escaped(character.charCodeAt(i))).join(""),
      ),
};
const escaped = (unit) => `\\u${unit.toString(16).padStart(4, "0")}`;
// What libraries load at once and never need here. Commander starts no programs beside the command, and chalk is told
// whether to colour; child_process and tty bring the code for networks along, a tenth of a short run.
const LEFT_OUT = new Map([
  ["node:child_process", "export {};"],
  ["#supports-color", "export default { stdout: false, stderr: false };"],
]);
const LEAVE_OUT = {
  name: "leave-out",
  resolveId: (id) => (LEFT_OUT.has(id) ? `\0${id}` : null),
  load: (id) => LEFT_OUT.get(id.slice(1)) ?? null,
};
const INPUT = { platform: "node", external: ["nodejieba"], cwd: ROOT, plugins: [LEAVE_OUT] };
const OUTPUT = { charset: "ascii", comments: { legal: true, annotation: false, jsdoc: false }, plugins: [ASCII] };

/** The sub-commands and what they need, in files of their own; what `analyze` needs is one file. */
async function bundleProgram() {
  const bundle = await rolldown({
    ...INPUT,
    input: { program: `${DIST}program.js`, serve: `${DIST}run/serve.js` },
    transform: { define: { IS_BUNDLE: "true", "import.meta.url": "importMetaUrl" } },
  });
  const { output } = await bundle.write({
    ...OUTPUT,
    dir: BUNDLE,
    format: "cjs",
    dynamicImportInCjs: false,
    entryFileNames: "[name]-[hash].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    codeSplitting: {
      groups: [
        { name: "base", test: /\/dist\/program\.js$/u, priority: 2 },
        { name: "analyze", test: /\/dist\/commands\/analyze\.js$/u, priority: 1 },
      ],
    },
  });
  await bundle.close();
  return output;
}

/** What the command, or a thread, begins with, in the place of the module: `from`, with the name of the file that it loads. */
async function bundleStart(file, { from, loads, name }) {
  const bundle = await rolldown({
    ...INPUT,
    input: `${DIST}${from}`,
    external: [...INPUT.external, /\/program\.js$/u],
    transform: { define: { [name]: JSON.stringify(loads), "import.meta.url": "importMetaUrl" } },
  });
  // Modules know where files lie as seen from dist/FOLDER/.
  const intro = `const importMetaUrl = new URL("${file.includes("/") ? "../" : ""}bundle/start.js", import.meta.url).href;`;
  await bundle.write({ ...OUTPUT, file: `${DIST}${file}`, format: "es", intro });
  await bundle.close();
}

/** MIT and the like ask for their notice wherever the code goes. */
function writeLicences(chunks) {
  const packages = new Set(
    chunks.flatMap((chunk) =>
      (chunk.moduleIds ?? []).flatMap((id) => id.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u) ?? []),
    ),
  );
  const notices = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const files = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && /^(?:licen[cs]e|notice)/iu.test(entry.name),
    );
    const texts = files.map((file) => readFileSync(`${folder}/${file.name}`, "utf8").trim());
    return [`${name} ${version} (${license})`, ...texts].join("\n\n");
  });
  writeFileSync(`${BUNDLE}LICENSES.txt`, `${notices.join("\n\n----\n\n")}\n`);
}

rmSync(BUNDLE, { recursive: true, force: true });
for (const file of ["cli.js", "run/worker.js"]) rmSync(`${DIST}${file}.map`, { force: true });
const chunks = await bundleProgram();
const fileOf = (entry) => chunks.find(({ isEntry, name }) => isEntry && name === entry).fileName;
await bundleStart("cli.js", { from: "bundled-cli.js", name: "PROGRAM_FILE", loads: fileOf("program") });
await bundleStart("run/worker.js", { from: "run/bundled-worker.js", name: "SERVE_FILE", loads: fileOf("serve") });
writeLicences(chunks);
// In a process of its own, which writes what a run writes.
const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL("code-cache.mjs", import.meta.url)), fileOf("program")],
  { stdio: ["ignore", "ignore", "inherit"] },
);
process.exitCode = status ?? 1;
