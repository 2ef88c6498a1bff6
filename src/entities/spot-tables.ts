import type { Lexicon } from "../core/types.ts";
import { unitKinds } from "../core/unit-kinds.ts";
import { hasUnit, pairOf } from "../core/unit-set.ts";
import { personSigns } from "./person/places.ts";
import { BEGINNINGS, behindOne } from "./quantity/signs.ts";
import { SIGN, SIGNS } from "./story-signs.ts";

/** Lists of which a word may begin at a place, a bit each. */
export const LIST = {
  /** 开展, 打造: what introduces a programme. */
  introducing: 1,
  /** 教育局, 有限公司 */
  organisation: 2,
  /** 小区, 花园, and developers by name */
  estate: 4,
  /** 府, 城, 里 of one character, before a character that lets them be the end of an estate's name. */
  shortEstate: 8,
} as const;
/** Characters that say something by themselves, a bit each. */
export const SINGLE = {
  /** 邻里节 */
  festival: 1,
  /** 护河队由…组成 */
  by: 2,
  /** 小候鸟班 */
  classroom: 4,
  /** 锦绣苑 */
  garden: 8,
} as const;
/** 府 before these may end a name: 白桦府、, 安和里的业主, 安和里3号楼. */
export const BEHIND_SHORT =
  "、和与及至到走以的业住同等一二三四五六七八九十0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const WORDS: readonly (readonly [list: number, lexicons: readonly string[]])[] = [
  [LIST.introducing, ["programme-verbs", "programme-building-verbs", "programme-event-verbs"]],
  [LIST.organisation, ["organisation-suffixes", "organisation-local-suffixes", "organisation-shop-suffixes"]],
  [LIST.estate, ["estate-suffixes", "estate-brands"]],
];
const UNITS = 0x10000;
/**
 * What is reckoned with of a character: in the first bits what it means for persons; then what it says by itself, whether it is a
 * mark or points, whether a number begins with it or goes on, and the lists of the words that begin with it and the next.
 */
export const OWN = { single: 12, mark: 16, pointer: 17, numberBegins: 18, numberGoesOn: 19, lists: 20 } as const;

/** What characters mean, for the one pass over a story that serves all recognizers. */
export interface SpotTables {
  /** By code unit. */
  readonly kinds: Int32Array;
  /** By `pairOf`, of which lists a word begins with these two characters; the lists of the few other pairs that fall on the same place as well. */
  readonly pairs: Uint8Array;
}

const tablesByLexicon = new WeakMap<Lexicon, SpotTables>();

/** The same for every recognizer of one lexicon: what the first of them finds is kept with the story. */
export function spotTables(lexicon: Lexicon): SpotTables {
  const known = tablesByLexicon.get(lexicon);
  if (known !== undefined) return known;
  const tables = { kinds: kindsOf(lexicon), pairs: pairsOf(lexicon) };
  tablesByLexicon.set(lexicon, tables);
  return tables;
}

function kindsOf(lexicon: Lexicon): Int32Array {
  const kinds = Int32Array.from(personSigns(lexicon));
  const singles = unitKinds([
    [SINGLE.festival, "节"],
    [SINGLE.by, "由"],
    [SINGLE.classroom, "班"],
    [SINGLE.garden, "苑"],
  ]);
  const goesOn = behindOne(lexicon("classifiers"));
  for (let unit = 0; unit < UNITS; unit++) {
    const sign = SIGNS[unit] ?? 0;
    const isMark = (sign & (SIGN.quote | SIGN.work)) !== 0;
    kinds[unit] =
      (kinds[unit] ?? 0) |
      ((singles[unit] ?? 0) << OWN.single) |
      (Number(isMark) << OWN.mark) |
      (Number((sign & SIGN.pointing) !== 0) << OWN.pointer) |
      (Number(hasUnit(BEGINNINGS, unit)) << OWN.numberBegins) |
      (Number(hasUnit(goesOn, unit)) << OWN.numberGoesOn);
  }
  return kinds;
}

function pairsOf(lexicon: Lexicon): Uint8Array {
  const pairs = new Uint8Array(UNITS);
  const add = (list: number, first: string, second: string): void => {
    const pair = pairOf(first.charCodeAt(0), second.charCodeAt(0));
    pairs[pair] = (pairs[pair] ?? 0) | list;
  };
  for (const [list, lexicons] of WORDS)
    for (const word of lexicons.flatMap(lexicon)) if (word.length > 1) add(list, word.charAt(0), word.charAt(1));
  for (const ending of lexicon("estate-suffixes"))
    if (ending.length === 1) for (const behind of BEHIND_SHORT) add(LIST.shortEstate, ending, behind);
  return pairs;
}
