import type { Segmenter, TokenRoom } from "../core/tokens.ts";
import type { Dictionary } from "./dictionary.ts";
import { markWordEnds } from "./hmm.ts";
import { emptyRoom, makeRoom } from "./segmenter.ts";
import { tagByForm } from "./tag-by-form.ts";
import { findPath, LENGTH, LOOSE, type Path, pathFor, readText, rowOf } from "./word-graph.ts";

// Lines and paragraphs fit; what a longer text takes is given back.
const USUAL_LENGTH = 16384;

/**
 * The words of `nodejieba.cut(text, true)`: the likeliest way through the dictionary's words, then, where it is a row of
 * single characters, words by the character model. Time and memory grow with the text's length alone.
 */
export function builtInSegmenter(dictionary: Dictionary): Segmenter {
  const usual = pathFor(USUAL_LENGTH);
  return {
    name: "built-in",
    cut: (text, room = emptyRoom()) => {
      const { length } = text;
      const path = length <= USUAL_LENGTH ? usual : pathFor(length);
      makeRoom(room, length);
      readText(text, dictionary.trie, path);
      findPath(dictionary, path);
      takeWords(dictionary, path, room);
      return room;
    },
    tags: (text, { count, start, id }) => {
      const tags = new Array<string>(count);
      for (let i = 0; i < count; i++) {
        const tag = dictionary.tagNames[dictionary.tags[id[i] ?? -1] ?? -1] ?? "";
        tags[i] = tag === "" ? tagByForm(text.slice(start[i], start[i + 1])) : tag;
      }
      return tags;
    },
  };
}

/** Takes the words of the way over; loose characters in a row go through the model together. */
function takeWords(dictionary: Dictionary, { units, length, rows, lengths, ends }: Path, room: TokenRoom): void {
  const { start, id } = room;
  let count = 0;
  for (let at = 0; at < length; ) {
    const first = lengths[at] ?? 1;
    const next = at + (first & LENGTH);
    let end = next;
    if (first >= LOOSE) while (end < length && (lengths[end] ?? 0) >= LOOSE) end += (lengths[end] ?? 0) & LENGTH;
    if (end === next) {
      // A word of the dictionary, a separator, or a loose character between those.
      start[count] = at;
      id[count++] = rows[at] ?? -1;
      at = next;
      continue;
    }
    markWordEnds(dictionary.model, units, at, end, ends);
    for (let i = at; i < end; i++) {
      if (ends[i] === 0) continue;
      start[count] = at;
      id[count++] = i === at ? (rows[at] ?? -1) : rowOf(dictionary, units, at, i + 1);
      at = i + 1;
    }
  }
  start[count] = length;
  room.count = count;
}
