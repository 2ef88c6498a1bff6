/** Text as bytes of an encoding that the runtime can only read: each two-byte character is asked for once. */
export function encoder(label: "gb18030" | "big5"): (text: string) => Uint8Array {
  const bytesByCharacter = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...character].length === 1 && character !== "\ufffd" && character > "\x7f";
      if (isOne && !bytesByCharacter.has(character)) bytesByCharacter.set(character, [lead, trail]);
    }
  }
  if (label === "gb18030") addFourBytes(bytesByCharacter, decoder);
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((character) => {
        if (character <= "\x7f") return [character.charCodeAt(0)];
        const bytes = bytesByCharacter.get(character) ?? (label === "gb18030" ? fourBytes(character) : null);
        if (bytes === null) throw new Error(`${character} is not in ${label}`);
        return [...bytes];
      }),
    );
}

const FIRST_FOUR = [0x90, 0x30, 0x81, 0x30] as const;
const PLACES = [10 * 126 * 10, 126 * 10, 10] as const;

/** Those of the Basic Multilingual Plane, from 81 30 81 30 to 84 31 A4 39. */
function addFourBytes(
  bytesByCharacter: Map<string, readonly number[]>,
  decoder: InstanceType<typeof TextDecoder>,
): void {
  for (let a = 0x81; a <= 0x84; a++)
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c <= 0xfe; c++)
        for (let d = 0x30; d <= 0x39; d++) {
          const character = decoder.decode(Uint8Array.of(a, b, c, d));
          if (character.length === 1 && !bytesByCharacter.has(character)) bytesByCharacter.set(character, [a, b, c, d]);
        }
}

/** GB18030-2022: characters beyond the Basic Multilingual Plane stand in the order of their code points. */
function fourBytes(character: string): readonly number[] | null {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x10000) return null;
  let rest = point - 0x10000;
  const digits = PLACES.map((place) => {
    const digit = Math.floor(rest / place);
    rest %= place;
    return digit;
  });
  return FIRST_FOUR.map((first, i) => first + (digits[i] ?? rest));
}

/** UTF-16 without a byte order mark. */
export function utf16(text: string, { bigEndian = false } = {}): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}
