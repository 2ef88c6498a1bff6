/** A stretch of a text with the tag that somebody gave it by hand. */
export interface Tagged {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Neither a miss nor a false hit. */
  readonly isOptional: boolean;
  /** The number that mentions of one thing share, or null. */
  readonly group: string | null;
  /** What stands behind `|`, one after another. */
  readonly fields: readonly string[];
}

export interface TaggedText {
  readonly text: string;
  readonly tagged: readonly Tagged[];
}

const OPENING = /\{(?<tag>[A-Z](?:\/[A-Z])*)(?<optional>\?)?(?:#(?<group>\d+))?:/uy;

/** Reads `在{P#1:“五指”工作法}里`: tags nest, `?` says optional, `#1` the group, `|` parts fields from the words. */
export function readTagged(marked: string): TaggedText {
  const open: (Omit<Tagged, "end" | "surface" | "fields"> & { readonly bar: number | null })[] = [];
  const found: Omit<Tagged, "surface">[] = [];
  let text = "";
  for (let at = 0; at < marked.length; ) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(marked);
    const inner = open.at(-1);
    if (opening !== null) {
      const { tag = "", optional, group = null } = opening.groups ?? {};
      open.push({ tag, start: text.length, isOptional: optional !== undefined, group, bar: null });
      at += opening[0].length;
    } else if (inner !== undefined && marked.charAt(at) === "}") {
      open.pop();
      found.push({ ...inner, end: text.length, fields: [] });
      at++;
    } else if (inner !== undefined && marked.charAt(at) === "|") {
      const close = marked.indexOf("}", at);
      open.pop();
      found.push({ ...inner, end: text.length, fields: marked.slice(at + 1, close).split("|") });
      at = close + 1;
    } else text += marked.charAt(at++);
  }
  if (open.length > 0) throw new Error(`a brace is not closed: ${marked}`);
  const tagged = found
    .map(({ tag, start, end, isOptional, group, fields }) => ({
      ...{ tag, start, end, surface: text.slice(start, end), isOptional, group, fields },
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, tagged };
}

/** How many of the expected spans were found, one to one: exactly, or (`relaxed`) with an overlap. */
export interface SpanCounts {
  readonly expected: number;
  readonly found: number;
  readonly exact: number;
  readonly relaxed: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Found spans that lie on an optional one alone do not count. */
export function compareSpans(expected: readonly Tagged[], found: readonly Span[]): SpanCounts {
  const sure = expected.filter(({ isOptional }) => !isOptional);
  const optional = expected.filter(({ isOptional }) => isOptional);
  const counted = found.filter(
    (span) => sure.some((one) => overlap(one, span)) || !optional.some((one) => overlap(one, span)),
  );
  const left = new Set(counted);
  let relaxed = 0;
  for (const one of sure) {
    const hit = counted.find((span) => left.has(span) && overlap(one, span));
    if (hit === undefined) continue;
    left.delete(hit);
    relaxed++;
  }
  const exact = sure.filter((one) => counted.some(({ start, end }) => one.start === start && one.end === end)).length;
  return { expected: sure.length, found: counted.length, exact, relaxed };
}

export function f1(counts: readonly SpanCounts[], by: "exact" | "relaxed"): number {
  const sum = (key: keyof SpanCounts): number => counts.reduce((total, one) => total + one[key], 0);
  return (2 * sum(by)) / (sum("expected") + sum("found"));
}
