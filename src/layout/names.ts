import type { Lexicon } from "../core/types.ts";

const LONGEST_NAME = 4;
// Open a lead and hardly ever end a name.
const OPENING_PARTICLES = new Set("为在自从由让把将以对每这据当随");
const HAN_RUN = /^\p{Script=Han}+$/u;
// 买买提·艾山, 古丽•阿不都: names of two parts joined by a middle dot.
// 花园路街道 供图, 龙都社区: a body, no person.
const BODY = /(?:街道|社区|[镇乡村局办委]|中心|公司|学校|小学|中学|医院|支队|大队|派出所|公所|委员会)$/u;
// 记者了解到, 通讯员们来了, （王大爷）
const NO_NAME_HEAD = /^[在了们也都就被把]/u;
const ADDRESS = /(?:大爷|大伯|大叔|大婶|大妈|大姐|大哥|阿姨|奶奶|爷爷|女士|先生|老师|书记|主任)$/u;
const DOTTED_NAME = /^\p{Script=Han}{1,8}[·•‧・]\p{Script=Han}{1,8}$/u;

/** What a run of characters can tell about personal names. */
export interface NameReader {
  /** Whether the token can be the name of a person whom a role word in front announces. */
  readonly fits: (token: string) => boolean;
  readonly hasSurname: (token: string) => boolean;
  /** 2 for 欧阳, 1 for 张, 0 for what is no surname. */
  readonly surnameLength: (token: string) => number;
  /** 李建中周敏 → [李建中, 周敏]; null when the run does not fall apart into names. */
  readonly split: (run: string) => readonly string[] | null;
  /** The name at the start of a run that goes on with the body (周敏为进一步… → 周敏), with whether an opener vouches for the cut. */
  readonly cutGlued: (run: string) => { readonly name: string; readonly sure: boolean } | null;
}

export function nameReader(lexicon: Lexicon): NameReader {
  const surnames = new Set(lexicon("surnames"));
  const compounds = new Set(lexicon("compound-surnames"));
  const notNames = new Set(lexicon("not-names"));
  const openers = new Set(lexicon("lead-openers"));
  const longestOpener = Math.max(...lexicon("lead-openers").map((word) => word.length));

  const surnameLength = (text: string): number =>
    compounds.has(text.slice(0, 2)) ? 2 : surnames.has(text.slice(0, 1)) ? 1 : 0;
  const lengthsOfName = (text: string): readonly number[] =>
    surnameLength(text) === 2 ? [3, 4] : surnameLength(text) === 1 ? [2, 3] : [];
  const firstOpener = (text: string): number => {
    for (let n = Math.min(longestOpener, text.length); n > 0; n--) if (openers.has(text.slice(0, n))) return n;
    return 0;
  };
  // 为|进一步 tells more than 进一步 alone: two openers in a row count together.
  const openerLength = (text: string): number => {
    const first = firstOpener(text);
    return first === 0 ? 0 : first + firstOpener(text.slice(first));
  };

  const opensWithVerb = (token: string): boolean => notNames.has(token.slice(0, 2)) || notNames.has(token.slice(0, 3));
  const fits = (token: string): boolean => {
    if (DOTTED_NAME.test(token)) return true;
    if (NO_NAME_HEAD.test(token) || ADDRESS.test(token) || opensWithVerb(token)) return false;
    return (
      token.length >= 2 &&
      token.length <= LONGEST_NAME &&
      HAN_RUN.test(token) &&
      !notNames.has(token) &&
      !BODY.test(token)
    );
  };

  const split = (run: string): readonly string[] | null => {
    if (!HAN_RUN.test(run) || run.length > 24 || BODY.test(run) || ADDRESS.test(run)) return null;
    // namesFrom[i]: the names of run.slice(i), longest first name preferred; undefined when it does not fall apart.
    const namesFrom = new Array<readonly string[] | undefined>(run.length + 1);
    namesFrom[run.length] = [];
    for (let i = run.length - 2; i >= 0; i--) {
      for (const length of [...lengthsOfName(run.slice(i))].reverse()) {
        const rest = namesFrom[i + length];
        if (rest !== undefined) {
          namesFrom[i] = [run.slice(i, i + length), ...rest];
          break;
        }
      }
    }
    return namesFrom[0] ?? null;
  };

  const cutGlued = (run: string): { name: string; sure: boolean } | null => {
    const lengths = lengthsOfName(run).filter((length) => length <= run.length);
    if (lengths.length === 0) return null;
    const vouched = lengths
      .map((length) => ({
        length,
        opener: /^\p{Script=Han}/u.test(run.slice(length))
          ? openerLength(run.slice(length))
          : run.length > length
            ? 9
            : 0,
      }))
      .filter(({ opener }) => opener > 0)
      // 周敏|为进一步 rather than 周敏为|进一步: what can open the body does not end the name. Else the longer opener
      // tells more (方棠|秋意渐浓), and of equals the longer name is taken.
      .filter(({ length }, _, all) => length === all[0]?.length || !OPENING_PARTICLES.has(run.charAt(length - 1)))
      .sort((a, b) => b.opener - a.opener || b.length - a.length)[0];
    const length = vouched?.length ?? lengths.at(-1) ?? 0;
    return { name: run.slice(0, length), sure: vouched !== undefined };
  };

  return { fits, surnameLength, hasSurname: (token) => surnameLength(token) > 0, split, cutGlued };
}
