import { type Wording, wording } from "../core/wording.ts";
import { type Readability, readabilityCheck, WINDOW } from "./reads-as-chinese.ts";
import { utf8Check } from "./utf8.ts";

/** `auto`, or a label of the WHATWG Encoding Standard that the runtime knows. */
export type EncodingChoice = "auto" | (string & {});

export interface DecodeOptions {
  readonly encoding: EncodingChoice;
  /** Whether a few bytes that do not belong to the encoding become U+FFFD, instead of failing the file. */
  readonly lossy: boolean;
}

/** What the bytes of a text are, or why nobody can say. */
export type DetectedEncoding = FoundEncoding | Undecodable;

export interface FoundEncoding {
  readonly ok: true;
  /** As the Encoding Standard calls it: `utf-8`, `gb18030`, `big5`, `utf-16le`, `utf-16be`, or what the user named. */
  readonly encoding: string;
  /**
   * 0 to 1: 1 where a byte order mark, the rules of UTF-8 or the user say so; else by how much better the text reads in this encoding
   * than in the next best.
   */
  readonly certainty: number;
  /** How many U+FFFD stand for bytes that do not belong to the encoding; 0 unless `lossy`. */
  readonly replaced: number;
}

export interface Undecodable {
  readonly ok: false;
  readonly code: string;
  readonly reason: Wording;
}

/** The bytes of a text, block by block, as often as they are asked for. */
export type Blocks = () => Iterable<Uint8Array>;

/** What is tried where a text is not UTF-8, all at once. GB18030 holds GBK and GB 2312, the runtime's Big5 the signs of Hong Kong. */
const LEGACY = ["gb18030", "big5", "utf-16le", "utf-16be"] as const;

// Of the Han characters of any Chinese text the thousand commonest make up .7 to .9, of a text decoded wrong .2 at most.
const LEAST_SHARE = 0.5;
const LEAST_WORST = 0.3;
// Quotation marks alone could be of any encoding.
const LEAST_CERTAINTY = 0.3;
/** Of all characters: a text with more of them is damaged, or in no encoding that is known here. */
const MOST_REPLACED = 0.01;

/**
 * Finds the encoding of a text. `auto` goes by a byte order mark; then UTF-8, whose rules no other text keeps by chance; then the encoding in
 * which the text reads as Chinese from beginning to end, by the share of the commonest Han characters.
 */
export function detectEncoding(blocks: Blocks, { encoding, lossy }: DecodeOptions): DetectedEncoding {
  if (encoding !== "auto") return inEncoding(blocks, new TextDecoder(encoding).encoding, lossy);
  const marked = encodingOfMark(headOf(blocks));
  if (marked !== null) return inMarked(blocks, marked, lossy);
  const check = utf8Check();
  let hasNul = false;
  for (const block of blocks()) {
    check.add(block);
    hasNul ||= block.includes(0);
  }
  const invalidAt = check.end();
  if (invalidAt === null && !hasNul) return found("utf-8", 1);
  const best = readingOf(LEGACY.map((label) => attempt(blocks, label)).filter((tried) => tried !== null));
  if (best !== null) return best;
  if (hasNul) return BINARY;
  const broken = lossy ? leastBroken(blocks) : null;
  return broken ?? noneOf(invalidAt ?? 0);
}

/** By the byte order mark that a text begins with. */
export function encodingOfMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return "gb18030";
  return null;
}

const MARK_LENGTH = 4;

/** The first bytes, however small the blocks are. */
function headOf(blocks: Blocks): Uint8Array {
  const head: number[] = [];
  for (const block of blocks()) {
    for (const byte of block.subarray(0, MARK_LENGTH)) head.push(byte);
    if (head.length >= MARK_LENGTH) break;
  }
  return Uint8Array.from(head.slice(0, MARK_LENGTH));
}

/** What a mark says holds, unless the text reads as nothing further on: files are put together by people who look at their beginning. */
function inMarked(blocks: Blocks, label: string, lossy: boolean): DetectedEncoding {
  const tried = label === "utf-8" || lossy ? null : attempt(blocks, label);
  if (tried === null) return inEncoding(blocks, label, lossy);
  return tried.counted < WINDOW || readsThrough(tried) ? found(label, 1) : MIXED;
}

function readsThrough({ share, worst }: Readability): boolean {
  return share === null || worst === null || (share >= LEAST_SHARE && worst >= LEAST_WORST);
}

