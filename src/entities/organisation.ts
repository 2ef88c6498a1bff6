import type { CleanStory, Lexicon, OrganisationMention, Recognizer, Zone } from "../core/types.ts";
import { JOINED, type NameBounds, nameBounds, nameStart } from "./name-start.ts";
import { READ_PARTS } from "./read-parts.ts";
import { LIST, type SpotTables, spotTables } from "./spot-tables.ts";
import { isOfKind, placeAt, storySpots } from "./story-spots.ts";
import { withoutBlanks } from "./without-blanks.ts";
import { indexWords, lengthStartingAt, type WordIndex, wordEndingAt } from "./word-index.ts";

// 图片由某某街道提供: a credit names bodies.
const PARTS: ReadonlySet<Zone["part"]> = new Set([...READ_PARTS, "credit"]);
const MAX_STEM = 28;
// “区教育局”, “市中医院”, “街道卫生服务中心”: the one such body of its level is as good as a name.
const LEVEL = /^(?:省|自治区|市|区|县|镇|乡|旗|州|街道|[市县](?:政?府)|[省区]政府)$/u;
// What a level has just one of; “区医院” and “市学校” are no names.
const SINGLE_BODY =
  /(?:局|处|厅|委|委员会|办|部|院|政协|工会|妇联|残联|科协|文联|侨联|工商联|红十字会|慈善会|慈善总会|党校|图书馆|文化馆|博物馆|档案馆|青少年宫|少年宫|疾控中心|卫生所|卫生服务中心|卫生院|政务服务中心|常委会|联合会|司法所|文明实践所|文明实践中心|便民服务中心|融媒体中心|疾病预防控制中心|大队|支队)$/u;
// 民政部基层政权司, 团区委: ministries, and bodies with their level inside, need none in front.
const NATIONAL =
  /^(?:团[省市区县]委|民政部|公安部|司法部|教育部|财政部|商务部|卫生部|文化部|交通运输部|水利部|农业农村部|生态环境部|自然资源部|人社部|住建部|应急管理部|科技部|工信部|最高检|最高法|国家卫健委|国家发改委|国新办)$/u;
const SOLE = /^(?:最高检|最高法|国家卫健委|国家发改委|国新办)$/u;
// 市卫健委老龄健康处处长: an office within, told from a clause by the post of its head.
const OFFICE_WITHIN =
  /^\p{Script=Han}{2,16}?(?:处(?=副?处长)|科(?=副?科长)|司(?=副?司长)|股(?=副?股长)|局(?=副?局长)|庭(?=副?庭长))/u;
const AUTHORITY = /(?:局|厅|委|委员会|部|院|办|支队)$/u;
// 市公安局禁毒支队, 市公安局高新区分局刑警大队
const POLICE = /(?:公安局|执法局|城管局|分局)$/u;
// 市公安局交警支队城东大队
const SUBDIVIDED = /支队$/u;
const SMALLER_TEAM = /^(?!联合|会同|携手|组织)\p{Script=Han}{2,3}(?:大队|中队)/u;
const TEAM_WITHIN =
  /^(?:\p{Script=Han}{2,4}分局)?(?:行政审批|刑侦|刑警|禁毒|治安(?:管理)?|网安|经侦|特警|巡特警|巡警|反诈|出入境(?:管理)?|人口管理|户政|法制|车管|交警|交通警察|综合执法|行政执法|执法|规划执法|市容执法|监察)(?:支队|大队|总队|中队)/u;
