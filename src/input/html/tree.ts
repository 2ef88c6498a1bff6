import { Tokenizer } from "htmlparser2";
import * as tags from "./tags.ts";

const { TAG, TAG_TRAITS } = tags;

/** A page as columns: node by node as they stand in it, texts and elements alike; nothing in it is linked by reference. */
export interface HtmlTree {
  /** `TEXT`, or the number of the tag. */
  readonly tags: readonly number[];
  /** -1 for what stands in nothing. */
  readonly parents: readonly number[];
  /** The number behind the last node that stands in it. */
  readonly ends: readonly number[];
  /** Of a text node its characters, of an element its classes and id. */
  readonly strings: readonly string[];
  /** What else is said of elements, where it is asked for. */
  readonly attributes: ReadonlyMap<number, ReadonlyMap<string, string>>;
  /** The `a` elements that lead nowhere: `<a name="top">`. */
  readonly anchors: ReadonlySet<number>;
  /** Comments in which the generator of an e-paper states what a page is. */
  readonly notes: readonly string[];
  /** Characters of the page that went into no node, by reason. */
  readonly dropped: ReadonlyMap<string, number>;
}

/** As deep as browsers nest; what would be deeper stands beside its parent. */
const DEEPEST = 400;
/** More nodes than any article has: the page is read up to here. */
const MOST_NODES = 1_500_000;
const LONGEST_VALUE = 20_000;
// Programs are not run, but what they state may be read: of each its own text, as long as it is no library.
const LONGEST_SCRIPT = 400_000;
const MOST_SCRIPTS = 200;
// <!--enpproperty <date>2031-04-09 00:00:00.0</date><author>岑雨禾</author>…/enpproperty-->
const NOTE = "enpproperty";
const MOST_NOTES = 4;

const KEPT_OF_ALL = new Set(["class", "id", "style", "hidden", "aria-hidden", "role", "itemprop", "itemtype", "rel"]);
const KEPT_OF_SOME = new Map<number, ReadonlySet<string>>([
  [tags.META, new Set(["name", "property", "content"])],
  [tags.TIME, new Set(["datetime", "pubdate"])],
  [tags.SCRIPT, new Set(["type"])],
  [tags.FONT, new Set(["size"])],
]);
/** What an open element of a kind ends when it begins, and how far up that is looked for. */
const CLOSES = new Map<number, { readonly open: readonly number[]; readonly within: readonly number[] }>([
  [tags.LI, { open: [tags.LI], within: [tags.UL, tags.OL] }],
  [tags.DT, { open: [tags.DT, tags.DD], within: [tags.DL] }],
  [tags.DD, { open: [tags.DT, tags.DD], within: [tags.DL] }],
  [tags.TD, { open: [tags.TD, tags.TH], within: [tags.TR, tags.TABLE] }],
  [tags.TH, { open: [tags.TD, tags.TH], within: [tags.TR, tags.TABLE] }],
  [tags.TR, { open: [tags.TR], within: [tags.TABLE] }],
  [tags.TBODY, { open: [tags.THEAD, tags.TBODY, tags.TFOOT], within: [tags.TABLE] }],
  [tags.TFOOT, { open: [tags.THEAD, tags.TBODY, tags.TFOOT], within: [tags.TABLE] }],
  [tags.OPTION, { open: [tags.OPTION], within: [] }],
]);
// An end tag of these goes through open cells.
const ENDS_CELLS = new Set([tags.TABLE, tags.TR, tags.TBODY, tags.THEAD, tags.TFOOT, tags.BODY, tags.HTML]);
const MAY_STAND_IN_HEAD = new Set(
  ["meta", "link", "title", "script", "style", "base", "noscript", "template"].map(tags.tagNamed),
);

