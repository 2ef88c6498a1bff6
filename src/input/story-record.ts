import { jsonValue } from "../core/json-fields.ts";
import type { StoryRecord } from "../core/types.ts";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const offset: Check = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const flag: Check = (value) => typeof value === "boolean";
const isMissing: Check = (value) => value === undefined;
const isNull: Check = (value) => value === null;
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const maybe = (check: Check): Check => either(isNull, check);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const fields = (checks: Readonly<Record<string, Check>>): Check => {
  const entries = Object.entries(checks);
  return (value) => isObject(value) && entries.every(([name, check]) => check(value[name]));
};

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}

const all =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.every((check) => check(value));

const span = fields({ start: offset, end: offset });
const parents = fields({
  province: either(isMissing, text),
  city: either(isMissing, text),
  district: either(isMissing, text),
});
const link = fields({ best: text, bestName: text, confidence: number, evidence: listOf(text), second: maybe(text) });
const listed = { code: maybe(text), candidates: number, link: maybe(link), parents };
const ROLES = oneOf("reporter", "correspondent", "photographer", "writer", "author", "editor");
const OF_TYPE: ReadonlyMap<unknown, Check> = new Map([
  ["office", fields(listed)],
  ["community", fields({ ...listed, office: maybe(text) })],
  ["reporter", fields({ role: ROLES, outlet: maybe(text), credits: listOf(text) })],
  ["date", fields({ value: maybe(text), resolved: maybe(text), precision: text })],
  ["programme", fields({ head: text, kind: maybe(text), quoted: flag, cluster: text })],
  ["person", fields({ title: maybe(text) })],
  ["place", fields({ code: maybe(text) })],
  ["quantity", fields({ number: maybe(number), unit: text, approximate: flag, counted: maybe(text) })],
  ["organisation", fields({})],
  ["estate", fields({})],
]);
const entity = all(span, fields({ name: text, surface: text, rule: text }), (value) =>
  Boolean(OF_TYPE.get(Object(value).type)?.(value)),
);

const themes = fields({
  primary: maybe(text),
  secondary: listOf(text),
  confidence: number,
  abstained: flag,
  scores: listOf(fields({ theme: text, score: number })),
  evidence: listOf(all(span, fields({ theme: text, cue: text, weight: number }))),
  sub: maybe(text),
  audience: listOf(text),
  form: listOf(text),
  level: maybe(text),
});

const document = fields({
  ...{ id: text, path: text, sha256: text, encoding: text, encodingCertainty: number, replaced: offset },
  script: oneOf("hans", "hant", "mixed"),
  layout: oneOf("print-page", "web-article", "single"),
  ...{ published: maybe(text), publishedFrom: maybe(text), outlet: maybe(text) },
  kept: either(isMissing, (value) => typeof value === "object" && value !== null),
});

const diagnostic = fields({
  ...{ code: text, severity: oneOf("info", "warning", "error"), message: text },
  ...{ start: either(isMissing, offset), end: either(isMissing, offset) },
});

const record = all(
  span,
  fields({
    schema: oneOf("jiceng/story@1"),
    ...{ id: text, document, ordinal: offset, kind: oneOf("story", "teaser", "fragment"), text },
    ...{ section: maybe(text), kicker: maybe(text), headline: maybe(text), deck: maybe(text), dateline: maybe(text) },
    subheads: listOf(text),
    origin: maybe(fields({ outlet: maybe(text), place: maybe(text), day: maybe(text) })),
    parts: listOf(all(span, fields({ kind: text }))),
    paragraphs: listOf(fields({ segments: listOf((pair) => listOf(offset)(pair) && Object(pair).length === 2) })),
    entities: listOf(entity),
    themes: either(isMissing, isNull, themes),
    keywords: listOf(fields({ term: text, score: number })),
    diagnostics: listOf(diagnostic),
  }),
);

/** A line of a run's `stories.jsonl` with all that a report takes from it, each of its kind; null for what is none. */
export function storyRecord(line: string): StoryRecord | null {
  const value = jsonValue(line);
  if (!isStoryRecord(value)) return null;
  // A record of a run without themes has no such key.
  return { ...value, themes: value.themes ?? null };
}

function isStoryRecord(value: unknown): value is StoryRecord {
  return record(value);
}