// 云汀纺织（集团）有限公司, 禾丰（云汀）餐饮管理有限公司
const BRACKETED = /[（(]\p{Script=Han}{2,8}[）)]$/u;
const MAX_BRACKETED = 10;
// 第三次协商会: a meeting, whatever its name ends in.
const NUMBERED = /^第[一二三四五六七八九十百\d]{1,4}[次届期批场轮回]/u;
// 协商|会, 磋商|会: the suffix 商会 as part of another word.
const PART_OF_WORD: ReadonlyMap<string, string> = new Map([
  ["商会", "协磋会洽招客"],
  ["学会", "中小大才教"],
]);
// “某某物业公司” is generic, “某某物业” a company by its brand: suffixes that are common words need a brand in front.
const COMMON_WORD: ReadonlySet<string> = new Set([
  "物业",
  "口腔",
  "置业",
  "地产",
  "银行",
  "集团",
  "政协",
  "妇联",
  "团委",
  "纪委",
  "组织部",
  "宣传部",
]);
// “某中学生”, “某协会员”, “某银行卡”: the suffix as part of another word. “政府”, “长”, “员” and the like behind it as well.
const NOT_AFTER = /^(?:生(?!态|活)|卡|员(?!工)|化|院校|工作者)/u;
const OPENS_OTHER = "生卡员化院工";
const [DEPARTMENT_START, DEPARTMENT_END] = ["部", "门"];
// “六家志愿服务站”: a number of bodies is none by name.
const COUNTED = /^(?:[一二三四五六七八九十百两几数多\d]{1,4}[家个名所支座处]|[个名支])/u;
// “街道五大公司”, “近年来12家企业”
const COUNTED_TAIL = /[一二三四五六七八九十两几\d][大家所个支座处名]$/u;
// “28年里长发起互助协会”: a count inside belongs to a clause.
const HOLDS_COUNT =
  /\d{1,4}(?:余|多)?[年个名位人家户次场届栋所]|[二三四五六七八九]?十[一二三四五六七八九]?(?:余|多)?年/u;
const GENERIC_TAIL = /(?:上述|相关|有关|所在|流动|移动|掌上|云端|空中)$/u;
// 镇文明办, 街道综治办: desks that every office has.
const DESK_OF_OFFICE = /^(?:镇|乡|街道)$/u;
const EVERY_DESK = /(?:综治|平安|文明|党建|信访|城管|应急|党政|城建|物业|网格)办$/u;
// “临川县青禾街道服务中心”: the district in front is a place of its own.
const HIGHER_LEVEL =
  /^\p{Script=Han}{1,14}(?:省|市|县|旗|(?<![社小园城片辖校地])区)(?=\p{Script=Han}{2,8}(?:街道|办事处|镇|乡|社区|村))/u;
// “6日青石书画协会揭牌”, “邀请村里四季关怀协会”, “爱心企业青石集团”
const LEAD =
  /^(?:据(?=[省市县区])|(?:爱心|辖区|驻区|驻地|属地|本地|共建|合作|主办|承办|协办|帮扶|结对|龙头)(?:企业|单位|商家|机构)|驻(?=\p{Script=Han}{2,6}[镇乡村县区])|[村镇乡县]里(?=\p{Script=Han}{4})|(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:[上下]午)?)/u;
