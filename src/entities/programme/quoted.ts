import type { ProgrammeKind } from "../../core/programme-kinds.ts";
import type { Quoted } from "../quotes.ts";
import { hasWord, lengthEndingAt, lengthStartingAt, startsWithin } from "../word-index.ts";
import type { FoundProgramme } from "./found.ts";
import { withoutBlanks } from "./found.ts";
import { endsPhrase, headAfter } from "./head.ts";
import { wholeNameStart } from "./left.ts";
import type { QuoteGroup } from "./quote-groups.ts";
import type { ProgrammeWords } from "./words.ts";

/** A longer quotation without a head noun behind it is speech or a slogan. */
const MAX_NAME = 16;
const MAX_NAME_WITH_HEAD = 40;
/** The same for a name that ends in its own head noun: “某某里建成三十周年庆典暨邻里嘉年华”. */
const MAX_NAME_WITH_ENDING = 30;
/** Two characters are a name where others stand beside them: “晨光”“暮色”等课程. */
const MIN_LISTED = 2;
// 以 “你我同行，邻里同心” 为主题，…
const THEME_BEFORE = /(?:以|围绕)[ \u3000]{0,2}$/u;
const THEME_OPENS = /[ \u3000为]/u;
const THEME_BEHIND = /^[ \u3000]{0,2}为(?:活动)?主题/u;
// 微信群成为居民的“移动课堂”, 网格员化身“故事会主播”: an image, whatever it ends in.
const BECOMING =
  /(?:(?:成为|成了|变成|变为|化身|化作|当成|当作|堪称|好比|犹如|宛如)[^，,。]{0,10}的|(?:化身|化作|堪称|好比|犹如|宛如)[^，,。]{0,8})$/u;
// “路修好了！”, “好得很，”: a sentence mark in front of the closing mark is speech.
const ENDS_AS_SPEECH = /[。！？!?…；;，,：:]$/u;
const HOLDS_SENTENCE = /[。！？!?；;]/u;
// “家门口的食堂” is praise, “关爱老人，情暖重阳” a slogan; with a head noun behind them both may be names.
const NO_NAME_ALONE = /[的了，,。：:—]/u;
const SLOGAN = /[，,、]/u;
// 启动了一场首届全新的“…”: what may stand between a verb and the name it introduces.
const VERB_GAP =
  /^[了出起]?(?:一[场次个项支批堂期种家]|首[个届场批支家]|第[一二三四五六七八九十\d]{1,3}[届期场次批轮]|\d{4}年)?(?:全新|新|特色|品牌|社区|街道|村级|线上|线下|主题|系列|公益|志愿|党建|品牌|名为|主题为|题为|的){0,3}$/u;
// “青苗课堂”“长者茶座”等特色阵地, “电话问安”“上门助浴”两项服务: such a list names each of its members.
const LIST_END =
  /^(?:等(?:一系列|系列|一批|多[个项种支]|[三四五六七八九十\d]{1,2}[个项支大类])?|[两二三四五六七八九十\d]{1,2}[大个项支种类]{1,2})/u;
const LIST_OPENS = /[等两二三四五六七八九十\d]/u;
// “A”、“B”和“C”活动
const LINK_BETWEEN = /^(?:[、和与及]|以及|暨)?$/u;
const MAX_LINK = 2;
// “板凳会”, “恳谈会”: three characters that are a name of their own.
const MEETING = /^\p{Script=Han}{2}会$/u;
// “为民办实事”项目 is one, “急难愁盼”工作 none.
const NAMED_POLICY = /(?:项目|机制)$/u;
const TANGIBLE: ReadonlySet<ProgrammeKind> = new Set(["activity", "brand", "course", "place", "platform", "team"]);

/** A name quoted this often is one, if it is neither too short nor a clause. */
const OFTEN = 3;
const MIN_OFTEN = 4;
const MAX_OFTEN = 8;

/** The programmes among the quotations: by the head noun behind them, by their own ending, or by the verb in front. */
export function quotedProgrammes(words: ProgrammeWords, text: string, groups: readonly QuoteGroup[]): FoundProgramme[] {
  const found: FoundProgramme[] = [];
  const reading = { text, groups, found, isNamed: groups.map((group) => findProgrammes(words, text, group, found)) };
  if (groups.length > 1) addSiblings(words, reading);
  if (groups.length >= OFTEN) addOften(words, reading);
  return found;
}

interface Reading {
  readonly text: string;
  readonly groups: readonly QuoteGroup[];
  /** What has been found; more is added. */
  readonly found: FoundProgramme[];
  /** Of each group, whether something was found in it. */
  readonly isNamed: boolean[];
}

