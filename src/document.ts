import { publicationDay } from "./core/iso-date.ts";
import type { SourceDocument } from "./core/types.ts";
import { sha256 } from "./io/hash.ts";

/** What may be known of a text besides its words. */
export interface TextFacts {
  /** Stands in the records as `document.path`, and as `document.id` unless `id` is given. */
  readonly path?: string;
  readonly id?: string;
  readonly title?: string;
  /** ISO date. */
  readonly published?: string;
  readonly outlet?: string;
}

/**
 * A text in memory as a document for `analyze`; its hash is that of its UTF-8 bytes, offsets are those of the string.
 *
 * @throws UserError `bad-date` when `published` is no ISO date.
 */
export function documentOf(
  text: string,
  { path = "text", id = path, title, published, outlet }: TextFacts = {},
): SourceDocument {
  return {
    id,
    path,
    sha256: sha256(text),
    encoding: "utf-8",
    encodingCertainty: 1,
    replaced: 0,
    text,
    title: title ?? null,
    published: published === undefined ? null : publicationDay(published),
    outlet: outlet ?? null,
    stated: null,
    kept: {},
    diagnostics: [],
  };
}
