import { HINT, hintsOf } from "./hints.ts";
import { markSeam, newLine, say, takeLine } from "./line-writer.ts";
import type { Shape } from "./shape.ts";
import * as tags from "./tags.ts";
import type { HtmlTree } from "./tree.ts";

const { TAG, TAG_TRAITS } = tags;

export type BlockKind = "text" | "heading" | "item" | "caption" | "row" | "rule";

/** A line of text as the page shows it. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** The element that makes it a line of its own. */
  readonly node: number;
  /** How many of its characters lead to other pages. */
  readonly linked: number;
  /** Of a heading 1 to 6, else 0. */
  readonly level: number;
  /** What its elements are named by. */
  readonly hints: number;
  /** Set in bold type from beginning to end. */
  readonly isStrong: boolean;
  /** Set in letters of the size of a headline. */
  readonly isLarge: boolean;
  /** Stands in an element that the page does not show. */
  readonly isHidden: boolean;
}

export interface BlockList {
  readonly blocks: readonly Block[];
  /** Characters that stand in no block, by reason. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** What lasts as long as an element is open. */
interface Frame {
  readonly node: number;
  readonly end: number;
  readonly tag: number;
  readonly isBlock: boolean;
  readonly isHidden: boolean;
  readonly isLink: boolean;
  readonly isStrong: boolean;
  readonly isLarge: boolean;
  readonly keepsLines: boolean;
  /** The nearest element that makes a line. */
  readonly block: number;
  readonly level: number;
  readonly kind: BlockKind;
  /** Of the inline elements around, down from that block. */
  readonly hints: number;
}

const LONGEST_LINK = 600;
const LONGEST_TERM = 10;
const LONGEST_INLINE = 40;
/** More authors than these stand in no line of facts. */
const MOST_NAMED = 12;
const HIDES = /(?:^|[;\s])display\s{0,9}:\s{0,9}none/iu;
const SHOWN_AS_BLOCK = /(?:^|[;\s])display\s{0,9}:\s{0,9}(?:block|flex|grid|table)/iu;
const KEEPS_LINES = /(?:^|[;\s])white-space\s{0,9}:\s{0,9}pre/iu;
const STRONG = new Set(["b", "strong", "th"].map(tags.tagNamed));
const LEFT_OUT_INLINE: number = HINT.noise | HINT.share | HINT.tool | HINT.comment;
const ENDS_ROW = new Set(["tr", "table", "caption"].map(tags.tagNamed));
const NAMES_PEOPLE: number = HINT.author | HINT.source;
const OUTSIDE: Frame = {
  node: -1,
  end: Number.POSITIVE_INFINITY,
  tag: 0,
  isBlock: true,
  isHidden: false,
  isLink: false,
  isStrong: false,
  isLarge: false,
  keepsLines: false,
  block: -1,
  level: 0,
  kind: "text",
  hints: 0,
};
const NOTHING: ReadonlyMap<string, string> = new Map();

/** The lines of a page in the order in which they stand in it. */
export function blocksOf(tree: HtmlTree, shape: Shape): BlockList {
  const { tags: kinds, ends, strings, attributes } = tree;
  const blocks: Block[] = [];
  const leftOut = new Map<string, number>();
  const frames: Frame[] = [OUTSIDE];
  const line = newLine();
  let frame = OUTSIDE;
  let hints = 0;
  // A term of a list waits for what is said of it.
  let isTerm = false;
  let isLarge = false;

  const flush = (): void => {
    if (isTerm) return;
    const taken = takeLine(line);
    const { kind, block, level, isHidden } = frame;
    if (taken !== null)
      blocks.push({ kind, node: block, level, hints: hints | frame.hints, isHidden, isLarge, ...taken });
    hints = 0;
    isLarge = frame.isLarge;
  };
  const leave = (): void => {
    const { tag, isBlock, kind } = frame;
    if (tag === tags.DT && line.text !== "" && line.text.length <= LONGEST_TERM && line.linked === 0) {
      // <dt>来源</dt><dd>青禾日报</dd> is one line.
      if (!/[：:]$/u.test(line.text)) line.text += "：";
      isTerm = true;
    } else if (tag === tags.DD || tag === tags.DL) isTerm = false;
    for (const key of line.keys) if (key.end < 0) key.end = line.text.length;
    if (isBlock && (kind !== "row" || ENDS_ROW.has(tag))) flush();
    else if (isBlock) line.blank = 1;
    else markSeam(line);
    frames.pop();
    frame = frames.at(-1) ?? OUTSIDE;
  };
  const pass = (reason: string, node: number): number => {
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + (shape.lengths[node] ?? 0));
    return (ends[node] ?? node + 1) - 1;
  };
  const enter = (node: number, tag: number): number => {
    const traits = TAG_TRAITS[tag] ?? 0;
    const said = attributes.get(node) ?? NOTHING;
    const style = said.get("style") ?? "";
    // <em class="rich_media_meta_text">江岸</em> is where an account posted from, a span of that class names its author.
    const own =
      hintsOf(strings[node] ?? "") & (tag === tags.EM && isOfAccount(strings[node] ?? "") ? ~HINT.author : ~0);
    if ((traits & TAG.unread) !== 0) return pass(reasonOf(tag), node);
    const isPart = frame.kind === "heading" && ((own & (HINT.kicker | HINT.deck)) !== 0 || tag === tags.SMALL);
    const isBlock = (traits & TAG.block) !== 0 || isPart || (style !== "" && SHOWN_AS_BLOCK.test(style));
    if (!isBlock && (own & LEFT_OUT_INLINE) !== 0 && (shape.lengths[node] ?? 0) <= LONGEST_INLINE)
      return pass("widget", node);
    if (tag === tags.DT) isTerm = false;
    const hides = (style !== "" && HIDES.test(style)) || said.has("hidden") || isUnseen(said);
    if (hides && !isBlock && (shape.lengths[node] ?? 0) <= LONGEST_LINK) return pass("hidden", node);
    if (isBlock && (frame.kind !== "row" || tag === tags.TR)) flush();
    const isNamed = (own & NAMES_PEOPLE) !== 0 || said.get("itemprop") === "author" || said.get("rel") === "author";
    if (!isBlock || isNamed) hints |= own;
    if (isNamed && line.keys.length < MOST_NAMED) {
      const named = (own & NAMES_PEOPLE) !== 0 ? own : HINT.author;
      line.keys.push({ start: line.text.length, end: -1, hints: named });
    }
    frame = {
      node,
      end: ends[node] ?? node + 1,
      tag,
      isBlock,
      isHidden: frame.isHidden || hides,
      isLink: frame.isLink || (tag === tags.A && isLink(tree, shape, node)),
      isStrong: frame.isStrong || STRONG.has(tag),
      isLarge: frame.isLarge || isLargeType(style, said.get("size")),
      keepsLines: frame.keepsLines || tag === tags.PRE || (style !== "" && KEEPS_LINES.test(style)),
      block: isBlock && frame.kind !== "row" ? node : frame.block,
      level: (traits & TAG.heading) !== 0 ? tag - tags.H1 + 1 : frame.level,
      kind: kindOf(node, tag, frame.kind, shape),
      hints: isBlock ? own : frame.hints | own,
    };
    frames.push(frame);
    isLarge ||= frame.isLarge;
    return node;
  };

