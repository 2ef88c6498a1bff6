import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRows } from "../../src/input/csv-rows.ts";
import { type AliasBook, readAliasBook } from "../../src/places/aliases/alias-book.ts";
import { withAliases } from "../../src/places/aliases/apply-aliases.ts";
import { communitiesOf, officesOf, readStories } from "../helpers/places.ts";

const HEADER = "name,canonical,type,code";

function bookOf(...lines: readonly string[]): AliasBook {
  return readAliasBook(csvRows([HEADER, ...lines].join("\n"), "book.csv"), "book.csv");
}

describe("an alias book", () => {
  test("gives the name to use instead, by type", () => {
    const book = bookOf("松屏街,松屏街道,office,", "荫柳社区,柳荫社区,community,990001002003");
    expect(book.canonicalOf("office", "松屏街")).toEqual({ name: "松屏街道", code: null });
    expect(book.canonicalOf("community", "荫柳社区")).toEqual({ name: "柳荫社区", code: "990001002003" });
    expect(book.canonicalOf("community", "松屏街")).toBeNull();
    expect(book.canonicalOf("community", "鹿庄村")).toBeNull();
  });

  test("speaks of a canonical name itself where it gives its code", () => {
    const book = bookOf("松屏街,松屏街道,office,990001002", "荫柳社区,柳荫社区,community,");
    expect(book.canonicalOf("office", "松屏街道")).toEqual({ name: "松屏街道", code: "990001002" });
    expect(book.canonicalOf("community", "柳荫社区")).toBeNull();
  });

  test("may give the code of a place that has no other name", () => {
    const book = bookOf("柳荫社区,柳荫社区,community,990001002003");
    expect(book.canonicalOf("community", "柳荫社区")).toEqual({ name: "柳荫社区", code: "990001002003" });
  });

  test("leads from name to name to the last, in any order of the lines", () => {
    const lines = ["鹿庄村,鹿庄社区,community,", "鹿村,鹿庄村,community,", "鹿庄社区,鹿苑社区,community,990001002009"];
    for (const order of [lines, lines.toReversed()]) {
      for (const name of ["鹿村", "鹿庄村", "鹿庄社区", "鹿苑社区"])
        expect(bookOf(...order).canonicalOf("community", name)).toEqual({ name: "鹿苑社区", code: "990001002009" });
    }
    expect(bookOf(...lines).aliases.map(({ name, canonical }) => `${name} ${canonical}`)).toEqual([
      "鹿庄村 鹿苑社区",
      "鹿村 鹿苑社区",
      "鹿庄社区 鹿苑社区",
    ]);
  });

  test.for([
    { line: "松屏街,松屏街道,,", type: "office", why: "街 and 街道" },
    { line: "松屏苏木,松屏镇,,", type: "office", why: "苏木 and 镇" },
    { line: "鹿庄村,鹿庄社区,,", type: "community", why: "村 and 社区" },
    { line: "柳荫里,柳荫社区,,", type: "community", why: "one of the two" },
  ] as const)("takes the type from the ending where the column is empty: $why", ({ line, type }) => {
    expect(bookOf(line).aliases).toMatchObject([{ type }]);
  });

  test("folds full-width forms and blanks, also of the name that is asked for", () => {
    const book = bookOf("  柳荫１号 社区 ,柳荫社区,community,９９０００１００２００３");
    expect(book.canonicalOf("community", "柳荫１号社区")).toEqual({ name: "柳荫社区", code: "990001002003" });
    expect(book.canonicalOf("community", "柳荫1号社区")).toEqual({ name: "柳荫社区", code: "990001002003" });
  });

  test("finds its columns in any order, among others, and has room for rows of commas", () => {
    const rows = csvRows(
      "\uFEFFnote,code,type,canonical,name\r\n旧名,,office,松屏街道,松屏街\r\n,,,,\r\n\r\n",
      "book.csv",
    );
    expect(readAliasBook(rows, "book.csv").aliases).toEqual([
      { name: "松屏街", type: "office", canonical: "松屏街道", code: null },
    ]);
  });

  test("may be empty, and names that objects know are names", () => {
    expect(bookOf().canonicalOf("office", "constructor")).toBeNull();
    expect(bookOf("__proto__,柳荫社区,community,").canonicalOf("community", "__proto__")?.name).toBe("柳荫社区");
  });
});

