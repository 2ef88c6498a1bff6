import { hasUnit, unitSet } from "../core/unit-set.ts";
import { forgetFacets, hearFacets } from "./facets.ts";
import { TURN_ROW, WORD_ROW } from "./find-words.ts";
import type { Desk, ThemeModel } from "./model.ts";
import { NAME_ROW } from "./read-story.ts";
import { withRoom } from "./rows.ts";
import { isBody, SENTENCE_ROW } from "./sentences.ts";
import { SLOT, slotOf } from "./slots.ts";
import { ABOUT_WORD, CUE, EFFECT, FACET, isFrame, NONE, pointsOf, themeOf } from "./tables.ts";

/** Numbers of a row of `hits`; the last is twice the theme, and one more for a frame cue. */
export const HIT_ROW = 6;

// “为丰富居民生活，社区…”: a purpose ends at the comma.
const CLAUSE_END = unitSet("，,。；;！!？?\n");

const ALL = 100;
/** A word that counts less tells nothing of facets. */
const HEARD_PERCENT = 50;

/** Of the words on the desk notes the cues that count, in text order with set phrases discounted, and adds up what tells of facets. */
export function findEvidence(model: ThemeModel): void {
  const { desk, names } = model;
  const { words, turns, sentences, organisations } = desk;
  desk.hits.size = 0;
  desk.slots.size = 0;
  forgetFacets(desk);
  let sentence = 0;
  let turn = 0;
  let organisation = 0;
  // How many per cent a cue counts: in the rest of its sentence, and up to the end of a clause.
  let ofSentence = ALL;
  let ofClause = ALL;
  let clauseEnd = 0;
  for (let at = 0; at < words.size; at += WORD_ROW) {
    const start = words.numbers[at] ?? 0;
    while (sentence < sentences.size && (sentences.numbers[sentence + 1] ?? 0) <= start) {
      sentence += SENTENCE_ROW;
      ofSentence = ALL;
      clauseEnd = 0;
    }
    if (sentence >= sentences.size) return;
    const sentenceStart = sentences.numbers[sentence] ?? 0;
    if (start < sentenceStart) continue;
    const sentenceEnd = sentences.numbers[sentence + 1] ?? 0;
    const kind = sentences.numbers[sentence + 2] ?? 0;
    for (; turn < turns.size; turn += TURN_ROW) {
      const from = turns.numbers[turn] ?? 0;
      if (from > start) break;
      // A headline has no set phrases.
      const discount = names.discounts[turns.numbers[turn + 1] ?? 0];
      if (from < sentenceStart || !isBody(kind) || discount === undefined) continue;
      if (discount.reach === "sentence") {
        ofSentence = Math.min(ofSentence, discount.percent);
        continue;
      }
      if (from >= clauseEnd) {
        ofClause = ALL;
        clauseEnd = endOfClause(desk, from + 1, sentenceEnd);
      }
      ofClause = Math.min(ofClause, discount.percent);
    }
    const percent = start < clauseEnd ? Math.min(ofSentence, ofClause) : ofSentence;
    const lists = words.numbers[at + 3] ?? 0;
    if ((lists & FACET) !== 0 && percent >= HEARD_PERCENT)
      hearFacets(model, words.numbers[at + 2] ?? 0, sentence, kind);
    if ((lists & CUE) === 0 || (words.numbers[at + 1] ?? 0) > sentenceEnd) continue;
    while (organisation < organisations.size && (organisations.numbers[organisation + 1] ?? 0) <= start)
      organisation += NAME_ROW;
    addHits(model, at, sentence, percent, organisation);
  }
}

function endOfClause({ units }: Desk, from: number, to: number): number {
  for (let at = from; at < to; at++) if (hasUnit(CLAUSE_END, (units[at] ?? 0) | 0)) return at;
  return to;
}

/** What the word of row `at` says for each of its themes; `organisation` is the row of the first name that ends behind its start. */
function addHits(model: ThemeModel, at: number, sentence: number, percent: number, organisation: number): void {
  const { desk, effects } = model;
  const { organisations, words } = desk;
  const word = words.numbers[at + 2] ?? 0;
  const effect = desk.aboutWords[ABOUT_WORD * word + EFFECT] ?? NONE;
  if (effect === NONE) return;
  const end = words.numbers[at + 1] ?? 0;
  const nameEnd = organisation < organisations.size ? (organisations.numbers[organisation + 1] ?? 0) : -1;
  const inName = end <= nameEnd && (organisations.numbers[organisation] ?? 0) <= (words.numbers[at] ?? 0);
  // “东岭文化传媒公司”: the name says nothing; its last word (卫生服务中心) tells at least what kind of body it is.
  if (inName && end !== nameEnd) return;
  if (effect > NONE) {
    addHit(model, at, sentence, percent, inName, effect, slotOf(model, word));
    return;
  }
  const several = NONE - 1 - effect;
  const count = effects[several] ?? 0;
  const slot = slotOf(model, word);
  for (let i = 0; i < count; i++)
    addHit(model, at, sentence, percent, inName, effects[several + 1 + i] ?? 0, slot + i * SLOT);
}

function addHit(
  { desk, names }: ThemeModel,
  at: number,
  sentence: number,
  percent: number,
  inName: boolean,
  effect: number,
  slot: number,
): void {
  const { words, hits } = desk;
  const most = inName ? Math.min(pointsOf(effect), names.weights.frame) : pointsOf(effect);
  const numbers = withRoom(hits, HIT_ROW);
  const { size } = hits;
  numbers[size] = words.numbers[at] ?? 0;
  numbers[size + 1] = words.numbers[at + 1] ?? 0;
  numbers[size + 2] = slot;
  numbers[size + 3] = sentence;
  numbers[size + 4] = percent === ALL ? most : Math.round((most * percent) / ALL);
  numbers[size + 5] = 2 * themeOf(effect) + (inName || isFrame(effect) ? 1 : 0);
  hits.size = size + HIT_ROW;
}
