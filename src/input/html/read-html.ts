import type { Diagnostic } from "../../core/types.ts";
import { english, type Wording, wording } from "../../core/wording.ts";
import { type Article, articleIn } from "./article.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { composed } from "./compose.ts";
import { containersOf } from "./container.ts";
import { decide, type Facts, visibleStatements } from "./facts.ts";
import type { PageBlocks } from "./page-blocks.ts";
import { regionsOf } from "./regions.ts";
import { factsElsewhere, leftOutOf, relatedLines } from "./remains.ts";
import { shapeOf } from "./shape.ts";
import { type Statement, statementsOf } from "./statements.ts";
import * as tags from "./tags.ts";
import { type HtmlTree, treeOf } from "./tree.ts";
import { isMetaLine } from "./wording.ts";

/** A saved page as a text that the other stages read, and what the page says of it. */
export interface HtmlDocument extends Facts {
  /** Headline, source and time, text, who edited it, related articles: a line each. Offsets of records refer to this text. */
  readonly text: string;
  /** What the page says of itself in different places; `title` and the like are decided from it. */
  readonly statements: readonly Statement[];
  /** Characters of the page that are not in `text`, by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a saved page. No script runs and nothing is fetched; time and room grow with the length of the page. */
export function readHtml(html: string): HtmlDocument {
  const tree = treeOf(html);
  const shape = shapeOf(tree);
  const { blocks: all, leftOut: passed } = blocksOf(tree, shape);
  const blocks = shownBlocks(all);
  const regions = regionsOf(tree, blocks);
  const stated = statementsOf(tree);
  const titles = stated.filter(({ field }) => field === "title");
  const reasons = blocks.map(({ isHidden }, i) => (isHidden ? "hidden" : (regions.foreign[i] ?? "")));
  const page: PageBlocks = { tree, blocks, regions, titles, reasons, kept: new Set() };
  const { main, units } = containersOf({ tree, blocks, regions, titles });
  const articles = units.length > 0 ? units.map((unit) => articleIn(page, unit, false)) : [articleIn(page, main, true)];
  const related = relatedLines(page);
  const [first] = articles;
  const seen = first === undefined ? [] : factLines(first);
  const lines = { lines: seen, others: factsElsewhere(page) };
  const statements = [...visibleStatements(first?.headline?.text ?? null, lines), ...stated];
  const decided = decide(statements);
  const text = composed(withTitle(articles, decided.title), related);
  return {
    text,
    ...decided,
    statements,
    leftOut: leftOutOf({ page, related, tree, passed }),
    diagnostics: [...decided.diagnostics, ...oddities(tree, { text, total: regions.total })],
  };
}

const CLOSING = 6;

/** The lines around a text in which its facts are looked for: those above and below, and at the end of the text itself. */
function factLines({ head, body, tail }: Article): string[] {
  const [first] = body;
  const own = [...(first === undefined ? [] : [first]), ...body.slice(Math.max(1, body.length - CLOSING))];
  return [...head, ...own.filter(({ text }) => isMetaLine(text)), ...tail].map(({ text }) => text);
}

const MUCH_MORE = 4;
const LITTLE = 100;

/** Where a page hides all of its text until a script shows it, hidden is as good as shown. */
function shownBlocks(blocks: readonly Block[]): readonly Block[] {
  let shown = 0;
  let hidden = 0;
  for (const { text, linked, isHidden } of blocks) {
    const own = text.length - linked;
    if (own < 20) continue;
    if (isHidden) hidden += own;
    else shown += own;
  }
  const isAllHidden = hidden > LITTLE && hidden > MUCH_MORE * shown;
  return isAllHidden ? blocks.map((block) => ({ ...block, isHidden: false })) : blocks;
}

/** A page that shows no headline has it in its title. */
function withTitle(articles: readonly Article[], title: string | null): readonly Article[] {
  const [first, ...others] = articles;
  if (first === undefined || first.headline !== null || title === null || first.body.length === 0) return articles;
  return [{ ...first, headline: { ...NO_BLOCK, text: title } }, ...others];
}

const NO_BLOCK: Block = {
  kind: "heading",
  text: "",
  node: -1,
  linked: 0,
  level: 1,
  hints: 0,
  isStrong: false,
  isLarge: false,
  isHidden: false,
};

const THIN = 30;
const FRAMES = wording`the page shows other pages in frames, which are not read`;
const TOO_LARGE = wording`the page has more elements than are read; its end is left out`;

/** Why a page may have no text, by the code of its diagnostic. */
export const WHY_EMPTY: ReadonlyMap<string, Wording> = new Map([
  ["html-frames", FRAMES],
  ["html-too-large", TOO_LARGE],
]);

function oddities({ tags: kinds, dropped }: HtmlTree, { text, total }: { text: string; total: number }): Diagnostic[] {
  const found: Diagnostic[] = [];
  const tell = (code: string, message: Wording): void => {
    found.push({ code, severity: "warning", message: english(message) });
  };
  if (kinds.includes(tags.FRAME)) tell("html-frames", FRAMES);
  if (dropped.has("too-large")) tell("html-too-large", TOO_LARGE);
  if (text !== "" && total < THIN) tell("html-no-article", wording`no text that reads like an article was found`);
  return found;
}
