import { matchAt, type Place, pairAt, pairOf, type Read, signs, stands, testAt } from "./match.ts";
import { type Detail, type Moment, momentOf, named } from "./reading.ts";

/** Fixed feasts, month and day. Names that need company to be a feast (五一) are judged by their neighbours below. */
const FIXED: readonly (readonly [month: number, day: number, names: string])[] = [
  [1, 1, "元旦节 元旦"],
  [1, 10, "中国人民警察节 人民警察节"],
  [2, 14, "情人节"],
  [3, 3, "全国爱耳日 国际爱耳日"],
  [3, 5, "学雷锋纪念日 学雷锋日"],
  [3, 7, "女生节"],
  [3, 8, "三八国际劳动妇女节 三八国际妇女节 国际劳动妇女节 国际妇女节 三八妇女节 三八节 妇女节 三八"],
  [3, 12, "植树节"],
  [3, 15, "国际消费者权益日 消费者权益日"],
  [3, 22, "世界水日"],
  [4, 1, "愚人节"],
  [4, 7, "世界卫生日"],
  [4, 15, "全民国家安全教育日 国家安全教育日"],
  [4, 22, "世界地球日"],
  [4, 23, "世界读书日"],
  [5, 1, "五一国际劳动节 五一劳动节 国际劳动节 劳动节 五一节 五一"],
  [5, 4, "五四青年节 青年节 五四"],
  [5, 12, "国际护士节 护士节 全国防灾减灾日 防灾减灾日"],
  [5, 15, "国际家庭日"],
  [5, 30, "全国科技工作者日"],
  [5, 31, "世界无烟日"],
  [6, 1, "六一国际儿童节 六一儿童节 国际儿童节 儿童节 六一节 六一"],
  [6, 5, "世界环境日 六五环境日"],
  [6, 6, "全国爱眼日"],
  [6, 26, "国际禁毒日"],
  [7, 1, "七一建党节 建党节 七一"],
  [8, 1, "八一建军节 建军节 八一节 八一"],
  [8, 15, "全国生态日"],
  [8, 19, "中国医师节 医师节"],
  [9, 3, "抗战胜利纪念日"],
  [9, 10, "教师节"],
  [9, 30, "烈士纪念日"],
  [10, 1, "十一国庆节 国庆节 国庆 十一"],
  [10, 10, "双十国庆 双十节"],
  [10, 16, "世界粮食日"],
  [10, 17, "国家扶贫日 全国扶贫日"],
  [11, 8, "中国记者节 记者节"],
  [11, 9, "全国消防日 全国消防宣传日"],
  [11, 11, "双十一 双11"],
  [12, 1, "世界艾滋病日"],
  [12, 4, "国家宪法日 宪法日"],
  [12, 5, "国际志愿者日"],
  [12, 12, "双十二 双12"],
  [12, 13, "国家公祭日"],
  [12, 24, "平安夜"],
  [12, 25, "圣诞节 圣诞"],
];

/** Feasts of the lunar calendar; day 0 is the last of the month. */
const LUNAR: readonly (readonly [month: number, day: number, names: string])[] = [
  [1, 1, "农历新年 春节 大年初一 年初一"],
  [1, 15, "元宵佳节 元宵节 上元节 元宵"],
  [2, 2, "二月二 龙抬头"],
  [3, 3, "三月三 上巳节"],
  [6, 6, "六月六"],
  [5, 5, "五月五 端午佳节 端午节 端午 端阳节"],
  [7, 7, "七月七 七夕佳节 七夕节 七夕"],
  [7, 15, "七月半 盂兰节 中元节 中元"],
  [8, 15, "中秋佳节 中秋节 中秋"],
  [9, 9, "九月九 九九重阳节 重阳佳节 重阳节 重阳"],
  [10, 1, "寒衣节"],
  [12, 8, "腊八节 腊八"],
  [12, 0, "大年夜 除夕夜 除夕 大年三十 年三十"],
];

/** The nth weekday of a month; 7 = Sunday. */
const COUNTED: readonly (readonly [month: number, nth: number, weekday: number, names: string])[] = [
  [5, 2, 7, "母亲节"],
  [5, 3, 7, "全国助残日"],
  [6, 3, 7, "父亲节"],
  [11, 4, 4, "感恩节"],
];

/** Solar terms by their day of the sun; names that are weather as well (小雪, 雨水) only with 节气. */
const TERMS: readonly (readonly [term: string, names: string])[] = [
  ["清明", "清明节 清明"],
  ["秋分", "中国农民丰收节 农民丰收节"],
  ["冬至", "冬至节 冬至"],
  ...["立春", "春分", "立夏", "夏至", "立秋", "秋分", "立冬", "惊蛰", "谷雨"].map((term) => [term, term] as const),
  ..."小寒 大寒 雨水 小满 芒种 小暑 大暑 处暑 白露 寒露 霜降 小雪 大雪"
    .split(" ")
    .map((term) => [term, `${term}节气`] as const),
];

