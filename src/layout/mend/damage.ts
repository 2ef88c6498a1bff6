import type { Span } from "../../core/span.ts";
import { SHOWS, TONED } from "./shows.ts";
import { scatteredBlanks, spacedBlanks } from "./spaces.ts";
import { isInvisible } from "./survey.ts";

/** Kinds of damage, by what is taken out. */
export type Damage = "invisible" | "entity" | "lost-indent" | "pinyin" | "doubled-mark" | "inner-space";

/** Finds one kind of damage: stretches in order, none touching a line end. */
export interface Mender {
  readonly reason: Damage;
  /** It is asked only where `survey` shows one of these. */
  readonly needs: number;
  readonly find: (text: string) => Span[];
}

/** Debris is what comes again and again: fewer are what an author wrote (嫑（biáo）). */
const FEWEST = 3;

/** In the order in which they work: what hides between the characters goes first. */
export const MENDERS: readonly Mender[] = [
  { reason: "invisible", needs: SHOWS.invisible, find: invisibles },
  { reason: "entity", needs: SHOWS.ampersand, find: blankEntities },
  { reason: "lost-indent", needs: SHOWS.question, find: lostIndents },
  { reason: "doubled-mark", needs: SHOWS.doubled | SHOWS.tone, find: doubledCommas },
  { reason: "pinyin", needs: SHOWS.tone, find: pinyin },
  { reason: "inner-space", needs: SHOWS.spaced, find: spacedBlanks },
  { reason: "inner-space", needs: SHOWS.scattered, find: scatteredBlanks },
];

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

const ZERO_WIDTH_JOINER = 0x200d;

function invisibles(text: string): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isInvisible(code)) continue;
    // 👨‍👩‍👧 is held together by joiners.
    if (code === ZERO_WIDTH_JOINER && isOfEmoji(text.charCodeAt(i - 1))) continue;
    spans.push({ start: i, end: i + 1 });
  }
  return spans;
}

function isOfEmoji(code: number): boolean {
  return (code >= 0xdc00 && code <= 0xdfff) || code === 0xfe0f;
}

// &nbsp; &emsp; &ensp; indent paragraphs; other entities stand for something and stay.
const BLANK_ENTITY = /&(?:nbsp|emsp|ensp);/gu;

function blankEntities(text: string): Span[] {
  return spansOf(text, BLANK_ENTITY);
}

// ????近日，…: two ideographic blanks that a converter did not know
const LOST_INDENT = /^[ \t\u3000]{0,4}(?<marks>\?{2,8})(?=[\p{Script=Han}\d“‘《])/gmu;

function lostIndents(text: string): Span[] {
  if (!text.includes("??")) return [];
  const spans = Array.from(text.matchAll(LOST_INDENT), ({ index, groups, 0: { length } }) => ({
    start: index + length - (groups?.marks?.length ?? 0),
    end: index + length,
  }));
  // One may be a question of its own.
  return spans.length >= 2 ? spans : [];
}

const COMMAS = /，{2,}/gu;
const ANY_COMMAS = /[，,]{2,}/gu;

// In running text, Chinese on either side: 连日来,,松屏街道…
const COMMAS_IN_TEXT = /(?<=[\p{Script=Han}”）)》\d])[，,]{2,3}(?=[\p{Script=Han}\d“‘《])/gu;

/** All but the first of several commas. Mirror sites that leave pinyin double the ASCII comma, too; a table has two where a cell is empty. */
function doubledCommas(text: string): Span[] {
  const inText = spansOf(text, COMMAS_IN_TEXT);
  const pattern = pinyin(text).length > 0 ? ANY_COMMAS : inText.length >= FEWEST ? COMMAS_IN_TEXT : COMMAS;
  return spansOf(text, pattern).map(({ start, end }) => ({ start: start + 1, end }));
}

const IN_BRACKETS = new RegExp(`[(（]?(?<syllable>[a-zü${TONED}]{1,6})['’]?[)）]`, "gu");
const IS_TONED = new RegExp(`[${TONED}]`, "u");
// 的(de), 子(zi): the neutral tone is not written. 社区(app) is no syllable.
const SYLLABLE =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])(?:a[io]?|an|ang|e[ir]?|en|eng|i[ae]?|iao|iu|ian?|in|i[ao]?ng|o|ou|ong|u[aoi]?|uai|uan?|un|uang|üe?|v)$/u;
const HAN = /\p{Script=Han}/u;

/** 区(qū)社(shè)区: letters in brackets right behind Chinese characters, where the text shows it again and again. */
function pinyin(text: string): Span[] {
  const spans: Span[] = [];
  let toned = 0;
  for (const {
    index: start,
    groups,
    0: { length },
  } of text.matchAll(IN_BRACKETS)) {
    const syllable = groups?.syllable ?? "";
    const isToned = IS_TONED.test(syllable);
    const isBehind = HAN.test(text.charAt(start - 1)) || spans.at(-1)?.end === start;
    if (!isBehind || !(isToned || SYLLABLE.test(syllable))) continue;
    if (isToned) toned++;
    spans.push({ start, end: start + length });
  }
  return toned >= FEWEST ? spans : [];
}
