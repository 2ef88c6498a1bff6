import type { Block } from "./blocks.ts";
import { FOREIGN, HINT, hintsOf } from "./hints.ts";
import * as tags from "./tags.ts";
import type { HtmlTree } from "./tree.ts";
import { isCutOff } from "./wording.ts";

/** How much text that reads like an article a page has, and where. */
export interface Regions {
  /** Of each block, how much prose it is. */
  readonly prose: readonly number[];
  /** Of each block, why it is no part of an article; empty where nothing says so. */
  readonly foreign: readonly string[];
  /** Of each node, the prose that stands in it and in nothing foreign. */
  readonly mass: Float64Array;
  /** Of each node, how many blocks stand in it, and of how many headings. */
  readonly counts: Float64Array;
  readonly headings: Float64Array;
  readonly total: number;
}

const SHORTEST_SENTENCE = 12;
const LEAST_TEXT = 60;
const LONG_LINE = 36;
const SENTENCE = /[。！？；!?…]|[，,].{0,40}[，,]/u;
const ENDS_SENTENCE = /[。！？!?”」]$/u;
const BOILERPLATE =
  /版权所有|版權所有|著作權|ICP备|ICP備|[Cc]opyright|All Rights Reserved|违法和不良信息|举报电话|許可證|许可证|未经授权|未經授權|不得转载|不得轉載|转载请注明|浏览器|瀏覽器|JavaScript|本网站由|主办单位|承办单位|技术支持|网站标识码|Cookie|隐私|免责声明|免責聲明|仅代表作者|信息存储空间/u;
/** A foreign element that holds more than this of all prose is not what its name says. */
const LARGEST_FOREIGN = 0.5;

/** How much a block reads like a paragraph of an article. */
export function proseOf({ text, linked, kind }: Block): number {
  const own = text.length - linked;
  if (kind === "rule" || own * 2 <= text.length || own < SHORTEST_SENTENCE) return 0;
  if (text.length <= 200 && BOILERPLATE.test(text)) return 0;
  return SENTENCE.test(text) ? own : own >= LONG_LINE ? own / 2 : 0;
}

/** Below a title that is a link, the first words of what it leads to. */
function isTeaser(above: Block | undefined, block: Block): boolean {
  return (block.linked > 0 || (above !== undefined && above.linked * 2 > above.text.length)) && isCutOff(block.text);
}

export function regionsOf(tree: HtmlTree, blocks: readonly Block[]): Regions {
  const first = blocks.map((block, i) => isTeaser(blocks[i - 1], block));
  const own = blocks.map((block, i) => (first[i] === true ? 0 : proseOf(block)));
  // A page of teasers and nothing else is about them.
  const isList = own.reduce((sum, each) => sum + each, 0) < LEAST_TEXT;
  const areTeasers = isList ? blocks.map(() => false) : first;
  const wide = isList ? blocks.map(proseOf) : own;
  // Where every paragraph is a link, links are text.
  const areLinks = isList && wide.every((each) => each === 0);
  const prose = areLinks
    ? blocks.map((block) => (ENDS_SENTENCE.test(block.text) ? proseOf({ ...block, linked: 0 }) : 0))
    : wide;
  const counts = new Float64Array(tree.tags.length);
  const headings = new Float64Array(tree.tags.length);
  const all = new Float64Array(tree.tags.length);
  for (const [i, { node, kind }] of blocks.entries()) {
    if (node < 0) continue;
    all[node] = (all[node] ?? 0) + (prose[i] ?? 0);
    counts[node] = (counts[node] ?? 0) + (kind === "rule" ? 0 : 1);
    if (kind === "heading") headings[node] = (headings[node] ?? 0) + 1;
  }
  for (const column of [all, counts, headings]) addUp(column, tree);
  const everything = prose.reduce((sum, each) => sum + each, 0);
  const reasons = foreignNodes(tree, { all, headings, everything });
  const foreign = blocks.map((block, i) => reasons.get(block.node) ?? (areTeasers[i] === true ? "related" : ""));
  const mass = new Float64Array(tree.tags.length);
  let total = 0;
  for (const [i, { node }] of blocks.entries()) {
    if (node < 0 || foreign[i] !== "") continue;
    mass[node] = (mass[node] ?? 0) + (prose[i] ?? 0);
    total += prose[i] ?? 0;
  }
  addUp(mass, tree);
  return { prose, foreign, mass, counts, headings, total };
}

