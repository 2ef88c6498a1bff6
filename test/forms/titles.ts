import type { Dice } from "../../src/core/dice.ts";
import { notEmpty, unused } from "./dice.ts";
import { DEEDS, fill } from "./templates.ts";

/** 4 to 30 characters; {社} and the like are filled in. */
const HEADLINES = [
  "灯亮路平",
  "河清鱼归",
  "网格员的一天",
  "楼道里的课堂",
  "旧厂房变身书屋",
  "老楼装上新电梯",
  "巷子里来了理发师",
  "一碗热粥暖了一条街",
  "“小板凳”议出大事情",
  "把矛盾化解在楼道里",
  "灯亮了 路平了",
  "居民有了自己的菜园",
  "谁来管好这片绿？",
  "楼道“清零” 充电进棚",
  "八分钟学会救命本事",
  "志愿服务送到家门口",
  "反诈宣讲进小区",
  "河道清了 鱼回来了",
  "{n}盏路灯照亮回家路",
  "“一张清单”管到底",
  "垃圾分类，难在哪儿？",
  "小小议事亭，解开大心结",
  "一个电话 一份牵挂",
  "四方来议，把烦心事办成暖心事",
  "从“要我管”到“我要管”",
  "让老人吃上一口热乎饭",
  "邻里一家亲，远亲不如近邻",
  "“红马甲”走进{社}",
  "{社}的“后半篇文章”",
  "{社}：家门口的幸福食堂",
  "{街}：小网格托起大民生",
  "{区}：{n}条背街小巷换新颜",
  "{街}“三色管理”破解停车难",
  "{社}有个“老娘舅”",
  "{社}里故事多",
  "走进{社} 感受家风传承",
  "{社}{n}户居民喜迁新居",
  "{街}{事}",
  "{社}{事}",
  "{区}{街}{事}",
  "{街}多措并举{事}",
  "{社}“接地气”宣讲受欢迎",
  "“幸福账本”记下{n}件实事",
  "“码”上办：{n}个小程序解了难题",
  "你点单 我服务 大家评",
  "一根电线牵出的邻里情",
  "半夜停水怎么办？网格员来了！",
  "{n}天，一座口袋公园长出来",
  "老手艺传到了校园里",
  "共享花园里的四季歌",
  "屋顶不再漏雨，心里不再添堵",
  "“夜话会”聊出好点子",
  "把会场搬到田埂上",
  "田间地头话丰收",
  "三代人守着一条河",
  "一封手写的感谢信",
  "“银龄课堂”开讲啦",
  "小区来了“新管家”",
  "周末一起去捡“宝贝”",
  "“微改造”：小切口做出大文章",
  "暖心！{n}份年夜饭送到独居老人家中",
  "以文化人 以德润心",
  "“五步工作法”让物业纠纷不出小区",
  "社区书记的{n}本笔记",
  "别让楼道成为“仓库”",
  "春风化雨润万家",
  "党群同心 共建家园",
  "家门口就业，日子有奔头",
  "一张饭桌，{n}个家庭",
  "“法律明白人”进村入户解民忧",
  "从“一件事”看{街}如何把服务做到居民心坎上",
  "{n}年不变的守候",
  "有人议事 有人办事 有人评事",
  "一碗饭 一份情 一座城",
  "春有花 夏有荫 秋有果",
] as const;
const DECKS = [
  "——记{社}网格员{人}",
  "——{街}基层治理观察",
  "——来自{社}的报告",
  "——{区}推进老旧小区改造见闻",
  "——{社}党支部书记{人}和她的{n}本台账",
  "——写在{街}便民中心启用之际",
  "{n}年改造十二条背街小巷",
  "居民点单 社区派单 志愿者接单",
  "党员带头认领“微心愿”",
  "{社}推行楼栋长制度，{n}个楼栋有了带头人",
  "{街}把调解室建在居民家门口",
  "{n}名志愿者走街串巷送服务",
  "居民反映的{n}个问题全部办结",
  "{街}试点“居民说事日”",
  "{社}打造十五分钟便民生活圈",
  "先议后建，居民满意率明显提升",
  "社区、物业、业主三方坐到一张桌子前",
  "老党员带动{n}户家庭参与",
  "让闲置地块变成居民的活动场地",
  "线上收集诉求 线下上门办理",
  "{街}{n}个小区完成雨污分流改造",
  "{社}用文艺队伍凝聚人心",
  "从一处晾衣架说起",
  "既解眼前愁，又谋长远计",
  "居民自己定公约，自己来监督",
  "{社}为高龄老人建立上门服务档案",
  "改造前听意见，改造后请评分",
  "{街}开展夜间巡查，守护居民平安",
  "一条热线连起千家万户",
  "孩子放学有人管，老人吃饭有去处",
  "把资源用在居民最需要的地方",
  "{n}处堵点逐一打通",
] as const;
const SUBHEADS = [
  "从“没人管”到“抢着管”",
  "先听民声",
  "算清一本账",
  "老手艺有了新徒弟",
  "把门打开 把话说透",
  "一张清单管到底",
  "党建引领聚合力",
  "问需于民",
  "小切口撬动大治理",
  "建机制 强队伍",
  "“三步走”化解纠纷",
  "一个支部一座堡垒",
  "服务有温度",
  "难题怎么破",
  "钱从哪里来？",
  "居民说了算",
  "让数据多跑路",
  "从一盏灯改起",
  "守好安全底线",
  "织密民生保障网",
  "文化浸润人心",
  "家门口的好日子",
  "多方共治解难题",
  "以评促改 以改促优",
  "把服务送上门",
  "“一老一小”有依靠",
  "楼栋里的带头人",
  "绿意回到窗前",
  "共议共商",
  "干在实处",
  "聚焦急难愁盼",
  "擦亮治理底色",
] as const;
/** Names of columns, which head stories and belong to none. */
const SECTIONS = ["简讯", "图片新闻", "一句话新闻", "社区新风", "百姓生活", "街巷新闻", "民生速递"] as const;
const LABELS = ["网格故事", "民生", "街坊邻里", "我们的节日·重阳", "一线见闻", "海报组", "微观察"] as const;

