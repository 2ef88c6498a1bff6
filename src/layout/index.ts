import { UserError } from "../core/errors.ts";
import { originalSpan } from "../core/mapped-text.ts";
import type { LayoutName, Lexicon, Page, Story } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { assemble, type Reading } from "./assemble.ts";
import { type BylineReader, bylineReader } from "./byline/byline.ts";
import { endingsOf } from "./byline/characters.ts";
import { finish } from "./draft.ts";
import { type LayoutReading, lineReadings } from "./explain.ts";
import { metaOutlet } from "./furniture/meta.ts";
import type { Line } from "./lines/line.ts";
import { readLines } from "./lines/lines.ts";
import { type Mended, mend } from "./mend/mend.ts";
import type { PageKind } from "./page-kind.ts";
import { kindOfPage, scoresByKind, webTailOf } from "./page-signs.ts";
import { printPage } from "./print-page.ts";
import { bestReading, scoresByLine } from "./reading.ts";
import { restorePage } from "./restore.ts";
import { rivalsOf } from "./rivals.ts";
import { type ReadingOptions, settingsOf } from "./setting.ts";
import { asSingleStory } from "./single.ts";
import { webArticle } from "./web-article.ts";

const LAYOUTS: readonly LayoutName[] = ["web-article", "print-page", "single"];

export type SplitStories = (text: string, layout: LayoutName | "auto") => Page;
export type ReadLayout = (text: string, layout: LayoutName | "auto") => LayoutReading;

export interface LayoutTools {
  /** Cuts a document into stories; `text` is Simplified and keeps the offsets of the original. */
  readonly splitStories: SplitStories;
  /** Which kind of page a document was taken for, by what evidence, and how each line was read. */
  readonly readLayout: ReadLayout;
}

export function openLayout(lexicon: Lexicon): LayoutTools {
  const reader = bylineReader(lexicon);
  const sections = endingsOf(lexicon("section-words"));
  const endsLikeSection = (text: string): boolean => sections.end(text, 0);
  const linesOf = (original: string): { mended: Mended; text: string; lines: readonly Line[] } => {
    // Files of old Macintosh programs end their lines with a carriage return alone.
    const mended = mend(original.includes("\r") ? original.replace(/\r(?!\n)/gu, "\n") : original);
    return { mended, text: mended.text, lines: readLines(mended.text, reader) };
  };
  const kindsOf = (layout: LayoutName, lines: readonly Line[]): PageKind[] => {
    // What a print page was saved with may be of another kind.
    const tail = layout === "print-page" ? webTailOf(lines) : 0;
    const kinds = new Array<PageKind>(lines.length).fill(webArticle);
    return tail === 0 ? kinds : kinds.fill(printPage, 0, tail);
  };
  const optionsFor = (kinds: readonly PageKind[]): ReadingOptions => ({
    breaksColumns: kinds.map((kind) => kind.breaksColumns),
    endsLikeSection,
  });
  const readPage = (layout: LayoutName, text: string, lines: readonly Line[]): Page => {
    const kinds = kindsOf(layout, lines);
    const reading = { lines, labels: bestReading(lines, optionsFor(kinds)) };
    return pageOf({ text, layout, reader, kinds, reading });
  };
  return {
    splitStories: (original, name) => {
      const { mended, text, lines } = linesOf(original);
      const layout = layoutOf(name, lines);
      const page = layout === "single" ? asSingleStory(lines) : readPage(layout, text, lines);
      // Titles and nothing below them: rather one text than none.
      const isLost = page.stories.length === 0 && lines.some((line) => line.furniture === null);
      return restorePage(original, isLost ? asSingleStory(lines) : page, mended);
    },
    readLayout: (original, name) => {
      const { mended, lines } = linesOf(original);
      const layout = layoutOf(name, lines);
      const options = optionsFor(kindsOf(layout, lines));
      const labels = bestReading(lines, options);
      const { score, byLine } = rivalsOf(labels, scoresByLine(lines, options));
      const readings = lineReadings(labels, settingsOf(lines, options), byLine);
      const head = layout === "print-page" ? lines.slice(0, webTailOf(lines)) : lines;
      const inOriginal = readings.map((line) => ({ ...line, ...originalSpan(mended, line) }));
      return { layout, kinds: scoresByKind(head), score, lines: inOriginal };
    },
  };
}

/** @throws UserError `bad-layout` for a name that is none. */
function layoutOf(name: LayoutName | "auto", lines: readonly Line[]): LayoutName {
  if (name === "auto") return kindOfPage(lines);
  if (LAYOUTS.includes(name)) return name;
  throw new UserError("bad-layout", wording`${name} is no layout; known are auto, ${LAYOUTS.join(", ")}`);
}

interface ReadPage {
  readonly text: string;
  readonly layout: LayoutName;
  readonly reader: BylineReader;
  readonly kinds: readonly PageKind[];
  readonly reading: Reading;
}

function pageOf({ text, layout, reader, kinds, reading }: ReadPage): Page {
  const { drafts, furniture } = assemble(text, reading, { reader, kinds });
  const stories: Story[] = [];
  for (const kind of [printPage, webArticle]) {
    const own = drafts.filter((draft) => draft.page === kind);
    if (own.length === 0) continue;
    const storyKinds = kind.storyKinds(text, own, kind.name !== layout);
    for (let i = 0; i < own.length; i++) {
      const draft = own[i];
      if (draft !== undefined) stories.push(finish(draft, storyKinds[i] ?? "story"));
    }
  }
  return { layout, stories, furniture, outlet: layout === "web-article" ? outletOf(text, stories, reader) : null };
}

/** What the first meta line that says so gives as its source. */
function outletOf(text: string, stories: readonly Story[], reader: BylineReader): string | null {
  for (const { parts } of stories) {
    for (const part of parts) {
      const outlet = part.kind === "meta" ? metaOutlet(text, part, reader) : null;
      if (outlet !== null) return outlet;
    }
  }
  return null;
}
