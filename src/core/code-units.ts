// Of a text that is gone over again and again, the code units are read several times faster from an array than from the string.
// One array serves all: a run over a corpus makes none anew.

const SHORTEST = 0x4000;
const LONGEST_KEPT = 1 << 20;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

let units = new Uint16Array(SHORTEST);
let bytes = Buffer.from(units.buffer);
let last = "";

/** The code units of a text, and what else is left in the array behind them: to be read only, and good until the next text comes. */
export function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  // Stages that follow each other, and stories of one document, read the same text.
  if (text === last) return units;
  const { length } = text;
  if (length > units.length || units.length > LONGEST_KEPT) {
    units = roomFor(length);
    bytes = Buffer.from(units.buffer);
  }
  if (IS_LITTLE_ENDIAN) bytes.write(text, 0, length * 2, "utf16le");
  else for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  last = text;
  return units;
}

/** An array with room for so many code units and, unless they are very many, more. */
export function roomFor(length: number): Uint16Array<ArrayBuffer> {
  if (length > LONGEST_KEPT) return new Uint16Array(length);
  return new Uint16Array(Math.max(SHORTEST, 2 ** Math.ceil(Math.log2(length + 1))));
}

let written = units;
let writtenBytes = bytes;

/** The text of the first so many code units of an array. */
export function textOf(own: Uint16Array<ArrayBuffer>, length: number): string {
  if (IS_LITTLE_ENDIAN) {
    // It is one and the same array for the most part, and a view of it takes longer to make than a short text.
    if (own !== written) {
      written = own;
      writtenBytes = Buffer.from(own.buffer, own.byteOffset, own.byteLength);
    }
    return writtenBytes.toString("utf16le", 0, length * 2);
  }
  let text = "";
  for (let i = 0; i < length; i++) text += String.fromCharCode(own[i] ?? 0);
  return text;
}
