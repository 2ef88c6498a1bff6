import type { Span } from "../core/span.ts";
import { WORD_ROW } from "./find-words.ts";
import type { Desk, ThemeModel } from "./model.ts";
import { CUE } from "./tables.ts";

/** What the cues of a taxonomy found in one story. */
export interface CueReading {
  /** The story's text with names blanked out. */
  readonly text: string;
  /** Its cues, and the words that only hide them. */
  readonly hits: readonly Span[];
}

/** A model that classifies as the given one does, and keeps what its cues found, a reading a story, until it is taken. */
export function recordedModel(model: ThemeModel): { readonly model: ThemeModel; readonly take: () => CueReading[] } {
  let readings: CueReading[] = [];
  return {
    model: { ...model, watch: (reading) => readings.push(reading) },
    take: () => {
      const taken = readings;
      readings = [];
      return taken;
    },
  };
}

/** What was found in the story on the desk. */
export function readingOf(text: string, { units, words }: Desk): CueReading {
  let masked = "";
  for (let i = 0; i < text.length; i++) masked += units[i] === 0 ? "\0" : text.charAt(i);
  const hits: Span[] = [];
  for (let at = 0; at < words.size; at += WORD_ROW) {
    if (((words.numbers[at + 3] ?? 0) & CUE) !== 0)
      hits.push({ start: words.numbers[at] ?? 0, end: words.numbers[at + 1] ?? 0 });
  }
  return { text: masked, hits };
}
