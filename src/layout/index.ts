import { UserError } from "../core/errors.ts";
import type { LayoutName, Lexicon, Page } from "../core/types.ts";
import { bylineReader } from "./byline.ts";
import type { Layout } from "./layout.ts";
import { readLines } from "./lines.ts";
import { printPage } from "./print-page.ts";
import { single } from "./single.ts";
import { webArticle } from "./web-article.ts";

/** In order of precedence: of layouts that fit equally well, the first is taken. */
export const layouts: readonly Layout[] = [webArticle, printPage, single];

export type SplitStories = (text: string, layout: LayoutName | "auto") => Page;

/** Cuts a document into stories; `text` is Simplified and keeps the offsets of the original. */
export function storySplitter(lexicon: Lexicon): SplitStories {
  const reader = bylineReader(lexicon);
  const sectionWords = lexicon("section-words");
  const endsLikeSection = (text: string): boolean =>
    text.length <= 8 && sectionWords.some((word) => text.endsWith(word));
  return (original, name) => {
    if (name !== "auto" && !layouts.some((layout) => layout.name === name)) {
      throw new UserError(
        "bad-layout",
        `${name} is no layout; known are auto, ${layouts.map((layout) => layout.name).join(", ")}`,
      );
    }
    // Files of old Macintosh programs end their lines with a carriage return alone.
    const text = original.replace(/\r(?!\n)/gu, "\n");
    const input = { text, lines: readLines(text, reader), reader, endsLikeSection };
    const fitting = layouts.map((layout) => ({
      layout,
      fit: name === "auto" ? layout.fits(input) : Number(layout.name === name),
    }));
    const best = fitting.reduce((a, b) => (b.fit > a.fit ? b : a));
    const page = best.layout.split(input);
    // Titles and nothing below them: rather one text than none.
    const isLost = page.stories.length === 0 && input.lines.some((line) => line.furniture === null);
    return isLost ? single.split(input) : page;
  };
}
