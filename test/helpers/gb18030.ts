/** The bytes of a text in GB18030, for its characters of two bytes and ASCII; the runtime only decodes. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap(bytesOf));
}

let pairs: Map<string, readonly number[]> | null = null;

function bytesOf(character: string): readonly number[] {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [code];
  pairs ??= allPairs();
  const bytes = pairs.get(character);
  if (bytes === undefined) throw new Error(`${character} has more than two bytes in GB18030`);
  return bytes;
}

function allPairs(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && Array.from(character).length === 1) found.set(character, [lead, trail]);
    }
  return found;
}
