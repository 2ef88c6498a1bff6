import type { Gazetteer } from "../../core/gazetteer.ts";
import type { CleanStory, Zone } from "../../core/types.ts";
import { hasUnit, unitSet } from "../../core/unit-set.ts";
import { isOf, KIND } from "../characters.ts";
import { isHiddenPart } from "../hidden-parts.ts";
import { type Candidate, ENOUGH, isName, type KnownNames, knownStart } from "./known-names.ts";
import {
  coordinatedStems,
  countBefore,
  isJoint,
  type Shared,
  weightOfCount,
  weightOfHead,
} from "./place-coordinated.ts";
import { ruleOf } from "./place-edge.ts";
import { peoplesStart } from "./place-peoples.ts";
import { isWhole, LONGEST_STEM, readStem, readStemWords, type Stem } from "./place-stem.ts";
import { weightOf } from "./place-weight.ts";
import type { PlaceWords } from "./place-words.ts";
import { nextTypeWord, type TypeWord, typeWordAt } from "./type-words.ts";

/** A type word in a zone of a story, with the name that it ends, if it ends one. */
export interface ReadTypeWord {
  readonly word: TypeWord;
  readonly at: number;
  readonly end: number;
  readonly zone: Zone;
  readonly candidate: Candidate | null;
  /** Names without type word that share this one: 柳荫 in 柳荫、红杉社区 and in 柳荫、红杉两个社区. */
  readonly stems: readonly Candidate[];
  /** The words in front of it make it a general one; behind 贫困村, in 贫困村悦来村, a name begins. */
  readonly isGeneral: boolean;
}

const WEIGHT_IN_LIST = 1.5;
const NONE: readonly Candidate[] = [];
/** A name depends on what ends so far in front of its type word: a parent, or a name and a mark before the longest stem. */
const REACH = LONGEST_STEM + 1;
// 青禾新城|松屏街道: a new town has offices as a district has.
const NEW_TOWN = /^\p{Script=Han}{2,4}新城(?=[^东西南北中上下前后里外内大小新老第一二三]\p{Script=Han})/u;
// 东石 and 下关 may be towns' names, 西路 only the end of one.
const IN_TOWN = /^(?:[上下]关|[东西南北中上下][^路街门里关大段环区片一二三])/u;
const LEAST_WITH_DISTRICT = 4;

export interface StoryReader {
  /** Every type word of the story, with what is seen while no name of the page is known. */
  readonly first: (story: CleanStory) => ReadTypeWord[];
  /** The candidates once the names of the page are known: behind one that another story made clear a community begins. */
  readonly again: (story: CleanStory, first: readonly ReadTypeWord[], known: KnownNames) => Candidate[];
}

