import { type PackedTrie, wordOf } from "../../core/packed-trie.ts";
import { isOf, KIND, KINDS } from "../characters.ts";
import { listsBefore } from "../word-lists.ts";
import { LIST, type PlaceWords } from "./place-words.ts";
import type { PlaceKind } from "./type-words.ts";

/** How the left edge of a name was found; the further up, the surer. */
export type Edge = "parent" | "list" | "edge" | "locative" | "word";

/** The rules by the kind of place, and how its edge was found; `known` where another mention made the name one. */
export function ruleOf(kind: PlaceKind, edge: Edge | "known"): string {
  const rules = kind === "office" ? OFFICE_RULES : COMMUNITY_RULES;
  switch (edge) {
    case "parent":
      return rules.parent;
    case "list":
      return rules.list;
    case "edge":
      return rules.edge;
    case "locative":
      return rules.locative;
    case "word":
      return rules.word;
    case "known":
      return rules.known;
  }
}

/** A stretch of a story in which the name in front of a type word is looked for. */
export interface Stretch {
  readonly text: string;
  /** Where the zone begins. */
  readonly floor: number;
  /** Where the type word begins. */
  readonly end: number;
  /**
   * By offset, where a name may begin: 1 where the name of an area or office ends, and where that of an area ends without
   * its 省 or 市 the length of it, since it may as well be part of another name (石家庄|镇).
   */
  readonly parents: Uint8Array;
}

type Rules = Readonly<Record<Edge | "known", string>>;

function rulesOf(kind: PlaceKind): Rules {
  return {
    parent: `${kind}.parent`,
    list: `${kind}.list`,
    edge: `${kind}.edge`,
    locative: `${kind}.locative`,
    word: `${kind}.word`,
    known: `${kind}.known`,
  };
}

const OFFICE_RULES = rulesOf("office");
const COMMUNITY_RULES = rulesOf("community");
const LIST_MARK = "、".charCodeAt(0);
const IN = "在";
const AND = "和";
const LEAST_JOINED = 2;
const IS_COMMUNITY = /(?:社区|村)$/u;
const LOCATIVE_PARTICLES: ReadonlySet<string> = new Set([IN, "到", "赴", "从", "据", "去"]);
// 某某区, 某某县, 某某市, whether the official list has it or not; the character in front keeps out 小区, 全县 and 城市.
const PARENT_WORD =
  /\p{Script=Han}(?:(?<![社小辖园片景山校库林牧市郊灾厂矿战军街居生工保])区|(?<![全各本该外])县|(?<![城全本都超夜集闹门股上开早楼会])市|自治州|[左右前后中合特汉沁审尔克勒茂]旗)$/u;
// ——记河西街道…: the deck says whom the story is about.
const DEDICATION = /[—－](?:记|访|写给)$/u;

/** What ends in front of `at`, if a name can begin there. */
export function edgeAt(stretch: Stretch, at: number, words: PlaceWords): Edge | null {
  const { text, floor, end, parents } = stretch;
  if ((parents[at] ?? 0) > 0) return "parent";
  if (at === floor) return "edge";
  const unit = text.charCodeAt(at - 1);
  const kind = KINDS[unit] ?? 0;
  if ((kind & KIND.name) === 0) return unit === LIST_MARK ? "list" : "edge";
  if ((kind & KIND.dedicates) !== 0 && DEDICATION.test(text.slice(Math.max(floor, at - 3), at))) return "edge";
  if (at < end && (kind & KIND.areaEnd) !== 0 && isParentWord(stretch, at, words)) return "parent";
  // Right in front of the type word it would leave no name: 前往联合社区 has one, 走进社区 none.
  const lists = at < end ? listsBefore(words.inFront, text, floor, at, LIST.before | LIST.locative) : 0;
  if ((lists & LIST.locative) !== 0) return "locative";
  if ((kind & KIND.particle) !== 0) {
    const particle = text.charAt(at - 1);
    if (particle === IN || joinsNames(stretch, at - 1, words) || !isKept(stretch, at - 1, words))
      return LOCATIVE_PARTICLES.has(particle) ? "locative" : "word";
  }
  return lists === 0 ? null : "word";
}

/** 管城区|, 海安县|, but not 来到市|府路, where the word in front is no name. */
function isParentWord({ text, floor }: Stretch, at: number, { inFront }: PlaceWords): boolean {
  if (!PARENT_WORD.test(text.slice(Math.max(floor, at - 4), at))) return false;
  return !isOf(KIND.particle, text, at - 2) && listsBefore(inFront, text, floor, at - 1, LIST.before) === 0;
}

/** Whether 和 at `at` stands between two names: 柳荫社区|和|义安社区, 干部江小雨|和|城东社区; but 松屏街道|和平社区. */
function joinsNames({ text, floor, end, parents }: Stretch, at: number, { inFront, surnames }: PlaceWords): boolean {
  if (text.charAt(at) !== AND || end - at <= LEAST_JOINED) return false;
  if (parents[at] === 1 && IS_COMMUNITY.test(text.slice(Math.max(floor, at - 2), at))) return true;
  const isPerson = (length: number): boolean =>
    surnames.has(text.charAt(at - length)) && listsBefore(inFront, text, floor, at - length, LIST.before) !== 0;
  return isPerson(2) || isPerson(3);
}

/** Whether the particle at `at` is part of a name: 和平. */
function isKept(stretch: Stretch, at: number, { kept }: PlaceWords): boolean {
  return (
    isWord(kept, stretch, at, at + 2) ||
    isWord(kept, stretch, at - 1, at + 1) ||
    isWord(kept, stretch, at - 1, at + 2) ||
    isWord(kept, stretch, at, at + 3)
  );
}

function isWord(words: PackedTrie, { text, floor, end }: Stretch, from: number, to: number): boolean {
  return from >= floor && to <= end && wordOf(words, text, from, to) >= 0;
}
