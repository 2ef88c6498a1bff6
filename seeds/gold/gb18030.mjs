// An encoder for GB18030, which Node can decode but not encode.
const PLANE_1 = 0x10000;
const BMP_FOUR_BYTE_CODES = 39420;
const FIRST_SUPPLEMENTARY = 189000; // linear index of 90 30 81 30, which stands for U+10000

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The four bytes with this linear index, counted from 81 30 81 30. */
const fourBytes = (index) => [
  0x81 + Math.floor(index / 12600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

function tableOfBmp() {
  const decoder = new TextDecoder("gb18030");
  const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfe)];
  const twoBytes = range(0x81, 0xfe).flatMap((lead) => trails.map((trail) => [lead, trail]));
  const codes = [
    ...range(0, BMP_FOUR_BYTE_CODES - 1).map(fourBytes),
    ...twoBytes,
    ...range(0, 0x7f).map((byte) => [byte]),
  ];
  return new Map(codes.map((bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes]));
}

/** The GB18030 bytes of a text. */
export function encodeGb18030(text) {
  const table = tableOfBmp();
  const bytesOf = (character) => {
    const point = character.codePointAt(0);
    const bytes = point < PLANE_1 ? table.get(character) : fourBytes(FIRST_SUPPLEMENTARY + point - PLANE_1);
    if (!bytes) throw new Error(`no GB18030 code for U+${point.toString(16)}`);
    return bytes;
  };
  return Buffer.from([...text].flatMap(bytesOf));
}
