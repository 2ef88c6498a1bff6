import type { Lexicon } from "../../core/types.ts";
import { hasUnit, unitSet } from "../../core/unit-set.ts";
import { endingsOf, isHanRun } from "./characters.ts";
import { isHan } from "./doings.ts";

const LONGEST_NAME = 4;
const LONGEST_RUN = 24;
// 阿依古丽, 扎西才让: parts of names without a surname, which must not be cut as surnames go.
const GIVEN_PARTS = /古丽|古力|卓玛|才让|扎西|次仁|娜尔|买提|其格|多吉|央金/u;
const GIVEN_FIRSTS = unitSet("古卓才扎次娜买其多央");
const LONGEST_WITHOUT_SURNAME = 6;
// Open a lead and hardly ever end a name.
const OPENING_PARTICLES = new Set("为在自从由让把将以对每这据当随");
// 花园路街道 供图, 龙都社区: a body, no person.
const BODIES = endingsOf([
  ...["街道", "社区", "镇", "乡", "村", "局", "办", "委", "中心", "公司", "学校", "小学", "中学", "医院"],
  ...["支队", "大队", "派出所", "公所", "委员会"],
]);
// 记者了解到, 通讯员们来了, （王大爷）
const NO_NAME_HEAD = unitSet("在了们也都就被把");
// 云溪网, 柳城报: an outlet, whatever it begins with.
const NO_NAME_END = unitSet("网报");
const ADDRESSES = endingsOf([
  ...["大爷", "大伯", "大叔", "大婶", "大妈", "大姐", "大哥", "阿姨", "奶奶", "爷爷", "女士", "先生", "老师"],
  ...["书记", "主任"],
]);
// 周敏8月28日: what is not Chinese ends a name more surely than any word.
const NO_HAN_FOLLOWS = 9;
const DOTS = new Set(Array.from("·•‧・", (dot) => dot.charCodeAt(0)));
const LONGEST_PART = 8;

/** 买买提·艾山, 古丽•阿不都: names of two parts joined by a middle dot. */
function isDotted(token: string): boolean {
  for (let dot = 1; dot <= LONGEST_PART && dot < token.length; dot++)
    if (DOTS.has(token.charCodeAt(dot)))
      return token.length - dot - 1 <= LONGEST_PART && isHanRun(token.slice(0, dot)) && isHanRun(token.slice(dot + 1));
  return false;
}

function isWithoutSurname(run: string): boolean {
  if (run.length > LONGEST_WITHOUT_SURNAME) return false;
  for (let at = 0; at < run.length - 1; at++)
    if (hasUnit(GIVEN_FIRSTS, run.charCodeAt(at))) return GIVEN_PARTS.test(run);
  return false;
}

/** What a run of characters can tell about personal names. */
export interface NameReader {
  /** Whether the token can be the name of a person whom a role word in front announces. */
  readonly fits: (token: string) => boolean;
  readonly hasSurname: (token: string) => boolean;
  /** 2 for 欧阳, 1 for 张, 0 for what is no surname. */
  readonly surnameLength: (token: string) => number;
  /** 李建中周敏 → [李建中, 周敏]; null when the run does not fall apart into names. */
  readonly split: (run: string) => readonly string[] | null;
  /** Whether the run opens with a name of three characters, right behind it the body, and the body not before (记者陈某某为进一步…). */
  readonly isVouched: (run: string) => boolean;
  /** The name at the start of a run that goes on with the body (周敏为进一步… → 周敏), with whether an opener vouches for the cut. */
  readonly cutGlued: (run: string) => { readonly name: string; readonly sure: boolean } | null;
}

