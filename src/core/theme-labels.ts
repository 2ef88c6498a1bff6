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
export interface ThemeLabels {
  readonly primary: string | null;
  readonly secondary: readonly string[];
  readonly confidence: number;
  readonly abstained: boolean;
  readonly scores: readonly ThemeScore[];
  readonly evidence: readonly ThemeEvidence[];
}
