import type { AnalyzedDocument, CommunityMention, Entity, OfficeMention } from "../../core/types.ts";
import { sentenceNumbers } from "./sentence-numbers.ts";
import { comparedName, type NamedType, type SplitName, splitName } from "./type-words.ts";

/** What a corpus shows of one name. */
export interface SeenName extends SplitName {
  readonly type: NamedType;
  readonly name: string;
  /** Records, teasers and fragments among them, that have it. */
  readonly stories: number;
  /** Where it was seen first: the document's id, a colon, the offset. */
  readonly example: string;
  /** Of the sentences of all documents that have it, ascending. */
  readonly sentences: readonly number[];
  /** Of a community: the stems of the offices it was given, so that 松屏街 and 松屏街道 are one. */
  readonly offices: ReadonlySet<string>;
  readonly districts: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

/** Adds the stories of a document; `original` is the document's text. */
export type AddNames = (analyzed: AnalyzedDocument, original: string) => void;

interface Growing extends SeenName {
  stories: number;
  lastStory: number;
  readonly sentences: number[];
  readonly offices: Set<string>;
  readonly districts: Set<string>;
  readonly cities: Set<string>;
  readonly codes: Set<string>;
}

/** Gathers the offices and communities of a corpus, a document at a time. Grows with the names, and by a number a mention. */
export function gatherNames(): { readonly add: AddNames; readonly names: () => SeenName[] } {
  const seen = new Map<string, Growing>();
  let sentencesBefore = 0;
  let storiesBefore = 0;
  return {
    add({ document, stories }, original) {
      for (const record of stories) {
        const story = storiesBefore++;
        const places = record.entities.filter(isNamedPlace);
        const numbers = sentenceNumbers(record, { spans: places, original });
        for (const [i, place] of places.entries()) {
          const key = `${place.type} ${comparedName(place.name)}`;
          const name = seen.get(key) ?? newName(place, `${document.id}:${place.start}`);
          seen.set(key, name);
          addMention(name, { place, story, sentence: sentencesBefore + (numbers[i] ?? 0) });
        }
        sentencesBefore += numbers.length;
      }
    },
    names: () => [...seen.values()],
  };
}

type NamedPlace = (OfficeMention | CommunityMention) & Entity;

function isNamedPlace(entity: Entity): entity is NamedPlace {
  return entity.type === "office" || entity.type === "community";
}

function newName({ type, name: given }: NamedPlace, example: string): Growing {
  const name = comparedName(given);
  const sets = { offices: new Set<string>(), districts: new Set<string>(), cities: new Set<string>() };
  const none = { stories: 0, lastStory: -1, sentences: [], codes: new Set<string>(), ...sets };
  return { type, name, ...splitName(type, name), example, ...none };
}

function addMention(
  name: Growing,
  { place, story, sentence }: { place: NamedPlace; story: number; sentence: number },
): void {
  if (name.lastStory !== story) name.stories++;
  name.lastStory = story;
  if (name.sentences.at(-1) !== sentence) name.sentences.push(sentence);
  const { code, parents } = place;
  if (code !== null) name.codes.add(code);
  if (parents.district !== undefined) name.districts.add(parents.district);
  if (parents.city !== undefined) name.cities.add(parents.city);
  if (place.type === "community" && place.office !== null)
    name.offices.add(splitName("office", comparedName(place.office)).stem);
}
