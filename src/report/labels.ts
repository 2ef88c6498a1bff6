import type { NoTheme } from "../core/theme-row.ts";
import type { EntityType, ReporterRole, Severity, StoryKind } from "../core/types.ts";
import type { ReportLanguage } from "./reporter.ts";

/** A label in the two languages that reports speak. */
export type Label = Readonly<Record<ReportLanguage, string>>;

export const KINDS: Readonly<Record<StoryKind, Label>> = {
  story: { zh: "稿件", en: "stories" },
  teaser: { zh: "摘要链", en: "teasers" },
  fragment: { zh: "片段", en: "fragments" },
};

export const ROLES: Readonly<Record<ReporterRole, Label>> = {
  reporter: { zh: "记者", en: "reporter" },
  correspondent: { zh: "通讯员", en: "correspondent" },
  photographer: { zh: "摄影", en: "photographer" },
  writer: { zh: "文", en: "writer" },
  author: { zh: "作者", en: "author" },
  editor: { zh: "编辑", en: "editor" },
};

export const ENTITY_TYPES: Readonly<Record<EntityType, Label>> = {
  office: { zh: "街道乡镇", en: "offices" },
  community: { zh: "社区与村", en: "communities" },
  reporter: { zh: "署名", en: "byline" },
  date: { zh: "日期", en: "dates" },
  programme: { zh: "活动品牌", en: "programmes" },
  person: { zh: "人物", en: "people" },
  organisation: { zh: "机构", en: "organisations" },
  place: { zh: "地点", en: "places" },
  estate: { zh: "小区", en: "estates" },
  quantity: { zh: "数量", en: "quantities" },
};

export const SEVERITIES: Readonly<Record<Severity, Label>> = {
  info: { zh: "说明", en: "note" },
  warning: { zh: "注意", en: "warning" },
  error: { zh: "错误", en: "error" },
};

const NO_THEMES: Readonly<Record<NoTheme, Label>> = {
  "(abstained)": { zh: "存疑", en: "unsure" },
  "(not classified)": { zh: "未分类", en: "not classified" },
};

/** What people read for a theme id or for one of the rows that hold the stories without a theme. */
export function themeLabel(id: string, names: ReadonlyMap<string, Label> = new Map()): Label {
  if (id === "(abstained)" || id === "(not classified)") return NO_THEMES[id];
  return names.get(id) ?? { zh: id, en: id };
}
