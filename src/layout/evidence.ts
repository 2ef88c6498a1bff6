import type { Line } from "./lines.ts";

/** What a line can be. `heading` becomes kicker, headline or deck; `continuation` goes on with the paragraph before. */
export const LABELS = [
  "heading",
  "subhead",
  "section",
  "body",
  "continuation",
  "byline",
  "caption",
  "meta",
  "chain",
  "furniture",
] as const;
export type Label = (typeof LABELS)[number];

/** A line among its neighbours, furniture left out. */
export interface Setting {
  readonly line: Line;
  readonly previous: Line | null;
  readonly next: Line | null;
  readonly afterNext: Line | null;
  /** The last line before it that can hold body text. */
  readonly previousText: Line | null;
  /** Whether column breaks are to be expected. */
  readonly breaksColumns: boolean;
  /** Whether the document indents its paragraphs. */
  readonly indents: boolean;
  /** How many lines of the document open with a dateline or close a story with a byline. */
  readonly datelines: number;
  readonly endings: number;
  readonly endsLikeSection: boolean;
  /** Another line of the document has its shape: 需求清单“众人拟” … 资源清单“大家凑”. */
  readonly hasTwin: boolean;
  /** A line of dashes or the head of a link list stands right in front. */
  readonly afterSeparator: boolean;
}

interface Evidence {
  readonly name: string;
  readonly holds: (setting: Setting) => boolean;
  readonly scores: Partial<Readonly<Record<Label, number>>>;
}

const NEVER = -99;
// 一、…  （二）…  3. …  ■…
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．]|[■●◆▲★□◇◎※►•])/u;
// 某某社区, 某某镇, but not 社区新风: two characters of a name stand in front.
const PLACE = /\p{Script=Han}{2}(?:街道|办事处|社区|居委会|[镇乡村区县市])/u;
const DATE_OF_LEAD = /^.{0,24}(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|连日来|\d{1,2}日[上下]午)/u;
// A line that ends in the name of a place and nothing else is a kicker: 某某街道, 某区某某社区.
const BARE_PLACE = /^\p{Script=Han}{2,16}(?:街道|办事处|社区|[镇乡村街区县市])$/u;
// 的作用, ，并: what cannot open a line of its own.
const GOES_ON = /^[，,、。；;：:！？!?”’）)」』】的了和与及等地得着过]/u;
const STORY_END = /[（(]完[）)]$/u;

export function isStoryEnd(line: Line | null): boolean {
  return line !== null && (line.byline !== null || line.tail !== null || line.furniture === "editing-chain" || STORY_END.test(line.text));
}

/** Looks like a heading of some kind, whatever stands around it. */
function isShort(line: Line | null): boolean {
  return line !== null && line.furniture === null && line.byline === null && !line.isCaption && line.dateline === null && line.length <= 40 && line.ends !== "sentence";
}
function opensStory(line: Line | null): boolean {
  return line !== null && (line.dateline !== null || line.lead !== null);
}
function isText(line: Line | null): boolean {
  return line !== null && line.furniture === null && line.byline === null && !line.isCaption && (line.ends === "sentence" || line.length > 40 || line.dateline !== null);
}

