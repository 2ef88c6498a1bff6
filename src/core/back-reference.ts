import type { Span } from "./span.ts";
import type { CommunityMention, Mention, OfficeMention, ProgrammeMention } from "./types.ts";

/** Words of a clean story that stand for what it named before: 该社区, 本街道, 此次活动. */
export interface Reference extends Span {
  readonly type: "office" | "community" | "programme";
  /** Null where the story named none of the kind before. */
  readonly to: OfficeMention | CommunityMention | ProgrammeMention | null;
}

/** The same in the output record. */
export interface BackReference extends Span {
  readonly type: Reference["type"];
  readonly surface: string;
  /** Name and code of what it stands for, as its mentions have them; a programme has no code. */
  readonly refersTo: string | null;
  readonly code: string | null;
}

/** The references that were resolved, as mentions of what they stand for. */
export function asMentions(references: readonly Reference[]): Mention[] {
  return references.flatMap(({ start, end, type, to }) =>
    to === null ? [] : [{ ...to, start, end, rule: `${type}.reference` }],
  );
}
