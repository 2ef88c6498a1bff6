import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import { sha256 } from "../io/hash.ts";
import { listInputs, withoutSlashes } from "../io/inputs.ts";
import { writeNote } from "../io/output.ts";
import type { TaxonomyFile, TaxonomyReport, TaxonomyText } from "../themes/own-taxonomy.ts";
import type { Remark } from "../themes/read-theme.ts";
import { readTextFile, type TextFile } from "./text-file.ts";

/** A taxonomy given by path: a file, or a folder with `taxonomy.yaml` and `themes/`. */
export interface TaxonomyFiles extends TaxonomyText {
  /** Of the file; of a folder, over the names and hashes of its files. */
  readonly sha256: string;
  /** Says on stderr what became of the words, and where those stand that do not count. */
  readonly note: (report: TaxonomyReport | null) => void;
}

const FIRST_FILE = /^taxonomy\.(?:ya?ml|json)$/iu;
const PART = /^themes\/[^/]+\.(?:ya?ml|json|txt)$/iu;
const LIKE_A_PART = /\.(?:ya?ml|json|txt)$/iu;

/** What the taxonomy that comes along is called on the command line; a file of that name is `./built-in`. */
export const BUILT_IN = "built-in";

/**
 * Null where no taxonomy is given, or the built-in one.
 *
 * @throws UserError `taxonomy-unreadable`, naming the file.
 */
export function readTaxonomyFiles(path: string | null, { quiet }: { quiet: boolean }): TaxonomyFiles | null {
  if (path === null || path === BUILT_IN) return null;
  const read = (file: string): TextFile => readTextFile(file, { code: "taxonomy-unreadable", option: "--taxonomy" });
  const noteWith =
    (unread: readonly string[]) =>
    (report: TaxonomyReport | null): void => {
      if (report !== null && !quiet) for (const line of notes(path, { ...report, unread })) writeNote(line);
    };
  const paths = [...listInputs([path])].map((found) => {
    if ("reason" in found)
      throw new UserError("taxonomy-unreadable", wording`${found.reason}; check the path given to --taxonomy`, {
        subject: found.path,
      });
    return found.path;
  });
  const [only] = paths;
  if (paths.length === 1 && (only === path || path === "-")) {
    const { text, sha256 } = read(path);
    return { name: path, text, sha256, note: noteWith([]) };
  }
  const inFolder = paths.map((file) => ({ file, relative: file.slice(withoutSlashes(path).length + 1) }));
  const [first, second] = inFolder.filter(({ relative }) => FIRST_FILE.test(relative));
  if (first === undefined)
    throw new UserError(
      "taxonomy-unreadable",
      wording`has no taxonomy.yaml; a folder has that file, and themes/*.yaml beside it`,
      { subject: path },
    );
  if (second !== undefined)
    throw new UserError(
      "taxonomy-unreadable",
      wording`has ${first.relative} and ${second.relative}; keep one of them`,
      {
        subject: path,
      },
    );
  const { text, sha256: hash } = read(first.file);
  const hashes = [`${first.relative} ${hash}\n`];
  const parts = inFolder.flatMap(({ file, relative }): TaxonomyFile[] => {
    if (!PART.test(relative)) return [];
    const part = read(file);
    hashes.push(`${relative} ${part.sha256}\n`);
    return [{ name: file, text: part.text }];
  });
  const unread = inFolder
    .filter(({ relative }) => relative !== first.relative && LIKE_A_PART.test(relative) && !PART.test(relative))
    .map(({ file }) => file);
  return { name: first.file, text, parts, sha256: sha256(hashes.join("")), note: noteWith(unread) };
}

const MOST_LINES = 20;

function notes(
  path: string,
  { themes, read, rejected, shadowed, patterns, unread }: TaxonomyReport & { readonly unread: readonly string[] },
): Wording[] {
  const said = (remarks: readonly Remark[], as: Wording): Wording[] =>
    remarks.map(({ file, line, reason }) => wording`${file}:${line ?? "?"}: ${as}: ${reason}`);
  const remarks = [
    ...said(rejected, wording`rejected`),
    ...said(shadowed, wording`shadowed`),
    ...said(patterns, wording`pattern`),
  ];
  return [
    wording`${path}: ${themes} themes, ${read} words read, ${rejected.length} rejected, ${shadowed.length} shadowed`,
    ...unread.slice(0, MOST_LINES).map((file) => wording`${file}: not read: themes lie in the folder themes`),
    ...remarks.slice(0, MOST_LINES),
    ...(remarks.length > MOST_LINES
      ? [wording`${path}: … and ${remarks.length - MOST_LINES} more; jiceng codebook lint lists them all`]
      : []),
  ];
}