/** The weights by which a line is read. Positive speaks for the label; a reading is the sum over all lines. */
export const EVIDENCE: readonly Evidence[] = [
  { name: "is-furniture", holds: ({ line }) => line.furniture !== null && line.furniture !== "meta" && line.furniture !== "editing-chain", scores: { furniture: 30 } },
  { name: "is-meta", holds: ({ line }) => line.furniture === "meta", scores: { meta: 30 } },
  { name: "is-editing-chain", holds: ({ line }) => line.furniture === "editing-chain", scores: { chain: 30 } },
  { name: "no-furniture", holds: ({ line }) => line.furniture === null, scores: { furniture: NEVER, meta: NEVER, chain: NEVER } },
  { name: "is-byline", holds: ({ line }) => line.byline !== null, scores: { byline: 20 } },
  { name: "no-byline", holds: ({ line }) => line.byline === null, scores: { byline: NEVER } },
  { name: "is-caption", holds: ({ line }) => line.isCaption, scores: { caption: 9 } },
  { name: "no-caption", holds: ({ line }) => !line.isCaption, scores: { caption: NEVER } },
  { name: "has-dateline", holds: ({ line }) => line.dateline !== null || line.lead !== null, scores: { body: 8, heading: -8, subhead: -8, section: -9, continuation: -9 } },
  { name: "has-tail-byline", holds: ({ line }) => line.tail !== null, scores: { body: 5, continuation: 5, heading: -6, subhead: -8, section: -9 } },

  { name: "ends-sentence", holds: ({ line }) => line.ends === "sentence", scores: { body: 3, continuation: 3, subhead: -4, section: -9 } },
  { name: "ends-with-full-stop", holds: ({ line }) => /[。…]["”’」』）)】]{0,3}$/u.test(line.text), scores: { heading: -6 } },
  { name: "ends-with-question-or-call", holds: ({ line }) => /[！？!?]["”’」』）)】]{0,3}$/u.test(line.text), scores: { heading: -2 } },
  { name: "no-sentence-end", holds: ({ line }) => line.ends !== "sentence", scores: { heading: 2, subhead: 1, body: -1 } },
  { name: "ends-with-comma", holds: ({ line }) => /[，,、；;]$/u.test(line.text), scores: { heading: -6, subhead: -8, section: -9, body: 2 } },
  { name: "full-stop-inside", holds: ({ line }) => /。./u.test(line.text), scores: { body: 3, continuation: 3, heading: -6, subhead: -6, section: -9 } },
  { name: "one-clause-mark", holds: ({ line }) => line.clauses === 1, scores: { body: 1, continuation: 1, subhead: -0.5, section: -4 } },
  { name: "some-clause-marks", holds: ({ line }) => line.clauses >= 2, scores: { body: 3, continuation: 3, heading: -3, subhead: -3, section: -9 } },
  { name: "over-45", holds: ({ line }) => line.length > 45, scores: { heading: -6, subhead: -9, section: -9, body: 2, continuation: 1 } },
  { name: "33-to-45", holds: ({ line }) => line.length > 32 && line.length <= 45, scores: { heading: -2, subhead: -4, section: -9 } },
  { name: "17-to-32", holds: ({ line }) => line.length > 16 && line.length <= 32, scores: { subhead: -1, section: -9 } },
  { name: "7-to-16", holds: ({ line }) => line.length > 6 && line.length <= 16, scores: { section: -4, body: -2 } },
  { name: "up-to-6", holds: ({ line }) => line.length <= 6, scores: { heading: -1, section: 1, body: -3 } },
  { name: "up-to-2", holds: ({ line }) => line.length <= 2, scores: { heading: -4, subhead: -2 } },
  { name: "no-han", holds: ({ line }) => !/\p{Script=Han}/u.test(line.text), scores: { heading: -3, subhead: -3, section: -3 } },
  { name: "numbered", holds: ({ line }) => NUMBERED.test(line.text), scores: { subhead: 3, heading: -2, section: -6 } },
  { name: "has-a-twin", holds: ({ hasTwin }) => hasTwin, scores: { subhead: 3, heading: -2 } },
  { name: "names-a-place", holds: ({ line }) => PLACE.test(line.text), scores: { heading: 1, subhead: -0.5, section: -3 } },
  { name: "bare-place", holds: ({ line }) => BARE_PLACE.test(line.text), scores: { heading: 3, subhead: -2, section: -3, body: -3 } },
  { name: "ends-like-a-column-label", holds: ({ endsLikeSection }) => endsLikeSection, scores: { section: 2.5 } },
  { name: "goes-on", holds: ({ line }) => GOES_ON.test(line.text), scores: { continuation: 4, heading: -6, subhead: -6, body: -2 } },

  { name: "first-line", holds: ({ previous }) => previous === null, scores: { heading: 1.5, subhead: NEVER, continuation: NEVER, section: 0.5 } },
  { name: "after-story-end", holds: ({ previous }) => isStoryEnd(previous), scores: { heading: 3, section: 2, subhead: -5, continuation: -12 } },
  { name: "stories-end-with-bylines", holds: ({ previous, endings }) => endings >= 2 && previous !== null && !isStoryEnd(previous), scores: { heading: -1, subhead: 1, section: -1 } },
  { name: "lead-follows", holds: ({ next }) => opensStory(next), scores: { heading: 4, subhead: -4, section: -5 } },
  { name: "lead-follows-after-one", holds: ({ next, afterNext }) => isShort(next) && opensStory(afterNext), scores: { heading: 3, subhead: -3, section: 0.5 } },
  { name: "brief-follows", holds: ({ next }) => next !== null && next.tail !== null, scores: { heading: 2.5, subhead: -1.5 } },
  { name: "dated-text-follows", holds: ({ next }) => isText(next) && DATE_OF_LEAD.test(next?.text ?? ""), scores: { heading: 1, subhead: -0.5 } },
  { name: "after-separator", holds: ({ afterSeparator }) => afterSeparator, scores: { heading: 4, subhead: -8, continuation: -9 } },
  { name: "stories-open-with-datelines", holds: ({ datelines, next }) => datelines >= 2 && isText(next) && !opensStory(next), scores: { subhead: 2, heading: -1 } },
  { name: "heading-follows", holds: ({ next }) => isShort(next), scores: { section: 3, subhead: -4 } },
  { name: "text-follows", holds: ({ next }) => isText(next), scores: { heading: 1, subhead: 1.5, section: -4 } },
  { name: "nothing-follows", holds: ({ next }) => next === null, scores: { heading: -3, subhead: -6, section: -6 } },
  { name: "wide-gap", holds: ({ line }) => line.gap >= 2, scores: { heading: 0.5 } },

  { name: "sentence-is-open", holds: ({ previousText, breaksColumns }) => breaksColumns && isOpen(previousText), scores: { continuation: 6 } },
  { name: "sentence-may-be-open", holds: ({ previousText, breaksColumns }) => breaksColumns && previousText?.ends === "unclear", scores: { continuation: -2 } },
  { name: "sentence-is-closed", holds: ({ previousText }) => previousText === null || previousText.ends === "sentence", scores: { continuation: -12 } },
  { name: "before-was-no-text", holds: ({ previousText }) => previousText !== null && !canBreak(previousText), scores: { continuation: -8 } },
  { name: "no-column-breaks", holds: ({ breaksColumns }) => !breaksColumns, scores: { continuation: NEVER } },
  { name: "indented-like-a-paragraph", holds: ({ line, indents }) => indents && line.indented, scores: { continuation: -8, body: 2, heading: -2, section: -2 } },
  { name: "not-indented", holds: ({ line, indents }) => indents && !line.indented, scores: { continuation: 2, body: -3, heading: 1 } },
];

/** A body line that a column may have cut: it breaks off, and it is more than a heading. */
export function canBreak(line: Line): boolean {
  return line.dateline !== null || line.clauses > 0 || line.length > 24 || /。/u.test(line.text);
}
export function isOpen(line: Line | null): boolean {
  return line !== null && line.ends === "open" && line.furniture === null && line.byline === null && !line.isCaption && line.tail === null && canBreak(line);
}

/** Added where text that breaks off in mid-sentence is not gone on with. */
export const AFTER_OPEN_TEXT: Partial<Readonly<Record<Label, number>>> = { heading: -3, subhead: -6, section: -6, body: -2 };

/** What the next line may be, given this one; a pair that is not listed does not occur. */
export const FOLLOWS: Readonly<Record<Label | "start", Partial<Readonly<Record<Label | "end", number>>>>> = {
  start: { heading: 0, section: 0, body: -1, byline: -1, caption: -1, meta: 0, chain: -2, furniture: 0, end: 0 },
  heading: { heading: -0.5, body: 0, byline: 0, caption: -0.5, meta: 0, section: -6, subhead: -4, chain: -3, furniture: -2, end: -4 },
  subhead: { body: 0, subhead: -3, caption: -1, heading: -5, byline: -5, furniture: -2, meta: -4, chain: -6, end: -6 },
  section: { heading: 0, section: -3, body: -3, caption: -3, byline: -4, meta: -1, furniture: 0, end: -6 },
  body: { body: 0, continuation: 0, heading: -0.5, subhead: 0, section: -0.5, byline: 0, caption: 0, meta: 0, chain: 0, furniture: 0, end: 0 },
  continuation: { body: 0, continuation: 0, heading: -0.5, subhead: 0, section: -0.5, byline: 0, caption: 0, meta: 0, chain: 0, furniture: 0, end: 0 },
  byline: { heading: 0, section: 0, body: 0, byline: 0, caption: 0, meta: 0, chain: 0, furniture: 0, subhead: -4, end: 0 },
  caption: { body: 0, continuation: 0, caption: 0, heading: -0.5, subhead: -0.5, section: -0.5, byline: 0, meta: 0, chain: 0, furniture: 0, end: 0 },
  meta: { heading: 0, body: 0, byline: 0, caption: 0, meta: 0, section: -1, chain: 0, furniture: 0, subhead: -5, end: 0 },
  chain: { heading: 0, section: 0, body: -0.5, byline: 0, caption: 0, meta: 0, chain: 0, furniture: 0, subhead: -5, end: 0 },
  furniture: { heading: 0, section: 0, body: 0, continuation: 0, byline: 0, caption: 0, meta: 0, chain: 0, furniture: 0, subhead: -1, end: 0 },
};
