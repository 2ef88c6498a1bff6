import type { Quoted } from "../../core/story-notes.ts";
import { isImage } from "../quote-signs.ts";
import { isOfficialTerm, isThingOrShop } from "../quoted-terms.ts";
import { hasWord, lengthEndingAt, lengthStartingAt, startsWithin } from "../word-index.ts";
import { endsPhrase } from "./head.ts";
import { isOf, KIND } from "./kinds.ts";
import { isThing, MANNERLY } from "./no-name.ts";
import type { QuoteGroup } from "./quote-groups.ts";
import type { ProgrammeWords } from "./words.ts";

/** A longer quotation without a head noun behind it is speech or a slogan. */
export const MAX_NAME = 16;
/** The same for a name that ends in its own head noun: “某某里建成三十周年庆典暨邻里嘉年华”. */
const MAX_NAME_WITH_ENDING = 30;
/** Two characters are a name where others stand beside them: “晨光”“暮色”等课程. */
const MIN_LISTED = 2;
// 以 “你我同行，邻里同心” 为主题，…
const THEME_BEFORE = /(?:以|围绕)[ \u3000]{0,2}$/u;
const THEME_BEHIND = /^[ \u3000]{0,2}为(?:活动)?主题/u;
// 微信群成为居民的“移动课堂”, 网格员化身“故事会主播”: an image, whatever it ends in.
const BECOMING =
  /(?:(?:成为|成了|变身|变成|当成|是一[个处座所间支])(?:一[个处座所间支])?|(?:成为|成了|变成|变为|化身|化作|当成|当作|堪称|好比|犹如|宛如)[^，,。]{0,10}的|(?:化身|化作|堪称|好比|犹如|宛如)[^，,。]{0,8}|[是像](?:自己|居民|大家|我们|孩子|老人|邻里|百姓)们?的)$/u;
// “家门口的食堂” is praise, “关爱老人，情暖重阳” a slogan; with a head noun behind them both may be names.
export function isNoNameAlone(core: string): boolean {
  for (let at = 0; at < core.length; at++) if (isOf(KIND.notAlone, core, at)) return true;
  return false;
}

// 启动了一场首届全新的“…”: what may stand between a verb and the name it introduces.
const VERB_GAP =
  /^[了出起]?(?:一[场次个项支批堂期种家]|首[个届场批支家]|第[一二三四五六七八九十\d]{1,3}[届期场次批轮]|\d{4}年)?(?:全新|新|特色|品牌|社区|街道|村级|线上|线下|主题|系列|公益|志愿|党建|品牌|名为|主题为|题为|的){0,3}$/u;
const LAUNCH_LEAD =
  /^自?(?:正式|火热|热闹|顺利|隆重|温情|温馨|如期|圆满|全新|今日?|昨日?|在[^，,。“”]{2,12}?(?:社区|街道|村|镇|广场|公园|学校|小区|站|区)|于[^，,。“”]{2,10}?(?:日|社区|街道))?/u;
const MAX_LAUNCH_LEAD = 16;
const TYPE_BEFORE = /(?:品牌|项目|工作法|服务队|平台|小程序|公众号|课程|栏目|专栏)(?:名称)?(?:为|——|—|：)?$/u;
const TYPE_BEHIND =
  /^[，,]?(?:就?是|作为)[^，,。；“”]{0,14}(?:品牌|项目|平台|工作法|服务队|小程序)(?![\p{Script=Han}])/u;
const MAX_TYPE = 24;
const EVENT_END = /(?:活动|大赛|比赛|讲座|晚会|演出|汇演)$/u;
const MIN_CLAUSES = 7;
const CLAUSES = /^[^，,]{3,16}[，,][^，,]{3,16}$/u;
// 开启“美颜模式”
const SWITCHING = /(?:开启|进入|切换|启动|迎来|步入|按下)(?:了|到|为)?$/u;
// 被命名为“市级文明村”
const HONOUR_CORE = /^(?:全国|国家级?|省级?|市级?|区级?|县级?|最美)/u;
// “板凳会”, “恳谈会”: three characters that are a name of their own.
const MEETING = /^\p{Script=Han}{2}会$/u;

interface QuotedAlone {
  readonly text: string;
  readonly group: QuoteGroup;
  readonly quote: Quoted;
  readonly isListed: boolean;
}

