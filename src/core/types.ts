import type { BackReference } from "./back-reference.ts";
import type { MappedText } from "./mapped-text.ts";
import type { PlaceLink } from "./place-link.ts";
import type { ProgrammeKind } from "./programme-kinds.ts";
import type { Quotation } from "./quotation.ts";
import type { KeptFields } from "./source-document.ts";
import type { Span } from "./span.ts";
import type { StoryNotes } from "./story-notes.ts";
import type { ThemeLabels } from "./theme-labels.ts";
import type { Wording } from "./wording.ts";

export type * from "./source-document.ts";
export type * from "./theme-labels.ts";

// ── what layout makes of it ──────────────────────────────────────────────────

export type Script = "hans" | "hant" | "mixed";
export type LayoutName = "print-page" | "web-article" | "single";
export type StoryKind = "story" | "teaser" | "fragment";
export type PartKind =
  | "meta"
  | "kicker"
  | "headline"
  | "deck"
  | "subhead"
  | "dateline"
  | "byline"
  | "caption"
  | "credit"
  | "chain";

export interface Part extends Span {
  readonly kind: PartKind;
}

/** More than one segment where a column break was joined. */
export interface Paragraph {
  readonly segments: readonly Span[];
}

/** A name in a byline or credit, where it stands, and what its owner did. */
export interface Signature extends Span {
  readonly role: ReporterRole;
  readonly outlet: string | null;
  /** What a 文/图 mark or the role itself credits the person with. */
  readonly credits: readonly Credit[];
  readonly rule: string;
}

/** What a dateline says of where a story comes from: 新华社北京3月5日电. */
export interface Origin {
  /** Null where it is the paper's own (本报讯). */
  readonly outlet: string | null;
  readonly place: string | null;
  /** EDTF without a year: XXXX-03-05. */
  readonly day: string | null;
}

export interface Story extends Span {
  readonly kind: StoryKind;
  readonly section: Span | null;
  /** Null without a dateline. */
  readonly origin: Origin | null;
  readonly parts: readonly Part[];
  readonly paragraphs: readonly Paragraph[];
  readonly signatures: readonly Signature[];
  /** Damage inside its parts that belongs to no word: 老(lǎo)楼装上新电梯. */
  readonly cuts: readonly Span[];
}

/** Text of the document that belongs to no story, with the reason: `separator`, `section-label`, `breadcrumb`, … */
export interface Furniture extends Span {
  readonly reason: string;
}

export interface Page {
  readonly layout: LayoutName;
  readonly stories: readonly Story[];
  readonly furniture: readonly Furniture[];
  /** As the page itself states it. */
  readonly outlet: string | null;
}

/** A stretch of a clean story that comes from one part, or from one paragraph (`body`). Zones are parted by `\n`. */
export interface Zone extends Span {
  readonly part: PartKind | "body";
}

/** A story as the recognizers read it: simplified, column breaks joined, one zone a line, with the way back to the document. */
export interface CleanStory extends MappedText {
  readonly kind: StoryKind;
  readonly zones: readonly Zone[];
  readonly signatures: readonly Signature[];
  readonly notes: StoryNotes;
}

/** What is known of the whole document when its stories are read. */
export interface PageContext {
  /** ISO date, or null when neither the page nor the user gives one. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly stories: readonly CleanStory[];
}

// ── entities ─────────────────────────────────────────────────────────────────

interface MentionOf<Type extends string> extends Span {
  readonly type: Type;
  /** Normal form: simplified, no white space. This is what is counted. */
  readonly name: string;
  /** Id of the rule that fired, such as `office.suffix`. */
  readonly rule: string;
}

export interface Parents {
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
}