function feast(detail: Detail): Moment {
  return momentOf(null, null, detail);
}

const momentByName: ReadonlyMap<string, Moment> = new Map(
  [
    ...FIXED.map(([month, day, names]) => [names, feast({ kind: "feast", month, day })] as const),
    ...LUNAR.map(
      ([month, day, names]) => [names, feast({ kind: "lunar", month, day, leap: false, feast: true })] as const,
    ),
    ...COUNTED.map(
      ([month, nth, weekday, names]) => [names, momentOf(null, named(month), { kind: "nth", nth, weekday })] as const,
    ),
    ...TERMS.map(([term, names]) => [names, feast({ kind: "term", term })] as const),
  ].flatMap(([names, moment]) => names.split(" ").map((name) => [name, moment] as const)),
);

/** Every name a feast may begin with. */
export const FESTIVAL_NAMES: readonly string[] = Array.from(momentByName.keys());

// “五一”国际劳动节
const QUOTED_FESTIVAL =
  /[“"](?:三·?八|五·?一|五·?四|六·?一|七·?一|八·?一|十·?一)[”"](?:(?:国际)?(?:劳动妇女|妇女|劳动|青年|儿童|建党|建军|国庆))?节/uy;
const quoteSigns = signs('“"');
const closingSigns = signs('”"');
/** The names by their first two characters, the longest first: 国庆节 before 国庆. */
const namesByPair = new Map<number, readonly string[]>();
for (const name of FESTIVAL_NAMES.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)))
  namesByPair.set(pairOf(name), [...(namesByPair.get(pairOf(name)) ?? []), name]);

