import { kindsAt } from "./characters.ts";
import { SIGNS_OF_FORMS } from "./evidence-forms.ts";
import { KIND } from "./lines/characters.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";
import { TRAIT } from "./lines/traits.ts";
import { PAGE } from "./page-habits.ts";
import { AROUND } from "./setting.ts";
import {
  afterNext,
  around,
  is,
  looks,
  next,
  nextLooks,
  page,
  previous,
  previousText,
  previousTextLooks,
  type Sign,
  sign,
} from "./sign.ts";

/** Letters without the marks between them. */
function wordsOf({ text }: Line): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Characters of other kinds are rare enough to be asked of a pattern.
    if (code >= 0x4e00 && code <= 0x9fa5) letters++;
    else if ((kindsAt(code) & (KIND.mark | KIND.blank)) === 0) return text.replace(/\P{L}/gu, "").length;
  }
  return letters;
}

/** Labels of columns whose items have no headlines. */
export const BRIEFS: RegExp = /(?:一句话|简讯|短讯|速览|速递|快讯|短波|要闻|集锦|播报)/u;

const KINDS_OF_NEWS: ReadonlySet<string> = new Set([
  ...["简讯", "短讯", "快讯", "图片新闻", "图片报道", "图说", "图闻", "街拍", "一句话新闻", "简明新闻", "新闻速递"],
  ...["新闻速览", "要闻速览", "综合新闻", "街巷新闻"],
]);

