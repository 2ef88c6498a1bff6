import { deflateRawSync, inflateRawSync } from "node:zlib";
import { mergeStats, statsOf } from "../../src/aggregate/corpus.ts";
import { summarize } from "../../src/aggregate/summary.ts";
import type { AnalyzedDocument } from "../../src/core/types.ts";
import type { PageIndex, Sheet } from "../../src/report/page/data.ts";
import { type PageInput, pageOf } from "../../src/report/page/page.ts";
import type { TextStretch } from "../../src/report/page/pieces.ts";

export interface PageData {
  readonly index: PageIndex;
  readonly chunks: readonly (readonly Sheet[])[];
}

/** A page's data as its script reads it. */
export function pageData(html: string): PageData {
  const [index = "", ...chunks] = packedTexts(html);
  return { index: JSON.parse(index), chunks: chunks.map((chunk) => JSON.parse(chunk)) };
}

/** The same as text. */
export function packedTexts(html: string): string[] {
  return Array.from(
    html.matchAll(/<script type="application\/json" id="[\w-]+">"([\w+/=]*)"<\/script>/gu),
    ([, packed]) => inflateRawSync(Buffer.from(packed ?? "", "base64")).toString(),
  );
}

/** Client code that does nothing, for tests of data. */
const CLIENT = { script: "0", style: "a{}", scriptHash: "c2NyaXB0", styleHash: "c3R5bGU=" };

/** The page of some documents, with the texts that are given. */
export function pageFor(
  documents: readonly AnalyzedDocument[],
  {
    texts = null,
    ...more
  }: { readonly texts?: readonly TextStretch[] | null } & Partial<Omit<PageInput, "texts">> = {},
): string {
  const totals = { summary: summarize(documents.map(statsOf).reduce(mergeStats)), failures: [] };
  const input: PageInput = {
    *records(isWanted) {
      let number = 0;
      for (const { stories } of documents) for (const story of stories) if (isWanted(number++)) yield story;
    },
    texts: () => texts ?? [],
    hasTexts: texts !== null,
    ...{ totals, themeNames: new Map(), language: null, client: CLIENT },
    pack: (text) => deflateRawSync(text).toString("base64"),
    ...more,
  };
  return Array.from(pageOf(input)).join("");
}
