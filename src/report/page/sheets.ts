import type { Entity, StoryRecord } from "../../core/types.ts";
import type { PageRow, Sheet, SheetEntity, SheetStory, TextCap } from "./data.ts";
import { piecesOf, recordPieces, type TextStretch } from "./pieces.ts";
import { shortened } from "./shortened.ts";

/** A story that the page holds, with the number of its row. */
export interface StoryOfPage {
  readonly story: StoryRecord;
  readonly row: number;
}

export interface SheetOptions {
  readonly cap: TextCap;
  readonly documentOf: (row: number) => PageRow["document"];
  readonly themeOf: (id: string) => number;
}

const MOST_STORIES = 30;
const MOST_LENGTH = 60_000;
const DETAIL_LENGTH = 60;

/** Stories in a row of one document, or of one stretch of it. */
interface Group {
  readonly stretch: TextStretch | null;
  readonly start: number;
  readonly members: StoryOfPage[];
}

/** Documents with their stories, in order; a long document makes several sheets. Both inputs are in the order of the run. */
export function* sheetsOf(
  stories: Iterable<StoryOfPage>,
  texts: Iterator<TextStretch>,
  options: SheetOptions,
): Generator<Sheet> {
  const stretchOf = stretchFinder(texts);
  let group: Group | null = null;
  for (const member of stories) {
    const { story } = member;
    const stretch = stretchOf(story);
    if (group !== null && belongs(story, group, stretch)) group.members.push(member);
    else {
      const isNext: boolean = group !== null && stretch !== null && group.stretch === stretch && follows(story, group);
      if (group !== null) yield sheetOf(group, isNext ? story.start : null, options);
      group = { stretch, start: isNext ? story.start : (stretch?.offset ?? story.start), members: [member] };
    }
  }
  if (group !== null) yield sheetOf(group, null, options);
}

/** Goes through the texts once, to the one that a story stands in. */
function stretchFinder(texts: Iterator<TextStretch>): (story: StoryRecord) => TextStretch | null {
  let current: TextStretch | null = null;
  let isDone = false;
  const holds = ({ path, sha256, offset, text }: TextStretch, { document, start, end }: StoryRecord): boolean =>
    path === document.path && sha256 === document.sha256 && offset <= start && end <= offset + text.length;
  return (story) => {
    while (!isDone && (current === null || !holds(current, story))) {
      const next: IteratorResult<TextStretch> = texts.next();
      isDone = next.done === true;
      current = next.done === true ? null : next.value;
    }
    return current;
  };
}

function belongs(story: StoryRecord, { stretch, start, members }: Group, ofStory: TextStretch | null): boolean {
  const last = members.at(-1)?.story;
  return (
    stretch === ofStory &&
    last?.document.path === story.document.path &&
    last.document.sha256 === story.document.sha256 &&
    last.start < story.start &&
    members.length < MOST_STORIES &&
    story.end - start <= MOST_LENGTH
  );
}

/** Not so where a file was given twice: then its first story comes again. */
function follows(story: StoryRecord, { members }: Group): boolean {
  return (members.at(-1)?.story.start ?? 0) < story.start;
}

function sheetOf({ stretch, start, members }: Group, nextStart: number | null, options: SheetOptions): Sheet {
  const { cap } = options;
  const stories = members.map(({ story }) => story);
  const lastEnd = Math.max(...stories.map((story) => story.end));
  const end = nextStart ?? (stretch === null ? lastEnd : stretch.offset + stretch.text.length);
  const told = stretch === null ? stories.map((story) => recordPieces(story, cap)) : null;
  return {
    document: options.documentOf(members[0]?.row ?? 0),
    ...{ start, end },
    pieces:
      stretch === null
        ? (told?.flatMap(({ pieces }) => pieces) ?? [])
        : piecesOf(stretch, { start, end, stories, cap }),
    stories: members.map((member, i) => storyOf(member, told?.[i]?.loose ?? [], options)),
  };
}

function storyOf({ story, row }: StoryOfPage, loose: SheetStory["loose"], { cap, themeOf }: SheetOptions): SheetStory {
  const until = story.start + (cap.inside ?? Number.POSITIVE_INFINITY);
  const isShown = ({ start }: { readonly start: number }): boolean => start < until;
  return {
    row,
    ...{ start: story.start, end: story.end, section: story.section },
    parts: story.parts.filter(isShown).map(({ kind, start, end }) => [kind, start, end]),
    paragraphs: story.paragraphs.map(({ segments }) => segments.flat()).filter(([start = 0]) => start < until),
    entities: story.entities.filter(isShown).map(entityOf),
    cues: (story.themes?.evidence ?? [])
      .filter(isShown)
      .map(({ theme, cue, start, end, weight }) => [
        ...([themeOf(theme), cue, start, end, Math.round(weight * 100) / 100] as const),
      ]),
    keywords: story.keywords.map(({ term }) => term),
    diagnostics: story.diagnostics
      .slice(0, cap.inside ?? story.diagnostics.length)
      .map(({ severity, code, message, start = null }) => [severity, code, message, start]),
    loose: cap.inside === null ? loose : loose.map(([i, text]) => [i, shortened(text, cap.inside ?? text.length)]),
  };
}

function entityOf(entity: Entity): SheetEntity {
  const { type, start, end, name, surface, rule } = entity;
  return [type, start, end, name === surface ? "" : name, rule, shortened(detailOf(entity), DETAIL_LENGTH)];
}

/** What the type adds to the name. */
function detailOf(entity: Entity): string {
  switch (entity.type) {
    case "office":
    case "community":
    case "place":
      return entity.code ?? "";
    case "date":
      return entity.resolved ?? entity.value ?? "";
    case "reporter":
      return entity.role;
    case "programme":
      return entity.kind ?? "";
    case "person":
      return entity.title ?? "";
    case "quantity":
      return entity.number === null ? "" : `${entity.number} ${entity.unit}`;
    default:
      return "";
  }
}