const SHORTEST_WITH_DISTRICT = 6;
// 松溪镇 | 酒店: one of a place has no name.
const PLACE_TAIL = /(?:[镇乡村县市区]|街道|社区|小区)$/u;
// 高新|区, 岚城|市: a place with its type word is no kind of body, whatever its characters mean elsewhere (新, 城市).
const TYPED_PLACE = /^(?![全各本大辖])\p{Script=Han}(?:[^社小园城片辖校地][市县区镇乡旗]|城市)$/u;
// 街道办事处|物业站, 锦园东区|物业: the keeper of a place's houses, not a brand.
const KEPT_PLACE = /(?:办事处|街道|社区|小区|[A-Za-z东西南北中]区|[苑园村期])$/u;
const JOINT = "暨";
// What may be a name without anything in front.
const NAMELESS = /(?:办|部|委)$/u;
// “柳荫社区劳动保障站”, “松溪镇专职消防队”: a station or team is a body by the office, community or place that keeps it.
const KEEPER = /^\p{Script=Han}{2,12}(?:社区|街道|办事处|镇|乡|村|区|县|市|旗)/u;
const NO_KEEPER = /(?:小|景|园|片|校|营|厂|矿|辖|城|市|郊|山|库|各|该|本|两|多)区|^(?:农村|乡村|城市|城镇|乡镇)/u;
// “城南颐和居民服务有限公司”: kinds of company alone are no name, so 和 belongs to it.
const COMPANY = /有限(?:责任)?公司$/u;
// 业主委员会和…, 青石小学和…: a body of its own.
const OWN_BODY = /[会校院局所站司队处部厅办委店厂行社区村镇街道]$/u;
const AND = /[和与同]$/u;
const MAX_FIRST = 8;
const QUOTED = /^[“‘「『"][^“”‘’「」『』"]{0,40}[”’」』"]$/u;

interface OrganisationWords {
  readonly bounds: NameBounds;
  readonly tables: SpotTables;
  readonly suffixes: WordIndex;
  /** Suffixes that need an office, a community or a place in front: 消防队, 卫生站. */
  readonly local: ReadonlySet<string>;
  /** Suffixes that need a brand in front: 面馆, 药店. */
  readonly shops: ReadonlySet<string>;
  readonly generic: WordIndex;
}

/** Organisations by proper name, or the one such body at a stated level (区教育局); 派出所 and 物业公司 alone are none. */
export function organisation(lexicon: Lexicon): Recognizer {
  const words: OrganisationWords = {
    bounds: nameBounds(lexicon),
    tables: spotTables(lexicon),
    suffixes: indexWords(
      ["organisation-suffixes", "organisation-local-suffixes", "organisation-shop-suffixes"].flatMap(lexicon),
    ),
    local: new Set(lexicon("organisation-local-suffixes")),
    shops: new Set(lexicon("organisation-shop-suffixes")),
    generic: indexWords(lexicon("organisation-generic-words")),
  };
  return { type: "organisation", find: (story) => organisationsIn(words, story) };
}

function organisationsIn(words: OrganisationWords, story: CleanStory): OrganisationMention[] {
  const { text, zones } = story;
  const found: OrganisationMention[] = [];
  let next = 0;
  let from = 0;
  let refused = -1;
  for (const place of storySpots(words.tables, story).words) {
    const at = placeAt(place);
    if (at < from || !isOfKind(LIST.organisation, place)) continue;
    while ((zones[next]?.end ?? text.length) <= at) next++;
    const zone = zones[next];
    if (zone === undefined || at < zone.start || !PARTS.has(zone.part)) continue;
    const end = at + lengthStartingAt(words.suffixes, text, at);
    // 居民服务 | 有限公司: what is no name is none by its shorter suffix 公司 either.
    if (end === at || end > zone.end || end === refused || isOtherWord(text, end)) continue;
    const mention = organisationAt(words, { text, zone, at, suffix: text.slice(at, end) });
    if (mention === null) {
      refused = end;
      continue;
    }
    // 南山大学 | 附属医院: the later suffix names the whole, and reads back over the earlier one.
    const last = found.at(-1);
    if (last !== undefined && mention.start <= last.start) found.pop();
    else if (last !== undefined && mention.start < last.end) continue;
    found.push(mention);
    from = end;
  }
  return found;
}

// 公安部 | 门, 某中 | 学生
function isOtherWord(text: string, end: number): boolean {
  const behind = text.charAt(end);
  if (behind === DEPARTMENT_END) return text.charAt(end - 1) === DEPARTMENT_START;
  return behind !== "" && OPENS_OTHER.includes(behind) && NOT_AFTER.test(text.slice(end, end + 3));
}

interface Place {
  readonly text: string;
  readonly zone: Zone;
  readonly at: number;
  readonly suffix: string;
}

function organisationAt(words: OrganisationWords, { text, zone, at, suffix }: Place): OrganisationMention | null {
  const floor = Math.max(zone.start, at - MAX_STEM);
  const nearest = nameStart(words.bounds, { text, end: at, floor });
  const isCompany = COMPANY.test(suffix);
  const outer = isCompany ? beforeBracket(words, { text, nearest, floor }) : nearest;
  // Most suffixes stand alone: 派出所, 物业.
  if (outer === at && !NAMELESS.test(suffix) && !SOLE.test(suffix)) return null;
  // 落实最高检意见: a name on its own, whatever stands in front.
  const start = SOLE.test(suffix) ? at : nameBegin(words, { text, start: outer, at, suffix, floor });
  // A run of letters with no boundary in reach is no name that can be told from its sentence.
  if (start === floor && at - floor === MAX_STEM) return null;
  const stem = text.slice(start, at);
  const whole = at + suffix.length;
  if (!isProper(words, { stem, suffix })) return null;
  const end = AUTHORITY.test(suffix) ? withOfficeWithin(text, whole, zone.end) : whole;
  // “时光银行”: what is quoted as a whole is the name of a programme.
  if (start > zone.start && end < zone.end && QUOTED.test(text.slice(start - 1, end + 1))) return null;
  return {
    type: "organisation",
    start,
    end,
    name: withoutBlanks(text.slice(start, end)),
    rule: "organisation.suffix",
  };
}

/** 云汀纺织 | （集团）有限公司: a bracket inside a company's name does not end it. */
function beforeBracket(
  words: OrganisationWords,
  { text, nearest, floor }: { text: string; nearest: number; floor: number },
): number {
  const bracket = BRACKETED.exec(text.slice(Math.max(floor, nearest - MAX_BRACKETED), nearest))?.[0].length ?? 0;
  return bracket === 0 ? nearest : nameStart(words.bounds, { text, end: nearest - bracket, floor });
}

interface Begun {
  readonly text: string;
  readonly start: number;
  readonly at: number;
  readonly suffix: string;
  readonly floor: number;
}

/** Where the name begins: behind days, districts and other events that stand in front of it without a particle. */
function nameBegin(words: OrganisationWords, { text, start, at, suffix, floor }: Begun): number {
  const lead = start + (LEAD.exec(text.slice(start, at))?.[0].length ?? 0);
  // “站点二十周年庆暨某某协会揭牌仪式”: what stands before 暨 is another event.
  const joint = lead + text.slice(lead, at).lastIndexOf(JOINT) + 1;
  const district =
    at - joint < SHORTEST_WITH_DISTRICT ? 0 : (HIGHER_LEVEL.exec(text.slice(joint, at))?.[0].length ?? 0);
  const nearer = joint + district;
  return COMPANY.test(suffix) ? withConjunction(words, { text, start: nearer, at, suffix, floor }) : nearer;
}

function withOfficeWithin(text: string, end: number, to: number): number {
  const behind = text.slice(end, Math.min(to, end + 20));
  const body = text.slice(end - 3, end);
  if (SUBDIVIDED.test(body)) return end + (SMALLER_TEAM.exec(behind)?.[0].length ?? 0);
  const team = POLICE.test(body) ? TEAM_WITHIN.exec(behind) : null;
  return end + ((team ?? OFFICE_WITHIN.exec(behind))?.[0].length ?? 0);
}

function withConjunction(words: OrganisationWords, { text, start, at, suffix, floor }: Begun): number {
  if (start <= floor || !AND.test(text.charAt(start - 1)) || isProper(words, { stem: text.slice(start, at), suffix }))
    return start;
  const first = nameStart(words.bounds, { text, end: start - 1, floor });
  const front = text.slice(first, start - 1);
  return front.length >= 2 && front.length <= MAX_FIRST && !JOINED.test(front) && !OWN_BODY.test(front) ? first : start;
}

function isProper(words: OrganisationWords, { stem, suffix }: { stem: string; suffix: string }): boolean {
  if (NATIONAL.test(suffix)) return stem === "" || suffix.startsWith("团");
  if (NUMBERED.test(stem) || PART_OF_WORD.get(suffix)?.includes(stem.slice(-1) || " ") === true) return false;
  if (GENERIC_TAIL.test(stem) || COUNTED.test(stem) || COUNTED_TAIL.test(stem) || HOLDS_COUNT.test(stem)) return false;
  if (DESK_OF_OFFICE.test(stem) && /办$/u.test(suffix)) return false;
  if (words.local.has(suffix) && !LEVEL.test(stem) && (!KEEPER.test(stem) || NO_KEEPER.test(stem))) return false;
  if (words.shops.has(suffix) && PLACE_TAIL.test(stem)) return false;
  if (suffix === "物业" && KEPT_PLACE.test(stem)) return false;
  if (LEVEL.test(stem)) return SINGLE_BODY.test(suffix);
  if ((stem === "" || stem === "社区") && EVERY_DESK.test(suffix)) return false;
  // 社会事务办, 国新办, 社区卫生服务中心 at their level are one each.
  if (stem === "" || stem === "社区") return /办$/u.test(suffix) || (stem !== "" && suffix === "卫生服务中心");
  if (TYPED_PLACE.test(stem)) return true;
  let rest = stem;
  for (let at = 0; at < stem.length; at++) {
    const generic = wordEndingAt(words.generic, { text: rest, at: rest.length });
    if (generic === "") break;
    rest = rest.slice(0, -generic.length);
    // 市 | 燃气集团 is one body, 燃气集团 a kind of body.
    if (LEVEL.test(rest) || TYPED_PLACE.test(rest)) return true;
  }
  if (COMMON_WORD.has(suffix) && rest !== stem && rest.length < 2) return false;
  return rest.length >= 2;
}