/** The tree of a page however it is written; it takes time and room in proportion to its length. */
export function treeOf(html: string): HtmlTree {
  const kinds: number[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const strings: string[] = [];
  const attributes = new Map<number, Map<string, string>>();
  const anchors = new Set<number>();
  const notes: string[] = [];
  const dropped = new Map<string, number>();
  const stack: number[] = [];
  // How many elements of a kind are open: what is not open need not be looked for.
  const open = new Map<number, number>();
  let tag = 0;
  let name = "";
  let leadsOn = false;
  let isTarget = false;
  let value = "";
  let held = new Map<string, string>();
  let scripts = 0;

  const top = (): number => stack.at(-1) ?? -1;
  const isOpen = (kind: number): boolean => (open.get(kind) ?? 0) > 0;
  const add = (kind: number, string: string): number => {
    kinds.push(kind);
    parents.push(top());
    ends.push(0);
    strings.push(string);
    return kinds.length - 1;
  };
  const pop = (): void => {
    const node = stack.pop();
    if (node === undefined) return;
    ends[node] = kinds.length;
    const kind = kinds[node] ?? 0;
    open.set(kind, (open.get(kind) ?? 1) - 1);
  };
  const popTo = (at: number): void => {
    while (stack.length > at) pop();
  };
  /** Where the nearest open element of these kinds stands in the stack; -1 when one of `within` is nearer. */
  const nearest = (wanted: readonly number[], isFence: (kind: number) => boolean): number => {
    for (let at = stack.length - 1; at >= 0; at--) {
      const kind = kinds[stack[at] ?? 0] ?? 0;
      if (wanted.includes(kind)) return at;
      if (isFence(kind)) return -1;
    }
    return -1;
  };
  const drop = (reason: string, length: number): void => {
    dropped.set(reason, (dropped.get(reason) ?? 0) + length);
  };
  const text = (string: string): void => {
    const last = kinds.length - 1;
    const holder = kinds[top()] ?? 0;
    if (holder === tags.SCRIPT || holder === tags.STYLE) {
      drop(holder === tags.SCRIPT ? "script" : "style", string.length);
      if (holder === tags.STYLE || string.length > LONGEST_SCRIPT || scripts >= MOST_SCRIPTS) return;
      scripts++;
    }
    if (last >= 0 && kinds[last] === tags.TEXT && parents[last] === top()) strings[last] += string;
    else if (kinds.length >= MOST_NODES) drop("too-large", string.length);
    else ends[add(tags.TEXT, string)] = kinds.length;
  };
  const makeRoom = (traits: number): void => {
    if (isOpen(tags.HEAD) && !MAY_STAND_IN_HEAD.has(tag)) popTo(nearest([tags.HEAD], () => false));
    if ((traits & TAG.block) !== 0 && isOpen(tags.P)) {
      const at = nearest([tags.P], (kind) => ((TAG_TRAITS[kind] ?? 0) & (TAG.fence | TAG.unread)) !== 0);
      if (at >= 0) popTo(at);
    }
    // A link in a link was not closed.
    if (tag === tags.A && isOpen(tags.A)) {
      const at = nearest([tags.A], (kind) => ((TAG_TRAITS[kind] ?? 0) & TAG.block) !== 0);
      if (at >= 0) popTo(at);
    }
    const closes = CLOSES.get(tag);
    if (closes === undefined || !closes.open.some(isOpen)) return;
    const at = nearest(
      closes.open,
      (kind) => closes.within.includes(kind) || ((TAG_TRAITS[kind] ?? 0) & TAG.unread) !== 0,
    );
    if (at >= 0) popTo(at);
  };
  const openTag = (): void => {
    const traits = TAG_TRAITS[tag] ?? 0;
    if ((tag === tags.HTML || tag === tags.BODY) && isOpen(tag)) return;
    makeRoom(traits);
    if (kinds.length >= MOST_NODES) return;
    while (stack.length >= DEEPEST) pop();
    const hint = `${held.get("class") ?? ""} ${held.get("id") ?? ""}`;
    const node = add(tag, hint === " " ? "" : hint);
    if (tag === tags.A && isTarget && !leadsOn) anchors.add(node);
    held.delete("class");
    held.delete("id");
    if (held.size > 0) {
      attributes.set(node, held);
      held = new Map();
    }
    if ((traits & TAG.void) !== 0) {
      ends[node] = kinds.length;
      return;
    }
    stack.push(node);
    open.set(tag, (open.get(tag) ?? 0) + 1);
  };
  const closeTag = (kind: number): void => {
    const traits = TAG_TRAITS[kind] ?? 0;
    if (!isOpen(kind)) {
      // As browsers have it, </br> is a line break and </p> an empty paragraph.
      if (kind === tags.BR || kind === tags.P) ends[add(tags.BR, "")] = kinds.length;
      return;
    }
    const isInline = (traits & TAG.block) === 0;
    const fence = isInline ? TAG.block : ENDS_CELLS.has(kind) ? 0 : TAG.fence;
    const at = nearest([kind], (other) => other !== kind && ((TAG_TRAITS[other] ?? 0) & fence) !== 0);
    if (at >= 0) popTo(at);
  };

  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (codepoint) => text(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        tag = tags.tagNamed(html.slice(start, end).toLowerCase());
        if (held.size > 0) held = new Map();
        leadsOn = false;
        isTarget = false;
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, end) => closeTag(tags.tagNamed(html.slice(start, end).toLowerCase())),
      onattribname: (start, end) => {
        const written = html.slice(start, end).toLowerCase();
        name = KEPT_OF_ALL.has(written) || KEPT_OF_SOME.get(tag)?.has(written) === true ? written : "";
        value = "";
        leadsOn ||= written === "href";
        isTarget ||= written === "name" || written === "id";
      },
      onattribdata: (start, end) => {
        if (name !== "" && value.length < LONGEST_VALUE)
          value += html.slice(start, Math.min(end, start + LONGEST_VALUE));
      },
      onattribentity: (codepoint) => {
        if (name !== "" && value.length < LONGEST_VALUE) value += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        if (name !== "" && !held.has(name)) held.set(name, value);
      },
      oncomment: (start, end) => {
        drop("markup-comment", end - start);
        if (notes.length < MOST_NOTES && html.startsWith(NOTE, start)) notes.push(html.slice(start, end));
      },
      oncdata: (start, end) => text(html.slice(start, end)),
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  popTo(0);
  return { tags: kinds, parents, ends, strings, attributes, anchors, notes, dropped };
}