export function storyReader(words: PlaceWords, gazetteer: Gazetteer): StoryReader {
  // Of the story at hand, as in `Stretch`.
  let parents = new Uint8Array(0);
  const openParents = (story: CleanStory): void => {
    const { length } = story.text;
    if (parents.length <= length) parents = new Uint8Array(2 * length + 1);
    parents.fill(0, 0, length + 1);
    for (const { start, end, areas } of gazetteer.areasOf(story))
      parents[end] = (areas[0]?.name.length ?? 0) > end - start ? end - start : 1;
  };

  const readWord = (text: string, place: Place, before: Candidate | null): ReadTypeWord => {
    const { word, at, end, zone } = place;
    const counted = readCounted(text, place, before);
    if (counted.length > 0) return { word, at, end, zone, candidate: null, stems: counted, isGeneral: true };
    const stemEnd = peoplesStart(text, { floor: zone.start, at });
    const stem = readStem({ text, parents, floor: zone.start, end: stemEnd }, words);
    if (stem === null) return { word, at, end, zone, candidate: null, stems: NONE, isGeneral: false };
    const read = readName(text, place, { stem, stemEnd, before });
    return isJoined(text, read.candidate, before) ? readJoined(text, read, before) : read;
  };

  const stemsBefore = (text: string, shared: Shared, { zone }: Place, before: Candidate | null): Candidate[] =>
    before?.end === shared.end ? [] : coordinatedStems({ text, parents, floor: zone.start }, shared, words);

  // 柳荫、红杉两个社区
  const readCounted = (text: string, place: Place, before: Candidate | null): readonly Candidate[] => {
    const count = countBefore(text, place.at);
    if (count === null) return NONE;
    const stems = stemsBefore(text, { word: place.word, end: count.start, weight: 0 }, place, before);
    const weight = weightOfCount(count, stems.length);
    return weight === null ? NONE : stems.map((stem) => ({ ...stem, weight: stem.weight + weight }));
  };

  const readName = (
    text: string,
    place: Place,
    { stem, stemEnd, before }: { stem: Stem; stemEnd: number; before: Candidate | null },
  ): ReadTypeWord => {
    const { word, at, end, zone } = place;
    const said = readStemWords(text, { start: stem.start, end: stemEnd, edge: stem.edge, type: word }, words);
    if (said === "generic" || isNoName(text, stem, place, words))
      return { word, at, end, zone, candidate: null, stems: NONE, isGeneral: said === "generic" };
    const district = word.kind === "office" && word.text !== "苏木" ? districtInFront(text, stem, stemEnd) : 0;
    const start = stem.start + district;
    const edge = district > 0 ? "parent" : stem.edge;
    // 甲社区、乙社区 or 甲社区和乙社区: what follows a name in a list is one.
    const inList = isNext(start, before) && isJoint(text, start - 1);
    const weight =
      weightOf(text, { start, at: stemEnd, end, word, edge, stemWord: said, zone }, words) +
      (inList ? WEIGHT_IN_LIST : 0);
    const rule = ruleOf(word.kind, edge);
    const candidate = { start, end, name: text.slice(start, end), stemLength: at - start, word, weight, edge, rule };
    return { word, at, end, zone, candidate, stems: NONE, isGeneral: false };
  };

  // 柳荫、红杉社区: one bears the other out. Called by `readWord` and not by `readName`, which stays small.
  const readJoined = (text: string, read: ReadTypeWord, before: Candidate | null): ReadTypeWord => {
    const { word, candidate } = read;
    if (candidate === null) return read;
    const shared = { word, end: candidate.start - 1, weight: weightOfHead(candidate) };
    const stems = stemsBefore(text, shared, read, before);
    const isBorneOut = stems.some((one) => one.weight >= ENOUGH);
    const head = isBorneOut ? { ...candidate, weight: candidate.weight + WEIGHT_IN_LIST } : candidate;
    return { ...read, candidate: head, stems };
  };

  // 长宁江苏路|街道: the district without 区; 新华西路|街道 and 巴彦浩特|镇 are names.
  const districtInFront = (text: string, { start, edge }: Stem, at: number): number => {
    if (at - start < LEAST_WITH_DISTRICT) return 0;
    const newTown = holdsNew(text, start, at) ? NEW_TOWN.exec(text.slice(start, at)) : null;
    if (newTown !== null) return newTown[0].length;
    // 某区|某某街道 has its district already; 宁波|海曙白云街道 has only its city.
    if (edge === "parent" && hasUnit(HAS_DISTRICT, text.charCodeAt(start - 1))) return 0;
    const length = gazetteer.districtStem(text, start);
    if (length === 0 || at - start - length < 2 || isWhole(text, { start, end: at }, words)) return 0;
    // 新华|西路街道 is a name, 晋江|东石镇 a district and its town.
    const isPart = isOf(KIND.direction, text, start + length) && !IN_TOWN.test(text.slice(start + length, at));
    return isPart ? 0 : length;
  };

  const first = (story: CleanStory): ReadTypeWord[] => {
    const { text } = story;
    const areas = gazetteer.areasOf(story);
    let nextArea = 0;
    // 天镇|县, 周村|区: the word stands in the name of an area.
    const isInArea = (at: number, end: number): boolean => {
      while ((areas[nextArea]?.end ?? text.length) <= at) nextArea++;
      const area = areas[nextArea];
      return area !== undefined && area.start < at && end < area.end;
    };
    openParents(story);
    const found: ReadTypeWord[] = [];
    let before: Candidate | null = null;
    for (const zone of story.zones) {
      if (isHiddenPart(zone.part)) continue;
      for (let at = nextTypeWord(text, zone.start, zone.end); at < zone.end; ) {
        const word = typeWordAt(text, at);
        const end = at + (word?.text.length ?? 1);
        if (word !== null && !isInArea(at, end)) {
          const read = readWord(text, { word, at, end, zone }, before);
          found.push(read);
          before = read.candidate ?? before;
          if (endsParent(read)) parents[end] = 1;
        }
        at = nextTypeWord(text, end, zone.end);
      }
    }
    return found;
  };

  /** As `first` left it behind the words before the first that another story changes: in most stories none is. */
  const reopenParents = (story: CleanStory, read: readonly ReadTypeWord[], upTo: number): void => {
    openParents(story);
    for (let i = 0; i < upTo; i++) {
      const old = read[i];
      if (old !== undefined && endsParent(old)) parents[old.end] = 1;
    }
  };

  const again = (story: CleanStory, read: readonly ReadTypeWord[], known: KnownNames): Candidate[] => {
    const { text } = story;
    const found: Candidate[] = [];
    let changed = NOT_YET;
    for (let i = 0; i < read.length; i++) {
      const old = read[i];
      if (old === undefined) continue;
      const isNear = changed !== NOT_YET && old.at - changed <= REACH;
      const now = isNear ? readWord(text, old, found.at(-1) ?? null) : old;
      const candidate = now.candidate ?? knownCandidate(text, old, known);
      for (const stem of now.stems) found.push(stem);
      if (candidate !== null) found.push(candidate);
      const isParent = now.isGeneral || (candidate !== null && isName(candidate, known));
      const isChanged = candidate !== old.candidate || isParent !== endsParent(old);
      if (isChanged && changed === NOT_YET) reopenParents(story, read, i);
      if (isChanged) changed = old.end;
      if (isParent && changed !== NOT_YET) parents[old.end] = 1;
    }
    return found;
  };
  return { first, again };
}

