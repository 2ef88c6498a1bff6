/** Random choices that are the same for the same seed (mulberry32). */
export interface Dice {
  /** A whole number below `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return {
    roll,
    pick: (values) => values[roll(values.length)] ?? values[0],
    chance: (percent) => roll(100) < percent,
  };
}

const DISTRICTS = ["青禾区", "云溪区", "东岭市", "鹿台县", "望湖新区", "柳城区"] as const;
const OFFICES = ["松屏街道", "柳溪办事处", "望湖街道办事处", "白杨镇", "南塘街道", "石桥乡", "桐花街道"] as const;
const COMMUNITIES = ["柳荫社区", "鹿庄村", "和平里社区", "九曲桥社区", "银杏社区", "荷塘村", "北关社区"] as const;
const SURNAMES = [
  "岑",
  "陆",
  "闵",
  "欧阳",
  "何",
  "郑",
  "文",
  "江",
  "方",
  "宋",
  "韩",
  "梁",
  "林",
  "苏",
  "贺",
  "施",
] as const;
const GIVEN = [
  "雨禾",
  "望舒",
  "捷",
  "朗",
  "苗",
  "为民",
  "小芳",
  "南星",
  "晓岚",
  "以宁",
  "锐",
  "思远",
  "若溪",
  "一鸣",
] as const;
export const OUTLETS = ["柳城晚报", "鹿台日报", "东岭融媒", "云溪网", "青禾新闻网", "望湖发布"] as const;
const CITIES = ["东岭", "柳城", "云溪", "鹿台"] as const;

export const outlet = ({ pick }: Dice): string => pick(OUTLETS);
export const city = ({ pick }: Dice): string => pick(CITIES);
export const office = ({ pick }: Dice): string => pick(OFFICES);
export const community = ({ pick }: Dice): string => pick(COMMUNITIES);
export const person = ({ pick }: Dice): string => pick(SURNAMES) + pick(GIVEN);
export const place = (dice: Dice): string =>
  (dice.chance(40) ? dice.pick(DISTRICTS) : "") + office(dice) + (dice.chance(60) ? community(dice) : "");
export const dayOfYear = ({ roll }: Dice): string => `${1 + roll(12)}月${1 + roll(28)}日`;
export const timestamp = ({ roll }: Dice): string =>
  `203${roll(9)}-0${1 + roll(9)}-${10 + roll(19)} ${10 + roll(12)}:${10 + roll(49)}`;

const DEEDS = [
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
] as const;
const RESULTS = [
  "居民们拍手叫好",
  "三十余名志愿者参加",
  "受到群众欢迎",
  "解决了困扰多年的停车难题",
  "共排查隐患十二处",
  "现场答疑四十多人次",
  "老人们的脸上露出了笑容",
] as const;
const HEADLINES = [
  "老楼装上新电梯",
  "一碗热粥暖了一条街",
  "“小板凳”议出大事情",
  "把矛盾化解在楼道里",
  "灯亮了 路平了",
  "居民有了自己的菜园",
  "谁来管好这片绿？",
  "楼道“清零” 充电进棚",
  "八分钟学会救命本事",
  "网格员的一天",
  "旧厂房变身书屋",
  "志愿服务送到家门口",
  "巷子里来了理发师",
  "反诈宣讲进小区",
  "河道清了 鱼回来了",
] as const;
const DECKS = [
  "——记银杏社区网格员",
  "三年改造十二条背街小巷",
  "居民点单 社区派单 志愿者接单",
  "党员带头认领“微心愿”",
] as const;
const SUBHEADS = [
  "从“没人管”到“抢着管”",
  "先听民声",
  "算清一本账",
  "老手艺有了新徒弟",
  "把门打开 把话说透",
  "一张清单管到底",
] as const;
const QUOTES = [
  "路平了，灯亮了，心里也亮堂了",
  "以前下雨一脚泥，现在推窗就见绿",
  "有事说一声，大家一起想办法",
] as const;

/** A headline that no other story of the page has. */
export function headline(dice: Dice, used: Set<string>): string {
  for (;;) {
    const words = dice.chance(35) ? community(dice) + dice.pick(DEEDS) : dice.pick(HEADLINES);
    if (used.has(words) && used.size < 40) continue;
    used.add(words);
    return words;
  }
}
/** A deck that no other story of the page has, as long as there are any. */
export function deck({ pick }: Dice, used: Set<string>): string {
  for (let tries = 0; ; tries++) {
    const words = pick(DECKS);
    if (used.has(words) && tries < 40) continue;
    used.add(words);
    return words;
  }
}
export const subhead = ({ pick }: Dice): string => pick(SUBHEADS);

export function lead(dice: Dice): string {
  const day = dice.pick(["近日", "日前", dayOfYear(dice), `${dayOfYear(dice)}上午`, "连日来", "为方便居民"]);
  return `${day}，${place(dice)}${dice.pick(DEEDS)}，${dice.pick(RESULTS)}。`;
}

export function sentence(dice: Dice): string {
  switch (dice.roll(6)) {
    case 0:
      return `“${dice.pick(QUOTES)}。”居民${person(dice)}说。`;
    case 1:
      return `在${community(dice)}文化广场，工作人员${dice.pick(DEEDS)}，${dice.pick(RESULTS)}。`;
    case 2:
      return `${community(dice)}党支部书记${person(dice)}介绍，去年以来，社区先后${dice.pick(DEEDS)}、${dice.pick(DEEDS)}，${dice.pick(RESULTS)}。`;
    case 3:
      return `下一步，${office(dice)}将继续${dice.pick(DEEDS)}，不断增强居民的幸福感。`;
    case 4:
      return `过去${dice.pick(["下雨一脚泥", "天黑不敢走", "有事没人管"])}，如今${dice.pick(["推窗见绿", "夜里也亮堂", "一个电话就有人来"])}，${person(dice)}一家搬来已有${2 + dice.roll(30)}年。`;
    default:
      return `${place(dice)}${dice.pick(DEEDS)}，覆盖居民${100 + dice.roll(900)}余人次，${dice.pick(RESULTS)}。`;
  }
}

export function sentences(dice: Dice, least: number, most: number): string {
  const count = least + dice.roll(most - least + 1);
  return Array.from({ length: count }, () => sentence(dice)).join("");
}
