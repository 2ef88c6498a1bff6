import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntityType, Mention } from "../../src/core/types.ts";
import { resolveMentions, withoutOverlaps } from "../../src/entities/resolve.ts";

const BY_PRECEDENCE: readonly EntityType[] = [
  "reporter",
  "date",
  "programme",
  "community",
  "office",
  "organisation",
  "estate",
  "person",
  "place",
  "quantity",
];
const PARTS: Readonly<Partial<Record<EntityType, readonly EntityType[]>>> = {
  office: ["place", "person", "organisation", "quantity"],
  community: ["place", "person", "organisation", "estate", "quantity"],
  estate: ["place", "person", "quantity"],
  person: ["place", "quantity"],
  reporter: ["person", "place", "quantity"],
  organisation: ["place"],
  date: ["quantity", "place"],
};

/** The rules, one after the other, each mention compared with all that may reach over it. */
function resolvedPlainly(mentions: readonly Mention[]): Mention[] {
  const rank = ({ type }: Mention): number => BY_PRECEDENCE.indexOf(type);
  const outermostFirst = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end || rank(a) - rank(b);
  const apart = BY_PRECEDENCE.flatMap((type) => withoutOverlaps(mentions.filter((mention) => mention.type === type)));
  const isEstate = (mention: Mention): boolean =>
    mention.type === "community" &&
    apart.some(({ type, start, end }) => type === "estate" && start === mention.start && end === mention.end);
  let kept: Mention[] = [];
  for (const mention of apart.filter((each) => !isEstate(each)).sort(outermostFirst)) {
    const open = kept.filter(({ end }) => end > mention.start);
    const rivals = open.filter(({ end }) => end < mention.end);
    const isPart = open.some((other) => other.end >= mention.end && PARTS[other.type]?.includes(mention.type));
    if (isPart || rivals.some((rival) => rank(rival) <= rank(mention))) continue;
    kept = [...kept.filter((other) => !rivals.includes(other)), mention];
  }
  return kept;
}

const anyType: fc.Arbitrary<Mention> = fc
  .record({
    type: fc.constantFrom(...BY_PRECEDENCE),
    start: fc.nat({ max: 40 }),
    length: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ type, start, length }) => typed(type, { start, end: start + length, name: "", rule: "" }));

function typed(type: EntityType, common: { start: number; end: number; name: string; rule: string }): Mention {
  const listed = { code: null, candidates: 0, link: null, parents: {} };
  switch (type) {
    case "reporter":
      return { type, ...common, role: "writer", outlet: null, credits: [] };
    case "date":
      return { type, ...common, value: null, resolved: null, precision: "vague" };
    case "programme":
      return { type, ...common, head: "", kind: null, quoted: false, cluster: "" };
    case "office":
      return { type, ...common, ...listed };
    case "community":
      return { type, ...common, ...listed, office: null };
    case "person":
      return { type, ...common, title: null };
    case "place":
      return { type, ...common, code: null };
    case "quantity":
      return { type, ...common, number: null, unit: "", approximate: false, counted: null };
    case "organisation":
    case "estate":
      return { type, ...common };
  }
}

test("mentions are settled as if each were compared with all others", () => {
  fc.assert(
    fc.property(fc.array(anyType, { maxLength: 30 }), (mentions) => {
      expect(resolveMentions(mentions)).toEqual(resolvedPlainly(mentions));
    }),
  );
});

test("so are those of recognizers that give theirs apart and in order, also far down in a text", () => {
  const far = fc.record({ mentions: fc.array(anyType, { maxLength: 30 }), by: fc.nat({ max: 10_000 }) });
  fc.assert(
    fc.property(far, ({ mentions, by }) => {
      const rows = BY_PRECEDENCE.toReversed().flatMap((type) =>
        withoutOverlaps(mentions.filter((each) => each.type === type)),
      );
      const moved = rows.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
      expect(resolveMentions(moved)).toEqual(resolvedPlainly(moved));
    }),
  );
});
