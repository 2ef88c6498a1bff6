import type { Quotation, QuotationClass } from "../core/quotation.ts";
import { isBlank, type Span } from "../core/span.ts";
import type { Quoted, Work } from "../core/story-notes.ts";
import type { CleanStory, Lexicon, Mention, Zone } from "../core/types.ts";
import { hasUnit, isIn, type UnitSet, unitSet } from "../core/unit-set.ts";
import { clauseStart, endsAsSpeech, holdsSentence, isHonour, isImage } from "./quote-signs.ts";
import { isCalendarDay, isOfficialTerm, isThingOrShop } from "./quoted-terms.ts";
import { quotedZones } from "./quotes.ts";
import { hasWord, indexWords, lengthStartingAt, type WordIndex } from "./word-index.ts";

/** Says of each quotation of a story what it is there for; what lies in a programme is of that class. Spans are in the clean story. */
export type ClassifyQuotations = (story: CleanStory, mentions: readonly Mention[]) => Quotation[];

interface QuotationWords {
  readonly metaphors: WordIndex;
  readonly policyPhrases: ReadonlySet<string>;
  readonly honours: WordIndex;
  readonly speechVerbs: WordIndex;
  readonly emphasis: WordIndex;
}

/** A quotation, and what stands around it in its zone. */
interface Quoting {
  readonly core: string;
  readonly inner: string;
  readonly left: string;
  readonly right: string;
  readonly isHonoured: boolean;
}

type Rule = readonly [cls: QuotationClass, id: string, holds: (quoting: Quoting, words: QuotationWords) => boolean];

const REACH = 16;
// “好！”, “好得很，”
const FULL_STOP = /[。！？!?…]$/u;
// 李婶说：“…, 她笑道，“…, 有居民问“…
const SAID_BEFORE =
  /(?:[说道问喊称答讲劝叹]|表示|回忆|介绍|坦言|感慨|建议|提醒|告诉|呼吁|反映|提出|笑着|直呼|回复|直言|质疑|念叨着?|嘀咕|嘟囔|抱怨|追问|留言|写下|一[句声](?:一?[句声])?)(?:[^。，,]{0,8}[：:]|[，,])?\s{0,2}$/u;
// “…”等问题, “…”，这是他的口头禅
const ASKED_BEHIND = /^\s{0,2}(?:等问题|的问题|[，,]这是[^，,。]{0,8}口头禅|挂在嘴边)/u;
// What this and the other patterns of what stands in front can end in: asked for before them.
const SAID_ENDS = unitSet("说道问喊称答讲劝叹示忆绍言慨议醒诉吁映出着呼复疑叨咕囔怨下句声：:，,");
const COLON_BEFORE = /[：:]\s{0,2}$/u;
const FIRST_PERSON = /[我咱俺您你]|大家|阿姨|叔叔|奶奶|爷爷/u;
// “人人为我、我为人人”, “文明你我他” speak of everybody.
const US_ALL = /你我|为我|我为/gu;
const ADDRESSING = /[我咱俺您你吗呢吧啊]/u;
const ASKS = /有没有|是不是|能不能|要不要|会不会|可不可以|怎么|什么|哪|咋|啥|谁来|多少|达不|[吗呢吧啊啦呀嘛]$/u;
const PRINCIPLE_BEFORE =
  /(?:秉持|秉承|坚持|坚守|践行|弘扬|树立|奉行|遵循|按照|本着|围绕|倡导|贯彻|落实|提出|确立|牢记|实现|达到|做到|传递|口号|标语|主题|题为|理念|宗旨|目标|原则|横幅|写着|印着|寓意)[了着是为的]{0,2}[：:]?\s{0,2}$/u;
const PRINCIPLE_ENDS = unitSet("持承守行扬立循照着绕导彻实出记现到递号语题为念旨标则幅意了是的：:");
const PRINCIPLE_BEHIND =
  /^\s{0,2}的?(?:\p{Script=Han}{0,4})(?:理念|原则|宗旨|目标|要求|口号|标语|思路|精神|格局|愿景|氛围|主题|方针|初心|使命|信念|观念|标准|字样)/u;
