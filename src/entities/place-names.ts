import type { Gazetteer } from "../core/gazetteer.ts";
import type { CleanStory, Lexicon, PageContext, Zone } from "../core/types.ts";
import { type Edge, type Stem, stemReader } from "./place-stem.ts";

export type PlaceKind = "office" | "community";

/** The name of an office or community in a clean story. */
export interface PlaceName {
  readonly kind: PlaceKind;
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** The type word: 街道, 办事处, 镇, 社区, 村, … */
  readonly word: string;
  readonly rule: string;
}

/** The names of one story; the names of its whole page are weighed first, so that one which stands clear somewhere counts everywhere. */
export type FindPlaceNames = (story: CleanStory, page: PageContext) => readonly PlaceName[];

interface Candidate extends PlaceName {
  readonly weight: number;
  readonly edge: Edge;
}

const ENOUGH = 3;
// 街道办事处 before 办事处 before 街道 before 街.
const TYPE_WORD = /街道办事处|办事处|街道|街|社区|嘎查|苏木|[镇乡村]/gu;
const COMMUNITY_WORDS = new Set(["社区", "村", "嘎查"]);
// 步行街头, 村民, 镇江, 乡愁: the character belongs to another word.
const OTHER_WORD = new Map([
  ["街道", /^(?:[口上边面]|两[侧旁边])/u],
  ["街", /^(?:[巷头坊市边面景角拍舞心上口号区街\d０-９]|大街|派出所|社区)/u],
  ["村", /^(?:[民庄落镇务容貌规风史歌超医官口头级居委社街路小中大人]|学校|\d{1,3}号|振兴)/u],
  ["镇", /^[江静压痛定守宅街海社路]/u],
  ["乡", /^[愁村镇音情亲土贤邻间野下路]/u],
  ["社区", /^(?:社区|报|照顾关怀|会堂)/u],
]);
// 乡|镇, 乡|村, 家|乡: two words that make a general one; 六村村 is a village.
const GENERAL_WORD = /[乡镇]村$|[乡村]镇$|[家故异同返下城他老]乡$/u;
// 某某村委会, 某某村支书, 某某村民小组: the committee is named with the village.
const VILLAGE_BODY = /^(?:委会|委员会|支书|支部|民委员会|民小组|小组|社会|人居)/u;
const WEIGHT_OF_EDGE: Readonly<Record<Edge, number>> = { parent: 4, locative: 3, list: 2, edge: 2, word: 1.5 };
const WEIGHT_BEHIND = { body: 2.5, name: 1.5, generic: -1.5, other: 0 } as const;
// 某某街 is an office in some cities and a road in most.
const WEIGHT_OF_ROAD_WORD = -2;
// 街道 and 办事处 are hardly ever general words when something stands in front.
const WEIGHT_OF_OFFICE_WORD = 1;
// A clause that begins with two to four characters and 社区 begins with a name, if these are no common word.
const WEIGHT_OF_PLAIN_START = 1;
const LONGEST_PLAIN_STEM = 4;
const WEIGHT_OF_WORD = { surely: -4, perhaps: -2, no: 0 } as const;
// 甲社区、乙社区: in a list one bears the other out. 某某街道某某社区: the office is borne out by its community.
const LIST_GOES_ON = /^[、和与]\p{Script=Han}{1,8}(?:社区|村|街道|办事处|镇|乡)/u;
const COMMUNITY_BEHIND = /^\p{Script=Han}{1,6}(?:社区|村)/u;
const LONGEST_QUOTED = 16;
const DIRECTION = /[东西南北中上下前后里外内门路街大小新老第一二三]/u;
const NOTHING_KNOWN: ReadonlySet<string> = new Set();

