import { readFileSync } from "node:fs";
import type { ThemeLabels } from "../../src/core/types.ts";
import { documentOf } from "../../src/document.ts";
import { resolveMentions } from "../../src/entities/resolve.ts";
import { cleanStory } from "../../src/layout/clean-story.ts";
import { analyze, type Tools } from "../../src/pipeline.ts";
import type { Support } from "../../src/themes/calibrate.ts";
import { readThemes } from "../../src/themes/classify.ts";
import { withTitle } from "../../src/themes/titled.ts";

/** A story with what an annotator said of it; see `labelled/README.md`. */
export interface LabelledStory {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly secondary: readonly string[];
  readonly also: readonly string[];
  readonly sub: string | null;
}

export interface Answer {
  readonly story: LabelledStory;
  readonly labels: ThemeLabels;
}

/** What decided the primary theme of a story; null where there is none. */
export function supportOf(story: LabelledStory, tools: Tools): Support | null {
  const { splitStories, recognizers } = tools;
  const stories = splitStories(story.text, "single").stories.map((cut) => cleanStory(story.text, cut));
  const [clean] = stories;
  if (clean === undefined) return null;
  const page = { published: null, outlet: null, stories };
  const mentions = resolveMentions(recognizers.flatMap((recognizer) => recognizer.find(clean, page)));
  const titled = withTitle(clean, mentions, story.title);
  return readThemes(titled.story, titled.mentions, tools.themes).decision.support;
}

type LabelledFile = "own" | "development" | "held-out";

export function answersTo(file: LabelledFile, tools: Tools): Answer[] {
  const lines = readFileSync(new URL(`labelled/${file}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const story: LabelledStory = JSON.parse(line);
    const document = documentOf(story.text, { id: story.id, ...(story.title === "" ? {} : { title: story.title }) });
    const [record] = analyze(document, tools, { layout: "single" }).stories;
    if (record === undefined || record.themes === null) throw new Error(`no labels for ${story.id}`);
    return { story, labels: record.themes };
  });
}

export const isAccepted = ({ story, labels }: Answer): boolean =>
  labels.primary !== null && [story.label, ...story.also].includes(labels.primary);

/** Mean F1 of the labels that the stories have. */
export function macroF1(answers: readonly Answer[]): number {
  const gold = [...new Set(answers.map(({ story }) => story.label))].sort();
  const each = gold.map((label) => {
    const right = answers.filter(({ story, labels }) => story.label === label && labels.primary === label).length;
    const given = answers.filter(({ labels }) => labels.primary === label).length;
    const wanted = answers.filter(({ story }) => story.label === label).length;
    return (2 * right) / (given + wanted);
  });
  return each.reduce((sum, value) => sum + value, 0) / each.length;
}
