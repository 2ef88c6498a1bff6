import type { Mention, ReporterMention } from "./types.ts";

/** Whether a mention names one of those who made the story; editors of a chain or a meta line wrote nothing of it. */
export function namesWriter(mention: Mention): mention is ReporterMention {
  return mention.type === "reporter" && mention.role !== "editor";
}