const SHORT_HEADLINES = notEmpty(HEADLINES.filter((words) => !/[{：，]/u.test(words) && words.length <= 12));
const DASH_DECKS = notEmpty(DECKS.filter((words) => words.startsWith("—")));

/** A headline that no other story of the page has. */
export const headline = (dice: Dice, used: Set<string>): string =>
  unused(used, () => fill(dice, dice.chance(20) ? `{社}${dice.pick(DEEDS)}` : dice.pick(HEADLINES)));
/** A headline that holds no gap, for lines in which gaps part other things. */
export function gaplessHeadline(dice: Dice, used: Set<string>): string {
  for (;;) {
    const words = headline(dice, used);
    if (!words.includes(" ")) return words;
  }
}
/** A short, literary headline that names no place and no deed, such as stands below a kicker. */
export const shortHeadline = (dice: Dice, used: Set<string>): string => unused(used, () => dice.pick(SHORT_HEADLINES));
/** A deck that no other story of the page has. */
export const deck = (dice: Dice, used: Set<string>): string => unused(used, () => fill(dice, dice.pick(DECKS)));
/** A deck that opens with a dash, which no headline does. */
export const dashDeck = (dice: Dice, used: Set<string>): string =>
  unused(used, () => fill(dice, dice.pick(DASH_DECKS)));
export const subhead = (dice: Dice, used: Set<string>): string => unused(used, () => dice.pick(SUBHEADS));
export const section = ({ pick }: Dice): string => pick(SECTIONS);
export const label = ({ pick }: Dice): string => pick(LABELS);
/** 松屏街道柳荫社区开展消防安全检查: who did what, as a kicker says it. */
export const clause = (dice: Dice): string =>
  fill(dice, `${dice.pick(["{街}", "{区}", "{街}{社}"])}${dice.pick(DEEDS)}`);
