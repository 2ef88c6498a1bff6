import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english } from "../../src/core/wording.ts";
import { decode, isKnownEncoding } from "../../src/input/decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: readonly (number | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...part])));
const utf16 = (text: string, { bigEndian = false } = {}): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
      bigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8],
    ),
  );

const STRICT_UTF8 = { encoding: "utf-8", lossy: false };
// 柳荫社区的居民在下棋。
const TEXT = "柳荫社区的居民在下棋。";
const GBK = bytes(
  0xc1,
  0xf8,
  0xd2,
  0xf1,
  0xc9,
  0xe7,
  0xc7,
  0xf8,
  0xb5,
  0xc4,
  0xbe,
  0xd3,
  0xc3,
  0xf1,
  0xd4,
  0xda,
  0xcf,
  0xc2,
  0xc6,
  0xe5,
  0xa1,
  0xa3,
);
// 㐀 (U+3400) and 𠮷 (U+20BB7), four bytes each.
const EXTENSION_A = bytes(0x81, 0x39, 0xee, 0x39);
const EXTENSION_B = bytes(0x95, 0x34, 0xb2, 0x35);

describe("the encoding is found", () => {
  test.for([
    { bytes: utf8(TEXT), text: TEXT, encoding: "utf-8", why: "UTF-8" },
    { bytes: utf8("line\r\n第二行\n"), text: "line\r\n第二行\n", encoding: "utf-8", why: "line ends are kept" },
    {
      bytes: utf8("𠮷😀\ufffd"),
      text: "𠮷😀\ufffd",
      encoding: "utf-8",
      why: "characters outside the BMP, U+FFFD as it was written",
    },
    { bytes: utf8("plain ASCII"), text: "plain ASCII", encoding: "utf-8", why: "ASCII" },
    { bytes: bytes(), text: "", encoding: "utf-8", why: "nothing" },
    {
      bytes: bytes(0xef, 0xbb, 0xbf, utf8(TEXT)),
      text: TEXT,
      encoding: "utf-8",
      why: "a byte order mark is not part of the text",
    },
    { bytes: bytes(0xff, 0xfe, utf16(TEXT)), text: TEXT, encoding: "utf-16le", why: "UTF-16, little end first" },
    {
      bytes: bytes(0xfe, 0xff, utf16(TEXT, { bigEndian: true })),
      text: TEXT,
      encoding: "utf-16be",
      why: "UTF-16, big end first",
    },
    { bytes: GBK, text: TEXT, encoding: "gb18030", why: "GBK" },
    {
      bytes: bytes(GBK, 0x0d, 0x0a, utf8("2031-04-09 "), GBK),
      text: `${TEXT}\r\n2031-04-09 ${TEXT}`,
      encoding: "gb18030",
      why: "GBK with ASCII between",
    },
    {
      bytes: bytes(GBK, EXTENSION_A, EXTENSION_B),
      text: `${TEXT}㐀𠮷`,
      encoding: "gb18030",
      why: "GB18030 with characters of four bytes",
    },
  ])("$why", ({ bytes: given, text, encoding }) => {
    expect(decode(given)).toMatchObject({ ok: true, text, encoding, replaced: 0 });
  });

  test("only the first byte order mark is taken off", () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61))).toMatchObject({ text: "\ufeffa" });
  });
});

describe("a file that does not decode fails, it is not patched up", () => {
  test.for([
    { bytes: bytes(utf8(TEXT), 0xe6, 0x9f), why: "UTF-8 that stops within a character" },
    { bytes: bytes(utf8("近日，"), 0xe6, 0x9f, utf8("柳荫社区的居民在下棋。")), why: "UTF-8 with a byte missing" },
    { bytes: bytes(utf8(TEXT), 0xff, utf8(TEXT)), why: "UTF-8 with a byte that UTF-8 never has" },
    { bytes: bytes(utf8(TEXT), 0x80, utf8(TEXT)), why: "UTF-8 with a stray continuation byte" },
    { bytes: bytes(utf8(TEXT), 0xc0, 0xaf), why: "an overlong slash" },
    { bytes: bytes(utf8(TEXT), 0xe0, 0x80, 0xaf), why: "an overlong slash in three bytes" },
    { bytes: bytes(utf8(TEXT), 0xf0, 0x80, 0x80, 0xaf), why: "an overlong slash in four bytes" },
    { bytes: bytes(utf8(TEXT), 0xed, 0xa0, 0x80), why: "half a surrogate pair in UTF-8" },
    { bytes: bytes(utf8(TEXT), 0xf4, 0x90, 0x80, 0x80), why: "beyond U+10FFFF" },
    { bytes: bytes(utf8("Andr"), 0xe9, utf8(" came to caf"), 0xe9), why: "Latin-1" },
    { bytes: bytes(GBK, 0xc1), why: "GBK that stops within a character" },
    { bytes: bytes(0xef, 0xbb, 0xbf, utf8(TEXT), 0xff), why: "a byte order mark and a byte that UTF-8 never has" },
    { bytes: bytes(0xff, 0xfe, 0x3c, 0xd8), why: "UTF-16 that stops within a surrogate pair" },
    { bytes: bytes(0xff, 0xfe, 0x3c), why: "UTF-16 that stops within a unit" },
  ])("$why", ({ bytes: given }) => {
    expect(decode(given)).toMatchObject({ ok: false, code: "undecodable" });
  });

  test("Big5 is not taken for GB18030, whose pairs of bytes it shares", () => {
    // 社區舉辦義診活動，醫生為老人量血壓
    const hex = "aac0b0cfc17cbfecb871b66eacaab0caa141c2e5a5cdacb0a6d1a448b671a6e5c0a3";
    const big5 = Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
    expect(decode(big5)).toMatchObject({ ok: true, encoding: "big5" });
  });

  test("the reason names the first bad byte", () => {
    const cases = [
      { given: bytes(utf8("ab"), 0xff), at: 2 },
      { given: bytes(utf8("柳"), 0xc0, 0xaf), at: 3 },
      { given: bytes(utf8("柳荫"), 0xed, 0xa0, 0x80), at: 6 },
      { given: bytes(utf8("柳"), 0xe6, 0x9f), at: 3 },
      { given: bytes(utf8("柳"), 0xf0, 0x80, 0x80, 0xaf), at: 3 },
    ];
    for (const { given, at } of cases) {
      const decoded = decode(given, STRICT_UTF8);
      expect(decoded.ok ? "" : english(decoded.reason)).toContain(`(byte ${at})`);
    }
  });

  test("a file with NUL bytes is no text, unless the user names its encoding", () => {
    expect(decode(bytes(0x89, 0x50, 0x4e, 0x47, 0x00, 0x01))).toMatchObject({ ok: false, code: "binary" });
    expect(decode(bytes(utf8(TEXT), 0x00, utf8(TEXT)))).toMatchObject({ ok: false, code: "binary" });
    expect(decode(bytes(0x61, 0x00, 0x62), STRICT_UTF8)).toMatchObject({ ok: true, text: "a\0b" });
  });
});

