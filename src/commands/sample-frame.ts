import { UserError } from "../core/errors.ts";
import type { Classifier } from "../core/labelled.ts";
import type { Failure, StoryKind } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import type { RunStory } from "../input/run-story.ts";
import { sha256 } from "../io/hash.ts";
import { type Candidate, comparedText, type Strategy } from "../learn/sample.ts";
import { disagreementOf, entropyOf, type Judgement, marginOf } from "../learn/uncertainty.ts";
import type { StoredRun } from "./run-stories.ts";

/** The stories of a run that a sample may be drawn from, and what was left out. */
export interface SampleFrame {
  readonly candidates: readonly Candidate[];
  readonly failures: readonly Failure[];
  /** Stories of kinds that are not wanted, without text, and with the id and text of another. */
  readonly otherKind: number;
  readonly empty: number;
  readonly sameId: number;
  /** Stories of earlier rounds, and copies of them. */
  readonly reviewed: number;
  /** Ids of earlier rounds that are none of these stories'. */
  readonly unknown: number;
  /** Stories with another label in the records. */
  readonly otherLabelled: number;
}

export interface FrameOptions {
  readonly kinds: ReadonlySet<StoryKind>;
  readonly strategies: readonly Strategy[];
  /** Whose scores count instead of the rules', null without one. */
  readonly model: Classifier | null;
  /** Ids of stories that people have seen. */
  readonly without: ReadonlySet<string>;
}

// `themes.scores` has the best five.
const MOST_SCORES = 5;

/**
 * Goes once through the run and keeps some numbers of each story.
 *
 * @throws UserError `no-stories`, `no-themes` where the strategies need them, `two-stories-of-one-id`.
 */
export function sampleFrame(run: StoredRun, { kinds, strategies, model, without }: FrameOptions): SampleFrame {
  const byId = new Map<string, Candidate>();
  const failures: Failure[] = [];
  const left = { otherKind: 0, empty: 0, sameId: 0, otherLabelled: 0 };
  const needsThemes = strategies.some((strategy) => strategy !== "random");
  for (const story of run.stories()) {
    if ("reason" in story) failures.push(story);
    else if (!kinds.has(story.kind)) left.otherKind++;
    else if (!/[^\s\p{Cf}]/u.test(story.text)) left.empty++;
    else {
      if (needsThemes && story.themes === null)
        throw new UserError(
          "no-themes",
          wording`${story.id} has no themes; run jiceng analyze without --no-themes, or give --strategy random`,
          { subject: run.file },
        );
      if (story.otherLabel !== null) left.otherLabelled++;
      const candidate = candidateOf(story, model);
      const before = byId.get(story.id);
      if (before === undefined) byId.set(story.id, candidate);
      else if (before.copyKey === candidate.copyKey) left.sameId++;
      else
        throw new UserError(
          "two-stories-of-one-id",
          wording`${story.id} is the id of two stories with other texts; give the stories of one run`,
          { subject: run.file },
        );
    }
  }
  if (byId.size === 0) {
    const [first] = failures;
    const why =
      first === undefined ? wording`holds no stories to choose from` : wording`holds no stories: ${first.reason}`;
    throw new UserError("no-stories", why, { subject: first?.path ?? run.file });
  }
  const known = [...without].flatMap((id) => byId.get(id) ?? []);
  const seen = new Set(known.map(({ copyKey }) => copyKey));
  const candidates = [...byId.values()].filter(({ copyKey }) => !seen.has(copyKey));
  const reviewed = byId.size - candidates.length;
  if (candidates.length === 0)
    throw new UserError("no-stories", wording`all ${reviewed} stories are in the files of --without`, {
      subject: run.file,
    });
  return { candidates, failures, reviewed, unknown: without.size - known.length, ...left };
}

function candidateOf(story: RunStory, model: Classifier | null): Candidate {
  const rules: Judgement = {
    label: story.themes?.primary ?? null,
    confidence: story.themes?.confidence ?? 0,
    scores: story.themes?.scores ?? [],
  };
  const modelled = model?.classify({ title: story.headline, text: story.text }) ?? null;
  const judgement = modelled ?? rules;
  const other = modelled ?? { label: story.otherLabel, confidence: 1 };
  return {
    id: story.id,
    copyKey: sha256(comparedText(story)),
    stratum: rules.label ?? "",
    margin: marginOf(judgement),
    entropy: entropyOf(judgement, model === null ? MOST_SCORES : model.labels.length),
    disagreement: disagreementOf(rules, other),
  };
}