const NUMBERED = /^(?:三八|五一|五四|六一|七一|八一|十一)$/u;
// 三八, 五四, 十一 are more often something else: a line, a movement, a count.
const RARELY_A_FEAST = /^(?:三八|五四|十一)$/u;
const FEAST_FOLLOWS =
  /(?:[”"’』」]\s?)?(?:前(?!后?[期半])|期间|当[天日]|小?长?假|黄金周|来临|到来|之际|将至|临近|佳节|即将|(?:国际)?(?:妇女|青年|国庆|劳动|儿童|建党|建军)节)/uy;
const FEAST_PRECEDES =
  /(?:迎接?|庆祝?|喜迎|欢度|[恭祝]贺|今年|去年|明年|恰逢|正值|时值|春节|端午|中秋)[、和与]?[“"‘『「]?$/u;
// “七一勋章”, 五一劳动奖章, 八一电影制片厂, 五四精神, 六一班, 三八线.
const NO_FEAST_FOLLOWS =
  /(?:[”"’』」]\s?)?(?:[东西南北中新一二三]?(?:路|街|巷|桥|大道|新?村|镇|乡|弄|胡同|里|小区|小学|中学|学校|广场|大厦|社区|街道|公园|商场|农场|水库|厂|队|居委|派出所|站|班)|勋章|奖章|奖状|劳动奖|红旗|精神|运动|起义|电影|重要讲话|讲话|口号|新文化|线|式|届|个|名|人|[月年日号天岁种位次家条项大户套]|中全会|[〇零一二三四五六七八九十百千万亿点比分开元])/uy;
const NUMERAL_PRECEDES = /[〇零一二三四五六七八九十百千万第\d.·]$/u;

// What a place may begin with.
const placeSigns = signs("东西南北中新一二三路街巷桥大村镇乡胡小学广社公");
// 国庆路, 重阳村, 清明桥; but 中秋街头, 元宵路上, 国庆村里.
const PLACE_FOLLOWS =
  /[东西南北中新一二三]?(?:路(?![上边口])|街(?![头区坊边])|巷|桥|大道|新村|村(?![里民口晚])|镇|乡(?![村亲])|胡同|小区|小学|中学|学校|广场|大厦|社区|街道|公园)/uy;
// 张国庆 is a person; 李清明 as well.
const SURNAME =
  /[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]$/u;
const NAMES_OF_PEOPLE = /^(?:国庆|元旦|清明|中秋|重阳|元宵|端午|[春秋]分|夏至|冬至|立[春夏秋冬]|谷雨|惊蛰)$/u;

interface Neighbours {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const DAY_FOLLOWS: Neighbours = { after: /[十日号月]/uy };

/** Neighbours that make something else of a name without 节: dumplings, porridge, trees. */
const REFUSED: ReadonlyMap<string, Neighbours> = new Map<string, Neighbours>([
  [
    "元宵",
    {
      // 吃元宵, 一箱箱元宵, 递上元宵, 香甜的元宵; 迎元宵, 闹元宵 are the feast.
      before:
        /(?:[吃煮包滚做尝搓摇卖送食碗颗个份盒袋粒箱盆锅盘勺捞炸盛买领端分馅]|[递端捧送奉盛]上|[端送领]来|品尝|分享|制作|手工|[热香甜糯圆软滚胖腾喷乎][的地]?|[饺汤粽]?[子圆][、和与]|[粥饼]、)$/u,
      after:
        /圆|馅|煮|蒸|浮|下锅|出锅|入口|飘香|热气|香甜|软糯|送[到给至]|端[到上]|[、和与](?:汤圆|饺子|水饺|粽子|点心|月饼|年糕|腊八粥)/uy,
    },
  ],
  ["情人节", { before: /七夕$/u }],
  ["腊八", { after: /[粥蒜豆面醋]/uy }],
  [
    "圣诞",
    { before: /(?:妈祖|帝君|佛祖?|太子|观音|菩萨|爷|公|娘娘?|神|大帝|圣母|元帅|千岁|师)$/u, after: /[树老帽袜岛千]/uy },
  ],
  ["清明", { before: /(?:政治|风气|社会)$/u, after: /上河|[正廉粿果]/uy }],
  ["二月二", DAY_FOLLOWS],
  ["三月三", DAY_FOLLOWS],
  ["五月五", DAY_FOLLOWS],
  ["六月六", DAY_FOLLOWS],
  ["七月七", DAY_FOLLOWS],
  ["九月九", DAY_FOLLOWS],
  ["七月半", { after: /[个月]/uy }],
  ["重阳", { after: /[木宫糕]/uy }],
  ["端午", { after: /[粽]/uy }],
  ["中秋", { after: /月饼/uy }],
  ["年三十", { before: /\d$/u, after: /[多余几一二三四五六七八九个岁]/uy }],
]);
// 儿童 | 节目, 国庆 | 节目单, 护士 | 节约用水: 节 opens the next word.
const splitSigns = signs("目约能水奏省制拍选俗");
const CHANCE_ONLY_BEFORE = /[普祭夜将前后来到当]/uy;

const feastSigns = signs(`“"${FESTIVAL_NAMES.map((name) => name.charAt(0)).join("")}`);

/** A feast by its name: 中秋, 国庆节, “七一”. */
export function readFestival(place: Place): Read<Moment> | null {
  const { text, at } = place;
  if (!stands(feastSigns, text, at)) return null;
  const found = stands(quoteSigns, text, at) ? quotedFestival(place) : namedFestival(place);
  if (found === null) return null;
  const isSplit = found.endsWith("节") && stands(splitSigns, text, at + found.length);
  const surface = isSplit ? found.slice(0, -1) : found;
  const name = stands(quoteSigns, text, at) ? surface.replace(/[“”"·]/gu, "") : surface;
  const moment = momentByName.get(name);
  if (moment === undefined) return null;
  const end = at + surface.length;
  const after = { text, at: end };
  const before = text.slice(Math.max(0, at - 5), at);
  if (NUMBERED.test(name) && !isNumberedFeast(name, { before, after })) return null;
  if (stands(placeSigns, text, end) && testAt(PLACE_FOLLOWS, after)) return null;
  if (NAMES_OF_PEOPLE.test(name) && SURNAME.test(before) && !FEAST_PRECEDES.test(before)) return null;
  if (name === "中元" && !testAt(CHANCE_ONLY_BEFORE, after)) return null;
  const refused = REFUSED.get(name);
  if (refused?.before?.test(before) === true) return null;
  if (refused?.after !== undefined && testAt(refused.after, after)) return null;
  return { is: moment, end };
}

/** The longest name that begins here. */
function namedFestival({ text, at }: Place): string | null {
  const names = namesByPair.get(pairAt(text, at));
  if (names === undefined) return null;
  for (const name of names) if (text.startsWith(name, at)) return name;
  return null;
}

/** “七一”建党节; most of what is quoted is longer than the two or three signs of such a number. */
function quotedFestival(place: Place): string | null {
  const { text, at } = place;
  if (!stands(closingSigns, text, at + 3) && !stands(closingSigns, text, at + 4)) return null;
  return matchAt(QUOTED_FESTIVAL, place)?.[0] ?? null;
}

function isNumberedFeast(name: string, { before, after }: { before: string; after: Place }): boolean {
  if (NUMERAL_PRECEDES.test(before)) return false;
  if (testAt(FEAST_FOLLOWS, after)) return true;
  if (testAt(NO_FEAST_FOLLOWS, after)) return false;
  return !RARELY_A_FEAST.test(name) || FEAST_PRECEDES.test(before);
}
