import type { Gazetteer } from "../../core/gazetteer.ts";
import type { CleanStory, Lexicon, PageContext } from "../../core/types.ts";
import { type Candidate, ENOUGH, isName, type KnownNames, knownNames } from "./known-names.ts";
import { ruleOf } from "./place-edge.ts";
import { type PlaceMentions, placeMentions } from "./place-mentions.ts";
import { type ReadTypeWord, storyReader } from "./place-reading.ts";
import { placeWords } from "./place-words.ts";

/**
 * The names of one story; the names of its whole page are weighed first, so that one which stands clear somewhere counts
 * everywhere. A page is read once as long as not too many others come between its stories.
 */
export type FindPlaceNames = (story: CleanStory, page: PageContext) => PlaceMentions;

/** How many characters of pages are kept at most, more than a batch of the pipeline has; and for how many each counts at least. */
const ROOM = 100_000;
const LEAST_SIZE = 400;

/** What was found on a page, story by story: mentions only, since what they were made from is much more. */
interface ReadPage {
  readonly known: KnownNames;
  readonly found: readonly PlaceMentions[];
  /** The story that is likely to be asked for next. */
  next: number;
  /** How many more times a story is asked for. */
  left: number;
}

/** Offices, then communities. */
const ASKERS = 2;

export function placeNameFinder(lexicon: Lexicon, gazetteer: Gazetteer): FindPlaceNames {
  const reader = storyReader(placeWords(lexicon), gazetteer);

  const readPage = ({ stories }: PageContext): ReadPage => {
    const first = stories.map((story) => reader.first(story));
    const candidates = candidatesOf(first);
    const known = knownNames(candidates);
    const clear = clearNames(candidates);
    const found = stories.map((story, i) =>
      placeMentions(namesOf(reader.again(story, first[i] ?? [], known), { known, clear })),
    );
    return { known, found, next: 0, left: ASKERS * stories.length };
  };
  /** One that is not on the page. */
  const readOther = (story: CleanStory, known: KnownNames): PlaceMentions =>
    placeMentions(namesOf(reader.again(story, reader.first(story), known), { known, clear: NO_CLEAR_NAMES }));

  // Offices are asked for page after page, then communities. A page that both have asked for is let go at once: pages of the
  // batch before, with all that is noted with their stories, would be taken for long-lived and copied twice by the collector.
  const kept = new Map<PageContext, ReadPage>();
  let room = ROOM;
  const pageOf = (page: PageContext): ReadPage => {
    const known = kept.get(page);
    if (known !== undefined) return known;
    room -= sizeOf(page);
    for (const oldest of kept.keys()) {
      if (room >= 0) break;
      letGo(oldest);
    }
    const read = readPage(page);
    kept.set(page, read);
    return read;
  };

  const letGo = (page: PageContext): void => {
    kept.delete(page);
    room += sizeOf(page);
  };

  return (story, page) => {
    const { stories } = page;
    const read = pageOf(page);
    if (--read.left <= 0) letGo(page);
    const at = stories[read.next] === story ? read.next : stories.indexOf(story);
    read.next = (at + 1) % Math.max(1, stories.length);
    return read.found[at] ?? readOther(story, read.known);
  };
}

function sizeOf({ stories }: PageContext): number {
  let size = LEAST_SIZE;
  for (const { text } of stories) size += text.length;
  return size;
}

function namesOf(
  candidates: readonly Candidate[],
  { known, clear }: { known: KnownNames; clear: ClearNames },
): Candidate[] {
  const names: Candidate[] = [];
  for (const candidate of candidates) {
    const name = shortened(candidate, clear);
    if (isName(name, known)) names.push(name);
  }
  return names;
}

function candidatesOf(stories: readonly (readonly ReadTypeWord[])[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const words of stories)
    for (const { candidate, stems } of words) {
      for (const stem of stems) candidates.push(stem);
      if (candidate !== null) candidates.push(candidate);
    }
  return candidates;
}

const LEAST_CUT = 2;
const LEAST_LEFT = 2;

/** Names that stand behind a parent somewhere on the page, and their first characters. */
interface ClearNames {
  readonly names: ReadonlySet<string>;
  readonly firstUnits: ReadonlySet<number>;
}

const NO_CLEAR_NAMES: ClearNames = { names: new Set(), firstUnits: new Set() };

function clearNames(candidates: readonly Candidate[]): ClearNames {
  if (!candidates.some(({ edge }) => edge === "parent")) return NO_CLEAR_NAMES;
  const names = new Set<string>();
  const firstUnits = new Set<number>();
  for (const { edge, name } of candidates) {
    if (edge !== "parent" || names.has(name)) continue;
    names.add(name);
    firstUnits.add(name.charCodeAt(0));
  }
  return { names, firstUnits };
}

/** 华商报航天四院社区, where 洪庆街道航天四院社区 stands elsewhere on the page: the name is what stood behind its parent. */
function shortened(candidate: Candidate, { names, firstUnits }: ClearNames): Candidate {
  const { name, stemLength, edge, start, end, word } = candidate;
  if (names.size === 0 || edge === "parent" || stemLength < LEAST_CUT + LEAST_LEFT) return candidate;
  for (let cut = LEAST_CUT; cut <= stemLength - LEAST_LEFT; cut++) {
    if (!firstUnits.has(name.charCodeAt(cut))) continue;
    const rest = name.slice(cut);
    if (!names.has(rest)) continue;
    if (names.has(name)) return candidate;
    const rule = ruleOf(word.kind, "known");
    return { start: start + cut, end, name: rest, stemLength: stemLength - cut, word, weight: ENOUGH, edge, rule };
  }
  return candidate;
}
