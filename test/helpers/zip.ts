import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  /** As bytes where it is not UTF-8. */
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly isEncrypted?: boolean;
  /** Whether it is a link, as zip on Unix stores them with -y; its content is where it leads. */
  readonly isLink?: boolean;
}

const UTF8_NAME = 0x800;
const ENCRYPTED = 1;
const DEFLATE = 8;

/** A zip archive (APPNOTE 6.3) with names as they are given, which libraries for writing do not allow. */
export function zip(entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isEncrypted = false, isLink = false } of entries) {
    const label = Buffer.from(name);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE((typeof name === "string" ? UTF8_NAME : 0) + (isEncrypted ? ENCRYPTED : 0), 2);
    head.writeUInt16LE(DEFLATE, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(label.length, 22);
    const central = Buffer.alloc(14);
    if (isLink) central.writeUInt32LE(0o120777 * 0x10000, 6);
    central.writeUInt32LE(offset, 10);
    parts.push(Buffer.from("PK\u0003\u0004"), head, label, packed);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), head, central, label);
    offset += 4 + head.length + label.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from("PK\u0005\u0006"), end]);
}
