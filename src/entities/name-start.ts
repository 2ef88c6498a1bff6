import type { Lexicon } from "../core/types.ts";
import { indexWords, type WordIndex, wordEndingAt } from "./word-index.ts";

// “在锦园小区”, “由市中医院”: a particle or preposition ends what stands before a name.
const PARTICLES: ReadonlySet<string> = new Set(
  "的了着过在与及被把让由是就或此和同跟向对为从到于以将经请有各该某赴自等说给用像因当按去",
);
// “主办丶承办”: some pages set U+4E36, a stroke, for the mark 、.
const STROKE = "丶";
// “志愿者和信义社区”: behind people, 和 joins although 和信 could open a name.
export const JOINED: RegExp = /(?:者|员|们|居民|群众|部门|企业|单位|组织|家长|学生|老师|教师|医生|律师|党支部)$/u;
const CONJUNCTION = /[和与及同]/u;
const NAME_CHARACTER = /[\p{Script=Han}\dA-Za-z０-９·]/u;

/** What decides where a proper name begins when it is read from its last word backwards. */
export interface NameBounds {
  /** Words that stand in front of names, such as 联合 or 走进. */
  readonly before: WordIndex;
  /** Words in which a particle is part of the name: 和平, 向阳. */
  readonly kept: ReadonlySet<string>;
}

export function nameBounds(lexicon: Lexicon): NameBounds {
  return { before: indexWords(lexicon("left-boundaries")), kept: new Set(lexicon("name-words")) };
}

/** Where the name that goes on up to `end` begins: no further left than `floor`, and past no particle, verb or punctuation. */
export function nameStart(
  bounds: NameBounds,
  { text, end, floor }: { text: string; end: number; floor: number },
): number {
  let at = end;
  while (at > floor) {
    if (!NAME_CHARACTER.test(text.charAt(at - 1)) || text.charAt(at - 1) === STROKE) return at;
    if (isParticle(bounds, { text, at: at - 1 })) return at;
    if (wordEndingAt(bounds.before, { text, at }) !== "") return at;
    at--;
  }
  return at;
}

function isParticle(bounds: NameBounds, { text, at }: { text: string; at: number }): boolean {
  const char = text.charAt(at);
  if (!PARTICLES.has(char)) return false;
  const isJoint = CONJUNCTION.test(char) && JOINED.test(text.slice(Math.max(0, at - 3), at));
  return isJoint || !isKept(bounds, { text, at });
}

function isKept(bounds: NameBounds, { text, at }: { text: string; at: number }): boolean {
  for (const length of [2, 3]) {
    for (let start = at - length + 1; start <= at; start++) {
      if (start >= 0 && bounds.kept.has(text.slice(start, start + length))) return true;
    }
  }
  return false;
}
