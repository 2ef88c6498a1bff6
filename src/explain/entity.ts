import { originalSpan } from "../core/mapped-text.ts";
import type { Span } from "../core/span.ts";
import type { CleanStory, Entity, Mention } from "../core/types.ts";
import { publicationOf } from "../entities/date/index.ts";
import { resolveMentions } from "../entities/resolve.ts";
import { roleWordsIn } from "../layout/byline/roles.ts";
import { type WeighedName, weighedName } from "../places/weighed-name.ts";
import type { Trace, TracedStory } from "./trace.ts";
import type { EntityExplanation, NameStep, NumberedRival, PublicationExplanation, RoleWordFound } from "./types.ts";

const AROUND = 20;

/** Why a mention was found, how its name was made, and what it was weighed by; `number` counts from 1. */
export function explainEntity(trace: Trace, story: TracedStory, number: number): EntityExplanation | null {
  const { record, clean, linked } = story;
  const entity = record.entities[number - 1];
  if (entity === undefined) return null;
  const { text } = trace.source;
  const found = mentionOf(story.proposed, entity, clean);
  const zone = clean.zones.find(({ start, end }) => found !== null && found.start >= start && found.end <= end);
  return {
    number,
    entity,
    part: zone?.part ?? null,
    context: {
      before: text.slice(Math.max(record.start, entity.start - AROUND), entity.start),
      text: entity.surface,
      after: text.slice(entity.end, Math.min(record.end, entity.end + AROUND)),
    },
    name: nameSteps(trace, entity, found, clean),
    rivals: rivalsOf(story, entity, text),
    quotations: record.quotes.filter((quote) => overlaps(quote, entity)),
    references: record.references.filter((it) => it.type === entity.type && it.refersTo === entity.name),
    place: entity.type === "office" || entity.type === "community" ? placeOf(trace, story, entity) : null,
    published: entity.type === "date" ? publicationIn(trace) : null,
    roleWords: entity.type === "reporter" && found !== null ? roleWordsAround(clean, found, linked) : null,
  };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/** The mention that an entity of the record was made of. */
function mentionOf<Found extends Mention>(mentions: readonly Found[], entity: Entity, clean: CleanStory): Found | null {
  return (
    mentions.find((mention) => {
      if (mention.type !== entity.type) return false;
      const { start, end } = originalSpan(clean, mention);
      return start === entity.start && end === entity.end;
    }) ?? null
  );
}

/** Each step that changed the name. */
function nameSteps(trace: Trace, entity: Entity, found: Mention | null, clean: CleanStory): NameStep[] {
  const { surface, name } = entity;
  const simplified = trace.text.slice(entity.start, entity.end);
  const steps: NameStep[] = [
    { step: "original", text: surface },
    { step: "simplified", text: simplified },
  ];
  if (found !== null) {
    steps.push({ step: "joined", text: clean.text.slice(found.start, found.end) });
    steps.push({ step: "recognized", text: found.name });
    const isPlace = found.type === "office" || found.type === "community";
    const alias = isPlace ? (trace.tools.aliases?.canonicalOf(found.type, found.name)?.name ?? found.name) : found.name;
    steps.push({ step: "alias-book", text: alias });
  }
  steps.push({ step: "name-of-page", text: name });
  return steps.filter(({ text }, i) => i === 0 || text !== steps[i - 1]?.text);
}

function rivalsOf({ record, clean, proposed }: TracedStory, entity: Entity, text: string): NumberedRival[] {
  const kept = new Set(record.entities.map(({ type, start, end }) => `${type} ${start} ${end}`));
  const rivals = new Map<string, NumberedRival>();
  for (const mention of proposed) {
    const { start, end } = originalSpan(clean, mention);
    const key = `${mention.type} ${start} ${end}`;
    if (!overlaps({ start, end }, entity) || kept.has(key) || rivals.has(key)) continue;
    const { type, name, rule } = mention;
    rivals.set(key, { type, name, surface: text.slice(start, end), rule, start, end });
  }
  return [...rivals.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function placeOf({ stories, analyzed, tools }: Trace, story: TracedStory, entity: Entity): WeighedName | null {
  // What names are linked in: overlaps settled, and nothing else done to them.
  const found = stories.map(({ clean, proposed }) => ({ story: clean, mentions: resolveMentions(proposed) }));
  const at = stories.indexOf(story);
  const mentions = found[at]?.mentions ?? [];
  const mention = mentionOf(mentions, entity, story.clean);
  if (mention === null) return null;
  return weighedName(
    found,
    { story: at, mention: mentions.indexOf(mention) },
    { ...tools, outlet: analyzed.document.outlet },
  );
}

function publicationIn({ source, text, page, options }: Trace): PublicationExplanation {
  const { published, publishedFrom, statedIn } = publicationOf(page, {
    ...{ text, record: source.published, option: options.published ?? null },
    inMarkUp: source.stated,
  });
  return {
    ...{ published, from: publishedFrom },
    statedIn:
      statedIn === null
        ? null
        : { start: statedIn.start, end: statedIn.end, text: source.text.slice(statedIn.start, statedIn.end) },
  };
}

/** The words of the line that tell roles, those inside of names left out. */
function roleWordsAround(clean: CleanStory, { start, end }: Span, linked: readonly Mention[]): RoleWordFound[] {
  const from = clean.text.lastIndexOf("\n", start) + 1;
  const feed = clean.text.indexOf("\n", end);
  const to = feed < 0 ? clean.text.length : feed;
  const names = linked.filter((mention) => mention.type === "reporter");
  return roleWordsIn(clean.text, { start: from, end: to })
    .filter((word) => !names.some((name) => overlaps(name, word)))
    .map(({ word, role, ...span }) => ({ word, role, ...originalSpan(clean, span) }));
}
