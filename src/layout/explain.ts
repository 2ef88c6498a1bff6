import type { Span } from "../core/span.ts";
import type { LayoutName } from "../core/types.ts";
import { SIGNS } from "./evidence.ts";
import { LABELS, type Label } from "./labels.ts";
import type { KindScore } from "./page-signs.ts";
import type { Rival } from "./rivals.ts";
import type { Setting } from "./setting.ts";
import { holds } from "./sign.ts";

/** How a document was read. */
export interface LayoutReading {
  readonly layout: LayoutName;
  /** How much it looks like each kind of page. */
  readonly kinds: readonly KindScore[];
  /** The sum of all evidence for the reading, neighbours and all. */
  readonly score: number;
  /** Those that are not blank. */
  readonly lines: readonly LineReading[];
}

/** What a line was taken for, by which signs. */
export interface LineReading extends Span {
  readonly text: string;
  readonly chosen: LabelEvidence;
  /** What would have been next best by its own signs. */
  readonly next: LabelEvidence;
  /** What it is in the best of the other readings, neighbours and all; null where it can be nothing else. */
  readonly rival: Rival | null;
}

/** What speaks for and against a label. */
export interface LabelEvidence {
  readonly label: Label;
  readonly sum: number;
  readonly signs: readonly { readonly name: string; readonly weight: number }[];
}

export function lineReadings(
  labels: readonly Label[],
  settings: readonly Setting[],
  rivals: readonly (Rival | null)[],
): LineReading[] {
  return settings.map((setting, i) => {
    const { start, end, text } = setting.line;
    const label = labels[i] ?? "body";
    const holding = SIGNS.filter((sign) => holds(sign, setting));
    const evidenceFor = (index: number): LabelEvidence => {
      const signs = holding
        .map(({ name, weights }) => ({ name, weight: weights.byLabel[index] ?? 0 }))
        .filter(({ weight }) => weight !== 0);
      return { label: LABELS[index] ?? "body", sum: signs.reduce((sum, { weight }) => sum + weight, 0), signs };
    };
    const chosen = LABELS.indexOf(label);
    const others = LABELS.map((_, index) => index).filter((index) => index !== chosen);
    const next = others.map(evidenceFor).reduce((a, b) => (b.sum > a.sum ? b : a));
    return { start, end, text, chosen: evidenceFor(chosen), next, rival: rivals[i] ?? null };
  });
}

const SHOWN = 24;

/**
 * A reading line by line, for people: its number, what it was taken for, its beginning, and the signs that spoke for or against
 * that; then what would have been next best by its own signs, and what spoke for it.
 */
export function readingLines({ layout, kinds, lines }: LayoutReading): string[] {
  const told = kinds.map(({ kind, score, signs }) => {
    const reasons = signs.map(({ name, count, weight }) => `${name} ${count} × ${weight}`);
    return `${kind} ${score}: ${reasons.join(", ") || "–"}`;
  });
  const rows = lines.map(({ text, chosen, next }, i) => {
    const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    return `${String(i + 1).padStart(4)} ${chosen.label} ${chosen.sum}: ${shown}\n       ${signsOf(chosen)}\n       not ${next.label} ${next.sum}: ${signsOf(next)}`;
  });
  return [`${layout} (${told.join("; ")})`, ...rows];
}

function signsOf({ signs }: LabelEvidence): string {
  return signs.map(({ name, weight }) => `${name} ${weight > 0 ? "+" : ""}${weight}`).join(", ");
}
