import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identity } from "../../src/core/mapped-text.ts";
import { noNotes } from "../../src/core/story-notes.ts";
import type { CleanStory, Zone } from "../../src/core/types.ts";
import { isIn } from "../../src/core/unit-set.ts";
import { SIGN as PERSON_SIGN } from "../../src/entities/person/places.ts";
import { behindOne, isOf, SIGN as NUMBER_SIGN } from "../../src/entities/quantity/signs.ts";
import { quotedZones } from "../../src/entities/quotes.ts";
import { LIST, SINGLE, spotTables } from "../../src/entities/spot-tables.ts";
import { isSign, SIGN, signsOf } from "../../src/entities/story-signs.ts";
import { isOfKind, placeAt, STRETCH, storySpots } from "../../src/entities/story-spots.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { runs } from "../helpers/pages.ts";

const lexicon = readLexicons();
const tables = spotTables(lexicon);
const goesOn = behindOne(lexicon("classifiers"));
/** What the notes go by, and characters that they pass by. */
const line = fc.string({
  unit: fc.constantFrom(
    ...'“”‘’「」『』"《》节由班该此这苑府城里、的开展打造小区花园公司教育局书记王岑老小：等三人·，。 ab1十数几个',
  ),
  maxLength: 40,
});

function storyOf(lines: readonly string[]): CleanStory {
  const zones: Zone[] = [];
  let start = 0;
  for (const [i, { length }] of lines.entries()) {
    zones.push({ part: i % 4 === 3 ? "byline" : "body", start, end: start + length });
    start += length + 1;
  }
  return { ...identity(lines.join("\n")), kind: "story", zones, signatures: [], notes: noNotes() };
}

/** A story that is longer than what is looked at in one go. */
function longStoryOf(lines: readonly string[]): CleanStory {
  return storyOf([...lines, "柳荫".repeat(STRETCH / 2 - 10), ...lines, ...lines]);
}

const story = fc.array(line, { maxLength: 6 }).chain((lines) => fc.constantFrom(storyOf(lines), longStoryOf(lines)));

describe("what is noted of a story", () => {
  test("are all its signs, whoever asks first", () => {
    fc.assert(
      fc.property(story, (one) => {
        const plain = {
          marks: offsetsOf(one.text).filter((at) => isSign(SIGN.quote | SIGN.work, one.text, at)),
          pointers: offsetsOf(one.text).filter((at) => isSign(SIGN.pointing, one.text, at)),
        };
        expect(signsOf({ ...one, notes: noNotes() })).toEqual(plain);
        storySpots(tables, one);
        expect(signsOf(one)).toMatchObject(plain);
      }),
      runs(60),
    );
  });

  test("are the places where a word of a list begins", () => {
    const words = ["programme-verbs", "programme-building-verbs", "programme-event-verbs"].flatMap(lexicon);
    const long = words.filter(({ length }) => length > 1);
    fc.assert(
      fc.property(story, (one) => {
        const noted = storySpots(tables, one).words.filter((place) => isOfKind(LIST.introducing, place));
        const begin = offsetsOf(one.text).filter((at) => long.some((word) => one.text.startsWith(word, at)));
        expect(noted.map(placeAt)).toEqual(expect.arrayContaining(begin));
      }),
      runs(30),
    );
  });

  test("are the characters that say something by themselves", () => {
    fc.assert(
      fc.property(story, (one) => {
        for (const [kind, sign] of [
          [SINGLE.festival, "节"],
          [SINGLE.garden, "苑"],
        ] as const) {
          const noted = storySpots(tables, one).singles.filter((place) => isOfKind(kind, place));
          expect(noted.map(placeAt)).toEqual(offsetsOf(one.text).filter((at) => one.text.charAt(at) === sign));
        }
      }),
      runs(30),
    );
  });

  test("are the beginnings of numbers that go on", () => {
    const begins = NUMBER_SIGN.digit | NUMBER_SIGN.numeral | NUMBER_SIGN.vague;
    fc.assert(
      fc.property(story, (one) => {
        const plain = offsetsOf(one.text).filter((at) => isOf(begins, one.text, at) && isIn(goesOn, one.text, at + 1));
        expect(storySpots(tables, one).numbers).toEqual(plain);
      }),
      runs(60),
    );
  });

  test("are the quotations of the zones that are read", () => {
    fc.assert(
      fc.property(story, (one) => {
        const read = one.zones.filter(({ part }) => part === "body");
        const alone = read.map((zone) => quotedZones({ ...one, zones: [zone], notes: noNotes() }));
        expect(quotedZones(one)).toEqual(alone.flat());
      }),
      runs(60),
    );
  });
});

test("places where a person may be are told by the characters around each", () => {
  fc.assert(
    fc.property(story, (one) => {
      const { names } = storySpots(tables, one);
      for (const zone of one.zones)
        expect(names.filter((at) => at >= zone.start && at < zone.end)).toEqual(placesOneByOne(one.text, zone));
    }),
    runs(60),
  );
});

function offsetsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => at);
}

function placesOneByOne(text: string, { start, end }: Zone): number[] {
  const has = (sign: number, at: number): boolean =>
    at < text.length && ((tables.kinds[text.charCodeAt(at)] ?? 0) & sign) !== 0;
  const isCalled = (at: number): boolean => has(PERSON_SIGN.calling, at + 1) || has(PERSON_SIGN.calling, at + 3);
  const isPaired = (at: number): boolean =>
    has(PERSON_SIGN.second, at + 1) && (has(PERSON_SIGN.calling, at + 2) || has(PERSON_SIGN.calling, at + 4));
  const isBehind = (sign: number, at: number): boolean => at > start && has(sign, at - 1);
  const found: number[] = [];
  for (let at = start; at < end; at++) {
    const isFree = at === start || isBehind(PERSON_SIGN.before, at);
    const isNamed = has(PERSON_SIGN.surname, at) && (isFree || isCalled(at) || isPaired(at));
    const isLed = has(PERSON_SIGN.leading, at) && has(PERSON_SIGN.surname, at + 1);
    const isCounted = has(PERSON_SIGN.people, at) && isBehind(PERSON_SIGN.number, at);
    if (isNamed || isLed || isCounted || has(PERSON_SIGN.other, at)) found.push(at);
  }
  return found;
}
