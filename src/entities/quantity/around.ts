import type { Lexicon } from "../../core/types.ts";
import { isIn, unitSet } from "../../core/unit-set.ts";
import { joinLists, lengthsFrom, type WordLists } from "../word-lists.ts";
import { lowOfPair } from "./number.ts";
import type { Counted } from "./refused.ts";
import { isOf, SIGN } from "./signs.ts";
import { UNIT } from "./units.ts";

// 近600平方米, 约需3小时; not 附近3个小区, 节约100元, 签约12户, 找不到3个人
const ROUGH_BEFORE =
  /(?:(?<![附最临邻靠亲走])近|(?<![节预签邀相契制履违])约[有为需占合达]?|(?<!商)超过?|逾|不足|(?<![找看见得想做达买用听吃])不到|不少于|不下于?|不低于|大概|差不多|几乎|接近)$/u;
const ROUGH_SIGNS = unitSet("近约有为需占合达超过逾足到于下概多乎");
// 等上两小时
const WAITED_BEFORE = /[走等坐站跑聊忙排谈写住看绕骑睡跪蹲守]上$/u;
// 30人左右, 20岁出头, 40岁上下
const ROUGH_BEHIND = /^(?:左右(?!邻|两|侧|手)|出头(?!露)|上下(?=[，。；、！？的）)\s]|$))/u;
const ROUGH_BEHIND_SIGNS = unitSet("左出上");
// 两吨多; not 两米多处
const MORE = "多";
const MORE_OF_OTHERS = /^多[名个位次家户种元方项处]/u;
// 上百名, 过千户
const BARE_SCALE = unitSet("百千万亿");
const MOST_BEFORE = 4;

/** Whether the text says that the number is a rough one: 80余, 近, 约, 数十, 两三; a range is exact. */
export function isApproximate({ text, read, kinds, end }: Counted): boolean {
  const { start, lowEnd, hasMore } = read;
  if (hasMore || isOf(SIGN.vague, text, start) || lowOfPair(text, start, lowEnd) !== null) return true;
  if (isIn(BARE_SCALE, text, start)) return true;
  // “近 20 名”
  const front = text.charAt(start - 1) === " " ? start - 1 : start;
  if (isIn(ROUGH_SIGNS, text, front - 1) && ROUGH_BEFORE.test(text.slice(Math.max(0, front - MOST_BEFORE), front)))
    return true;
  if (
    (kinds & UNIT.duration) !== 0 &&
    text.charAt(front - 1) === "上" &&
    WAITED_BEFORE.test(text.slice(Math.max(0, start - 2), start))
  )
    return true;
  const behind = text.charAt(end);
  if (behind === MORE && (kinds & UNIT.measure) !== 0) return !MORE_OF_OTHERS.test(text.slice(end, end + 2));
  return isIn(ROUGH_BEHIND_SIGNS, text, end) && ROUGH_BEHIND.test(text.slice(end, end + 4));
}

// 学生|会, 老人|院: the noun goes on as another one.
const GOES_ON = /^(?:会(?!在|把|将|到|来|被|去|给)|[院所站队团班室员长们化性局厅店馆厂网证卡群库委镇乡街县区])/u;
// 26栋|楼、, 5棵|树倒了: one character alone is as often the beginning of a word (村民, 桥头, 树苗).
const ENDS_SHORT = /^(?:[^\p{Script=Han}]|[的住在和与及都也被把将已均全要有是受因了]|$)/u;
const NOUN = 0;
const MODIFIER = 1;
const ACT = 2;
const MOST_WORDS = 4;

/** Nouns that may be counted, and what may stand between them and the unit (困难|家庭). */
export interface CountedNouns {
  readonly lists: WordLists;
  /** Room for the lengths of the words at one place. */
  readonly lengths: Uint8Array;
}

export function countedNouns(lexicon: Lexicon): CountedNouns {
  const names = ["counted-nouns", "counted-modifiers", "counted-acts"];
  const lists = joinLists("what is counted", () => names.map(lexicon), { backwards: false });
  return { lists, lengths: new Uint8Array(names.length) };
}

/** The noun that is counted, where it stands right behind the unit (200多名|党员志愿者), or null. */
export function countedAt({ lists, lengths }: CountedNouns, text: string, start: number, to: number): string | null {
  let end = start;
  let at = start;
  let last = 0;
  for (let words = 0; words < MOST_WORDS; words++) {
    lengthsFrom(lists, text, at, lengths);
    // 3场|演出, but 8名学生|表演舞蹈
    const act = end === start ? (lengths[ACT] ?? 0) : 0;
    const noun = Math.max(lengths[NOUN] ?? 0, act);
    const modifier = lengths[MODIFIER] ?? 0;
    if (noun === 0 && modifier === 0) break;
    at += Math.max(noun, modifier);
    if (noun < modifier) continue;
    end = at;
    last = noun;
    if (noun === 1) break;
  }
  if (end === start || end > to || GOES_ON.test(text.slice(end, end + 2))) return null;
  if (last === 1 && !ENDS_SHORT.test(text.charAt(end))) return null;
  return text.slice(start, end);
}