/** The weights by which a line is read. Positive speaks for the label; a reading is the sum over all lines. */
export const SIGNS: readonly Sign[] = [
  ...SIGNS_OF_FORMS,
  sign("is-furniture", [is(TRAIT.hasFurniture, TRAIT.isMeta | TRAIT.isChain)], "furniture 30"),
  sign("is-meta", [is(TRAIT.isMeta)], "meta 30"),
  sign("is-editing-chain", [is(TRAIT.isChain)], "chain 30"),
  sign("no-furniture", [is(0, TRAIT.hasFurniture)], "furniture never, meta never, chain never"),
  sign("is-byline", [is(TRAIT.hasByline)], "byline 20"),
  sign("no-byline", [is(0, TRAIT.hasByline)], "byline never"),
  sign("is-caption", [is(TRAIT.isCaption)], "caption 14"),
  sign("no-caption", [is(0, TRAIT.isCaption)], "caption never"),
  sign("has-dateline", [is(TRAIT.opensStory)], "text 8, title -8, subhead -8, section -9, continuation -9"),
  sign("has-tail-byline", [is(TRAIT.hasTail)], "text 5, continuation 5, title -6, subhead -8, section -9"),

  sign("ends-sentence", [is(TRAIT.endsSentence)], "text 3, continuation 3, subhead -4, section -9"),
  sign("ends-with-full-stop", [looks(LOOK.endsWithStop)], "title -6"),
  sign("ends-with-question-or-call", [looks(LOOK.endsWithCall)], "title -2"),
  sign("no-sentence-end", [is(0, TRAIT.endsSentence)], "title 2, subhead 1, text -1"),
  sign("ends-with-comma", [looks(LOOK.endsWithComma)], "title -6, subhead -8, section -9, text 2"),
  sign("full-stop-inside", [looks(LOOK.hasStopInside)], "text 3, continuation 3, title -6, subhead -6, section -9"),
  sign("one-clause-mark", [is(TRAIT.oneClause)], "text 1, continuation 1, subhead -0.5, section -4"),
  sign("some-clause-marks", [is(TRAIT.someClauses)], "text 3, continuation 3, title -3, subhead -3, section -9"),
  sign("long-and-in-clauses", [is(TRAIT.over32 | TRAIT.someClauses)], "title -4"),
  sign("over-45", [is(TRAIT.over45)], "title -6, subhead -9, section -9, text 2, continuation 1"),
  sign("33-to-45", [is(TRAIT.over32, TRAIT.over45)], "title -3, subhead -4, section -9"),
  sign("17-to-32", [is(TRAIT.over16, TRAIT.over32)], "subhead -1, section -9"),
  sign("7-to-16", [is(TRAIT.over6, TRAIT.over16)], "section -4, text -2"),
  sign("up-to-6", [is(0, TRAIT.over6)], "title -1, text -3"),
  // 一碗面 / 温暖一座楼: labels are of two characters, or of four.
  sign(
    "three-characters",
    [is(0, TRAIT.over6), around(0, AROUND.endsLikeSection)],
    "section -2.5",
    ({ line }) => line.length === 3,
  ),
  // 家园建设, 民生直通车 rather than 网格员的一天
  sign("four-characters", [is(0, TRAIT.over6)], "section 3", ({ line }) => line.length === 4),
  // 近日，金桥街道锦绣社区开展消防: a lead that a column cut short, not a deck.
  sign("opens-like-a-lead", [looks(LOOK.isLead)], "title -6, subhead -6, text 2"),
  // ——记某某社区网格员某某 is the deck of the line above it.
  sign("dash-in-front", [looks(LOOK.startsWithDash)], "title 5, deck 3, kicker -6, subhead -2, section never"),
  sign("dash-follows", [nextLooks(LOOK.startsWithDash)], "title 3, kicker -6, section -9"),
  sign("up-to-2", [is(0, TRAIT.over6)], "title -4, subhead -2", ({ line }) => line.length <= 2),
  sign("no-han", [looks(0, LOOK.hasHan)], "title -3, subhead -3, section -3"),
  sign("numbered", [looks(LOOK.isNumbered)], "subhead 3, title -2, section -6"),
  sign("has-a-twin", [around(AROUND.hasTwin)], "subhead 3, title -2"),
  sign("names-a-place", [looks(LOOK.namesPlace)], "title 1, subhead -0.5, section -3"),
  sign("bare-place", [looks(LOOK.isPlaceAlone)], "title 3, kicker 2, deck -3, subhead -2, section -3, text -3"),
  // 青禾区柳荫社区举办健步走活动 / 走出好心情: who did what stands above a line that says neither.
  sign(
    "says-who-did-what-above-a-motto",
    [looks(LOOK.namesPlace, LOOK.hasColon), next(TRAIT.isShort), nextLooks(0, LOOK.namesPlace)],
    "kicker 3",
    ({ line, next: motto }) => line.length >= 8 && motto !== null && wordsOf(motto) < wordsOf(line),
  ),
  sign("ends-like-a-column-label", [around(AROUND.endsLikeSection)], "section 2.5"),
  // …“一开始大家也有顾虑，心里就踏: a column cut it.
  sign(
    "leaves-a-quotation-open",
    [around(AROUND.breaksColumns), looks(LOOK.leavesOpen), is(TRAIT.over16)],
    "title -3, subhead -5, section -5, text 2",
  ),
  sign("goes-on", [looks(LOOK.goesOn)], "continuation 4, title -6, subhead -6, text -2"),

  sign("first-line", [around(0, AROUND.hasPrevious)], "title 1.5, subhead never, continuation never, section 0.5"),
  // 谁来管好这片绿？ is as good a headline as any.
  sign("short-question-or-call", [is(TRAIT.isCall)], "title 2, text -2"),
  // 暖心！58份年夜饭送到独居老人家中
  sign(
    "opens-with-a-call",
    [looks(LOOK.hasCall), is(0, TRAIT.endsSentence | TRAIT.over32)],
    "title 3, continuation -3",
    ({ line }) => /^.{2,6}[！!]./u.test(line.text),
  ),
  sign(
    "question-or-call-in-front",
    [is(TRAIT.isCall), around(AROUND.atStart | AROUND.hasNext), next(0, TRAIT.isCall)],
    "title 3, text -1",
  ),
  sign("after-story-end", [around(AROUND.afterStoryEnd)], "title 3, section 2, subhead -5, continuation -12"),
  sign(
    "stories-end-with-bylines",
    [page(PAGE.endings), around(AROUND.hasPrevious, AROUND.afterStoryEnd)],
    "title -1, subhead 1, section -1",
  ),
  sign("lead-follows", [next(TRAIT.opensStory)], "title 4, subhead -4, section -5, continuation -4"),
  sign(
    "lead-follows-after-one",
    [next(TRAIT.isShort), afterNext(TRAIT.opensStory)],
    "title 3, subhead -3, section 0.5",
  ),
  sign("byline-follows", [next(TRAIT.hasByline), is(0, TRAIT.over40)], "title 2, subhead -3, text -1"),
  sign(
    "bylines-stand-above-text",
    [page(PAGE.innerBylines), next(TRAIT.hasByline), is(0, TRAIT.over40)],
    "title 3, text -1",
  ),
  sign(
    "byline-follows-the-lead",
    [page(PAGE.innerBylines), next(TRAIT.isText), afterNext(TRAIT.hasByline)],
    "title 3, subhead -3, text -1",
  ),
  sign(
    "caption-and-byline-follow",
    [next(TRAIT.isCaption), afterNext(TRAIT.hasByline)],
    "title 4, subhead -3, text -1",
  ),
  // 一句话新闻 / ■ 近日，…
  sign("heads-briefs", [is(0, TRAIT.over8), next(TRAIT.isText), nextLooks(LOOK.isNumbered)], "section 14", ({ line }) =>
    BRIEFS.test(line.text),
  ),
  sign("names-a-kind-of-news", [is(0, TRAIT.over6)], "section 14, title -6", ({ line }) =>
    KINDS_OF_NEWS.has(line.text),
  ),
  // 网格员的一天 / 老党员带动十七户: where stories have decks, a line above another is no label.
  sign("stories-have-two-title-lines", [page(PAGE.twoTitleLines), next(TRAIT.isShort)], "section -2"),
  sign("brief-follows", [next(TRAIT.hasTail)], "title 2.5, subhead -1.5"),
  sign("dated-text-follows", [next(TRAIT.isText), nextLooks(LOOK.isDated)], "title 1, subhead -0.5"),
  sign(
    "text-like-a-lead-follows",
    [around(AROUND.breaksColumns), page(PAGE.openings), is(TRAIT.isShort), next(TRAIT.isText), nextLooks(LOOK.isLead)],
    "title 3, subhead -3",
  ),
  sign(
    "story-gap",
    [page(PAGE.storyGap), around(AROUND.hasPrevious), is(TRAIT.isShort)],
    "title 4, subhead -5",
    ({ line, page: { storyGap } }) => line.gap >= storyGap,
  ),
  sign(
    "no-story-gap",
    [page(PAGE.storyGap), previous(TRAIT.isText), is(TRAIT.isShort)],
    "title -3, subhead 2",
    ({ line, page: { storyGap } }) => line.gap < storyGap,
  ),
  sign("after-separator", [around(AROUND.afterSeparator)], "title 4, subhead -8, continuation -9"),
  // 托管班开班啦！ / 2024-07-10 来源：某某网
  sign(
    "meta-follows",
    [next(TRAIT.isMeta), is(0, TRAIT.over40), looks(0, LOOK.hasStopInside | LOOK.endsWithStop)],
    "title 5, section -6",
  ),
  sign(
    "stories-open-with-datelines",
    [page(PAGE.datelines), next(TRAIT.isText, TRAIT.opensStory)],
    "subhead 2, title -1",
  ),
  sign("heading-follows", [next(TRAIT.isShort)], "section 1.5, subhead -4"),
  sign("text-follows", [next(TRAIT.isText)], "title 1, subhead 1.5, section -4"),
  sign("title-in-a-list", [around(AROUND.inLinks), is(TRAIT.isShort)], "title 8, text -6, section -5"),
  sign("saved-page", [around(0, AROUND.breaksColumns)], "section -4"),
  // On a saved page a short line between paragraphs parts one article; another one shows where it begins.
  sign(
    "middle-of-an-article",
    [
      around(0, AROUND.breaksColumns | AROUND.afterStoryEnd | AROUND.afterSeparator),
      previous(TRAIT.isText),
      next(0, TRAIT.opensStory | TRAIT.isMeta),
    ],
    "title -3, subhead 1",
  ),
  sign("ends-with-colon", [looks(LOOK.endsWithColon)], "title -4, section never"),
  // 选优派强—— / 某某街道…: the first half of a headline
  sign("goes-on-as-headline", [looks(LOOK.endsWithDash)], "title 4, section never, subhead -3"),
  sign("nothing-follows", [around(0, AROUND.hasNext)], "title -3, subhead -6, section -6"),
  sign("wide-gap", [around(AROUND.hasWideGap)], "title 0.5"),

  sign("sentence-is-open", [around(AROUND.breaksColumns), previousText(TRAIT.isOpen)], "continuation 6"),
  // （一）…； / （二）…: items of a list end so, too.
  sign("item-of-a-list", [looks(LOOK.isNumbered), previousTextLooks(LOOK.endsWithComma)], "continuation -20"),
  sign(
    "sentence-may-be-open",
    [around(AROUND.breaksColumns | AROUND.hasPreviousText), previousText(0, TRAIT.endsSentence | TRAIT.endsOpen)],
    "continuation -2",
  ),
  sign("sentence-is-closed", [around(AROUND.sentenceIsClosed)], "continuation -12"),
  // …就像咱们的日子。 / ”她说。
  sign(
    "opens-with-a-closing-mark",
    [around(AROUND.breaksColumns), is(TRAIT.startsWithCloser)],
    "continuation 20, title -9, subhead -9",
  ),
  sign("before-was-no-text", [around(AROUND.hasPreviousText), previousText(0, TRAIT.canBreak)], "continuation -8"),
  sign("no-column-breaks", [around(0, AROUND.breaksColumns), page(0, PAGE.wraps)], "continuation never"),
  sign("after-a-full-line", [around(AROUND.afterFullLine)], "continuation 40, title -9, subhead -9, section -9"),
  sign("wrapped-but-not-here", [page(PAGE.wraps), around(0, AROUND.afterFullLine)], "continuation never"),
  sign(
    "indented-like-a-paragraph",
    [page(PAGE.indents), is(TRAIT.indented)],
    "continuation -8, text 2, title -2, section -2",
  ),
  sign("not-indented", [page(PAGE.indents), is(0, TRAIT.indented)], "continuation 2, text -3, title 1"),
];
