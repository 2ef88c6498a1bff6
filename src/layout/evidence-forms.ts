import type { Sign } from "./evidence.ts";
import { weights } from "./labels.ts";
import { canBreak, isShort, isText, opensStory } from "./lines/appearance.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";
import type { Setting } from "./setting.ts";

const LONGEST_ADDRESS = 20;
// 各位居民：, 各村民委员会：, 编辑同志：, 亲爱的居民朋友们：, 各位领导、同志们：
const ADDRESS =
  /^(?:(?:各位|尊敬的|亲爱的|敬爱的)[^，,。：:]{1,14}|[^，,。：:、]{0,8}(?:朋友们|同志们|同志|编辑部|编辑)|各[^，,。：:]{0,14}(?:委员会|居委会|村委会|单位|部门|社区|街道|居民|业主|住户|商户))[：:]$/u;

/** Opens a letter, a notice or a speech. */
function isAddress({ line }: Setting): boolean {
  return line.length <= LONGEST_ADDRESS && (line.looks & LOOK.endsWithColon) !== 0 && ADDRESS.test(line.text);
}

const DECK = { shortest: 33, longest: 60 };

/** Between a headline and the lead or its byline a long line without an end is a deck, commas or not. */
function isLongDeck({ line, previous, next }: Setting): boolean {
  return (
    line.length >= DECK.shortest &&
    line.length <= DECK.longest &&
    line.ends !== "sentence" &&
    line.dateline === null &&
    (line.looks & (LOOK.hasStopInside | LOOK.isLead | LOOK.endsWithComma)) === 0 &&
    isShort(previous) &&
    next !== null &&
    (opensStory(next) || next.byline !== null)
  );
}

/** 【基层快评】 above a headline names the column. */
function isBracketedLabel({ line, previous, next, afterStoryEnd }: Setting): boolean {
  return (
    (previous === null || afterStoryEnd) &&
    line.length <= 12 &&
    line.text.startsWith("【") &&
    line.text.indexOf("】") === line.text.length - 1 &&
    isShort(next)
  );
}

const LONGEST_FACT = 45;
// 地点：柳荫社区 人物：网格员 of a feature; 记者：村里是什么样子？ of an interview; 咨询电话：0000 of a notice
const FACT =
  /^(?:地点|人物|主人公|采访对象|讲述人|嘉宾|对话人物?|记者|问|答|\p{Script=Han}{0,4}(?:电话|热线|邮箱|地址|方式))[：:]/u;

function givesFact({ line }: Setting): boolean {
  return line.length <= LONGEST_FACT && (line.looks & LOOK.hasMarks) !== 0 && FACT.test(line.text);
}

const LONGEST_VERSE = 14;

/** 一盏灯， / 照着回家的路；: verse, and slogans in two halves. */
function isVerse({ line, previousText }: Setting): boolean {
  return (
    previousText !== null &&
    (previousText.looks & LOOK.endsWithComma) !== 0 &&
    previousText.length <= LONGEST_VERSE &&
    line.length <= LONGEST_VERSE &&
    line.ends !== "open"
  );
}

const MARKED = /^[■◆●★▌]/u;

/** 基层见闻 / 柳荫街道办起“民情驿站” / 本报讯…: the words of a column's label at the very top. */
function isLabelAtTop({ line, previousText, next, afterNext, endsLikeSection }: Setting): boolean {
  return (
    endsLikeSection &&
    previousText === null &&
    line.length <= (MARKED.test(line.text) ? 5 : 4) &&
    isShort(next) &&
    afterNext !== null &&
    (opensStory(afterNext) || afterNext.byline !== null)
  );
}

// 柳荫街道： / “码”上办事不用等
const PLACE_WITH_COLON =
  /^\p{Script=Han}{1,12}(?:街道|社区|办事处|检察院|法院|医院|学校|[小中]学|公司|[中总]队|[镇乡村区县市局委办所站联])[：:]$/u;

