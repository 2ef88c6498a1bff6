import type { EntityType, PartKind, StoryKind } from "../../core/types.ts";
import type { Label } from "../labels.ts";

/** What stands at the left of a text: which part of a story it is. */
export const PARTS: Readonly<Record<PartKind | "body" | "section" | "left-out" | "themes" | "notes", Label>> = {
  meta: { zh: "来源行", en: "source" },
  kicker: { zh: "眉题", en: "kicker" },
  headline: { zh: "标题", en: "headline" },
  deck: { zh: "副题", en: "deck" },
  subhead: { zh: "小标题", en: "subhead" },
  dateline: { zh: "电头", en: "dateline" },
  byline: { zh: "署名", en: "byline" },
  caption: { zh: "图片说明", en: "caption" },
  credit: { zh: "图片署名", en: "credit" },
  chain: { zh: "编辑", en: "editors" },
  body: { zh: "正文", en: "body" },
  section: { zh: "栏目", en: "section" },
  "left-out": { zh: "略去", en: "left out" },
  themes: { zh: "主题", en: "themes" },
  notes: { zh: "说明", en: "notes" },
};

/** One story of a kind. */
export const KIND: Readonly<Record<StoryKind, Label>> = {
  story: { zh: "稿件", en: "story" },
  teaser: { zh: "摘要链", en: "teaser" },
  fragment: { zh: "片段", en: "fragment" },
};

/** What stands behind a name where there are no colours: [柳荫社区/社]. */
export const SIGNS: Readonly<Record<EntityType, Label>> = {
  office: { zh: "街", en: "O" },
  community: { zh: "社", en: "C" },
  reporter: { zh: "署", en: "B" },
  date: { zh: "日", en: "D" },
  programme: { zh: "品", en: "P" },
  person: { zh: "人", en: "N" },
  organisation: { zh: "机", en: "G" },
  place: { zh: "地", en: "L" },
  estate: { zh: "区", en: "E" },
  quantity: { zh: "数", en: "Q" },
};

export const LEGEND: Label = { zh: "图例", en: "legend" };
export const JOINED: Label = { zh: "断行处已接上", en: "joined break" };
export const ALSO: Label = { zh: "次主题", en: "also" };
export const NEXT: Label = { zh: "其后", en: "next" };
export const STORIES: Label = { zh: "篇", en: "stories" };
export const STORY: Label = { zh: "篇", en: "story" };
export const PUBLISHED: Label = { zh: "刊发", en: "published" };
