import type { CleanStory, Lexicon, ProgrammeMention, Recognizer, Zone } from "../core/types.ts";
import { repeatedClasses } from "./programme-class.ts";
import { repeatedNames, unquotedProgrammes } from "./programme-named.ts";
import { type QuotedProgramme, quotedProgrammes, quoteGroups, repeatedQuotes } from "./programme-quoted.ts";
import { type ProgrammeWords, programmeWords } from "./programme-words.ts";
import { wordEndingAt } from "./word-index.ts";

const READ_PARTS: ReadonlySet<Zone["part"]> = new Set(["kicker", "headline", "deck", "subhead", "body", "caption"]);
/** A shorter name printed without its quotation marks could be ordinary words. */
const MIN_BARE_REPEAT = 4;

/** Named activities, brands, mechanisms, teams, platforms, services and projects; a name found once is found everywhere in its story. */
export function programme(lexicon: Lexicon): Recognizer {
  const words = programmeWords(lexicon);
  return { type: "programme", find: (story) => programmesIn(words, story) };
}

function programmesIn(words: ProgrammeWords, { text, zones }: CleanStory): ProgrammeMention[] {
  const read = zones.filter(({ part }) => READ_PARTS.has(part));
  const groups = quoteGroups(text, read);
  const quoted = quotedProgrammes(words, { text, groups });
  const unquoted = unquotedProgrammes(words, { text, zones: read });
  const repeats = repeatedQuotes(words, { text, groups, known: quoted });
  const names = namesToRepeat(words, { quoted, unquoted });
  const classes = repeatedClasses(words, { text, zones: read });
  const all = [...quoted, ...repeats, ...unquoted, ...classes, ...repeatedNames(names, { text, zones: read })];
  return longestFirst(all, text.length).map(({ type, start, end, name, rule, head, quoted: isQuoted }) => ({
    type,
    start,
    end,
    name,
    rule,
    head,
    quoted: isQuoted,
  }));
}

function namesToRepeat(
  words: ProgrammeWords,
  { quoted, unquoted }: { quoted: readonly QuotedProgramme[]; unquoted: readonly ProgrammeMention[] },
): Map<string, string> {
  const headByName = new Map(unquoted.map(({ name, head }) => [name, head]));
  for (const { cores } of quoted) {
    for (const core of cores) {
      const head = wordEndingAt(words.bareEndings, { text: core, at: core.length });
      if (core.length >= MIN_BARE_REPEAT && head !== "") headByName.set(core, head);
    }
  }
  return headByName;
}

/** Keeps the longest of overlapping mentions, the earlier rule where two are equal; in order of their start. */
function longestFirst(mentions: readonly ProgrammeMention[], length: number): ProgrammeMention[] {
  const byLength = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(length);
  const kept: ProgrammeMention[] = [];
  for (const mention of byLength) {
    // No shorter mention can hold a longer one, so its ends show whether the two overlap.
    if (taken[mention.start] === 1 || taken[mention.end - 1] === 1) continue;
    taken.fill(1, mention.start, mention.end);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
