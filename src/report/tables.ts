import type { PlaceLink } from "../core/place-link.ts";
import type { Entity, Parents, StoryRecord, ThemeLabels } from "../core/types.ts";
import { bylineOf, namesOf } from "./facts.ts";

export type TableCell = string | number | boolean | null;

/** A tidy table: one row a story, a mention or a story × theme; `story_id` joins them. */
export interface StoryTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Rows of one story, cells in the order of `columns`. */
  readonly rows: (story: StoryRecord) => readonly (readonly TableCell[])[];
}

// Not the comma and not “、”: a programme is called “读书、种花、话家常”. For counting there is entities.csv.
const LIST_SEPARATOR = "; ";

/** With a column for each field of the input that is carried through. */
export const storiesTable = (keep: readonly string[] = []): StoryTable => ({
  name: "stories",
  columns: [
    ...["story_id", "document_id", "path", "published", "outlet", "script", "layout", "encoding"],
    ...["ordinal", "kind", "start", "end", "section", "kicker", "headline", "deck", "subheads", "dateline"],
    ...["theme", "secondary_themes", "theme_confidence", "theme_abstained", "sub_theme", "audience", "form", "level"],
    ...["offices", "communities", "reporters", "programmes", "keywords", "diagnostics", "text"],
    ...keep,
  ],
  rows: (story) => [
    [
      ...[story.id, story.document.id, story.document.path, story.document.published, story.document.outlet],
      ...[story.document.script, story.document.layout, story.document.encoding],
      ...[story.ordinal, story.kind, story.start, story.end, story.section, story.kicker, story.headline, story.deck],
      ...[story.subheads.join(LIST_SEPARATOR), story.dateline],
      ...themeCells(story.themes),
      ...[namesOf(story, "office").join(LIST_SEPARATOR), namesOf(story, "community").join(LIST_SEPARATOR)],
      Array.from(new Set(bylineOf(story).map(({ name }) => name))).join(LIST_SEPARATOR),
      namesOf(story, "programme").join(LIST_SEPARATOR),
      story.keywords.map(({ term }) => term).join(LIST_SEPARATOR),
      story.diagnostics.map(({ code }) => code).join(LIST_SEPARATOR),
      story.text,
      ...keep.map((name) => story.document.kept?.[name] ?? null),
    ],
  ],
});

export const entitiesTable: StoryTable = {
  name: "entities",
  columns: [
    ...["story_id", "mention", "type", "name", "surface", "start", "end", "rule"],
    ...["code", "office", "province", "city", "district", "role", "outlet", "credits"],
    ...["value", "resolved", "precision", "head", "quoted", "title", "number", "unit"],
    ...["candidates", "confidence", "cluster", "kind", "approximate", "counted"],
  ],
  rows: (story) =>
    story.entities.map((entity, i) => [
      ...[story.id, i + 1, entity.type, entity.name, entity.surface, entity.start, entity.end, entity.rule],
      ...furtherCells(entity),
    ]),
};

/**
 * Primary and secondary themes with their scores. A story on which the classifier abstained keeps one row with the role
 * `abstained` and no theme, so that the rows of the table still hold every classified story.
 */
export const themesTable: StoryTable = {
  name: "themes",
  columns: ["story_id", "theme", "role", "score", "confidence"],
  rows({ id, themes }) {
    if (themes === null) return [];
    const score = (theme: string): number | null =>
      themes.scores.find((scored) => scored.theme === theme)?.score ?? null;
    const { primary, secondary, confidence } = themes;
    const first: TableCell[] =
      themes.abstained || primary === null
        ? [id, null, "abstained", null, confidence]
        : [id, primary, "primary", score(primary), confidence];
    return [first, ...secondary.map((theme): TableCell[] => [id, theme, "secondary", score(theme), null])];
  },
};

function themeCells(themes: ThemeLabels | null): TableCell[] {
  if (themes === null) return [null, null, null, null, null, null, null, null];
  const { primary, secondary, confidence, abstained, sub, audience, form, level } = themes;
  return [
    ...[primary, secondary.join(LIST_SEPARATOR), confidence, abstained],
    ...[sub, audience.join(LIST_SEPARATOR), form.join(LIST_SEPARATOR), level],
  ];
}

interface FurtherCells {
  readonly type: string;
  readonly code?: string | null;
  readonly office?: string | null;
  readonly parents?: Parents;
  readonly role?: string;
  readonly outlet?: string | null;
  readonly credits?: readonly string[];
  readonly value?: string | null;
  readonly resolved?: string | null;
  readonly precision?: string;
  readonly head?: string;
  readonly quoted?: boolean;
  readonly title?: string | null;
  readonly number?: number | null;
  readonly unit?: string;
  readonly candidates?: number;
  readonly link?: PlaceLink | null;
  readonly cluster?: string;
  readonly kind?: string | null;
  readonly approximate?: boolean;
  readonly counted?: string | null;
}

function furtherCells(entity: Entity): TableCell[] {
  const { parents = {}, ...cells }: FurtherCells = entity;
  return [
    ...[cells.code ?? null, cells.office ?? null],
    ...[parents.province ?? null, parents.city ?? null, parents.district ?? null],
    ...[cells.role ?? null, cells.outlet ?? null, cells.credits?.join(LIST_SEPARATOR) ?? null],
    ...[cells.value ?? null, cells.resolved ?? null, cells.precision ?? null],
    ...[cells.head ?? null, cells.quoted ?? null, cells.title ?? null, cells.number ?? null, cells.unit ?? null],
    ...[cells.candidates ?? null, cells.link?.confidence ?? null, cells.cluster ?? null, cells.kind ?? null],
    ...[cells.approximate ?? null, cells.counted ?? null],
  ];
}
