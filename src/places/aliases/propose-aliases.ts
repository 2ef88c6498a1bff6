import { letterDistance } from "../../core/letter-distance.ts";
import { compareNames } from "../../core/tally.ts";
import { LIKENESSES, type Likeness, likenessOf, SHORTEST_STEM, SHORTEST_WITH_SLIP } from "./alike.ts";
import { type AddNames, gatherNames, type SeenName } from "./seen-names.ts";

/** That one name stands for another, as a guess for people to judge. */
export interface AliasProposal {
  /** The rarer one. */
  readonly name: string;
  readonly canonical: string;
  readonly type: SeenName["type"];
  /** The only code that was found for the canonical name, or else for the other. */
  readonly code: string | null;
  /** What speaks for it: how they are alike, `same-code`, `same-parent`, `never-together`. */
  readonly evidence: readonly string[];
  /** Characters to add, drop, replace or swap. */
  readonly distance: number;
  readonly nameStories: number;
  readonly canonicalStories: number;
  /** Where the name was seen first: document id, colon, offset. */
  readonly example: string;
}

/**
 * Gathers the names of a corpus and says which may be two names of one place. Each name gets one proposal at most, and
 * together they are an alias book without a fault: no cycle, no place with two codes.
 */
export function collectNames(): { readonly add: AddNames; readonly proposals: () => AliasProposal[] } {
  const { add, names } = gatherNames();
  return { add, proposals: () => chosen(likelyPairs(names())) };
}

interface Pair {
  readonly alias: SeenName;
  readonly canonical: SeenName;
  readonly likeness: Likeness;
  readonly hasSameCode: boolean;
  readonly hasSameParent: boolean;
}

function likelyPairs(names: readonly SeenName[]): Pair[] {
  const done = new Set<string>();
  const pairs: Pair[] = [];
  for (const [a, b] of pairsToCompare(names.filter(({ stem, word }) => word !== "" && stem.length >= SHORTEST_STEM))) {
    const [canonical, alias] = [a, b].sort(canonicalFirst);
    if (canonical === undefined || alias === undefined) continue;
    const key = `${alias.type} ${alias.name} ${canonical.name}`;
    if (done.has(key)) continue;
    done.add(key);
    const pair = pairOf(alias, canonical);
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}

function pairOf(alias: SeenName, canonical: SeenName): Pair | null {
  const likeness = likenessOf(alias, canonical);
  if (likeness === null || contradict(alias, canonical) || sharesSorted(alias.sentences, canonical.sentences))
    return null;
  const hasSameCode = shares(alias.codes, canonical.codes);
  const hasSameParent = shareParent(alias, canonical);
  const needsParent = likeness === "one-letter" || likeness === "longer-form";
  return needsParent && !hasSameParent && !hasSameCode
    ? null
    : { alias, canonical, likeness, hasSameCode, hasSameParent };
}

/** The one in more stories; of two with as many the one with a code, then by code unit. */
function canonicalFirst(a: SeenName, b: SeenName): number {
  return b.stories - a.stories || Number(b.codes.size > 0) - Number(a.codes.size > 0) || compareNames(a.name, b.name);
}

/** Names that share a key may be alike; to compare each with each would take quadratic time. */
function* pairsToCompare(names: readonly SeenName[]): Generator<readonly [SeenName, SeenName]> {
  const namesByKey = new Map<string, SeenName[]>();
  for (const name of names) for (const key of keysOf(name)) pushTo(namesByKey, key, name);
  for (const bucket of namesByKey.values()) {
    if (bucket.length > LARGEST_BUCKET) continue;
    for (const [i, a] of bucket.entries()) for (const b of bucket.slice(i + 1)) yield [a, b];
  }
  const namesByStem = new Map<string, SeenName[]>();
  for (const name of names) for (const key of scopesOf(name)) pushTo(namesByStem, `${key} ${name.stem}`, name);
  for (const name of names) {
    for (const key of scopesOf(name))
      for (let from = 2; from <= name.stem.length - SHORTEST_STEM; from++)
        for (const other of namesByStem.get(`${key} ${name.stem.slice(from)}`) ?? []) yield [name, other];
  }
}

// What a thousand names of one office have in common tells nothing of any two.
const LARGEST_BUCKET = 1000;

function* keysOf(name: SeenName): Generator<string> {
  const letters = Array.from(name.stem);
  // Same stem, or the same letters in another order.
  yield `${name.type} ${letters.toSorted(compareNames).join("")}`;
  if (letters.length < SHORTEST_WITH_SLIP) return;
  // Two texts with one letter more, less or different have what is left without some letter in common.
  for (const scope of scopesOf(name)) {
    yield `${scope} ${name.stem}`;
    for (const i of letters.keys()) yield `${scope} ${letters.toSpliced(i, 1).join("")}`;
  }
}

/** What two names must share one of where likeness alone is too little. */
function scopesOf({ type, offices, districts, codes }: SeenName): string[] {
  return [
    ...Array.from(offices, (office) => `${type} o ${office}`),
    ...Array.from(districts, (district) => `${type} d ${district}`),
    ...Array.from(codes, (code) => `${type} c ${parentCode(code)}`),
  ];
}

/** 150429409 of 150429409201, 150429 of 150429409. */
function parentCode(code: string): string {
  return code.slice(0, -3);
}

function shareParent(a: SeenName, b: SeenName): boolean {
  if (shares(parentCodes(a), parentCodes(b))) return true;
  return a.offices.size > 0 && b.offices.size > 0 ? shares(a.offices, b.offices) : shares(a.districts, b.districts);
}

function parentCodes({ codes }: SeenName): Set<string> {
  return new Set(Array.from(codes, parentCode));
}

/** Known of both, and nothing in common. */
function contradict(a: SeenName, b: SeenName): boolean {
  return (["codes", "offices", "districts", "cities"] as const).some(
    (known) => a[known].size > 0 && b[known].size > 0 && !shares(a[known], b[known]),
  );
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

function sharesSorted(a: readonly number[], b: readonly number[]): boolean {
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left === undefined || right === undefined) return false;
    if (left === right) return true;
    if (left < right) i++;
    else j++;
  }
}

