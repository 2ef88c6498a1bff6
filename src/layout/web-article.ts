import type { StoryKind } from "../core/types.ts";
import { hasUnit, unitSet } from "../core/unit-set.ts";
import type { Draft } from "./draft.ts";
import type { PageKind } from "./page-kind.ts";

/** Above this a text behind the story is no snippet but an article. */
const LONGEST_SNIPPET = 400;

/** A saved web page: one article, often followed by cut-off starts of others (teasers) or by unrelated snippets (fragments). */
export const webArticle: PageKind = {
  name: "web-article",
  breaksColumns: false,
  // Behind a closed story of some length, text without a headline belongs to something else: one line, one fragment.
  startsFragment: (draft) => draft.isSnippet || draft.endedAfter >= 2,
  storyKinds(text, drafts, isTail) {
    const others = isTail ? drafts : drafts.slice(1);
    const areCut = mostAreCut(text, others);
    const isList = others.length >= 2 && areCut;
    return drafts.map((draft, i) => {
      // …[详细]: the first item of a list is cut as the others are.
      const isArticle = i === 0 && !isTail && !(isList && endsWithDots(text, draft) && draft.paragraphs.length === 1);
      return isArticle ? "story" : kindOf(text, draft, areCut);
    });
  },
};

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
  let length = 0;
  for (const segments of draft.paragraphs) for (const { start, end } of segments) length += end - start;
  return length;
}

const LAST_OF_DOTS = unitSet("….]】)）");

function endsWithDots(text: string, draft: Draft): boolean {
  const end = draft.paragraphs.at(-1)?.at(-1)?.end ?? 0;
  if (end === 0 || !hasUnit(LAST_OF_DOTS, text.charCodeAt(end - 1))) return false;
  return /(?:…|\.{3})(?:\s?[[【(（]\s?(?:详细|详情|更多|全文|阅读全文|查看详情|查看全文)\s?[\]】)）])?$/u.test(
    text.slice(Math.max(0, end - 12), end),
  );
}
