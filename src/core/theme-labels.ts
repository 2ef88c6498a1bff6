import type { Span } from "./span.ts";

export interface ThemeScore {
  readonly theme: string;
  readonly score: number;
}
export interface ThemeEvidence extends Span {
  readonly theme: string;
  readonly cue: string;
  readonly weight: number;
}
/** A community or village, a sub-district office or town, a district or county, a city. */
export type StoryLevel = "community" | "office" | "district" | "city";

/** What is said of a story beside its themes, each only where it is clear. */
export interface Facets {
  /** Sub-theme of the primary theme. */
  readonly sub: string | null;
  /** Whom it is for: `elderly`, `children`, …, the clearest first. */
  readonly audience: readonly string[];
  /** What took place: `meeting`, `visit`, `lecture`, …, the clearest first. */
  readonly form: readonly string[];
  /** Who acts: the lowest level that the headline names, or else the first sentence that names any. */
  readonly level: StoryLevel | null;
}
export interface ThemeLabels extends Facets {
  readonly primary: string | null;
  readonly secondary: readonly string[];
  readonly confidence: number;
  readonly abstained: boolean;
  readonly scores: readonly ThemeScore[];
  readonly evidence: readonly ThemeEvidence[];
}