function isPlaceWithColon({ line, next }: Setting): boolean {
  return (line.looks & LOOK.endsWithColon) !== 0 && isShort(next) && PLACE_WITH_COLON.test(line.text);
}

const LONGEST_GAP = 10;

/** Short, and no last words of a text: …鼓起掌来。（柳荫社区供图） */
function isHeadline(line: Line): boolean {
  const isText = (line.looks & LOOK.hasStopInside) !== 0 || line.credit !== null || line.clauses > 2;
  return !isText && isShort(line) && !/[）)]$/u.test(line.text);
}

/** Headline, byline, and a short line above the first paragraph: no text stands between, so no story has ended. */
function isFirstSubhead({ line, previous, previousText, next }: Setting): boolean {
  return (
    previous !== null &&
    (previous.byline !== null || previous.furniture === "editing-chain") &&
    previousText !== null &&
    isHeadline(previousText) &&
    // Nothing but line ends: a caption there would make a story of its own.
    previous.start - previousText.end <= LONGEST_GAP &&
    previousText.end <= previous.start &&
    isShort(line) &&
    line.length <= 20 &&
    isText(next) &&
    !opensStory(next)
  );
}

/** 本报记者 岑雨禾 above the text, and 敲得开门，才说得上话 between its paragraphs. */
function isSubheadOfFeature({ line, next, afterNext, inFeature, page }: Setting): boolean {
  return (
    inFeature &&
    page.endings <= 2 &&
    isShort(line) &&
    next !== null &&
    (isText(next) || (next.furniture === null && next.byline === null && canBreak(next))) &&
    !opensStory(next) &&
    afterNext?.byline == null &&
    (line.looks & LOOK.namesPlace) === 0
  );
}

const LONGEST_KICKER = 60;

/** 近年来，柳荫镇以…为抓手，引导群众自己的事自己办—— / 从“要我干”到“我要干” */
function isLongKicker({ line, previous, next, afterNext, afterStoryEnd }: Setting): boolean {
  return (
    line.length <= LONGEST_KICKER &&
    line.text.endsWith("——") &&
    (previous === null ||
      afterStoryEnd ||
      (afterNext !== null && (afterNext.byline !== null || opensStory(afterNext)))) &&
    isShort(next)
  );
}

// 涂美玉　柏松　欧阳雪: of different length, as names are; the parts of a headline (听民意 聚民智 解民忧) are alike.
const ROW_OF_NAMES = /^\p{Script=Han}{2,3}(?:[ \u3000]{1,4}\p{Script=Han}{2,3}){2,11}$/u;

function isRowOfNames(line: Line | null): boolean {
  const looks = LOOK.hasBlank | LOOK.hasMarks | LOOK.namesPlace;
  if (line === null || line.byline !== null || (line.looks & looks) !== LOOK.hasBlank || line.length > 45) return false;
  return ROW_OF_NAMES.test(line.text) && new Set(line.text.split(/[ \u3000]+/u).map(({ length }) => length)).size > 1;
}

const BULLETS = "•·‧";
const BODY =
  /(?:委员会|居委会|村委会|办公室|办事处|人民政府|党工委|委|局|部|处|院|校|所|中心|协会|公司|指挥部|文明办|政府办)$/u;

/** 柳荫社区居民委员会 / 2031年4月9日 closes a notice. */
function signsNotice({ line, previous, next, afterNext, afterStoryEnd }: Setting): boolean {
  return (
    !afterStoryEnd &&
    line.length <= 24 &&
    isText(previous) &&
    (next === null || (next.furniture === "meta" && afterNext === null)) &&
    BODY.test(line.text)
  );
}

// 松屏街道 1832 95.1%: a row of a table
const TABLE_ROW = /^[^\s。，,：:]{1,14}(?:[ \t\u3000]{1,8}[-+]?[\d.,]{1,12}[%％‰]?\p{Script=Han}{0,2}){1,10}$/u;

