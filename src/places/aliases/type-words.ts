/** The two types of places that a text names by a type word, and that a book may have other names for. */
export type NamedType = "office" | "community";

/** What stands in front of the type word (柳荫), and that word (社区); "" for a name without one. */
export interface SplitName {
  readonly stem: string;
  readonly word: string;
}

// The longest first: 松屏街道办事处 is 松屏 + 街道办事处. 鹿庄村社区 is what the village 鹿庄 has become.
const TYPE_WORDS: ReadonlyMap<NamedType, readonly string[]> = new Map([
  ["office", ["街道办事处", "街办事处", "办事处", "街道", "街办", "苏木", "街", "镇", "乡"]],
  ["community", ["村社区", "社区", "嘎查", "村"]],
]);

/** A name that is nothing but a type word has no stem to tell, and counts as one without a word. */
export function splitName(type: NamedType, name: string): SplitName {
  const word =
    (TYPE_WORDS.get(type) ?? []).find((ending) => name.endsWith(ending) && name.length > ending.length) ?? "";
  return { stem: name.slice(0, name.length - word.length), word };
}

/** The type that a name's last word says, or null. */
export function typeOfName(name: string): NamedType | null {
  return (["office", "community"] as const).find((type) => splitName(type, name).word !== "") ?? null;
}

/** Names as they are compared: compatibility forms folded (１ is 1), no white space. */
export function comparedName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "");
}
