import { resolve } from "node:path";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { writeResult } from "../io/output.ts";
import { openWholeFile, type WholeFile } from "../io/whole-file.ts";

/** Where the report and the confusion matrix go; both are opened before the work, and left as they were if it fails. */
export interface EvaluationFiles {
  readonly publish: (texts: { readonly report: string; readonly confusion: () => string }) => void;
  readonly discard: () => void;
}

/** @throws UserError `bad-setting` when one is given twice, and as `openWholeFile` does. */
export function openEvaluationFiles(
  read: readonly string[],
  { out: given, confusion: matrixPath }: { readonly out?: string; readonly confusion?: string },
): EvaluationFiles {
  // `--out -` is stdout too.
  const out = given === "-" ? undefined : given;
  if (matrixPath === "-")
    throw new UserError("bad-setting", wording`--confusion takes a file; stdout is for the figures`);
  if (matrixPath !== undefined && out !== undefined && resolve(matrixPath) === resolve(out))
    throw new UserError("bad-setting", wording`--confusion and --out name the same file; give each its own`);
  const report = out === undefined ? null : openWholeFile(out, { read, option: "--out" });
  let matrix: WholeFile | null = null;
  try {
    matrix = matrixPath === undefined ? null : openWholeFile(matrixPath, { read, option: "--confusion" });
  } catch (cause) {
    report?.discard();
    throw cause;
  }
  return {
    publish(texts) {
      try {
        matrix?.publish(Buffer.from(texts.confusion(), "utf8"));
      } catch (cause) {
        report?.discard();
        throw cause;
      }
      if (report === null) writeResult(texts.report);
      else report.publish(Buffer.from(texts.report, "utf8"));
    },
    discard() {
      report?.discard();
      matrix?.discard();
    },
  };
}
