import type { CleanStory, Lexicon, ProgrammeMention, Recognizer } from "../../core/types.ts";
import { readZones } from "../read-parts.ts";
import { withoutOverlaps } from "../resolve.ts";
import { storySpots } from "../story-spots.ts";
import { wordEndingAt } from "../word-index.ts";
import { repeatedClasses } from "./class.ts";
import { type FoundProgramme, withoutMarks } from "./found.ts";
import { identified } from "./identity.ts";
import { repeatedNames, unquotedProgrammes } from "./named.ts";
import { quoteGroups } from "./quote-groups.ts";
import { quotedProgrammes } from "./quoted.ts";
import { repeatedQuotes } from "./repeated.ts";
import { type ProgrammeWords, programmeWords } from "./words.ts";

/** A shorter name printed without its quotation marks could be ordinary words. */
const MIN_BARE_REPEAT = 4;
const MAX_BARE_REPEAT = 20;

/** Named activities, brands, mechanisms, teams, platforms, services and projects; a name found once is found everywhere in its story. */
export function programme(lexicon: Lexicon): Recognizer {
  const words = programmeWords(lexicon);
  return { type: "programme", find: (story) => programmesIn(words, story) };
}

function programmesIn(words: ProgrammeWords, story: CleanStory): ProgrammeMention[] {
  const { text } = story;
  const read = readZones(story);
  // First, since it notes the signs as well.
  const { words: introducing, singles } = storySpots(words.tables, story);
  const groups = quoteGroups(story);
  const quoted = quotedProgrammes(words, text, groups);
  const unquoted = unquotedProgrammes(words, { text, zones: read, singles, introducing });
  const classes = repeatedClasses(words, { text, zones: read, singles });
  if (quoted.length + unquoted.length + classes.length === 0) return [];
  const repeats = repeatedQuotes(words, { text, groups, known: quoted });
  const bare = repeatedNames(namesToRepeat(words, { quoted, unquoted }), { text, zones: read });
  // In the order of the rules: of two that are as long the first is kept.
  for (const further of [repeats, unquoted, classes, bare]) for (const one of further) quoted.push(one);
  return identified(withoutOverlaps(quoted), words.kindByHead);
}

function namesToRepeat(
  words: ProgrammeWords,
  { quoted, unquoted }: { quoted: readonly FoundProgramme[]; unquoted: readonly FoundProgramme[] },
): Map<string, string> {
  const headByName = new Map<string, string>();
  for (const { name, head } of unquoted) headByName.set(name, head);
  for (const programme of quoted) {
    const { cores, head, rule } = programme;
    // “小板凳”宣讲团, and later 小板凳宣讲团
    const bare = cores.length === 1 && rule === "programme.head" ? withoutMarks(programme) : "";
    if (bare.length > MIN_BARE_REPEAT && bare.length <= MAX_BARE_REPEAT) headByName.set(bare, head);
    for (const core of cores) {
      if (core.length < MIN_BARE_REPEAT) continue;
      const ending = wordEndingAt(words.bareEndings, { text: core, at: core.length });
      if (ending !== "") headByName.set(core, ending);
    }
  }
  return headByName;
}
