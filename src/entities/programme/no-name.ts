import { isOf, KIND } from "./kinds.ts";
import type { QuoteGroup } from "./quote-groups.ts";

const MAX_BEHIND = 7;
// “健康中国”战略, “飞线充电”现象, “僵尸车”46辆: what a quotation is called that names no programme.
const THING_BEHIND =
  /^的?(?:战略|目标|改革|政策|规划|要求|原则|标准|问题|现象|难题|顽疾|行为|群体|企业|场所|知识|意识|概念|说法|思路|局面|格局|徽章|标语|软件|车辆|建设|精神|餐馆|饭馆|面馆|店|超市|烘焙店|公司|酒店|\d{1,5}[个家处辆名人户件起])/u;
// “敲门式”走访, “管家式”服务: a manner.
export const MANNERLY: RegExp = /(?:式|型|化|性)$/u;

/** Whether the word behind says that the quotation is a policy, a problem, a shop, and no programme. */
export function isThing(text: string, { end, zone }: QuoteGroup): boolean {
  return isOf(KIND.thing, text, end) && THING_BEHIND.test(text.slice(end, Math.min(zone.end, end + MAX_BEHIND)));
}
