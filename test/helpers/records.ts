import type {
  AnalyzedDocument,
  CommunityMention,
  DateMention,
  DocumentInfo,
  Entity,
  OfficeMention,
  OrganisationMention,
  ProgrammeMention,
  ReporterMention,
  StoryRecord,
  ThemeLabels,
} from "../../src/core/types.ts";

const SHA256 = "0123456789abcdef".repeat(4);

export function documentInfo(overrides: Partial<DocumentInfo> = {}): DocumentInfo {
  return {
    id: "pages/a.txt",
    path: "pages/a.txt",
    sha256: SHA256,
    encoding: "utf-8",
    encodingCertainty: 1,
    replaced: 0,
    script: "hans",
    layout: "print-page",
    published: null,
    publishedFrom: null,
    outlet: null,
    ...overrides,
  };
}

/** A story whose body stands in the original at offset 100, paragraphs one `\n` apart, unless told otherwise. */
export function storyRecord(overrides: Partial<StoryRecord> = {}): StoryRecord {
  const text = overrides.text ?? "";
  return {
    schema: "jiceng/story@1",
    id: "0123456789ab-01",
    document: documentInfo(),
    ordinal: 1,
    kind: "story",
    start: 90,
    end: 100 + text.length,
    section: null,
    kicker: null,
    headline: "银杏社区办起共享菜园",
    deck: null,
    subheads: [],
    dateline: null,
    origin: null,
    parts: [],
    text,
    paragraphs: paragraphsFrom(text, 100),
    entities: [],
    references: [],
    quotes: [],
    themes: null,
    keywords: [],
    diagnostics: [],
    ...overrides,
  };
}

function paragraphsFrom(text: string, offset: number): StoryRecord["paragraphs"] {
  if (text === "") return [];
  let start = offset;
  return text.split("\n").map((paragraph) => {
    const segment = [start, start + paragraph.length] as const;
    start += paragraph.length + 1;
    return { segments: [segment] };
  });
}

export function analyzed(
  stories: readonly Partial<StoryRecord>[],
  overrides: Partial<AnalyzedDocument> = {},
): AnalyzedDocument {
  const document = overrides.document ?? documentInfo();
  return {
    document,
    stories: stories.map((story, i) =>
      storyRecord({ id: `0123456789ab-${String(i + 1).padStart(2, "0")}`, document, ordinal: i + 1, ...story }),
    ),
    furniture: [],
    diagnostics: [],
    ...overrides,
  };
}

export function themeLabels(primary: string | null, overrides: Partial<ThemeLabels> = {}): ThemeLabels {
  return {
    primary,
    secondary: [],
    confidence: 0.8,
    abstained: primary === null,
    ...{ sub: null, audience: [], form: [], level: null },
    scores: primary === null ? [] : [{ theme: primary, score: 2.5 }],
    evidence: [],
    ...overrides,
  };
}

/** Where a mention stands; offset 0 and its own length unless told. */
interface Standing {
  readonly surface?: string;
  readonly start?: number;
}

function standing(
  name: string,
  { surface = name, start = 0 }: Standing,
): Pick<Entity, "name" | "surface" | "start" | "end"> {
  return { name, surface, start, end: start + surface.length };
}

const NOT_LINKED = { candidates: 0, link: null, parents: {} } as const;

export function office(name: string, more: Standing & { readonly code?: string | null } = {}): OfficeMention & Entity {
  const { code = null, ...where } = more;
  return { type: "office", ...standing(name, where), rule: "office.suffix", code, ...NOT_LINKED };
}

export function community(
  name: string,
  more: Standing & { readonly code?: string | null; readonly office?: string | null } = {},
): CommunityMention & Entity {
  const { code = null, office: of = null, ...where } = more;
  return { type: "community", ...standing(name, where), rule: "community.suffix", code, office: of, ...NOT_LINKED };
}

export function reporter(
  name: string,
  more: Standing & { readonly role?: ReporterMention["role"] } = {},
): ReporterMention & Entity {
  const { role = "reporter", ...where } = more;
  return { type: "reporter", ...standing(name, where), rule: "reporter.tail", role, outlet: null, credits: ["text"] };
}

export function date(
  surface: string,
  more: { readonly start?: number; readonly value?: string | null; readonly resolved?: string | null } = {},
): DateMention & Entity {
  const { value = null, resolved = null, ...where } = more;
  return { type: "date", ...standing(surface, where), rule: "date.month-day", value, resolved, precision: "day" };
}

export function programme(name: string, more: Standing = {}): ProgrammeMention & Entity {
  return {
    type: "programme",
    ...standing(name, more),
    rule: "programme.head",
    head: "活动",
    kind: "activity",
    quoted: true,
    cluster: name,
  };
}

export function organisation(name: string, more: Standing = {}): OrganisationMention & Entity {
  return { type: "organisation", ...standing(name, more), rule: "organisation.suffix" };
}
