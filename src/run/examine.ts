import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import {
  BINARY,
  type EncodingChoice,
  encodingOfMark,
  firstInvalidUtf8,
  invalidIn,
  looksLikeGb18030,
  neitherOf,
  type Undecodable,
} from "../input/decode.ts";

/** What is known of a file that was gone through once. */
export interface Examined {
  readonly sha256: string;
  readonly read: { readonly ok: true; readonly encoding: string } | Undecodable;
}

/** The hash of a file and its encoding, found as `decode` finds it, block by block. */
export function examine(blocks: () => Iterable<Uint8Array>, choice: EncodingChoice): Examined {
  const hash = createHash("sha256");
  let check: Check | null = null;
  let isMarked = false;
  let hasNul = false;
  for (const block of blocks()) {
    hash.update(block);
    if (check === null) {
      const mark = choice === "auto" ? encodingOfMark(block) : null;
      isMarked = mark !== null;
      check = checkOf(mark ?? (choice === "auto" ? "utf-8" : choice));
    }
    hasNul ||= choice === "auto" && block.includes(0);
    check.add(block);
  }
  const read = (check ?? checkOf(choice === "auto" ? "utf-8" : choice)).end();
  const sha256 = hash.digest("hex");
  if (choice !== "auto" || isMarked) return { sha256, read };
  if (hasNul) return { sha256, read: BINARY };
  if (read.ok) return { sha256, read };
  const isGb18030 = looksLikeGb18030(blocks()) && isValid(blocks(), "gb18030");
  return { sha256, read: isGb18030 ? { ok: true, encoding: "gb18030" } : neitherOf(read.reason) };
}

/** Whether all blocks together keep to an encoding. */
interface Check {
  readonly add: (block: Uint8Array) => void;
  readonly end: () => Examined["read"];
}

function checkOf(label: string): Check {
  const { encoding } = new TextDecoder(label);
  return encoding === "utf-8" ? utf8Check() : decodingCheck(encoding);
}

function utf8Check(): Check {
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
      return invalidAt === null ? { ok: true, encoding: "utf-8" } : invalidIn("utf-8", invalidAt);
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

function decodingCheck(encoding: string): Check {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isGood = true;
  const look = (bytes: Uint8Array, stream: boolean): void => {
    try {
      if (isGood) decoder.decode(bytes, { stream });
    } catch {
      isGood = false;
    }
  };
  return {
    add: (block) => look(block, true),
    end() {
      look(new Uint8Array(0), false);
      return isGood ? { ok: true, encoding } : invalidIn(encoding, null);
    },
  };
}

function isValid(blocks: Iterable<Uint8Array>, encoding: string): boolean {
  const check = decodingCheck(encoding);
  for (const block of blocks) check.add(block);
  return check.end().ok;
}
