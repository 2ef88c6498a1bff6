import type { LabelledText } from "../../src/core/labelled.ts";
import stories from "../themes/stories.json" with { type: "json" };

/** The labelled stories of the theme tests. */
export const labelledStories: readonly LabelledText[] = stories.map(({ theme, headline, body, secondary }, i) => ({
  path: `stories#${i + 1}`,
  id: `s${i}`,
  title: headline,
  text: body,
  labels: [theme, ...(secondary ?? [])],
  group: `s${i}`,
}));

/** A labelled text; what is not given is usual. */
export function labelled(text: string, labels: readonly string[], facts: Partial<LabelledText> = {}): LabelledText {
  return { path: "set#1", id: text, title: null, text, labels, group: facts.id ?? text, ...facts };
}

/** As a file that `train` reads. */
export function asJsonLines(texts: readonly LabelledText[]): string {
  return texts
    .map(({ id, title, text, labels, group }) => `${JSON.stringify({ id, title, text, label: labels, group })}\n`)
    .join("");
}