const PARTS = /[，,、；;·\s—]+/u;
const SEPARATED = /[，,、；;·\s—]/u;
// 从“没人住”变成了“抢着租”, 变“被动”为“主动”, 由“独唱”向“合唱”
const CHANGE_BEFORE = /(?:从|由|变|将|把|让)$/u;
const CHANGED_BEFORE = /[从由变将把让][“‘「『][^“”‘’「」『』]{1,8}[”’」』][^，,。；“”]{0,6}$/u;
const CHANGED_BEHIND = /^\p{Script=Han}{0,3}(?:到|向|为|变|转|走向|变为|变成|转向|升级)/u;
const BECOMING =
  /(?:(?:成为|成了|变成|变为|变|化身|化作|当成|当作|堪称|好比|犹如|宛如|如同|像|是|充当|担当|争当|当好|当起|甘当|筑牢|织密|架起|搭起|搭建|打通|激活|注入|按下|跑出|绘就|奏响|念好|唱好|打好|拧成|撑起|点亮|交出|下好|用好|用活|端上|送上|吃下|疏通|啃下|画好|跨越|上好|开出)[了起出着]?(?:一[个把张道条剂颗座份股支]|[^，,。；“”]{0,8}的)?|当)\s{0,2}$/u;
const BECOMING_ENDS = unitSet("为了成变身作当称比如同像是好起牢密建通活入下出就响亮上越着个把张道条剂颗座份股支的");
// “小网格”撬动“大治理”: two that answer one another.
const SMALL_BEHIND = /^[^，,。；]{0,10}[“‘「『]大/u;
const LARGE_BEFORE = /[“‘「『]小[^”’」』]{1,5}[”’」』][^，,。；]{0,10}$/u;
// 居民口中的“王大姐”, 被称为“活雷锋”
const NICKNAME_BEFORE =
  /(?:称为|称作|称之为|誉为|人称|绰号|外号|昵称|俗称|简称|统称|口中的|眼[里中]的|唤作|叫作|叫做|自称|尊称|亲切地?[叫称喊][为作]?|[叫称喊唤夸][他她它其](?:为|作|做|是)?|素有)\s{0,2}$/u;
const NICKNAME_ENDS = unitSet("为作称号的做叫喊他她它其是有");
const NICKNAME_BEHIND = /^(?:之[称誉]|的?(?:美称|美誉|称呼|绰号|外号|昵称))/u;
const TERM_BEFORE = /(?:什么是|何为|何谓|所谓|叫做|叫作|这个词|解释|位于[^，,。]{0,6}的)$/u;
const TERM_ENDS = unitSet("是为谓做作词释的");
const TERM_BEHIND =
  /^\s{0,2}(?:称号|荣誉|奖|二字|字样|三字|四字|牌|证书|资质|人员|家庭|场所|小区|商店|店|餐馆|饭店|公司|等字|户|群体|早餐店|奶茶店|便利店|药房|APP|App|战略|改革|试点名单|工作思路|概念|软件|徽章|牌匾|一族|标识|标志|型|类|号|政策|力量|检察建议|规划|制度|规定|行为|问题|现象|难题|顽疾|前夕|期间|等节|节前|小长假|假期|支部|两个字|这个词)/u;
const LINK = /^(?:[、和与及]|以及|又是|也是|还是|又当|还当)?(?:\p{Script=Han}{1,4}的?)?$/u;
const MAX_LINK = 7;
const COMMAS = unitSet("，,");
const CLAUSE_BREAKS = unitSet("，,。；;“");
const MIN_SPEECH = 4;
// 了, 把, 不 and the like stand in clauses, not in terms: “特邀行政执法员”, “每个人都是健康的第一责任人”.
const CLAUSE_SIGN = /[了着过把被让不是有要会能都也就还很]/u;
const MAX_TERM = 20;
const MAX_SHORT = 8;
const MAX_MOTTO = 40;

