import type { Failure, SourceDocument } from "../core/types.ts";
import { loadDocuments } from "../run/load.ts";
import type { Settings } from "./settings.ts";

/** A text to be read as a whole: a file, a record, or the headline and body of a story. */
export interface ReadableText {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
}

const HEADLINE = "headline";
const SCHEMA = "schema";

/** The texts of the inputs, in order; what cannot be read comes as a failure in its place. A file that was read and holds nothing is one too. */
export async function* readableTexts(
  paths: readonly string[],
  settings: Settings,
): AsyncGenerator<ReadableText | Failure> {
  const whole = { ...settings, layout: "single", keep: [SCHEMA, HEADLINE] } as const;
  for await (const loaded of loadDocuments(paths, { settings: whole, except: null })) {
    if (loaded.kind === "failure") yield loaded.failure;
    if (loaded.kind === "document") yield readable(loaded.document);
  }
}

/** StoryRecords have headlines, other records titles. */
function readable({ id, title, text, kept }: SourceDocument): ReadableText {
  const { [HEADLINE]: headline = null, [SCHEMA]: schema } = kept;
  const isStory = schema === "jiceng/story@1" && typeof headline === "string";
  return { id, title: title ?? (isStory ? headline : null), text };
}
