import type { Span } from "../core/span.ts";

export interface Hit<Value> extends Span {
  readonly value: Value;
}

/** Finds words in a text: leftmost, longest, not overlapping; time grows with the text, not with the number of words. */
export interface Matcher<Value> {
  readonly find: (text: string) => Hit<Value>[];
}

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  word: { readonly value: Value } | null;
}

/** Builds the trie of all words, by UTF-16 code unit. */
export function compileWords<Value>(valuesByWord: ReadonlyMap<string, Value>): Matcher<Value> {
  const root = emptyNode<Value>();
  for (const [word, value] of valuesByWord) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const next = node.next.get(code) ?? emptyNode<Value>();
      node.next.set(code, next);
      node = next;
    }
    node.word = { value };
  }
  return { find: (text) => findAll(text, root) };
}

function emptyNode<Value>(): Node<Value> {
  return { next: new Map(), word: null };
}

function findAll<Value>(text: string, root: Node<Value>): Hit<Value>[] {
  const hits: Hit<Value>[] = [];
  let start = 0;
  while (start < text.length) {
    let node = root.next.get(text.charCodeAt(start));
    let longest: Hit<Value> | null = null;
    for (let end = start + 1; node !== undefined; end++) {
      if (node.word !== null) longest = { start, end, value: node.word.value };
      node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
    }
    if (longest !== null) hits.push(longest);
    start = longest?.end ?? start + 1;
  }
  return hits;
}