interface ListedPlace {
  /** Of the official list, where it is sure enough which of its rows is meant. */
  readonly code: string | null;
  /** How many rows of the list may bear the name. */
  readonly candidates: number;
  /** Null where there is none. */
  readonly link: PlaceLink | null;
  readonly parents: Parents;
}
export interface OfficeMention extends MentionOf<"office">, ListedPlace {}
export interface CommunityMention extends MentionOf<"community">, ListedPlace {
  readonly office: string | null;
}
export type ReporterRole = "reporter" | "correspondent" | "photographer" | "writer" | "author" | "editor";
export type Credit = "text" | "photo";
export interface ReporterMention extends MentionOf<"reporter"> {
  readonly role: ReporterRole;
  readonly outlet: string | null;
  readonly credits: readonly Credit[];
}
export type DatePrecision = "time" | "day" | "part-of-month" | "month" | "season" | "year" | "period" | "vague";
export interface DateMention extends MentionOf<"date"> {
  /** EDTF of what the text alone says, or null. */
  readonly value: string | null;
  /** EDTF against the publication date, or null without one. */
  readonly resolved: string | null;
  readonly precision: DatePrecision;
}
export interface ProgrammeMention extends MentionOf<"programme"> {
  /** The head noun of this mention, empty without one. */
  readonly head: string;
  /** What the head noun makes it; null where no mention of it in the story has one. */
  readonly kind: ProgrammeKind | null;
  readonly quoted: boolean;
  /** The words it is known by, without marks: the same for all mentions of one programme, in every story that names it so. */
  readonly cluster: string;
}
export interface PersonMention extends MentionOf<"person"> {
  readonly title: string | null;
}
export interface OrganisationMention extends MentionOf<"organisation"> {}
export interface PlaceMention extends MentionOf<"place"> {
  readonly code: string | null;
}
export interface EstateMention extends MentionOf<"estate"> {}
export interface QuantityMention extends MentionOf<"quantity"> {
  /** Null where the text gives no exact number (数对). */
  readonly number: number | null;
  readonly unit: string;
  /** 80余, 近, 约, 数十; a range (6—14岁) is exact. */
  readonly approximate: boolean;
  /** The noun that is counted, where it stands right behind the unit (46名|队员); null where none is sure. */
  readonly counted: string | null;
}

/** One occurrence, spans in the clean story. */
export type Mention =
  | OfficeMention
  | CommunityMention
  | ReporterMention
  | DateMention
  | ProgrammeMention
  | PersonMention
  | OrganisationMention
  | PlaceMention
  | EstateMention
  | QuantityMention;
export type EntityType = Mention["type"];

/** One occurrence, spans in the original document; `surface` is that slice. */
export type Entity = Mention & { readonly surface: string };

/** Finds the mentions of one type. Mentions of one recognizer may overlap; `resolve.ts` keeps the best. */
export interface Recognizer {
  readonly type: EntityType;
  readonly find: (story: CleanStory, page: PageContext) => Mention[];
}

// ── what comes out ───────────────────────────────────────────────────────────

export type Severity = "info" | "warning" | "error";
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Keyword {
  readonly term: string;
  readonly score: number;
}

export interface DocumentInfo {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly encodingCertainty: number;
  readonly replaced: number;
  readonly script: Script;
  readonly layout: LayoutName;
  readonly published: string | null;
  /** Who tells `published`; null when nobody does. */
  readonly publishedFrom: PublishedFrom | null;
  readonly outlet: string | null;
  /** Left out where there are none. */
  readonly kept?: KeptFields;
}

/** The record that a document came in, `--published`, or the page itself. */
export type PublishedFrom = "record" | "option" | "page";

/** The output record, one a story. Field names are public; offsets are UTF-16 code units of the decoded original. */
export interface StoryRecord extends Span {
  readonly schema: "jiceng/story@1";
  /** First 12 hex digits of the document's sha256, `-`, the ordinal in two digits or more. */
  readonly id: string;
  readonly document: DocumentInfo;
  /** 1, 2, … within the document. */
  readonly ordinal: number;
  readonly kind: StoryKind;
  readonly section: string | null;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly subheads: readonly string[];
  readonly dateline: string | null;
  /** What the dateline says of outlet, place and day; null without one. */
  readonly origin: Origin | null;
  /** Where headline, byline and the other parts stand in the original. */
  readonly parts: readonly Part[];
  /** The body: simplified, column breaks joined, paragraphs parted by `\n`. */
  readonly text: string;
  readonly paragraphs: readonly { readonly segments: readonly (readonly [number, number])[] }[];
  readonly entities: readonly Entity[];
  /** They are no entities, unless asked for. */
  readonly references: readonly BackReference[];
  /** Every quotation and title of a work, with what it is there for. */
  readonly quotes: readonly (Quotation & { readonly surface: string })[];
  /** Null when themes were not asked for. */
  readonly themes: ThemeLabels | null;
  readonly keywords: readonly Keyword[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A document with its stories; `furniture` and the document's own diagnostics belong to no story. */
export interface AnalyzedDocument {
  readonly document: DocumentInfo;
  readonly stories: readonly StoryRecord[];
  readonly furniture: readonly Furniture[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An input that could not be read. */
export interface Failure {
  readonly path: string;
  readonly code: string;
  readonly reason: Wording;
}

/** The entries of `seeds/lexicon/<name>.txt`. Throws for a name that is not there. */
export type Lexicon = (name: string) => readonly string[];
