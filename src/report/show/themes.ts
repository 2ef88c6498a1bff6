import { themeRowOf } from "../../core/theme-row.ts";
import type { StoryRecord, ThemeLabels } from "../../core/types.ts";
import { themeLabel } from "../labels.ts";
import type { Voice } from "./document.ts";
import { ALSO, NEXT } from "./labels.ts";
import { plain, type Run } from "./wrap.ts";

const CUES_SHOWN = 6;
const NEXT_SHOWN = 3;

/** The themes of a story with the cues that weighed most, and those that came next; nothing where they were not asked for. */
export function themeLines(
  story: StoryRecord,
  { say, themeNames, paint }: Pick<Voice, "say" | "themeNames" | "paint">,
): Run[][] {
  const { themes } = story;
  if (themes === null) return [];
  const name = (id: string): string => say(themeLabel(id, themeNames));
  const { primary, secondary, confidence, scores } = themes;
  const first: Run[] = [{ text: name(themeRowOf(story)), style: paint.bold }];
  if (primary !== null) first.push({ text: ` ${confidence.toFixed(2)}`, style: plain }, ...cueRuns(themes, primary));
  const others = secondary.map((id): Run[] => [
    { text: `${say(ALSO)} `, style: paint.dim },
    { text: name(id), style: plain },
    ...cueRuns(themes, id),
  ]);
  const given = new Set([primary, ...secondary]);
  const next = scores.filter(({ theme }) => !given.has(theme)).slice(0, NEXT_SHOWN);
  const told = next.map(({ theme, score }) => `${name(theme)} ${score.toFixed(2)}`).join(" · ");
  return [first, ...others, ...(next.length === 0 ? [] : [[{ text: `${say(NEXT)} ${told}`, style: paint.dim }]])];
}

/** “: 养老 30 · 助餐 15 ×2”, the heaviest first. */
function cueRuns({ evidence }: ThemeLabels, id: string): Run[] {
  const cues = new Map<string, { weight: number; times: number }>();
  for (const { theme, cue, weight } of evidence) {
    if (theme !== id) continue;
    const known = cues.get(cue);
    if (known === undefined) cues.set(cue, { weight, times: 1 });
    else cues.set(cue, { weight: Math.max(weight, known.weight), times: known.times + 1 });
  }
  const ranked = [...cues].sort(([, a], [, b]) => b.weight - a.weight).slice(0, CUES_SHOWN);
  const told = ranked.map(([cue, { weight, times }]) => `${cue} ${weight}${times > 1 ? ` ×${times}` : ""}`);
  const more = cues.size > ranked.length ? [`… +${cues.size - ranked.length}`] : [];
  return told.length === 0 ? [] : [{ text: `: ${[...told, ...more].join(" · ")}`, style: plain }];
}
