import type { Segmenter, WordRoom } from "../core/tokens.ts";
import { classOf, type Dictionary } from "./dictionary.ts";
import { markWordEnds } from "./hmm.ts";
import { LENGTH as lengthBits, LOOSE as loose, type Path, pathFor, readText } from "./path.ts";
import { emptyRoom, emptyWordRoom, makeRoom, makeWordRoom } from "./segmenter.ts";
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
  const findWords = (text: string, from: number, to: number): Path => {
    const path = to - from <= USUAL_LENGTH ? usual : pathFor(to - from);
    readText(dictionary, path, text, from, to);
    findPath(dictionary, path);
    return path;
  };
  // Of all words, the columns of who asks, and one for ends that nobody looks at.
  const words = emptyWordRoom();
  return {
    name: "built-in",
    cut: (text, room = emptyRoom(), from = 0, to = text.length) => {
      makeRoom(room, to - from);
      words.start = room.start;
      words.id = room.id;
      makeWordRoom(words, to - from);
      takeWords(dictionary, findWords(text, from, to), words, from, 1);
      room.count = words.count;
      room.start[room.count] = to;
      return room;
    },
    cutLong: (text, room, from, to) => {
      makeWordRoom(room, to - from);
      takeWords(dictionary, findWords(text, from, to), room, from, 2);
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

/** Takes over the words of the way that have so many code units or more. Offsets begin at `from`. */
function takeWords(dictionary: Dictionary, path: Path, room: WordRoom, from: number, least: number): void {
  room.count = 0;
  for (let at = 0; at < path.length; ) {
    at = takeToRow(path, room, from, least, at);
    if (at < path.length) at = takeRow(dictionary, path, room, from, least, at);
  }
}

/** Takes words of the dictionary, separators, and loose characters between those; gives the place where loose ones stand in a row. */
function takeToRow({ length, lengths, ids }: Path, room: WordRoom, from: number, least: number, first: number): number {
  const { start, end, id } = room;
  let { count } = room;
  let at = first | 0;
  while (at < length) {
    const own = lengths[at] ?? 0;
    const next = (at + (own & LENGTH)) | 0;
    if ((own & (lengths[next] ?? 0) & LOOSE) !== 0) break;
    // Each is written, and stays where the next is written behind it: no branch that a processor would have to guess.
    start[count] = from + at;
    end[count] = from + next;
    id[count] = ids[at] ?? -1;
    count += (least - 1 - (own & LENGTH)) >>> 31;
    at = next;
  }
  room.count = count;
  return at;
}

/** Takes the words that the model sees in a row of loose characters; gives the place behind it. */
function takeRow(
  dictionary: Dictionary,
  path: Path,
  room: WordRoom,
  from: number,
  least: number,
  first: number,
): number {
  const { units, lengths, ids, ends } = path;
  let last = first;
  while ((lengths[last] ?? 0) >= LOOSE) last += (lengths[last] ?? 0) & LENGTH;
  markWordEnds(dictionary.model, units, first, last, ends);
  let at = first;
  for (let i = first; i < last; i++) {
    if (ends[i] === 0) continue;
    if (i + 1 - at >= least) {
      room.start[room.count] = from + at;
      room.end[room.count] = from + i + 1;
      room.id[room.count++] = i === at ? (ids[at] ?? -1) : idOf(dictionary, units, at, i + 1);
    }
    at = i + 1;
  }
  return last;
}
