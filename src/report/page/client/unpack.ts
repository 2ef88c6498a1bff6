import type { PageIndex, Sheet } from "../data.ts";

/** Whether this browser can read the page's data at all. */
export const canUnpack: boolean = typeof DecompressionStream === "function";

/** The index of stories, that stands in front of the script. */
export async function readIndex(): Promise<PageIndex> {
  return await unpacked("index");
}

const SHEETS_KEPT = 8;
const sheetsByChunk = new Map<number, Promise<readonly Sheet[]>>();

/** The sheet that holds a row, of a chunk of texts: unpacked when it is asked for, and the last few are kept. */
export async function readSheet({ chunks }: PageIndex, row: number): Promise<Sheet | null> {
  const chunk = chunks[row];
  if (chunk === undefined) return null;
  await parsed();
  const sheets = sheetsByChunk.get(chunk) ?? unpacked<readonly Sheet[]>(`texts-${chunk}`);
  sheetsByChunk.delete(chunk);
  sheetsByChunk.set(chunk, sheets);
  for (const [oldest] of sheetsByChunk) {
    if (sheetsByChunk.size <= SHEETS_KEPT) break;
    sheetsByChunk.delete(oldest);
  }
  return (await sheets).find(({ stories }) => stories.some((story) => story.row === row)) ?? null;
}

/** The page's last texts may still be on their way from the disk. */
function parsed(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }));
}

async function unpacked<Data>(id: string): Promise<Data> {
  const packed: string = JSON.parse(document.getElementById(id)?.textContent ?? '""');
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return JSON.parse(await new Response(stream).text());
}
