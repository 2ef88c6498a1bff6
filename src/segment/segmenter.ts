import type { TokenRoom, Tokens, WordRoom } from "../core/tokens.ts";

export function emptyRoom(): TokenRoom {
  return { count: 0, start: new Int32Array(1), id: new Int32Array(0) };
}

export function emptyWordRoom(): WordRoom {
  return { ...emptyRoom(), end: new Int32Array(0) };
}

/** Makes the columns long enough for so many words. */
export function makeRoom(room: TokenRoom, words: number): void {
  if (room.id.length >= words && room.start.length > words) return;
  room.start = new Int32Array(words + 1);
  room.id = new Int32Array(words);
}

export function makeWordRoom(room: WordRoom, words: number): void {
  makeRoom(room, words);
  if (room.end.length < words) room.end = new Int32Array(words);
}

/** The words themselves, as strings: `text` is what the tokens were cut from. */
export function wordsOf(text: string, { count, start }: Tokens): string[] {
  const words = new Array<string>(count);
  for (let i = 0; i < count; i++) words[i] = text.slice(start[i], start[i + 1]);
  return words;
}

/** Leaves in `room` the tokens of two code units or more. */
export function takeLong({ count, start, id }: Tokens, room: WordRoom): void {
  makeWordRoom(room, count);
  room.count = 0;
  for (let i = 0; i < count; i++) {
    const at = start[i] ?? 0;
    const end = start[i + 1] ?? 0;
    if (end - at < 2) continue;
    room.start[room.count] = at;
    room.end[room.count] = end;
    room.id[room.count++] = id[i] ?? -1;
  }
}
