/** The fields of a JSON object; null for text that is none. A Map, since the names are data: `__proto__` is one of them. */
export function jsonFields(text: string): ReadonlyMap<string, unknown> | null {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return new Map<string, unknown>(Object.entries(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
