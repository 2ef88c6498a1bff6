import { UserError } from "../core/errors.ts";
import { jsonFields } from "../core/json-fields.ts";
import { filledLines, linesOf } from "../core/text-lines.ts";
import { choiceOf, wording } from "../core/wording.ts";
import { csvRows } from "../input/csv-rows.ts";
import { delimiterOf } from "../learn/review-entries.ts";
import { readTextFile } from "./text-file.ts";

/** What a story's id is called in a review file and in a labelled set. */
const ID_FIELDS = ["story_id", "id"] as const;

/**
 * The ids of the stories in review files and labelled sets, filled in or not.
 *
 * @throws UserError `reviewed-unreadable` for a file that cannot be read, `bad-review` with the line that has no id, `bad-csv`.
 */
export function reviewedIds(paths: readonly string[]): Set<string> {
  const ids = new Set<string>();
  for (const path of paths) {
    const { text } = readTextFile(path, { code: "reviewed-unreadable", option: "--without" });
    for (const id of /^\s{0,99}\{/u.test(text) ? idsOfLines(text, path) : idsOfRows(text, path)) ids.add(id);
  }
  return ids;
}

function* idsOfLines(text: string, path: string): Generator<string> {
  for (const { number, line } of filledLines(linesOf(text))) {
    const fields = jsonFields(line);
    const id = ID_FIELDS.map((name) => fields?.get(name)).find((given) => typeof given === "string");
    if (typeof id !== "string") throw withoutId(`${path}#${number}`);
    yield id;
  }
}

function* idsOfRows(text: string, path: string): Generator<string> {
  const [header, ...rows] = csvRows(text, path, { delimiter: delimiterOf(text) });
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const name = ID_FIELDS.find((known) => columns.includes(known));
  if (name === undefined) throw withoutId(`${path}:1`);
  for (const { cells } of rows) {
    const id = (cells[columns.indexOf(name)] ?? "").trim().replace(/^'/u, "");
    if (id !== "") yield id;
  }
}

function withoutId(subject: string): UserError {
  return new UserError("bad-review", wording`has no ${choiceOf(ID_FIELDS)}; give a review file or a labelled set`, {
    subject,
  });
}
