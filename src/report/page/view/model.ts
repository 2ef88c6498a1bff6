import { UNKNOWN_MONTH } from "../../../core/month.ts";
import { codeLabel } from "../../code-labels.ts";
import { type Label, ROLES } from "../../labels.ts";
import type { PageIndex, PagePlace } from "../data.ts";
import { LAYOUT_LABELS, PAGE_LABELS, SCRIPT_LABELS } from "../labels.ts";
import { type Address, DIMENSIONS, type DimensionName } from "./address.ts";

/** Something that stories are filtered and counted by. */
export interface Dimension {
  readonly name: DimensionName;
  /** What stands in the address, by number; several may have one key. */
  readonly keys: readonly string[];
  readonly labels: readonly (string | Label)[];
  /** Numbers of a story's values, each once. */
  readonly of: (row: number) => readonly number[];
}

/** The stories of the page by row, ready to be filtered and counted. */
export interface Model {
  readonly index: PageIndex;
  readonly dimensions: ReadonlyMap<DimensionName, Dimension>;
  readonly rows: number;
  readonly idOf: (row: number) => string;
  /** Null for an id that the page does not have. */
  readonly rowOf: (id: string) => number | null;
  /** Rows that pass all filters of the address, in order. Fragments pass only when they are asked for. */
  readonly matching: (address: Address) => readonly number[];
}

const KINDS = ["story", "teaser", "fragment"] as const;
export const FLAGS = ["unlinked", "abstained", "no-byline", "no-date"] as const;
const FLAG_LABELS = [PAGE_LABELS.unlinked, PAGE_LABELS.abstained, PAGE_LABELS.noByline, PAGE_LABELS.noDate];

/** Opens the data of a page. */
export function modelOf(index: PageIndex): Model {
  const dimensions = new Map(dimensionsOf(index).map((dimension) => [dimension.name, dimension]));
  const rows = index.rows.title.length;
  const ids = idsOf(index);
  const rowById = new Map(ids.map((id, row) => [id, row]));
  return {
    index,
    dimensions,
    rows,
    idOf: (row) => ids[row] ?? "",
    rowOf: (id) => rowById.get(id) ?? null,
    matching(address) {
      const tests: ((row: number) => boolean)[] = [kindTest(index, address.get("kind"))];
      for (const name of DIMENSIONS) {
        const key = address.get(name);
        const dimension = dimensions.get(name);
        if (key === undefined || name === "kind" || dimension === undefined) continue;
        const wanted = new Set(dimension.keys.flatMap((each, i) => (each === key ? [i] : [])));
        tests.push((row) => dimension.of(row).some((value) => wanted.has(value)));
      }
      const words = (address.get("q") ?? "").toLowerCase().split(/\s+/u).filter(Boolean);
      for (const word of words) tests.push(wordTest(index, word));
      const found: number[] = [];
      for (let row = 0; row < rows; row++) if (tests.every((test) => test(row))) found.push(row);
      return found;
    },
  };
}

function kindTest({ rows }: PageIndex, kind: string | undefined): (row: number) => boolean {
  if (kind === "all") return () => true;
  return kind === undefined ? (row) => rows.kind[row] !== "fragment" : (row) => rows.kind[row] === kind;
}

