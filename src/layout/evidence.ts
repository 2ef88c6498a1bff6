import { SIGNS_OF_FORMS } from "./evidence-forms.ts";
import { type Weights, weights } from "./labels.ts";
import { canBreak, isCall, isOpen, isOpening, isShort, isText, opensStory } from "./lines/appearance.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";
import type { Setting } from "./setting.ts";

function namesPlace({ looks }: Line): boolean {
  return (looks & LOOK.namesPlace) !== 0;
}

/** Letters without the marks between them. */
function wordsOf({ text }: Line): number {
  return text.replace(/\P{L}/gu, "").length;
}

function saysWhoDidWhat(line: Line): boolean {
  return namesPlace(line) && line.length >= 8 && !/[：:]/u.test(line.text);
}

/** Labels of columns whose items have no headlines. */
export const BRIEFS: RegExp = /(?:一句话|简讯|短讯|速览|速递|快讯|短波|要闻|集锦|播报)/u;

const KIND_OF_NEWS =
  /^(?:简讯|短讯|快讯|图片新闻|图片报道|图说|图闻|街拍|一句话新闻|简明新闻|新闻速递|新闻速览|要闻速览|综合新闻|街巷新闻)$/u;

/** Something that can be seen of a line, and how much it speaks for (above 0) or against each label. */
export interface Sign {
  readonly name: string;
  readonly holds: (setting: Setting) => boolean;
  readonly weights: Weights;
}

function sign(name: string, holds: (setting: Setting) => boolean, spoken: string): Sign {
  return { name, holds, weights: weights(spoken) };
}

