import type { Dice } from "../../src/core/dice.ts";
import { city, community, dayOfYear, district, office, person, place } from "./names.ts";

export const DEEDS = [
  "开展消防安全检查",
  "举办“邻里一家亲”活动",
  "为老人免费理发",
  "整治楼道堆物",
  "组织居民议事协商",
  "新建三处电动车充电棚",
  "启动老楼加装电梯工作",
  "宣讲反诈知识",
  "把菜园分给居民照看",
  "清理河道漂浮物",
  "开设暑期托管班",
  "走访慰问困难家庭",
  "推行“居民说事日”",
  "调解邻里纠纷",
  "召开物业联席会议",
  "上线便民服务小程序",
] as const;
export const RESULTS = [
  "居民们拍手叫好",
  "三十余名志愿者参加",
  "受到群众欢迎",
  "解决了困扰多年的停车难题",
  "共排查隐患十二处",
  "现场答疑四十多人次",
  "老人们的脸上露出了笑容",
  "发放宣传资料二百余份",
  "让居民少跑了不少冤枉路",
  "邻里之间的话多了起来",
] as const;
export const QUOTES = [
  "路平了，灯亮了，心里也亮堂了",
  "以前下雨一脚泥，现在推窗就见绿",
  "有事说一声，大家一起想办法",
  "社区就像自己的家，谁都愿意搭把手",
  "没想到这么快就修好了",
  "只要居民有需要，我们随叫随到",
  "孩子放在这里，我上班也安心",
  "坐下来谈，才发现都是小事",
] as const;

/** Puts in what stands in braces: {社} a community, {街} an office, {区} a district, {市} a city, {地} a place of any length,
 * {人} a person, {日} a day, {n} a number, {事} a deed, {果} a result, {言} what somebody says. */
export function fill(dice: Dice, template: string): string {
  return template.replace(/\{(.)\}/gu, (_, sign: string) => {
    switch (sign) {
      case "社":
        return community(dice);
      case "街":
        return office(dice);
      case "区":
        return district(dice);
      case "市":
        return city(dice);
      case "地":
        return place(dice);
      default:
        return plainSign(dice, sign);
    }
  });
}

/** What is put in for a sign that stands for no place. */
export function plainSign(dice: Dice, sign: string): string {
  switch (sign) {
    case "人":
      return person(dice);
    case "日":
      return dayOfYear(dice);
    case "n":
      return String(2 + dice.roll(60));
    case "事":
      return dice.pick(DEEDS);
    case "果":
      return dice.pick(RESULTS);
    case "言":
      return dice.pick(QUOTES);
    default:
      throw new Error(`nothing is put in for {${sign}}`);
  }
}
