import { BLANKS } from "../../core/span.ts";

/** What a character can do in a byline; a character may do several things. */
export const PARTS_TOKENS = 1;
/** Ends a sentence: 。 */
export const STOPS = 2;
/** Behind it a byline may begin: …结束。|记者 张三, …说：“路通了。”|记者 张三. */
export const CLOSES_TEXT = 4;
export const OPENS_BRACKET = 8;
export const CLOSES_BRACKET = 16;
/** □本报记者 张三: marks a byline. */
export const BOX = 32;
/** Stands in sentences, and in no outlet's name. */
export const OF_SENTENCE = 64;
export const BLANK = 128;

/** What each code unit can do, as a sum of bits. */
export function doingsOfCharacters(): Uint8Array {
  const doings = new Uint8Array(0x10000);
  const also = (doing: number, code: number): void => {
    doings[code] = (doings[code] ?? 0) | doing;
  };
  const mark = (doing: number, characters: string): void => {
    for (let i = 0; i < characters.length; i++) also(doing, characters.charCodeAt(i));
  };
  mark(PARTS_TOKENS, "、,，;；:：/／|｜丨()（）[]【】〔〕『』《》<>");
  mark(STOPS, "。！？!?");
  mark(CLOSES_TEXT, "。！？!?…”』」）)");
  mark(OPENS_BRACKET, "(（【[［〔『");
  mark(CLOSES_BRACKET, ")）】]］〕』");
  mark(BOX, "□■◎○●▪☆★◇◆");
  mark(OF_SENTENCE, "。！？!?,，;；:：”’");
  for (const code of BLANKS) also(BLANK | PARTS_TOKENS, code);
  return doings;
}

/** Chinese characters by code unit; those outside the first plane by either half of the pair. */
export function isHan(code: number): boolean {
  // 丨 parts words (文丨张三).
  if (code < 0x2e80 || code === 0x4e28) return false;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0x2e80 && code <= 0x2fd5) ||
    (code >= 0xf900 && code <= 0xfad9) ||
    (code >= 0xd840 && code <= 0xd888) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}

/** Words by a character code, for instance their first. */
export function groupByCode<Word>(words: readonly Word[], codeOf: (word: Word) => number): Map<number, Word[]> {
  const groups = new Map<number, Word[]>();
  for (const word of words) {
    const group = groups.get(codeOf(word));
    if (group === undefined) groups.set(codeOf(word), [word]);
    else group.push(word);
  }
  return groups;
}
