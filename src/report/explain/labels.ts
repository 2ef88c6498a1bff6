import type { NameStep } from "../../explain/types.ts";
import type { DecidedBy } from "../../themes/decide.ts";
import type { HiddenCue, SentenceKind } from "../../themes/weighed-themes.ts";
import type { Label } from "../labels.ts";

/** What stands at the left of the lines of an explanation. */
export const ROWS = {
  differs: { zh: "有出入", en: "differs" },
  cut: { zh: "切分", en: "cut" },
  page: { zh: "版式", en: "page" },
  reading: { zh: "判读", en: "reading" },
  next: { zh: "次优", en: "next best" },
  joined: { zh: "接行", en: "joined" },
  names: { zh: "名称", en: "names" },
  themes: { zh: "主题", en: "themes" },
  evidence: { zh: "依据", en: "evidence" },
  name: { zh: "名称", en: "name" },
  rule: { zh: "规则", en: "rule" },
  stands: { zh: "上下文", en: "stands in" },
  made: { zh: "成名", en: "made" },
  says: { zh: "取值", en: "says" },
  resolved: { zh: "推算", en: "resolved" },
  published: { zh: "刊发日期", en: "published" },
  role: { zh: "身份", en: "role" },
  words: { zh: "身份用词", en: "role words" },
  code: { zh: "代码", en: "code" },
  rows: { zh: "名录候选", en: "listed" },
  because: { zh: "凭据", en: "because" },
  home: { zh: "所在地", en: "home" },
  quoted: { zh: "引号", en: "quoted" },
  meant: { zh: "代称", en: "also called" },
  rivals: { zh: "落选", en: "not kept" },
  theme: { zh: "主题", en: "theme" },
  cues: { zh: "线索", en: "cues" },
  against: { zh: "不利", en: "against" },
  sentences: { zh: "句子", en: "sentences" },
  needed: { zh: "门槛", en: "needed" },
  confidence: { zh: "置信度", en: "confidence" },
  others: { zh: "其他主题", en: "others" },
} as const;

export const STEPS: Readonly<Record<NameStep["step"], Label>> = {
  original: { zh: "原文", en: "original" },
  simplified: { zh: "转为简体", en: "in Simplified characters" },
  joined: { zh: "去掉断行和损坏", en: "without breaks and damage" },
  recognized: { zh: "识别为", en: "recognized as" },
  "alias-book": { zh: "按别名表", en: "by the alias book" },
  "name-of-page": { zh: "全版统一为", en: "one name for the whole page" },
};

export const DECIDED: Readonly<Record<DecidedBy, Label>> = {
  outside: { zh: "与基层治理无关", en: "it is about no governance" },
  "nobody-named": {
    zh: "没有提到社区、街道或居民，线索又少",
    en: "it names nobody of the neighbourhood, and has few cues",
  },
  "too-thin": { zh: "线索太少", en: "too little speaks for any theme" },
  "governance-only": { zh: "只说到治理，没有足够的主题线索", en: "it speaks of governance, and of no theme enough" },
  banner: { zh: "主题分散，由统领性主题概括", en: "many themes under the banner of one" },
  survey: { zh: "主题分散，属综合报道", en: "many themes, none of which leads" },
  votes: { zh: "得票最多", en: "it has most of the votes" },
};

export const HIDDEN: Readonly<Record<HiddenCue["why"], Label>> = {
  "in-a-name": { zh: "在名称之内", en: "is part of a name" },
  "inside-another-word": { zh: "在更长的词之内", en: "is part of another word" },
  "in-no-sentence": { zh: "不在参与计票的部分", en: "stands in no part that votes" },
  "not-at-a-word-start": { zh: "不在词首", en: "begins where no word does" },
};

export const SENTENCES: Readonly<Record<SentenceKind, Label>> = {
  lead: { zh: "导语", en: "lead" },
  body: { zh: "正文", en: "body" },
  headline: { zh: "标题", en: "headline" },
  heading: { zh: "眉题副题", en: "kicker or deck" },
  caption: { zh: "图片说明", en: "caption" },
  subhead: { zh: "小标题", en: "subhead" },
};

