import { UserError } from "../core/errors.ts";
import { jsonFields } from "../core/json-fields.ts";
import type { LabelScore } from "../core/labelled.ts";
import type { Failure, StoryKind } from "../core/types.ts";
import { isWording, type Wording, wording } from "../core/wording.ts";
import { fieldOf } from "./labelled-record.ts";

/** What sampling and import take from a StoryRecord of an earlier run. */
export interface RunStory {
  readonly id: string;
  readonly documentId: string;
  readonly kind: StoryKind;
  readonly headline: string | null;
  readonly text: string;
  /** Null where the run left themes out. */
  readonly themes: RunThemes | null;
  /** The label in the field that was asked for, null without one. */
  readonly otherLabel: string | null;
}

export interface RunThemes {
  readonly primary: string | null;
  readonly confidence: number;
  /** Best first. */
  readonly scores: readonly LabelScore[];
  /** Words that speak for `primary`, each once, in text order. */
  readonly cues: readonly string[];
}

const SCHEMA = "jiceng/story@1";
const SCHEMA_OF_ANY_VERSION = /^jiceng\/story@\d{1,9}$/u;
const KINDS: readonly StoryKind[] = ["story", "teaser", "fragment"];

/**
 * Reads one line of a run's `stories.jsonl`; what is no StoryRecord comes as a failure. `otherField` names a field with
 * another label of the story, and may lead into an object: `review.label`.
 *
 * @throws UserError `run-of-other-version` where the record has another version of the schema.
 */
export function runStory(
  line: string,
  { path, otherField }: { path: string; otherField: string | null },
): RunStory | Failure {
  const bad = (reason: Wording): Failure => ({ path, code: "bad-record", reason });
  const fields = jsonFields(line);
  if (fields === null) return bad(wording`not a JSON object; give one StoryRecord a line`);
  const schema = fields.get("schema");
  if (typeof schema === "string" && schema !== SCHEMA && SCHEMA_OF_ANY_VERSION.test(schema))
    throw new UserError(
      "run-of-other-version",
      wording`has records of ${schema}, not ${SCHEMA}; run jiceng analyze again`,
      {
        subject: path,
      },
    );
  if (schema !== SCHEMA) return bad(wording`is no StoryRecord (schema ${SCHEMA}); give what jiceng analyze writes`);
  const id = fields.get("id");
  const documentId = fieldOf(fields, "document.id");
  const text = fields.get("text");
  const headline = fields.get("headline") ?? null;
  const kind = KINDS.find((known) => known === fields.get("kind"));
  if (typeof id !== "string" || id === "") return bad(wording`has no "id" string`);
  if (typeof documentId !== "string") return bad(wording`has no "document.id" string`);
  if (typeof text !== "string") return bad(wording`has no "text" string`);
  if (headline !== null && typeof headline !== "string") return bad(wording`"headline" is neither a string nor null`);
  if (kind === undefined) return bad(wording`"kind" is none of ${KINDS.join(", ")}`);
  const themes = themesOf(fields.get("themes") ?? null);
  if (isWording(themes)) return bad(themes);
  const other = otherField === null ? null : (fieldOf(fields, otherField) ?? null);
  if (other !== null && typeof other !== "string") return bad(wording`${JSON.stringify(otherField)} is not a string`);
  return { id, documentId, kind, headline, text, themes, otherLabel: other === "" ? null : other };
}

/** The themes, or what is wrong with them. */
function themesOf(value: unknown): RunThemes | Wording | null {
  if (value === null) return null;
  if (!isObject(value)) return wording`"themes" is no object`;
  const fields = new Map<string, unknown>(Object.entries(value));
  const primary = fields.get("primary") ?? null;
  if (primary !== null && typeof primary !== "string") return wording`"themes.primary" is neither a string nor null`;
  const confidence = fields.get("confidence");
  if (!isShare(confidence)) return wording`"themes.confidence" is no number from 0 to 1`;
  const scores = listOf(fields.get("scores")).map((entry) => scoreOf(entry));
  if (!scores.every((score) => score !== null)) return wording`"themes.scores" is no list of themes with scores`;
  const cues = new Set<string>();
  for (const entry of listOf(fields.get("evidence"))) {
    if (!isObject(entry)) return wording`"themes.evidence" is no list of cues`;
    const { theme, cue } = Object.fromEntries<unknown>(Object.entries(entry));
    if (theme === primary && typeof cue === "string") cues.add(cue);
  }
  return { primary, confidence, scores: scores.toSorted((a, b) => b.score - a.score), cues: [...cues] };
}

function scoreOf(value: unknown): LabelScore | null {
  if (!isObject(value)) return null;
  const { theme, score } = Object.fromEntries<unknown>(Object.entries(value));
  return typeof theme === "string" && isShare(score) ? { label: theme, score } : null;
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
