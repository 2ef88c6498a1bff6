import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letterDistance } from "../../src/core/letter-distance.ts";
import type { StoryRecord } from "../../src/core/types.ts";
import { csvRows } from "../../src/input/csv-rows.ts";
import { readAliasBook } from "../../src/places/aliases/alias-book.ts";
import { likenessOf } from "../../src/places/aliases/alike.ts";
import { type AliasProposal, collectNames } from "../../src/places/aliases/propose-aliases.ts";
import { splitName } from "../../src/places/aliases/type-words.ts";
import { aliasProposalsCsv } from "../../src/report/alias-proposals.ts";
import { analyzed, community, office } from "../helpers/records.ts";

interface Told {
  readonly office?: string | null;
  readonly district?: string;
  readonly code?: string | null;
}

/** A story whose body is this text, with every name that stands in it as an entity. */
function storyWith(text: string, told: Readonly<Record<string, Told>>): Partial<StoryRecord> {
  const entities = Object.entries(told).flatMap(([name, { office: of = null, district, code = null }]) =>
    Array.from(text.matchAll(new RegExp(name, "gu")), ({ index: start }) => {
      const entity = /[村区]$/u.test(name)
        ? community(name, { start, code, office: of })
        : office(name, { start, code });
      return { ...entity, parents: district === undefined ? {} : { district } };
    }),
  );
  const segments = [{ segments: [[0, text.length] as const] }];
  return { text, paragraphs: segments, entities: entities.sort((a, b) => a.start - b.start) };
}

function proposalsOf(...stories: readonly (readonly [string, Readonly<Record<string, Told>>])[]): AliasProposal[] {
  const { add, proposals } = collectNames();
  for (const [text, told] of stories) add(analyzed([storyWith(text, told)]), text);
  return proposals();
}

const NONE = {};
const pairs = (proposals: readonly AliasProposal[]): string[] =>
  proposals.map(({ name, canonical }) => `${name} → ${canonical}`);

describe("a proposal", () => {
  test("says what stands for what, what speaks for it, how often and where", () => {
    const inOffice = { office: "松屏街道" };
    const found = proposalsOf(
      ["柳荫社区办起菜园。", { 柳荫社区: { ...inOffice, code: "990001002003" } }],
      ["柳荫社区种树。", { 柳荫社区: inOffice }],
      ["昨天荫柳社区开会。荫柳社区居民说好。", { 荫柳社区: { office: "松屏办事处" } }],
    );
    expect(found).toEqual([
      {
        ...{ name: "荫柳社区", canonical: "柳荫社区", type: "community", code: "990001002003" },
        evidence: ["letters-swapped", "same-parent", "never-together"],
        ...{ distance: 1, nameStories: 1, canonicalStories: 2, example: "pages/a.txt:2" },
      },
    ]);
  });

  test.for([
    { a: "松屏街道", b: "松屏办事处", why: "other-type-word" },
    { a: "松屏街", b: "松屏街道", why: "other-type-word" },
    { a: "松屏镇", b: "松屏街道", why: "other-type-word" },
    { a: "鹿庄村", b: "鹿庄社区", why: "other-type-word" },
    { a: "鹿庄村社区", b: "鹿庄社区", why: "other-type-word" },
    { a: "柳荫社区", b: "荫柳社区", why: "letters-swapped" },
    { a: "松屏街道", b: "屏松街道", why: "letters-swapped" },
    { a: "花城家园柳荫社区", b: "柳荫社区", why: "longer-form" },
    { a: "柳荫苑社区", b: "柳阴苑社区", why: "one-letter" },
    { a: "柳荫花苑社区", b: "柳荫花社区", why: "one-letter" },
    { a: "𬍛荫苑社区", b: "㙦荫苑社区", why: "one-letter" },
    { a: "柳𬍛社区", b: "𬍛柳社区", why: "letters-swapped" },
  ])("$a and $b: $why", ({ a, b, why }) => {
    const told = /区$|村$/u.test(a) ? { office: "望湖街道" } : { district: "青禾区" };
    const [found, ...others] = proposalsOf([`${a}开会。`, { [a]: told }], [`${b}开会。`, { [b]: told }]);
    expect(others).toEqual([]);
    expect(found?.evidence).toEqual([why, "same-parent", "never-together"]);
  });

  test("has the rarer name for the alias; of two as frequent the one with a code is canonical, then the first by code unit", () => {
    const one = ["松屏街道开会。", { 松屏街道: NONE }] as const;
    const other = ["松屏办事处开会。", { 松屏办事处: NONE }] as const;
    expect(pairs(proposalsOf(one, other, other))).toEqual(["松屏街道 → 松屏办事处"]);
    expect(pairs(proposalsOf(one, one, other))).toEqual(["松屏办事处 → 松屏街道"]);
    expect(pairs(proposalsOf(one, other))).toEqual(["松屏街道 → 松屏办事处"]);
    const coded = ["松屏街道开会。", { 松屏街道: { code: "990001002" } }] as const;
    expect(pairs(proposalsOf(coded, other))).toEqual(["松屏办事处 → 松屏街道"]);
  });

  test("is made without a common parent where only the type word differs or letters are swapped", () => {
    expect(proposalsOf(["柳荫社区。", { 柳荫社区: NONE }], ["荫柳社区。", { 荫柳社区: NONE }])).toMatchObject([
      { evidence: ["letters-swapped", "never-together"] },
    ]);
    expect(proposalsOf(["柳荫苑社区。", { 柳荫苑社区: NONE }], ["柳阴苑社区。", { 柳阴苑社区: NONE }])).toEqual([]);
    expect(proposalsOf(["花城家园柳荫社区。", { 花城家园柳荫社区: NONE }], ["柳荫社区。", { 柳荫社区: NONE }])).toEqual(
      [],
    );
  });
});

