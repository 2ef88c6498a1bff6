import { type Wording, wording } from "../../core/wording.ts";
import { fragmentsOf } from "./fragments.ts";
import { textOf } from "./paragraphs.ts";
import { type PdfSettings, printedPages } from "./read.ts";
import { columnsOf } from "./reading-order.ts";

/** The text of a PDF, or why it has none. */
export type PdfText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly reason: Wording };

/** The text of a PDF in the order in which it is read: column by column, story by story, with a form feed between its pages. */
export async function readPdf(bytes: Uint8Array, settings: PdfSettings): Promise<PdfText> {
  const texts: string[] = [];
  let scanned = 0;
  try {
    for await (const page of printedPages(bytes, settings)) {
      const text = textOf(columnsOf(fragmentsOf(page.runs), page));
      if (text === "" && page.isPicture) scanned++;
      texts.push(text);
    }
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : "";
    if (name === "PasswordException")
      return { ok: false, code: "encrypted", reason: wording`has a password; save it without one` };
    if (!/^(?:InvalidPDF|Format|UnknownError|MissingPDF|XRef|Parser)/u.test(name)) throw cause;
    return { ok: false, code: "damaged", reason: wording`is no PDF, or is damaged; open it and save it anew` };
  }
  if (texts.some((text) => text !== "")) return { ok: true, text: texts.join("\f") };
  if (scanned > 0)
    return {
      ok: false,
      code: "scanned",
      reason: wording`is a picture of its pages without text; run it through OCR first`,
    };
  return { ok: false, code: "empty", reason: wording`holds no text` };
}
