import { UserError } from "./core/errors.ts";
import { wording } from "./core/wording.ts";
import { OutputClosed, writeError, writeLines } from "./io/output.ts";

const INTERNAL = 70;

/** Says what went wrong on stderr; the result is the exit code. */
export function exitCodeOf(cause: unknown): number {
  if (cause instanceof OutputClosed) return cause.exitCode;
  if (cause instanceof UserError) {
    writeError({ code: cause.code, path: cause.subject, reason: cause.wording });
    for (const { subject, wording } of cause.others) writeError({ code: cause.code, path: subject, reason: wording });
    return cause.exitCode;
  }
  writeError({ code: "internal", reason: wording`this is a bug; please report it with the lines below` });
  writeLines(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return INTERNAL;
}