/** Words within the lines; `{0}` and so on stand for what is said of. */
export const PHRASES = {
  lines: { zh: "第 {0}–{1} 行，[{2}, {3})，{4}", en: "lines {0}–{1}, [{2}, {3}), {4}" },
  single: { zh: "整篇作一篇稿件，不判读各行", en: "the whole text is one story: no line was weighed" },
  score: { zh: "全篇判读得分 {0}", en: "the reading of the document scores {0}" },
  nextBest: { zh: "第 {0} 行改判为 {1}，低 {2}", en: "line {0} as {1}, {2} less" },
  noOther: { zh: "没有别的判法", en: "no other reading" },
  rival: { zh: "改判 {0} 低 {1}", en: "as {0} {1} less" },
  notLine: { zh: "就本行而言次为 {0} {1}", en: "by itself next {0} {1}" },
  inFront: { zh: "前一行", en: "in front" },
  behind: { zh: "后一行", en: "behind" },
  bodyLines: {
    zh: "第 {0}–{1} 行 正文，最小差距 {2}（第 {3} 行改判 {4}）",
    en: "{0}–{1} text; least margin {2} (line {3} as {4})",
  },
  differs: { zh: "与运行结果不同：{0}", en: "not what the run has: {0}" },
  listed: { zh: "{0} {1}，{2}", en: "{0} {1}, {2}" },
  unlisted: { zh: "不在名录中 {0}", en: "not in the list {0}" },
  more: { zh: "另有 {0} 条", en: "and {0} more" },
  noRows: { zh: "名录中没有这个名称", en: "the list has no such name" },
  code: { zh: "{0}；置信度 {1}，达到 {2} 才给代码", en: "{0}; confidence {1}, of {2} needed for a code" },
  second: { zh: "其次 {0}", en: "second {0}" },
  noCode: { zh: "不给代码", en: "none" },
  front: { zh: "紧接名称之前：{0}", en: "in front of the name: {0}" },
  story: { zh: "稿中地点：{0}", en: "the story names: {0}" },
  outlet: { zh: "报名：{0}", en: "the outlet: {0}" },
  sameDistrict: { zh: "同版同区的名称：{0}", en: "the same district has, of this page: {0}" },
  townships: { zh: "稿中街道：{0}（{1}）", en: "offices that it may belong to: {0} ({1})" },
  value: { zh: "{0}，精度 {1}", en: "{0}, precision {1}" },
  noValue: { zh: "没有确切日期", en: "no calendar value" },
  byPage: { zh: "版面写明：{0} [{1}, {2})", en: "the page states it: {0} [{1}, {2})" },
  from: { zh: "{0}（来自 {1}）", en: "{0} (from {1})" },
  noDate: { zh: "刊发日期不明", en: "nobody says when it was published" },
  credits: { zh: "{0}；供稿机构 {1}；署名内容 {2}", en: "{0}; outlet {1}; credited with {2}" },
  programme: { zh: "中心词 {0}；种类 {1}；引号 {2}；归并名 {3}", en: "head {0}; kind {1}; quoted {2}; known as {3}" },
  quantity: { zh: "{0} {1}；约数 {2}；所数 {3}", en: "{0} {1}; approximate {2}; counted {3}" },
  title: { zh: "称谓 {0}", en: "title {0}" },
  cue: { zh: "{0} {1}{2}（{3}）{4}", en: "{0} {1}{2} ({3}) {4}" },
  discounted: { zh: "／满分 {0}", en: " of {0}" },
  frame: { zh: "，框架词", en: ", frame" },
  inTitle: { zh: "在题名中", en: "in the title beside the text" },
  sentence: { zh: "[{0}] {1} 票重 {2} × 声量 {3} × 占比 {4}", en: "[{0}] {1} weighs {2} × voice {3} × share {4}" },
  rest: { zh: "，其余归 {0}", en: ", the rest to {0}" },
  share: {
    zh: "占 {0}（{1} 票，共 {2} 票），句重 {3}，标题 {4}",
    en: "share {0} ({1} of {2} votes), sentences {3}, headline {4}",
  },
  noVotes: { zh: "没有得票", en: "it has no votes" },
  needed: {
    zh: "总票数至少 {0}；首位占比不到 {1} 且主题分散则为综合；次主题占比至少 {2}、句重 {3}，或在标题中",
    en: "{0} votes in all; a leading share of {1}, or a story of many themes is a survey; as a second theme a share of {2} and sentences {3}, or the headline",
  },
  support: { zh: "{0}：领先 {1}，票数 {2}，词面领先 {3}", en: "{0}: margin {1}, votes {2}, margin of words {3}" },
  primary: { zh: "主要主题：{0}，{1}", en: "the theme: {0}, for {1}" },
  noTheme: { zh: "不给主题：{0}", en: "no theme: {0}" },
  asked: { zh: "{0}：{1}", en: "{0}: {1}" },
  isPrimary: { zh: "主要主题", en: "the theme" },
  isSecondary: { zh: "次主题", en: "a second theme" },
  isNone: { zh: "未给", en: "not given" },
  outsideSays: {
    zh: "强主体 {0}，弱主体 {1}，治理词 {2}，外界词 {3}",
    en: "strong actors {0}, weak {1}, words of governance {2}, of another world {3}",
  },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const;
