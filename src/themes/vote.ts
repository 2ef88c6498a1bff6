import { HIT_ROW } from "./find-evidence.ts";
import type { Desk, Tally, ThemeModel } from "./model.ts";
import { CONTENT, FRAMED, readSentence } from "./sentence-vote.ts";
import { isHeading, LEAD, SENTENCE_ROW, weightOf } from "./sentences.ts";
import { themeOf } from "./tables.ts";

/** A sentence that speaks with this voice or more is classed. */
const CLASSED = 0.3;

/** A sentence says something of a theme that has more than this share of its vote. */
const SAYS = 0.3;

/** Each sentence votes once, weighted by its place, and splits its vote by the squares of the points of its themes. */
export function countVotes(model: ThemeModel): Tally {
  const { desk } = model;
  const { hits, sentences, tally } = desk;
  clear(tally);
  for (let at = 0; at < sentences.size; at += SENTENCE_ROW) tally.voices += weightOf(sentences.numbers[at + 2] ?? 0);
  for (let from = 0; from < hits.size; ) {
    const sentence = hits.numbers[from + 3] ?? 0;
    let to = from + HIT_ROW;
    while (to < hits.size && hits.numbers[to + 3] === sentence) to += HIT_ROW;
    const kind = sentences.numbers[sentence + 2] ?? 0;
    if (isHeading(kind) || kind === LEAD) noteBanners(model, from, to, isHeading(kind));
    addWordPoints(model, from, to);
    readSentence(model, from, to, kind);
    addVote(desk, kind);
    from = to;
  }
  for (const vote of tally.votes) tally.total += vote;
  return tally;
}

function clear(tally: Tally): void {
  tally.votes.fill(0);
  tally.headlineVotes.fill(0);
  tally.leadVotes.fill(0);
  tally.sentences.fill(0);
  tally.words.fill(0);
  tally.inHeadline.fill(0);
  tally.banners.fill(0);
  tally.total = 0;
  tally.voices = 0;
  tally.classed = 0;
}

function noteBanners({ desk, effects }: ThemeModel, from: number, to: number, heads: boolean): void {
  const { hits, tally } = desk;
  for (let at = from; at < to; at += HIT_ROW) {
    if ((hits.numbers[at + 4] ?? 0) < CONTENT) continue;
    const theme = themeOf(effects[hits.numbers[at + 2] ?? 0] ?? 0);
    if (heads) tally.inHeadline[theme] = 1;
    if (hits.numbers[at + 5] === 1) tally.banners[theme] = 1;
  }
}

/** Each word counts once in the story, as it stands first. */
function addWordPoints({ desk, effects }: ThemeModel, from: number, to: number): void {
  const { hits, effectSeen, tally } = desk;
  for (let at = from; at < to; at += HIT_ROW) {
    const row = hits.numbers[at + 2] ?? 0;
    if ((effectSeen[row] ?? 0) >= desk.ordinal) continue;
    effectSeen[row] = desk.ordinal;
    const theme = themeOf(effects[row] ?? 0);
    const points = hits.numbers[at + 4] ?? 0;
    tally.words[theme] = (tally.words[theme] ?? 0) + (hits.numbers[at + 5] === 1 ? points * FRAMED : points);
  }
}

function addVote({ tally, vote }: Desk, kind: number): void {
  const { voice } = vote;
  const weight = weightOf(kind);
  const heads = isHeading(kind);
  if (voice >= CLASSED) tally.classed++;
  for (let i = 0; i < vote.count; i++) {
    const row = vote.rows[i] ?? 0;
    const share = vote.shares[i] ?? 0;
    const own = weight * voice * share;
    if (voice >= CLASSED && share > SAYS) tally.sentences[row] = (tally.sentences[row] ?? 0) + weight;
    tally.votes[row] = (tally.votes[row] ?? 0) + own;
    if (heads) tally.headlineVotes[row] = (tally.headlineVotes[row] ?? 0) + own;
    if (kind === LEAD) tally.leadVotes[row] = (tally.leadVotes[row] ?? 0) + own;
  }
}