function isTableRow({ line, previous, next }: Setting): boolean {
  return isRow(line) && ((previous !== null && isRow(previous)) || (next !== null && isRow(next)));
}

function isRow({ looks, length, text }: Line): boolean {
  return (
    (looks & LOOK.hasBlank) !== 0 && length <= 45 && /[\d%％‰]\p{Script=Han}{0,2}$/u.test(text) && TABLE_ROW.test(text)
  );
}

/** Headline, meta line, and a short line above the first paragraph: 1. 柳荫街道成立物业联盟, or what a site put there. */
function isBelowMeta({ line, previous, previousText, next, afterSeparator }: Setting): boolean {
  return (
    previous?.furniture === "meta" &&
    !afterSeparator &&
    previousText !== null &&
    isShort(previousText) &&
    // The headline may stand below the meta line, under the name of a site.
    ((line.looks & LOOK.isNumbered) !== 0 || line.length * 2 <= previousText.length) &&
    previous.start - previousText.end <= LONGEST_GAP &&
    previousText.end <= previous.start &&
    isShort(line) &&
    line.length <= 32 &&
    isText(next) &&
    !(previousText.looks & LOOK.isNumbered)
  );
}

/** ▶老楼装上新电梯 behind 往期推荐 is a link, whatever mark stands in front. */
function isMarkedLink({ line, inLinks }: Setting): boolean {
  return inLinks && line.isCaption && line.credit === null && line.ends !== "sentence";
}

/** Signs of letters, notices, features and lists. */
export const SIGNS_OF_FORMS: readonly Sign[] = [
  { name: "address", holds: isAddress, weights: weights("text 16, title -10, subhead -8") },
  { name: "long-deck", holds: isLongDeck, weights: weights("deck 16, text -3") },
  { name: "bracketed-label", holds: isBracketedLabel, weights: weights("section 16, title -6") },
  { name: "verse", holds: isVerse, weights: weights("text 8, title -4, subhead -4") },
  { name: "label-at-the-top", holds: isLabelAtTop, weights: weights("section 4") },
  {
    name: "marked-label-at-the-top",
    holds: (setting) => isLabelAtTop(setting) && MARKED.test(setting.line.text),
    weights: weights("section 10"),
  },
  { name: "gives-a-fact", holds: givesFact, weights: weights("text 12, title -8, subhead -8, section -9") },
  { name: "place-with-colon", holds: isPlaceWithColon, weights: weights("kicker 8") },
  {
    name: "between-bylines",
    holds: ({ line, betweenBylines }) => betweenBylines && isShort(line) && line.length >= 5,
    weights: weights("title 6, subhead -5, section -2"),
  },
  { name: "in-a-feature", holds: isSubheadOfFeature, weights: weights("subhead 5, title -4, section -4") },
  { name: "long-kicker", holds: isLongKicker, weights: weights("kicker 14, text -6, headline -4") },
  { name: "first-subhead", holds: isFirstSubhead, weights: weights("subhead 10, title -6") },
  {
    name: "row-of-names",
    holds: ({ line }) => isRowOfNames(line),
    weights: weights("text 12, title -8, subhead -8, section -9"),
  },
  {
    name: "bullet",
    holds: ({ line }) => BULLETS.includes(line.text.charAt(0)),
    weights: weights("text 8, title -6, subhead -6, section -9"),
  },
  {
    name: "place-above-names",
    holds: ({ line, next }) => isShort(line) && isRowOfNames(next),
    weights: weights("subhead 10, title -6"),
  },
  {
    name: "table-row",
    holds: isTableRow,
    weights: weights("text 14, title -8, subhead -8, section -9"),
  },
  { name: "below-meta", holds: isBelowMeta, weights: weights("subhead 16, title -8, section -8") },
  { name: "marked-link", holds: isMarkedLink, weights: weights("caption -20, headline 8") },
  { name: "signs-a-notice", holds: signsNotice, weights: weights("text 12, title -4") },
];
