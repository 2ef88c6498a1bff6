/**
 * What a line can be. `lead` is the paragraph that a story opens with, dateline and all; `continuation` goes on with the
 * paragraph before it.
 */
export const LABELS = [
  "kicker",
  "headline",
  "deck",
  "subhead",
  "section",
  "lead",
  "body",
  "continuation",
  "byline",
  "caption",
  "meta",
  "chain",
  "furniture",
] as const;
export type Label = (typeof LABELS)[number];

/** Words that stand for several labels at once. */
const GROUPS: ReadonlyMap<string, readonly Label[]> = new Map([
  ["title", ["kicker", "headline", "deck"]],
  ["text", ["lead", "body"]],
]);

/** A weight for each label, in the order of `LABELS`, and for the end of the document; 0 where none is given. */
export interface Weights {
  readonly byLabel: Float64Array;
  readonly end: number;
}

/** Weighs more than all that may speak for a label. */
export const NEVER = -99;

/**
 * Reads `text 3, title -6, deck 2, section never`: weights of one label add up (deck: -4), and labels that are not named have
 * the weight `other`.
 */
export function weights(text: string, other = 0): Weights {
  const weightByName = new Map<string, number>();
  for (const entry of text.split(", ")) {
    const [name = "", weight = ""] = entry.split(" ");
    const labels = GROUPS.get(name) ?? [name];
    if (!labels.every(isName) || !/^(?:never|-?[0-9.]+)$/u.test(weight)) {
      throw new Error(`no weight: ${JSON.stringify(entry)}`);
    }
    for (const label of labels) {
      weightByName.set(label, (weightByName.get(label) ?? 0) + (weight === "never" ? NEVER : Number(weight)));
    }
  }
  return {
    byLabel: Float64Array.from(LABELS, (label) => weightByName.get(label) ?? other),
    end: weightByName.get("end") ?? other,
  };
}

function isName(name: string): boolean {
  return name === "end" || LABELS.some((label) => label === name);
}

export function isTitle(label: Label): boolean {
  return label === "kicker" || label === "headline" || label === "deck";
}

export function isBodyText(label: Label): boolean {
  return label === "lead" || label === "body" || label === "continuation";
}
