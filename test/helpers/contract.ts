/** A span as records write it. */
export interface RecordSpan {
  readonly start: number;
  readonly end: number;
}

export interface RecordEntity extends RecordSpan {
  readonly type: string;
  readonly name: string;
  readonly surface: string;
  readonly rule: string;
  readonly role?: string;
  readonly value?: string | null;
  readonly resolved?: string | null;
}

/** A StoryRecord as its reader knows it; written from the published contract, apart from the types of the source. */
export interface Story extends RecordSpan {
  readonly schema: string;
  readonly id: string;
  readonly document: {
    readonly id: string;
    readonly path: string;
    readonly sha256: string;
    readonly encoding: string;
    readonly encodingCertainty: number;
    readonly replaced: number;
    readonly script: string;
    readonly layout: string;
    readonly published: string | null;
    readonly publishedFrom: string | null;
    readonly outlet: string | null;
  };
  readonly ordinal: number;
  readonly kind: string;
  readonly section: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly subheads: readonly string[];
  readonly dateline: string | null;
  readonly origin: {
    readonly outlet: string | null;
    readonly place: string | null;
    readonly day: string | null;
  } | null;
  readonly parts: readonly (RecordSpan & { readonly kind: string })[];
  readonly text: string;
  readonly paragraphs: readonly { readonly segments: readonly (readonly [number, number])[] }[];
  readonly entities: readonly RecordEntity[];
  readonly references: readonly (RecordSpan & { readonly surface: string })[];
  readonly quotes: readonly (RecordSpan & { readonly surface: string })[];
  readonly themes?: {
    readonly primary: string | null;
    readonly secondary: readonly string[];
    readonly confidence: number;
    readonly abstained: boolean;
    readonly scores: readonly { readonly theme: string; readonly score: number }[];
    readonly evidence: readonly (RecordSpan & {
      readonly theme: string;
      readonly cue: string;
      readonly weight: number;
    })[];
  };
  readonly keywords: readonly { readonly term: string; readonly score: number }[];
  readonly diagnostics: readonly (Partial<RecordSpan> & {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
  })[];
}

type Check = (value: unknown) => boolean;

const THEME =
  /^(?:party-building|grid-governance|deliberation|mediation-law|public-safety|environment|housing-renewal|public-services|social-care|health|education|culture|civility|volunteering|digital-governance|economy-employment)$/u;
const PRIMARY = new RegExp(`${THEME.source}|^(?:general-governance|not-governance)$`, "u");
const YEAR = "(?:\\d{4}|\\d{2}XX|\\d{3}X|XXXX)";
const POINT = `${YEAR}(?:-(?:\\d{2}|XX)(?:-(?:\\d{2}|XX)(?:T\\d{2}:\\d{2}(?::\\d{2})?)?)?)?`;
// “XXXX-09-09”, “2019/..”, “XXXX-01/XXXX-06”, “../2021-05-01”
const EDTF = new RegExp(`^(?:${POINT}|(?:${POINT}|\\.\\.|)/(?:${POINT}|\\.\\.|))$`, "u");

const text: Check = (value) => typeof value === "string";
const filled: Check = (value) => typeof value === "string" && value !== "";
const integer: Check = (value) => Number.isInteger(value);
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const boolean: Check = (value) => typeof value === "boolean";
const record: Check = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const like =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const listOf =
  (check: Check, most = Number.POSITIVE_INFINITY): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every((item) => check(item));
/** These fields and no others; a name that ends in `?` may be missing. */
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    problemsOf(value, fields).length === 0;

const EVIDENCE =
  /^(?:alias|(?:office|district|city|province)-in-(?:front|story)|outlet|names-of-page|one-in-list|part-of-name|other-type)$/u;
const share: Check = (value) => typeof value === "number" && value >= 0 && value <= 1;
const LINK = (code: RegExp): Check =>
  shape({
    best: like(code),
    bestName: filled,
    confidence: share,
    evidence: listOf(like(EVIDENCE)),
    second: orNull(like(code)),
  });