/** For each name the surest pair, unless it would bring places with different codes together. */
function chosen(pairs: readonly Pair[]): AliasProposal[] {
  const canonicalByName = new Map<SeenName, SeenName>();
  const codeByEnd = new Map<SeenName, string>();
  const endOf = (name: SeenName): SeenName => {
    let end = name;
    for (let next = canonicalByName.get(end); next !== undefined; next = canonicalByName.get(end)) end = next;
    return end;
  };
  const proposals: AliasProposal[] = [];
  for (const { alias, canonical, ...found } of pairs.toSorted(surestFirst)) {
    if (canonicalByName.has(alias)) continue;
    const end = endOf(canonical);
    const code = onlyCode(canonical) ?? onlyCode(alias);
    const codes = new Set(
      [code, codeByEnd.get(end), codeByEnd.get(alias)].filter((known) => typeof known === "string"),
    );
    if (codes.size > 1) continue;
    canonicalByName.set(alias, canonical);
    for (const known of codes) codeByEnd.set(end, known);
    proposals.push(proposalOf({ alias, canonical, ...found }, code));
  }
  return proposals.sort(
    (a, b) => compareNames(b.type, a.type) || compareNames(a.canonical, b.canonical) || compareNames(a.name, b.name),
  );
}

function surestFirst(a: Pair, b: Pair): number {
  return (
    Number(b.hasSameCode) - Number(a.hasSameCode) ||
    Number(b.hasSameParent) - Number(a.hasSameParent) ||
    LIKENESSES.indexOf(a.likeness) - LIKENESSES.indexOf(b.likeness) ||
    canonicalFirst(a.canonical, b.canonical) ||
    compareNames(a.alias.name, b.alias.name) ||
    compareNames(a.alias.type, b.alias.type)
  );
}

function proposalOf(
  { alias, canonical, likeness, hasSameCode, hasSameParent }: Pair,
  code: string | null,
): AliasProposal {
  const evidence = [likeness, ...(hasSameCode ? ["same-code"] : []), ...(hasSameParent ? ["same-parent"] : [])];
  return {
    name: alias.name,
    canonical: canonical.name,
    type: alias.type,
    code,
    evidence: [...evidence, "never-together"],
    distance: letterDistance(alias.name, canonical.name),
    nameStories: alias.stories,
    canonicalStories: canonical.stories,
    example: alias.example,
  };
}

/** Null for a name without a code, and for one that several places bear. */
function onlyCode({ codes }: SeenName): string | null {
  const [only = null] = codes.size === 1 ? codes : [];
  return only;
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
