import type { Dice } from "../../src/core/dice.ts";
import { fill } from "./templates.ts";

const DATED_LEADS = [
  "近日，{地}{事}，{果}。",
  "日前，{地}{事}，{果}。",
  "{日}，{地}{事}，{果}。",
  "{日}上午，{地}{事}，{果}。",
  "连日来，{地}{事}，{果}。",
  "昨日，记者从{街}获悉，{社}{事}，{果}。",
  "今年以来，{地}{事}，{果}。",
] as const;
/** Leads that enter with a scene, a voice, a place or a purpose. */
const UNDATED_LEADS = [
  "为方便居民，{地}{事}，{果}。",
  "走进{社}，干净的街巷、整齐的花坛映入眼帘，{果}。",
  "“{言}。”在{社}的小广场上，居民{人}对前来采访的记者说。",
  "清晨六点，{社}的早点铺前已经排起了队，网格员{人}又开始了一天的巡查。",
  "在{街}的便民大厅里，居民{人}只用了{n}分钟就办完了手续，{果}。",
  "“叮咚！”门铃一响，{人}端着热腾腾的饭菜走进了老人家中。",
  "夜幕降临，{社}的议事亭里灯火通明，{n}名居民围坐在一起，你一言我一语。",
  "{社}地处老城，住着{n}户人家，楼旧、路窄、停车难，曾是出了名的“三不管”。",
  "如何让老旧小区焕发新活力？{地}{事}，{果}。",
  "为进一步提升居民的安全意识，{地}{事}，{果}。",
] as const;
const SENTENCES = [
  "“{言}。”居民{人}说。",
  "在{社}文化广场，工作人员{事}，{果}。",
  "{社}党支部书记{人}介绍，去年以来，社区先后{事}、{事}，{果}。",
  "下一步，{街}将继续{事}，不断增强居民的幸福感。",
  "过去下雨一脚泥，如今推窗见绿，{人}一家搬来已有{n}年。",
  "{地}{事}，覆盖居民1{n}余人次，{果}。",
  "记者走进{社}，看到墙上的公示栏里贴着{n}条居民意见，每一条后面都写着办理结果。",
  "活动现场，记者看到，不少居民早早来到这里，{果}。",
  "记者了解到，{街}共有{n}个小区，其中{n}个建成于上世纪，设施老化、管网堵塞等问题突出。",
  "“{言}。”{社}网格员{人}告诉记者。",
  "据通讯员介绍，这样的活动{社}每个月都要办上{n}场。",
  "参加培训的{n}名通讯员来自各个社区，他们将把身边的故事写下来。",
  "{人}（化名）已年过七旬，子女都在外地，社区工作人员每周上门{n}次。",
  "为此，社区制定了《{社}居民公约》，把爱护公物、文明养犬等内容写了进去。",
  "据统计，截至目前，{街}已累计投入资金1{n}.5万元，完成{n}处改造，惠及居民3{n}户。",
  "“一开始大家也有顾虑，担心影响采光；后来看了样板，心里就踏实了。”{人}笑着说。",
  "说起这些变化，{人}打开了话匣子：“{言}！”",
  "{社}还把每周三定为“说事日”，谁家有难处，都可以来坐一坐、聊一聊。",
  "在{社}，一条路连着千家万户；一盏灯照着人来人往。",
  "随后，志愿者们分成{n}个小组，有的擦栏杆，有的捡烟头，有的向商户发放《倡议书》。",
  "{社}的难题解决了，居民的心也近了。",
  "遇到不配合的住户怎么办？{人}的办法是“三上门”：上门听意见、上门讲政策、上门送服务。",
  "在{街}，像{人}这样的楼栋长还有{n}名。",
  "“以前找不到地方停车，现在车位划好了，出门也方便。”居民{人}说，“这样的实事越多越好。”",
  "社区同辖区{n}家单位签订共建协议（每年一签），共享会议室、停车场和图书室。",
  "讲座结束后，大家还围着{街}请来的医生问个不停，直到中午才散去。",
  "目前，{社}的改造工程已进入收尾阶段，预计下月底完工。",
  "{人}一边说，一边翻开手机里的照片：楼前的空地上，几位老人正在下棋。",
] as const;
/** What is worth a line of its own in a column of short news. */
const BRIEFS = [
  "{街}{n}个小区完成雨污分流改造。",
  "{社}便民食堂开门迎客，{n}位老人尝了头一顿。",
  "{区}新增{n}处电动车充电棚，居民充电更安全。",
  "{街}举办邻里运动会，{n}支队伍参加。",
  "{社}{事}，{果}。",
  "{日}，{街}{事}。",
  "{社}志愿服务队为{n}位独居老人清洗纱窗。",
] as const;
const SCENES = [
  "{社}的志愿者正在清理河道",
  "{街}工作人员向居民讲解用气安全",
  "老人们在{社}食堂用餐",
  "活动现场，孩子们展示自己的剪纸作品",
  "{社}居民在议事亭里商量停车的事",
  "医生为{社}的老人量血压",
  "{日}，{社}居民在新修的步道上散步",
] as const;

export const lead = (dice: Dice): string =>
  fill(dice, dice.chance(65) ? dice.pick(DATED_LEADS) : dice.pick(UNDATED_LEADS));
/** A lead that opens with a day, which shows that a story begins where nothing else does. */
export const datedLead = (dice: Dice): string => fill(dice, dice.pick(DATED_LEADS));
export const sentence = (dice: Dice): string => fill(dice, dice.pick(SENTENCES));
export const brief = (dice: Dice): string => fill(dice, dice.pick(BRIEFS));
/** What a photo shows, without an end mark. */
export const scene = (dice: Dice): string => fill(dice, dice.pick(SCENES));
/** So many sentences, one behind the other. */
export function sentences(dice: Dice, least: number, most: number): string {
  const count = least + dice.roll(most - least + 1);
  return Array.from({ length: count }, () => sentence(dice)).join("");
}

const GLUED_LEADS = [
  "为进一步改善居住环境，{地}{事}，{果}。",
  "近日，{地}{事}，{果}。",
  "{日}上午，{地}{事}，{果}。",
  "为丰富居民的文化生活，{地}{事}，{果}。",
  "在{社}的小广场上，{n}名居民围坐在一起，你一言我一语。",
  "“{言}。”居民{人}对记者说。",
  "连日来，{地}{事}，{果}。",
] as const;
/** A lead that a name may stand in front of without a gap: its first word ends no name. */
export const gluedLead = (dice: Dice): string => fill(dice, dice.pick(GLUED_LEADS));

// What a column end may cut through: speech, a bracket, the name of a programme, a number.
export const spoken = (dice: Dice): string => fill(dice, "{社}居民{人}说：“{言}，我们都看在眼里、记在心里。”");
export const withBracket = (dice: Dice): string =>
  fill(dice, "社区联合{n}家单位（物业公司、卫生服务站、便民食堂）成立了服务队，每周上门{n}次。");
export const withProgramme = (dice: Dice): string =>
  fill(
    dice,
    `${dice.pick(["这是{社}推行“邻里小当家”工作法的一个缩影，", "{街}以“网格夜话亭”工作机制为抓手，"])}{果}。`,
  );
export const withNumber = (dice: Dice): string =>
  fill(dice, `今年以来，{街}共收到居民建议${11000 + dice.roll(80000)}条，办结率超过九成。`);