const KIND = /^(?:activity|brand|course|mechanism|place|platform|project|service|team)$/u;
const OFFICE_CODE = /^\d{9}$/u;
const COMMUNITY_CODE = /^\d{12}$/u;
const LISTED = (code: RegExp): Readonly<Record<string, Check>> => ({
  ...{ code: orNull(like(code)), candidates: integer, link: orNull(LINK(code)), parents: PARENTS },
});
const PARENTS = shape({ "province?": filled, "city?": filled, "district?": filled });
const FURTHER = new Map<string, Readonly<Record<string, Check>>>([
  ["office", LISTED(OFFICE_CODE)],
  ["community", { ...LISTED(COMMUNITY_CODE), office: orNull(filled) }],
  [
    "reporter",
    {
      role: like(/^(?:reporter|correspondent|photographer|writer|author|editor)$/u),
      outlet: orNull(filled),
      credits: listOf(like(/^(?:text|photo)$/u), 2),
    },
  ],
  [
    "date",
    {
      value: orNull(like(EDTF)),
      resolved: orNull(like(EDTF)),
      precision: like(/^(?:time|day|part-of-month|month|season|year|period|vague)$/u),
    },
  ],
  ["programme", { head: text, kind: orNull(like(KIND)), quoted: boolean, cluster: filled }],
  ["person", { title: orNull(filled) }],
  ["organisation", {}],
  ["place", { code: orNull(filled) }],
  ["estate", {}],
  ["quantity", { number: orNull(number), unit: text, approximate: boolean, counted: orNull(filled) }],
]);
const REFERENCE = {
  ...{ type: like(/^(?:office|community|programme)$/u), surface: filled, start: integer, end: integer },
  ...{ refersTo: orNull(filled), code: orNull(like(/^(?:\d{9}|\d{12})$/u)) },
};
const QUOTE = {
  class: like(/^(?:programme|speech|slogan|metaphor|emphasis|work|other)$/u),
  ...{ surface: filled, start: integer, end: integer, evidence: filled },
};
const ENTITY = { type: filled, name: like(/^\S+$/u), surface: filled, start: integer, end: integer, rule: filled };
const DIAGNOSTIC = shape({
  code: filled,
  severity: like(/^(?:info|warning|error)$/u),
  message: filled,
  "start?": integer,
  "end?": integer,
});
const THEMES = shape({
  primary: orNull(like(PRIMARY)),
  secondary: listOf(like(THEME), 3),
  confidence: (value) => typeof value === "number" && value >= 0 && value <= 1,
  abstained: boolean,
  sub: orNull(filled),
  audience: listOf(filled, 3),
  form: listOf(filled, 3),
  level: orNull(like(/^(?:community|office|district|city)$/u)),
  scores: listOf(shape({ theme: like(PRIMARY), score: number }), 5),
  evidence: listOf(shape({ theme: like(PRIMARY), cue: filled, start: integer, end: integer, weight: number })),
});
const DOCUMENT = shape({
  id: filled,
  path: filled,
  sha256: like(/^[0-9a-f]{64}$/u),
  encoding: filled,
  encodingCertainty: share,
  replaced: integer,
  script: like(/^(?:hans|hant|mixed)$/u),
  layout: like(/^(?:print-page|web-article|single)$/u),
  published: orNull(like(/^\d{4}(?:-\d{2}(?:-\d{2})?)?/u)),
  publishedFrom: orNull(like(/^(?:record|option|page)$/u)),
  outlet: orNull(filled),
  "kept?": (value) => typeof value === "object" && value !== null && !Array.isArray(value),
});
const SEGMENT: Check = (value) => listOf(integer, 2)(value) && Array.isArray(value) && value[0] < value[1];
const STORY: Readonly<Record<string, Check>> = {
  schema: (value) => value === "jiceng/story@1",
  id: like(/^[0-9a-f]{12}-\d{2,}$/u),
  document: DOCUMENT,
  ordinal: (value) => typeof value === "number" && Number.isInteger(value) && value > 0,
  kind: like(/^(?:story|teaser|fragment)$/u),
  start: integer,
  end: integer,
  section: orNull(filled),
  kicker: orNull(filled),
  headline: orNull(filled),
  deck: orNull(filled),
  subheads: listOf(filled),
  dateline: orNull(filled),
  origin: orNull(shape({ outlet: orNull(filled), place: orNull(filled), day: orNull(like(EDTF)) })),
  parts: listOf(
    shape({
      kind: like(/^(?:meta|kicker|headline|deck|subhead|dateline|byline|caption|credit|chain)$/u),
      start: integer,
      end: integer,
    }),
  ),
  text,
  paragraphs: listOf(
    shape({ segments: (value) => listOf(SEGMENT)(value) && Array.isArray(value) && value.length > 0 }),
  ),
  entities: listOf(record),
  references: listOf(shape(REFERENCE)),
  quotes: listOf(shape(QUOTE)),
  "themes?": THEMES,
  keywords: listOf(shape({ term: filled, score: number }), 10),
  diagnostics: listOf(DIAGNOSTIC),
};

/** What in a record breaks the output contract; `original` is the decoded document. No entry: nothing does. */
export function violations(value: unknown, original: string): string[] {
  const bad = problemsOf(value, STORY);
  return bad.length > 0 || !isStory(value) ? bad : [...storyProblems(value, original), ...themeProblems(value)];
}

/** What breaks the order of the records of one run: ordinals count up within a document, stories do not overlap. */
export function orderProblems(stories: readonly Story[]): string[] {
  return stories.flatMap((story, i) => {
    const before = stories[i - 1];
    if (before === undefined || story.ordinal === 1) return story.ordinal === 1 ? [] : [`${story.id} comes first`];
    if (before.document.path !== story.document.path) return [`${story.id}: its document begins at ${story.ordinal}`];
    const follows = story.ordinal === before.ordinal + 1 && story.start >= before.end;
    return follows ? [] : [`${story.id} does not follow ${before.id}`];
  });
}

