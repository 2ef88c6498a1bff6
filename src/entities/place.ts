import type { Gazetteer } from "../core/gazetteer.ts";
import type { Lexicon, PlaceMention, Recognizer } from "../core/types.ts";
import { nameBounds, nameStart } from "./name-start.ts";

// 学苑路87号9幢, 人民大道12号: an address; where the name of the road begins is read backwards from its type word.
const ADDRESS = /(?<road>\p{Script=Han}{1,4}(?:路|街|大道|大街|巷|胡同|弄))\d{1,5}号(?:院|\d{1,4}[幢栋号]楼?)?/gu;

/** Provinces, cities and districts of the official list, each level apart, and addresses. */
export function place(lexicon: Lexicon, gazetteer: Gazetteer): Recognizer {
  const bounds = nameBounds(lexicon);
  return {
    type: "place",
    find(story) {
      const { text, zones } = story;
      const found: PlaceMention[] = gazetteer.areasOf(story).map(({ start, end, areas }) => ({
        type: "place",
        start,
        end,
        name: text.slice(start, end),
        rule: "place.area",
        code: areas.length === 1 ? (areas[0]?.code ?? null) : null,
      }));
      for (const match of text.matchAll(ADDRESS)) {
        const end = match.index + match[0].length;
        const roadEnd = match.index + (match.groups?.road?.length ?? 0);
        const start = nameStart(bounds, { text, end: roadEnd - 1, floor: match.index });
        if (start >= roadEnd - 1) continue;
        found.push({ type: "place", start, end, name: text.slice(start, end), rule: "place.address", code: null });
      }
      const hidden = zones.filter(
        ({ part }) => part === "byline" || part === "meta" || part === "dateline" || part === "chain",
      );
      return found.filter((mention) => !hidden.some((zone) => mention.start < zone.end && zone.start < mention.end));
    },
  };
}
