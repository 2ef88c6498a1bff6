import type { SourceDocument } from "../core/types.ts";
import type { Loaded, LoadedDocument } from "./loaded.ts";

/** Some documents that are analysed together, and what was read between them. */
export interface Batch {
  readonly items: readonly Loaded[];
  readonly documents: readonly SourceDocument[];
  readonly characters: number;
  /** Where the only document is a stretch of a longer one. */
  readonly stretch: LoadedDocument["stretch"];
}

/** Characters of a batch. Stages that run over so much text at a time keep their code and tables in the caches. */
export const BATCH_SIZE = 64_000;
/** Where nothing but failures comes, they are told before long. */
const MOST_ITEMS = 4096;

/** What is read, in order, in batches of at least so many characters, each but the last. */
export async function* batchesOf(
  loaded: AsyncIterable<Loaded> | Iterable<Loaded>,
  size: number = BATCH_SIZE,
): AsyncGenerator<Batch> {
  let items: Loaded[] = [];
  let documents: SourceDocument[] = [];
  let characters = 0;
  const taken = (stretch: Batch["stretch"] = null): Batch => {
    const batch = { items, documents, characters, stretch };
    items = [];
    documents = [];
    characters = 0;
    return batch;
  };
  for await (const item of loaded) {
    const stretch = item.kind === "document" ? item.stretch : null;
    if (stretch !== null && items.length > 0) yield taken();
    items.push(item);
    if (item.kind === "document") {
      documents.push(item.document);
      characters += item.document.text.length;
    }
    if (characters >= size || items.length >= MOST_ITEMS || stretch !== null) yield taken(stretch);
  }
  if (items.length > 0) yield taken();
}
