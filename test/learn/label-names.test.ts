import { describe, expect, test } from "vitest";
import { english, wording } from "../../src/core/wording.ts";
import { labelNames } from "../../src/learn/label-names.ts";

const LABELS = [
  { id: "party-building", names: ["党建引领", "Party-building"] },
  { id: "culture", names: ["文化体育与节庆", "Culture, sport and festivals"] },
  { id: "health", names: ["卫生健康", "Health"] },
  { id: "fire", names: ["安全", "Safety"] },
  { id: "traffic", names: ["交通", "Safety"] },
];
const { idOf, idsOf } = labelNames(LABELS, wording`theme`);

describe("a label is found by", () => {
  test.for([
    { name: "health", why: "its id" },
    { name: "卫生健康", why: "its Chinese name" },
    { name: "HEALTH", why: "capitals" },
    { name: " Ｈｅａｌｔｈ ", why: "full width and blanks" },
    { name: "卫生 健康", why: "a blank inside" },
  ])("$why", ({ name }) => {
    expect(idOf(name)).toEqual({ ok: true, id: "health" });
  });

  test.for(["Party building", "party_building", "PARTY-BUILDING", "《党建引领》"])("%s, whatever the marks", (name) => {
    expect(idOf(name)).toEqual({ ok: true, id: "party-building" });
  });
});

test.for([
  { name: "helth", reason: '"helth" is no theme; did you mean health?' },
  { name: "文化体育", reason: '"文化体育" is no theme; did you mean culture?' },
  { name: "衛生健康", reason: '"衛生健康" is no theme; did you mean health?' },
  { name: "safety", reason: '"safety" may be theme fire or traffic; write the id' },
  { name: "xyz", reason: '"xyz" is no theme; known are party-building, culture, health, fire, traffic' },
  {
    name: "x".repeat(100_000),
    reason: `"${"x".repeat(60)}…" is no theme; known are party-building, culture, health, fire, traffic`,
  },
])("what stands for no label is told with a way out: $reason", ({ name, reason }) => {
  const found = idOf(name);
  expect(found.ok ? found.id : english(found.reason)).toBe(reason);
});

test("of hundreds of labels not all are told for each cell that is none, and of none that there are none", () => {
  const many = Array.from({ length: 500 }, (_, i) => ({ id: `theme-${i}`, names: [] }));
  const reasonOf = (labels: typeof many): string => {
    const found = labelNames(labels, wording`audience`).idOf("老人");
    return found.ok ? "" : english(found.reason);
  };
  expect(reasonOf(many)).toMatch(/known are theme-0, .*theme-29 and 470 more$/u);
  expect(reasonOf([])).toBe(
    '"老人" is no audience; the taxonomy has no audiences; leave the cell empty, or add them there',
  );
});

describe("several in one cell", () => {
  const CULTURE_AND_HEALTH = [
    { ok: true, id: "culture" },
    { ok: true, id: "health" },
  ];
  test.for([
    "culture; health",
    "文化体育与节庆；卫生健康",
    "culture,health",
    "文化体育与节庆、卫生健康",
    "Culture, sport and festivals; Health",
    "culture\nhealth",
    "culture | health;",
  ])("%j", (cell) => {
    expect(idsOf(cell)).toEqual(CULTURE_AND_HEALTH);
  });

  test("a name with a comma is one", () => {
    expect(idsOf("Culture, sport and festivals")).toEqual([{ ok: true, id: "culture" }]);
  });

  test("each that is none is told", () => {
    expect(idsOf("culture, helth").map((found) => found.ok)).toEqual([true, false]);
    expect(idsOf(" ; ")).toEqual([]);
  });
});
