import type { TokenRoom, Tokens } from "../core/tokens.ts";

export function emptyRoom(): TokenRoom {
  return { count: 0, start: new Int32Array(1), id: new Int32Array(0) };
}

/** Makes the columns long enough for so many words. */
export function makeRoom(room: TokenRoom, words: number): void {
  if (room.id.length >= words && room.start.length > words) return;
  room.start = new Int32Array(words + 1);
  room.id = new Int32Array(words);
}

/** The words themselves, as strings: `text` is what the tokens were cut from. */
export function wordsOf(text: string, { count, start }: Tokens): string[] {
  const words = new Array<string>(count);
  for (let i = 0; i < count; i++) words[i] = text.slice(start[i], start[i + 1]);
  return words;
}
