import type { Segmenter, TokenRoom } from "../core/tokens.ts";
import { classOf, type Dictionary } from "./dictionary.ts";
import { markWordEnds } from "./hmm.ts";
import { LENGTH as lengthBits, LOOSE as loose, type Path, pathFor, readText } from "./path.ts";
import { emptyRoom, makeRoom } from "./segmenter.ts";
import { tagByForm } from "./tag-by-form.ts";
import { findPath, idOf } from "./word-graph.ts";

// As in `word-graph.ts`.
const LENGTH = lengthBits;
const LOOSE = loose;
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
    cut: (text, room = emptyRoom(), from = 0, to = text.length) => {
      const length = to - from;
      const path = length <= USUAL_LENGTH ? usual : pathFor(length);
      makeRoom(room, length);
      readText(dictionary, path, text, from, to);
      findPath(dictionary, path);
      takeWords(dictionary, path, room, from);
      return room;
    },
    tags: (text, { count, start, id }) => {
      const tags = new Array<string>(count);
      for (let i = 0; i < count; i++) {
        const tag = dictionary.tagNames[dictionary.tags[classOf(dictionary, id[i] ?? -1)] ?? -1] ?? "";
        tags[i] = tag === "" ? tagByForm(text.slice(start[i], start[i + 1])) : tag;
      }
      return tags;
    },
  };
}

/** Takes the words of the way over; loose characters in a row go through the model together. Offsets begin at `from`. */
function takeWords(dictionary: Dictionary, path: Path, room: TokenRoom, from: number): void {
  const { units, length, ids, lengths, ends } = path;
  const { start, id } = room;
  let count = 0;
  for (let at = 0; at < length; ) {
    const first = lengths[at] ?? 1;
    const next = at + (first & LENGTH);
    let end = next;
    if (first >= LOOSE) while (end < length && (lengths[end] ?? 0) >= LOOSE) end += (lengths[end] ?? 0) & LENGTH;
    if (end === next) {
      // A word of the dictionary, a separator, or a loose character between those.
      start[count] = from + at;
      id[count++] = ids[at] ?? -1;
      at = next;
      continue;
    }
    markWordEnds(dictionary.model, units, at, end, ends);
    for (let i = at; i < end; i++) {
      if (ends[i] === 0) continue;
      start[count] = from + at;
      id[count++] = i === at ? (ids[at] ?? -1) : idOf(dictionary, units, at, i + 1);
      at = i + 1;
    }
  }
  start[count] = from + length;
  room.count = count;
}
