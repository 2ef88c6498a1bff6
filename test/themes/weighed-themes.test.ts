import { describe, expect, test } from "vitest";
import { identity } from "../../src/core/mapped-text.ts";
import { noNotes } from "../../src/core/story-notes.ts";
import type { CleanStory, Mention, Zone } from "../../src/core/types.ts";
import { readSeed } from "../../src/io/seeds.ts";
import { classifyThemes } from "../../src/themes/classify.ts";
import { compileTaxonomy } from "../../src/themes/model.ts";
import { parseTaxonomy } from "../../src/themes/taxonomy.ts";
import { type WeighedTheme, weighedThemes } from "../../src/themes/weighed-themes.ts";
import stories from "./stories.json" with { type: "json" };

const model = compileTaxonomy(parseTaxonomy(readSeed("themes/taxonomy.json")));

function article(headline: string, ...body: readonly string[]): CleanStory {
  const zones: Zone[] = [];
  let text = "";
  for (const [i, words] of [headline, ...body].entries()) {
    if (i > 0) text += "\n";
    zones.push({ part: i === 0 ? "headline" : "body", start: text.length, end: text.length + words.length });
    text += words;
  }
  return { ...identity(text), kind: "story", zones, signatures: [], notes: noNotes() };
}

function themeOf(story: CleanStory, theme: string, mentions: readonly Mention[] = []): WeighedTheme {
  const { theme: weighed } = weighedThemes({ story, mentions, title: null }, model, theme);
  if (weighed === null) throw new Error(`no ${theme}`);
  return weighed;
}

test("the numbers are those that the themes were given by, in every invented story", () => {
  for (const { headline, body } of stories) {
    const story = article(headline, ...body.split("\n"));
    const { primary, secondary, confidence, scores, evidence } = classifyThemes(story, [], { model });
    const themes = primary === null || !model.themeRows.has(primary) ? secondary : [primary, ...secondary];
    for (const id of themes) {
      const weighed = weighedThemes({ story, mentions: [], title: null }, model, id);
      expect(weighed.confidence).toBe(confidence);
      const shares = weighed.ranked.map(({ theme, share }) => ({ theme, score: share }));
      expect(shares.slice(0, 5).map(({ score }) => score)).toEqual(scores.map(({ score }) => score));
      for (const score of scores) expect(shares).toContainEqual(score);
      const { cues = [], sentences = [] } = weighed.theme ?? {};
      for (const { cue, start, end } of evidence.filter(({ theme }) => theme === id))
        expect(cues).toContainEqual(expect.objectContaining({ cue, place: { start, end } }));
      const votes = sentences.reduce((sum, { weight, voice, share }) => sum + weight * voice * share, 0);
      expect(votes).toBeCloseTo(weighed.ranked.find(({ theme }) => theme === id)?.votes ?? 0, 2);
    }
  }
});

describe("what counts against a theme", () => {
  test("are set phrases that take from a cue", () => {
    const [cue] = themeOf(
      article("柳荫社区办活动", "近日，柳荫社区举办活动。", "为丰富居民文化生活，社区还请来戏班。"),
      "culture",
    ).cues;
    expect(cue?.points).toBeLessThan(cue?.of ?? 0);
  });

  test("are names and longer words that hold its cues", () => {
    const story = article("柳荫社区的一天", "居民在菜市场买菜，云社区的人来投票站，业主投票也在那里。");
    const start = story.text.indexOf("云社区");
    const common = { start, end: start + 3, name: "云社区", rule: "test" };
    const mention: Mention = {
      type: "community",
      ...common,
      code: null,
      candidates: 0,
      link: null,
      parents: {},
      office: null,
    };
    const hidden = ["digital-governance", "deliberation"].flatMap((theme) => themeOf(story, theme, [mention]).hidden);
    expect(hidden).toContainEqual({ cue: "云社区", place: { start, end: start + 3 }, why: "in-a-name", inside: null });
    expect(hidden.every(({ cue, inside }) => inside === null || inside.includes(cue) || cue !== inside)).toBe(true);
  });

  test("are parts that cast no vote", () => {
    const story = article("柳荫社区办起义诊", "医生为居民义诊。");
    const zones = [
      ...story.zones,
      { part: "credit" as const, start: story.text.length + 1, end: story.text.length + 5 },
    ];
    const { hidden } = themeOf({ ...story, text: `${story.text}\n摄影义诊`, zones }, "health");
    expect(hidden).toMatchObject([{ cue: "义诊", why: "in-no-sentence" }]);
  });
});

test.for([
  { by: "votes", headline: "义诊进柳荫社区", body: "柳荫社区请来医生，为居民义诊，量血压，讲健康知识。" },
  {
    by: "outside",
    headline: "联赛今晚开战",
    body: "联赛第三轮今晚打响，主队前锋梅开二度，球迷欢呼，门将扑出点球，教练表示满意，下一场客场作战。",
  },
  { by: "too-thin", headline: "柳荫社区的早晨", body: "天亮了，柳荫社区的居民都起来了。" },
])("a decision says what decided: $by", ({ by, headline, body }) => {
  const story = article(headline, body);
  expect(weighedThemes({ story, mentions: [], title: null }, model, null)).toMatchObject({ by, theme: null });
});

test("of a title beside the text cues have no place", () => {
  const story = article("", "柳荫社区的居民都来了。");
  const untitled = { ...story, zones: story.zones.slice(1) };
  const { theme, ranked } = weighedThemes({ story: untitled, mentions: [], title: "社区义诊" }, model, "health");
  expect(theme?.cues).toMatchObject([{ cue: "义诊", place: null, sentence: "headline" }]);
  expect(ranked[0]).toMatchObject({ theme: "health", inHeadline: true });
});
