import {
  type DecodeOptions,
  detectEncoding,
  encodingOfMark,
  type FoundEncoding,
  type Undecodable,
} from "./detect-encoding.ts";
import { utf8Text } from "./utf8.ts";

/** The text of a file, or why there is none. */
export type Decoded = (FoundEncoding & { readonly text: string }) | Undecodable;

const STRICT: DecodeOptions = { encoding: "auto", lossy: false };
const MARK_LENGTH = 3;

/**
 * Bytes to text, strictly unless `lossy`: a byte that does not belong to the encoding fails the file instead of becoming U+FFFD.
 * A byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = STRICT): Decoded {
  const detected = detectEncoding(() => [bytes], options);
  if (!detected.ok) return detected;
  return { ...detected, text: textOf(bytes, detected) };
}

function textOf(bytes: Uint8Array, { encoding, replaced }: FoundEncoding): string {
  if (encoding !== "utf-8" || replaced > 0) return new TextDecoder(encoding).decode(bytes);
  return utf8Text(encodingOfMark(bytes) === "utf-8" ? bytes.subarray(MARK_LENGTH) : bytes);
}

/** A file's name in a container, where none but UTF-8 is said to be what it is: Windows in China writes GBK. */
export function decodedName(raw: Uint8Array): string {
  const decoded = decode(raw);
  return decoded.ok ? decoded.text : new TextDecoder("gb18030").decode(raw);
}

export function isKnownEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
