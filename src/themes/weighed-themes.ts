import { matchesAt } from "../core/packed-trie.ts";
import { isBlank, type Span } from "../core/span.ts";
import type { CleanStory, Mention } from "../core/types.ts";
import type { Support } from "./calibrate.ts";
import { decidedThemes, readThemes } from "./classify.ts";
import { type Bounds, boundsOf, type DecidedBy, secondaryBounds, shareOf } from "./decide.ts";
import { HIT_ROW } from "./find-evidence.ts";
import { WORD_ROW } from "./find-words.ts";
import type { Desk, ThemeModel } from "./model.ts";
import { NAME_ROW } from "./read-story.ts";
import { BODY, CAPTION, HEADING, HEADLINE, LEAD, SUBHEAD, weightOf } from "./sentences.ts";
import type { Setting } from "./setting.ts";
import { ABOUT_WORD, CUE, EFFECT, isFrame, NONE, pointsOf, themeOf } from "./tables.ts";
import { withTitle } from "./titled.ts";

/** How the themes of a story were weighed. Spans are offsets in the clean story, null in a title that stands beside it. */
export interface WeighedThemes {
  readonly by: DecidedBy;
  readonly confidence: number;
  /** What the confidence was made of; null without a decision. */
  readonly support: Support | null;
  /** Votes of all themes together, and sentences that say enough to be classed. */
  readonly votes: number;
  readonly classed: number;
  readonly bounds: Bounds & { readonly secondary: { readonly share: number; readonly sentences: number } };
  readonly setting: Setting;
  /** Those with votes, best first. */
  readonly ranked: readonly RankedTheme[];
  readonly theme: WeighedTheme | null;
}

export interface RankedTheme {
  readonly theme: string;
  readonly votes: number;
  /** Of all votes. */
  readonly share: number;
  /** The weight of the sentences that say something of it. */
  readonly sentences: number;
  readonly inHeadline: boolean;
}

/** What speaks for one theme, and what against it. */
export interface WeighedTheme {
  readonly theme: string;
  readonly cues: readonly WeighedCue[];
  /** Cues of the theme that stand in the text and do not count. */
  readonly hidden: readonly HiddenCue[];
  readonly sentences: readonly SentenceShare[];
}

type Place = Span | null;

export interface WeighedCue {
  readonly cue: string;
  readonly place: Place;
  /** What it counts, behind set phrases that take from it; and what it counts at most. */
  readonly points: number;
  readonly of: number;
  /** Frame cues say how something is done: beside content of another theme they keep a fifth. */
  readonly isFrame: boolean;
  readonly sentence: SentenceKind;
}

export interface HiddenCue {
  readonly cue: string;
  readonly place: Place;
  readonly why: "in-a-name" | "inside-another-word" | "in-no-sentence" | "not-at-a-word-start";
  /** The word that it stands inside of. */
  readonly inside: string | null;
}

/** How a sentence with cues of the theme voted. */
export interface SentenceShare {
  readonly place: Place;
  readonly sentence: SentenceKind;
  readonly weight: number;
  /** How loud it speaks, 0 to 1. */
  readonly voice: number;
  /** What part of its vote is the theme's, and which themes have the rest. */
  readonly share: number;
  readonly others: readonly { readonly theme: string; readonly share: number }[];
}

export type SentenceKind = "lead" | "body" | "headline" | "heading" | "caption" | "subhead";

const KINDS: ReadonlyMap<number, SentenceKind> = new Map([
  [LEAD, "lead"],
  [BODY, "body"],
  [HEADLINE, "headline"],
  [HEADING, "heading"],
  [CAPTION, "caption"],
  [SUBHEAD, "subhead"],
]);

interface StoryToWeigh {
  readonly story: CleanStory;
  readonly mentions: readonly Mention[];
  /** A headline that stands beside the text. */
  readonly title: string | null;
}

/** Reads a story once more, as `classifyThemes` does, and tells the numbers; with a theme also those of its cues. */
export function weighedThemes(
  { story, mentions, title }: StoryToWeigh,
  model: ThemeModel,
  theme: string | null,
): WeighedThemes {
  const titled = withTitle(story, mentions, title);
  const row = theme === null ? undefined : model.themeRows.get(theme);
  const text: TitledText = { text: titled.story.text, shift: titled.shift };
  const sentences: SentenceShare[] = [];
  const hearVote = (desk: Desk, sentence: number): void => {
    const heard = row === undefined ? null : sentenceShare(model, { desk, sentence, row, text });
    if (heard !== null) sentences.push(heard);
  };
  const { decision, setting } = readThemes(titled.story, titled.mentions, { ...model, hearVote });
  const { desk, names } = model;
  const { tally, ranked } = desk;
  const { confidence } = decidedThemes({ decision }, model);
  return {
    ...{ by: decision.by, confidence, support: decision.support },
    ...{ votes: rounded(tally.total), classed: tally.classed, setting },
    bounds: { ...boundsOf(tally, setting), secondary: secondaryBounds(desk, decision.primary ?? "") },
    ranked: Array.from(ranked)
      .filter((place) => (tally.votes[place] ?? 0) > 0)
      .map((place) => ({
        theme: names.themes[place]?.id ?? "",
        votes: rounded(tally.votes[place] ?? 0),
        share: rounded(shareOf(tally, place)),
        sentences: tally.sentences[place] ?? 0,
        inHeadline: tally.inHeadline[place] === 1,
      })),
    theme:
      theme === null || row === undefined
        ? null
        : { theme, cues: cuesOf(model, row, text), hidden: hiddenCues(model, row, text), sentences },
  };
}

interface TitledText {
  readonly text: string;
  /** How many characters of the title stand in front of the story. */
  readonly shift: number;
}

