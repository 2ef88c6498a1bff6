import { describe, expect, test } from "vitest";
import { ENTITY_TYPES } from "../../src/commands/settings.ts";
import type { EntityType, Mention } from "../../src/core/types.ts";
import { resolveMentions } from "../../src/entities/resolve.ts";

const NOT_LINKED = { code: null, candidates: 0, link: null, parents: {} } as const;

/** `office 0-4 松屏街道` */
function mention(line: string): Mention {
  const [type = "", span = "", name = ""] = line.split(" ");
  const [start = 0, end = 0] = span.split("-").map(Number);
  const common = { start, end, name, rule: "test" };
  switch (typeNamed(type)) {
    case "office":
      return { ...common, type: "office", ...NOT_LINKED };
    case "community":
      return { ...common, type: "community", ...NOT_LINKED, office: null };
    case "reporter":
      return { ...common, type: "reporter", role: "reporter", outlet: null, credits: [] };
    case "date":
      return { ...common, type: "date", value: null, resolved: null, precision: "vague" };
    case "programme":
      return { ...common, type: "programme", head: "", kind: null, quoted: false, cluster: "" };
    case "person":
      return { ...common, type: "person", title: null };
    case "organisation":
      return { ...common, type: "organisation" };
    case "place":
      return { ...common, type: "place", code: null };
    case "estate":
      return { ...common, type: "estate" };
    case "quantity":
      return { ...common, type: "quantity", number: null, unit: "", approximate: false, counted: null };
  }
}

function typeNamed(name: string): EntityType {
  const type = ENTITY_TYPES.find((each) => each === name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type;
}

function resolved(lines: readonly string[]): string[] {
  return resolveMentions(lines.map(mention)).map(({ type, start, end, name }) => `${type} ${start}-${end} ${name}`);
}

describe("of overlapping mentions of one type", () => {
  test.for([
    {
      // The middle one overlaps both ends of a chain and is shorter than the last.
      given: ["office 0-4 甲", "office 3-8 乙", "office 7-20 丙"],
      kept: ["office 0-4 甲", "office 7-20 丙"],
    },
    {
      given: ["office 0-4 松屏街道", "office 0-7 松屏街道办事处"],
      kept: ["office 0-7 松屏街道办事处"],
      why: "the longest is kept",
    },
    { given: ["person 2-5 甲", "person 3-6 乙"], kept: ["person 2-5 甲"], why: "of equals the first is kept" },
    {
      given: ["person 0-2 甲", "person 2-4 乙"],
      kept: ["person 0-2 甲", "person 2-4 乙"],
      why: "those that touch are both kept",
    },
    {
      given: ["person 4-6 乙", "person 0-2 甲"],
      kept: ["person 0-2 甲", "person 4-6 乙"],
      why: "they come in order of start",
    },
    { given: ["date 0-2 甲", "date 0-2 甲"], kept: ["date 0-2 甲"], why: "twice the same is once" },
  ])("$why", ({ given, kept }) => {
    expect(resolved(given)).toEqual(kept);
  });
});

describe("a mention inside one of another type", () => {
  test.for([
    {
      given: ["office 0-4 太原街道", "place 0-2 太原"],
      kept: ["office 0-4 太原街道"],
      why: "is swallowed when it is part of the name",
    },
    { given: ["date 0-2 三月", "quantity 0-1 三"], kept: ["date 0-2 三月"], why: "is swallowed: 三 in 三月" },
    {
      given: ["reporter 3-5 闵捷", "person 3-5 闵捷"],
      kept: ["reporter 3-5 闵捷"],
      why: "is swallowed when a byline gives the same name",
    },
    {
      given: ["organisation 0-9 松屏街道卫生服务中心", "office 0-4 松屏街道"],
      kept: ["organisation 0-9 松屏街道卫生服务中心", "office 0-4 松屏街道"],
      why: "is kept when it is something of its own",
    },
    {
      given: ["programme 0-8 甲", "date 2-4 重阳"],
      kept: ["programme 0-8 甲", "date 2-4 重阳"],
      why: "is kept: 重阳 in the name of a programme",
    },
  ])("$why", ({ given, kept }) => {
    expect(resolved(given)).toEqual(kept);
  });
});

describe("of mentions of two types that cross", () => {
  test.for([
    {
      given: ["community 0-4 甲", "organisation 2-8 乙"],
      kept: ["community 0-4 甲"],
      why: "community before organisation",
    },
    {
      given: ["organisation 0-4 乙", "community 2-8 甲"],
      kept: ["community 2-8 甲"],
      why: "in whatever order they stand",
    },
    { given: ["date 0-4 甲", "quantity 2-6 乙"], kept: ["date 0-4 甲"], why: "date before quantity" },
    { given: ["programme 0-6 甲", "office 4-9 乙"], kept: ["programme 0-6 甲"], why: "programme before office" },
  ])("$why", ({ given, kept }) => {
    expect(resolved(given)).toEqual(kept);
  });
});

test("the order in which recognizers found the mentions does not matter", () => {
  const given = [
    "office 0-4 甲",
    "place 0-2 乙",
    "person 3-6 丙",
    "date 5-9 丁",
    "quantity 5-6 戊",
    "community 8-12 己",
  ];
  const kept = resolved(given);
  expect(resolved(given.toReversed())).toEqual(kept);
  expect(resolved([...given.slice(3), ...given.slice(0, 3)])).toEqual(kept);
});

test("no mentions, no entities", () => {
  expect(resolveMentions([])).toEqual([]);
});

test("very many mentions are settled in little time", () => {
  const given = Array.from({ length: 50_000 }, (_, i) => mention(`person ${3 * i}-${3 * i + 4} 甲`));
  const began = performance.now();
  resolveMentions(given);
  expect(performance.now() - began).toBeLessThan(2000);
});

test("of very many mentions that stand apart all are kept, in little time", () => {
  const given = Array.from({ length: 300_000 }, (_, i) => mention(`quantity ${2 * i}-${2 * i + 2} 3名`));
  const began = performance.now();
  expect(resolveMentions(given)).toHaveLength(given.length);
  expect(performance.now() - began).toBeLessThan(2000);
});
