import type { Gazetteer } from "../core/gazetteer.ts";
import type { Lexicon, PlaceMention, Recognizer, Zone } from "../core/types.ts";
import { isHiddenPart } from "./hidden-parts.ts";
import { nameBounds, nameStart } from "./name-start.ts";

// 学苑路87号9幢, 人民大道12号: an address; where the name of the road begins is read backwards from its type word.
const ADDRESS = /(?<road>\p{Script=Han}{1,4}(?:路|街|大道|大街|巷|胡同|弄))\d{1,5}号(?:院|\d{1,4}[幢栋号]楼?)?/u;
const NUMBER_WORD = "号";
const DIGIT = /\d/u;
/** Before 号: four characters, which may be pairs, the type word and the number. Behind it: 院, or 1234幢楼. */
const LONGEST_BEFORE = 15;
const LONGEST_BEHIND = 6;

/** Provinces, cities and districts of the official list, each level apart, and addresses. */
export function place(lexicon: Lexicon, gazetteer: Gazetteer): Recognizer {
  const bounds = nameBounds(lexicon);
  return {
    type: "place",
    find(story) {
      const { text, zones } = story;
      const found: PlaceMention[] = [];
      for (const { start, end, areas } of gazetteer.areasOf(story)) {
        const code = areas.length === 1 ? (areas[0]?.code ?? null) : null;
        found.push({ type: "place", start, end, name: text.slice(start, end), rule: "place.area", code });
      }
      for (const { start: floor, end, roadEnd } of addressesIn(text)) {
        const start = nameStart(bounds, { text, end: roadEnd - 1, floor });
        if (start >= roadEnd - 1) continue;
        found.push({ type: "place", start, end, name: text.slice(start, end), rule: "place.address", code: null });
      }
      return found.some((mention) => isHidden(mention, zones))
        ? found.filter((mention) => !isHidden(mention, zones))
        : found;
    },
  };
}

function isHidden({ start, end }: PlaceMention, zones: readonly Zone[]): boolean {
  for (const zone of zones) {
    if (zone.start >= end) return false;
    if (start < zone.end && isHiddenPart(zone.part)) return true;
  }
  return false;
}

interface Address {
  readonly start: number;
  readonly roadEnd: number;
  readonly end: number;
}

/** Addresses from left to right: the pattern is tried only around each number that 号 follows. */
function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  let after = 0;
  for (let at = text.indexOf(NUMBER_WORD); at >= 0; at = text.indexOf(NUMBER_WORD, Math.max(at + 1, after))) {
    if (!DIGIT.test(text.charAt(at - 1))) continue;
    const from = Math.max(after, at - LONGEST_BEFORE);
    const match = ADDRESS.exec(text.slice(from, at + 1 + LONGEST_BEHIND));
    if (match === null) continue;
    const start = from + match.index;
    const roadEnd = start + (match.groups?.road?.length ?? 0);
    // 5号路12号: the pattern fits the next number, whose turn will come.
    if (text.indexOf(NUMBER_WORD, roadEnd) !== at) continue;
    after = start + match[0].length;
    found.push({ start, roadEnd, end: after });
  }
  return found;
}
