import { UserError } from "../core/errors.ts";
import { filledLines, type NumberedLine } from "../core/text-lines.ts";
import type { Failure } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { type RunStory, runStory } from "../input/run-story.ts";
import { fileLines, type ReadFile } from "../io/line-file.ts";
import { openRunFolder, STORIES, statOf } from "./run-folder.ts";

/** The stories of an earlier `jiceng analyze`. */
export interface StoredRun {
  /** The file they stand in. */
  readonly file: string;
  /**
   * Every story, in the order of the file, read anew each time; lines that are none come as failures.
   *
   * @throws UserError `run-changed` at the end of a file that is not what its manifest lists, or not what it was before.
   */
  readonly stories: () => Generator<RunStory | Failure>;
}

/**
 * Opens the folder of `analyze --out`, whose records must be those that its manifest lists, or a file of StoryRecords.
 *
 * @throws UserError `run-unreadable`, `run-incomplete` for a folder without records or manifest, `run-changed`,
 * `run-of-other-version`.
 */
export function openRun(path: string, { otherField = null }: { otherField?: string | null } = {}): StoredRun {
  if (path === "-") throw new UserError("run-unreadable", wording`stdin cannot be read twice; give a folder or file`);
  const folder = statOf(path)?.isDirectory() === true ? openRunFolder(path) : null;
  const file = folder === null ? path : `${folder.path}/${STORIES}`;
  const lines = folder === null ? linesOf(file) : (): Generator<NumberedLine> => folder.lines(STORIES);
  return {
    file,
    *stories() {
      for (const { number, line } of lines()) yield runStory(line, { path: `${file}#${number}`, otherField });
    },
  };
}

/** The lines of a file, which must be the same each time. */
function linesOf(file: string): () => Generator<NumberedLine> {
  let expected: string | null = null;
  const onEnd = ({ sha256 }: ReadFile): void => {
    if (expected !== null && sha256 !== expected)
      throw new UserError("run-changed", wording`was changed while it was read; run again`, { subject: file });
    expected = sha256;
  };
  return function* () {
    yield* filledLines(fileLines(file, { code: "run-unreadable", onEnd }));
  };
}
