import type { CleanStory, Zone } from "../core/types.ts";
import { unitKinds } from "../core/unit-kinds.ts";

/** What a sign may be of, a bit each. */
export const SIGN = {
  /** A quotation mark. */
  quote: 1,
  /** 《 and 》 */
  work: 2,
  /** 邻里节 */
  festival: 4,
  /** 护河队由…组成 */
  by: 8,
  /** 小候鸟班 */
  classroom: 16,
  /** The first of 该活动, 此次, 这项, 活动. */
  pointing: 32,
  /** 锦绣苑 */
  garden: 64,
} as const;

export const SIGNS: Uint8Array = Uint8Array.from(
  unitKinds([
    [SIGN.quote, '“”‘’「」『』"'],
    [SIGN.work, "《》"],
    [SIGN.festival, "节"],
    [SIGN.by, "由"],
    [SIGN.classroom, "班"],
    [SIGN.pointing, "该此本这活首是今"],
    [SIGN.garden, "苑"],
  ]),
);

/** Where in a story the signs stand that several stages go by: the text is passed along once for all of them. */
export function signsOf(story: CleanStory): readonly number[] {
  const { notes, text } = story;
  notes.signs ??= signsWithin(text, 0, text.length);
  return notes.signs;
}

/** The same of a stretch of text. */
export function signsWithin(text: string, start: number, end: number): number[] {
  const signs: number[] = [];
  for (let at = start; at < end; at++) if (SIGNS[text.charCodeAt(at)] !== 0) signs.push(at);
  return signs;
}

/** Whether the sign at this place is of one of the kinds. */
export function isSign(kinds: number, text: string, at: number): boolean {
  return ((SIGNS[text.charCodeAt(at)] ?? 0) & kinds) !== 0;
}

/** Calls `visit` with each sign of one kind that stands in the zones, from left to right. */
export function visitSigns(
  text: string,
  { signs, sign, zones }: { signs: readonly number[]; sign: number; zones: readonly Zone[] },
  visit: (at: number, zone: Zone) => void,
): void {
  let next = 0;
  for (const at of signs) {
    if (!isSign(sign, text, at)) continue;
    while ((zones[next]?.end ?? text.length) <= at) next++;
    const zone = zones[next];
    if (zone === undefined) return;
    if (at >= zone.start) visit(at, zone);
  }
}
