import { expect, test } from "vitest";
import { openTools } from "../../src/tools.ts";
import { answersTo, isAccepted, macroF1 } from "./labelled.ts";

const tools = await openTools();
const own = answersTo("own", tools);
const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

test("of 200 stories written from the guide before any tuning, 85 % get their theme, and every theme does well", () => {
  expect(own).toHaveLength(200);
  const right = own.filter(({ story, labels }) => labels.primary === story.label);
  expect(share(right, own)).toBeGreaterThanOrEqual(0.85);
  expect(macroF1(own)).toBeGreaterThanOrEqual(0.8);
});

test("of the wrong answers, at most a fifth come with a confidence above .7", () => {
  const wrong = own.filter((answer) => answer.labels.primary !== null && !isAccepted(answer));
  expect(
    share(
      wrong.filter(({ labels }) => labels.confidence > 0.7),
      wrong,
    ),
  ).toBeLessThanOrEqual(0.2);
});

test("where a sub-theme is given, it is right five times in six", () => {
  const given = own.filter(
    ({ story, labels }) => labels.sub !== null && story.sub !== null && labels.primary === story.label,
  );
  expect(given.length).toBeGreaterThan(60);
  expect(
    share(
      given.filter(({ story, labels }) => story.sub === labels.sub),
      given,
    ),
  ).toBeGreaterThanOrEqual(5 / 6);
});

test("every piece of evidence is the text at its place", () => {
  for (const { story, labels } of own)
    for (const { cue, start, end } of labels.evidence) expect(story.text.slice(start, end), story.id).toBe(cue);
});