/** The rule by which a quotation without a head noun of its own behind it is a name, or null. */
export function aloneRule(words: ProgrammeWords, candidate: QuotedAlone): string | null {
  const { text, group, quote } = candidate;
  const { core } = quote;
  if (core.length < 2 || core.length > MAX_NAME_WITH_ENDING || quote.isSpeech) return null;
  const left = text.slice(group.clause, group.start);
  if (isTheme(text, group, left)) return "programme.theme";
  if (isEventClause(words, core, left)) return "programme.ending-and-verb";
  if (isNoNameAlone(core) || hasWord(words.policyPhrases, core) || isThing(text, group)) return null;
  if (core.length > 2 && (lengthEndingAt(words.namingWords, left, left.length) > 0 || isApposed(text, group, left)))
    return namingRule(words, core);
  const rule = signOfName(words, candidate, left);
  if (core.endsWith("模式") && SWITCHING.test(left)) return null;
  if (rule === null || isImage(words.metaphors, core) || hasWord(words.emphasis, core) || BECOMING.test(left))
    return null;
  return rule;
}

// 办理「社区消防新体验，平安过好年活动」
function isEventClause(words: ProgrammeWords, core: string, left: string): boolean {
  if (core.length < MIN_CLAUSES || !EVENT_END.test(core) || !CLAUSES.test(core)) return false;
  return (
    lengthEndingAt(words.verbs, left, left.length) > 1 || lengthEndingAt(words.buildingVerbs, left, left.length) > 1
  );
}

function namingRule(words: ProgrammeWords, core: string): string | null {
  const isClause = core.length > MAX_NAME && lengthEndingAt(words.endings, core, core.length) === 0;
  return isClause || HONOUR_CORE.test(core) ? null : "programme.naming";
}

function isTheme(text: string, { end }: QuoteGroup, left: string): boolean {
  return isOf(KIND.theme, text, end) && THEME_BEHIND.test(text.slice(end, end + 6)) && THEME_BEFORE.test(left);
}

// 志愿服务品牌“树下说”; “树下说”是社区的志愿服务品牌
function isApposed(text: string, { start, end, zone }: QuoteGroup, left: string): boolean {
  if (isOf(KIND.typeEnd, text, start - 1) && TYPE_BEFORE.test(left)) return true;
  return isOf(KIND.type, text, end) && TYPE_BEHIND.test(text.slice(end, Math.min(zone.end, end + MAX_TYPE)));
}

/** What speaks for a name: its own ending, the list it stands in, the words in front and behind. */
function signOfName(words: ProgrammeWords, { text, group, quote, isListed }: QuotedAlone, left: string): string | null {
  const { core } = quote;
  const bare = lengthEndingAt(words.bareEndings, core, core.length);
  const hasEnding = lengthEndingAt(words.endings, core, core.length) > 0;
  if (core.length > MAX_NAME && bare < 2 && !hasEnding) return null;
  if (bare >= 2 && (core.length >= 4 || MEETING.test(core))) return "programme.ending";
  if (isListed && core.length >= MIN_LISTED) return "programme.list";
  const clause = { start: 0, end: left.length };
  if (hasEnding && (startsWithin(words.buildingVerbs, left, clause) || startsWithin(words.verbs, left, clause)))
    return "programme.ending-and-verb";
  if (core.length < 3) return null;
  if (isLaunched(words, text, group)) return "programme.launch";
  const isName = endsPhrase(words, text, group.end) && isIntroduced(words, left) && !isTerm(core);
  return isName ? "programme.verb" : null;
}

// “五水共治”, “河长制”: terms that only a name's own signs could make a programme.
function isTerm(core: string): boolean {
  return isOfficialTerm(core) || isThingOrShop(core) || MANNERLY.test(core);
}

// “树下说”正式揭牌, “树下说”在柳荫社区启动
function isLaunched({ launchVerbs }: ProgrammeWords, text: string, group: QuoteGroup): boolean {
  const { end, zone } = group;
  const lead = isOf(KIND.launchLead, text, end)
    ? LAUNCH_LEAD.exec(text.slice(end, Math.min(zone.end, end + MAX_LAUNCH_LEAD)))
    : null;
  return lengthStartingAt(launchVerbs, text, end + (lead?.[0].length ?? 0)) > 0;
}

function isIntroduced({ verbs }: ProgrammeWords, clause: string): boolean {
  for (let at = clause.length; at > 0; at--)
    if (lengthEndingAt(verbs, clause, at) > 0) return VERB_GAP.test(clause.slice(at));
  return false;
}
