import { canBreak, isShort, isText, opensStory } from "./lines/appearance.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";
import { TRAIT } from "./lines/traits.ts";
import { PAGE } from "./page-habits.ts";
import { AROUND, KNOWN, type Setting } from "./setting.ts";
import { around, is, looks, next, nextLooks, page, previous, previousTextLooks, type Sign, sign } from "./sign.ts";

// 各位居民：, 各村民委员会：, 各街道办事处，各社区居委会：, 编辑同志：, 亲爱的居民朋友们：, 各位领导、同志们：
const ADDRESS =
  /^(?:(?:各位|尊敬的|亲爱的|敬爱的)[^，,。：:]{1,14}|[^，,。：:、]{0,8}(?:朋友们|同志们|同志|编辑部|编辑)|(?:各[^，,。：:]{0,14}(?:委员会|居委会|村委会|办事处|人民政府|单位|部门|社区|街道|居民|业主|住户|商户)[，,、]?){1,4})[：:]$/u;

/** Opens a letter, a notice or a speech. */
function isAddress({ line }: Setting): boolean {
  return ADDRESS.test(line.text);
}

const LONGEST_DECK = 60;

/** Between a headline and the lead or its byline a long line without an end is a deck, commas or not. */
function isLongDeck({ line, next: below }: Setting): boolean {
  return line.length <= LONGEST_DECK && line.dateline === null && opensOrNames(below);
}

/** Text that opens a story, or a byline. */
function opensOrNames(line: Line | null): boolean {
  return line !== null && (line.traits & (TRAIT.opensStory | TRAIT.hasByline)) !== 0;
}

/** 【基层快评】 above a headline names the column. */
function isBracketedLabel({ line: { length, text } }: Setting): boolean {
  return length <= 12 && text.startsWith("【") && text.indexOf("】") === text.length - 1;
}

// 地点：柳荫社区 人物：网格员 of a feature; 记者：村里是什么样子？ of an interview; 咨询电话：0000 of a notice
const FACT =
  /^(?:地点|人物|主人公|采访对象|讲述人|嘉宾|对话人物?|记者|问|答|\p{Script=Han}{0,4}(?:电话|热线|邮箱|地址|方式))[：:]/u;

function givesFact({ line }: Setting): boolean {
  return FACT.test(line.text);
}

const LONGEST_VERSE = 14;

/** 一盏灯， / 照着回家的路；: verse, and slogans in two halves. */
function isVerse({ line, previousText }: Setting): boolean {
  return previousText !== null && previousText.length <= LONGEST_VERSE && line.length <= LONGEST_VERSE;
}

const MARKED = /^[■◆●★▌]/u;
const OF_SHORT_TEXT = is(0, TRAIT.hasByline | TRAIT.over45);
const AT_TOP = [around(AROUND.endsLikeSection, AROUND.hasPreviousText), next(TRAIT.isShort)];

/** 基层见闻 / 柳荫街道办起“民情驿站” / 本报讯…: the words of a column's label at the very top. */
function isLabelAtTop({ line, afterNext }: Setting): boolean {
  return line.length <= (MARKED.test(line.text) ? 5 : 4) && opensOrNames(afterNext);
}

// 柳荫街道： / “码”上办事不用等
const PLACE_WITH_COLON =
  /^\p{Script=Han}{1,12}(?:街道|社区|办事处|检察院|法院|医院|学校|[小中]学|公司|[中总]队|[镇乡村区县市局委办所站联])[：:]$/u;

function isPlaceWithColon({ line }: Setting): boolean {
  return PLACE_WITH_COLON.test(line.text);
}

const LONGEST_GAP = 10;

/** Short, and no last words of a text: …鼓起掌来。（柳荫社区供图） */
function isHeadline(line: Line): boolean {
  const isText = (line.looks & LOOK.hasStopInside) !== 0 || line.credit !== null || line.clauses > 2;
  return !isText && isShort(line) && !/[）)]$/u.test(line.text);
}

