import type { EntityType, ReporterMention, StoryRecord } from "../core/types.ts";
import { namesWriter } from "../core/who-wrote.ts";

/** Names of one type in order of first mention, each once. */
export function namesOf({ entities }: StoryRecord, type: EntityType): string[] {
  return Array.from(new Set(entities.flatMap((entity) => (entity.type === type ? [entity.name] : []))));
}

/** Who signed the story, each once for every role. */
export function bylineOf({ entities }: StoryRecord): ReporterMention[] {
  const mentionByKey = new Map<string, ReporterMention>();
  for (const entity of entities) {
    if (!namesWriter(entity)) continue;
    const key = JSON.stringify([entity.role, entity.name]);
    if (!mentionByKey.has(key)) mentionByKey.set(key, entity);
  }
  return Array.from(mentionByKey.values());
}

/** The headline; a fragment has none, so its first words stand in. */
export function titleOf({ headline, kicker, text }: StoryRecord): string {
  return headline ?? kicker ?? Array.from(text.slice(0, 48)).slice(0, 24).join("");
}
