import type { Dice } from "../../src/core/dice.ts";
import { wordList } from "./dice.ts";

const DISTRICTS = wordList("青禾区 云溪区 东岭市 鹿台县 望湖新区 柳城区 苍泉区 丹枫县 澄江新城");
const OFFICES = wordList(
  "松屏街道 柳溪办事处 望湖街道办事处 白杨镇 南塘街道 石桥乡 桐花街道 青石岭镇 渡口街道 文昌阁街道 东风路办事处 红枫乡",
);
const COMMUNITIES = wordList(
  "柳荫社区 鹿庄村 和平里社区 九曲桥社区 银杏社区 荷塘村 北关社区 五里铺村 书香苑社区 老码头社区 石榴园社区 上河村 朝阳坊社区 二十四间房社区",
);
const CITIES = wordList("东岭 柳城 云溪 鹿台 苍泉 丹枫 澄江");
const OUTLETS = wordList(
  "柳城晚报 鹿台日报 东岭融媒 云溪网 青禾新闻网 望湖发布 苍泉都市报 丹枫客户端 澄江电视台 柳城新闻 鹿台县融媒体中心 云溪早报 东岭青年报 苍泉频道 丹枫法治报 澄江在线 望湖时报 青禾商报",
);
const SURNAMES = wordList(
  "岑 陆 闵 何 郑 文 江 方 宋 韩 梁 林 苏 贺 施 王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 郭 罗 谢 唐 许 邓 冯 曹 彭 曾 潘 于 董 袁 蔡 杜 丁 沈 姜 范 余 戴 夏 钟 石 秦 白 孟 邹 熊",
);
const COMPOUND_SURNAMES = wordList("欧阳 上官 司马 诸葛 东方 皇甫 慕容 夏侯");
const GIVEN_SINGLE = wordList(
  "捷 朗 苗 锐 丹 玮 磊 敏 倩 涛 静 鹏 蕾 颖 昊 婷 骏 琳 宁 旭 楠 帆 晖 莹 霞 辉 炜 娟 凯 露",
);
const GIVEN_DOUBLE = wordList(
  "雨禾 望舒 小芳 南星 晓岚 以宁 思远 若溪 一鸣 胜男 治平 嘉树 明远 秋实 佩兰 建国 丽华 志强 海燕 春生 玉洁 文博 梓涵 雅琴 立新 书瑶 景行 天佑 慧敏 国梁 红梅 长河 子墨 亚楠 晨曦 永康",
);
const DOTTED = wordList("阿依古丽·买买提 努尔江·哈斯木 扎西·多吉 卓玛·央金 巴图·苏和 艾山·吐尔逊");
const PEN_NAMES = wordList("洋洋 晓晓 圆圆 丹丹 萌萌 冬冬");
const TEAM_WORDS = wordList("首席 见习 实习 特约 全媒体 融媒体 本报 驻站");

export const outlet = ({ pick }: Dice): string => pick(OUTLETS);
export const city = ({ pick }: Dice): string => pick(CITIES);
export const office = ({ pick }: Dice): string => pick(OFFICES);
export const community = ({ pick }: Dice): string => pick(COMMUNITIES);
export const district = ({ pick }: Dice): string => pick(DISTRICTS);
/** 松屏街道柳荫社区, now and then with the district in front. */
export const place = (dice: Dice): string =>
  (dice.chance(40) ? dice.pick(DISTRICTS) : "") + office(dice) + (dice.chance(60) ? community(dice) : "");
/** A surname and a given name of one or two characters. */
export const person = ({ pick, chance }: Dice): string =>
  (chance(6) ? pick(COMPOUND_SURNAMES) : pick(SURNAMES)) + (chance(40) ? pick(GIVEN_SINGLE) : pick(GIVEN_DOUBLE));
export const compoundPerson = ({ pick }: Dice): string => pick(COMPOUND_SURNAMES) + pick(GIVEN_DOUBLE);
export const fullPerson = ({ pick }: Dice): string => pick(SURNAMES) + pick(GIVEN_DOUBLE);
/** 王|丹: the two characters, since a page pads them. */
export const shortPerson = ({ pick }: Dice): readonly [string, string] => [pick(SURNAMES), pick(GIVEN_SINGLE)];
export const dottedPerson = ({ pick }: Dice): string => pick(DOTTED);
export const penName = ({ pick }: Dice): string => pick(PEN_NAMES);
/** So many people, no two of one name. */
export function people(dice: Dice, count: number, make: (dice: Dice) => string = person): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(make(dice));
  return [...names];
}
/** 记者 with one of the words that stand in front of it. */
export const reporterWord = ({ pick, chance }: Dice): string => (chance(30) ? "记者" : `${pick(TEAM_WORDS)}记者`);
/** 通讯员, 特约通讯员. */
export const correspondentWord = ({ pick }: Dice): string => pick(["通讯员", "通讯员", "通讯员", "特约通讯员"]);

export interface Day {
  readonly words: string;
  /** XXXX-03-05 */
  readonly day: string;
}
export function day({ roll }: Dice): Day {
  const [month, date] = [1 + roll(12), 1 + roll(28)];
  const two = (value: number): string => String(value).padStart(2, "0");
  return { words: `${month}月${date}日`, day: `XXXX-${two(month)}-${two(date)}` };
}
export const dayOfYear = (dice: Dice): string => day(dice).words;
export const timestamp = ({ roll }: Dice): string =>
  `203${roll(9)}-0${1 + roll(9)}-${10 + roll(19)} ${10 + roll(12)}:${10 + roll(49)}`;
/** 1 → １, : → ：, as databases print them. */
export const fullWidth = (text: string): string =>
  text.replace(/[0-9:]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
