import type { CueHit, Findings, ThemeModel } from "./evidence.ts";
import { isHeading } from "./sentences.ts";
import type { Theme } from "./taxonomy.ts";

/** What the sentences of a story say together, by row of the theme. */
export interface Tally {
  readonly votes: readonly number[];
  readonly headlineVotes: readonly number[];
  readonly leadVotes: readonly number[];
  /** Themes with a cue of medium weight or more in the headline block. */
  readonly inHeadline: ReadonlySet<number>;
  /** Themes with a frame cue in the headline block or the lead: the story goes on under their banner. */
  readonly banners: ReadonlySet<number>;
  readonly total: number;
  /** Votes that the sentences could cast if each spoke with its full voice. */
  readonly voices: number;
  /** Sentences that say enough to be classed. */
  readonly classed: number;
}

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

/** A sentence that speaks with this voice or more is classed. */
const CLASSED = 0.3;

/** Each sentence votes once, weighted by its place, and splits its vote by the squares of the points of its themes. */
export function countVotes({ sentences, hits }: Findings, { taxonomy }: ThemeModel): Tally {
  const rows = taxonomy.themes.length;
  const votes = zeros(rows);
  const headlineVotes = zeros(rows);
  const leadVotes = zeros(rows);
  const inHeadline = new Set<number>();
  const banners = new Set<number>();
  let classed = 0;
  let voices = 0;
  let leadIsDue = true;
  let next = 0;
  for (const [i, sentence] of sentences.entries()) {
    const from = next;
    voices += sentence.weight;
    while (hits[next]?.sentence === i) next++;
    const isLead = sentence.part === "body" && leadIsDue;
    if (isLead) leadIsDue = false;
    if (next === from) continue;
    const own = hits.slice(from, next);
    for (const { points, theme, frame } of own) {
      if (points < CONTENT) continue;
      if (isHeading(sentence)) inHeadline.add(theme);
      if (frame && (isHeading(sentence) || isLead)) banners.add(theme);
    }
    const full = sentence.part === "body" ? FULL_BODY : FULL_HEADING;
    const { share, voice } = readSentence(own, { themes: taxonomy.themes, full, banners });
    if (voice >= CLASSED) classed += 1;
    for (const [row, part] of share.entries()) {
      const vote = sentence.weight * voice * part;
      add(votes, row, vote);
      if (isHeading(sentence)) add(headlineVotes, row, vote);
      if (isLead) add(leadVotes, row, vote);
    }
  }
  return { votes, headlineVotes, leadVotes, inHeadline, banners, total: sumOf(votes), voices, classed };
}

function readSentence(
  hits: readonly CueHit[],
  { themes, full, banners }: { themes: readonly Theme[]; full: number; banners: ReadonlySet<number> },
): { share: number[]; voice: number } {
  const content = zeros(themes.length);
  const frame = zeros(themes.length);
  const seen = new Set<string>();
  for (const hit of hits) {
    // The same word twice in a sentence says no more than once.
    const key = `${hit.theme}:${hit.word}`;
    if (seen.has(key)) continue;
    seen.add(key);
    add(hit.frame ? frame : content, hit.theme, hit.points);
  }
  for (const [row, theme] of themes.entries()) {
    if (theme.over.length === 0 || (content[row] ?? 0) < STRONG) continue;
    for (const [other, { id }] of themes.entries()) {
      if (theme.over.includes(id)) content[other] = (content[other] ?? 0) * TALKED_ABOUT;
    }
  }
  const contentTotal = sumOf(content);
  const isList = content.filter((points) => points >= STRONG).length >= SERVICES;
  const points = content.map((own, row) => {
    const framing = frame[row] ?? 0;
    if (isList && banners.has(row) && themes[row]?.gathers) return own + framing + contentTotal;
    return own + (contentTotal - own >= CONTENT ? framing * FRAMED : framing);
  });
  const squares = sumOf(points.map((each) => each * each));
  if (squares === 0) return { share: points, voice: 0 };
  return { share: points.map((each) => (each * each) / squares), voice: Math.min(1, sumOf(points) / full) };
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function zeros(rows: number): number[] {
  return new Array<number>(rows).fill(0);
}

function add(sums: number[], row: number, amount: number): void {
  sums[row] = (sums[row] ?? 0) + amount;
}
