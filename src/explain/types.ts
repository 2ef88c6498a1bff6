import type { BackReference } from "../core/back-reference.ts";
import type { Quotation } from "../core/quotation.ts";
import type { Span } from "../core/span.ts";
import type { Entity, EntityType, LayoutName, PartKind, PublishedFrom, ThemeLabels } from "../core/types.ts";
import type { LabelEvidence } from "../layout/explain.ts";
import type { KindScore } from "../layout/page-signs.ts";
import type { Rival } from "../layout/rivals.ts";
import type { WeighedName } from "../places/weighed-name.ts";
import type { WeighedThemes } from "../themes/weighed-themes.ts";

/** Why a story is as it is. Offsets are those of the records: of the decoded original. */
export interface Explanation {
  readonly schema: "jiceng/explanation@1";
  readonly story: {
    readonly id: string;
    readonly ordinal: number;
    readonly headline: string | null;
    readonly path: string;
    readonly sha256: string;
  };
  readonly run: RunComparison;
  readonly cut: CutExplanation;
  /** All mentions, in the order of the record; the first is number 1. */
  readonly entities: readonly NumberedEntity[];
  /** Null where themes were not asked for. */
  readonly themes: ThemesExplanation | null;
  /** Of the mention that was asked for, null where none was. */
  readonly entity: EntityExplanation | null;
}

/** How what is explained was made, and whether it is what the run stored. */
export interface RunComparison {
  /** Of the program: of the run, and now. */
  readonly version: string;
  readonly versionNow: string;
  /** Fields of the record that the run has otherwise; none where all is the same. */
  readonly differs: readonly string[];
  /** Word lists of the package, and files of the user, that are others than those of the run. */
  readonly otherFiles: readonly string[];
}

export interface CutExplanation extends Span {
  readonly layout: LayoutName;
  /** How much the page looks like each kind of page; empty where the layout was told. */
  readonly kinds: readonly KindScore[];
  /** Lines of the document as an editor counts them. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Null where nothing was weighed, since the whole text is one story. */
  readonly reading: ReadingExplanation | null;
  readonly joins: readonly JoinedBreak[];
}

export interface ReadingExplanation {
  /** Of the reading of the whole document. */
  readonly score: number;
  /** The best other reading of the story's lines: which line it takes for what, and by how much it is worse. */
  readonly nextBest: (Rival & { readonly line: number }) | null;
  /** The lines of the story, with the one in front and the one behind. */
  readonly lines: readonly LineExplanation[];
}

export interface LineExplanation extends Span {
  readonly line: number;
  readonly text: string;
  /** Whether it is one of the story's own. */
  readonly isInside: boolean;
  readonly chosen: LabelEvidence;
  readonly next: LabelEvidence;
  readonly rival: Rival | null;
}

/** Two pieces of a paragraph that were joined, with what stands around. */
export interface JoinedBreak extends Span {
  readonly before: string;
  readonly after: string;
}

export interface NumberedEntity extends Span {
  readonly number: number;
  readonly type: EntityType;
  readonly name: string;
  readonly surface: string;
  readonly rule: string;
}

/** The original around a span. */
export interface Context {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface EntityExplanation {
  readonly number: number;
  /** As the record has it. */
  readonly entity: Entity;
  readonly part: PartKind | "body" | null;
  readonly context: Context;
  /** How its name was made, from the original to what is counted. */
  readonly name: readonly NameStep[];
  /** Other mentions that recognizers proposed for these words, and that were not kept. */
  readonly rivals: readonly NumberedRival[];
  /** Quotations that it is, or that hold it. */
  readonly quotations: readonly (Quotation & { readonly surface: string })[];
  /** 该社区, 该活动 and the like that stand for it. */
  readonly references: readonly BackReference[];
  readonly place: WeighedName | null;
  readonly published: PublicationExplanation | null;
  /** Of a reporter: words of the line that tell roles. */
  readonly roleWords: readonly RoleWordFound[] | null;
}

export interface NameStep {
  readonly step: "original" | "simplified" | "joined" | "recognized" | "alias-book" | "name-of-page";
  readonly text: string;
}

export interface NumberedRival extends Span {
  readonly type: EntityType;
  readonly name: string;
  readonly surface: string;
  readonly rule: string;
}

/** What dates were resolved against. */
export interface PublicationExplanation {
  readonly published: string | null;
  readonly from: PublishedFrom | null;
  /** The line of the page that states it. */
  readonly statedIn: (Span & { readonly text: string }) | null;
}

export interface RoleWordFound extends Span {
  readonly word: string;
  readonly role: string;
}

/** As the record has them, with what they were weighed by; spans of cues are in the original. */
export interface ThemesExplanation extends Omit<ThemeLabels, "evidence" | "scores"> {
  readonly evidence: ThemeLabels["evidence"];
  readonly weighed: WeighedThemes;
}