function dimensionsOf({ tables, rows }: PageIndex): Dimension[] {
  const names = Array.from(new Set(tables.writers.map(({ name }) => name)));
  const nameOf = new Map(names.map((name, i) => [name, i]));
  const nameOfWriter = tables.writers.map(({ name }) => nameOf.get(name) ?? 0);
  const one = (column: readonly number[]) => (row: number) => [column[row] ?? 0];
  const many = (column: readonly (readonly number[])[]) => (row: number) => column[row] ?? [];
  const { documents } = tables;
  return [
    {
      ...{ name: "kind", keys: KINDS, labels: KINDS.map((kind) => PAGE_LABELS[kind]) },
      of: (row) => [KINDS.indexOf(rows.kind[row] ?? "story")],
    },
    { name: "theme", keys: tables.themes.map(({ id }) => id), labels: tables.themes, of: one(rows.theme) },
    { name: "secondary", keys: tables.themes.map(({ id }) => id), labels: tables.themes, of: many(rows.secondary) },
    { name: "office", ...placesOf(tables.offices), of: many(rows.offices) },
    { name: "community", ...placesOf(tables.communities), of: many(rows.communities) },
    {
      ...{ name: "reporter", keys: names, labels: names },
      of: (row) => distinct((rows.writers[row] ?? []).map((writer) => nameOfWriter[writer] ?? 0)),
    },
    {
      name: "byline",
      keys: tables.writers.map(({ role, name }) => `${role}:${name}`),
      labels: tables.writers.map(({ role, name }) => prefixed(ROLES[role], name)),
      of: many(rows.writers),
    },
    {
      name: "programme",
      keys: tables.programmes.map(({ cluster }) => cluster),
      labels: tables.programmes.map(({ name }) => name),
      of: many(rows.programmes),
    },
    { name: "month", keys: tables.months, labels: tables.months.map(monthLabel), of: one(rows.month) },
    { name: "told", keys: tables.months, labels: tables.months.map(monthLabel), of: many(rows.told) },
    {
      ...{ name: "script", keys: tables.scripts },
      labels: tables.scripts.map((script) => SCRIPT_LABELS.get(script) ?? script),
      of: (row) => [documents[rows.document[row] ?? 0]?.script ?? 0],
    },
    {
      name: "source",
      keys: tables.outlets.map((outlet) => outlet ?? UNKNOWN_MONTH),
      labels: tables.outlets.map((outlet) => outlet ?? PAGE_LABELS.unknownSource),
      of: (row) => [documents[rows.document[row] ?? 0]?.outlet ?? 0],
    },
    {
      ...{ name: "document", keys: documents.map(({ path }) => path), labels: documents.map(({ path }) => path) },
      of: one(rows.document),
    },
    {
      ...{ name: "flag", keys: FLAGS, labels: FLAG_LABELS },
      of: (row) => flagsOf({ tables, rows }, row),
    },
    {
      name: "diagnostic",
      keys: tables.diagnostics.map(({ code }) => code),
      labels: tables.diagnostics.map(({ code }) => codeLabel(code)),
      of: many(rows.diagnostics),
    },
  ];
}

function placesOf(places: readonly PagePlace[]): Pick<Dimension, "keys" | "labels"> {
  return { keys: places.map(({ code, name }) => code ?? name), labels: places.map(({ name }) => name) };
}

function flagsOf({ tables, rows }: Pick<PageIndex, "tables" | "rows">, row: number): number[] {
  const isUnlinked =
    rows.offices[row]?.some((place) => tables.offices[place]?.code === null) === true ||
    rows.communities[row]?.some((place) => tables.communities[place]?.code === null) === true;
  const holds = [
    isUnlinked,
    tables.themes[rows.theme[row] ?? 0]?.id === "(abstained)",
    rows.writers[row]?.length === 0,
    tables.months[rows.month[row] ?? 0] === UNKNOWN_MONTH,
  ];
  return holds.flatMap((is, flag) => (is ? [flag] : []));
}

/** What people read for 2031-04, XXXX-04 and `unknown`. */
export function monthLabel(month: string): string | Label {
  if (month === UNKNOWN_MONTH) return PAGE_LABELS.unknownMonth;
  const [year = "", number = ""] = month.split("-");
  if (year !== "XXXX") return month;
  return { zh: `${Number(number)}月`, en: MONTH_NAMES[Number(number) - 1] ?? number };
}

const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What people read for the way a document is laid out. */
export function layoutLabel(layout: string): string | Label {
  return LAYOUT_LABELS.get(layout) ?? layout;
}

function prefixed({ zh, en }: Label, name: string): Label {
  return { zh: `${zh} ${name}`, en: `${en} ${name}` };
}

/** Ids as the records have them; of a file that was read twice, the second time with ~2. */
function idsOf({ rows, tables }: PageIndex): string[] {
  const times = new Map<string, number>();
  return rows.document.map((document, row) => {
    const id = `${tables.documents[document]?.hash ?? ""}-${String(rows.ordinal[row]).padStart(2, "0")}`;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id}~${time}`;
  });
}

/** Whether the word is in a story's title or in one of its names. Names are looked through once, not in every story again. */
function wordTest({ rows, tables }: PageIndex, word: string): (row: number) => boolean {
  const has = (text: string): boolean => text.toLowerCase().includes(word);
  const named = [
    { column: rows.offices, hits: tables.offices.map(({ name }) => has(name)) },
    { column: rows.communities, hits: tables.communities.map(({ name }) => has(name)) },
    { column: rows.writers, hits: tables.writers.map(({ name }) => has(name)) },
    { column: rows.programmes, hits: tables.programmes.map(({ name }) => has(name)) },
  ].filter(({ hits }) => hits.includes(true));
  return (row) =>
    has(rows.title[row] ?? "") || named.some(({ column, hits }) => column[row]?.some((i) => hits[i]) === true);
}

function distinct(values: readonly number[]): readonly number[] {
  return values.length < 2 ? values : Array.from(new Set(values));
}