const RULES: readonly Rule[] = [
  ["other", "other.honour", ({ isHonoured }) => isHonoured],
  ["other", "other.policy", ({ core }, { policyPhrases }) => policyPhrases.has(core)],
  ["other", "other.day", ({ core }) => isCalendarDay(core)],
  [
    "other",
    "other.nickname",
    ({ left, right, core }) =>
      core.length <= MAX_SHORT &&
      ((mayEnd(NICKNAME_ENDS, left) && NICKNAME_BEFORE.test(left)) || NICKNAME_BEHIND.test(right)),
  ],
  ["speech", "speech.verb-behind", (quoting, { speechVerbs }) => isSaidBehind(quoting, speechVerbs)],
  ["slogan", "slogan.parallel", (quoting) => isMotto(quoting) && isParallel(quoting.inner)],
  ["speech", "speech.sentences", ({ inner, core }) => core.length > 6 && holdsSentence(inner)],
  [
    "speech",
    "speech.verb-before",
    ({ core, left }) => core.length > 2 && mayEnd(SAID_ENDS, left) && SAID_BEFORE.test(left),
  ],
  ["emphasis", "emphasis.word", ({ core }, { emphasis }) => hasWord(emphasis, core)],
  ["emphasis", "emphasis.change", isChange],
  ["metaphor", "metaphor.word", ({ core }, { metaphors }) => isImage(metaphors, core)],
  ["metaphor", "metaphor.small-and-large", isSmallOrLarge],
  [
    "slogan",
    "slogan.principle",
    ({ core, left, right }) =>
      core.length > 3 &&
      (PRINCIPLE_BEHIND.test(right) ||
        (core.length > 5 && mayEnd(PRINCIPLE_ENDS, left) && PRINCIPLE_BEFORE.test(left))),
  ],
  ["speech", "speech.first-person", ({ core }) => core.length > 5 && FIRST_PERSON.test(withoutUsAll(core))],
  [
    "speech",
    "speech.question",
    ({ core, right }) => core.length > 3 && (ASKED_BEHIND.test(right) || (core.length > 4 && ASKS.test(core))),
  ],
  ["speech", "speech.colon", ({ core, left }) => core.length > MAX_SHORT && COLON_BEFORE.test(left)],
  ["other", "other.shop", ({ core }) => isThingOrShop(core)],
  ["other", "other.term", ({ core, left, right }) => isTerm(core, left, right)],
  [
    "metaphor",
    "metaphor.verb",
    ({ core, left }) =>
      core.length <= MAX_SHORT && mayEnd(BECOMING_ENDS, left) && BECOMING.test(left) && !core.endsWith("者"),
  ],
  [
    "slogan",
    "slogan.clauses",
    ({ inner, core }) => core.length > MAX_SHORT && core.length <= MAX_MOTTO && SEPARATED.test(inner.trim()),
  ],
  ["emphasis", "emphasis.short", ({ core }) => core.length <= MAX_SHORT],
  ["speech", "speech.long", ({ core }) => core.length > MAX_TERM || CLAUSE_SIGN.test(core)],
  ["other", "other.long", () => true],
];

export function quotationClassifier(lexicon: Lexicon): ClassifyQuotations {
  const words: QuotationWords = {
    metaphors: indexWords(lexicon("metaphors")),
    policyPhrases: new Set(lexicon("policy-phrases")),
    honours: indexWords(lexicon("honour-words")),
    speechVerbs: indexWords(lexicon("speech-verbs")),
    emphasis: indexWords(lexicon("emphasis-words")),
  };
  return (story, mentions) => {
    const { text } = story;
    const found: Quotation[] = [];
    const quoted = quotedZones(story);
    if (quoted.length === 0) return found;
    let next = nextProgramme(mentions, 0);
    for (const { zone, quotes, works } of quoted) {
      for (const span of inOrder(quotes, works)) {
        while ((mentions[next]?.end ?? text.length) <= span.start) next = nextProgramme(mentions, next + 1);
        const programme = mentions[next];
        const isInside = programme !== undefined && programme.start <= span.start && span.end <= programme.end;
        if (isInside) found.push({ start: span.start, end: span.end, class: "programme", evidence: programme.rule });
        else if (span.inner === null) found.push(workOf(span));
        else found.push(likeSibling(classified(words, { text, zone, quote: span }), found.at(-1), text));
      }
    }
    return found;
  };
}

function nextProgramme(mentions: readonly Mention[], from: number): number {
  let next = from;
  while (next < mentions.length && mentions[next]?.type !== "programme") next++;
  return next;
}

