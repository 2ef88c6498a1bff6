import type { Gazetteer } from "../../core/gazetteer.ts";
import type { CleanStory, Lexicon, PageContext } from "../../core/types.ts";
import { type Candidate, ENOUGH, isName, type KnownNames, knownNames } from "./known-names.ts";
import { type ReadTypeWord, storyReader } from "./place-reading.ts";
import { placeWords } from "./place-words.ts";

/**
 * The names of one story; the names of its whole page are weighed first, so that one which stands clear somewhere counts
 * everywhere. A page is read once as long as not too many others come between its stories.
 */
export type FindPlaceNames = (story: CleanStory, page: PageContext) => readonly Candidate[];

/** How many characters of pages are kept, and for how many each counts at least. */
const ROOM = 400_000;
const LEAST_SIZE = 400;

/** What the stories of a page tell together. */
interface PageNames {
  readonly known: KnownNames;
  readonly namesByStory: ReadonlyMap<CleanStory, readonly Candidate[]>;
}

export function placeNameFinder(lexicon: Lexicon, gazetteer: Gazetteer): FindPlaceNames {
  const reader = storyReader(placeWords(lexicon), gazetteer);

  const readPage = ({ stories }: PageContext): PageNames => {
    const first = stories.map((story) => reader.first(story));
    const candidates = candidatesOf(first);
    const known = knownNames(candidates);
    const clear = new Set<string>();
    for (const { edge, name } of candidates) if (edge === "parent") clear.add(name);
    const namesByStory = new Map<CleanStory, readonly Candidate[]>();
    for (const [i, story] of stories.entries()) {
      const names: Candidate[] = [];
      for (const candidate of reader.again(story, first[i] ?? [], known)) {
        const name = shortened(candidate, clear);
        if (isName(name, known)) names.push(name);
      }
      namesByStory.set(story, names);
    }
    return { known, namesByStory };
  };

  // Offices are asked for page after page, then communities: the pages read last are kept, and few enough of them.
  const kept = new Map<PageContext, PageNames>();
  let room = ROOM;
  const namesOf = (page: PageContext): PageNames => {
    const known = kept.get(page);
    if (known !== undefined) return known;
    room -= sizeOf(page);
    if (room < 0) {
      kept.clear();
      room = ROOM - sizeOf(page);
    }
    const names = readPage(page);
    kept.set(page, names);
    return names;
  };

  return (story, page) => {
    const { known, namesByStory } = namesOf(page);
    return (
      namesByStory.get(story) ?? reader.again(story, reader.first(story), known).filter((name) => isName(name, known))
    );
  };
}

function sizeOf({ stories }: PageContext): number {
  let size = LEAST_SIZE;
  for (const { text } of stories) size += text.length;
  return size;
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

/** 华商报航天四院社区, where 洪庆街道航天四院社区 stands elsewhere on the page: the name is what stood behind its parent. */
function shortened(candidate: Candidate, clear: ReadonlySet<string>): Candidate {
  const { name, stemLength, edge, start, word } = candidate;
  if (edge === "parent" || stemLength < LEAST_CUT + LEAST_LEFT || clear.has(name)) return candidate;
  for (let cut = LEAST_CUT; cut <= stemLength - LEAST_LEFT; cut++) {
    const rest = name.slice(cut);
    if (clear.has(rest))
      return {
        ...candidate,
        start: start + cut,
        name: rest,
        stemLength: stemLength - cut,
        weight: ENOUGH,
        rule: `${word.kind}.known`,
      };
  }
  return candidate;
}
