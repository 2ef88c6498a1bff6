import type { Summary } from "../aggregate/summary.ts";
import { fieldsOf, jsonValue } from "../core/json-fields.ts";

const COUNTS = ["documents", "failures", "stories", "teasers", "fragments", "storiesCounted"] as const;

/** The `summary.json` of a run; null for what is none. `names` are the tables that it has to have. */
export function storedSummary(text: string, names: readonly string[]): Summary | null {
  const value = jsonValue(text);
  return isSummary(value, names) ? value : null;
}

function isSummary(value: unknown, names: readonly string[]): value is Summary {
  const { schema, tables, ...counts } = fieldsOf(value);
  if (schema !== "jiceng/summary@1" || !COUNTS.every((name) => isCount(counts[name]))) return false;
  const tableByName = fieldsOf(tables);
  return names.every((name) => isTable(tableByName[name]));
}

function isTable(value: unknown): boolean {
  const { unit, columns, counts, rows } = fieldsOf(value);
  if (typeof unit !== "string" || typeof counts !== "string" || !isTexts(columns) || !Array.isArray(rows)) return false;
  return rows.every((row) => {
    const cells = fieldsOf(row);
    return isCount(cells[counts]) && columns.every((column) => isText(cells[column]) || cells[column] === null);
  });
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
