import { UserError } from "../core/errors.ts";
import type { LayoutName, Lexicon, Page } from "../core/types.ts";
import { bylineReader } from "./byline.ts";
import { explainReading } from "./explain.ts";
import type { Layout, LayoutInput } from "./layout.ts";
import { readLines } from "./lines.ts";
import { printPage } from "./print-page.ts";
import { bestReading } from "./reading.ts";
import { single } from "./single.ts";
import { webArticle } from "./web-article.ts";

/** In order of precedence: of layouts that fit equally well, the first is taken. */
export const layouts: readonly Layout[] = [webArticle, printPage, single];

export type SplitStories = (text: string, layout: LayoutName | "auto") => Page;
/** Lines for people that say how a document is read. */
export type ExplainLayout = (text: string, layout: LayoutName | "auto") => string[];

export interface LayoutTools {
  /** Cuts a document into stories; `text` is Simplified and keeps the offsets of the original. */
  readonly splitStories: SplitStories;
  /** Which kind of page a document was taken for, by what evidence, and how each line was read. */
  readonly explainLayout: ExplainLayout;
}

export function openLayout(lexicon: Lexicon): LayoutTools {
  const read = layoutReader(lexicon);
  return {
    splitStories: (text, name) => {
      const { input, best } = read(text, name);
      const page = best.layout.split(input);
      // Titles and nothing below them: rather one text than none.
      const isLost = page.stories.length === 0 && input.lines.some((line) => line.furniture === null);
      return isLost ? single.split(input) : page;
    },
    explainLayout: (text, name) => {
      const { input, fitting, best } = read(text, name);
      const fits = fitting.map(({ layout, fit }) => `${layout.name} ${fit}`).join(", ");
      const options = { ...input, breaksColumns: best.layout.name === "print-page" };
      return [`${best.layout.name} (${fits})`, ...explainReading(bestReading(input.lines, options))];
    },
  };
}

interface Fit {
  readonly layout: Layout;
  readonly fit: number;
}

/** The lines of a document, and how well each layout fits it. */
function layoutReader(
  lexicon: Lexicon,
): (text: string, name: LayoutName | "auto") => { input: LayoutInput; fitting: Fit[]; best: Fit } {
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
    return { input, fitting, best: fitting.reduce((a, b) => (b.fit > a.fit ? b : a)) };
  };
}
