import type { Zone } from "../core/types.ts";
import { unitSet } from "../core/unit-set.ts";
import type { Desk } from "./model.ts";
import { withRoom } from "./rows.ts";

/** What a sentence is: the first and the other sentences of the body, and zones of which each is one sentence. */
export const LEAD = 0;
export const BODY = 1;
export const HEADLINE = 2;
export const HEADING = 3;
export const CAPTION = 4;
export const SUBHEAD = 5;
const NONE = -1;

/** How many votes a sentence casts: a headline counts as two, a lead tells who did what, a caption says little that the body does not. */
const WEIGHTS = Float64Array.of(1.25, 1, 2, 1, 0.25, 1);

/** Numbers of a row: start, end, kind. */
export const SENTENCE_ROW = 3;

// 。 and its like end a sentence; ； parts two that stand on their own (“村里修了路；学校添了灯”).
const SENTENCE_END = unitSet("。！？!?；;\n");

/** 1 for a unit that may end a sentence, else 0. */
export function endsSentence(unit: number): number {
  return ((SENTENCE_END[unit >>> 5] ?? 0) >>> (unit & 31)) & 1;
}

export function weightOf(kind: number): number {
  return WEIGHTS[kind] ?? 0;
}

/** Whether a sentence is in the body. */
export function isBody(kind: number): boolean {
  return kind <= BODY;
}

/** Whether a sentence belongs to the headline block. */
export function isHeading(kind: number): boolean {
  return kind === HEADLINE || kind === HEADING;
}

// Bylines, credits, datelines cast no vote.
function kindOf(part: Zone["part"]): number {
  switch (part) {
    case "body":
      return BODY;
    case "headline":
      return HEADLINE;
    case "kicker":
    case "deck":
      return HEADING;
    case "caption":
      return CAPTION;
    case "subhead":
      return SUBHEAD;
    case "meta":
    case "dateline":
    case "byline":
    case "credit":
    case "chain":
      return NONE;
  }
}

/** Notes the sentences of the zones that count, in text order; a headline is one sentence whatever its marks. */
export function readSentences(zones: readonly Zone[], desk: Desk): void {
  desk.sentences.size = 0;
  let mark = 0;
  let ofBody = LEAD;
  for (const { part, start, end } of zones) {
    const kind = kindOf(part);
    if (kind !== BODY) {
      if (kind !== NONE) addSentence(desk, start, end, kind);
      continue;
    }
    while (mark < desk.markCount && (desk.marks[mark] ?? 0) < start) mark++;
    let from = start;
    for (; mark < desk.markCount && (desk.marks[mark] ?? 0) < end; mark++) {
      const at = desk.marks[mark] ?? 0;
      if (at > from) {
        addSentence(desk, from, at + 1, ofBody);
        ofBody = BODY;
      }
      from = at + 1;
    }
    if (from < end) {
      addSentence(desk, from, end, ofBody);
      ofBody = BODY;
    }
  }
}

function addSentence({ sentences }: Desk, start: number, end: number, kind: number): void {
  const numbers = withRoom(sentences, SENTENCE_ROW);
  const { size } = sentences;
  numbers[size] = start;
  numbers[size + 1] = end;
  numbers[size + 2] = kind;
  sentences.size = size + SENTENCE_ROW;
}
