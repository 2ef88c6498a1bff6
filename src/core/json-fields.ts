/** The fields of a JSON object; null for text that is none. A Map, since the names are data: `__proto__` is one of them. */
export function jsonFields(text: string): ReadonlyMap<string, unknown> | null {
  const value = jsonValue(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return new Map<string, unknown>(Object.entries(value));
}

/** The field of this name, or of a name within it where the first has parts: content.body. */
export function fieldAt(fields: ReadonlyMap<string, unknown>, name: string): unknown {
  if (fields.has(name)) return fields.get(name);
  const [first = "", ...rest] = name.split(".");
  return rest.reduce((value, part) => partOf(value, part), fields.get(first));
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** The fields of a value of JSON; none of what is no object. */
export function fieldsOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null ? Object.fromEntries<unknown>(Object.entries(value)) : {};
}

/** What a JSON text says; null for text that is none. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