describe("no proposal is made", () => {
  test.for([
    ["第一社区", "第二社区"],
    ["柳荫一社区", "柳荫二社区"],
    ["柳荫社区", "柳荫一社区"],
    ["柳荫1号社区", "柳荫2号社区"],
    ["东柳荫社区", "西柳荫社区"],
    ["柳荫南苑社区", "柳荫北苑社区"],
    ["新柳荫苑社区", "老柳荫苑社区"],
    ["第一柳荫社区", "柳荫社区"],
    ["东区柳荫社区", "柳荫社区"],
    ["东西社区", "西东社区"],
    ["柳荫社区", "柳阴社区"],
    ["李村", "李社区"],
    ["柳荫社区", "荫柳村"],
    ["鹿庄社区", "松屏社区"],
  ])("for %s and %s", ([a = "", b = ""]) => {
    const told = { office: "望湖街道" };
    expect(proposalsOf([`${a}开会。`, { [a]: told }], [`${b}开会。`, { [b]: told }])).toEqual([]);
  });

  test("for names of two types", () => {
    expect(proposalsOf(["鹿庄镇开会。", { 鹿庄镇: NONE }], ["鹿庄村开会。", { 鹿庄村: NONE }])).toEqual([]);
  });

  test("for names that stand in one sentence anywhere; two sentences are no bar", () => {
    const told = { 鹿庄村: NONE, 鹿庄社区: NONE };
    expect(proposalsOf(["鹿庄村开会。鹿庄社区也开会。", told])).toHaveLength(1);
    expect(proposalsOf(["鹿庄村开会。鹿庄社区也开会。", told], ["鹿庄村、鹿庄社区开会。", told])).toEqual([]);
  });

  test("for names that stand in one sentence over a joined column break", () => {
    const told = { 鹿庄村: NONE, 鹿庄社区: NONE };
    const text = "鹿庄村和\n图为义诊活动现场。\n鹿庄社区开会。";
    const broken = { segments: [[0, 4] as const, [15, text.length] as const] };
    const caption = { kind: "caption", start: 5, end: 14 } as const;
    const { add, proposals } = collectNames();
    add(analyzed([{ ...storyWith(text, told), paragraphs: [broken], parts: [caption] }]), text);
    expect(proposals()).toEqual([]);
  });

  test("unless one stands in the headline, the other in the body: those are two sentences", () => {
    const text = "鹿庄村开会\n鹿庄社区居民说好";
    const { add, proposals } = collectNames();
    const parts = [{ kind: "headline", start: 0, end: 5 } as const];
    const paragraphs = [{ segments: [[6, text.length] as const] }];
    add(analyzed([{ ...storyWith(text, { 鹿庄村: NONE, 鹿庄社区: NONE }), parts, paragraphs }]), text);
    expect(proposals()).toHaveLength(1);
  });

  test.for([
    { why: "offices", a: { office: "松屏街道" }, b: { office: "望湖街道" } },
    { why: "districts", a: { district: "青禾区" }, b: { district: "望湖区" } },
    { why: "codes", a: { code: "990001002003" }, b: { code: "990001002004" } },
  ])("for places of other $why", ({ a, b }) => {
    expect(proposalsOf(["鹿庄村开会。", { 鹿庄村: a }], ["鹿庄社区开会。", { 鹿庄社区: b }])).toEqual([]);
  });
});

