import type { Mention, OfficeMention } from "../../core/types.ts";
import type { LinkedStory } from "../link.ts";
import type { AliasBook } from "./alias-book.ts";

/** Offices and communities under the names, and with the codes, that the book gives them; surface and rule stay. */
export function withAliases(stories: readonly LinkedStory[], book: AliasBook): LinkedStory[] {
  return stories.map((linked) => ({ ...linked, mentions: linked.mentions.map((mention) => renamed(mention, book)) }));
}

function renamed(mention: Mention, book: AliasBook): Mention {
  if (mention.type !== "office" && mention.type !== "community") return mention;
  const { name = mention.name, code = null } = book.canonicalOf(mention.type, mention.name) ?? {};
  const found = { name, ...(code === null ? {} : told(code, name)) };
  if (mention.type === "office") return { ...mention, ...found };
  const office = mention.office === null ? null : (book.canonicalOf("office", mention.office)?.name ?? mention.office);
  return { ...mention, ...found, office };
}

function told(code: string, name: string): Pick<OfficeMention, "code" | "link"> {
  return { code, link: { best: code, bestName: name, confidence: 1, evidence: ["alias"], second: null } };
}
