import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSync } from "recheck";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));
const LITERAL =
  /(?<=[=(,:?[!&|]\s*|return\s|^\s*)\/(?![/*])(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/(?<flags>[a-z]*)/gmu;

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const literals: readonly Pattern[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    Array.from(readFileSync(join(SRC, file), "utf8").matchAll(LITERAL), ({ groups }) => ({
      where: file,
      source: groups?.source ?? "",
      flags: groups?.flags ?? "",
    })),
  );

/** The patterns that modules put together from pieces when they are loaded. */
async function composedPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string, string?]) {
      const made = new target(...args);
      found.push({ where: "composed", source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    const { openTools } = await import("../../dist/tools.js");
    await openTools();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

const isLinear = ({ source, flags }: Pattern): boolean =>
  checkSync(source, flags, { timeout: 10_000 }).status === "safe";

describe("every pattern runs in linear time", () => {
  test("written out", { timeout: 120_000 }, () => {
    expect(literals.length).toBeGreaterThan(200);
    expect(literals.filter((pattern) => !isLinear(pattern))).toEqual([]);
  });

  test("composed", { timeout: 120_000 }, async () => {
    expect((await composedPatterns()).filter((pattern) => !isLinear(pattern))).toEqual([]);
  });
});