describe("all proposals together", () => {
  test("have one line a name, the surest", () => {
    const told = { office: "望湖街道" };
    const found = proposalsOf(
      ...["柳荫花社区", "柳荫花社区", "荫柳花社区", "柳荫化社区"].map(
        (name) => [`${name}。`, { [name]: told }] as const,
      ),
    );
    expect(pairs(found)).toEqual(["柳荫化社区 → 柳荫花社区", "荫柳花社区 → 柳荫花社区"]);
  });

  test("do not bring two codes to one place", () => {
    const found = proposalsOf(
      ["松屏镇。", { 松屏镇: { code: "990001001" } }],
      ["松屏乡。", { 松屏乡: { code: "990001002" } }],
      ["松屏街道。", { 松屏街道: NONE }],
      ["松屏街道。", { 松屏街道: NONE }],
    );
    expect(pairs(found)).toEqual(["松屏乡 → 松屏街道"]);
  });

  test("are an alias book that can be read, whatever the names, parents and codes", () => {
    const stem = fc.string({ unit: fc.constantFrom("柳", "荫", "花", "苑", "一", "𬍛"), minLength: 1, maxLength: 5 });
    const name = fc.tuple(stem, fc.constantFrom("社区", "村", "街道", "镇", "办事处")).map((parts) => parts.join(""));
    const told = fc.record({
      office: fc.constantFrom(null, "松屏街道", "望湖街道"),
      code: fc.constantFrom(null, "1", "2"),
    });
    const story = fc.dictionary(name, told, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(story, { minLength: 5, maxLength: 40 }), (stories) => {
        const coded = stories.map((names) =>
          Object.fromEntries(
            Object.entries(names).map(([key, { code, ...rest }]) => {
              const start = /[村区]$/u.test(key) ? "99000100200" : "99000100";
              return [key, { ...rest, code: code === null ? null : `${start}${code}` }];
            }),
          ),
        );
        const found = proposalsOf(...coded.map((names) => [`${Object.keys(names).join("。")}。`, names] as const));
        const book = readAliasBook(csvRows(aliasProposalsCsv(found, { excel: true }), "p.csv"), "p.csv");
        expect(book.aliases).toHaveLength(found.length);
        const again = proposalsOf(...coded.map((names) => [`${Object.keys(names).join("。")}。`, names] as const));
        expect(again).toEqual(found);
      }),
    );
  });

  test("take no quadratic time over many names of one office", () => {
    const { add, proposals } = collectNames();
    const names = Array.from({ length: 10_000 }, (_, i) => `${letters(i)}社区`);
    const text = `${names.join("。")}。`;
    let start = 0;
    const entities = names.map((name) => {
      const entity = community(name, { start, office: "松屏街道" });
      start += name.length + 1;
      return entity;
    });
    add(analyzed([{ entities, paragraphs: [{ segments: [[0, text.length]] }] }]), text);
    expect(proposals().length).toBeGreaterThan(0);
  });
});

/** Four characters that stand for a number; two numbers have different ones. */
function letters(number: number): string {
  return String.fromCharCode(...[8, 4, 2, 0].map((shift) => 0x4e00 + ((number >> (2 * shift)) & 0xff)));
}

describe("likeness", () => {
  test("does not depend on which of two names comes first, and is told for distance 1 or a longer form only", () => {
    const stem = fc.string({ unit: fc.constantFrom("柳", "荫", "花", "东", "𬍛"), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(stem, stem, (a, b) => {
        const [one, other] = [splitName("community", `${a}社区`), splitName("community", `${b}社区`)];
        const likeness = likenessOf(one, other);
        expect(likenessOf(other, one)).toBe(likeness);
        if (likeness === "letters-swapped" || likeness === "one-letter") expect(letterDistance(a, b)).toBe(1);
        if (a === b) expect(likeness).toBeNull();
      }),
    );
  });

  test("counts letters, not code units, and a swap as one", () => {
    expect(letterDistance("柳𬍛", "𬍛柳")).toBe(1);
    expect(letterDistance("柳𬍛", "柳㙦")).toBe(1);
    expect(letterDistance("柳荫", "")).toBe(2);
  });
});
