import { monthOf, onlyMonthOf } from "../../core/month.ts";
import { placeNames } from "../../core/place-names.ts";
import { themeRowOf } from "../../core/theme-row.ts";
import type { CommunityMention, DateMention, Entity, OfficeMention, StoryRecord } from "../../core/types.ts";
import { bylineOf, titleOf } from "../facts.ts";
import { type Label, themeLabel } from "../labels.ts";
import type { PageColumns, PagePlace, PageRow, PageTables } from "./data.ts";
import { shortened } from "./shortened.ts";
import { type Table, table } from "./table.ts";

const TITLE_LENGTH = 80;
const NAME_LENGTH = 60;
const PATH_LENGTH = 300;

/** The page's rows and what they refer to, gathered story by story. */
export interface Columns {
  readonly add: (story: StoryRecord) => void;
  /** Number of a theme, which evidence refers to as well. */
  readonly theme: (id: string) => number;
  readonly tables: () => PageTables;
  readonly rows: () => PageColumns;
  /** The number of each row's document. */
  readonly documents: () => number[];
}

/** Empty columns. A story's row is counted as `summary.json` counts it, so that both come to the same numbers. */
export function columns(themeNames: ReadonlyMap<string, Label>): Columns {
  const themes = table((id: string) => ({ id, ...themeLabel(id, themeNames) }));
  const offices = places();
  const communities = places();
  const writers = table((_: string, writer: PageTables["writers"][number]) => writer);
  const programmes = table((_: string, programme: PageTables["programmes"][number]) => programme);
  const months = table((month: string) => month);
  const outlets = table((_: string, outlet: string | null) => outlet);
  const scripts = table((script: string) => script);
  const diagnostics = table((_: string, diagnostic: PageTables["diagnostics"][number]) => diagnostic);
  const documents = table((_: string, document: PageTables["documents"][number]) => document);
  const rows: PageRow[] = [];
  const column = <Name extends keyof PageRow>(name: Name): PageRow[Name][] => rows.map((row) => row[name]);

  const documentOf = ({ document }: StoryRecord): number =>
    documents.number(JSON.stringify([document.path, document.sha256]), {
      path: shortened(document.path, PATH_LENGTH),
      hash: document.sha256.slice(0, 12),
      outlet: outlets.number(JSON.stringify(document.outlet), shortenedOrNull(document.outlet)),
      script: scripts.number(document.script),
      published: shortenedOrNull(document.published),
      ...{ layout: document.layout, encoding: document.encoding },
    });

  return {
    add(story) {
      const { themes: labels, entities } = story;
      rows.push({
        title: shortened(titleOf(story), TITLE_LENGTH),
        kind: story.kind,
        theme: themes.number(themeRowOf(story)),
        secondary: (labels?.secondary ?? []).map((id) => themes.number(id)),
        confidence: labels === null || labels.abstained ? null : Math.round(labels.confidence * 100),
        offices: offices.of(entities.filter((entity) => entity.type === "office")),
        communities: communities.of(entities.filter((entity) => entity.type === "community")),
        writers: bylineOf(story).map(({ name, role }) =>
          writers.number(JSON.stringify([role, name]), { name: shortened(name, NAME_LENGTH), role }),
        ),
        programmes: programmesOf(entities, programmes),
        month: months.number(monthOf(story)),
        told: toldMonths(entities).map((month) => months.number(month)),
        diagnostics: distinct(
          story.diagnostics.map(({ severity, code }) =>
            diagnostics.number(JSON.stringify([severity, code]), { severity, code }),
          ),
        ),
        document: documentOf(story),
        ordinal: story.ordinal,
      });
    },
    theme: (id) => themes.number(id),
    tables: () => ({
      themes: themes.rows,
      offices: offices.rows,
      communities: communities.rows,
      writers: writers.rows,
      programmes: programmes.rows,
      months: months.rows,
      outlets: outlets.rows,
      scripts: scripts.rows,
      diagnostics: diagnostics.rows,
      documents: documents.rows,
    }),
    documents: () => column("document"),
    rows: () => ({
      ...{ title: column("title"), kind: column("kind"), theme: column("theme"), secondary: column("secondary") },
      ...{ confidence: column("confidence"), offices: column("offices"), communities: column("communities") },
      ...{ writers: column("writers"), programmes: column("programmes"), month: column("month"), told: column("told") },
      ...{ diagnostics: column("diagnostics"), document: column("document"), ordinal: column("ordinal") },
    }),
  };
}

/** Rows by name and official code. */
function places(): { readonly rows: PagePlace[]; readonly of: (mentions: readonly PlaceMention[]) => number[] } {
  const names = placeNames();
  const known = table((_: string, place: PagePlace) => place);
  return {
    rows: known.rows,
    of(mentions) {
      for (const mention of mentions) names.add(mention);
      const found: number[] = [];
      names.take((name, code) => {
        const mention = mentions.find((each) => (code === null ? each.name === name : each.code === code));
        const { district, city, province } = mention?.parents ?? {};
        const office = mention?.type === "community" ? mention.office : null;
        found.push(
          known.number(JSON.stringify([name, code]), {
            name: shortened(name, NAME_LENGTH),
            code,
            district: shortenedOrNull(district ?? city ?? province ?? null),
            office: shortenedOrNull(office),
          }),
        );
      });
      return found;
    },
  };
}

type PlaceMention = (OfficeMention | CommunityMention) & Entity;

function programmesOf(entities: readonly Entity[], programmes: Table<PageTables["programmes"][number]>): number[] {
  const found = entities.flatMap((entity) => {
    if (entity.type !== "programme") return [];
    const { cluster, name, kind } = entity;
    const row = { cluster: shortened(cluster, NAME_LENGTH), name: shortened(name, NAME_LENGTH), kind };
    return [programmes.number(cluster, row)];
  });
  return distinct(found);
}

const NO_YEAR = /^XXXX-(?:0[1-9]|1[0-2])(?!\d)/u;

/** The months that its dates lie in; XXXX-04 for a date of no year that is known. */
function toldMonths(entities: readonly Entity[]): string[] {
  const found = entities.flatMap((entity) => (entity.type === "date" ? (monthTold(entity) ?? []) : []));
  return distinct(found);
}

function monthTold({ resolved, value }: DateMention): string | null {
  const told = resolved ?? value;
  return onlyMonthOf(told) ?? NO_YEAR.exec(told ?? "")?.[0] ?? null;
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return items.length < 2 ? [...items] : Array.from(new Set(items));
}

function shortenedOrNull(text: string | null): string | null {
  return text === null ? null : shortened(text, NAME_LENGTH);
}
