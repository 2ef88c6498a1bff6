/** What the part of the address behind # says: filters, and what is shown. An empty value is the same as none. */
export type Address = ReadonlyMap<string, string>;

/** Filters of stories, in the order in which addresses and the page list them. */
export const DIMENSIONS = [
  "kind",
  "theme",
  "secondary",
  "office",
  "community",
  "reporter",
  "byline",
  "programme",
  "month",
  "told",
  "script",
  "source",
  "document",
  "flag",
  "diagnostic",
] as const;
export type DimensionName = (typeof DIMENSIONS)[number];

/** Names that an address may have: `q` is what is looked for, `at` the section that is gone to, `marks` the types that are marked. */
const NAMES: readonly string[] = ["lang", "at", "story", "view", "marks", "q", ...DIMENSIONS, "page"];
const LONGEST = 2000;

/** Reads #theme=health&month=2031-04; what the page does not know is left out. */
export function parseAddress(hash: string): Address {
  const given = new URLSearchParams(hash.replace(/^#/u, "").slice(0, LONGEST));
  return addressOf(NAMES.map((name) => [name, given.get(name) ?? ""]));
}

/** The address as it stands behind a link, in one order, so that one view has one address. */
export function formatAddress(address: Address): string {
  return `#${new URLSearchParams(Array.from(address))}`;
}

/** The same but for what is said; an empty text takes a name away. */
export function changed(address: Address, changes: Readonly<Record<string, string>>): Address {
  return addressOf(NAMES.map((name) => [name, changes[name] ?? address.get(name) ?? ""]));
}

/** Without any filter. */
export function unfiltered(address: Address): Address {
  return changed(address, Object.fromEntries(["q", "page", ...DIMENSIONS].map((name) => [name, ""])));
}

function addressOf(entries: readonly (readonly [string, string])[]): Address {
  return new Map(entries.filter(([, value]) => value !== ""));
}