/**
 * Characters that are not blank and stand in no part, paragraph or left-out stretch of a document's stories, or in more
 * than one of them: “12 ‘网’ ×0”.
 */
export function unaccounted(stories: readonly Story[], original: string): string[] {
  const times = new Uint8Array(original.length);
  const left = stories.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code === "furniture"));
  const spans = [
    ...stories.flatMap(({ parts }) => parts.map(({ start, end }) => [start, end] as const)),
    ...stories.flatMap(({ paragraphs }) => paragraphs.flatMap(({ segments }) => segments)),
    ...left.map(({ start = 0, end = 0 }) => [start, end] as const),
  ];
  for (const [start, end] of spans) for (let i = start; i < end; i++) times[i] = (times[i] ?? 0) + 1;
  const wrong: string[] = [];
  for (const [i, count] of times.entries()) {
    if (count !== 1 && wrong.length < 20 && /\S/u.test(original[i] ?? ""))
      wrong.push(`${i} ‘${original[i]}’ ×${count}`);
  }
  return wrong;
}

export function isStory(value: unknown): value is Story {
  return problemsOf(value, STORY).length === 0;
}

function problemsOf(value: unknown, fields: Readonly<Record<string, Check>>): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return ["no object"];
  const given = new Map<string, unknown>(Object.entries(value));
  const wrong = Object.entries(fields).flatMap(([key, check]) => {
    const name = key.replace("?", "");
    if (!given.has(name)) return key.endsWith("?") ? [] : [`${name} is missing`];
    return check(given.get(name)) ? [] : [`${name}: ${JSON.stringify(given.get(name))?.slice(0, 200)}`];
  });
  const known = new Set(Object.keys(fields).map((key) => key.replace("?", "")));
  return [...wrong, ...[...given.keys()].filter((name) => !known.has(name)).map((name) => `${name} is no field`)];
}

function storyProblems(story: Story, original: string): string[] {
  const bad: string[] = [];
  const { sha256 } = story.document;
  if (story.id !== `${sha256.slice(0, 12)}-${String(story.ordinal).padStart(2, "0")}`) bad.push("id by the rule");
  if (story.start < 0 || story.start >= story.end || story.end > original.length)
    bad.push("story outside its document");
  const segments = story.paragraphs.flatMap((paragraph) => paragraph.segments);
  if (segments.some(([start], i) => i > 0 && start < (segments[i - 1]?.[1] ?? 0))) bad.push("segments out of order");
  const spans = [
    ...story.parts,
    ...story.entities,
    ...story.references,
    ...story.quotes,
    ...segments.map(([start, end]) => ({ start, end })),
  ];
  for (const { start, end } of spans) {
    if (start < story.start || end > story.end || start >= end) bad.push(`${start}-${end} outside its story`);
  }
  for (const { surface, start, end } of [...story.references, ...story.quotes]) {
    if (surface !== original.slice(start, end)) bad.push(`${surface} does not stand at ${start}-${end}`);
  }
  const lines = story.text === "" ? [] : story.text.split("\n");
  if (lines.length !== story.paragraphs.length)
    bad.push(`${lines.length} lines, ${story.paragraphs.length} paragraphs`);
  for (const [i, line] of lines.entries()) {
    const slices = story.paragraphs[i]?.segments.map(([start, end]) => original.slice(start, end)).join("") ?? "";
    // Script conversion changes characters, never their number.
    if (bare(slices).length !== bare(line).length) bad.push(`paragraph ${i + 1} is not its segments`);
  }
  return [...bad, ...entityProblems(story, original)];
}

function entityProblems({ entities }: Story, original: string): string[] {
  const endByType = new Map<string, number>();
  return entities.flatMap((entity, i) => {
    const { type, start, end, surface } = entity;
    const further = FURTHER.get(type);
    const bad = further === undefined ? [`type ${type}`] : problemsOf(entity, { ...ENTITY, ...further });
    if (original.slice(start, end) !== surface) bad.push(`surface ${surface} is not the slice`);
    if (start < (entities[i - 1]?.start ?? 0)) bad.push("out of order");
    if (start < (endByType.get(type) ?? 0)) bad.push("overlaps its like");
    endByType.set(type, end);
    return bad.map((problem) => `${type} ${start}-${end}: ${problem}`);
  });
}

function themeProblems({ themes }: Story): string[] {
  if (themes === undefined) return [];
  const bad: string[] = [];
  const { primary, secondary, scores } = themes;
  if (themes.abstained !== (primary === null)) bad.push("abstained is not the same as no primary theme");
  if (new Set([primary, ...secondary]).size !== secondary.length + 1) bad.push("a theme twice");
  if (scores.some(({ score }, i) => score > (scores[i - 1]?.score ?? score))) bad.push("scores not best first");
  return bad;
}

function bare(line: string): string {
  return line.replace(/\s+/gu, "");
}