export function placeNameFinder(lexicon: Lexicon, gazetteer: Gazetteer): FindPlaceNames {
  const stems = stemReader(lexicon);

  const weigh = (text: string, stem: Stem, { word, end, zone }: { word: string; end: number; zone: Zone }): number => {
    const behindIt = stems.follows(text, end);
    // 来到鹿庄村文化广场: where a place must follow, the general word behind tells nothing.
    let weight =
      WEIGHT_OF_EDGE[stem.edge] + (stem.edge === "locative" && behindIt === "generic" ? 0 : WEIGHT_BEHIND[behindIt]);
    const behind = text.charAt(end);
    const following = text.slice(end, end + 12);
    if (stem.edge !== "parent" || stem.word === "surely") weight += WEIGHT_OF_WORD[stem.word];
    if (LIST_GOES_ON.test(following)) weight += 1;
    if (!COMMUNITY_WORDS.has(word) && COMMUNITY_BEHIND.test(following)) weight += 1;
    if (stem.edge !== "parent") {
      if (word === "街") weight += WEIGHT_OF_ROAD_WORD;
      else if (word === "街道" || word.endsWith("办事处")) weight += WEIGHT_OF_OFFICE_WORD;
      else if (stem.edge === "edge" && stem.word === "no" && stem.text.length <= LONGEST_PLAIN_STEM) {
        weight += WEIGHT_OF_PLAIN_START;
      }
      if (isInShortQuote(text, { start: stem.start, end }, zone)) weight -= 2;
    }
    if (/[：:]/u.test(behind) && stem.edge === "edge") weight += 1;
    if (/[、，,。；;和与（(]/u.test(behind) || end === zone.end) weight += 0.5;
    if (zone.part === "headline" || zone.part === "kicker") weight += 0.5;
    // 潮阳街道 alone in front of the headline.
    if (zone.part === "kicker" && end === zone.end) weight += 1;
    return weight;
  };

  // 长宁江苏路|街道: the district without 区; 新华西路|街道 is a name.
  const districtInFront = ({ text }: Stem): number => {
    const length = gazetteer.districtStem(text);
    return length > 0 && text.length - length >= 2 && !DIRECTION.test(text.charAt(length)) ? length : 0;
  };

  const candidatesOf = (story: CleanStory, known: ReadonlySet<string>): Candidate[] => {
    const { text } = story;
    const parents = new Set(gazetteer.areasIn(text).map((area) => area.end));
    const found: Candidate[] = [];
    for (const zone of story.zones) {
      if (zone.part === "byline" || zone.part === "meta" || zone.part === "dateline" || zone.part === "chain") continue;
      for (const match of text.slice(zone.start, zone.end).matchAll(TYPE_WORD)) {
        const word = match[0];
        const at = zone.start + match.index;
        const end = at + word.length;
        if (isOtherWord(word, text.slice(end, end + 4))) continue;
        const kind = COMMUNITY_WORDS.has(word) ? "community" : "office";
        let stem = stems.before(text.slice(zone.start, at), parents, zone.start);
        // 贫困村悦来村: behind the general word a name begins.
        if (stem?.generic === true) parents.add(end);
        if (stem === null || isNoName(stem, word)) {
          const start = knownStart(text, { at, word, known, floor: zone.start });
          if (start === null) continue;
          found.push({
            kind,
            start,
            end,
            stem: text.slice(start, at),
            word,
            weight: ENOUGH,
            edge: "word",
            rule: `${kind}.known`,
          });
          parents.add(end);
          continue;
        }
        const before = found.at(-1);
        // 某区|某某街道 has its district already; 宁波|海曙白云街道 has only its city.
        const hasDistrict = stem.edge === "parent" && /[区县市镇乡道]/u.test(text.charAt(stem.start - 1));
        const district = kind === "office" && !hasDistrict ? districtInFront(stem) : 0;
        if (district > 0)
          stem = { ...stem, start: stem.start + district, text: stem.text.slice(district), edge: "parent" };
        // 甲社区、乙社区 or 甲社区和乙社区: what follows a name in a list is one.
        const isNext = before?.end === stem.start - 1 && before.weight >= ENOUGH;
        const inList = isNext && /[、和与及]/u.test(text.charAt(stem.start - 1));
        const weight = weigh(text, stem, { word, end, zone }) + (inList ? 1.5 : 0);
        found.push({
          kind,
          start: stem.start,
          end,
          stem: stem.text,
          word,
          weight,
          edge: stem.edge,
          rule: `${kind}.${stem.edge}`,
        });
        if (weight >= ENOUGH || known.has(stem.text + word)) parents.add(end);
      }
    }
    return found;
  };

  const namesOfPage = new WeakMap<
    PageContext,
    { known: ReadonlySet<string>; candidates: Map<CleanStory, Candidate[]> }
  >();
  const read = (page: PageContext): { known: ReadonlySet<string>; candidates: Map<CleanStory, Candidate[]> } => {
    const before = namesOfPage.get(page);
    if (before !== undefined) return before;
    const first = page.stories.flatMap((story) => candidatesOf(story, NOTHING_KNOWN));
    const known = knownNames(first);
    const clear = new Set(first.filter(({ edge }) => edge === "parent").map(({ stem, word }) => stem + word));
    // Read again: behind a name that another story made clear, a community begins.
    const again = (story: CleanStory): Candidate[] => candidatesOf(story, known).map((name) => shortened(name, clear));
    const made = { known, candidates: new Map(page.stories.map((story) => [story, again(story)])) };
    namesOfPage.set(page, made);
    return made;
  };

  return (story, page) => {
    const { known, candidates } = read(page);
    return (candidates.get(story) ?? candidatesOf(story, known)).filter(
      (name) => name.weight >= ENOUGH || known.has(name.stem + name.word),
    );
  };
}

function isNoName(stem: Stem, word: string): boolean {
  return stem.generic || GENERAL_WORD.test(stem.text + word) || (stem.text.length === 1 && stem.edge !== "parent");
}

const LONGEST_KNOWN = 6;

/** Where a name of the page begins that ends here, although nothing around it tells (某某街道嗣同村 … 嗣同村还 …). */
function knownStart(
  text: string,
  { at, word, known, floor }: { at: number; word: string; known: ReadonlySet<string>; floor: number },
): number | null {
  for (let start = at - LONGEST_KNOWN; start <= at - 2; start++) {
    if (start >= floor && known.has(text.slice(start, at) + word)) return start;
  }
  return null;
}

const LEAST_CUT = 2;

/** 华商报航天四院社区, where 洪庆街道航天四院社区 stands elsewhere on the page: the name is what stood behind its parent. */
function shortened(name: Candidate, clear: ReadonlySet<string>): Candidate {
  if (name.edge === "parent" || clear.has(name.stem + name.word)) return name;
  for (let cut = LEAST_CUT; cut <= name.stem.length - 2; cut++) {
    const stem = name.stem.slice(cut);
    if (clear.has(stem + name.word))
      return { ...name, start: name.start + cut, stem, weight: ENOUGH, rule: `${name.kind}.known` };
  }
  return name;
}

/** Names that stand clear at least once, or that several doubtful mentions bear out. */
function knownNames(candidates: readonly Candidate[]): Set<string> {
  const weightByName = new Map<string, number>();
  for (const { stem, word, weight } of candidates) {
    if (weight < 1.5) continue;
    const name = stem + word;
    weightByName.set(name, (weightByName.get(name) ?? 0) + weight);
  }
  return new Set([...weightByName].filter(([, weight]) => weight >= ENOUGH + 0.5).map(([name]) => name));
}

function isOtherWord(word: string, behind: string): boolean {
  if (word === "村" && VILLAGE_BODY.test(behind)) return false;
  return OTHER_WORD.get(word)?.test(behind) ?? false;
}

// “我们村的路修好了。”: a sentence in quotation marks is speech.
const SPEECH = /[。！？!?…]$/u;

/** “福满社区”, “智慧社区”: a short quotation is a slogan or a brand more often than a place. */
function isInShortQuote(text: string, name: { start: number; end: number }, zone: Zone): boolean {
  const left = text.slice(Math.max(zone.start, name.end - LONGEST_QUOTED), name.start);
  const right = text.slice(name.end, Math.min(zone.end, name.start + LONGEST_QUOTED));
  const inside = /^(?<rest>[^“‘「『”’」』]*)[”’」』]/u.exec(right)?.groups?.rest;
  return inside !== undefined && !SPEECH.test(inside) && /[“‘「『][^”’」』]{0,15}$/u.test(left);
}
