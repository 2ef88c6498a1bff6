import type { ThemeModel } from "./evidence.ts";
import type { Hit } from "./matcher.ts";

/** What the cues of a taxonomy found in one story. */
export interface CueReading {
  /** The story's text with names blanked out. */
  readonly text: string;
  readonly hits: readonly Hit<unknown>[];
}

/** A model that classifies as the given one does, and keeps what its cues found, a reading a story, until it is taken. */
export function recordedModel(model: ThemeModel): { readonly model: ThemeModel; readonly take: () => CueReading[] } {
  let readings: CueReading[] = [];
  const find: ThemeModel["cues"]["find"] = (text) => {
    const hits = model.cues.find(text);
    readings.push({ text, hits });
    return hits;
  };
  return {
    model: { ...model, cues: { find } },
    take: () => {
      const taken = readings;
      readings = [];
      return taken;
    },
  };
}
