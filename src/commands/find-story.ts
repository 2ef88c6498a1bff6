import { UserError } from "../core/errors.ts";
import { listOf, type WordingValue, wording } from "../core/wording.ts";
import { type StoredStory, storedStory } from "../input/stored-story.ts";
import { type RunFolder, STORIES } from "./run-folder.ts";

const SHOWN = 3;
const ORDINAL = /^\d{1,6}$/u;

/** A story of a run, and how many of its records have the same id, which copies of one file have. */
export interface FoundStory {
  readonly story: StoredStory;
  readonly copies: number;
}

/**
 * The story of this id; of a run of one document also the story with this ordinal; else the only one whose id begins so.
 *
 * @throws UserError `unknown-story`, `ambiguous-story`, `run-unreadable` for a line that is no StoryRecord, and as the run does.
 */
export function findStory(run: RunFolder, wanted: string): FoundStory {
  const exact: StoredStory[] = [];
  const ids = new Set<string>();
  const first: string[] = [];
  let begun: StoredStory | null = null;
  let counted: StoredStory | null = null;
  let document: string | null = null;
  let isOneDocument = true;
  let stories = 0;
  // Records are as jiceng writes them, without blanks: what has no such id need not be looked into.
  const key = `"id":${JSON.stringify(wanted).slice(0, -1)}`;
  for (const { number, line } of run.lines(STORIES)) {
    const mayCount = isOneDocument && ORDINAL.test(wanted);
    if (first.length >= SHOWN && !mayCount && !line.includes(key)) {
      stories++;
      continue;
    }
    const path = `${run.path}/${STORIES}#${number}`;
    const story = storedStory(line, path);
    if ("reason" in story) throw new UserError("run-unreadable", story.reason, { subject: path });
    stories++;
    document ??= story.document.path;
    isOneDocument &&= story.document.path === document;
    if (first.length < SHOWN) first.push(story.id);
    if (story.id === wanted) exact.push(story);
    if (ORDINAL.test(wanted) && story.ordinal === Number(wanted)) counted ??= story;
    if (story.id.startsWith(wanted)) {
      begun ??= story;
      if (ids.size <= SHOWN) ids.add(story.id);
    }
  }
  const [same] = exact;
  if (same !== undefined) return { story: same, copies: exact.length };
  if (isOneDocument && counted !== null) return { story: counted, copies: 1 };
  if (begun !== null && ids.size === 1) return { story: begun, copies: 1 };
  const named = JSON.stringify(wanted);
  if (ids.size > 1)
    throw new UserError(
      "ambiguous-story",
      wording`${named} begins the ids of several: ${shown([...ids])}; give more of it`,
      {
        subject: run.path,
      },
    );
  const some = stories === 0 ? wording`the run has none` : wording`the run has ${stories}, such as ${listOf(first)}`;
  throw new UserError("unknown-story", wording`no story is ${named}; ${some} (the ids are in ${STORIES})`, {
    subject: run.path,
  });
}

function shown(ids: readonly string[]): WordingValue {
  return listOf(ids.length > SHOWN ? [...ids.slice(0, SHOWN), "…"] : ids);
}
