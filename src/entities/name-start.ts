import { packWords } from "../core/pack-words.ts";
import { childOf, NO_NODE, type PackedTrie, ROOT, wordAt } from "../core/packed-trie.ts";
import type { Lexicon } from "../core/types.ts";
import { HAN, unitKinds } from "../core/unit-kinds.ts";
import { reversed } from "./word-index.ts";

const KIND = { name: 1, particle: 2, conjunction: 4 } as const;
const KINDS = unitKinds([
  [KIND.name, HAN],
  [KIND.name, "0123456789０１２３４５６７８９·ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"],
  // “在锦园小区”, “由市中医院”: a particle or preposition ends what stands before a name.
  [KIND.particle, "的了着过在与及被把让由是就或此和同跟向对为从到于以将经请有各该某赴自等说给用像因当按去"],
  [KIND.conjunction, "和与及同"],
]);
// “主办丶承办”: some pages set U+4E36, a stroke, for the mark 、.
const STROKE = "丶".charCodeAt(0);
// “志愿者和信义社区”: behind people, 和 joins although 和信 could open a name.
export const JOINED: RegExp =
  /(?:者|员|们|居民|群众|部门|企业|单位|组织|家长|学生|老师|教师|医生|律师|党支部|负责人)$/u;

/** What decides where a proper name begins when it is read from its last word backwards. */
export interface NameBounds {
  /** Words that stand in front of names, such as 联合 or 走进, written backwards. */
  readonly before: PackedTrie;
  /** Words in which a particle is part of the name: 和平, 向阳. */
  readonly kept: ReadonlySet<string>;
}

export function nameBounds(lexicon: Lexicon): NameBounds {
  return { before: packWords(lexicon("left-boundaries").map(reversed)), kept: new Set(lexicon("name-words")) };
}

/** Where the name that goes on up to `end` begins: no further left than `floor`, and past no particle, verb or punctuation. */
export function nameStart(
  bounds: NameBounds,
  { text, end, floor }: { text: string; end: number; floor: number },
): number {
  let at = end;
  while (at > floor) {
    const sign = text.charCodeAt(at - 1);
    const kinds = KINDS[sign] ?? 0;
    if ((kinds & KIND.name) === 0 || sign === STROKE) return at;
    if ((kinds & KIND.particle) !== 0 && isParticle(bounds, { text, at: at - 1, kinds })) return at;
    if (endsWord(bounds.before, text, at)) return at;
    at--;
  }
  return at;
}

function endsWord(backwards: PackedTrie, text: string, end: number): boolean {
  let node = ROOT;
  for (let start = end; start > 0; ) {
    node = childOf(backwards, node, text.charCodeAt(--start));
    if (node === NO_NODE) return false;
    if (wordAt(backwards, node) >= 0) return true;
  }
  return false;
}

function isParticle(bounds: NameBounds, { text, at, kinds }: { text: string; at: number; kinds: number }): boolean {
  const isJoint = (kinds & KIND.conjunction) !== 0 && JOINED.test(text.slice(Math.max(0, at - 3), at));
  return isJoint || !isKept(bounds, { text, at });
}

function isKept(bounds: NameBounds, { text, at }: { text: string; at: number }): boolean {
  for (let length = 2; length <= 3; length++) {
    for (let start = Math.max(0, at - length + 1); start <= at; start++) {
      if (bounds.kept.has(text.slice(start, start + length))) return true;
    }
  }
  return false;
}
