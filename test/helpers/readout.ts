import type { LayoutName, Signature } from "../../src/core/types.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { type Byline, bylineReader } from "../../src/layout/byline/byline.ts";
import { cleanStory } from "../../src/layout/clean-story.ts";
import { openLayout } from "../../src/layout/index.ts";
import { simplifier } from "../../src/script/simplify.ts";

const lexicon = readLexicons();
const simplify = simplifier(lexicon);
const { splitStories } = openLayout(lexicon);
const reader = bylineReader(lexicon);

/** What layout made of a page, as text: no offsets, so that a person can check it by reading. */
export interface Readout {
  readonly layout: LayoutName;
  readonly outlet: string | null;
  readonly stories: readonly {
    readonly kind: string;
    readonly section: string | null;
    readonly parts: readonly string[];
    readonly paragraphs: readonly string[];
    readonly signatures: readonly string[];
  }[];
  readonly furniture: readonly string[];
}

/** `parts` and `furniture` read “kind: words”, `signatures` “role name @outlet +credits”. */
export function readPage(original: string, layout: LayoutName | "auto" = "auto"): Readout {
  const { text } = simplify(original);
  const page = splitStories(text, layout);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return {
    layout: page.layout,
    outlet: page.outlet,
    stories: page.stories.map((cut) => {
      const story = cleanStory(text, cut);
      return {
        kind: cut.kind,
        section: cut.section === null ? null : words(cut.section),
        parts: cut.parts.map((part) => `${part.kind}: ${words(part)}`),
        paragraphs: story.zones
          .filter(({ part }) => part === "body")
          .map(({ start, end }) => story.text.slice(start, end)),
        signatures: cut.signatures.map((signature) => signed(signature, text)),
      };
    }),
    furniture: page.furniture.map((left) => `${left.reason}: ${words(left)}`),
  };
}

/** Each story of a page as lines: its titles, the first and last words of each paragraph, and who signed. */
export function storiesOf(page: string): readonly string[] {
  return readPage(page).stories.map(({ parts, paragraphs, signatures }) => {
    const titles = parts.filter((part) => /^(?:kicker|headline|deck|subhead): /u.test(part));
    const texts = paragraphs.map((text) => `${text.slice(0, 6)}…${text.slice(-8)}`);
    return [...titles, ...texts, ...signatures].join("\n");
  });
}

export type BylineForm = "whole" | "head" | "tail" | "credit";

/** The byline that a reader finds in a stretch of text: what it takes for the byline, then the names; null when there is none. */
export function readByline(form: BylineForm, text: string): readonly string[] | null {
  const byline: Byline | null = reader[form](text, { start: 0, end: text.length });
  if (byline === null) return null;
  return [text.slice(byline.start, byline.end), ...byline.signatures.map((signature) => signed(signature, text))];
}

function signed({ start, end, role, outlet, credits }: Signature, text: string): string {
  const marks = [outlet === null ? "" : ` @${outlet}`, ...credits.map((credit) => ` +${credit}`)];
  return `${role} ${text.slice(start, end)}${marks.join("")}`;
}
