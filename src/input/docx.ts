import mammoth from "mammoth";
import { type Wording, wording } from "../core/wording.ts";
import { blocksOf } from "./html/blocks.ts";
import { shapeOf } from "./html/shape.ts";
import { treeOf } from "./html/tree.ts";

/** The text of a Word file, a paragraph, heading, list item or row of a table a line, or why it has none. */
export type DocxText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly reason: Wording };

const DAMAGED: DocxText = {
  ok: false,
  code: "damaged",
  reason: wording`is no Word file, or is damaged; open it and save it anew`,
};

export async function readDocx(bytes: Uint8Array): Promise<DocxText> {
  const html = await htmlOf(bytes);
  if (html === null) return DAMAGED;
  const tree = treeOf(html);
  const { blocks } = blocksOf(tree, shapeOf(tree));
  let text = "";
  let before: string | null = null;
  for (const { kind, text: line } of blocks) {
    if (line === "") continue;
    // Headings stand apart, as they do on a page.
    if (before !== null) text += kind === "heading" || before === "heading" ? "\n\n" : "\n";
    text += line;
    before = kind;
  }
  if (text === "") return { ok: false, code: "empty", reason: wording`holds no text` };
  return { ok: true, text: `${text}\n` };
}

/** Pictures and styles are left out; what a library of foreign make throws at is damaged. */
async function htmlOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { convertImage: NO_PICTURES, ignoreEmptyParagraphs: true },
    );
    return value.replace(WAY_BACK, "");
  } catch {
    return null;
  }
}

// The arrow that the library puts behind each note, to where it belongs.
const WAY_BACK = / ?<a href="#(?:foot|end)note-ref-[\w-]{1,20}">↑<\/a>/gu;

const NO_PICTURES = mammoth.images.imgElement(async () => ({ src: "" }));
