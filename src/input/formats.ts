import { type Wording, wording } from "../core/wording.ts";
/** What an input can be; `csv` stands for tables with any delimiter. */
export type InputFormat = "text" | "jsonl" | "json" | "csv" | "html" | "docx" | "pdf";

/** What tells the format of a file, or why it is not read. */
export type FormatFound =
  | { readonly format: InputFormat }
  | { readonly format: null; readonly code: string; readonly reason: Wording };

const BY_NAME: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:jsonl|ndjson)$/iu, "jsonl"],
  [/\.json$/iu, "json"],
  [/\.(?:csv|tsv|tab)$/iu, "csv"],
  [/\.(?:x?html?|shtml)$/iu, "html"],
  [/\.docx$/iu, "docx"],
  [/\.pdf$/iu, "pdf"],
];

// Office files and pictures: read as plain text they would pass for news in rubbish.
const NOT_READ = /\.(?:docm?|wps|rtf|odt|xlsx?|et|pptx?|epub|mht|mhtml|png|jpe?g|gif|tiff?|bmp|webp|rar|7z|bz2|xz)$/iu;

// A zip that is not called so, an old office file, Rich Text.
const NOT_READ_HEADS = ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "{\\rtf"];

const JSON_ARRAY = /^(?:\xef\xbb\xbf)?\s{0,99}\[\s{0,99}\{/u;

/** The format of a file by its name, or by how it begins; `head` are its first bytes, read as Latin-1. */
export function formatOf(path: string, head: string): FormatFound {
  const named = BY_NAME.find(([name]) => name.test(path));
  // An array is no line of JSON Lines, whatever the file is called.
  if (named?.[1] === "jsonl" && JSON_ARRAY.test(head)) return { format: "json" };
  if (named !== undefined) return { format: named[1] };
  if (head.startsWith("%PDF-")) return { format: "pdf" };
  if (NOT_READ.test(path) || NOT_READ_HEADS.some((begin) => head.startsWith(begin))) {
    const reason = wording`is of a kind that is not read; save its text as .txt, .docx, .html or .pdf, or say --from text`;
    return { format: null, code: "unsupported-format", reason };
  }
  if (/^(?:\xef\xbb\xbf)?\s{0,99}<(?:!doctype\s{1,9}html|html|head|body)\b/iu.test(head)) return { format: "html" };
  // Of stdin, and of a file without an ending, nothing but its content speaks.
  if (/(?:^-|\/[^./]+|^[^./]+)$/u.test(path)) {
    if (/^(?:\xef\xbb\xbf)?\s{0,99}\{\s{0,99}"/u.test(head)) return { format: "jsonl" };
    if (JSON_ARRAY.test(head)) return { format: "json" };
    if (isTable(head)) return { format: "csv" };
  }
  return { format: "text" };
}

/** Whether the first line names a column `text`, as in `id,text,published`. */
function isTable(head: string): boolean {
  const [first = ""] = head.replace(/^\xef\xbb\xbf/u, "").split(/[\r\n]/u, 1);
  const cells = first.split(/[,;\t|]/u).map((cell) => cell.trim());
  return cells.length > 1 && cells.some((cell) => cell === "text" || cell === '"text"');
}
