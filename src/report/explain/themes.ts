import type { ThemesExplanation } from "../../explain/types.ts";
import type { WeighedCue, WeighedTheme } from "../../themes/weighed-themes.ts";
import { DECIDED, HIDDEN, PHRASES, SENTENCES } from "./labels.ts";
import type { Teller } from "./teller.ts";

const NEXT_SHOWN = 5;

/** Which themes a story has, and why. */
export function* themesLines(themes: ThemesExplanation, teller: Teller): Generator<string> {
  const { phrase, row, say, theme, paint } = teller;
  const { primary, secondary, evidence, weighed } = themes;
  const why = say(DECIDED[weighed.by]);
  const first = primary === null ? phrase(PHRASES.noTheme, why) : phrase(PHRASES.primary, theme(primary), why);
  yield* row("themes", first, paint.bold);
  if (secondary.length > 0) yield* row(null, `${say(PHRASES.isSecondary)}: ${secondary.map(theme).join(" · ")}`);
  yield* confidenceLines(themes, teller);
  yield* rankedLines(themes, teller);
  const told = evidence.map(({ cue, weight, start, end }) => `${cue} ${weight} [${start}, ${end})`);
  if (told.length > 0) yield* row("evidence", told.join(" · "));
}

/** Why a theme was given, or not: its cues, what counts against it, and what it would have needed. */
export function* themeLines(themes: ThemesExplanation, asked: WeighedTheme, teller: Teller): Generator<string> {
  const { phrase, row, say, theme, paint } = teller;
  const { primary, secondary, weighed } = themes;
  const isGiven = primary === asked.theme ? PHRASES.isPrimary : PHRASES.isSecondary;
  const state = primary === asked.theme || secondary.includes(asked.theme) ? isGiven : PHRASES.isNone;
  yield* row("theme", phrase(PHRASES.asked, theme(asked.theme), say(state)), paint.bold);
  const own = weighed.ranked.find((each) => each.theme === asked.theme);
  const { votes, bounds, setting } = weighed;
  const headline = say(own?.inHeadline === true ? PHRASES.yes : PHRASES.no);
  yield* row(
    null,
    own === undefined
      ? say(PHRASES.noVotes)
      : phrase(PHRASES.share, own.share, own.votes, votes, own.sentences, headline),
  );
  const { leastVotes, surveyBelow, secondary: second } = bounds;
  yield* row("needed", phrase(PHRASES.needed, leastVotes, surveyBelow, second.share, second.sentences));
  yield* row(
    null,
    phrase(PHRASES.outsideSays, setting.strongActors, setting.weakActors, setting.governance, setting.outsideWords),
  );
  yield* confidenceLines(themes, teller);
  for (const [i, cue] of asked.cues.entries()) yield* row(i === 0 ? "cues" : null, cueText(cue, teller));
  yield* againstLines(asked, teller);
  yield* sentenceLines(asked, teller);
  yield* rankedLines(themes, teller);
}

function cueText({ cue, points, of, isFrame, sentence, place }: WeighedCue, { phrase, say }: Teller): string {
  const most = points === of ? "" : phrase(PHRASES.discounted, of);
  const kind = say(SENTENCES[sentence]) + (isFrame ? say(PHRASES.frame) : "");
  return phrase(
    PHRASES.cue,
    cue,
    points,
    most === "" ? " " : most,
    kind,
    placeText(place, say(PHRASES.inTitle)),
  ).replace("  ", " ");
}

function placeText(place: { readonly start: number; readonly end: number } | null, otherwise: string): string {
  return place === null ? otherwise : `[${place.start}, ${place.end})`;
}

/** Cues that do not count. */
function* againstLines({ hidden }: WeighedTheme, { say, row }: Teller): Generator<string> {
  for (const [i, { cue, place, why, inside }] of hidden.entries()) {
    const word = inside === null ? "" : ` ${inside}`;
    yield* row(
      i === 0 ? "against" : null,
      `${cue} ${placeText(place, say(PHRASES.inTitle))}: ${say(HIDDEN[why])}${word}`,
    );
  }
}

function* sentenceLines({ sentences }: WeighedTheme, { phrase, say, row, theme }: Teller): Generator<string> {
  for (const [i, { place, sentence, weight, voice, share, others }] of sentences.entries()) {
    const where = place === null ? say(PHRASES.inTitle) : `${place.start}, ${place.end}`;
    const rest = others.map((other) => `${theme(other.theme)} ${other.share}`).join(" · ");
    const told = phrase(PHRASES.sentence, where, say(SENTENCES[sentence]), weight, voice, share);
    yield* row(i === 0 ? "sentences" : null, told + (rest === "" ? "" : phrase(PHRASES.rest, rest)));
  }
}

function* confidenceLines(
  { weighed: { confidence, support } }: ThemesExplanation,
  { phrase, row }: Teller,
): Generator<string> {
  if (support === null) return;
  const [margin, amount, wordMargin] = [support.margin, support.amount, support.wordMargin].map((value) =>
    value.toFixed(3),
  );
  yield* row("confidence", phrase(PHRASES.support, confidence, margin ?? "", amount ?? "", wordMargin ?? ""));
}

function* rankedLines({ weighed }: ThemesExplanation, { row, theme }: Teller): Generator<string> {
  const told = weighed.ranked.slice(0, NEXT_SHOWN).map((each) => `${theme(each.theme)} ${each.share}`);
  if (told.length > 0) yield* row("others", told.join(" · "));
}
