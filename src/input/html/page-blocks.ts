import type { Block } from "./blocks.ts";
import type { Regions } from "./regions.ts";
import type { Statement } from "./statements.ts";
import type { HtmlTree } from "./tree.ts";

/** A page while its articles are read. */
export interface PageBlocks {
  readonly tree: HtmlTree;
  readonly blocks: readonly Block[];
  readonly regions: Regions;
  readonly titles: readonly Statement[];
  /** Why each block is in no article, as far as it is known; filled while articles are read. */
  readonly reasons: string[];
  /** The blocks that are in one; filled while articles are read. */
  readonly kept: Set<Block>;
}

/** A block that may belong to an article. */
export function isUsable({ blocks, regions }: PageBlocks, i: number): boolean {
  const block = blocks[i];
  return block !== undefined && block.kind !== "rule" && !block.isHidden && regions.foreign[i] === "";
}

/** A line that leads elsewhere; that a source is a link says nothing. */
export function isMostlyLinks({ text, linked }: Block): boolean {
  return linked > 0.6 * text.length && !/(?:来源|來源|作者|记者|記者)\s?[：:／/]/u.test(text);
}