describe("an alias book is refused, with file and line", () => {
  test.for([
    { why: "a cycle", lines: ["甲村,乙村,,", "乙村,丙村,,", "丙村,甲村,,"], at: 2, says: "甲村 → 乙村 → 丙村 → 甲村" },
    { why: "a cycle behind a chain", lines: ["丁村,甲村,,", "甲村,乙村,,", "乙村,甲村,,"], at: 3, says: "cycle" },
    { why: "a name that is its own", lines: ["甲村,甲村,,"], at: 2, says: "its own canonical name" },
    {
      why: "the same line twice",
      lines: ["甲村,乙村,,", "丙村,丁村,,", "甲村,乙村,,"],
      at: 4,
      says: "duplicate of line 2",
    },
    {
      why: "two canonical names",
      lines: ["甲村,乙村,,", "甲村,丙村,,"],
      at: 3,
      says: "line 2 with another canonical name, 乙村",
    },
    { why: "two codes for one name", lines: ["甲村,乙村,,", "甲村,乙村,,990001002003"], at: 3, says: "another code" },
    {
      why: "two codes for one place, through a chain",
      lines: ["甲村,乙村,,990001002003", "乙村,丙村,,", "丁村,丙村,,990001002004"],
      at: 4,
      says: "丙村 has the code 990001002003 by line 2",
    },
    { why: "an unknown type", lines: ["甲村,乙村,village,"], at: 2, says: "write office or community" },
    { why: "a type that names do not say", lines: ["甲,乙,,"], at: 2, says: "the type is empty" },
    { why: "a type that names say differently", lines: ["甲镇,甲社区,,"], at: 2, says: "the type is empty" },
    { why: "a code of a community for an office", lines: ["甲镇,乙镇,,990001002003"], at: 2, says: "9 digits" },
    { why: "a code that a spreadsheet cut", lines: ["甲村,乙村,,9.90001E+11"], at: 2, says: "12 digits" },
    { why: "an empty name", lines: [" ,乙村,,"], at: 2, says: "the name is empty" },
    { why: "a row that ends too early", lines: ["", "甲村"], at: 3, says: "the canonical name is empty" },
    { why: "too many cells", lines: ["甲村,乙村,,,990001002003"], at: 2, says: "5 cells for 4 columns" },
  ])("$why", ({ lines, at, says }) => {
    expect(() => bookOf(...lines)).toThrow(
      expect.objectContaining({ code: "bad-alias-book", subject: `book.csv:${at}`, exitCode: 2 }),
    );
    expect(() => bookOf(...lines)).toThrow(says);
  });

  test.for([
    { why: "no header", text: "甲村,乙村,community,\n", at: 1, says: "no column name" },
    { why: "a misspelt column", text: "name,canonical,type,cod\n", at: 1, says: "no column code" },
    { why: "a column twice", text: "\nname,canonical,type,code,name\n", at: 2, says: "more than one column name" },
    { why: "semicolons", text: "name;canonical;type;code\n", at: 1, says: "parted by commas" },
    { why: "nothing at all", text: "", at: 1, says: "no column name" },
  ])("$why", ({ text, at, says }) => {
    const read = (): AliasBook => readAliasBook(csvRows(text, "book.csv"), "book.csv");
    expect(read).toThrow(expect.objectContaining({ code: "bad-alias-book", subject: `book.csv:${at}` }));
    expect(read).toThrow(says);
  });

  test("a chain of many thousand names is followed, and its cycle told in a line", () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `${i}村,${i + 1}村,,`);
    expect(bookOf(...chain).canonicalOf("community", "0村")?.name).toBe("20000村");
    expect(() => bookOf(...chain, "20000村,0村,,")).toThrow(
      /^.{1,80} → … → 0村 is a cycle; delete one of these lines$/u,
    );
  });
});

describe("rows of a CSV text", () => {
  test("tell on which line they begin, be there empty lines and line breaks in cells", () => {
    expect(csvRows('a,b\r\n\r\n"甲\r\n乙",丙\r\n丁\n"戊""",', "book.csv")).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 3, cells: ["甲\n乙", "丙"] },
      { line: 5, cells: ["丁"] },
      { line: 6, cells: ['戊"', ""] },
    ]);
  });

  test.for([
    { why: "that does not end", text: 'a\n\n\n"甲,乙\n丙\n', at: 4 },
    { why: "that ends inside a cell", text: 'a\n"甲"乙\n丙\n', at: 2 },
    { why: "that opens inside a cell", text: 'a\n甲\n乙"丙\n', at: 3 },
  ])("a quote $why is refused with its line", ({ text, at }) => {
    expect(() => csvRows(text, "book.csv")).toThrow(
      expect.objectContaining({ code: "bad-csv", subject: `book.csv:${at}`, exitCode: 2 }),
    );
  });
});

describe("mentions by an alias book", () => {
  test("have the canonical name and the code; surface, rule and what the book does not know stay", () => {
    const book = bookOf("荫柳社区,柳荫社区,community,990001002003", "松屏街道,松屏镇,office,");
    const stories = readStories("松屏街道荫柳社区召开会议，居民闵捷说好。", "松屏街道鹿庄村开展义诊活动。");
    const named = withAliases(stories, book);
    expect(named.flatMap(officesOf).map(({ name }) => name)).toEqual(["松屏镇", "松屏镇"]);
    expect(named.flatMap(communitiesOf)).toMatchObject([
      { name: "柳荫社区", code: "990001002003", office: "松屏镇" },
      { name: "鹿庄村", code: null, office: "松屏镇" },
    ]);
    const restOf = (all: typeof stories) =>
      all.map(({ mentions }) => mentions.map(({ type, start, end, rule }) => ({ type, start, end, rule })));
    expect(restOf(named)).toEqual(restOf(stories));
  });

  test("are the same when the book is applied twice", () => {
    const names = fc.constantFrom("松屏街道", "松屏镇", "望湖街道", "柳荫社区", "鹿庄村", "荫柳社区", "鹿庄社区");
    const row = fc.record({ name: names, canonical: names, hasCode: fc.boolean() });
    const stories = readStories(
      "松屏街道柳荫社区召开会议。望湖街道鹿庄村、荫柳社区也来了。",
      "鹿庄社区换新颜。松屏镇开会。",
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const lines = rows.map(({ name, canonical, hasCode }) => {
          const code = /[村区]$/u.test(name) ? "990001002003" : "990001002";
          return `${name},${canonical},,${hasCode ? code : ""}`;
        });
        const book = readable(lines);
        fc.pre(book !== null);
        const once = withAliases(stories, book);
        expect(withAliases(once, book)).toEqual(once);
      }),
    );
  });
});

function readable(lines: readonly string[]): AliasBook | null {
  try {
    return bookOf(...lines);
  } catch {
    return null;
  }
}
