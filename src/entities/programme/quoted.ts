import type { Span } from "../../core/span.ts";
import type { ProgrammeMention, Zone } from "../../core/types.ts";
import { pairQuotes, type Quoted } from "../quotes.ts";
import { hasWord, type WordIndex, wordEndingAt, wordStartingAt } from "../word-index.ts";
import { endsPhrase, headAfter } from "./head.ts";
import { wholeNameStart } from "./left.ts";
import type { ProgrammeWords } from "./words.ts";

/** A quotation that names a programme, or several side by side that share one head noun (“雨改”“污改”工程). */
export interface QuotedProgramme extends ProgrammeMention {
  /** What stands between the marks, without white space. */
  readonly cores: readonly string[];
}

/** Quotations with nothing between them. */
export interface QuoteGroup extends Span {
  readonly quotes: readonly Quoted[];
  readonly zone: Zone;
}

/** A longer quotation without a head noun behind it is speech or a slogan. */
const MAX_NAME = 16;
const MAX_NAME_WITH_HEAD = 40;
/** The same for a name that ends in its own head noun: “某某里建成三十周年庆典暨邻里嘉年华”. */
const MAX_NAME_WITH_ENDING = 30;
const REACH_LEFT = 14;
// 以 “你我同行，邻里同心” 为主题，…
const THEME_BEFORE = /(?:以|围绕)[ \u3000]{0,2}$/u;
const THEME_BEHIND = /^[ \u3000]{0,2}为(?:活动)?主题/u;
// 微信群成为居民的“移动课堂”, 网格员化身“故事会主播”: an image, whatever it ends in.
const BECOMING =
  /(?:(?:成为|成了|变成|变为|化身|化作|当成|当作|堪称|好比|犹如|宛如)[^，,。]{0,10}的|(?:化身|化作|堪称|好比|犹如|宛如)[^，,。]{0,8})$/u;
/** More quotations in a row are damage, no names. */
const MAX_BESIDE = 8;
// “路修好了！”, “好得很，”: a sentence mark in front of the closing mark is speech.
const ENDS_AS_SPEECH = /[。！？!?…；;，,：:]$/u;
const HOLDS_SENTENCE = /[。！？!?；;]/u;
const CLAUSE_BREAK = /[，,。；;：:！？!?…\n]/u;
// “家门口的食堂” is praise, “关爱老人，情暖重阳” a slogan; with a head noun behind them both may be names.
const NO_NAME_ALONE = /[的了，,。：:—]/u;
const SLOGAN = /[，,、]/u;
// 启动了一场首届全新的“…”: what may stand between a verb and the name it introduces.
const VERB_GAP =
  /^[了出起]?(?:一[场次个项支批堂期种家]|首[个届场批支家]|第[一二三四五六七八九十\d]{1,3}[届期场次批轮]|\d{4}年)?(?:全新|新|特色|品牌|社区|街道|村级|线上|线下|主题|系列|公益|志愿|党建|品牌|名为|主题为|题为|的){0,3}$/u;
// “青苗课堂”“长者茶座”等特色阵地, “电话问安”“上门助浴”两项服务: such a list names each of its members.
const LIST_END =
  /^(?:等(?:一系列|系列|一批|多[个项种支]|[三四五六七八九十\d]{1,2}[个项支大类])?|[两二三四五六七八九十\d]{1,2}[大个项支种类]{1,2})/u;
// “A”、“B”和“C”活动
const LINK_BETWEEN = /^(?:[、和与及]|以及|暨)?$/u;
// “板凳会”, “恳谈会”: three characters that are a name of their own.
const MEETING = /^\p{Script=Han}{2}会$/u;
const BLANKS = /\s+/gu;

export function quoteGroups(text: string, zones: readonly Zone[]): QuoteGroup[] {
  return zones.flatMap((zone) => {
    const runs: Quoted[][] = [];
    const runByDepth: Quoted[][] = [];
    for (const quote of pairQuotes(text, zone)) {
      const run = runByDepth[quote.depth];
      if (run?.at(-1)?.end === quote.start) {
        run.push(quote);
        continue;
      }
      const next = [quote];
      runByDepth[quote.depth] = next;
      runs.push(next);
    }
    return runs.flatMap((quotes) => {
      const start = quotes.at(0)?.start ?? 0;
      const end = quotes.at(-1)?.end ?? 0;
      return quotes.length <= MAX_BESIDE ? [{ start, end, quotes, zone }] : [];
    });
  });
}

/** The programmes among the quotations: by the head noun behind them, by their own ending, or by the verb in front. */
export function quotedProgrammes(
  words: ProgrammeWords,
  { text, groups }: { text: string; groups: readonly QuoteGroup[] },
): QuotedProgramme[] {
  const found = groups.map((group) => programmesOf(words, { text, group }));
  return withSiblings(words, { text, groups, found });
}

