import { deflateSync } from "fflate";
import type { StoryRecord } from "../core/types.ts";
import { readPageClient } from "../io/page-client.ts";
import { type PageInput, pageOf } from "../report/page/page.ts";
import type { TextStretch } from "../report/page/pieces.ts";
import type { PageClient } from "../report/page/shell.ts";

/** The content of `stories.jsonl` and `texts.jsonl`, any number of times; null where a run kept no texts. */
export interface PageFiles extends Pick<PageInput, "records"> {
  readonly texts: (() => Iterable<TextStretch>) | null;
}

/** `report.html` of a run, from its files. */
export function reportPage(
  { records, texts }: PageFiles,
  facts: Pick<PageInput, "totals" | "themeNames" | "language">,
): Generator<string> {
  const client = readPageClient();
  if (!isPageClient(client)) throw new Error("dist/prepared/page.json is damaged; build again");
  return pageOf({
    ...facts,
    records,
    texts: texts ?? (() => []),
    hasTexts: texts !== null,
    client,
    pack,
  });
}

/** Not by Node's zlib, which compresses otherwise from processor to processor: the same run has the same page everywhere. */
function pack(text: string): string {
  return Buffer.from(deflateSync(Buffer.from(text))).toString("base64");
}

/** The lines of files that this run wrote itself. */
export const ownRecords = (lines: Iterable<string>): Generator<StoryRecord> => parsed(lines, isStoryRecord);
export const ownTexts = (lines: Iterable<string>): Generator<TextStretch> => parsed(lines, isTextStretch);

/** Lines that are wanted, by their number from 0 on: of a large run most need not be parsed. */
export function* wantedLines<Line>(lines: Iterable<Line>, isWanted: (number: number) => boolean): Generator<Line> {
  let number = 0;
  for (const line of lines) if (isWanted(number++)) yield line;
}

function* parsed<Line>(lines: Iterable<string>, is: (value: unknown) => value is Line): Generator<Line> {
  for (const line of lines) {
    const value: unknown = JSON.parse(line);
    if (!is(value)) throw new Error(`not a line of this file: ${line.slice(0, 80)}`);
    yield value;
  }
}

function isStoryRecord(value: unknown): value is StoryRecord {
  if (!hasKey(value, "schema") || value.schema !== "jiceng/story@1") return false;
  // A record without themes has no such key.
  if (!("themes" in value)) Object.assign(value, { themes: null });
  return true;
}

function isTextStretch(value: unknown): value is TextStretch {
  return hasKey(value, "text") && typeof value.text === "string" && hasKey(value, "path") && hasKey(value, "offset");
}

function isPageClient(value: unknown): value is PageClient {
  return hasKey(value, "script") && hasKey(value, "style") && hasKey(value, "scriptHash") && hasKey(value, "styleHash");
}

function hasKey<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === "object" && value !== null && key in value;
}
