import type { Segmenter, TokenRoom } from "../core/types.ts";
import type { Dictionary } from "./dictionary.ts";
import { markWordEnds } from "./hmm.ts";
import { emptyRoom, makeRoom } from "./segmenter.ts";
import { tagByForm } from "./tag-by-form.ts";
import { findPath, isHigh, type Path, pathFor, readText, rowOf } from "./word-graph.ts";

// Lines and paragraphs fit; what a longer text takes is given back.
const USUAL_LENGTH = 16384;

/**
 * The words of `nodejieba.cut(text, true)`: the likeliest way through the dictionary's words, then, where it is a row of
 * single characters, words by the character model. Time and memory grow with the text's length alone.
 */
export function builtInSegmenter(dictionary: Dictionary): Segmenter {
  const usual = { path: pathFor(USUAL_LENGTH), ends: new Uint8Array(USUAL_LENGTH) };
  return {
    name: "built-in",
    cut: (text, room = emptyRoom()) => {
      const { length } = text;
      const { path, ends } = length <= USUAL_LENGTH ? usual : { path: pathFor(length), ends: new Uint8Array(length) };
      makeRoom(room, length);
      readText(text, dictionary.trie, path);
      findPath(dictionary, path, length);
      fill(room, { dictionary, path, length, ends });
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

interface Way {
  readonly dictionary: Dictionary;
  readonly path: Path;
  readonly length: number;
  /** Room for the ends of words. */
  readonly ends: Uint8Array;
}

/** Takes the words of the way over; characters that stand alone in a row go through the model together. */
function fill(room: TokenRoom, { dictionary, path, length, ends }: Way): void {
  const { start, id } = room;
  const { units, rows, lengths } = path;
  const { alone } = dictionary;
  let count = 0;
  for (let at = 0; at < length; ) {
    const next = looseEnd(path, at, alone);
    let end = next;
    while (end > at && end < length) {
      const further = looseEnd(path, end, alone);
      if (further === end) break;
      end = further;
    }
    if (next === end) {
      // A word, a separator, or a loose character among words.
      start[count] = at;
      id[count++] = rows[at] ?? -1;
      at += Math.max(1, lengths[at] ?? 1);
      continue;
    }
    markWordEnds(dictionary.model, units, at, end, ends);
    for (let i = at; i < end; i++) {
      if (ends[i] === 0) continue;
      start[count] = at;
      id[count++] = rowOf(dictionary, units, at, i + 1);
      at = i + 1;
    }
  }
  start[count] = length;
  room.count = count;
}

/** The end of the character at `at` if it is the whole of a word and the model may join it with others; else `at`. */
function looseEnd({ units, lengths }: Path, at: number, alone: ReadonlySet<number>): number {
  const length = lengths[at] ?? 0;
  const unit = units[at] ?? 0;
  if (length === 1) return alone.size > 0 && alone.has(unit) ? at : at + 1;
  if (length !== 2 || !isHigh(unit)) return at;
  const point = ((unit - 0xd800) << 10) + ((units[at + 1] ?? 0) - 0xdc00) + 0x10000;
  return alone.has(point) ? at : at + 2;
}