function findProgrammes(words: ProgrammeWords, text: string, group: QuoteGroup, found: FoundProgramme[]): boolean {
  if (isHonour(words, text, group)) return false;
  const isListed = headsList(words, text, group);
  const together = isListed ? null : withHeadBehind(words, text, group);
  if (together !== null) {
    found.push(together);
    return true;
  }
  let isNamed = false;
  for (const quote of group.quotes) {
    const rule = aloneRule(words, { text, group, quote, isListed });
    if (rule === null) continue;
    const { core, start, end } = quote;
    const head = core.slice(core.length - lengthEndingAt(words.endings, core, core.length));
    found.push(quotedMention(text, { start, end, rule, head, cores: [core] }));
    isNamed = true;
  }
  return isNamed;
}

function withHeadBehind(words: ProgrammeWords, text: string, group: QuoteGroup): FoundProgramme | null {
  const { quotes, zone, end } = group;
  const head = headAfter(words, { text, at: end, limit: zone.end });
  const last = quotes.at(-1);
  if (head === null || last === undefined) return null;
  if (quotes.some((quote) => isSpeech(quote) || quote.core.length > MAX_NAME_WITH_HEAD)) return null;
  const isOf = text.charAt(end) === "的";
  // “出入相友、守望相助”的共同体 is a wish, “老少同乐、邻里一家”的联欢会 an event.
  if (isOf && SLOGAN.test(last.core) && lengthEndingAt(words.eventHeads, head.head, head.head.length) === 0)
    return null;
  if (words.policyPhrases.has(last.core) && !isNamedPolicy(words, text.slice(end, head.end), head.head)) return null;
  // “青苗课堂”“长者茶座”活动: members with head nouns of their own are separate names; only the last takes the head.
  if (quotes.length > 1 && quotes.every(({ core }) => lengthEndingAt(words.bareEndings, core, core.length) > 0))
    return null;
  const start = wholeNameStart(words, {
    text,
    start: group.start,
    floor: zone.start,
    head: head.head,
    isSyllable: quotes.length === 1 && last.core.length === 1,
    isImage: quotes.length === 1 && isImage(words, last.core),
  });
  const cores = quotes.map(({ core }) => core);
  return quotedMention(text, { start, end: head.end, rule: "programme.head", head: head.head, cores });
}

// “一老一小”幸福驿站; not “为民办实事”的暖心品牌, “双减”工作, “十四五”规划里的口袋公园.
function isNamedPolicy({ kindByHead }: ProgrammeWords, behind: string, head: string): boolean {
  const kind = kindByHead.get(head);
  return !behind.includes("的") && (NAMED_POLICY.test(head) || (kind !== undefined && TANGIBLE.has(kind)));
}

interface Candidate {
  readonly text: string;
  readonly group: QuoteGroup;
  readonly quote: Quoted;
  readonly isListed: boolean;
}

/** The rule by which a quotation without a head noun of its own behind it is a name, or null. */
function aloneRule(words: ProgrammeWords, candidate: Candidate): string | null {
  const { text, group, quote } = candidate;
  const { core } = quote;
  if (core.length < 2 || core.length > MAX_NAME_WITH_ENDING || isSpeech(quote)) return null;
  const left = text.slice(group.clause, group.start);
  if (isTheme(text, group, left)) return "programme.theme";
  if (NO_NAME_ALONE.test(core) || words.policyPhrases.has(core)) return null;
  if (core.length > 2 && lengthEndingAt(words.namingWords, left, left.length) > 0)
    return core.length > MAX_NAME && lengthEndingAt(words.endings, core, core.length) === 0 ? null : "programme.naming";
  const rule = signOfName(words, candidate, left);
  if (rule === null || isImage(words, core) || hasWord(words.emphasis, core) || BECOMING.test(left)) return null;
  return rule;
}

function isTheme(text: string, { end }: QuoteGroup, left: string): boolean {
  return THEME_OPENS.test(text.charAt(end)) && THEME_BEHIND.test(text.slice(end, end + 6)) && THEME_BEFORE.test(left);
}

/** What speaks for a name: its own ending, the list it stands in, the words in front and behind. */
function signOfName(words: ProgrammeWords, { text, group, quote, isListed }: Candidate, left: string): string | null {
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
  if (lengthStartingAt(words.launchVerbs, text, group.end) > 0) return "programme.launch";
  return endsPhrase(words, text, group.end) && isIntroduced(words, left) ? "programme.verb" : null;
}

// “青苗课堂”、“长者茶座”等活动: what is linked to a programme without a word between is one too.
function addSiblings(words: ProgrammeWords, reading: Reading): void {
  for (let i = reading.groups.length - 1; i > 0; i--) addSibling(words, reading, { from: i, to: i - 1 });
  for (let i = 1; i < reading.groups.length; i++) addSibling(words, reading, { from: i - 1, to: i });
}

