import { HIT_ROW } from "./find-evidence.ts";
import type { ThemeModel } from "./model.ts";
import { isBody, isHeading, LEAD } from "./sentences.ts";
import { CUED } from "./slots.ts";

/** Points that make a sentence speak with its full voice: a strong cue with a little beside it; less in the few words of a headline. */
const FULL_BODY = 36;
const FULL_HEADING = 24;

/** From this many points on, a sentence has content of its own. */
const CONTENT = 12;

/** A strong cue, or several medium ones. */
const STRONG = 30;

/** Frame cues (志愿者, 党建引领) keep this share beside content of another theme: what was done counts before how it is framed. */
const FRAMED = 0.2;

/** As many themes in one sentence make a list of services, and the theme that gathers them is the news. */
const SERVICES = 3;

/** Beside a theme that only talks about it, a matter keeps this share. */
const TALKED_ABOUT = 0.3;

/** Leaves in `vote` of the desk what a sentence of this kind says with the hits from one row to before another. */
export function readSentence(model: ThemeModel, from: number, to: number, kind: number): void {
  const { desk, names } = model;
  const { rows, shares, content, frame, isIn } = desk.vote;
  gather(model, from, to, kind);
  const { count } = desk.vote;
  talkOver(model);
  let total = 0;
  let services = 0;
  for (let i = 0; i < count; i++) {
    const own = content[rows[i] ?? 0] ?? 0;
    total += own;
    if (own >= STRONG) services++;
  }
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i] ?? 0;
    const own = content[row] ?? 0;
    const framing = frame[row] ?? 0;
    const gathers = services >= SERVICES && desk.tally.banners[row] === 1 && names.themes[row]?.gathers === true;
    const kept = total - own >= CONTENT ? framing * FRAMED : framing;
    const points = gathers ? own + framing + total : own + kept;
    sum += points;
    squares += points * points;
    shares[i] = points * points;
    isIn[row] = 0;
    content[row] = 0;
    frame[row] = 0;
  }
  if (squares === 0) desk.vote.count = 0;
  for (let i = 0; i < desk.vote.count; i++) shares[i] = (shares[i] ?? 0) / squares;
  desk.vote.voice = squares === 0 ? 0 : Math.min(1, sum / (isBody(kind) ? FULL_BODY : FULL_HEADING));
}

/** Adds up the points of the hits by theme; `rows` are the themes in their order. */
function gather({ desk }: ThemeModel, from: number, to: number, kind: number): void {
  const { hits, slots, vote, tally } = desk;
  const { content, frame, isIn } = vote;
  const { numbers } = hits;
  const sentence = numbers[from + 3] ?? 0;
  const heads = isHeading(kind);
  const mayBanner = heads || kind === LEAD;
  vote.count = 0;
  for (let at = from; at < to; at += HIT_ROW) {
    const slot = (numbers[at + 2] ?? 0) + CUED;
    const points = numbers[at + 4] ?? 0;
    const theme = (numbers[at + 5] ?? 0) >>> 1;
    const frames = ((numbers[at + 5] ?? 0) & 1) === 1;
    if (mayBanner && points >= CONTENT) {
      if (heads) tally.inHeadline[theme] = 1;
      if (frames) tally.banners[theme] = 1;
    }
    // The same word twice in a sentence says no more than once.
    const before = slots.numbers[slot] ?? 0;
    if (before === sentence) continue;
    slots.numbers[slot] = sentence;
    if (before < 0) tally.words[theme] = (tally.words[theme] ?? 0) + (frames ? points * FRAMED : points);
    if (isIn[theme] === 0) addRow(vote, theme);
    if (frames) frame[theme] = (frame[theme] ?? 0) + points;
    else content[theme] = (content[theme] ?? 0) + points;
  }
}

function addRow(vote: ThemeModel["desk"]["vote"], theme: number): void {
  const { rows } = vote;
  let place = vote.count++;
  for (; place > 0 && (rows[place - 1] ?? 0) > theme; place--) rows[place] = rows[place - 1] ?? 0;
  rows[place] = theme;
  vote.isIn[theme] = 1;
}

/** Takes from the themes that others only talk about. */
function talkOver({ desk, names }: ThemeModel): void {
  const { rows, count, content, isIn } = desk.vote;
  for (let i = 0; i < count; i++) {
    const row = rows[i] ?? 0;
    if ((content[row] ?? 0) < STRONG) continue;
    for (const other of names.themes[row]?.over ?? [])
      if (isIn[other] === 1) content[other] = (content[other] ?? 0) * TALKED_ABOUT;
  }
}
