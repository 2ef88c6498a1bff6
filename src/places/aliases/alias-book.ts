import { UserError } from "../../core/errors.ts";
import { isWording, type Wording, wording } from "../../core/wording.ts";
import type { CsvRow } from "../../input/csv-rows.ts";
import { comparedName, type NamedType, typeOfName } from "./type-words.ts";

/** A name that stands for another: 松屏街 for 松屏街道. */
export interface Alias {
  readonly name: string;
  readonly type: NamedType;
  /** At the end of the chain, where the book leads from one name to the next. */
  readonly canonical: string;
  /** Of the canonical place: 9 digits for an office, 12 for a community. Need not be in the official list. */
  readonly code: string | null;
}

export interface AliasBook {
  /** In the order of the book. */
  readonly aliases: readonly Alias[];
  /** The name to use instead, itself for a canonical name whose code the book gives; null when the book does not speak of the name. */
  readonly canonicalOf: (
    type: NamedType,
    name: string,
  ) => { readonly name: string; readonly code: string | null } | null;
}

interface Entry extends Alias {
  readonly line: number;
}

const COLUMNS = ["name", "canonical", "type", "code"] as const;
const DIGITS: Readonly<Record<NamedType, RegExp>> = { office: /^\d{9}$/u, community: /^\d{12}$/u };

/**
 * Reads a book with the columns `name`, `canonical`, `type` (`office`, `community`, or empty where the names end in a type
 * word that says it) and `code` (may be empty), in any order; columns of other names are left alone. Names are compared as
 * they stand, so the caller simplifies them.
 *
 * @throws UserError `bad-alias-book` naming `subject` and the line: a missing column, a row with too many cells, an empty
 * name, a type or code that is none, a name that stands twice, names that lead in a circle, two codes for one place.
 */
export function readAliasBook(rows: readonly CsvRow[], subject: string): AliasBook {
  const bad = (line: number, reason: Wording): UserError =>
    new UserError("bad-alias-book", reason, { subject: `${subject}:${line}` });
  const entries = readEntries(rows, bad);
  const entryByKey = new Map<string, Entry>();
  for (const entry of entries) {
    const first = entryByKey.get(keyOf(entry.type, entry.name));
    if (first !== undefined) throw bad(entry.line, repeated(entry, first));
    entryByKey.set(keyOf(entry.type, entry.name), entry);
  }
  const lastByKey = followChains(entries, { entryByKey, bad });
  const codeByKey = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.code === null) continue;
    const last = lastByKey.get(keyOf(entry.type, entry.name)) ?? entry.canonical;
    const given = codeByKey.get(keyOf(entry.type, last));
    if (given !== undefined && given.code !== entry.code)
      throw bad(
        entry.line,
        wording`${last} has the code ${given.code ?? ""} by line ${given.line}, ${entry.code ?? ""} by this one; keep one`,
      );
    codeByKey.set(keyOf(entry.type, last), given ?? entry);
  }
  const canonicalOf: AliasBook["canonicalOf"] = (type, asked) => {
    const name = comparedName(asked);
    const canonical = lastByKey.get(keyOf(type, name)) ?? name;
    const code = codeByKey.get(keyOf(type, canonical))?.code ?? null;
    return canonical === name && code === null ? null : { name: canonical, code };
  };
  const aliases = entries.map(({ name, type, canonical }) => {
    const found = canonicalOf(type, name);
    return { name, type, canonical: found?.name ?? canonical, code: found?.code ?? null };
  });
  return { aliases, canonicalOf };
}

type Bad = (line: number, reason: Wording) => UserError;

