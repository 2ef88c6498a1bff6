// What stands between quotation marks because it is a term, a day, a shop: neither a programme nor an image.

// “世界家庭医生日”, “重阳节”, “六一”, “6·26”
const CALENDAR_DAY =
  /^(?:(?:全国|世界|国际|中国)\p{Script=Han}{1,10}[日周月]|\d{1,2}[·.．]\d{1,2}|[五六七八十]一|三八|十一|双十?一|五四|双旦|双节|两节|元旦|春节|元宵|清明|端午|中秋|重阳|除夕|冬至|国庆|(?:春|元宵|清明|端午|七夕|中秋|重阳|腊八|国庆|劳动|妇女|儿童|教师|护士|记者|建军|中元|母亲|父亲|感恩|圣诞|青年|植树)节)$/u;
// “三违”, “五水共治”, “一岗双责”, “一户一档”, “三改一拆”
const NUMBERED =
  /^(?:[一二两三四五六七八九十双百千]\p{Script=Han}|[两三四五六七八九十双]\p{Script=Han}{2,3}|一.[一双多零两三].)$/u;
// “河长制”, “桶长”, “00后”, “1433”, “3+N”
const OFFICIAL = /^(?:\p{Script=Han}{1,2}长制?|\d{2}后|[\dA-Za-z+＋]{2,8})$/u;
// “一刻钟便民生活圈”
const CIRCLE = /(?:分钟|刻钟).{0,8}圈$/u;
// “隐匿性高血压”, “一号检察建议”, “骑士卡”, “拒不执行判决罪”, “全国示范性老年友好型社区”
const NOUN =
  /(?:血压|血糖|综合征|症|卡|券|证|建议|条例|办法|规定|罪|令|案|补贴|资金|指标|试验区|实验区|示范区|先行区|示范社区|示范村|文明村|文明城市|中心户|监督员)$/u;
const SHOP =
  /(?:(?<!书|小)店|铺子?|面馆|饭馆|茶馆|餐馆|酒楼|饭店|酒店|宾馆|旅馆|网吧|药房|农庄|农场|烧烤|火锅|五金|诊所|公司|合作社|理发店|便利店)$/u;

export function isCalendarDay(core: string): boolean {
  return CALENDAR_DAY.test(core);
}

/** “三违”, “河长制”, “3+N”: what offices count and call so, everywhere. */
export function isOfficialTerm(core: string): boolean {
  return NUMBERED.test(core) || OFFICIAL.test(core) || CIRCLE.test(core);
}

export function isThingOrShop(core: string): boolean {
  return NOUN.test(core) || SHOP.test(core);
}
