export type Language = "zh" | "en";

/**
 * What is said to people, before it is said in a language: as with gettext, the English stands in the code and is the key
 * of the other languages. Plain data: it goes from thread to thread.
 */
export interface Wording {
  /** English, with {0}, {1} … for the values. */
  readonly template: string;
  readonly values: readonly WordingValue[];
}

/** Names and numbers are the same in all languages; a wording in a wording is said in that of the whole. */
export type WordingValue = string | number | Wording;

/** Templates of another language by the English ones; their values may stand in another order. */
export type Catalogue = ReadonlyMap<string, string>;

/** Says it in the language of whoever reads it. */
export type Say = (said: Wording) => string;

export const ENGLISH: Catalogue = new Map();

/** wording`cannot write: ${why}` is { template: "cannot write: {0}", values: [why] }. */
export function wording(parts: TemplateStringsArray, ...values: readonly WordingValue[]): Wording {
  return { template: parts.reduce((template, part, i) => `${template}{${i - 1}}${part}`), values };
}

/** The text in the language of the catalogue; in English where that lacks it. */
export function inLanguage({ template, values }: Wording, catalogue: Catalogue): string {
  return (catalogue.get(template) ?? template).replace(/\{(\d{1,2})\}/gu, (place, index) => {
    const value = values[Number(index)];
    if (value === undefined) return place;
    return typeof value === "object" ? inLanguage(value, catalogue) : String(value);
  });
}

/** Told apart from what else a function may give where nothing is wrong. */
export function isWording(value: unknown): value is Wording {
  return typeof value === "object" && value !== null && "template" in value;
}

/** What files of results hold, whatever language messages are in. */
export function english(said: Wording): string {
  return inLanguage(said, ENGLISH);
}

/** “a, b, c”, or 甲、乙、丙. */
export function listOf(items: readonly WordingValue[]): WordingValue {
  const [first = "", ...others] = items;
  return others.reduce((list, item) => wording`${list}, ${item}`, first);
}

/** “a or b or c”. */
export function choiceOf(items: readonly WordingValue[]): WordingValue {
  const [first = "", ...others] = items;
  return others.reduce((list, item) => wording`${list} or ${item}`, first);
}