export function nameReader(lexicon: Lexicon): NameReader {
  const surnames = unitSet(lexicon("surnames"));
  const compounds = new Set(lexicon("compound-surnames"));
  const compoundFirsts = unitSet(compounds);
  const notNames = new Set(lexicon("not-names"));
  const notNameFirsts = unitSet(notNames);
  const openers = new Set(lexicon("lead-openers"));
  const openerFirsts = unitSet(openers);
  const longestOpener = Math.max(...lexicon("lead-openers").map((word) => word.length));

  const surnameAt = (text: string, at: number): number => {
    const first = text.charCodeAt(at);
    if (hasUnit(compoundFirsts, first) && compounds.has(text.slice(at, at + 2))) return 2;
    return hasUnit(surnames, first) ? 1 : 0;
  };
  const lengthsOfName = (text: string): readonly number[] => {
    const surname = surnameAt(text, 0);
    return surname === 0 ? [] : [surname + 1, surname + 2];
  };
  const firstOpener = (text: string): number => {
    if (text === "" || !hasUnit(openerFirsts, text.charCodeAt(0))) return 0;
    for (let n = Math.min(longestOpener, text.length); n > 0; n--) if (openers.has(text.slice(0, n))) return n;
    return 0;
  };
  // 为|进一步 tells more than 进一步 alone: two openers in a row count together.
  const openerLength = (text: string): number => {
    const first = firstOpener(text);
    return first === 0 ? 0 : first + firstOpener(text.slice(first));
  };

  const isNoName = (token: string): boolean =>
    notNames.has(token) || notNames.has(token.slice(0, 2)) || notNames.has(token.slice(0, 3));

  const fits = (token: string): boolean => {
    if (!isHanRun(token)) return isDotted(token);
    if (token.length > LONGEST_NAME) return isWithoutSurname(token);
    if (token.length < 2) return false;
    const first = token.charCodeAt(0);
    if (hasUnit(NO_NAME_HEAD, first) || hasUnit(NO_NAME_END, token.charCodeAt(token.length - 1))) return false;
    // 记者走访街道: the verb stands in front.
    if (hasUnit(notNameFirsts, first) && isNoName(token)) return false;
    return !ADDRESSES.end(token, 0) && !BODIES.end(token, 0);
  };

  /** 李丽华近日 is no 李丽 and 华近日. */
  const holdsOpener = (name: string): boolean =>
    name.length > 2 && [0, 1].some((at) => firstOpener(name.slice(at)) >= Math.min(2, name.length - at));

  const lengths = new Uint8Array(LONGEST_RUN);
  const split = (run: string): readonly string[] | null => {
    if (run.length > LONGEST_RUN || run === "" || surnameAt(run, 0) === 0) return null;
    if (!isHanRun(run) || BODIES.end(run, 0) || ADDRESSES.end(run, 0) || isWithoutSurname(run)) return null;
    // lengths[i]: that of the first name of run.slice(i), the longest that lets the rest fall apart; 0 for none.
    lengths.fill(0, 0, run.length);
    for (let at = run.length - 2; at >= 0; at--) {
      const surname = surnameAt(run, at);
      if (surname === 0) continue;
      for (let end = at + surname + 2; end > at + surname; end--)
        if (end === run.length || (end < run.length && (lengths[end] ?? 0) > 0)) {
          lengths[at] = end - at;
          break;
        }
    }
    const found: string[] = [];
    for (let at = 0; at < run.length; ) {
      const length = lengths[at] ?? 0;
      if (length === 0) return null;
      found.push(run.slice(at, at + length));
      at += length;
    }
    // 何时来: a word, whatever it begins with.
    return found.every(fits) && !found.some(holdsOpener) ? found : null;
  };

  const cutGlued = (run: string): { name: string; sure: boolean } | null => {
    const lengths = lengthsOfName(run).filter((length) => length <= run.length);
    // 洋洋松屏街道…: a pen name.
    if (lengths.length === 0 && run.length > 2 && run[0] === run[1] && fits(run.slice(0, 2)))
      return { name: run.slice(0, 2), sure: openerLength(run.slice(2)) > 0 };
    if (lengths.length === 0) return null;
    const vouched = lengths
      .map((length) => ({
        length,
        opener:
          run.length === length ? 0 : isHan(run.charCodeAt(length)) ? openerLength(run.slice(length)) : NO_HAN_FOLLOWS,
      }))
      .filter(({ opener }) => opener > 0)
      // 周敏|为进一步 rather than 周敏为|进一步: what can open the body does not end the name. Else the longer opener
      // tells more (方棠|秋意渐浓), and of equals the longer name is taken.
      .filter(({ length }, _, all) => length === all[0]?.length || !OPENING_PARTICLES.has(run.charAt(length - 1)))
      .sort((a, b) => b.opener - a.opener || b.length - a.length)[0];
    const length = vouched?.length ?? lengths.at(-1) ?? 0;
    return { name: run.slice(0, length), sure: vouched !== undefined };
  };

  // 记者于近日走访…: a word that opens the body inside the name tells that there is none.
  const isVouched = (run: string): boolean =>
    surnameAt(run, 0) === 1 &&
    fits(run.slice(0, 3)) &&
    firstOpener(run) < 2 &&
    firstOpener(run.slice(1)) < 2 &&
    firstOpener(run.slice(2)) < 2 &&
    openerLength(run.slice(3)) >= 2;

  return {
    fits,
    isVouched,
    surnameLength: (token) => surnameAt(token, 0),
    hasSurname: (token) => surnameAt(token, 0) > 0,
    split,
    cutGlued,
  };
}
