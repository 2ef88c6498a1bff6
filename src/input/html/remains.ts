import type { PageBlocks } from "./page-blocks.ts";
import type { HtmlTree } from "./tree.ts";
import { headsRelated, isCutOff, isFloor, isMetaLine } from "./wording.ts";

const ASIDE = new Set(["", "around", "footer", "tool", "share", "header", "widget", "aside", "legal"]);
const MOST_ELSEWHERE = 40;

/** Lines with facts that are in no article: 发布日期：2031-04-09 in a box below the text. */
export function factsElsewhere({ blocks, reasons, kept }: PageBlocks): string[] {
  const found: string[] = [];
  for (const [i, block] of blocks.entries()) {
    if (found.length >= MOST_ELSEWHERE) break;
    if (!kept.has(block) && !block.isHidden && ASIDE.has(reasons[i] ?? "") && isMetaLine(block.text))
      found.push(block.text);
  }
  // 来自客户端 1楼 2031-05-06 21:14, below the first posting of a thread
  const floor = blocks.find(({ text }, i) => reasons[i] === "comment" && isFloor(text));
  return floor === undefined ? found : [...found, floor.text];
}

/** A list under such a heading is known for what it is wherever it stands. */
function markRelated({ blocks, reasons, kept }: PageBlocks): void {
  let isList = false;
  for (const [i, block] of blocks.entries()) {
    const isFree = !kept.has(block) && (reasons[i] === "" || reasons[i] === "around" || reasons[i] === "related");
    const { text, linked } = block;
    isList = isFree && (headsRelated(text) || (isList && (linked * 2 > text.length || isCutOff(text))));
    if (isList) reasons[i] = "related";
  }
}

const MOST_RELATED = 20;

/**
 * The first list of other articles under a heading that says so, of those that come with their first words: these are read as
 * teasers. A list of mere titles is left out, and counted.
 */
export function relatedLines(page: PageBlocks): string[] {
  const { blocks, reasons } = page;
  markRelated(page);
  const isRelated = (i: number): boolean => reasons[i] === "related" && blocks[i]?.isHidden === false;
  const head = blocks.findIndex(({ text }, i) => isRelated(i) && headsRelated(text));
  if (head < 0) return [];
  const lines: string[] = [];
  for (let i = head + 1; i + 1 < blocks.length && isRelated(i) && lines.length < MOST_RELATED; i++) {
    const [title = "", words = ""] = [blocks[i]?.text, blocks[i + 1]?.text];
    if (headsRelated(title)) break;
    if (!isRelated(i + 1) || isCutOff(title) || !isCutOff(words)) continue;
    lines.push(title, words);
    reasons[i] = "";
    reasons[i + 1] = "";
  }
  if (lines.length === 0) return [];
  reasons[head] = "";
  return [blocks[head]?.text ?? "", ...lines];
}

interface Left {
  readonly page: PageBlocks;
  readonly related: readonly string[];
  readonly tree: HtmlTree;
  readonly passed: ReadonlyMap<string, number>;
}

/** Characters of a page that are not in its text, by reason, the reasons in the order of their names. */
export function leftOutOf({ page, related, tree, passed }: Left): ReadonlyMap<string, number> {
  const texts = new Set(related);
  const counts = new Map<string, number>();
  const add = (reason: string, length: number): void => {
    if (length > 0) counts.set(reason, (counts.get(reason) ?? 0) + length);
  };
  for (const [i, block] of page.blocks.entries()) {
    if (page.kept.has(block)) continue;
    const reason = page.reasons[i] ?? "";
    if (reason !== "" || !texts.has(block.text)) add(reason || "around", block.text.length);
  }
  for (const [reason, length] of [...passed, ...tree.dropped]) add(reason, length);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