function readEntries(rows: readonly CsvRow[], bad: Bad): Entry[] {
  const [header, ...others] = rows;
  const columns = header?.cells.map((cell) => cell.trim()) ?? [];
  for (const column of COLUMNS) {
    const found = columns.filter((name) => name === column).length;
    if (found !== 1)
      throw bad(
        header?.line ?? 1,
        wording`the first line has ${found === 0 ? wording`no column` : wording`more than one column`} ${column}; it must name ${COLUMNS.join(", ")}, parted by commas`,
      );
  }
  const entries: Entry[] = [];
  for (const { line, cells } of others) {
    // A spreadsheet leaves rows of commas.
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.length > columns.length)
      throw bad(
        line,
        wording`has ${cells.length} cells for ${columns.length} columns; put quotes around a cell with a comma`,
      );
    const cell = (column: (typeof COLUMNS)[number]): string => comparedName(cells[columns.indexOf(column)] ?? "");
    const entry = readEntry({
      name: cell("name"),
      canonical: cell("canonical"),
      type: cell("type"),
      code: cell("code"),
    });
    if (isWording(entry)) throw bad(line, entry);
    entries.push({ ...entry, line });
  }
  return entries;
}

/** The entry, or why there is none. */
function readEntry(cells: Readonly<Record<(typeof COLUMNS)[number], string>>): Alias | Wording {
  const { name, canonical, code } = cells;
  if (name === "" || canonical === "")
    return wording`the ${name === "" ? wording`name` : wording`canonical name`} is empty; fill it in or delete the line`;
  const said = new Set([typeOfName(name), typeOfName(canonical)].filter((found) => found !== null));
  const [onlyOne = null] = said.size === 1 ? said : [];
  const type = cells.type === "" ? onlyOne : (["office", "community"] as const).find((known) => known === cells.type);
  if (type === null) return wording`the type is empty and the names do not say it; write office or community`;
  if (type === undefined) return wording`${JSON.stringify(cells.type)} is no type; write office or community`;
  const place = type === "office" ? wording`an office, which has 9 digits` : wording`a community, which has 12 digits`;
  if (code !== "" && !DIGITS[type].test(code))
    return wording`${JSON.stringify(code)} is no code of ${place}; correct it or leave it empty`;
  // With a code the row is no alias, but says which place a name is that the official list does not have.
  if (name === canonical && code === "")
    return wording`${name} is its own canonical name; delete the line, or give a code`;
  return { name, type, canonical, code: code === "" ? null : code };
}

function repeated(entry: Entry, first: Entry): Wording {
  if (entry.canonical === first.canonical && entry.code === first.code)
    return wording`${entry.name} is a duplicate of line ${first.line}; delete one of them`;
  const other =
    entry.canonical === first.canonical ? wording`another code` : wording`another canonical name, ${first.canonical}`;
  return wording`${entry.name} is a duplicate: it stands on line ${first.line} with ${other}; keep one of them`;
}

/** The name at the end of each chain, by key: of A → B and B → C it is C for both. */
function followChains(
  entries: readonly Entry[],
  { entryByKey, bad }: { entryByKey: ReadonlyMap<string, Entry>; bad: Bad },
): Map<string, string> {
  const lastByKey = new Map<string, string>();
  for (const entry of entries) {
    const path = new Set<Entry>();
    let next: Entry | undefined = entry;
    let last = entry.canonical;
    while (next !== undefined) {
      if (path.has(next)) throw bad(next.line, circleOf([...path], next));
      path.add(next);
      const known = lastByKey.get(keyOf(next.type, next.name));
      last = known ?? next.canonical;
      next = known !== undefined || next.name === last ? undefined : entryByKey.get(keyOf(next.type, last));
    }
    for (const { type, name } of path) lastByKey.set(keyOf(type, name), last);
  }
  return lastByKey;
}

// A circle of hundreds of names would fill the screen.
const MOST_NAMES = 5;

function circleOf(path: readonly Entry[], again: Entry): Wording {
  const names = path.slice(path.indexOf(again)).map(({ name }) => name);
  const shown = [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ["…"] : []), again.name];
  return wording`${shown.join(" → ")} is a cycle; delete one of these lines`;
}

function keyOf(type: NamedType, name: string): string {
  return `${type} ${name}`;
}
