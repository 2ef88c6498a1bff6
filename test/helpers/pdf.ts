/** A line of text on a page; `y` counts from the top. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How its characters are drawn, as a number of PDF: 3 is without ink. */
  readonly mode?: number;
  /** Turned by a quarter, to be read upwards. */
  readonly isSideways?: boolean;
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  /** Frames: left, top, width, height. */
  readonly frames?: readonly (readonly [number, number, number, number])[];
  /** Whether a picture covers it. */
  readonly isScan?: boolean;
  /** More entries of the page: /Rotate 90. */
  readonly entries?: string;
}

export const PAGE_WIDTH = 800;
export const PAGE_HEIGHT = 1100;

/** A PDF as old programs make them: in a font that every reader is taken to have, whose characters only its tables tell. */
export function pdf(pages: readonly PdfPage[]): Buffer {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const picture = stream(
    "\u0000",
    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
  );
  const descriptor = add(
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  );
  const child = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [${child} 0 R] >>`,
  );
  const image = add(picture);
  const parent = objects.length + 2 * pages.length + 1;
  const kids = pages.map(({ lines, frames = [], isScan = false, entries = "" }) => {
    const text = lines.map(({ text: shown, x, y, size, mode = 0, isSideways = false }) => {
      const turn = isSideways ? "0 1 -1 0" : "1 0 0 1";
      return `BT /F1 ${size} Tf ${mode} Tr ${turn} ${x} ${PAGE_HEIGHT - y} Tm <${ucs2(shown)}> Tj ET`;
    });
    const drawn = frames.map(([x, y, width, height]) => `${x} ${PAGE_HEIGHT - y - height} ${width} ${height} re S`);
    const scan = isScan ? [`q ${PAGE_WIDTH} 0 0 ${PAGE_HEIGHT} 0 0 cm /Im1 Do Q`] : [];
    const content = add(stream([...scan, ...drawn, ...text].join("\n"), ""));
    return add(
      `<< /Type /Page ${entries} /Parent ${parent} 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> /XObject << /Im1 ${image} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${parent} 0 R >>`);
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, "latin1");
}

function stream(content: string, entries: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function ucs2(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

export interface Placed {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly columns: number;
}

const SIZE = 10;
const LEADING = 15;
const GUTTER = 12;
const HEAD = 22;

/** The lines of a story in an area of a page: its headline over all columns, which are filled alike; and where it ends. */
export function placed(
  { headline, paragraphs }: Placed,
  { x, y, width, columns }: Area,
): { lines: PdfLine[]; end: number } {
  const column = (width - GUTTER * (columns - 1)) / columns;
  const perLine = Math.floor(column / SIZE);
  const rows = paragraphs.flatMap((paragraph) => {
    // Two blank characters begin a paragraph.
    const indented = `　　${paragraph}`;
    return Array.from({ length: Math.ceil(indented.length / perLine) }, (_, i) =>
      indented.slice(i * perLine, (i + 1) * perLine),
    );
  });
  const deep = Math.ceil(rows.length / columns);
  const lines = rows.map((text, i) => ({
    text: text.replace(/^　+/u, ""),
    x: x + Math.floor(i / deep) * (column + GUTTER) + (text.startsWith("　　") ? 2 * SIZE : 0),
    y: y + HEAD + 10 + (i % deep) * LEADING + SIZE,
    size: SIZE,
  }));
  return { lines: [{ text: headline, x, y: y + HEAD, size: HEAD }, ...lines], end: y + HEAD + 10 + deep * LEADING };
}