/** Headline, byline, and a short line above the first paragraph: no text stands between, so no story has ended. */
function isFirstSubhead({ previous: above, previousText }: Setting): boolean {
  return (
    above !== null &&
    (above.traits & (TRAIT.hasByline | TRAIT.isChain)) !== 0 &&
    previousText !== null &&
    isHeadline(previousText) &&
    // Nothing but line ends: a caption there would make a story of its own.
    above.start - previousText.end <= LONGEST_GAP &&
    previousText.end <= above.start
  );
}

/** 本报记者 岑雨禾 above the text, and 敲得开门，才说得上话 between its paragraphs. */
function isSubheadOfFeature({ next: below, afterNext }: Setting): boolean {
  return (
    below !== null &&
    (isText(below) || (below.furniture === null && below.byline === null && canBreak(below))) &&
    !opensStory(below) &&
    afterNext?.byline == null
  );
}

const LONGEST_KICKER = 60;

/** 近年来，柳荫镇以…为抓手，引导群众自己的事自己办—— / 从“要我干”到“我要干” */
function isLongKicker({ line, afterNext, known }: Setting): boolean {
  return (
    line.text.endsWith("——") &&
    line.length <= LONGEST_KICKER &&
    (((known[KNOWN.around] ?? 0) & AROUND.atStart) !== 0 || opensOrNames(afterNext))
  );
}

// 涂美玉　柏松　欧阳雪: of different length, as names are; the parts of a headline (听民意 聚民智 解民忧) are alike.
const ROW_OF_NAMES = /^\p{Script=Han}{2,3}(?:[ \u3000]{1,4}\p{Script=Han}{2,3}){2,11}$/u;

function isRowOfNames(line: Line | null): boolean {
  const looks = LOOK.hasBlank | LOOK.hasMarks | LOOK.namesPlace;
  if (line === null || line.byline !== null || (line.looks & looks) !== LOOK.hasBlank || line.length > 45) return false;
  return ROW_OF_NAMES.test(line.text) && new Set(line.text.split(/[ \u3000]+/u).map(({ length }) => length)).size > 1;
}

const BODY =
  /(?:委员会|居委会|村委会|办公室|办事处|人民政府|党工委|委|局|部|处|院|校|所|中心|协会|公司|指挥部|文明办|政府办)$/u;

/** 柳荫社区居民委员会 / 2031年4月9日 closes a notice. */
function signsNotice({ line, next: below, afterNext }: Setting): boolean {
  return (
    line.length <= 24 && (below === null || (below.furniture === "meta" && afterNext === null)) && BODY.test(line.text)
  );
}

// 松屏街道 1832 95.1%: a row of a table
const TABLE_ROW = /^[^\s。，,：:]{1,14}(?:[ \t\u3000]{1,8}[-+]?[\d.,]{1,12}[%％‰]?\p{Script=Han}{0,2}){1,10}$/u;

function isTableRow({ line, previous: above, next: below }: Setting): boolean {
  return isRow(line) && ((above !== null && isRow(above)) || (below !== null && isRow(below)));
}

function isRow({ looks, length, text }: Line): boolean {
  return (looks & LOOK.hasBlank) !== 0 && length <= 45 && mayEndInNumber(text) && TABLE_ROW.test(text);
}

/** A digit or a sign of per cent, and two characters behind it at most; beyond the first plane they are two units each. */
function mayEndInNumber(text: string): boolean {
  for (let at = text.length - 1; at >= Math.max(0, text.length - 5); at--) {
    const code = text.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || "%％‰".includes(text.charAt(at))) return true;
    if (code < 0x2e80) return false;
  }
  return false;
}

/** Headline, meta line, and a short line above the first paragraph: 1. 柳荫街道成立物业联盟, or what a site put there. */
function isBelowMeta({ line, previous: above, previousText }: Setting): boolean {
  return (
    above !== null &&
    previousText !== null &&
    isShort(previousText) &&
    // The headline may stand below the meta line, under the name of a site.
    ((line.looks & LOOK.isNumbered) !== 0 || line.length * 2 <= previousText.length) &&
    above.start - previousText.end <= LONGEST_GAP &&
    previousText.end <= above.start
  );
}

