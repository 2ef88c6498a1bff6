/** What a line can be. `heading` becomes kicker, headline or deck; `continuation` goes on with the paragraph before. */
export const LABELS = [
  "heading",
  "subhead",
  "section",
  "body",
  "continuation",
  "byline",
  "caption",
  "meta",
  "chain",
  "furniture",
] as const;
export type Label = (typeof LABELS)[number];

/** A weight for each label, in the order of `LABELS`, and for the end of the document; 0 where none is given. */
export interface Weights {
  readonly byLabel: Float64Array;
  readonly end: number;
}

/** Weighs more than all that may speak for a label. */
export const NEVER = -99;

/** Reads `body 3, heading -6, section never`; labels that are not named have the weight `other`. */
export function weights(text: string, other = 0): Weights {
  const weightByName = new Map<string, number>();
  for (const entry of text.split(", ")) {
    const [name = "", weight = ""] = entry.split(" ");
    if (!isName(name) || !/^(?:never|-?[0-9.]+)$/u.test(weight)) throw new Error(`no weight: ${JSON.stringify(entry)}`);
    weightByName.set(name, weight === "never" ? NEVER : Number(weight));
  }
  return {
    byLabel: Float64Array.from(LABELS, (label) => weightByName.get(label) ?? other),
    end: weightByName.get("end") ?? other,
  };
}

function isName(name: string): boolean {
  return name === "end" || LABELS.some((label) => label === name);
}