/** What is in a node is in its parent, too: children come behind their parents. */
function addUp(column: Float64Array, { parents }: HtmlTree): void {
  for (let node = column.length - 1; node > 0; node--) {
    const parent = parents[node] ?? -1;
    if (parent >= 0) column[parent] = (column[parent] ?? 0) + (column[node] ?? 0);
  }
}

interface Masses {
  readonly all: Float64Array;
  readonly headings: Float64Array;
  readonly everything: number;
}

/** The nodes that stand in something foreign, with the reason. */
function foreignNodes(tree: HtmlTree, { all, headings, everything }: Masses): ReadonlyMap<number, string> {
  const { tags: kinds, parents, strings, attributes } = tree;
  const reasons = new Map<number, string>();
  for (let node = 0; node < kinds.length; node++) {
    const kind = kinds[node] ?? 0;
    if (kind === tags.TEXT) continue;
    const around = reasons.get(parents[node] ?? -1);
    if (around !== undefined) {
      reasons.set(node, around);
      continue;
    }
    const hints = hintsOf(strings[node] ?? "");
    const said = BY_TAG.get(kind) ?? BY_ROLE.get(attributes.get(node)?.get("role") ?? "") ?? nameOf(hints);
    if (said === undefined || kind === tags.HTML || kind === tags.BODY) continue;
    // `<header class="entry-header">` holds the headline; a box called “right” may be where the article stands.
    const holds = all[node] ?? 0;
    if (said === "header" && (headings[node] ?? 0) > 0 && isInArticle(tree, node)) continue;
    if (holds > LARGEST_FOREIGN * everything || ((hints & HINT.body) !== 0 && holds > 0)) continue;
    reasons.set(node, said);
  }
  return reasons;
}

const BY_TAG = new Map<number, string>([
  [tags.tagNamed("nav"), "navigation"],
  [tags.tagNamed("menu"), "navigation"],
  [tags.tagNamed("footer"), "footer"],
  [tags.tagNamed("aside"), "aside"],
  [tags.tagNamed("header"), "header"],
  [tags.tagNamed("dir"), "navigation"],
]);
const BY_ROLE = new Map<string, string>([
  ["navigation", "navigation"],
  ["banner", "header"],
  ["contentinfo", "footer"],
  ["complementary", "aside"],
  ["search", "tool"],
  ["dialog", "tool"],
  ["menu", "navigation"],
  ["menubar", "navigation"],
]);
const REASONS: readonly (readonly [number, string])[] = [
  [HINT.noise, "noise"],
  [HINT.comment, "comment"],
  [HINT.related, "related"],
  [HINT.advert, "advert"],
  [HINT.share, "share"],
  [HINT.tool, "tool"],
  [HINT.navigation, "navigation"],
  [HINT.footer, "footer"],
  [HINT.aside, "aside"],
  [HINT.header, "header"],
];

function nameOf(hints: number): string | undefined {
  return (hints & FOREIGN) === 0 ? undefined : REASONS.find(([hint]) => (hints & hint) !== 0)?.[1];
}

const DEEPEST_HEADER = 12;

function isInArticle({ tags: kinds, parents }: HtmlTree, node: number): boolean {
  let at = parents[node] ?? -1;
  for (let up = 0; up < DEEPEST_HEADER && at >= 0; up++, at = parents[at] ?? -1) {
    if (kinds[at] === tags.ARTICLE || kinds[at] === tags.tagNamed("main")) return true;
  }
  return false;
}
