import type { StoryRecord } from "../../../src/core/types.ts";
import { documentOf } from "../../../src/document.ts";
import type { HtmlDocument } from "../../../src/input/html/read-html.ts";
import { analyze, type Tools } from "../../../src/pipeline.ts";
import { openTools } from "../../../src/tools.ts";
import type { Article } from "./pages/articles.ts";
import type { Page } from "./pages/page.ts";

const FIELDS = ["title", "outlet", "author", "time", "body"] as const;
type Field = (typeof FIELDS)[number];

/** What was read of a page, however it was read. */
export interface Reading {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly stories: readonly Article[];
}

/** How much of it is right, 0 to 1 each. */
export type Scores = Readonly<Record<Field, number>>;

export const tools: Tools = await openTools();

const MARKS = /[\p{P}\p{S}\s\u3000]/gu;
const plain = (text: string): string => tools.simplify(text).text.replace(MARKS, "");

/** What the library makes of the text of a page, and what it is told beside it. */
export function analyzed({ text, title, published, outlet }: HtmlDocument): Reading {
  const facts = { ...(title === null ? {} : { title }), ...(outlet === null ? {} : { outlet }) };
  const source = documentOf(text, { ...facts, ...(published === null ? {} : { published }) });
  const { document, stories } = analyze(source, tools);
  const [first] = stories;
  return {
    title: first?.headline ?? null,
    outlet: document.outlet,
    authors: first === undefined ? [] : authorsOf(first),
    published: document.published,
    stories: stories.filter(({ kind }) => kind === "story").map(asArticle),
  };
}

function asArticle({ headline, text }: StoryRecord): Article {
  return { title: headline ?? "", paragraphs: text.split("\n").filter((one) => one !== "") };
}

function authorsOf({ entities }: StoryRecord): string[] {
  const names = entities.flatMap((entity) =>
    entity.type === "reporter" && entity.role !== "editor" && entity.role !== "photographer" ? [entity.name] : [],
  );
  return [...new Set(names)];
}

export function scoresOf(page: Page, reading: Reading): Scores {
  const wanted =
    page.paragraphs.length === 0 ? [] : [{ title: page.title, paragraphs: page.paragraphs }, ...(page.more ?? [])];
  const bodies = wanted.map((article, i) => bodyScore(article.paragraphs, reading.stories[i]?.paragraphs ?? []));
  const surplus = Math.max(0, reading.stories.length - wanted.length);
  const authors = new Set([...page.authors.map(plain)]);
  const found = reading.authors.map(plain).filter((name) => authors.has(name)).length;
  return {
    title: Number(page.paragraphs.length === 0 || plain(page.title) === plain(reading.title ?? "")),
    outlet: Number(page.outlet === null || plain(page.outlet) === plain(reading.outlet ?? "")),
    author:
      page.authors.length === 0
        ? Number(reading.authors.length === 0)
        : (2 * found) / (authors.size + reading.authors.length),
    time: Number(page.published === reading.published),
    body:
      (bodies.reduce((sum, one) => sum + one, 0) + Number(wanted.length === 0 && surplus === 0)) /
      Math.max(1, wanted.length + surplus),
  };
}

/** The longest common run of paragraphs in order, as a share of the longer of both texts. */
function bodyScore(wanted: readonly string[], found: readonly string[]): number {
  const [a, b] = [wanted.map(plain), found.map(plain).filter((one) => one !== "")];
  const row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = isSame(one, b[j - 1] ?? "") ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return (row.at(-1) ?? 0) / Math.max(a.length, b.length, 1);
}

/** A dateline or a byline at its end may have been cut off. */
function isSame(wanted: string, found: string): boolean {
  return (
    found.length >= 0.6 * wanted.length &&
    wanted.length >= 0.8 * found.length &&
    (wanted.includes(found) || found.includes(wanted))
  );
}

export function meansOf(all: readonly Scores[]): Scores {
  const mean = (field: Field): number => all.reduce((sum, one) => sum + one[field], 0) / Math.max(1, all.length);
  return {
    title: mean("title"),
    outlet: mean("outlet"),
    author: mean("author"),
    time: mean("time"),
    body: mean("body"),
  };
}

/** A row of the table of results. */
export function rowOf(name: string, scores: Scores): string {
  return `${name.padEnd(14)}${FIELDS.map((field) => `${field} ${scores[field].toFixed(3)}`).join("  ")}`;
}