function inEncoding(blocks: Blocks, label: string, lossy: boolean): DetectedEncoding {
  if (label === "utf-8") {
    const check = utf8Check();
    for (const block of blocks()) check.add(block);
    const invalidAt = check.end();
    if (invalidAt === null) return found(label, 1);
    return lossy ? found(label, 1, replacedIn(blocks, label).replaced) : invalidIn(label, invalidAt);
  }
  if (attempt(blocks, label) !== null) return found(label, 1);
  return lossy ? found(label, 1, replacedIn(blocks, label).replaced) : invalidIn(label, null);
}

function found(encoding: string, certainty: number, replaced = 0): FoundEncoding {
  return { ok: true, encoding, certainty, replaced };
}

interface Attempt extends Readability {
  readonly label: string;
}

/** How the text reads in an encoding; null where it does not keep to it. */
function attempt(blocks: Blocks, label: string): Attempt | null {
  const decoder = new TextDecoder(label, { fatal: true });
  const check = readabilityCheck();
  try {
    for (const block of blocks()) check.add(decoder.decode(block, { stream: true }));
    check.add(decoder.decode());
  } catch {
    return null;
  }
  return { label, ...check.end() };
}

/** The encoding in which the text reads best, if it reads as Chinese from beginning to end. */
function readingOf(attempts: readonly Attempt[]): FoundEncoding | null {
  // Punctuation and digits alone say nothing against an encoding, but little for it.
  const shareOf = ({ share }: Attempt): number => share ?? LEAST_SHARE;
  const [best, second] = attempts.toSorted((a, b) => shareOf(b) - shareOf(a));
  if (best === undefined || !readsThrough(best)) return null;
  const certainty = certaintyOf(shareOf(best), second === undefined ? 0 : shareOf(second));
  return certainty < LEAST_CERTAINTY ? null : found(best.label, certainty);
}

/** The encoding that a text with a few broken bytes is in; null where there are more than a few. */
function leastBroken(blocks: Blocks): FoundEncoding | null {
  const tried = ["utf-8", "gb18030", "big5"].map((label) => ({ label, ...replacedIn(blocks, label) }));
  const fitting = tried.filter(
    ({ replaced, characters, share }) =>
      replaced <= Math.max(1, MOST_REPLACED * characters) && (share ?? 0) >= LEAST_SHARE,
  );
  const [best, second] = fitting.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  if (best === undefined) return null;
  return found(best.label, certaintyOf(best.share ?? 1, second?.share ?? 0), best.replaced);
}

function certaintyOf(share: number, runnerUp: number): number {
  return Math.round(100 * (1 - runnerUp / share)) / 100;
}

const REPLACEMENT = "\ufffd";

/** How the text reads with U+FFFD for each byte that does not belong to the encoding, those that it had itself among them. */
function replacedIn(blocks: Blocks, label: string): Readability & { replaced: number; characters: number } {
  const decoder = new TextDecoder(label);
  const check = readabilityCheck();
  let replaced = 0;
  let characters = 0;
  const look = (text: string): void => {
    check.add(text);
    characters += text.length;
    for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) replaced++;
  };
  for (const block of blocks()) look(decoder.decode(block, { stream: true }));
  look(decoder.decode());
  return { ...check.end(), replaced, characters };
}

const BINARY: Undecodable = {
  ok: false,
  code: "binary",
  reason: wording`holds NUL bytes, so it is no usual text; give --encoding utf-16le if it is UTF-16, utf-8 if it is text all the same`,
};

const MIXED: Undecodable = {
  ok: false,
  code: "undecodable",
  reason: wording`begins with the mark of an encoding in which a part of it does not read as Chinese; repair the file, or name its --encoding`,
};

/** A text in an encoding that it does not keep to; `at` is the number of its first bad byte, null where nobody knows. */
function invalidIn(encoding: string, at: number | null): Undecodable {
  const where = at === null ? "" : wording` (byte ${at})`;
  return {
    ok: false,
    code: "undecodable",
    reason: wording`not valid ${encoding.toUpperCase()}${where}; repair the file, or say --lossy to have what is broken replaced`,
  };
}

function noneOf(at: number): Undecodable {
  return {
    ok: false,
    code: "undecodable",
    reason: wording`not valid UTF-8 (byte ${at}), and it does not read as Chinese in GB18030, Big5 or UTF-16 from beginning to end; repair the file, name its --encoding, or say --lossy where a few bytes are broken`,
  };
}
