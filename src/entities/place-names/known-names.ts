import type { Edge } from "./place-edge.ts";
import type { TypeWord } from "./type-words.ts";

/** What may be the name of an office or community in a clean story. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text, and how much of it stands in front of the type word. */
  readonly name: string;
  readonly stemLength: number;
  readonly word: TypeWord;
  readonly weight: number;
  readonly edge: Edge;
  readonly rule: string;
}

/** Names of a page that count wherever they stand on it. */
export interface KnownNames {
  readonly names: ReadonlySet<string>;
  /** The last characters in front of their type words: most type words stand behind another. */
  readonly lastUnits: ReadonlySet<number>;
}

/** From this weight on a candidate is taken for a name. */
export const ENOUGH = 3;
const LEAST = 1.5;
const LONGEST_KNOWN = 6;
const SHORTEST_KNOWN = 2;

/** Names that stand clear at least once, or that several doubtful mentions bear out. */
export function knownNames(candidates: readonly Candidate[]): KnownNames {
  const sums = new Map<string, { weight: number; readonly lastUnit: number }>();
  let streets: Map<string, number> | null = null;
  for (const { name, stemLength, weight, word, edge } of candidates) {
    if (weight < LEAST) continue;
    if (word.text === "街" && edge !== "locative") {
      streets ??= new Map();
      streets.set(name, name.charCodeAt(stemLength - 1));
    }
    const sum = sums.get(name);
    if (sum === undefined) sums.set(name, { weight, lastUnit: name.charCodeAt(stemLength - 1) });
    else sum.weight += weight;
  }
  const names = new Set<string>();
  const lastUnits = new Set<number>();
  for (const [name, { weight, lastUnit }] of sums) {
    if (weight < ENOUGH + 0.5) continue;
    names.add(name);
    lastUnits.add(lastUnit);
  }
  if (streets !== null) addOffices(streets, sums, { names, lastUnits });
  return { names, lastUnits };
}

/** 松屏街 is the office where the page knows 松屏街道, unless it only ever says where something is. */
function addOffices(
  streets: ReadonlyMap<string, number>,
  sums: ReadonlyMap<string, { readonly weight: number }>,
  { names, lastUnits }: { names: Set<string>; lastUnits: Set<number> },
): void {
  for (const [name, lastUnit] of streets) {
    const office = sums.get(`${name}道`) ?? sums.get(`${name}道办事处`);
    if (office === undefined || office.weight < ENOUGH) continue;
    names.add(name);
    lastUnits.add(lastUnit);
  }
}

/** Whether a candidate counts: by itself, or because its name is known. */
export function isName({ weight, name }: Candidate, known: KnownNames): boolean {
  return weight >= ENOUGH || known.names.has(name);
}

/** Where a known name begins that ends in the type word from `at` to `end`; null when none does. */
export function knownStart(
  text: string,
  { at, end, floor }: { at: number; end: number; floor: number },
  { names, lastUnits }: KnownNames,
): number | null {
  if (!lastUnits.has(text.charCodeAt(at - 1))) return null;
  for (let start = Math.max(floor, at - LONGEST_KNOWN); start <= at - SHORTEST_KNOWN; start++)
    if (names.has(text.slice(start, end))) return start;
  return null;
}
