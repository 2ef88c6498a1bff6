import { HIT_ROW } from "./find-evidence.ts";
import type { Desk, Tally, ThemeModel } from "./model.ts";
import { readSentence } from "./sentence-vote.ts";
import { isHeading, LEAD, SENTENCE_ROW, weightOf } from "./sentences.ts";

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
    readSentence(model, from, to, kind);
    model.hearVote?.(desk, sentence);
    addVote(desk, kind);
    from = to;
  }
  for (let row = 0; row < tally.votes.length; row++) tally.total += tally.votes[row] ?? 0;
  return tally;
}

function clear(tally: Tally): void {
  const { votes, headlineVotes, leadVotes, sentences, words, inHeadline, banners } = tally;
  for (let row = 0; row < votes.length; row++) {
    votes[row] = 0;
    headlineVotes[row] = 0;
    leadVotes[row] = 0;
    sentences[row] = 0;
    words[row] = 0;
    inHeadline[row] = 0;
    banners[row] = 0;
  }
  tally.total = 0;
  tally.voices = 0;
  tally.classed = 0;
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
