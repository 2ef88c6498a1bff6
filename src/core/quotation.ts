import type { Span } from "./span.ts";

/** What a quotation is there for. */
export const QUOTATION_CLASSES = ["programme", "speech", "slogan", "metaphor", "emphasis", "work", "other"] as const;
export type QuotationClass = (typeof QUOTATION_CLASSES)[number];

/** A stretch in quotation marks, or the title of a work in 《》, with its marks. */
export interface Quotation extends Span {
  readonly class: QuotationClass;
  /** Id of the rule that decided, such as `speech.sentence-end`. */
  readonly evidence: string;
}
