import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { drawingOf } from "./drawing.ts";
import type { PrintedPage } from "./page.ts";
import type { Font } from "./text-state.ts";

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

/** No notes that readers have put on the page. */
const WITHOUT_ANNOTATIONS = 0;

/**
 * The page as its operators draw it. pdfjs also puts text together itself (getTextContent), but closes gaps of half a character, which
 * may be gutters, and does not tell what is invisible.
 */
async function printedPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: WITHOUT_ANNOTATIONS });
  const names = new Set<string>();
  for (const [i, operator] of operators.fnArray.entries())
    if (operator === OPS.setFont) names.add(String(operators.argsArray[i]?.[0]));
  const fonts = new Map<string, Font>();
  for (const name of names) {
    const found: unknown = await new Promise((resolve) => page.commonObjs.get(name, resolve));
    fonts.set(name, fontOf(found));
  }
  const { glyphs, rules, areas } = drawingOf(operators, transform, fonts);
  const covered = areas
    .filter(({ isPicture }) => isPicture)
    .reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0);
  return { width, height, glyphs, rules, areas, isPicture: covered > 0.5 * width * height };
}

const THOUSANDTH = 0.001;

function fontOf(found: unknown): Font {
  const font = typeof found === "object" && found !== null ? found : {};
  const matrix: unknown = "fontMatrix" in font ? font.fontMatrix : null;
  const scale: unknown = Array.isArray(matrix) ? matrix[0] : THOUSANDTH;
  return {
    // A font that is embedded in part has six letters before its name.
    name: "name" in font ? String(font.name).replace(/^[A-Z]{6}\+/u, "") : "",
    scale: typeof scale === "number" && scale > 0 ? scale : THOUSANDTH,
    isVertical: "vertical" in font && font.vertical === true,
  };
}
