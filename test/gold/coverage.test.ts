import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTaxonomy } from "../../src/themes/taxonomy.ts";
import type { Gold } from "./gold.ts";

const SEEDS = new URL("../../seeds/", import.meta.url);
const read = (path: string): Buffer => readFileSync(new URL(path, SEEDS));

const { themes, outcomes } = parseTaxonomy(read("themes/taxonomy.json").toString());
const units = [
  { gold: "gold/gold.json", encoding: "utf-8" },
  { gold: "gold/gold-gb18030.json", encoding: "gb18030" },
].flatMap(({ gold, encoding }) => {
  const { files }: Gold = JSON.parse(read(gold).toString());
  return files.flatMap(({ file, units: own }) => {
    const text = new TextDecoder(encoding).decode(read(`corpus/${file}`));
    return own.map((unit) => ({ ...unit, text: text.slice(unit.start, unit.end) }));
  });
});

// Fragments stand out of all scores, so they cover nothing.
test.for([...themes, ...outcomes].map(({ id }) => id))(
  "%s is the first theme of two stories or teasers at least",
  (id) => {
    const own = units.filter(({ kind, themes: { primary } }) => kind !== "fragment" && primary === id);
    expect(own.length, own.map((unit) => unit.id).join(", ")).toBeGreaterThanOrEqual(2);
  },
);

test.for([
  {
    id: "print-05-s1",
    word: "当场认出",
    not: "public-safety",
    primary: "grid-governance",
    why: "a contest in finding faults",
  },
  {
    id: "print-05-s2",
    word: "安全课",
    not: "public-safety",
    primary: "mediation-law",
    why: "a safety lesson that is law",
  },
  {
    id: "print-05-s3",
    word: "摊主",
    not: "economy-employment",
    primary: "party-building",
    why: "traders found a branch",
  },
  {
    id: "print-05-s4",
    word: "党建引领",
    not: "party-building",
    primary: "housing-renewal",
    why: "党建引领 and new pipes",
  },
  { id: "print-05-s5", word: "节目", not: "culture", primary: "civility", why: "a feast without a feast's cost" },
  { id: "print-05-s6", word: "独居老人", not: "social-care", primary: "volunteering", why: "help as it is organised" },
  { id: "print-05-s7", word: "防火", not: "public-safety", primary: "not-governance", why: "fire rules in a museum" },
  {
    id: "print-02-s1",
    word: "车位",
    not: "housing-renewal",
    primary: "deliberation",
    why: "parking: how it was settled",
  },
  { id: "hant-02-s3", word: "聽證", not: "deliberation", primary: "housing-renewal", why: "parking: what was built" },
  { id: "hant-02-s1", word: "長者", not: "social-care", primary: "culture", why: "a play for old people" },
  { id: "hant-02-s2", word: "志工", not: "volunteering", primary: "health", why: "volunteers who test ears" },
  {
    id: "web-03-t1",
    word: "屋里冒烟",
    not: "public-safety",
    primary: "digital-governance",
    why: "what a system can do",
  },
  { id: "web-03-t2", word: "志愿者", not: "volunteering", primary: "environment", why: "volunteers who clean a path" },
  {
    id: "web-03-t3",
    word: "网格群",
    not: "grid-governance",
    primary: "economy-employment",
    why: "a grid's chat with jobs",
  },
  { id: "web-03-t4", word: "老人", not: "social-care", primary: "public-services", why: "a canteen for everybody" },
  { id: "web-03-t5", word: "送餐", not: "public-services", primary: "social-care", why: "meals for the bedridden" },
])("a near miss: $why ($id) is $primary, not $not", ({ id, word, not, primary }) => {
  const unit = units.find((other) => other.id === id);
  expect(unit?.text).toContain(word);
  expect(unit?.themes).toMatchObject({ primary });
  expect(unit?.themes.alsoPrimary).not.toContain(not);
});

test.for([
  { id: "print-05-s4", secondary: ["party-building"], why: "what the headline claims and the body does not show" },
  {
    id: "web-02-t1",
    secondary: ["party-building", "deliberation"],
    why: "a Party brand in the headline, a vote in the body",
  },
  { id: "web-03-t2", secondary: ["volunteering"], why: "one service of volunteers" },
  { id: "hant-02-s2", secondary: ["volunteering"], why: "one service of volunteers" },
  { id: "print-02-s2", secondary: ["public-safety"], why: "a fifth of the sentences" },
])("a second theme: $why ($id)", ({ id, secondary }) => {
  expect(units.find((unit) => unit.id === id)?.themes.secondary).toEqual(secondary);
});
