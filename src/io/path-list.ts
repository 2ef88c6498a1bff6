import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { type InputFile, readBytes } from "./inputs.ts";

/**
 * The paths that a file lists, one a line, or parted by NUL as `find -print0` writes them; `-` is stdin.
 *
 * @throws UserError `bad-list` where it cannot be read.
 */
export function readPathList(path: string, { isNulSeparated }: { isNulSeparated: boolean }): readonly string[] {
  const file: InputFile = { path, label: path };
  const read = readBytes(file);
  if (!read.ok)
    throw new UserError("bad-list", wording`${read.failure.reason}; --files-from takes a file of paths`, {
      subject: path,
    });
  // Takes a byte order mark away, as editors on Windows write it.
  const text = new TextDecoder().decode(read.bytes);
  const paths = isNulSeparated ? text.split("\0") : text.split(/\r?\n/u);
  return paths.filter((listed) => listed !== "");
}