interface Candidate {
  readonly text: string;
  readonly group: QuoteGroup;
}

function programmesOf(words: ProgrammeWords, { text, group }: Candidate): QuotedProgramme[] {
  if (isHonour(words, { text, group })) return [];
  const listed = listHead(words, { text, at: group.end, zone: group.zone });
  const together = listed === null ? withHeadBehind(words, { text, group }) : null;
  if (together !== null) return [together];
  return group.quotes.flatMap((quote): QuotedProgramme[] => {
    const rule = aloneRule(words, { text, group, quote, isListed: listed !== null });
    if (rule === null) return [];
    const core = coreOf(quote);
    const head = wordEndingAt(words.endings, { text: core, at: core.length });
    return [{ ...mentionOf(text, quote), rule, head, cores: [core] }];
  });
}

function withHeadBehind(words: ProgrammeWords, { text, group }: Candidate): QuotedProgramme | null {
  const head = headAfter(words, { text, at: group.end, limit: group.zone.end });
  const last = group.quotes.at(-1);
  if (head === null || last === undefined) return null;
  if (group.quotes.some((quote) => isSpeech(quote) || coreOf(quote).length > MAX_NAME_WITH_HEAD)) return null;
  // “出入相友、守望相助”的共同体 is a wish, “老少同乐、邻里一家”的联欢会 an event.
  const isWish = text.charAt(group.end) === "的" && SLOGAN.test(coreOf(last));
  if (isWish && wordEndingAt(words.eventHeads, { text: head.head, at: head.head.length }) === "") return null;
  // “为民办实事”的暖心品牌
  if (text.charAt(group.end) === "的" && words.policyPhrases.has(coreOf(last))) return null;
  if (
    words.policyPhrases.has(coreOf(last)) &&
    !wordEndingAt(words.bareEndings, { text: head.head, at: head.head.length })
  ) {
    if (!/(?:活动|项目|品牌|平台|机制)$/u.test(head.head)) return null;
  }
  // “青苗课堂”“长者茶座”活动: members with head nouns of their own are separate names; only the last takes the head.
  const named = group.quotes.filter(
    (quote) => wordEndingAt(words.bareEndings, { text: coreOf(quote), at: coreOf(quote).length }) !== "",
  );
  if (group.quotes.length > 1 && named.length === group.quotes.length) return null;
  const isOnlyImage = group.quotes.length === 1 && isImage(words, coreOf(last));
  const start = wholeNameStart(words, {
    text,
    start: group.start,
    floor: group.zone.start,
    head: head.head,
    isImage: isOnlyImage,
  });
  const span = { start, end: head.end };
  return { ...mentionOf(text, span), rule: "programme.head", head: head.head, cores: group.quotes.map(coreOf) };
}

/** The rule by which a quotation without a head noun of its own behind it is a name, or null. */
function aloneRule(
  words: ProgrammeWords,
  { text, group, quote, isListed }: Candidate & { quote: Quoted; isListed: boolean },
): string | null {
  const core = coreOf(quote);
  if (isSpeech(quote) || core.length < 2 || core.length > MAX_NAME_WITH_ENDING) return null;
  const left = text.slice(Math.max(group.zone.start, group.start - REACH_LEFT), group.start);
  if (THEME_BEFORE.test(left) && THEME_BEHIND.test(text.slice(group.end, group.end + 6))) return "programme.theme";
  if (NO_NAME_ALONE.test(core) || isImage(words, core) || words.policyPhrases.has(core)) return null;
  const bare = wordEndingAt(words.bareEndings, { text: core, at: core.length });
  const hasEnding = wordEndingAt(words.endings, { text: core, at: core.length }) !== "";
  if (core.length > MAX_NAME && bare.length < 2 && !hasEnding) return null;
  if (wordEndingAt(words.namingWords, { text: left, at: left.length }) !== "" && core.length > 2)
    return "programme.naming";
  if (BECOMING.test(left)) return null;
  if (bare.length >= 2 && (core.length >= 4 || MEETING.test(core))) return "programme.ending";
  if (isListed && core.length >= 3) return "programme.list";
  const clause = left.slice(lastBreak(left) + 1);
  if (hasEnding && (verbIn(words.buildingVerbs, clause) || verbIn(words.verbs, clause)))
    return "programme.ending-and-verb";
  if (core.length >= 3 && wordStartingAt(words.launchVerbs, { text, at: group.end }) !== "") return "programme.launch";
  if (core.length < 3 || !endsPhrase(words, { text, at: group.end })) return null;
  return isIntroduced(words.verbs, clause) ? "programme.verb" : null;
}

