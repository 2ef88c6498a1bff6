import type { Span } from "../../core/span.ts";
import { wordStartingAt } from "../word-index.ts";
import { type Candidate, isAtStart } from "./edge.ts";
import { isClosingQuote } from "./gates.ts";
import { endsName, NAME_END, surnameAt } from "./name.ts";
import type { PersonWords } from "./words.ts";

// “家住4栋王奶奶”, “2号张大爷”
const ADDRESS = /\d(?:栋|幢|号楼?|单元|室|楼|户)$/u;
// “区议员到场”: the level of a post, no surname.
const LEVEL_AND_POST = /^区(?:议员|委员|书记|主任|主委|会长|局长|所长|队长|站长|校长|院长|处长|科长|秘书)/u;
// “民警老赵”, “‘和事佬’老康”
const FAMILIAR =
  /^[老小](?<surname>[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任姚卢姜崔钟谭陆汪贾韦夏付邹熊孟秦邱侯尹薛闫段史陶贺毛郝顾龚邵万覃武钱严孔康])/u;

/** 王大姐, 俞老师, 李某某: only where nothing in front could have the surname as its last character (总支书记). */
export function partialName(words: PersonWords, { text, zone, at, title }: Candidate & { title: string }): Span | null {
  const surname = surnameAt(words, { text, at });
  const honorific = surname === "" ? "" : wordStartingAt(words.honorifics, { text, at: at + surname.length });
  const end = at + surname.length + honorific.length;
  if (honorific === "" || end > zone.end) return null;
  if (LEVEL_AND_POST.test(text.slice(at, end))) return null;
  const isFree =
    title !== "" || isAtStart(words, { text, zone, at }) || ADDRESS.test(text.slice(Math.max(zone.start, at - 4), at));
  const isOpen = NAME_END.test(text.charAt(end)) || wordStartingAt(words.followers, { text, at: end }) !== "";
  return isFree && (isOpen || honorific.length > 1) ? { start: at, end } : null;
}

/** 老赵 behind a title or a nickname. */
export function familiarName(
  words: PersonWords,
  { text, zone, at, title }: Candidate & { title: string },
): Span | null {
  const end = at + 2;
  if (end > zone.end || (title === "" && !isClosingQuote(text.charCodeAt(at - 1)))) return null;
  if (!FAMILIAR.test(text.slice(at, end)) || wordStartingAt(words.refused, { text, at: at + 1 }) !== "") return null;
  return endsName(words, { text, at: end, end: zone.end }) ? { start: at, end } : null;
}
