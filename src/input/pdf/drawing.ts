import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { at, boxOf, composed, type Matrix, type Point } from "./geometry.ts";
import type { Area, Box, Glyph } from "./page.ts";
import { type Font, type Shown, TextState } from "./text-state.ts";

/** What a page draws, operator by operator. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What is on a page, without an order. */
export interface Drawing {
  readonly glyphs: Glyph[];
  /** Lines, and the edges of boxes. */
  readonly rules: Box[];
  readonly areas: Area[];
}

interface Path {
  readonly lines: Box[];
  readonly rectangles: Box[];
}

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const PICTURES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);
/** Of 255. */
const NEARLY_WHITE = 252;

/** Follows the operators of a page and notes what they draw, and where. */
export function drawingOf({ fnArray, argsArray }: Operators, base: Matrix, fonts: ReadonlyMap<string, Font>): Drawing {
  const glyphs: Glyph[] = [];
  const rules: Box[] = [];
  const areas: Area[] = [];
  const text = new TextState();
  const saved: { matrix: Matrix; isWhite: boolean }[] = [];
  let matrix = base;
  let isWhite = false;
  let path: Path = { lines: [], rectangles: [] };

  const save = (): void => {
    saved.push({ matrix, isWhite });
    text.save();
  };
  const restore = (): void => {
    ({ matrix, isWhite } = saved.pop() ?? { matrix: base, isWhite: false });
    text.restore();
  };
  const paint = (operator: number): void => {
    const isStroked = STROKES.has(operator);
    const isFilled = FILLS.has(operator) && !isWhite;
    if (isStroked || isFilled) {
      rules.push(...path.lines);
      areas.push(...path.rectangles.map((box) => ({ ...box, isPicture: false })));
    }
    path = { lines: [], rectangles: [] };
  };

  for (const [i, operator] of fnArray.entries()) {
    const args: unknown = argsArray[i];
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operator === OPS.save || operator === OPS.beginGroup) save();
    else if (operator === OPS.restore || operator === OPS.endGroup || operator === OPS.paintFormXObjectEnd) restore();
    else if (operator === OPS.paintFormXObjectBegin) {
      save();
      if (isNumbers(list[0])) matrix = composed(matrix, list[0]);
    } else if (operator === OPS.transform && isNumbers(args)) matrix = composed(matrix, args);
    else if (operator === OPS.setFillRGBColor && isNumbers(args)) isWhite = args.every((part) => part >= NEARLY_WHITE);
    else if (operator === OPS.constructPath && isNumbers(list[0]) && isNumbers(list[1]))
      addPath(path, list[0], list[1], matrix);
    else if (operator === OPS.endPath || STROKES.has(operator) || FILLS.has(operator)) paint(operator);
    else if (PICTURES.has(operator)) {
      // A picture is drawn into the square from 0 to 1.
      areas.push({ ...boxOf(at(matrix, 0, 0), at(matrix, 1, 1)), isPicture: true });
    } else glyphs.push(...textOf(operator, list));
  }
  return { glyphs, rules, areas };

  function textOf(operator: number, list: readonly unknown[]): Glyph[] {
    const [x, y] = [numberOf(list[0]), numberOf(list[1])];
    if (operator === OPS.beginText) text.setMatrix([1, 0, 0, 1, 0, 0]);
    else if (operator === OPS.setFont) {
      const font = typeof list[0] === "string" ? fonts.get(list[0]) : undefined;
      if (font !== undefined) text.setFont(font, y);
    } else if (operator === OPS.setTextMatrix && isNumbers(list)) text.setMatrix(list);
    else if (operator === OPS.moveText) text.move(x, y);
    else if (operator === OPS.setLeadingMoveText) {
      text.setLeading(-y);
      text.move(x, y);
    } else if (operator === OPS.nextLine) text.nextLine();
    else if (operator === OPS.setLeading) text.setLeading(x);
    else if (operator === OPS.setCharSpacing) text.setSpacing("character", x);
    else if (operator === OPS.setWordSpacing) text.setSpacing("word", x);
    else if (operator === OPS.setHScale) text.setStretch(x);
    else if (operator === OPS.setTextRise) text.setRise(x);
    else if (operator === OPS.setTextRenderingMode) text.setMode(x);
    else if (operator === OPS.showText && Array.isArray(list[0])) return text.show(list[0].flatMap(shownOf), matrix);
    return [];
  }
}

/** A character of pdfjs, checked. */
function shownOf(value: unknown): (Shown | number)[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null || !("unicode" in value) || typeof value.unicode !== "string")
    return [];
  const width = "width" in value ? numberOf(value.width) : 0;
  const vmetric = "vmetric" in value && isNumbers(value.vmetric) ? value.vmetric : null;
  return [{ unicode: value.unicode, width, isSpace: "isSpace" in value && value.isSpace === true, vmetric }];
}

function addPath(path: Path, kinds: readonly number[], numbers: readonly number[], by: Matrix): void {
  let next = 0;
  let from: Point = [0, 0];
  for (const kind of kinds) {
    const [x = 0, y = 0, w = 0, h = 0] = numbers.slice(next, next + 4);
    if (kind === OPS.rectangle) {
      const corners = [at(by, x, y), at(by, x + w, y), at(by, x + w, y + h), at(by, x, y + h)] as const;
      for (const [k, corner] of corners.entries()) path.lines.push(boxOf(corner, corners[(k + 1) % 4] ?? corner));
      path.rectangles.push(boxOf(corners[0], corners[2]));
      next += 4;
    } else if (kind === OPS.moveTo || kind === OPS.lineTo) {
      const to = at(by, x, y);
      if (kind === OPS.lineTo) path.lines.push(boxOf(from, to));
      from = to;
      next += 2;
    } else if (kind === OPS.curveTo) next += 6;
    else if (kind === OPS.curveTo2 || kind === OPS.curveTo3) next += 4;
  }
}

function isNumbers(value: unknown): value is readonly number[] {
  if (ArrayBuffer.isView(value)) return true;
  return Array.isArray(value) && value.every((each) => typeof each === "number");
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