function addSibling(
  words: ProgrammeWords,
  { text, groups, found, isNamed }: Reading,
  { from, to }: { from: number; to: number },
): void {
  const first = groups[Math.min(from, to)];
  const second = groups[Math.max(from, to)];
  if (first === undefined || second === undefined || isNamed[from] !== true || isNamed[to] !== false) return;
  if (second.start - first.end > MAX_LINK || !LINK_BETWEEN.test(text.slice(first.end, second.start))) return;
  for (const quote of groups[to]?.quotes ?? []) {
    const { core, start, end } = quote;
    if (core.length < 2 || core.length > MAX_NAME || isSpeech(quote)) continue;
    if (isImage(words, core) || words.policyPhrases.has(core)) continue;
    found.push(quotedMention(text, { start, end, rule: "programme.sibling", head: "", cores: [core] }));
    isNamed[to] = true;
  }
}

/** “暖心铺子” … “暖心铺子” … “暖心铺子”: what a story quotes so often is the name of something. */
function addOften(words: ProgrammeWords, { text, groups, found, isNamed }: Reading): void {
  const counts = new Map<string, number>();
  for (const { quotes } of groups) for (const { core } of quotes) counts.set(core, (counts.get(core) ?? 0) + 1);
  if (counts.size > groups.length - OFTEN + 1) return;
  for (const [i, { quotes }] of groups.entries()) {
    for (const quote of isNamed[i] === true ? [] : quotes) {
      const { core, start, end } = quote;
      if ((counts.get(core) ?? 0) < OFTEN || core.length < MIN_OFTEN || core.length > MAX_OFTEN) continue;
      if (NO_NAME_ALONE.test(core) || isSpeech(quote) || isImage(words, core)) continue;
      if (words.policyPhrases.has(core) || hasWord(words.emphasis, core)) continue;
      found.push(quotedMention(text, { start, end, rule: "programme.often", head: "", cores: [core] }));
    }
  }
}

/** Later mentions of names found elsewhere in the story, bare or side by side. */
export function repeatedQuotes(
  words: ProgrammeWords,
  { text, groups, known }: { text: string; groups: readonly QuoteGroup[]; known: readonly FoundProgramme[] },
): FoundProgramme[] {
  const headByCore = new Map<string, string>();
  const together = new Set<string>();
  const starts = new Set<number>();
  for (const { cores, head, start } of known) {
    starts.add(start);
    for (const core of cores) if (!headByCore.has(core)) headByCore.set(core, head);
    if (cores.length > 1) together.add(cores.join("\n"));
  }
  const found: FoundProgramme[] = [];
  for (const group of groups) {
    const { quotes, start, end } = group;
    if (starts.has(start) && quotes.length === 1) continue;
    if (!quotes.some(({ core }) => headByCore.has(core))) continue;
    const cores = quotes.map(({ core }) => core);
    if (cores.length > 1 && together.has(cores.join("\n"))) {
      const head = headByCore.get(cores.at(-1) ?? "") ?? "";
      found.push(quotedMention(text, { start, end, rule: "programme.repeat", head, cores }));
      continue;
    }
    if (isHonour(words, text, group)) continue;
    for (const quote of quotes) {
      const head = headByCore.get(quote.core);
      if (head === undefined) continue;
      const span = { start: quote.start, end: quote.end };
      found.push(quotedMention(text, { ...span, rule: "programme.repeat", head, cores: [quote.core] }));
    }
  }
  return found;
}

function quotedMention(
  text: string,
  { start, end, rule, head, cores }: Pick<FoundProgramme, "start" | "end" | "rule" | "head" | "cores">,
): FoundProgramme {
  return { start, end, name: withoutBlanks(text.slice(start, end)), rule, head, quoted: true, cores };
}

function headsList(words: ProgrammeWords, text: string, { end, zone }: QuoteGroup): boolean {
  if (!LIST_OPENS.test(text.charAt(end))) return false;
  const link = LIST_END.exec(text.slice(end, Math.min(zone.end, end + 8)))?.[0];
  return link !== undefined && headAfter(words, { text, at: end + link.length, limit: zone.end }) !== null;
}

function isSpeech({ inner }: Quoted): boolean {
  return ENDS_AS_SPEECH.test(inner) || HOLDS_SENTENCE.test(inner);
}

// “金钥匙”, 治理“新引擎”
function isImage(words: ProgrammeWords, core: string): boolean {
  if (hasWord(words.metaphors, core)) return true;
  const image = lengthEndingAt(words.metaphors, core, core.length);
  return image >= 2 && core.length <= image + 4;
}

// 荣获“最美志愿服务队”称号
function isHonour(words: ProgrammeWords, text: string, { clause, start, end }: QuoteGroup): boolean {
  return (
    lengthStartingAt(words.honours, text, end) > 0 || startsWithin(words.honours, text, { start: clause, end: start })
  );
}

function isIntroduced({ verbs }: ProgrammeWords, clause: string): boolean {
  for (let at = clause.length; at > 0; at--)
    if (lengthEndingAt(verbs, clause, at) > 0) return VERB_GAP.test(clause.slice(at));
  return false;
}
