import { SIGNS } from "./evidence.ts";
import { LABELS, type Label } from "./labels.ts";
import type { Setting } from "./setting.ts";
import { holds } from "./sign.ts";

const SHOWN = 24;

/**
 * A reading line by line: its number, what it was taken for, its beginning, and the signs that spoke for or against that;
 * then what would have been next best by its own signs, and what spoke for it.
 */
export function explainReading(labels: readonly Label[], settings: readonly Setting[]): string[] {
  return settings.map((setting, i) => {
    const { line } = setting;
    const label = labels[i] ?? "body";
    const holding = SIGNS.filter((sign) => holds(sign, setting));
    const signsFor = (index: number): string =>
      holding
        .map(({ name, weights }) => ({ name, weight: weights.byLabel[index] ?? 0 }))
        .filter(({ weight }) => weight !== 0)
        .map(({ name, weight }) => `${name} ${weight > 0 ? "+" : ""}${weight}`)
        .join(", ");
    const sumOf = (index: number): number =>
      holding.reduce((sum, { weights }) => sum + (weights.byLabel[index] ?? 0), 0);
    const chosen = LABELS.indexOf(label);
    const others = LABELS.map((name, index) => ({ name, index, sum: sumOf(index) })).filter(
      ({ index }) => index !== chosen,
    );
    const next = others.reduce((a, b) => (b.sum > a.sum ? b : a));
    const text = line.text.length > SHOWN ? `${line.text.slice(0, SHOWN)}…` : line.text;
    return `${String(i + 1).padStart(4)} ${label} ${sumOf(chosen)}: ${text}\n       ${signsFor(chosen)}\n       not ${next.name} ${next.sum}: ${signsFor(next.index)}`;
  });
}
