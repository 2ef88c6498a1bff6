import type { AnalyzedDocument, CommunityMention, OfficeMention } from "../core/types.ts";
import type { OfficialPlaces } from "./official/official.ts";
import { placesAbove } from "./official/official-search.ts";

/**
 * What was decided on each name of each story, and why: the name, how often it stands there, the row that is likeliest, how sure
 * that is and by what, the row that comes next; in front of all how many of the names have a code. Lines for people.
 */
export function explainLinks({ stories }: AnalyzedDocument, places: OfficialPlaces): string[] {
  let coded = 0;
  const lines: string[] = [];
  for (const { ordinal, entities } of stories) {
    const countByName = new Map<string, number>();
    const mentions = entities.filter((entity) => entity.type === "office" || entity.type === "community");
    for (const { type, name } of mentions) countByName.set(type + name, (countByName.get(type + name) ?? 0) + 1);
    for (const mention of mentions) {
      const key = mention.type + mention.name;
      const count = countByName.get(key);
      if (count === undefined) continue;
      countByName.delete(key);
      if (mention.code !== null) coded++;
      lines.push(
        `${String(ordinal).padStart(4)} ${mention.type} ${mention.name} ×${count}: ${decided(mention, places)}`,
      );
    }
  }
  return [`${lines.length} names, ${coded} with a code`, ...lines];
}

function decided({ code, candidates, link }: OfficeMention | CommunityMention, places: OfficialPlaces): string {
  if (link === null) return code === null ? "not in the list" : code;
  const { best, confidence, evidence, second } = link;
  const reasons = evidence.length === 0 ? "nothing" : evidence.join(", ");
  const rows = candidates === 1 ? "1 row" : `${candidates} rows`;
  const verdict = code === null ? `no code; of ${rows} likeliest` : `of ${rows}`;
  const next = second === null ? "" : `\n       next ${described(second, places)}`;
  return `${verdict} ${described(best, places)}\n       ${confidence} by ${reasons}${next}`;
}

function described(code: string, places: OfficialPlaces): string {
  const row = places.rowOf(code);
  if (row < 0) return code;
  return `${code} ${Object.values(placesAbove(places, row)).join("")}${places.nameOf(row)}`;
}
