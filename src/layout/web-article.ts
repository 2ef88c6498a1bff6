import type { StoryKind } from "../core/types.ts";
import { assemble, type Draft, finish } from "./assemble.ts";
import type { Layout } from "./layout.ts";
import { metaOutlet } from "./meta.ts";
import { bestReading } from "./reading.ts";

const WEB_FURNITURE = new Set(["breadcrumb", "link-list", "widget", "legal", "separator"]);
/** Above this a text behind the story is no snippet but an article. */
const LONGEST_SNIPPET = 400;

/** A saved web page: one article, often followed by cut-off starts of others (teasers) or by unrelated snippets (fragments). */
export const webArticle: Layout = {
  name: "web-article",
  fits({ lines }) {
    const meta = lines.filter((line) => line.furniture === "meta").length;
    const furniture = lines.filter((line) => line.furniture !== null && WEB_FURNITURE.has(line.furniture)).length;
    const dense = lines.filter((line, i) => i > 0 && line.gap === 0).length;
    return (
      1 +
      3 * Math.min(meta, 2) +
      Math.min(furniture, 4) +
      (lines.length > 1 && dense * 10 >= (lines.length - 1) * 7 ? 1.5 : 0)
    );
  },
  split(input) {
    const { text, lines, reader } = input;
    const { drafts, furniture } = assemble(text, bestReading(lines, { ...input, breaksColumns: false }), {
      reader,
      startsFragment,
    });
    const areCut = mostAreCut(text, drafts.slice(1));
    const stories = drafts.map((draft, i) => finish(draft, i === 0 ? "story" : kindOf(text, draft, areCut)));
    const meta = stories.flatMap((story) => story.parts.filter((part) => part.kind === "meta"));
    const outlet = meta.map((part) => metaOutlet(text, part, reader)).find((found) => found !== null) ?? null;
    return { layout: "web-article", stories, furniture, outlet };
  },
};

/** Behind a closed story of some length, text without a headline belongs to something else: one line, one fragment. */
function startsFragment(draft: Draft): boolean {
  return draft.isSnippet || (draft.ended && draft.paragraphs.length >= 2);
}

/** Whether most of the short articles behind the first break off. */
function mostAreCut(text: string, others: readonly Draft[]): boolean {
  const short = others.filter(({ titles, paragraphs }) => titles.length > 0 && paragraphs.length === 1);
  return short.filter((draft) => isCut(text, draft)).length * 2 > short.length;
}

function isCut(text: string, draft: Draft): boolean {
  return draft.cutOff || endsWithDots(text, draft);
}

function kindOf(text: string, draft: Draft, areCut: boolean): StoryKind {
  if (draft.titles.length === 0 && draft.isSnippet)
    return bodyLength(draft) <= LONGEST_SNIPPET && !isSigned(draft) ? "fragment" : "story";
  if (draft.paragraphs.length > 1 || bodyLength(draft) > LONGEST_SNIPPET) return "story";
  return areCut || isCut(text, draft) ? "teaser" : "story";
}

/** A dateline or a byline makes a story of what has no headline. */
function isSigned({ parts }: Draft): boolean {
  return parts.some(({ kind }) => kind === "dateline" || kind === "byline");
}

function bodyLength(draft: Draft): number {
  return draft.paragraphs.flat().reduce((sum, { start, end }) => sum + end - start, 0);
}

function endsWithDots(text: string, draft: Draft): boolean {
  const end = draft.paragraphs.at(-1)?.at(-1)?.end ?? 0;
  return /(?:…|\.{3})$/u.test(text.slice(Math.max(0, end - 3), end));
}
