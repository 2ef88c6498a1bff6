// JSON allows these raw inside a string, but readers that split at every Unicode line end (Python's splitlines) would
// cut the record in two where a saved web page holds one.
const UNICODE_LINE_ENDS = /[\u0085\u2028\u2029]/gu;

/** One line of JSON without any character that some reader takes for a line end. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    UNICODE_LINE_ENDS,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