describe("an encoding that the user names is taken at its word", () => {
  test.for([
    { given: GBK, label: "gbk", text: TEXT },
    { given: bytes(0xaa, 0xc0, 0xb0, 0xcf), label: "big5", text: "社區" },
    { given: bytes(0x43, 0x61, 0x66, 0xe9), label: "windows-1252", text: "Café" },
    { given: utf8(TEXT), label: "UTF-8", text: TEXT },
  ])("$label", ({ given, label, text }) => {
    expect(decode(given, { encoding: label, lossy: false })).toMatchObject({ ok: true, text });
  });

  test("and fails where it does not fit", () => {
    expect(decode(GBK, STRICT_UTF8)).toMatchObject({ ok: false, code: "undecodable" });
    expect(decode(bytes(0xff), { encoding: "gb18030", lossy: false })).toMatchObject({
      ok: false,
      code: "undecodable",
    });
  });

  test("known labels are told from others", () => {
    expect(["utf-8", "GBK", "gb18030", "big5", "utf-16be"].map(isKnownEncoding)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(["", "utf-9", "auto", "柳荫"].map(isKnownEncoding)).toEqual([false, false, false, false]);
  });
});

test("UTF-8 is decoded, or refused, as the Encoding Standard says", () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .array(fc.constantFrom(0xef, 0xbb, 0xbf, 0xe4, 0xb8, 0xad, 0xf0, 0xa0, 0xae, 0xb7, 0x41, 0xed, 0xa0))
      .map((list) => Uint8Array.from(list)),
    fc.string({ unit: "binary" }).map(utf8),
  );
  fc.assert(
    fc.property(anyBytes, (given) => {
      let text: string | null = null;
      try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(given);
      } catch {
        // Not UTF-8.
      }
      const decoded = decode(given, STRICT_UTF8);
      expect(decoded.ok ? decoded.text : null).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

describe("a few broken bytes are replaced when that is asked for, and counted", () => {
  const LOSSY = { encoding: "auto", lossy: true };
  const long = TEXT.repeat(20);
  test.for([
    {
      given: bytes(utf8(long), 0xff, utf8(long)),
      encoding: "utf-8",
      text: `${long}\ufffd${long}`,
      replaced: 1,
      why: "UTF-8",
    },
    {
      given: bytes(...Array(20).fill(GBK), 0xff, 0x0a, GBK),
      encoding: "gb18030",
      text: `${long}\ufffd\n${TEXT}`,
      replaced: 1,
      why: "GBK",
    },
    {
      given: bytes(utf8(long), 0xe6, 0x9f),
      encoding: "utf-8",
      text: `${long}\ufffd`,
      replaced: 1,
      why: "UTF-8 that stops within a character",
    },
    { given: utf8(long), encoding: "utf-8", text: long, replaced: 0, why: "what is whole stays whole" },
  ])("$why", ({ given, encoding, text, replaced }) => {
    expect(decode(given, LOSSY)).toMatchObject({ ok: true, encoding, text, replaced });
    if (replaced > 0) expect(decode(given)).toMatchObject({ ok: false, code: "undecodable" });
  });

  test("but a file that is broken all over stays a failure", () => {
    const broken = bytes(...Array.from({ length: 20 }, () => bytes(utf8(TEXT), 0xff, 0xfe, 0x80)));
    expect(decode(broken, LOSSY)).toMatchObject({ ok: false, code: "undecodable" });
  });
});
