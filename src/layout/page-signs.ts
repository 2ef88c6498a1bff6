import type { LayoutName } from "../core/types.ts";
import { isOpen, isOpening } from "./lines/appearance.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";

const WEB_FURNITURE = new Set(["breadcrumb", "link-list", "widget", "legal", "separator"]);

/** Something that lines of a kind of page have, and how much each time it is seen speaks for that kind. */
interface PageSign {
  readonly name: string;
  readonly kind: LayoutName;
  readonly weight: number;
  readonly count: (seen: PageSeen) => number;
}

/** By what the kind of a page is told. */
const PAGE_SIGNS: readonly PageSign[] = [
  { name: "column breaks", kind: "print-page", weight: 2, count: ({ columnBreaks }) => columnBreaks },
  // One dateline or byline stands in any article.
  { name: "more datelines", kind: "print-page", weight: 1, count: ({ datelines }) => Math.max(0, datelines - 1) },
  { name: "more bylines", kind: "print-page", weight: 1, count: ({ bylines }) => Math.max(0, bylines - 1) },
  {
    name: "more short lines above leads",
    kind: "print-page",
    weight: 1,
    count: ({ openings }) => Math.max(0, openings - 1),
  },
  {
    name: "blank lines between nearly all",
    kind: "print-page",
    weight: 1,
    count: ({ lines, gaps }) => Number(lines >= 6 && gaps * 10 >= (lines - 1) * 7),
  },
  { name: "edition line", kind: "print-page", weight: 3, count: ({ editions }) => Math.min(1, editions) },
  { name: "meta lines", kind: "web-article", weight: 3, count: ({ metas }) => Math.min(2, metas) },
  {
    name: "furniture of saved pages",
    kind: "web-article",
    weight: 1,
    count: ({ webFurniture }) => Math.min(4, webFurniture),
  },
  {
    name: "lines set close",
    kind: "web-article",
    weight: 1.5,
    count: ({ lines, gaps }) => Number(lines > 1 && (lines - 1 - gaps) * 10 >= (lines - 1) * 7),
  },
  { name: "any text", kind: "web-article", weight: 1, count: () => 1 },
  { name: "one line", kind: "single", weight: 1.5, count: ({ lines }) => Number(lines === 1) },
];

/** In order of precedence: of kinds that score alike, the first is taken. */
const KINDS: readonly LayoutName[] = ["web-article", "print-page", "single"];

/** How much the lines look like each kind of page, in the order of `KINDS`. */
function scoresOf(lines: readonly Line[]): number[] {
  const seen = seenOn(lines);
  const scores = KINDS.map(() => 0);
  for (let i = 0; i < PAGE_SIGNS.length; i++) {
    const sign = PAGE_SIGNS[i];
    if (sign === undefined) break;
    const kind = KINDS.indexOf(sign.kind);
    scores[kind] = (scores[kind] ?? 0) + sign.count(seen) * sign.weight;
  }
  return scores;
}

/** What a kind of page scores, and by what. */
export interface KindScore {
  readonly kind: LayoutName;
  readonly score: number;
  readonly signs: readonly { readonly name: string; readonly count: number; readonly weight: number }[];
}

/** What the kinds of pages score, in order of precedence. */
export function scoresByKind(lines: readonly Line[]): KindScore[] {
  const seen = seenOn(lines);
  const scores = scoresOf(lines);
  return KINDS.map((kind, i) => ({
    kind,
    score: scores[i] ?? 0,
    signs: PAGE_SIGNS.filter((sign) => sign.kind === kind && sign.count(seen) > 0).map(({ name, weight, count }) => ({
      ...{ name, count: count(seen), weight },
    })),
  }));
}

const CERTAIN = 2;

/** The kind of a page: of what stands in front of its web tail, if that is printed, else of all. */
export function kindOfPage(lines: readonly Line[]): LayoutName {
  const tail = webTailOf(lines);
  if (tail < lines.length && best(lines.slice(0, tail)) === "print-page") return "print-page";
  return best(lines);
}

function best(lines: readonly Line[]): LayoutName {
  const scores = scoresOf(lines);
  return KINDS[scores.indexOf(Math.max(...scores))] ?? "single";
}

/** The first link list or breadcrumb, if what follows looks like a saved page by itself; else the number of lines. */
export function webTailOf(lines: readonly Line[]): number {
  const seam = lines.findIndex(
    ({ furniture }, i) => i > 0 && (furniture === "link-list" || furniture === "breadcrumb"),
  );
  if (seam < 0) return lines.length;
  const [web = 0, ...others] = scoresOf(lines.slice(seam));
  return web - Math.max(...others) >= CERTAIN ? seam : lines.length;
}

// 《青禾日报》（2031年4月9日 03版） below an article of a site that took it over: no printed page writes its own name so.
const CITED = /^[（(]?\s?《/u;

/** How often things are seen on a page. */
interface PageSeen {
  readonly lines: number;
  /** Lines behind a blank one. */
  gaps: number;
  columnBreaks: number;
  datelines: number;
  bylines: number;
  openings: number;
  editions: number;
  metas: number;
  webFurniture: number;
}

function seenOn(lines: readonly Line[]): PageSeen {
  // biome-ignore format: a row of names
  const seen: PageSeen = {
    lines: lines.length, gaps: 0, columnBreaks: 0, datelines: 0, bylines: 0, openings: 0, editions: 0, metas: 0, webFurniture: 0,
  };
  const indents = lines.some((line) => line.indented);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const next = i + 1 < lines.length ? (lines[i + 1] ?? null) : null;
    if (i > 0 && line.gap > 0) seen.gaps++;
    if (line.dateline !== null || line.lead !== null) seen.datelines++;
    if (line.byline !== null || line.tail !== null) seen.bylines++;
    if (isOpening(line, next)) seen.openings++;
    if (next !== null && isColumnBreak(line, next, indents)) seen.columnBreaks++;
    if (line.furniture === null) continue;
    if (line.furniture === "edition" && !CITED.test(line.text)) seen.editions++;
    if (line.furniture === "meta") seen.metas++;
    if (WEB_FURNITURE.has(line.furniture)) seen.webFurniture++;
  }
  return seen;
}

/** A line that stops in mid-sentence in front of one that goes on, a blank line or an indent between paragraphs. */
function isColumnBreak(line: Line, next: Line, indents: boolean): boolean {
  if (!isOpen(line) || next.furniture !== null || next.byline !== null || next.dateline !== null) return false;
  if (indents ? next.indented : next.gap === 0) return false;
  // …他摆摆 / 手。: the full stop tells that a short line is the rest of a sentence.
  if (next.length < 8) return (next.looks & LOOK.endsWithStop) !== 0;
  return next.ends === "sentence" || next.tail !== null || isOpen(next);
}
