import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../src/commands/settings.ts";
import { sha256 } from "../../src/io/hash.ts";
import { loadDocuments } from "../../src/run/load.ts";
import type { Loaded, LoadSettings } from "../../src/run/loaded.ts";
import { allOf } from "../helpers/all-of.ts";
import { folderOf } from "../helpers/run.ts";

const TEXT = "近日，柳荫社区的居民在下棋。";
/** Files of more are not held in memory. */
const LARGE = 5 * 1024 * 1024;

function load(path: string, settings: Partial<LoadSettings> = {}): Promise<Loaded[]> {
  return allOf(loadDocuments([path], { settings: { ...DEFAULTS, ...settings }, except: null }));
}

function fileOf(content: string | Uint8Array, name = "news.jsonl"): string {
  return join(folderOf({ [name]: content }), name);
}

function failuresIn(loaded: readonly Loaded[]): string[] {
  return loaded.flatMap((item) =>
    item.kind === "failure" ? [`${item.failure.code} ${item.failure.path.split("/").at(-1)}`] : [],
  );
}

function textsIn(loaded: readonly Loaded[]): string[] {
  return loaded.flatMap((item) => (item.kind === "document" ? [item.document.text] : []));
}

describe("JSON Lines", () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => JSON.stringify({ text: `${TEXT}${TEXT}${i}` }));
  const content = `${lines.join("\n")}\n`;

  test("of a large file are those of the file, hash for hash", async () => {
    const loaded = await load(fileOf(content));
    expect(content.length).toBeGreaterThan(LARGE / 3);
    expect(loaded[0]).toMatchObject({ kind: "input", input: { sha256: sha256(content), path: "news.jsonl" } });
    const documents = loaded.flatMap((item) => (item.kind === "document" ? [item.document] : []));
    expect(documents.map(({ text }) => text)).toEqual(lines.map((line) => JSON.parse(line).text));
    expect(documents.map((document) => document.sha256)).toEqual(lines.map((line) => sha256(line)));
    expect(documents.at(-1)?.path).toMatch(/news\.jsonl#60000$/u);
  });

  test.for([
    { why: "UTF-16", bytes: Buffer.from(`\ufeff{"text":"${TEXT}"}\r\n\r\n{"text":"上"}`, "utf16le") },
    { why: "UTF-8 with its mark", bytes: Buffer.from(`\ufeff{"text":"${TEXT}"}\n\n{"text":"上"}`) },
  ])("in $why have the hash of their line in UTF-8", async ({ bytes }) => {
    const loaded = await load(fileOf(bytes));
    expect(textsIn(loaded)).toEqual([TEXT, "上"]);
    const documents = loaded.flatMap((item) => (item.kind === "document" ? [item.document] : []));
    expect(documents.map((document) => document.sha256)).toEqual([
      sha256(`{"text":"${TEXT}"}`),
      sha256('{"text":"上"}'),
    ]);
  });

  test("a line that is too long is a failure of its record", async () => {
    const long = JSON.stringify({ text: TEXT.repeat(100) });
    const loaded = await load(fileOf(`${lines[0]}\n${long}\n${lines[1]}`), { maxLine: 1000 });
    expect(failuresIn(loaded)).toEqual(["line-too-long news.jsonl#2"]);
    expect(textsIn(loaded)).toHaveLength(2);
  });

  test("a large file with a bad byte at its end gives no record", async () => {
    const loaded = await load(fileOf(Buffer.concat([Buffer.from(content), Uint8Array.of(0xff)])));
    expect(failuresIn(loaded)).toEqual(["undecodable news.jsonl"]);
    expect(textsIn(loaded)).toEqual([]);
  });

  test.for([
    { why: "grows", change: (path: string) => appendFileSync(path, `${lines[0]}\n`) },
    { why: "turns into something else", change: (path: string) => writeFileSync(path, Buffer.alloc(2 * LARGE, 0xff)) },
  ])("a large file that $why while it is read is said to have changed", async ({ change }) => {
    const path = fileOf(content);
    const loaded: Loaded[] = [];
    for await (const item of loadDocuments([path], { settings: DEFAULTS, except: null })) {
      if (loaded.length === 0) change(path);
      loaded.push(item);
    }
    expect(failuresIn(loaded)).toEqual(["changed news.jsonl"]);
  });
});
