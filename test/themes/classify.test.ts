import { expect, test } from "vitest";
import { identity } from "../../src/core/mapped-text.ts";
import { noNotes } from "../../src/core/story-notes.ts";
import type { CleanStory, Mention, StoryKind, ThemeLabels, Zone } from "../../src/core/types.ts";
import { readSeed } from "../../src/io/seeds.ts";
import { classifyThemes } from "../../src/themes/classify.ts";
import { compileTaxonomy } from "../../src/themes/model.ts";
import { parseTaxonomy } from "../../src/themes/taxonomy.ts";
import stories from "./stories.json" with { type: "json" };

const taxonomy = parseTaxonomy(readSeed("themes/taxonomy.json"));
const model = compileTaxonomy(taxonomy);
const ids = taxonomy.themes.map((theme) => theme.id);

function story(parts: readonly (readonly [Zone["part"], string])[], kind: StoryKind = "story"): CleanStory {
  const zones: Zone[] = [];
  let text = "";
  for (const [part, words] of parts) {
    if (text !== "") text += "\n";
    zones.push({ part, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { ...identity(text), kind, zones, signatures: [], notes: noNotes() };
}

function article(headline: string, body: string): CleanStory {
  return story([["headline", headline], ...body.split("\n").map((line) => ["body", line] as const)]);
}

const COMMUNITY = { code: null, candidates: 0, link: null, parents: {}, office: null } as const;

function mentionOf(type: "community" | "organisation", name: string, { text }: CleanStory): Mention {
  const start = text.indexOf(name);
  const common = { start, end: start + name.length, name, rule: "test" };
  if (type === "organisation") return { type, ...common };
  return { type, ...common, ...COMMUNITY };
}

const labelled = stories.map((entry) => ({
  ...entry,
  labels: classifyThemes(article(entry.headline, entry.body), [], { model }),
}));

test("nineteen of twenty invented stories get their theme", () => {
  const right = labelled.filter(({ theme, labels }) => labels.primary === theme);
  expect(stories.length).toBeGreaterThan(60);
  expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.95);
});

test("every theme and outcome has its story, and none gets fewer than two thirds right", () => {
  for (const id of [...ids, "general-governance", "not-governance"]) {
    const own = labelled.filter(({ theme }) => theme === id);
    const right = own.filter(({ labels }) => labels.primary === id);
    expect(own.length, id).toBeGreaterThan(2);
    expect(right.length / own.length, id).toBeGreaterThanOrEqual(2 / 3);
  }
});

test("a theme that frames the story comes second", () => {
  for (const { headline, secondary, labels } of labelled) {
    for (const theme of secondary ?? []) expect(labels.secondary, headline).toContain(theme);
  }
});

test("labels keep the contract", () => {
  for (const { headline, body, labels } of labelled) checkContract(article(headline, body), labels);
});

function checkContract(source: CleanStory, labels: ThemeLabels): void {
  const { primary, secondary, confidence, abstained, scores, evidence } = labels;
  expect(abstained).toBe(primary === null);
  expect(secondary.length).toBeLessThanOrEqual(3);
  expect(secondary).not.toContain(primary);
  for (const theme of secondary) expect(ids).toContain(theme);
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
  expect(scores.length).toBeLessThanOrEqual(5);
  for (const { score } of scores) expect(score).toBe(Math.round(score * 10_000) / 10_000);
  expect(evidence.length).toBeLessThanOrEqual(12);
  expect(evidence.map(({ start }) => start)).toEqual(evidence.map(({ start }) => start).sort((a, b) => a - b));
  for (const { cue, start, end, theme } of evidence) {
    expect(source.text.slice(start, end)).toBe(cue);
    expect([primary, ...secondary]).toContain(theme);
  }
}

test("the name of a community is no cue", () => {
  const source = article("文化村的新路", "文化村的村民清运垃圾三车，文化村的卫生死角不见了。文化村安排了保洁员。");
  const names = [...source.text.matchAll(/文化村/gu)].map(
    ({ index }): Mention => ({
      type: "community",
      start: index,
      end: index + 3,
      name: "文化村",
      rule: "test",
      ...COMMUNITY,
    }),
  );
  expect(classifyThemes(source, names, { model }).primary).toBe("environment");
  expect(classifyThemes(source, names, { model }).scores.map(({ theme }) => theme)).not.toContain("culture");
});

test("the name of a partner says nothing but what kind of body it is", () => {
  const source = article("居民学做凉茶", "杏花社区联合东岭运动会文化传媒公司，请中医教居民号脉、识药。");
  const partner = mentionOf("organisation", "东岭运动会文化传媒公司", source);
  expect(classifyThemes(source, [partner], { model }).scores.map(({ theme }) => theme)).not.toContain("culture");
});

test("where nobody of the neighbourhood is named, a few cues are not enough, and a community that is named makes them so", () => {
  const source = article("", "大家在桃源里做香囊。");
  expect(classifyThemes(source, [], { model }).primary).toBeNull();
  expect(classifyThemes(source, [mentionOf("community", "桃源里", source)], { model }).primary).toBe("culture");
});

test("a headline in a field of its own counts as one in the text, and evidence stays in the text", () => {
  const source = story([["body", "大家在桃源社区的院子里清扫了一上午，社区请来医生量血压。"]]);
  const titled = classifyThemes(source, [], { model, title: "桃源社区清理卫生死角 院子大扫除" });
  expect(classifyThemes(source, [], { model }).primary).toBe("health");
  expect(titled.primary).toBe("environment");
  expect(titled.evidence.map(({ cue }) => cue)).toContain("清扫");
  for (const { cue, start, end } of titled.evidence) expect(source.text.slice(start, end)).toBe(cue);
});

test("a name that the text has is a name in the headline beside it, and no cue", () => {
  const source = story([["body", "文化村的村民清运垃圾三车，安排了保洁员。"]]);
  const name = mentionOf("community", "文化村", source);
  const { scores } = classifyThemes(source, [name], { model, title: "文化村变了" });
  expect(scores.map(({ theme }) => theme)).not.toContain("culture");
});

test("a name that the headline beside the text has twice is no cue either time, also inside an organisation's", () => {
  const source = story([["body", "文化村的村民清运垃圾三车，文化村运动会公司安排了保洁员。"]]);
  const names = [mentionOf("community", "文化村", source), mentionOf("organisation", "文化村运动会公司", source)];
  const { scores } = classifyThemes(source, names, { model, title: "文化村变了 文化村运动会公司的文化村" });
  expect(scores.map(({ theme }) => theme)).toEqual(["environment"]);
});

test("every theme that is given has evidence, however much another has", () => {
  const cues = taxonomy.themes.find(({ id }) => id === "health")?.cues.strong.slice(0, 30) ?? [];
  const source = article("志愿者在桃源社区义诊", cues.map((cue) => `社区有${cue}。`).join(""));
  const { primary, secondary, evidence } = classifyThemes(source, [], { model });
  expect([primary, ...secondary]).toEqual(["health", "volunteering"]);
  expect(new Set(evidence.map(({ theme }) => theme))).toEqual(new Set(["health", "volunteering"]));
});

test("evidence in the text is not left out for what stands in the headline beside it", () => {
  const cues = taxonomy.themes.find(({ id }) => id === "health")?.cues.strong.slice(0, 30) ?? [];
  const source = story([["body", "桃源社区请来医生量血压。"]]);
  const { primary, evidence } = classifyThemes(source, [], { model, title: cues.join("、") });
  expect(primary).toBe("health");
  expect(evidence.map(({ cue }) => cue)).toContain("量血压");
});

test("the only theme of a taxonomy is as sure as one of two that has all the votes", () => {
  const only = taxonomy.themes.filter(({ id }) => id === "health");
  const pair = taxonomy.themes.filter(({ id }) => id === "health" || id === "culture");
  const source = article("新亭社区义诊", "新亭社区请医生为居民量血压、测血糖。");
  const [one, two] = [only, pair].map((themes) =>
    classifyThemes(source, [], { model: compileTaxonomy({ ...taxonomy, themes }) }),
  );
  expect(one?.scores).toEqual(two?.scores);
  expect(one?.confidence).toBe(two?.confidence);
});

test("a decision less sure than asked for is not given; scores and evidence say what it would have been", () => {
  const source = article("新亭社区义诊", "新亭社区请医生为居民量血压、测血糖。");
  const { confidence, scores, evidence } = classifyThemes(source, [], { model });
  const strict = classifyThemes(source, [], { model, minConfidence: confidence + 0.01 });
  expect(strict).toMatchObject({ primary: null, secondary: [], abstained: true, confidence, scores, evidence });
  expect(classifyThemes(source, [], { model, minConfidence: confidence }).primary).toBe("health");
});

test("sub-theme, audience, form and level are given where they are clear", () => {
  const source = article(
    "新亭社区走访看望老年人 医生上门义诊",
    "重阳节前，新亭社区和医生走访老年人，量血压、测血糖，又看望了行动不便的长者。",
  );
  const community = mentionOf("community", "新亭社区", source);
  const { sub, audience, form, level } = classifyThemes(source, [community], { model });
  expect({ sub, audience, form, level }).toEqual({
    sub: "clinic",
    audience: ["elderly"],
    form: ["visit"],
    level: "community",
  });
});

test("words that count off points say nothing of who acts, and make no notice a survey", () => {
  const notice = article("", "请注意：一是带好证件，二是提前到场，三是听从安排。");
  expect(classifyThemes(notice, [], { model }).primary).toBeNull();
});

test("closing formulas do not outweigh what was done", () => {
  const source = article(
    "新亭社区修好路灯",
    "新亭社区更换路灯二十盏，小区夜里亮了。下一步，社区将继续开展文艺演出、义诊、普法宣传、消防演练，不断增强居民的幸福感。",
  );
  const { primary, secondary } = classifyThemes(source, [], { model });
  expect(primary).toBe("housing-renewal");
  expect(secondary).toEqual([]);
});

test("captions, credits and bylines give no theme away", () => {
  const source = story([
    ["headline", "新亭社区加装电梯"],
    ["body", "新亭社区三号楼加装电梯，老楼居民不再爬楼。"],
    ["credit", "摄影 义诊 义诊 义诊"],
    ["byline", "记者 反诈 反诈"],
  ]);
  expect(classifyThemes(source, [], { model }).scores.map(({ theme }) => theme)).toEqual(["housing-renewal"]);
});

test("a story without evidence gets no theme, and says so", () => {
  const labels = classifyThemes(article("新亭社区的一天", "清晨，社区的门开了。"), [], { model });
  expect(labels).toEqual({
    ...{ primary: null, secondary: [], confidence: 0, abstained: true, scores: [], evidence: [] },
    ...{ sub: null, audience: [], form: [], level: null },
  });
});

test("an empty story has no theme, and is not said to be outside governance either", () => {
  expect(classifyThemes(story([]), [], { model })).toMatchObject({ primary: null, abstained: true });
});

test("more evidence for the same theme makes the label surer", () => {
  const short = classifyThemes(article("", "新亭社区开展义诊。"), [], { model });
  const long = classifyThemes(article("", "新亭社区开展义诊。医生为居民量血压、测血糖。护士建立健康档案。"), [], {
    model,
  });
  expect(long.confidence).toBeGreaterThan(short.confidence);
});

test("the order of mentions makes no difference", () => {
  const source = article("杏林社区义诊", "杏林社区联合东岭医院在杏林社区义诊，量血压。");
  const mentions = [mentionOf("organisation", "东岭医院", source), mentionOf("community", "杏林社区", source)];
  expect(classifyThemes(source, mentions, { model })).toEqual(classifyThemes(source, mentions.toReversed(), { model }));
});

test.for(["文", "社", "为", "为了", "义诊", "下一步", "志愿者、义诊"])(
  "a long line of %s takes no long time",
  { timeout: 3000 },
  (piece) => {
    const labels = classifyThemes(article("", piece.repeat(Math.ceil(1_000_000 / piece.length))), [], { model });
    expect(labels.evidence.length).toBeLessThanOrEqual(12);
  },
);

test("scores come best first, also where the headline decides between two that are nearly tied", () => {
  const source = article("反诈宣传", "青禾区柳荫社区大家看文艺演出。邻里节上大家唱歌。");
  const { primary, scores } = classifyThemes(source, [], { model });
  expect(primary).toBe("public-safety");
  expect(scores.map(({ theme }) => theme)).toEqual(["culture", "public-safety"]);
  const points = scores.map(({ score }) => score);
  expect(points).toEqual(points.toSorted((a, b) => b - a));
});
