/** Where a stretch of a document stands in it. */
interface StretchStart {
  readonly offset: number;
  readonly lines: number;
}

const OFFSETS: ReadonlySet<string> = new Set(["start", "end"]);
const LINES: ReadonlySet<string> = new Set(["line", "firstLine", "lastLine"]);

/** What was told of a stretch, with the offsets and line numbers of the whole document. */
export function moved<Told>(told: Told, by: StretchStart): Told;
export function moved(told: unknown, { offset, lines }: StretchStart): unknown {
  const movedValue = (value: unknown, name: string): unknown => {
    if (typeof value === "number") {
      if (OFFSETS.has(name)) return value + offset;
      return LINES.has(name) ? value + lines : value;
    }
    if (Array.isArray(value)) return value.map((each) => movedValue(each, ""));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, movedValue(each, key)]));
  };
  return offset === 0 ? told : movedValue(told, "");
}
