import type { EntityType, PartKind, ReporterRole, Severity, StoryKind } from "../../core/types.ts";

/** An office or a community: one of the rows that `summary.json` counts, with where it lies. */
export interface PagePlace {
  readonly name: string;
  readonly code: string | null;
  readonly district: string | null;
  /** Of a community, the office that it belongs to. */
  readonly office: string | null;
}

/** A place of the page's data that many stories share, so that each has only its number. */
export interface PageTables {
  readonly themes: readonly { readonly id: string; readonly zh: string; readonly en: string }[];
  readonly offices: readonly PagePlace[];
  readonly communities: readonly PagePlace[];
  readonly writers: readonly { readonly name: string; readonly role: ReporterRole }[];
  readonly programmes: readonly { readonly cluster: string; readonly name: string; readonly kind: string | null }[];
  /** 2031-04, XXXX-04 where a date names no year, and `unknown`. */
  readonly months: readonly string[];
  readonly outlets: readonly (string | null)[];
  readonly scripts: readonly string[];
  readonly diagnostics: readonly { readonly severity: Severity; readonly code: string }[];
  readonly documents: readonly PageDocument[];
}

export interface PageDocument {
  readonly path: string;
  /** What the ids of its stories begin with. */
  readonly hash: string;
  readonly outlet: number;
  readonly script: number;
  readonly published: string | null;
  readonly layout: string;
  readonly encoding: string;
}

/** What lists and numbers need of a story: numbers of table rows, or lists of them. */
export interface PageRow {
  readonly title: string;
  readonly kind: StoryKind;
  readonly theme: number;
  readonly secondary: readonly number[];
  /** In percent; null without themes, or with none sure enough. */
  readonly confidence: number | null;
  readonly offices: readonly number[];
  readonly communities: readonly number[];
  readonly writers: readonly number[];
  readonly programmes: readonly number[];
  readonly month: number;
  /** Months of the dates that it names. */
  readonly told: readonly number[];
  readonly diagnostics: readonly number[];
  readonly document: number;
  readonly ordinal: number;
}

/** Rows by column, which is half as long when it is compressed. */
export type PageColumns = { readonly [Name in keyof PageRow]: readonly PageRow[Name][] };

/** Of the whole run, whatever part of it the page holds. */
export interface PageTotals {
  readonly documents: number;
  readonly stories: number;
  readonly teasers: number;
  readonly fragments: number;
  readonly offices: number;
  readonly communities: number;
  readonly reporters: number;
  readonly programmes: number;
  readonly failures: number;
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly scripts: readonly (readonly [string, number])[];
  readonly layouts: readonly (readonly [string, number])[];
  readonly diagnostics: readonly (readonly [Severity, string, number])[];
}

/** How much text of each story, and between stories, the page has room for; null for all of it. */
export interface TextCap {
  readonly inside: number | null;
  readonly outside: number | null;
}

/** What the page reads when it opens. */
export interface PageIndex {
  readonly totals: PageTotals;
  readonly cap: TextCap;
  /** Whether texts are slices of the original, or the bodies of records. */
  readonly hasTexts: boolean;
  readonly failures: readonly (readonly [path: string, code: string, reason: string])[];
  readonly tables: PageTables;
  readonly rows: PageColumns;
  /** The chunk of texts that each row is in. */
  readonly chunks: readonly number[];
}

/** Text of a document from an offset on. */
export type Piece = readonly [offset: number, text: string];

export type SheetEntity = readonly [
  type: EntityType,
  start: number,
  end: number,
  /** Empty where it is the surface. */
  name: string,
  rule: string,
  /** Code of a place, value of a date, role of a writer, kind of a programme, … */
  detail: string,
];
export type SheetCue = readonly [theme: number, cue: string, start: number, end: number, weight: number];

/** A story in its document; all offsets are of the original document. */
export interface SheetStory {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly section: string | null;
  readonly parts: readonly (readonly [PartKind, number, number])[];
  /** Starts and ends of segments in turn: more than two numbers where a break was joined. */
  readonly paragraphs: readonly (readonly number[])[];
  readonly entities: readonly SheetEntity[];
  readonly cues: readonly SheetCue[];
  readonly keywords: readonly string[];
  readonly diagnostics: readonly (readonly [Severity, string, string, number | null])[];
  /** Paragraphs of which only the wording is known, not where its characters stand. */
  readonly loose: readonly (readonly [paragraph: number, text: string])[];
}

/** A document, or a stretch of a long one, with its stories. */
export interface Sheet {
  readonly document: number;
  readonly start: number;
  readonly end: number;
  /** What is known of its text, in order, with gaps where it was shortened. */
  readonly pieces: readonly Piece[];
  readonly stories: readonly SheetStory[];
}
