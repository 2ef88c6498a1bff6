import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { withoutLookalikes } from "./lookalikes.ts";
import type { Box, PrintedPage, Run } from "./page.ts";

export interface PdfSettings {
  /** Folders of the package pdfjs-dist, as file addresses: without its tables Chinese text comes back empty. */
  readonly cmaps: string;
  readonly fonts: string;
}

/** The pages of a PDF, one after the other. */
export async function* printedPages(bytes: Uint8Array, { cmaps, fonts }: PdfSettings): AsyncGenerator<PrintedPage> {
  const task = getDocument({
    data: bytes,
    cMapUrl: cmaps,
    cMapPacked: true,
    standardFontDataUrl: fonts,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await task.promise;
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      yield await printedPage(page);
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
}

async function printedPage(page: PDFPageProxy): Promise<PrintedPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height, transform } = viewport;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs: Run[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = composed(transform, item.transform);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    runs.push({
      text: withoutLookalikes(item.str),
      left: x,
      right: x + item.width,
      baseline: y,
      size,
      isUpright: item.dir !== "ttb" && Math.abs(b) < 0.1 * Math.abs(a) && a > 0,
    });
  }
  const { rules, pictures, filled } = await drawn(page, transform);
  const covered = pictures.reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0);
  return { width, height, runs, rules, areas: [...pictures, ...filled], isPicture: covered > 0.5 * width * height };
}

type Matrix = readonly number[];

/** One transformation after the other, as PDF composes them. */
function composed(outer: Matrix, inner: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

interface Drawn {
  /** Lines, and the edges of boxes. */
  readonly rules: Box[];
  readonly pictures: Box[];
  /** Rectangles. */
  readonly filled: Box[];
}

type Point = readonly [number, number];

async function drawn(page: PDFPageProxy, base: Matrix): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Box[] = [];
  const pictures: Box[] = [];
  const filled: Box[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = base;
  for (const [i, operator] of fnArray.entries()) {
    const args: unknown = argsArray[i];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? base;
    else if (operator === OPS.transform && isNumbers(args)) matrix = composed(matrix, args);
    else if (operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject) {
      // A picture is drawn into the square from 0 to 1.
      pictures.push(boxOf(at(matrix, 0, 0), at(matrix, 1, 1)));
    } else if (operator === OPS.constructPath && Array.isArray(args)) {
      const [kinds, numbers] = args;
      if (isNumbers(kinds) && isNumbers(numbers)) addPath(kinds, numbers, matrix);
    }
  }
  return { rules, pictures, filled };

  function addPath(kinds: readonly number[], numbers: readonly number[], by: Matrix): void {
    let next = 0;
    let from: Point = [0, 0];
    for (const kind of kinds) {
      const [x = 0, y = 0, w = 0, h = 0] = numbers.slice(next, next + 4);
      if (kind === OPS.rectangle) {
        const corners = [at(by, x, y), at(by, x + w, y), at(by, x + w, y + h), at(by, x, y + h)] as const;
        for (const [k, corner] of corners.entries()) rules.push(boxOf(corner, corners[(k + 1) % 4] ?? corner));
        filled.push(boxOf(corners[0], corners[2]));
        next += 4;
      } else if (kind === OPS.moveTo || kind === OPS.lineTo) {
        const to = at(by, x, y);
        if (kind === OPS.lineTo) rules.push(boxOf(from, to));
        from = to;
        next += 2;
      } else if (kind === OPS.curveTo) next += 6;
      else if (kind === OPS.curveTo2 || kind === OPS.curveTo3) next += 4;
    }
  }
}

function isNumbers(value: unknown): value is readonly number[] {
  return (
    (Array.isArray(value) || ArrayBuffer.isView(value)) &&
    "length" in value &&
    (value.length === 0 || typeof value[0] === "number")
  );
}

function at(matrix: Matrix, x: number, y: number): Point {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

function boxOf([x, y]: Point, [u, v]: Point): Box {
  return { left: Math.min(x, u), right: Math.max(x, u), top: Math.min(y, v), bottom: Math.max(y, v) };
}
