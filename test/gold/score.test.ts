import { expect, test } from "vitest";
import type { Story } from "../helpers/contract.ts";
import type { Gold } from "./gold.ts";
import { f1, type Scores, score } from "./score.ts";

const SHA256 = "0123456789abcdef".repeat(4);
// The headline, a body of two lines that one column break parts, a byline.
const ORIGINAL = "桐花社区\n本报讯 3月5日，桐花社\n\n区种树。记者 方小满";
const BODY: readonly (readonly [number, number])[] = [
  [9, 17],
  [19, 23],
];

const GOLD: Gold = {
  files: [
    {
      file: "page.txt",
      sha256: SHA256,
      units: [
        {
          id: "s1",
          kind: "story",
          start: 0,
          end: 29,
          parts: [{ type: "headline", start: 0, end: 4 }],
          paragraphs: [{ segments: BODY }],
          entities: [
            { type: "community", start: 0, end: 4, surface: "桐花社区", canonical: "桐花社区" },
            { type: "date", start: 9, end: 13, surface: "3月5日", canonical: "3月5日" },
            { type: "community", start: 14, end: 20, surface: "桐花社\n\n区", canonical: "桐花社区", optional: true },
            { type: "reporter", start: 26, end: 29, surface: "方小满", canonical: "方小满", role: "reporter" },
          ],
          themes: { primary: "environment", alsoPrimary: ["volunteering"] },
        },
      ],
    },
  ],
};

const ENTITY = { rule: "test.rule" };
const STORY: Story = {
  schema: "jiceng/story@1",
  id: "0123456789ab-01",
  document: {
    id: "page.txt",
    path: "page.txt",
    sha256: SHA256,
    encoding: "utf-8",
    encodingCertainty: 1,
    replaced: 0,
    script: "hans",
    layout: "print-page",
    published: null,
    publishedFrom: null,
    outlet: null,
  },
  ordinal: 1,
  kind: "story",
  start: 0,
  end: 29,
  section: null,
  kicker: null,
  headline: "桐花社区",
  deck: null,
  subheads: [],
  dateline: "本报讯",
  origin: { outlet: null, place: null, day: null },
  parts: [
    { kind: "headline", start: 0, end: 4 },
    { kind: "dateline", start: 5, end: 8 },
    { kind: "byline", start: 23, end: 29 },
  ],
  text: "3月5日，桐花社区种树。",
  paragraphs: [{ segments: BODY }],
  entities: [
    {
      ...{ ...ENTITY, type: "community", name: "桐花社区", surface: "桐花社区", start: 0, end: 4 },
      ...{ code: null, candidates: 0, link: null, office: null, parents: {} },
    },
    {
      ...{ ...ENTITY, type: "date", name: "3月5日", surface: "3月5日", start: 9, end: 13 },
      ...{ value: "XXXX-03-05", resolved: null, precision: "day" },
    },
    {
      ...{ ...ENTITY, type: "reporter", name: "方小满", surface: "方小满", start: 26, end: 29 },
      ...{ role: "reporter", outlet: null, credits: ["text"] },
    },
  ],
  references: [],
  quotes: [],
  keywords: [],
  diagnostics: [],
  themes: {
    primary: "volunteering",
    secondary: [],
    confidence: 0.5,
    abstained: false,
    ...{ sub: null, audience: [], form: [], level: null, scores: [], evidence: [] },
  },
};

function scored(change: Partial<Story>): Scores {
  return score(GOLD, [{ ...STORY, ...change }], new Map([["page.txt", ORIGINAL]]));
}

function belowOne({ figures }: Scores): string[] {
  return [...figures].filter(([, counts]) => f1(counts) < 1).map(([name]) => name);
}

test("the records that the gold asks for score full marks, whatever they say of optional mentions", () => {
  const scores = scored({});
  expect({ ...scores, figures: belowOne(scores) }).toEqual({
    figures: [],
    leaked: 0,
    lost: 0,
    violations: [],
    unaccounted: [],
    errors: [],
  });
});

test.for([
  {
    damage: "a story that ends early",
    change: { end: 23 },
    lowers: ["boundaries", "kinds", "headlines", "theme accepted"],
  },
  { damage: "a teaser for a story", change: { kind: "teaser" }, lowers: ["kinds"] },
  { damage: "a headline taken for a kicker", change: { kicker: "桐花社区", headline: null }, lowers: ["headlines"] },
  {
    damage: "a break left open",
    change: { paragraphs: BODY.map((part) => ({ segments: [part] })) },
    lowers: ["paragraphs", "repair"],
  },
  {
    damage: "mentions that were not found",
    change: { entities: [] },
    lowers: [
      "community strict",
      "community relaxed",
      "reporter strict",
      "reporter relaxed",
      "date strict",
      "date relaxed",
    ],
  },
  { damage: "another theme", change: { themes: { ...STORY.themes, primary: "culture" } }, lowers: ["theme accepted"] },
] as readonly { damage: string; change: Partial<Story>; lowers: string[] }[])(
  "$damage lowers its own figure",
  ({ change, lowers }) => {
    expect(belowOne(scored(change))).toEqual(lowers);
  },
);

test("a byline in the body is counted as leaked, a body that is not there as lost", () => {
  expect(
    scored({
      paragraphs: [
        {
          segments: [
            [9, 17],
            [19, 29],
          ],
        },
      ],
    }),
  ).toMatchObject({ leaked: 5, lost: 0 });
  expect(scored({ paragraphs: [{ segments: [[9, 17]] }] })).toMatchObject({ leaked: 0, lost: 4 });
});

test("a character that stands nowhere or twice is reported", () => {
  expect(scored({ parts: STORY.parts.slice(0, 2) }).unaccounted).toHaveLength(5);
  expect(scored({ parts: [...STORY.parts, { kind: "caption", start: 28, end: 29 }] }).unaccounted).toEqual([
    "page.txt: 28 ‘满’ ×2",
  ]);
});

test("a surface that is not the slice breaks the contract", () => {
  const entities = STORY.entities.map((entity) => ({ ...entity, surface: "别的" }));
  expect(scored({ entities }).violations).toHaveLength(3);
});
