import type { PlaceDocument } from "./place.ts";

/** Whether a document says the truth about itself: in sentences, what is wrong with it. */
export function faultsOf({ text, mentions, pieces }: PlaceDocument, simplify: (text: string) => string): string[] {
  const faults: string[] = [];
  let before = 0;
  const simple = simplify(text);
  for (const { start, end, name } of mentions) {
    const surface = simple.slice(start, end).replace(/\s/gu, "");
    if (!name.startsWith(surface)) faults.push(`${name} is written ${surface}`);
    if (start < before) faults.push(`${name} overlaps the name in front`);
    before = end;
  }
  if (mentions.length === 0) faults.push("no place is named");
  for (const { start, end, family, template } of pieces) {
    if (start >= end) faults.push("a piece is empty");
    const isTrap = family === "trap" || family === "district";
    if (isTrap && mentions.some((mention) => mention.start < end && start < mention.end))
      faults.push(`${template} names a place`);
  }
  return faults;
}