// “青苗课堂”、“长者茶座”等活动: what is linked to a programme without a word between is one too.
function withSiblings(
  words: ProgrammeWords,
  {
    text,
    groups,
    found,
  }: { text: string; groups: readonly QuoteGroup[]; found: readonly (readonly QuotedProgramme[])[] },
): QuotedProgramme[] {
  const all = found.map((programmes) => [...programmes]);
  const spread = (from: number, to: number): void => {
    const [a, b] = from < to ? [groups[from], groups[to]] : [groups[to], groups[from]];
    const target = groups[to];
    if (a === undefined || b === undefined || target === undefined) return;
    if (all[from]?.length === 0 || all[to]?.length !== 0 || !LINK_BETWEEN.test(text.slice(a.end, b.start))) return;
    for (const quote of target.quotes) {
      const core = coreOf(quote);
      if (
        isSpeech(quote) ||
        core.length < 2 ||
        core.length > MAX_NAME ||
        isImage(words, core) ||
        words.policyPhrases.has(core)
      )
        continue;
      all[to]?.push({ ...mentionOf(text, quote), rule: "programme.sibling", head: "", cores: [core] });
    }
  };
  for (let i = groups.length - 1; i > 0; i--) spread(i, i - 1);
  for (let i = 1; i < groups.length; i++) spread(i - 1, i);
  return all.flat();
}

/** Later mentions of names found elsewhere in the story, bare or side by side. */
export function repeatedQuotes(
  words: ProgrammeWords,
  { text, groups, known }: { text: string; groups: readonly QuoteGroup[]; known: readonly QuotedProgramme[] },
): QuotedProgramme[] {
  const headByCore = new Map<string, string>();
  const together = new Set<string>();
  for (const { cores, head } of known) {
    for (const core of cores) if (!headByCore.has(core)) headByCore.set(core, head);
    if (cores.length > 1) together.add(cores.join("\n"));
  }
  return groups.flatMap((group): QuotedProgramme[] => {
    const cores = group.quotes.map(coreOf);
    if (cores.length > 1 && together.has(cores.join("\n"))) {
      const head = headByCore.get(cores.at(-1) ?? "") ?? "";
      return [{ ...mentionOf(text, group), rule: "programme.repeat", head, cores }];
    }
    return group.quotes.flatMap((quote): QuotedProgramme[] => {
      const head = headByCore.get(coreOf(quote));
      if (head === undefined || isHonour(words, { text, group })) return [];
      return [{ ...mentionOf(text, quote), rule: "programme.repeat", head, cores: [coreOf(quote)] }];
    });
  });
}

export function coreOf({ inner }: Quoted): string {
  return inner.replace(BLANKS, "");
}

function mentionOf(
  text: string,
  { start, end }: Span,
): Pick<ProgrammeMention, "type" | "start" | "end" | "name" | "quoted"> {
  return { type: "programme", start, end, name: text.slice(start, end).replace(BLANKS, ""), quoted: true };
}

function listHead(words: ProgrammeWords, { text, at, zone }: { text: string; at: number; zone: Zone }): string | null {
  const link = LIST_END.exec(text.slice(at, Math.min(zone.end, at + 8)))?.[0];
  if (link === undefined) return null;
  return headAfter(words, { text, at: at + link.length, limit: zone.end })?.head ?? null;
}

function isSpeech({ inner }: Quoted): boolean {
  return ENDS_AS_SPEECH.test(inner) || HOLDS_SENTENCE.test(inner);
}

// “金钥匙”, 治理“新引擎”
function isImage(words: ProgrammeWords, core: string): boolean {
  if (hasWord(words.metaphors, core)) return true;
  const image = wordEndingAt(words.metaphors, { text: core, at: core.length });
  return image.length >= 2 && core.length <= image.length + 4;
}

// 荣获“最美志愿服务队”称号
function isHonour(words: ProgrammeWords, { text, group }: Candidate): boolean {
  const left = text.slice(Math.max(group.zone.start, group.start - REACH_LEFT), group.start);
  const clause = left.slice(lastBreak(left) + 1);
  return verbIn(words.honours, clause) || wordStartingAt(words.honours, { text, at: group.end }) !== "";
}

function lastBreak(left: string): number {
  for (let at = left.length - 1; at >= 0; at--) if (CLAUSE_BREAK.test(left.charAt(at))) return at;
  return -1;
}

function verbIn(verbs: WordIndex, clause: string): boolean {
  for (let at = 0; at < clause.length; at++) if (wordStartingAt(verbs, { text: clause, at }) !== "") return true;
  return false;
}

function isIntroduced(verbs: WordIndex, clause: string): boolean {
  for (let at = clause.length; at > 0; at--) {
    if (wordEndingAt(verbs, { text: clause, at }) !== "") return VERB_GAP.test(clause.slice(at));
  }
  return false;
}