/** Signs of letters, notices, features and lists. */
export const SIGNS_OF_FORMS: readonly Sign[] = [
  sign("address", [looks(LOOK.endsWithColon), is(0, TRAIT.over20)], "text 16, title -10, subhead -8", isAddress),
  sign(
    "long-deck",
    [
      is(TRAIT.over32, TRAIT.endsSentence),
      looks(0, LOOK.hasStopInside | LOOK.isLead | LOOK.endsWithComma),
      previous(TRAIT.isShort),
    ],
    "deck 16, text -3",
    isLongDeck,
  ),
  sign(
    "bracketed-label",
    [around(AROUND.atStart), is(0, TRAIT.over16), next(TRAIT.isShort)],
    "section 16, title -6",
    isBracketedLabel,
  ),
  sign(
    "verse",
    [previousTextLooks(LOOK.endsWithComma), is(0, TRAIT.over16 | TRAIT.endsOpen)],
    "text 8, title -4, subhead -4",
    isVerse,
  ),
  sign("label-at-the-top", AT_TOP, "section 4", isLabelAtTop),
  sign(
    "marked-label-at-the-top",
    AT_TOP,
    "section 10",
    (setting) => isLabelAtTop(setting) && MARKED.test(setting.line.text),
  ),
  sign(
    "gives-a-fact",
    [looks(LOOK.hasColon), is(0, TRAIT.over45)],
    "text 12, title -8, subhead -8, section -9",
    givesFact,
  ),
  sign("place-with-colon", [looks(LOOK.endsWithColon), next(TRAIT.isShort)], "kicker 8", isPlaceWithColon),
  sign(
    "between-bylines",
    [around(AROUND.betweenBylines), is(TRAIT.isShort)],
    "title 6, subhead -5, section -2",
    ({ line }) => line.length >= 5,
  ),
  sign(
    "in-a-feature",
    [around(AROUND.inFeature), page(0, PAGE.manyEndings), is(TRAIT.isShort), looks(0, LOOK.namesPlace)],
    "subhead 5, title -4, section -4",
    isSubheadOfFeature,
  ),
  sign("long-kicker", [next(TRAIT.isShort)], "kicker 14, text -6, headline -4", isLongKicker),
  sign(
    "first-subhead",
    [around(AROUND.hasPrevious), is(TRAIT.isShort, TRAIT.over20), next(TRAIT.isText, TRAIT.opensStory)],
    "subhead 10, title -6",
    isFirstSubhead,
  ),
  sign(
    "row-of-names",
    [looks(LOOK.hasBlank, LOOK.hasMarks | LOOK.namesPlace), OF_SHORT_TEXT],
    "text 12, title -8, subhead -8, section -9",
    ({ line }) => isRowOfNames(line),
  ),
  sign("bullet", [is(TRAIT.startsWithBullet)], "text 8, title -6, subhead -6, section -9"),
  sign(
    "place-above-names",
    [is(TRAIT.isShort), nextLooks(LOOK.hasBlank, LOOK.namesPlace)],
    "subhead 10, title -6",
    ({ next: below }) => isRowOfNames(below),
  ),
  sign(
    "table-row",
    [looks(LOOK.hasBlank), is(0, TRAIT.over45)],
    "text 14, title -8, subhead -8, section -9",
    isTableRow,
  ),
  sign(
    "below-meta",
    [
      previous(TRAIT.isMeta),
      around(0, AROUND.afterSeparator),
      is(TRAIT.isShort, TRAIT.over32),
      next(TRAIT.isText),
      previousTextLooks(0, LOOK.isNumbered),
    ],
    "subhead 16, title -8, section -8",
    isBelowMeta,
  ),
  // ▶老楼装上新电梯 behind 往期推荐 is a link, whatever mark stands in front.
  sign(
    "marked-link",
    [around(AROUND.inLinks), is(TRAIT.isCaption, TRAIT.hasCredit | TRAIT.endsSentence)],
    "caption -20, headline 8",
  ),
  sign(
    "signs-a-notice",
    [around(0, AROUND.afterStoryEnd), previous(TRAIT.isText), is(0, TRAIT.over32)],
    "text 12, title -4",
    signsNotice,
  ),
];
