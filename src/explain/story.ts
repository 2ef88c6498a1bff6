import { originalSpan } from "../core/mapped-text.ts";
import type { Span } from "../core/span.ts";
import type { CleanStory } from "../core/types.ts";
import { type WeighedThemes, weighedThemes } from "../themes/weighed-themes.ts";
import { explainCut } from "./cut.ts";
import { explainEntity } from "./entity.ts";
import type { Trace, TracedStory } from "./trace.ts";
import type { Explanation, ThemesExplanation } from "./types.ts";

/** What is asked beside the cut: a mention by its number, a theme by its id. */
export interface Asked {
  readonly entity: number | null;
  readonly theme: string | null;
}

/** Why a story of a traced document is as it is; offsets are in the traced text. */
export function explainStory(trace: Trace, story: TracedStory, asked: Asked): Omit<Explanation, "run"> {
  const { record } = story;
  return {
    schema: "jiceng/explanation@1",
    story: {
      ...{ id: record.id, ordinal: record.ordinal, headline: record.headline },
      ...{ path: record.document.path, sha256: record.document.sha256 },
    },
    cut: explainCut(trace, story),
    entities: record.entities.map(({ type, name, surface, rule, start, end }, i) => ({
      ...{ number: i + 1, type, name, surface, rule, start, end },
    })),
    themes: themesOf(trace, story, asked.theme),
    entity: asked.entity === null ? null : explainEntity(trace, story, asked.entity),
  };
}

function themesOf(trace: Trace, story: TracedStory, theme: string | null): ThemesExplanation | null {
  const { record, clean, linked } = story;
  if (record.themes === null) return null;
  const { scores: _, ...labels } = record.themes;
  const { source, tools, stories } = trace;
  const title = story === stories[0] && source.title !== null ? tools.simplify(source.title).text : null;
  const weighed = weighedThemes({ story: clean, mentions: linked, title }, tools.themes, theme);
  return { ...labels, weighed: inOriginal(weighed, clean) };
}

/** What is said of a theme, with the places where it stands in the document. */
function inOriginal(weighed: WeighedThemes, clean: CleanStory): WeighedThemes {
  const { theme } = weighed;
  if (theme === null) return weighed;
  const back = <Found extends { readonly place: Span | null }>(found: Found): Found => ({
    ...found,
    place: found.place === null ? null : originalSpan(clean, found.place),
  });
  return {
    ...weighed,
    theme: {
      theme: theme.theme,
      cues: theme.cues.map(back),
      hidden: theme.hidden.map(back),
      sentences: theme.sentences.map(back),
    },
  };
}
