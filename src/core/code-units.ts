// Of a text that is gone over again and again, the code units are read several times faster from an array than from the string.
// One array serves all: a run over a corpus makes none anew.

const LONGEST_KEPT = 1 << 20;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

let units = new Uint16Array(0x4000);
let bytes = Buffer.from(units.buffer);

/** The code units of a text, and what else is left in the array behind them; good until this is called again. */
export function unitsOf(text: string): Uint16Array {
  const { length } = text;
  if (length > units.length || units.length > LONGEST_KEPT) {
    units = new Uint16Array(Math.max(0x4000, length > LONGEST_KEPT ? length : 2 ** Math.ceil(Math.log2(length + 1))));
    bytes = Buffer.from(units.buffer);
  }
  if (IS_LITTLE_ENDIAN) bytes.write(text, 0, length * 2, "utf16le");
  else for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** The text of the first so many code units of an array that `unitsOf` gave. */
export function textOf(own: Uint16Array, length: number): string {
  if (IS_LITTLE_ENDIAN) return Buffer.from(own.buffer, own.byteOffset, length * 2).toString("utf16le");
  let text = "";
  for (let i = 0; i < length; i++) text += String.fromCharCode(own[i] ?? 0);
  return text;
}
