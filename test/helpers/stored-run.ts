import type { StoryRecord } from "../../src/core/types.ts";
import { storyLine } from "./json-text.ts";
import { documentInfo, storyRecord, themeLabels } from "./records.ts";

const THEMES = ["health", "culture", "public-safety", "education", "environment"] as const;

/** Stories with texts and themes of their own, as a file of records; ids count up from `000000000001-01`. */
export function storedStories(count: number, more: (i: number) => Partial<StoryRecord> = () => ({})): string {
  return Array.from({ length: count }, (_, i) => `${storyLine(storedStory(i, more(i)))}\n`).join("");
}

export function storedStory(i: number, more: Partial<StoryRecord> = {}): StoryRecord {
  const theme = THEMES[i % THEMES.length] ?? "health";
  const next = THEMES[(i + 1) % THEMES.length] ?? "health";
  const score = 0.5 + (i % 50) / 100;
  return storyRecord({
    id: `${String(i + 1).padStart(12, "0")}-01`,
    document: documentInfo({ id: `pages/${i}.txt`, path: `pages/${i}.txt` }),
    headline: `柳荫社区第${i + 1}次活动`,
    text: `青禾区柳荫社区第${i + 1}次活动昨天举行，社区居民和志愿者一共${i + 20}人参加。\n活动由松屏街道组织。`,
    themes: themeLabels(theme, {
      scores: [
        { theme, score },
        { theme: next, score: 1 - score },
      ],
      evidence: [
        { theme, cue: "活动", start: 10, end: 12, weight: 3 },
        { theme, cue: "志愿者", start: 20, end: 23, weight: 3 },
        { theme, cue: "活动", start: 30, end: 32, weight: 3 },
        { theme: next, cue: "居民", start: 15, end: 17, weight: 3 },
      ],
    }),
    ...more,
  });
}
