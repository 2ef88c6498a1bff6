import { HAN, unitKinds } from "../../core/unit-kinds.ts";

/** What a character may open or close, a bit each: asked for before the pattern that goes on from there. */
export const KIND = {
  /** May stand in a name: Chinese characters, digits, letters. */
  name: 1,
  /** 的, 为主题, 式: between a name and its head noun. */
  link: 2,
  /** “医”起, 的新模式 */
  other: 4,
  /** 人员, 负责人, 队员, 成员, 者, 员 */
  people: 8,
  /** 战略, 目标, 现象: what names no programme. */
  thing: 16,
  /** 为主题 */
  theme: 32,
  /** Ends 品牌, 项目, 名称为. */
  typeEnd: 64,
  /** Begins 是…品牌, 作为. */
  type: 128,
  /** 正式, 在柳荫社区: in front of a verb of opening. */
  launchLead: 256,
  /** 等, 两个: ends a list of names. */
  listEnd: 512,
  /** 了一场, 首届, 第二届: in front of what a verb introduces. */
  leadIn: 1024,
  /** In no name that stands alone. */
  notAlone: 2048,
  /** Opens a quotation. */
  openingMark: 4096,
  /** 化 of 制度化 */
  change: 8192,
  /** May stand in a phrase: what may stand in a name, or a dot. */
  phrase: 16384,
} as const;

const DIGITS = "0123456789";
const KINDS = unitKinds([
  [KIND.name | KIND.phrase, HAN],
  [KIND.name | KIND.phrase, `${DIGITS}０１２３４５６７８９+ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`],
  [KIND.phrase, "·"],
  [KIND.link, " \u3000为主的式"],
  [KIND.other, "起的新"],
  [KIND.people, "人负队成者员"],
  [KIND.thing, `的战目改政规要原标问现难顽行群企场知意概说思局格徽软车建精餐饭面店超烘公酒${DIGITS}`],
  [KIND.theme, " \u3000为"],
  [KIND.typeEnd, "牌目法队台序号程栏称为—："],
  [KIND.type, "，,就是作"],
  [KIND.launchLead, "自正火热顺隆温如圆全今昨在于"],
  [KIND.listEnd, `等两二三四五六七八九十${DIGITS}`],
  [KIND.leadIn, `了出起好过着一两三四五六七八九十${DIGITS}首第为`],
  [KIND.notAlone, "的了，,。：:—"],
  [KIND.openingMark, "“「"],
  [KIND.change, "化"],
]);

/** Whether the character at this place is of one of the kinds; in front of the text and behind its end none is. */
export function isOf(kinds: number, text: string, at: number): boolean {
  // -1 is above every length as well; asked for, it would give NaN and make every later look-up slow.
  return at >>> 0 < text.length && ((KINDS[text.charCodeAt(at)] ?? 0) & kinds) !== 0;
}
