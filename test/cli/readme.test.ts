import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGES = ["README.md", ".github/README.zh.md", ".github/LEARNING.md"];
// A command with the output that the page shows for it.
const BLOCK = /```console\n\$ (?<command>[^\n]+)\n(?<output>[^`]*)```/gu;
const folder = mkdtempSync(join(tmpdir(), "jiceng-readme-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command as the page gives it, with the built program in the place of an installed one. */
function outputOf(command: string): string {
  const line = command
    // What the first command prints of its own, beside npm's lines.
    .replace(/^npm ci && npm start$/u, `jiceng analyze seeds/corpus --out ${folder}`)
    // The report that the first command wrote.
    .replace(/^jiceng (?<command>explain|report) report /u, `jiceng $<command> ${folder} `)
    .replace(/ report\/summary\.md$/u, ` ${folder}/summary.md`)
    .replace(/^jiceng /u, `"${process.execPath}" bin/jiceng.js `);
  const printed = execFileSync("bash", ["-c", `${line} || true`], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, LANG: "C", LC_ALL: "C", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return printed === "" || printed.endsWith("\n") ? printed : `${printed}\n`;
}

const isShown = (command: string): boolean => !command.includes("npm test");

describe.for(PAGES)("%s", (page) => {
  const path = join(ROOT, page);
  const blocks = Array.from(readFileSync(path, "utf8").matchAll(BLOCK), ({ groups }) => ({
    command: groups?.command ?? "",
    output: groups?.output ?? "",
  })).filter(({ command }) => isShown(command));

  test.runIf(process.env.UPDATE_README !== undefined)("is given the output of its commands", () => {
    const text = readFileSync(path, "utf8").replace(BLOCK, (block, command: string) =>
      isShown(command) ? `\`\`\`console\n$ ${command}\n${outputOf(command)}\`\`\`` : block,
    );
    writeFileSync(path, text);
  });

  test.skipIf(process.env.UPDATE_README !== undefined).for(blocks)(
    "shows what $command prints",
    ({ command, output }) => {
      expect(outputOf(command)).toBe(output);
    },
  );

  test("shows at least one command", () => {
    expect(blocks.length).toBeGreaterThan(0);
  });
});