function placeIn({ shift }: TitledText, start: number, end: number): Place {
  return start < shift ? null : { start: start - shift, end: end - shift };
}

function kindAt({ sentences }: Desk, sentence: number): number {
  return sentences.numbers[sentence + 2] ?? 0;
}

interface HeardSentence {
  readonly desk: Desk;
  readonly sentence: number;
  readonly row: number;
  readonly text: TitledText;
}

/** Null for a sentence without cues of the theme. */
function sentenceShare({ names }: ThemeModel, { desk, sentence, row, text }: HeardSentence): SentenceShare | null {
  const { vote, sentences } = desk;
  const shares = Array.from(vote.rows.subarray(0, vote.count), (theme, i) => ({
    row: theme,
    theme: names.themes[theme]?.id ?? "",
    share: rounded(vote.shares[i] ?? 0),
  }));
  const own = shares.find((each) => each.row === row);
  if (own === undefined) return null;
  const kind = kindAt(desk, sentence);
  return {
    place: placeIn(text, ...trimmed(text.text, sentences.numbers[sentence] ?? 0, sentences.numbers[sentence + 1] ?? 0)),
    sentence: KINDS.get(kind) ?? "body",
    weight: weightOf(kind),
    voice: rounded(vote.voice),
    share: own.share,
    others: shares
      .filter((each) => each.row !== row && each.share > 0)
      .sort((a, b) => b.share - a.share)
      .map(({ theme, share }) => ({ theme, share })),
  };
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

function cuesOf(model: ThemeModel, row: number, text: TitledText): WeighedCue[] {
  const { desk, names } = model;
  const { hits, slots } = desk;
  const cues: WeighedCue[] = [];
  for (let at = 0; at < hits.size; at += HIT_ROW) {
    const [start = 0, end = 0, slot = 0, sentence = 0, points = 0, theme = 0] = hits.numbers.subarray(at, at + HIT_ROW);
    if (theme >>> 1 !== row) continue;
    const word = slots.numbers[slot] ?? 0;
    const effect = effectsOf(model, word).find((each) => themeOf(each) === row) ?? 0;
    cues.push({
      cue: text.text.slice(start, end),
      place: placeIn(text, start, end),
      points,
      of: (theme & 1) === 1 && !isFrame(effect) ? Math.min(pointsOf(effect), names.weights.frame) : pointsOf(effect),
      isFrame: (theme & 1) === 1,
      sentence: KINDS.get(kindAt(desk, sentence)) ?? "body",
    });
  }
  return cues;
}

/** What a word says for each of its themes. */
function effectsOf({ desk, effects }: ThemeModel, word: number): readonly number[] {
  const effect = desk.aboutWords[ABOUT_WORD * word + EFFECT] ?? NONE;
  if (effect === NONE) return [];
  if (effect > NONE) return [effect];
  const several = NONE - 1 - effect;
  return Array.from(effects.subarray(several + 1, several + 1 + (effects[several] ?? 0)));
}

/** The cues of a theme that stand in the text, but were not counted, and what the desk shows of why. */
function hiddenCues(model: ThemeModel, row: number, text: TitledText): HiddenCue[] {
  const { desk, trie } = model;
  const counted = new Set<number>();
  for (let at = 0; at < desk.hits.size; at += HIT_ROW) counted.add(desk.hits.numbers[at] ?? 0);
  const speaks = (word: number): boolean =>
    effectsOf(model, word).some((effect) => themeOf(effect) === row && pointsOf(effect) > 0);
  const hidden: HiddenCue[] = [];
  const { words } = desk;
  let next = 0;
  for (let start = 0; start < text.text.length; start++) {
    // The words that were taken lie in text order, and do not overlap as cues.
    while (next < words.size && (words.numbers[next + 1] ?? 0) <= start) next += WORD_ROW;
    const found = matchesAt(trie, text.text, start).findLast(({ word }) => speaks(word));
    if (found === undefined || counted.has(start)) continue;
    const { end } = found;
    const outer = takenIn(desk, next, start, end);
    // 老手艺 speaks for the theme that 手艺 does.
    if (outer !== null && outer.word !== found.word && speaks(outer.word)) continue;
    hidden.push({
      ...{ cue: text.text.slice(start, end), place: placeIn(text, start, end) },
      ...(outer === null || outer.word === found.word
        ? { why: whyUncounted(desk, { start, end }, outer !== null), inside: null }
        : { why: "inside-another-word", inside: text.text.slice(outer.start, outer.end) }),
    });
  }
  return hidden;
}

function whyUncounted(desk: Desk, { start, end }: Span, isTaken: boolean): HiddenCue["why"] {
  if (desk.units.subarray(start, end).includes(0) || isInOrganisation(desk, start, end)) return "in-a-name";
  return isTaken ? "in-no-sentence" : "not-at-a-word-start";
}

function isInOrganisation({ organisations }: Desk, start: number, end: number): boolean {
  const { numbers, size } = organisations;
  for (let at = 0; at < size; at += NAME_ROW)
    if ((numbers[at] ?? 0) <= start && end <= (numbers[at + 1] ?? 0)) return true;
  return false;
}

/** The word that was taken as a cue, or to hide one, in a stretch; `from` is the row of the first that ends behind its start. */
function takenIn({ words }: Desk, from: number, start: number, end: number): (Span & { readonly word: number }) | null {
  const { numbers, size } = words;
  for (let at = from; at < size && (numbers[at] ?? 0) < end; at += WORD_ROW)
    if (((numbers[at + 3] ?? 0) & CUE) !== 0 && (numbers[at + 1] ?? 0) > start)
      return { start: numbers[at] ?? 0, end: numbers[at + 1] ?? 0, word: numbers[at + 2] ?? 0 };
  return null;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
