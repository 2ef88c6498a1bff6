/** What the head noun of a programme makes it: 工作法 a mechanism, 议事厅 a place, 义诊 an activity. */
export const PROGRAMME_KINDS = [
  "activity",
  "brand",
  "course",
  "mechanism",
  "place",
  "platform",
  "project",
  "service",
  "team",
] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];
