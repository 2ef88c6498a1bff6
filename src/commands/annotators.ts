import { basename } from "node:path";
import { UserError } from "../core/errors.ts";
import type { Failure } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { loadTexts } from "./documents.ts";
import { DEFAULTS, withSettings } from "./settings.ts";

/** What one annotator's files hold, by the ids of the texts. */
export interface AnnotatorFile<Value> {
  readonly name: string;
  readonly valueById: ReadonlyMap<string, Value>;
  readonly failures: readonly Failure[];
}

/** An annotation as its reader gives it. */
export interface Identified {
  readonly path: string;
  readonly id: string;
}

/**
 * The annotations of each path, one annotator a path; of an id that a path has twice the first counts, the others are failures.
 *
 * @throws UserError `too-few-files` for fewer than two paths, `no-annotations` when one of them has none.
 */
export function readAnnotators<Value extends Identified>(
  paths: readonly string[],
  {
    encoding,
    read,
  }: { encoding: string | undefined; read: (path: string, content: string) => Iterable<Value | Failure> },
): AnnotatorFile<Value>[] {
  if (paths.length < 2)
    throw new UserError(
      "too-few-files",
      wording`agreement is between two files or more, one for each annotator; give another`,
    );
  if (paths.filter((path) => path === "-").length > 1)
    throw new UserError("too-few-files", wording`stdin can be one annotator only; save the others as files`);
  const given = encoding === undefined ? [] : ([["encoding", encoding]] as const);
  const settings = withSettings(DEFAULTS, new Map(given), null);
  const names = distinctNames(paths);
  return paths.map((path, i) => {
    const valueById = new Map<string, Value>();
    const failures: Failure[] = [];
    for (const loaded of loadTexts([path], settings.encoding)) {
      if (loaded.kind === "failure") failures.push(loaded.failure);
      if (loaded.kind !== "text") continue;
      for (const value of read(loaded.path, loaded.text)) {
        if ("reason" in value) failures.push(value);
        else if (valueById.has(value.id)) failures.push(double(value));
        else valueById.set(value.id, value);
      }
    }
    if (valueById.size === 0) {
      const [first] = failures;
      throw new UserError("no-annotations", first?.reason ?? wording`holds nothing to compare; check the path`, {
        subject: first?.path ?? path,
      });
    }
    return { name: names[i] ?? path, valueById, failures };
  });
}

function double({ path, id }: Identified): Failure {
  return { path, code: "double", reason: wording`the id ${JSON.stringify(id)} is there already; the first counts` };
}

/** Names of the files without their folders, which tell of the machine; equal ones get a number. */
function distinctNames(paths: readonly string[]): string[] {
  const timesByName = new Map<string, number>();
  return paths.map((path) => {
    const name = path === "-" ? "stdin" : basename(path);
    const times = (timesByName.get(name) ?? 0) + 1;
    timesByName.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
