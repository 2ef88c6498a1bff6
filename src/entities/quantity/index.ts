import { packWords } from "../../core/pack-words.ts";
import { longestAt, type PackedTrie } from "../../core/packed-trie.ts";
import type { Quoted } from "../../core/story-notes.ts";
import type { CleanStory, Lexicon, QuantityMention, Recognizer, Zone } from "../../core/types.ts";
import { isIn, unitSet } from "../../core/unit-set.ts";
import { quotedZones } from "../quotes.ts";
import { readZones } from "../read-parts.ts";
import { type SpotTables, spotTables } from "../spot-tables.ts";
import { storySpots } from "../story-spots.ts";
import { type CountedNouns, countedAt, countedNouns, isApproximate } from "./around.ts";
import { lowerBound, type NumberRead, readNumber } from "./number.ts";
import { type Counted, isArticle, isRefused } from "./refused.ts";
import { isOf, SIGN } from "./signs.ts";
import { UNIT, type Units, unitsOf } from "./units.ts";

// “60岁以上”, “1米以下”
const LIMIT = /^(?:及以上|及以下|以上|以下|以内|以外)/u;
const BLANK = " ";
const SPACE = BLANK.charCodeAt(0);
const JOINT = /^(?:[-—–~～－]{1,2}|至|到)$/u;
const MOST_JOINT = 2;
const LIMIT_SIGNS = unitSet("及以");
/** A shorter quotation is a name (“15分钟生活圈”) or a slogan, not a count. */
const SPEECH_LENGTH = 12;
const LONGEST_IDIOM = 6;
// 4个多月: the unit is 个月, and the number a rough one.
const MORE = "多";

interface QuantityWords {
  readonly units: Units;
  readonly tables: SpotTables;
  readonly nouns: CountedNouns;
  /** 三天两头, 五花八门, 三轮车 */
  readonly idioms: PackedTrie;
}

/** Counts and measures: `number` is the lower bound of a range, null where the text gives none (数对). */
export function quantity(lexicon: Lexicon): Recognizer {
  const units = unitsOf(lexicon("classifiers"));
  const words: QuantityWords = {
    units,
    tables: spotTables(lexicon),
    nouns: countedNouns(lexicon),
    idioms: packWords(lexicon("number-idioms")),
  };
  return { type: "quantity", find: (story) => quantitiesIn(words, story) };
}

function quantitiesIn(words: QuantityWords, story: CleanStory): QuantityMention[] {
  const { numbers } = storySpots(words.tables, story);
  const found: QuantityMention[] = [];
  if (numbers.length === 0) return found;
  let to = 0;
  for (const zone of readZones(story)) {
    while ((numbers[to] ?? zone.start) < zone.start) to++;
    const from = to;
    while ((numbers[to] ?? zone.end) < zone.end) to++;
    if (from < to) addQuantities(words, { story, zone, numbers, from, to, found });
  }
  return found;
}

/** Numbers of one zone. */
interface Stretch {
  readonly story: CleanStory;
  readonly zone: Zone;
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
  /** What has been found; more is added. */
  readonly found: QuantityMention[];
}

function addQuantities(words: QuantityWords, { story, zone, numbers, from, to, found }: Stretch): void {
  const { text } = story;
  let names: readonly Quoted[] | null = null;
  let name = 0;
  let next = zone.start;
  for (let i = from; i < to; i++) {
    const at = numbers[i] ?? 0;
    if (at < next) continue;
    const read = readNumber(text, at, zone.end);
    next = read?.scaleEnd ?? at + 1;
    const mention = read === null || isArticle(text, read) ? null : readQuantity(words, text, read, zone.end);
    if (mention === null) continue;
    if (isBetweenQuotes(text, mention.start)) {
      names ??= namesIn(story, zone);
      while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) name++;
      if ((names[name]?.start ?? Number.POSITIVE_INFINITY) < mention.start) continue;
    }
    const last = found.at(-1);
    // “2200元至3200元”: one stretch with its unit said twice.
    if (last?.unit === mention.unit && isJoint(text, last.end, mention.start) && last.start >= zone.start)
      found[found.length - 1] = {
        type: "quantity",
        start: last.start,
        end: mention.end,
        name: text.slice(last.start, mention.end),
        rule: mention.rule,
        number: last.number,
        unit: mention.unit,
        approximate: mention.approximate,
        counted: mention.counted,
      };
    else found.push(mention);
  }
}

/** Quotations that are short enough for a name or a slogan. */
function namesIn(story: CleanStory, zone: Zone): readonly Quoted[] {
  const quotes = quotedZones(story).find((one) => one.zone === zone)?.quotes ?? [];
  return quotes.filter(({ inner }) => inner.length <= SPEECH_LENGTH);
}

function isJoint(text: string, from: number, to: number): boolean {
  return to - from <= MOST_JOINT && JOINT.test(text.slice(from, to));
}

/** Marks on both sides, near enough for a name: quotations are paired only in a paragraph that needs it. */
function isBetweenQuotes(text: string, start: number): boolean {
  const near = SPEECH_LENGTH + 1;
  return hasQuote(text, Math.max(0, start - near), start) && hasQuote(text, start, Math.min(text.length, start + near));
}

function hasQuote(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isOf(SIGN.quote, text, at)) return true;
  return false;
}

function readQuantity(words: QuantityWords, text: string, read: NumberRead, to: number): QuantityMention | null {
  const { units } = words;
  const unitAt = unitStart(text, read.scaleEnd);
  const match = longestAt(units.trie, text, unitAt);
  if (match === null || match.end > to) return null;
  const { end } = match;
  const kinds = units.kinds[match.word] ?? 0;
  const word = units.words[match.word] ?? "";
  const isMore = word.includes(MORE);
  const unit = isMore ? word.replace(MORE, "") : word;
  const counted: Counted = { text, read, unit, kinds, end };
  if (isRefused(counted) || isIdiom(words.idioms, text, read)) return null;
  const limit = (kinds & UNIT.limited) !== 0 && isIn(LIMIT_SIGNS, text, end) ? limitAt(text, end) : 0;
  return {
    type: "quantity",
    start: read.start,
    end: end + limit,
    name: withoutBlank(text.slice(read.start, end + limit), unitAt - read.scaleEnd),
    rule: "quantity.classifier",
    number: lowerBound(text, read),
    unit,
    approximate: isMore || isApproximate(counted),
    counted: limit > 0 || (kinds & UNIT.countsNothing) !== 0 ? null : countedAt(words.nouns, text, end, to),
  };
}

function withoutBlank(name: string, blanks: number): string {
  return blanks === 0 ? name : name.replace(BLANK, "");
}

// “20 名”: some pages set a blank behind figures.
function unitStart(text: string, at: number): number {
  return text.charCodeAt(at) === SPACE && isOf(SIGN.digit, text, at - 1) ? at + 1 : at;
}

function limitAt(text: string, at: number): number {
  return LIMIT.exec(text.slice(at, at + 3))?.[0].length ?? 0;
}

/** 三天|两头, 五花|八门: an idiom that begins here or up to its length before and runs over the number. */
function isIdiom(idioms: PackedTrie, text: string, { start, scaleEnd }: NumberRead): boolean {
  if (isOf(SIGN.digit, text, start)) return false;
  const floor = Math.max(0, scaleEnd - LONGEST_IDIOM);
  for (let at = start; at >= floor; at--) if ((longestAt(idioms, text, at)?.end ?? 0) >= scaleEnd) return true;
  return false;
}
