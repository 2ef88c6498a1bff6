import { UserError } from "./errors.ts";
import { type Wording, wording } from "./wording.ts";

/** A column of numbers in a packed file. */
export type Section = Uint8Array | Int16Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** Columns of numbers under their names, and what a reader of the file should know. */
export interface PackedFile {
  readonly about: unknown;
  readonly sections: ReadonlyMap<string, Section>;
}

/** CRC-32 as in ISO 3309 and zlib. */
export type Checksum = (bytes: Uint8Array) => number;

interface Entry {
  readonly name: string;
  readonly kind: "Uint8" | "Int16" | "Uint16" | "Uint32" | "Int32" | "Float32" | "Float64";
  /** In bytes from the first section. */
  readonly start: number;
  /** In numbers. */
  readonly count: number;
}

// “jiceng packed file 1, CRC-32 0a1b2c3d, header of 00001234 bytes”: what follows the checksum's line is what it covers.
const FIRST_LINE = /^jiceng packed file 1, CRC-32 (?<checksum>[0-9a-f]{8}), header of (?<header>\d{8}) bytes *\n$/u;
const FIRST_LINE_BYTES = 72;
// Typed arrays must begin at a multiple of their numbers' size.
const ALIGNMENT = 8;

/** The bytes of a packed file, the same for the same content. */
export function packFile({ about, sections }: PackedFile, checksum: Checksum): Uint8Array {
  const entries: Entry[] = [];
  let start = 0;
  for (const [name, section] of sections) {
    entries.push({ name, kind: kindOf(section), start, count: section.length });
    start = aligned(start + section.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ about, sections: entries }));
  const body = aligned(FIRST_LINE_BYTES + header.length);
  const bytes = new Uint8Array(body + start);
  bytes.set(header, FIRST_LINE_BYTES);
  for (const entry of entries) {
    const section = sections.get(entry.name);
    if (section === undefined) continue;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), body + entry.start);
  }
  const sum = hex(checksum(bytes.subarray(FIRST_LINE_BYTES)));
  const first = `jiceng packed file 1, CRC-32 ${sum}, header of ${String(header.length).padStart(8, "0")} bytes`;
  bytes.set(new TextEncoder().encode(`${first.padEnd(FIRST_LINE_BYTES - 1)}\n`));
  return bytes;
}

/**
 * The content of a packed file; the columns are views of the bytes. `name` is what an error calls the file.
 *
 * @throws UserError `seed-damaged` when the bytes are not those that were written.
 */
export function unpackFile(bytes: Uint8Array, name: string, checksum: Checksum): PackedFile {
  const first = new TextDecoder("latin1").decode(bytes.subarray(0, FIRST_LINE_BYTES));
  const { checksum: expected, header = "" } = FIRST_LINE.exec(first)?.groups ?? {};
  if (expected === undefined) throw damaged(name, wording`it does not begin as a packed file does`);
  const found = hex(checksum(bytes.subarray(FIRST_LINE_BYTES)));
  if (found !== expected) throw damaged(name, wording`its CRC-32 is ${found}, not ${expected} as its first line says`);
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) {
    throw new UserError("byte-order", wording`holds little-endian numbers, which this machine cannot read`, {
      subject: name,
    });
  }
  const headerEnd = FIRST_LINE_BYTES + Number(header);
  // Checked above: these are the bytes that packFile wrote.
  const content: { about: unknown; sections: Entry[] } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(FIRST_LINE_BYTES, headerEnd)),
  );
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const body = whole.byteOffset + aligned(headerEnd);
  return {
    about: content.about,
    sections: new Map(
      content.sections.map((entry) => [entry.name, view(whole.buffer, { ...entry, start: body + entry.start })]),
    ),
  };
}

function damaged(name: string, how: Wording): UserError {
  return new UserError("seed-damaged", wording`is damaged: ${how}; install jiceng again`, { subject: name });
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, "0");
}

function kindOf(section: Section): Entry["kind"] {
  if (section instanceof Uint8Array) return "Uint8";
  if (section instanceof Int16Array) return "Int16";
  if (section instanceof Uint16Array) return "Uint16";
  if (section instanceof Uint32Array) return "Uint32";
  if (section instanceof Int32Array) return "Int32";
  if (section instanceof Float32Array) return "Float32";
  return "Float64";
}

function view(buffer: ArrayBufferLike, { kind, start, count }: Entry): Section {
  switch (kind) {
    case "Uint8":
      return new Uint8Array(buffer, start, count);
    case "Int16":
      return new Int16Array(buffer, start, count);
    case "Uint16":
      return new Uint16Array(buffer, start, count);
    case "Uint32":
      return new Uint32Array(buffer, start, count);
    case "Int32":
      return new Int32Array(buffer, start, count);
    case "Float32":
      return new Float32Array(buffer, start, count);
    case "Float64":
      return new Float64Array(buffer, start, count);
  }
}
