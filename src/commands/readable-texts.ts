import type { Failure } from "../core/types.ts";
import type { InputRecord } from "../input/format.ts";
import { formatOf, loadTexts } from "./documents.ts";
import type { Settings } from "./settings.ts";

/** A text to be read as a whole: a file, a record, or the headline and body of a story. */
export interface ReadableText {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
}

/** The texts of the inputs, in order; what cannot be read comes as a failure in its place. A file that was read and holds nothing is one too. */
export function* readableTexts(paths: readonly string[], settings: Settings): Generator<ReadableText | Failure> {
  const { from, fields } = settings;
  for (const loaded of loadTexts(paths, { settings, except: null })) {
    if (loaded.kind === "failure") yield loaded.failure;
    if (loaded.kind !== "text") continue;
    for (const record of formatOf(from, loaded.path, loaded.text).records(loaded.path, loaded.text, fields))
      yield "reason" in record
        ? record
        : { id: record.id ?? record.path, title: record.title ?? headlineOf(record), text: record.text };
  }
}

const STORY = '"jiceng/story@1"';

/** The headline of a StoryRecord: other records have titles. */
function headlineOf({ source }: InputRecord): string | null {
  if (source?.includes(STORY) !== true) return null;
  const record = new Map<string, unknown>(Object.entries(JSON.parse(source)));
  const headline = record.get("headline");
  return record.get("schema") === "jiceng/story@1" && typeof headline === "string" ? headline : null;
}
