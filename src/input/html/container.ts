import type { Block } from "./blocks.ts";
import { statedHeadlineAt } from "./headline.ts";
import { HINT, hintsOf } from "./hints.ts";
import type { Regions } from "./regions.ts";
import type { Statement } from "./statements.ts";
import * as tags from "./tags.ts";
import type { HtmlTree } from "./tree.ts";

/** Where the text of a page stands: one article, or several side by side. */
export interface Containers {
  /** The element that the text stands in, -1 for the whole page. */
  readonly main: number;
  /** Several elements with a headline and a text each; empty when there is one article, or they are set in one row. */
  readonly units: readonly number[];
}

interface Found {
  readonly tree: HtmlTree;
  readonly blocks: readonly Block[];
  readonly regions: Regions;
  readonly titles: readonly Statement[];
}

/** An element that holds so much of what its parent holds is looked into. */
const DOMINANT = 0.72;
const MOST = 0.5;
/** A body by name is believed where it holds so much of the page's text. */
const NAMED = 0.35;
const BESIDE_HEADLINE = 0.2;
const SHORTEST_UNIT = 40;
const UNITS_SHARE = 0.6;

export function containersOf(found: Found): Containers {
  const { tree, regions } = found;
  const units = unitsOf(found);
  const main = units.length > 1 ? commonParent(tree, units) : mainOf(tree, regions, around(found));
  return { main, units: units.length > 1 ? units : [] };
}

/** The innermost element around the headline that holds much of the text, too: it leaves out the columns beside it. */
function around({ tree, blocks, regions, titles }: Found): number {
  const headline = statedHeadlineAt({ blocks, regions, body: blocks.length, titles });
  let node = headline < 0 ? -1 : (blocks[headline]?.node ?? -1);
  while (node >= 0 && (regions.mass[node] ?? 0) < BESIDE_HEADLINE * regions.total) node = tree.parents[node] ?? -1;
  return node;
}

function mainOf(tree: HtmlTree, { mass, total }: Regions, start: number): number {
  const named = namedBody(tree, { mass, total });
  let node = start;
  for (;;) {
    const inner = dominantChild(tree, mass, node, node < 0 ? total : (mass[node] ?? 0));
    if (inner < 0) break;
    node = inner;
    // What stands above the named element is around the article, what is in it belongs to it.
    if (node === named) return node;
  }
  if (named < 0) return node;
  const isInside = node < 0 || (named > node && named < (tree.ends[node] ?? 0));
  return isInside ? named : node > named && node < (tree.ends[named] ?? 0) ? named : node;
}

/** Its child with nearly all of its text, or with most of it among others of other kinds; -1 where there is none. */
function dominantChild(tree: HtmlTree, mass: Float64Array, node: number, whole: number): number {
  const { tags: kinds, ends } = tree;
  const end = node < 0 ? kinds.length : (ends[node] ?? 0);
  for (let child = node + 1; child < end; child = ends[child] ?? child + 1) {
    const own = mass[child] ?? 0;
    if (whole === 0 || own < MOST * whole) continue;
    if (isParagraph(kinds[child] ?? 0)) return -1;
    return own >= DOMINANT * whole || isAloneOfItsKind(tree, mass, child) ? child : -1;
  }
  return -1;
}

/** Whether none of its neighbours with text is a paragraph or named as it is: parts of one article are alike. */
function isAloneOfItsKind(
  { tags: kinds, parents, ends, strings }: HtmlTree,
  mass: Float64Array,
  node: number,
): boolean {
  const parent = parents[node] ?? -1;
  const end = parent < 0 ? kinds.length : (ends[parent] ?? 0);
  if (strings[node] === "" && kinds[node] !== tags.TD) return false;
  for (let other = parent + 1; other < end; other = ends[other] ?? other + 1) {
    if (other === node || (mass[other] ?? 0) === 0) continue;
    const kind = kinds[other] ?? 0;
    if (isParagraph(kind) || (kind === kinds[node] && strings[other] === strings[node])) return false;
  }
  return true;
}

const PARAGRAPHS = new Set(
  ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "span", "blockquote", "tr"].map(tags.tagNamed),
);

/** The text of an article of one paragraph is no place for articles. */
function isParagraph(kind: number): boolean {
  return PARAGRAPHS.has(kind);
}

/** The outermost element that is named as bodies are and holds much of the text. */
function namedBody(
  { tags: kinds, strings, ends, attributes }: HtmlTree,
  { mass, total }: Pick<Regions, "mass" | "total">,
): number {
  let best = -1;
  for (let node = 0; node < kinds.length; node++) {
    if (kinds[node] === tags.TEXT || (mass[node] ?? 0) < NAMED * total || total === 0) continue;
    const isNamed =
      (hintsOf(strings[node] ?? "") & HINT.body) !== 0 || attributes.get(node)?.get("itemprop") === "articleBody";
    if (!isNamed || isParagraph(kinds[node] ?? 0)) continue;
    if (best >= 0 && node < (ends[best] ?? 0)) {
      // A wrapper may be called content, too: the inner one counts as long as it holds nearly the same.
      if ((mass[node] ?? 0) >= 0.9 * (mass[best] ?? 0)) best = node;
    } else if (best < 0 || (mass[node] ?? 0) > (mass[best] ?? 0)) best = node;
  }
  return best;
}

/** The elements of a kind that stand beside each other and hold an article each. */
function unitsOf({ tree, regions }: Found): readonly number[] {
  const { mass, headings, total } = regions;
  const { tags: kinds, parents, strings, ends } = tree;
  const rows = new Map<string, number[]>();
  for (let node = 0; node < kinds.length; node++) {
    if ((mass[node] ?? 0) < SHORTEST_UNIT || (headings[node] ?? 0) === 0) continue;
    const kind = kinds[node] ?? 0;
    if (kind === tags.BODY || kind === tags.HTML || isParagraph(kind) || kind === tags.TD) continue;
    // Pages of several articles name them alike; `post-17` and `post-18` are alike, too.
    const name = (strings[node] ?? "").replace(/[-_]?\d{1,12}/gu, "").trim();
    const key = `${parents[node]} ${kind} ${name}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [node]);
    else row.push(node);
  }
  let best: readonly number[] = [];
  let bestMass = 0;
  for (const row of rows.values()) {
    const sum = row.reduce((all, node) => all + (mass[node] ?? 0), 0);
    // Parts of one article are bound by its headline, which stands above the first of them.
    if (row.length < 2 || sum < UNITS_SHARE * total || sum < bestMass) continue;
    if (!row.every((node) => beginsWithHeading(tree, regions, node))) continue;
    if (row.some((node) => (ends[node] ?? 0) - node < 2)) continue;
    best = row;
    bestMass = sum;
  }
  return best;
}

/** Whether hardly any text stands in an element in front of its first heading. */
function beginsWithHeading(
  { tags: kinds, ends, strings, parents }: HtmlTree,
  _regions: Regions,
  node: number,
): boolean {
  let length = 0;
  for (let at = node + 1; at < (ends[node] ?? 0) && length < SHORTEST_UNIT; at++) {
    const kind = kinds[at] ?? 0;
    if (((tags.TAG_TRAITS[kind] ?? 0) & tags.TAG.heading) !== 0) return true;
    if (kind === tags.TEXT && kinds[parents[at] ?? 0] !== tags.SCRIPT) length += (strings[at] ?? "").trim().length;
  }
  return false;
}

function commonParent({ parents }: HtmlTree, units: readonly number[]): number {
  return parents[units[0] ?? 0] ?? -1;
}
