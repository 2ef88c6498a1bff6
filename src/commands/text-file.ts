import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import { decode } from "../input/decode.ts";
import { sha256 } from "../io/hash.ts";
import { readBytes } from "../io/inputs.ts";

/** A file that a setting names, beside the inputs. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** @throws UserError with the given `code`, naming the file and the `option` that gave it. */
export function readTextFile(path: string, { code, option }: { code: string; option: string }): TextFile {
  const unreadable = (reason: Wording): UserError => new UserError(code, reason, { subject: path });
  if (path === "-") throw unreadable(wording`stdin is for texts; give a file`);
  const read = readBytes({ path, label: path });
  if (!read.ok) throw unreadable(wording`${read.failure.reason}; check the path given to ${option}`);
  const decoded = decode(read.bytes);
  if (!decoded.ok) throw unreadable(wording`is no text in UTF-8, GB18030 or UTF-16 with its mark; save it as UTF-8`);
  return { path, text: decoded.text, sha256: sha256(read.bytes) };
}