/** The weights by which a line is read. Positive speaks for the label; a reading is the sum over all lines. */
export const SIGNS: readonly Sign[] = [
  ...SIGNS_OF_FORMS,
  sign(
    "is-furniture",
    ({ line }) => line.furniture !== null && line.furniture !== "meta" && line.furniture !== "editing-chain",
    "furniture 30",
  ),
  sign("is-meta", ({ line }) => line.furniture === "meta", "meta 30"),
  sign("is-editing-chain", ({ line }) => line.furniture === "editing-chain", "chain 30"),
  sign("no-furniture", ({ line }) => line.furniture === null, "furniture never, meta never, chain never"),
  sign("is-byline", ({ line }) => line.byline !== null, "byline 20"),
  sign("no-byline", ({ line }) => line.byline === null, "byline never"),
  sign("is-caption", ({ line }) => line.isCaption, "caption 14"),
  sign("no-caption", ({ line }) => !line.isCaption, "caption never"),
  sign(
    "has-dateline",
    ({ line }) => line.dateline !== null || line.lead !== null,
    "text 8, title -8, subhead -8, section -9, continuation -9",
  ),
  sign("has-tail-byline", ({ line }) => line.tail !== null, "text 5, continuation 5, title -6, subhead -8, section -9"),

  sign("ends-sentence", ({ line }) => line.ends === "sentence", "text 3, continuation 3, subhead -4, section -9"),
  sign("ends-with-full-stop", ({ line }) => (line.looks & LOOK.endsWithStop) !== 0, "title -6"),
  sign("ends-with-question-or-call", ({ line }) => (line.looks & LOOK.endsWithCall) !== 0, "title -2"),
  sign("no-sentence-end", ({ line }) => line.ends !== "sentence", "title 2, subhead 1, text -1"),
  sign(
    "ends-with-comma",
    ({ line }) => (line.looks & LOOK.endsWithComma) !== 0,
    "title -6, subhead -8, section -9, text 2",
  ),
  sign(
    "full-stop-inside",
    ({ line }) => (line.looks & LOOK.hasStopInside) !== 0,
    "text 3, continuation 3, title -6, subhead -6, section -9",
  ),
  sign("one-clause-mark", ({ line }) => line.clauses === 1, "text 1, continuation 1, subhead -0.5, section -4"),
  sign(
    "some-clause-marks",
    ({ line }) => line.clauses >= 2,
    "text 3, continuation 3, title -3, subhead -3, section -9",
  ),
  sign("long-and-in-clauses", ({ line }) => line.length > 32 && line.clauses >= 2, "title -4"),
  sign("over-45", ({ line }) => line.length > 45, "title -6, subhead -9, section -9, text 2, continuation 1"),
  sign("33-to-45", ({ line }) => line.length > 32 && line.length <= 45, "title -3, subhead -4, section -9"),
  sign("17-to-32", ({ line }) => line.length > 16 && line.length <= 32, "subhead -1, section -9"),
  sign("7-to-16", ({ line }) => line.length > 6 && line.length <= 16, "section -4, text -2"),
  sign("up-to-6", ({ line }) => line.length <= 6, "title -1, text -3"),
  // 一碗面 / 温暖一座楼: labels are of two characters, or of four.
  sign("three-characters", ({ line, endsLikeSection }) => line.length === 3 && !endsLikeSection, "section -2.5"),
  // 家园建设, 民生直通车 rather than 网格员的一天
  sign("four-characters", ({ line }) => line.length === 4, "section 3"),
  // 近日，金桥街道锦绣社区开展消防: a lead that a column cut short, not a deck.
  sign("opens-like-a-lead", ({ line }) => (line.looks & LOOK.isLead) !== 0, "title -6, subhead -6, text 2"),
  // ——记某某社区网格员某某 is the deck of the line above it.
  sign(
    "dash-in-front",
    ({ line }) => (line.looks & LOOK.startsWithDash) !== 0,
    "title 5, deck 3, kicker -6, subhead -2, section never",
  ),
  sign(
    "dash-follows",
    ({ next }) => next !== null && (next.looks & LOOK.startsWithDash) !== 0,
    "title 3, kicker -6, section -9",
  ),
  sign("up-to-2", ({ line }) => line.length <= 2, "title -4, subhead -2"),
  sign("no-han", ({ line }) => (line.looks & LOOK.hasHan) === 0, "title -3, subhead -3, section -3"),
  sign("numbered", ({ line }) => (line.looks & LOOK.isNumbered) !== 0, "subhead 3, title -2, section -6"),
  sign("has-a-twin", ({ hasTwin }) => hasTwin, "subhead 3, title -2"),
  sign("names-a-place", ({ line }) => (line.looks & LOOK.namesPlace) !== 0, "title 1, subhead -0.5, section -3"),
  sign(
    "bare-place",
    ({ line }) => (line.looks & LOOK.isPlaceAlone) !== 0,
    "title 3, kicker 2, deck -3, subhead -2, section -3, text -3",
  ),
  // 青禾区柳荫社区举办健步走活动 / 走出好心情: who did what stands above a line that says neither.
  sign(
    "says-who-did-what-above-a-motto",
    ({ line, next }) =>
      saysWhoDidWhat(line) && next !== null && isShort(next) && !namesPlace(next) && wordsOf(next) < wordsOf(line),
    "kicker 3",
  ),
  sign("ends-like-a-column-label", ({ endsLikeSection }) => endsLikeSection, "section 2.5"),
  // …“一开始大家也有顾虑，心里就踏: a column cut it.
  sign(
    "leaves-a-quotation-open",
    ({ line, breaksColumns }) => breaksColumns && (line.looks & LOOK.leavesOpen) !== 0 && line.length > 16,
    "title -3, subhead -5, section -5, text 2",
  ),
  sign("goes-on", ({ line }) => (line.looks & LOOK.goesOn) !== 0, "continuation 4, title -6, subhead -6, text -2"),

  sign("first-line", ({ previous }) => previous === null, "title 1.5, subhead never, continuation never, section 0.5"),
  // 谁来管好这片绿？ is as good a headline as any.
  sign("short-question-or-call", ({ line }) => isCall(line), "title 2, text -2"),
  // 暖心！58份年夜饭送到独居老人家中
  sign(
    "opens-with-a-call",
    ({ line }) => line.ends !== "sentence" && line.length <= 32 && /^.{2,6}[！!]./u.test(line.text),
    "title 3, continuation -3",
  ),
  sign(
    "question-or-call-in-front",
    ({ line, previous, next, afterStoryEnd }) =>
      isCall(line) && (previous === null || afterStoryEnd) && next !== null && !isCall(next),
    "title 3, text -1",
  ),
  sign("after-story-end", ({ afterStoryEnd }) => afterStoryEnd, "title 3, section 2, subhead -5, continuation -12"),
  sign(
    "stories-end-with-bylines",
    ({ previous, afterStoryEnd, page }) => page.endings >= 2 && previous !== null && !afterStoryEnd,
    "title -1, subhead 1, section -1",
  ),
  sign("lead-follows", ({ next }) => opensStory(next), "title 4, subhead -4, section -5, continuation -4"),
  sign(
    "lead-follows-after-one",
    ({ next, afterNext }) => isShort(next) && opensStory(afterNext),
    "title 3, subhead -3, section 0.5",
  ),
  sign(
    "byline-follows",
    ({ next, line }) => next !== null && next.byline !== null && line.length <= 40,
    "title 2, subhead -3, text -1",
  ),
  sign(
    "bylines-stand-above-text",
    ({ next, line, page }) => page.innerBylines >= 2 && next !== null && next.byline !== null && line.length <= 40,
    "title 3, text -1",
  ),
  sign(
    "byline-follows-the-lead",
    ({ next, afterNext, page }) =>
      page.innerBylines >= 2 && isText(next) && afterNext !== null && afterNext.byline !== null,
    "title 3, subhead -3, text -1",
  ),
  sign(
    "caption-and-byline-follow",
    ({ next, afterNext }) => next?.isCaption === true && afterNext !== null && afterNext.byline !== null,
    "title 4, subhead -3, text -1",
  ),
  // 一句话新闻 / ■ 近日，…
  sign(
    "heads-briefs",
    ({ line, next }) =>
      BRIEFS.test(line.text) &&
      line.length <= 8 &&
      next !== null &&
      isText(next) &&
      (next.looks & LOOK.isNumbered) !== 0,
    "section 14",
  ),
  sign("names-a-kind-of-news", ({ line }) => KIND_OF_NEWS.test(line.text), "section 14, title -6"),
  // 网格员的一天 / 老党员带动十七户: where stories have decks, a line above another is no label.
  sign("stories-have-two-title-lines", ({ next, page }) => page.twoTitleLines && isShort(next), "section -2"),
  sign("brief-follows", ({ next }) => next !== null && next.tail !== null, "title 2.5, subhead -1.5"),
  sign(
    "dated-text-follows",
    ({ next }) => next !== null && isText(next) && (next.looks & LOOK.isDated) !== 0,
    "title 1, subhead -0.5",
  ),
  sign(
    "text-like-a-lead-follows",
    ({ line, next, breaksColumns, page }) => breaksColumns && page.openings >= 2 && isOpening(line, next),
    "title 3, subhead -3",
  ),
  sign(
    "story-gap",
    ({ line, previous, page }) => page.storyGap > 0 && previous !== null && line.gap >= page.storyGap && isShort(line),
    "title 4, subhead -5",
  ),
  sign(
    "no-story-gap",
    ({ line, previous, page }) => page.storyGap > 0 && isText(previous) && line.gap < page.storyGap && isShort(line),
    "title -3, subhead 2",
  ),
  sign("after-separator", ({ afterSeparator }) => afterSeparator, "title 4, subhead -8, continuation -9"),
  // 托管班开班啦！ / 2024-07-10 来源：某某网
  sign(
    "meta-follows",
    ({ line, next }) =>
      next?.furniture === "meta" && line.length <= 40 && (line.looks & (LOOK.hasStopInside | LOOK.endsWithStop)) === 0,
    "title 5, section -6",
  ),
  sign(
    "stories-open-with-datelines",
    ({ next, page }) => page.datelines >= 2 && isText(next) && !opensStory(next),
    "subhead 2, title -1",
  ),
  sign("heading-follows", ({ next }) => isShort(next), "section 1.5, subhead -4"),
  sign("text-follows", ({ next }) => isText(next), "title 1, subhead 1.5, section -4"),
  sign("title-in-a-list", ({ inLinks, line }) => inLinks && isShort(line), "title 8, text -6, section -5"),
  sign("saved-page", ({ breaksColumns }) => !breaksColumns, "section -4"),
  // On a saved page a short line between paragraphs parts one article; another one shows where it begins.
  sign(
    "middle-of-an-article",
    ({ breaksColumns, previous, next, afterSeparator, afterStoryEnd }) =>
      !breaksColumns &&
      isText(previous) &&
      !afterStoryEnd &&
      !afterSeparator &&
      !opensStory(next) &&
      next?.furniture !== "meta",
    "title -3, subhead 1",
  ),
  sign("ends-with-colon", ({ line }) => (line.looks & LOOK.endsWithColon) !== 0, "title -4, section never"),
  // 选优派强—— / 某某街道…: the first half of a headline
  sign(
    "goes-on-as-headline",
    ({ line }) => (line.looks & LOOK.endsWithDash) !== 0,
    "title 4, section never, subhead -3",
  ),
  sign("nothing-follows", ({ next }) => next === null, "title -3, subhead -6, section -6"),
  sign("wide-gap", ({ line }) => line.gap >= 2, "title 0.5"),

  sign(
    "sentence-is-open",
    ({ previousText, breaksColumns }) => breaksColumns && isOpen(previousText),
    "continuation 6",
  ),
  // （一）…； / （二）…: items of a list end so, too.
  sign(
    "item-of-a-list",
    ({ line, previousText }) =>
      (line.looks & LOOK.isNumbered) !== 0 && previousText !== null && (previousText.looks & LOOK.endsWithComma) !== 0,
    "continuation -20",
  ),
  sign(
    "sentence-may-be-open",
    ({ previousText, breaksColumns }) => breaksColumns && previousText?.ends === "unclear",
    "continuation -2",
  ),
  sign(
    "sentence-is-closed",
    ({ previousText }) => previousText === null || previousText.ends === "sentence",
    "continuation -12",
  ),
  // …就像咱们的日子。 / ”她说。
  sign(
    "opens-with-a-closing-mark",
    ({ line, breaksColumns }) => breaksColumns && "”’」』".includes(line.text.charAt(0)),
    "continuation 20, title -9, subhead -9",
  ),
  sign("before-was-no-text", ({ previousText }) => previousText !== null && !canBreak(previousText), "continuation -8"),
  sign("no-column-breaks", ({ breaksColumns, page }) => !breaksColumns && !page.wraps, "continuation never"),
  sign("after-a-full-line", ({ afterFullLine }) => afterFullLine, "continuation 40, title -9, subhead -9, section -9"),
  sign("wrapped-but-not-here", ({ afterFullLine, page }) => page.wraps && !afterFullLine, "continuation never"),
  sign(
    "indented-like-a-paragraph",
    ({ line, page }) => page.indents && line.indented,
    "continuation -8, text 2, title -2, section -2",
  ),
  sign("not-indented", ({ line, page }) => page.indents && !line.indented, "continuation 2, text -3, title 1"),
];