const NOT_YET = -1;

/** Whether a name may begin behind a type word, as far as its own story tells: 松屏街道|柳荫社区, 贫困村|悦来村. */
function endsParent({ isGeneral, candidate }: ReadTypeWord): boolean {
  return isGeneral || (candidate?.weight ?? 0) >= ENOUGH;
}

/** Whether a name follows the one before, which is sure, with a mark between them. */
function isNext(start: number, before: Candidate | null): boolean {
  return before !== null && before.end === start - 1 && before.weight >= ENOUGH;
}

/** Whether a joint in front of a name tells of stems that share its type word, not of another name. */
function isJoined(text: string, candidate: Candidate | null, before: Candidate | null): boolean {
  return candidate !== null && isJoint(text, candidate.start - 1) && !isNext(candidate.start, before);
}

type Place = Pick<ReadTypeWord, "word" | "at" | "end" | "zone">;

const HAS_DISTRICT = unitSet("区县市镇乡道旗");
const NEW = "新".charCodeAt(0);

function holdsNew(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === NEW) return true;
  return false;
}

// 乡|镇, 乡|村, 家|乡: two words that make a general one; 六村村 is a village.
const GENERAL_WORD = new Map([
  ["村", "乡镇"],
  ["镇", "乡村"],
  ["乡", "家故异同返下城他老"],
]);
// 曹村|镇, 李家|乡, 凤城|乡 are names, 村|镇, 老家|乡 and 县城|乡 are none.
const MAY_END_STEM = new Map([
  ["镇", "村"],
  ["乡", "家城"],
]);

function isNoName(text: string, { start, edge }: Stem, { word, at }: Place, { surnames }: PlaceWords): boolean {
  const length = at - start;
  if (length === 1 && edge !== "parent") return true;
  const last = text.charAt(at - 1);
  // 沿河6村: a count.
  if (isOf(KIND.digit, text, at - 1) && word.text === "村") return true;
  if (!(GENERAL_WORD.get(word.text)?.includes(last) ?? false)) return false;
  if (length === 1 || !(MAY_END_STEM.get(word.text)?.includes(last) ?? false)) return true;
  return edge !== "parent" && !(length === 2 && edge !== "word" && surnames.has(text.charAt(start)));
}

/** A name of the page that ends in this type word, although nothing around it tells (某某街道嗣同村 … 嗣同村还 …). */
function knownCandidate(text: string, { word, at, end, zone }: Place, known: KnownNames): Candidate | null {
  const start = knownStart(text, { at, end, floor: zone.start }, known);
  if (start === null) return null;
  const rule = ruleOf(word.kind, "known");
  return {
    start,
    end,
    name: text.slice(start, end),
    stemLength: at - start,
    word,
    weight: ENOUGH,
    edge: "word",
    rule,
  };
}