  for (let node = 0; node < kinds.length; node++) {
    while (node >= frame.end) leave();
    const tag = kinds[node] ?? 0;
    if (tag === tags.TEXT) {
      const written = strings[node] ?? "";
      if (!frame.keepsLines || !written.includes("\n")) say(line, written, frame);
      else
        for (const [i, one] of written.split("\n").entries()) {
          if (i > 0) flush();
          say(line, one, frame);
        }
    } else if (tag === tags.BR) {
      if (frame.kind === "row" || frame.kind === "heading") line.blank = 1;
      else flush();
    } else if (tag === tags.HR) {
      flush();
      blocks.push({ ...RULE, node });
    } else if (((TAG_TRAITS[tag] ?? 0) & TAG.void) === 0) node = enter(node, tag);
  }
  while (frames.length > 1) leave();
  isTerm = false;
  flush();
  return { blocks, leftOut };
}

const RULE: Block = {
  kind: "rule",
  text: "",
  node: -1,
  linked: 0,
  level: 0,
  hints: 0,
  isStrong: false,
  isLarge: false,
  isHidden: false,
};

function reasonOf(tag: number): string {
  if (tag === tags.SCRIPT || tag === tags.STYLE) return "script";
  if (tag === tags.TITLE || tag === tags.HEAD) return "head";
  return "not-shown";
}

// font-size: 22px, font-size:16pt; <font size=5>
const SIZE =
  /font-size\s{0,9}:\s{0,9}(?:(?:2[2-9]|[3-6]\d)(?:\.\d{1,3})?px|(?:1[6-9]|[2-4]\d)(?:\.\d{1,3})?pt|x{1,2}-large)/iu;

function isLargeType(style: string, size: string | undefined): boolean {
  return (style !== "" && SIZE.test(style)) || (size !== undefined && /^(?:[5-7]|\+[2-4])$/u.test(size.trim()));
}

function isOfAccount(classes: string): boolean {
  return classes.includes("rich_media");
}

function isUnseen(said: ReadonlyMap<string, string>): boolean {
  return said.get("aria-hidden")?.toLowerCase() === "true";
}

/** One that was never closed is none. */
function isLink({ anchors }: HtmlTree, { lengths }: Shape, node: number): boolean {
  return !anchors.has(node) && (lengths[node] ?? 0) <= LONGEST_LINK;
}

function kindOf(node: number, tag: number, around: BlockKind, { dataTables }: Shape): BlockKind {
  if (around === "row") return "row";
  if (((TAG_TRAITS[tag] ?? 0) & TAG.heading) !== 0) return "heading";
  if (tag === tags.FIGCAPTION) return "caption";
  if (tag === tags.LI) return "item";
  if (tag === tags.TABLE) return dataTables.has(node) ? "row" : around;
  return around;
}
