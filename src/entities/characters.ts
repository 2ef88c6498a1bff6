import { HAN, unitKinds } from "../core/unit-kinds.ts";

/** Kinds of characters around the name of a place, a bit each; a code unit may be of several. */
export const KIND = {
  /** May stand in a name: Chinese characters and digits. */
  name: 1,
  han: 2,
  digit: 4,
  particle: 8,
  /** 某某区, 某某县, 某某市, 某自治州, 某某旗 */
  areaEnd: 16,
  /** ——记, ——访, ——写给 */
  dedicates: 32,
  /** 走进, 深入 and the like, of which the last character tells: 干部走|村, 进|社区, 书香飘|社区. */
  verbEnd: 64,
  /** “跑”遍全|社区, 听本|社区, 驻|镇; 单位型|社区, 省级|乡村 */
  determinerEnd: 128,
  /** The first of 各, 该, 其他. */
  determiner: 256,
  /** Ends what is counted: 两个, 三家, 40位. */
  countEnd: 512,
  opensQuote: 1024,
  closesQuote: 2048,
  /** 新华西|路, 城|东: of the words in which directions, sizes and roads are part of the name. */
  direction: 4096,
  /** What parts a name from what follows: 、，。 and the like. */
  parts: 8192,
  /** 。！？…: closes a sentence. */
  sentenceEnd: 16_384,
  /** 一, 二, 三 and so on. */
  numeral: 32_768,
} as const;

/** The kinds of each code unit as a sum of bits. */
export const KINDS: Uint16Array = unitKinds([
  [KIND.name | KIND.han, HAN],
  [KIND.name | KIND.digit, "0123456789０１２３４５６７８９"],
  [KIND.particle, "的了着过在与及被把让由是就或此和同跟向对为从到于以将经请有各该某赴自等说据给帮替陪兼暨咱谁们去"],
  [KIND.areaEnd, "区县市州旗"],
  [KIND.dedicates, "记访给"],
  [KIND.verbEnd, "走进入访听看扶飘暖绘拂绕传送护"],
  [KIND.determinerEnd, "全各该本驻帮包型级"],
  [KIND.determiner, "各该每这那某其"],
  [KIND.countEnd, "个家座批名条片处位场次户岁年余所大多届期"],
  [KIND.opensQuote, "“‘「『"],
  [KIND.closesQuote, "”’」』"],
  [KIND.direction, "东西南北中上下前后里外内门路街大小新老第一二三"],
  [KIND.parts, "、，,。；;和与（("],
  [KIND.sentenceEnd, "。！？!?…"],
  [KIND.numeral, "一二三四五六七八九十两几"],
]);

/** Whether the code unit at this place of the text is of one of the kinds; there is none off its ends. */
export function isOf(kinds: number, text: string, at: number): boolean {
  return (kindsAt(text, at) & kinds) !== 0;
}

/** The kinds of the code unit at this place. Asked beyond the text's ends, `charCodeAt` and the table would be slow for good. */
export function kindsAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (KINDS[text.charCodeAt(at)] ?? 0) : 0;
}
