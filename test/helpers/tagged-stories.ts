import { readFileSync } from "node:fs";
import { noNotes } from "../../src/core/story-notes.ts";
import type { CleanStory, Zone } from "../../src/core/types.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { simplifier } from "../../src/script/simplify.ts";
import { readTagged, type Tagged } from "./tagged.ts";

/** A story of a file of sentences, simplified, with what its author tagged. */
export interface TaggedStory {
  readonly story: CleanStory;
  readonly tagged: readonly Tagged[];
}

const simplify = simplifier(readLexicons());

/** One story a line: `H headline ¶ body`, or the body alone; `#` opens a group. */
export function readTaggedStories(file: URL): TaggedStory[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(storyOf);
}

function storyOf(line: string): TaggedStory {
  const [headline, body = ""] = line.startsWith("H ") ? line.slice(2).split(" ¶ ") : [null, line];
  const parts = [headline, body].flatMap((part) => (part === null || part === undefined ? [] : [readTagged(part)]));
  const zones: Zone[] = [];
  const tagged: Tagged[] = [];
  let text = "";
  for (const [i, part] of parts.entries()) {
    const start = text.length;
    zones.push({ part: parts.length > 1 && i === 0 ? "headline" : "body", start, end: start + part.text.length });
    tagged.push(...part.tagged.map((one) => inStory(one, start)));
    text += `${part.text}\n`;
  }
  const mapped = { text: simplify(text).text, from: [0], to: [0] };
  const story: CleanStory = { kind: "story", ...mapped, zones, signatures: [], notes: noNotes() };
  return { story, tagged };
}

/** Fields are compared with names of the tool, which are simplified. */
function inStory(one: Tagged, offset: number): Tagged {
  const fields = one.fields.map((field) => simplify(field).text);
  return { ...one, start: offset + one.start, end: offset + one.end, fields };
}
