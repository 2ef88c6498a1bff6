import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface ExpectedDate {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
  readonly resolved: string | null;
}

export interface Sentence {
  readonly published: string | null;
  readonly text: string;
  readonly dates: readonly ExpectedDate[];
}

// {9月9日|XXXX-09-09|2024-09-09}, with `-` for null.
const MARKED = /\{(?<surface>[^{}|]+)\|(?<value>[^{}|]+)\|(?<resolved>[^{}|]+)\}/gu;

/** The sentences of a file beside this one: `# …` is a comment, `@ DAY` the publication date of the lines below it. */
export function readSentences(name: string): Sentence[] {
  const path = fileURLToPath(new URL(name, import.meta.url));
  let published: string | null = null;
  const sentences: Sentence[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.startsWith("@ ")) published = orNull(line.slice(2));
    else if (line !== "" && !line.startsWith("#")) sentences.push({ published, ...unmarked(line) });
  }
  return sentences;
}

function unmarked(line: string): { text: string; dates: ExpectedDate[] } {
  let text = "";
  let at = 0;
  const dates = Array.from(line.matchAll(MARKED), ({ index, 0: marked, groups }) => {
    const { surface = "", value = "", resolved = "" } = groups ?? {};
    text += line.slice(at, index);
    const start = text.length;
    text += surface;
    at = index + marked.length;
    return { surface, start, end: text.length, value: orNull(value), resolved: orNull(resolved) };
  });
  return { text: text + line.slice(at), dates };
}

function orNull(text: string): string | null {
  return text === "-" ? null : text;
}
