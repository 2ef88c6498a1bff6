import type { Segmenter } from "../core/tokens.ts";
import { emptyRoom, makeRoom, takeLong } from "./segmenter.ts";

/**
 * The reference engine, `nodejieba.cut(text, true)` (true = hidden Markov model for unknown words), or null when the
 * optional package is not installed or was not built.
 */
export async function openNodejieba(): Promise<Segmenter | null> {
  const nodejieba = await loaded();
  if (nodejieba === null) return null;
  const cut: Segmenter["cut"] = (text, room = emptyRoom(), from = 0, to = text.length) => {
    makeRoom(room, to - from);
    room.count = 0;
    let end = from;
    for (const word of nodejieba.cut(text.slice(from, to), true)) {
      room.start[room.count] = end;
      room.id[room.count++] = -1;
      end += word.length;
    }
    if (end !== to) throw new Error("nodejieba lost or added characters");
    room.start[room.count] = end;
    return room;
  };
  return {
    name: "nodejieba",
    cut,
    cutLong: (text, room, from, to) => takeLong(cut(text, undefined, from, to), room),
    tags: (text) => nodejieba.tag(text).map(({ tag }) => tag),
  };
}

/** The package with its dictionary. */
async function loaded(): Promise<typeof import("nodejieba").default | null> {
  try {
    const { default: nodejieba } = await import("nodejieba");
    nodejieba.load();
    return nodejieba;
  } catch {
    return null;
  }
}