// 政策的“宣传员”、民情的“信息员”: what nothing else tells is there for the same as its neighbour in a list.
function likeSibling(quote: Quotation, last: Quotation | undefined, text: string): Quotation {
  if (quote.evidence !== "emphasis.short" || (last?.class !== "metaphor" && last?.class !== "other")) return quote;
  const isNear = last.end <= quote.start && quote.start - last.end <= MAX_LINK;
  if (!isNear || !LINK.test(text.slice(last.end, quote.start))) return quote;
  return { start: quote.start, end: quote.end, class: last.class, evidence: `${last.class}.sibling` };
}

/** Quotations and titles of works, by start. */
function inOrder(quotes: readonly Quoted[], works: readonly Work[]): readonly (Quoted | Work)[] {
  return works.length === 0 ? quotes : [...quotes, ...works].sort((a, b) => a.start - b.start);
}

function workOf({ start, end }: Span): Quotation {
  return { start, end, class: "work", evidence: "work.title" };
}

function classified(
  words: QuotationWords,
  { text, zone, quote }: { text: string; zone: Zone; quote: Quoted },
): Quotation {
  const { start, end, core, inner } = quote;
  // Before all rules that look around it.
  if (isSaidAloud(quote)) return { start, end, class: "speech", evidence: "speech.sentence-end" };
  const left = text.slice(Math.max(zone.start, start - REACH), start);
  const right = text.slice(end, Math.min(zone.end, end + REACH));
  const clause = clauseStart(text, { start: zone.start, end: start });
  const isHonoured = isHonour(words.honours, text, { clause, start, end });
  const quoting = { core, inner, left, right, isHonoured };
  for (let i = 0; i < RULES.length; i++) {
    const rule = RULES[i];
    if (rule?.[2](quoting, words) === true) return { start, end, class: rule[0], evidence: rule[1] };
  }
  throw new Error("the last rule always holds");
}

function isSaidAloud({ inner, core }: Quoted): boolean {
  return core.length > 1 && (core.length > 2 ? endsAsSpeech(inner.trimEnd()) : FULL_STOP.test(core));
}

// 从“没人住”变成了“抢着租”
function isChange({ core, left, right }: Quoting): boolean {
  if (core.length > MAX_SHORT) return false;
  return CHANGED_BEFORE.test(left) || (CHANGE_BEFORE.test(left) && CHANGED_BEHIND.test(right));
}

function isSmallOrLarge({ core, left, right }: Quoting): boolean {
  if (core.length > MAX_SHORT) return false;
  return (core.startsWith("小") && SMALL_BEHIND.test(right)) || (core.startsWith("大") && LARGE_BEFORE.test(left));
}

function isTerm(core: string, left: string, right: string): boolean {
  return (
    (core.length <= MAX_SHORT && isOfficialTerm(core)) ||
    TERM_BEHIND.test(right) ||
    (mayEnd(TERM_ENDS, left) && TERM_BEFORE.test(left))
  );
}

/** Whether a pattern that ends in one of these, and blanks, is worth a try. */
function mayEnd(ends: UnitSet, left: string): boolean {
  const last = left === "" ? 0 : left.charCodeAt(left.length - 1);
  return hasUnit(ends, last) || isBlank(last);
}

/** A motto speaks of nobody in person. */
function isMotto({ core }: Quoting): boolean {
  return core.length >= 6 && core.length <= MAX_MOTTO && !ADDRESSING.test(withoutUsAll(core));
}

function withoutUsAll(core: string): string {
  return core.includes("我") ? core.replace(US_ALL, "") : core;
}

// “…”岑雨禾说, “…”，她笑着说
function isSaidBehind({ core, right }: Quoting, speechVerbs: WordIndex): boolean {
  if (core.length <= MIN_SPEECH) return false;
  const first = isIn(COMMAS, right, 0) ? 1 : 0;
  for (let at = first; at < right.length - 1 && !isIn(CLAUSE_BREAKS, right, at); at++)
    if (lengthStartingAt(speechVerbs, right, at) > 0) return true;
  return false;
}

// “党建引领方向，社团服务社区”: two clauses or more of much the same length.
function isParallel(inner: string): boolean {
  const parts = inner.trim().split(PARTS);
  if (parts.length < 2 || parts.length > 6) return false;
  const lengths = parts.map(({ length }) => length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return least >= 2 && most - least <= 1 && (least >= 4 || parts.length > 2);
}
