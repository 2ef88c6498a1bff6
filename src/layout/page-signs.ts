import type { LayoutName } from "../core/types.ts";
import { isOpen } from "./appearance.ts";
import type { Line } from "./line.ts";
import { openingsOf } from "./spacing.ts";

/** Something that lines of a kind of page have, and how much each time it is seen speaks for that kind. */
interface PageSign {
  readonly name: string;
  readonly kind: LayoutName;
  readonly weight: number;
  readonly count: (lines: readonly Line[]) => number;
}

const WEB_FURNITURE = new Set(["breadcrumb", "link-list", "widget", "legal", "separator"]);

/** By what the kind of a page is told. */
const PAGE_SIGNS: readonly PageSign[] = [
  { name: "column breaks", kind: "print-page", weight: 2, count: columnBreaks },
  // One dateline or byline stands in any article.
  { name: "more datelines", kind: "print-page", weight: 1, count: (lines) => butOne(lines, opensWithDateline) },
  { name: "more bylines at the end", kind: "print-page", weight: 1, count: (lines) => butOne(lines, isSigned) },
  {
    name: "more short lines above leads",
    kind: "print-page",
    weight: 1,
    count: (lines) => Math.max(0, openingsOf(lines) - 1),
  },
  { name: "blank lines between all", kind: "print-page", weight: 1, count: (lines) => Number(areParted(lines)) },
  { name: "edition line", kind: "print-page", weight: 3, count: (lines) => Math.min(1, countOf(lines, isEdition)) },
  { name: "meta lines", kind: "web-article", weight: 3, count: (lines) => Math.min(2, countOf(lines, isMeta)) },
  {
    name: "furniture of saved pages",
    kind: "web-article",
    weight: 1,
    count: (lines) => Math.min(4, countOf(lines, isOfSavedPage)),
  },
  { name: "lines set close", kind: "web-article", weight: 1.5, count: (lines) => Number(areClose(lines)) },
  { name: "any text", kind: "web-article", weight: 1, count: () => 1 },
  { name: "one line", kind: "single", weight: 1.5, count: (lines) => Number(lines.length === 1) },
];

/** In order of precedence: of kinds that score alike, the first is taken. */
const KINDS: readonly LayoutName[] = ["web-article", "print-page", "single"];

export interface KindScore {
  readonly kind: LayoutName;
  readonly score: number;
  /** What was seen of it: `column breaks 2 × 2`. */
  readonly seen: readonly string[];
}

/** How much the lines look like each kind of page, best first. */
export function kindScores(lines: readonly Line[]): KindScore[] {
  const counted = PAGE_SIGNS.map((sign) => ({ ...sign, times: sign.count(lines) })).filter(({ times }) => times > 0);
  return KINDS.map((kind) => {
    const own = counted.filter((sign) => sign.kind === kind);
    return {
      kind,
      score: own.reduce((sum, { times, weight }) => sum + times * weight, 0),
      seen: own.map(({ name, times, weight }) => `${name} ${times} × ${weight}`),
    };
  }).sort((a, b) => b.score - a.score || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

const CERTAIN = 2;

/** The kind of a page: of what stands in front of its web tail, if that is printed, else of all. */
export function kindOfPage(lines: readonly Line[]): LayoutName {
  return best(lines.slice(0, webTailOf(lines))) === "print-page" ? "print-page" : best(lines);
}

function best(lines: readonly Line[]): LayoutName {
  return kindScores(lines)[0]?.kind ?? "single";
}

/** The first link list or breadcrumb, if what follows looks like a saved page by itself; else the number of lines. */
export function webTailOf(lines: readonly Line[]): number {
  const seam = lines.findIndex(
    ({ furniture }, i) => i > 0 && (furniture === "link-list" || furniture === "breadcrumb"),
  );
  if (seam < 0) return lines.length;
  const [first, second] = kindScores(lines.slice(seam));
  return first?.kind === "web-article" && first.score - (second?.score ?? 0) >= CERTAIN ? seam : lines.length;
}

function countOf(lines: readonly Line[], test: (line: Line) => boolean): number {
  let count = 0;
  for (const line of lines) if (test(line)) count++;
  return count;
}

function butOne(lines: readonly Line[], test: (line: Line) => boolean): number {
  return Math.max(0, countOf(lines, test) - 1);
}

const opensWithDateline = (line: Line): boolean => line.dateline !== null || line.lead !== null;
const isSigned = (line: Line): boolean => line.byline !== null || line.tail !== null;
const isEdition = (line: Line): boolean => line.furniture === "edition";
const isMeta = (line: Line): boolean => line.furniture === "meta";
const isOfSavedPage = ({ furniture }: Line): boolean => furniture !== null && WEB_FURNITURE.has(furniture);

/** Lines that stop in mid-sentence in front of a line that goes on, a blank line or an indent between paragraphs. */
function columnBreaks(lines: readonly Line[]): number {
  const indents = lines.some((line) => line.indented);
  let count = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || !isOpen(line)) continue;
    if (next.furniture !== null || next.byline !== null || next.dateline !== null) continue;
    if (indents ? next.indented : next.gap === 0) continue;
    if (next.length >= 8 && (next.ends === "sentence" || next.tail !== null || isOpen(next))) count++;
  }
  return count;
}

/** Blank lines stand between nearly all lines. */
function areParted(lines: readonly Line[]): boolean {
  return lines.length >= 6 && gapsOf(lines) * 10 >= (lines.length - 1) * 7;
}

/** Blank lines stand hardly anywhere. */
function areClose(lines: readonly Line[]): boolean {
  return lines.length > 1 && (lines.length - 1 - gapsOf(lines)) * 10 >= (lines.length - 1) * 7;
}

function gapsOf(lines: readonly Line[]): number {
  return lines.slice(1).filter(({ gap }) => gap > 0).length;
}
