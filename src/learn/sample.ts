import { diceOf } from "../core/dice.ts";
import { compareNames } from "../core/tally.ts";

/** How stories for review are chosen, see README. */
export const STRATEGIES = ["margin", "entropy", "disagreement", "stratified", "random"] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** A story that may be chosen. */
export interface Candidate {
  readonly id: string;
  /** The same for stories whose texts are the same. */
  readonly copyKey: string;
  /** The theme it is counted under, empty where none was given. */
  readonly stratum: string;
  readonly margin: number;
  readonly entropy: number;
  /** Null where there is none. */
  readonly disagreement: number | null;
}

export interface SampleOptions {
  readonly strategies: readonly Strategy[];
  /** Stories to choose. */
  readonly size: number;
  /** Least share of `size` that is drawn at random. */
  readonly randomShare: number;
  readonly seed: number;
}

export interface Chosen {
  readonly id: string;
  readonly strategy: Strategy;
  /** That the story came into the random slice, 0 to 1; null for what was not drawn at random. */
  readonly probability: number | null;
}

export interface Sample {
  /** In random order. */
  readonly chosen: readonly Chosen[];
  /** Stories that could be chosen, copies counted once. */
  readonly frame: number;
  readonly copies: number;
}

/** Fewer say little of a corpus. */
const LEAST_RANDOM = 10;

/**
 * Chooses stories for review. A simple random sample of all stories is drawn first, so that it stays one; then each other
 * strategy takes its share of the rest, in the order given, best first. Copies of one text count as one story, that with
 * the first id. What a strategy cannot fill falls to the next.
 *
 * The same for the same seed, whatever the order of `candidates`. Raising `size` keeps the random slice and adds to it.
 */
export function chooseSample(candidates: readonly Candidate[], options: SampleOptions): Sample {
  const frame = withoutCopies(candidates);
  const dice = diceOf(options.seed);
  const shuffled = Array.from(dice.order(frame.length), (i) => frame[i]).filter((one) => one !== undefined);
  const quotas = quotasOf(options);
  const drawn = Math.min(quotas.get("random") ?? 0, frame.length);
  const strategyById = new Map<string, Strategy>();
  for (const { id } of shuffled.slice(0, drawn)) strategyById.set(id, "random");

  const others = options.strategies.filter((strategy) => strategy !== "random");
  let left = 0;
  for (const strategy of others) {
    const wanted = (quotas.get(strategy) ?? 0) + left;
    left = wanted - take(strategy, { shuffled, strategyById, wanted });
  }
  // Only `disagreement` can run dry while there are stories; what it leaves goes to those in front of it.
  for (const strategy of others) left -= take(strategy, { shuffled, strategyById, wanted: left });

  const probability = frame.length === 0 ? null : rounded(drawn / frame.length);
  const ids = [...strategyById.keys()].sort(compareNames);
  const chosen = Array.from(dice.order(ids.length), (i) => {
    const id = ids[i] ?? "";
    const strategy = strategyById.get(id) ?? "random";
    return { id, strategy, probability: strategy === "random" ? probability : null };
  });
  return { chosen, frame: frame.length, copies: candidates.length - frame.length };
}

// Of fewer characters two bodies may be the same by chance: a photo page says 图为活动现场 under each picture.
const TELLING = 20;

/** What two stories share that are copies: the words of the body, of a short one those of the headline too, without marks and width. */
export function comparedText({ headline, text }: { headline: string | null; text: string }): string {
  const words = wordsAlone(text);
  return words.length >= TELLING ? words : `${wordsAlone(headline ?? "")} ${words}`;
}

function wordsAlone(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

/** In order of the ids, the first of each text. */
function withoutCopies(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates
    .toSorted((a, b) => compareNames(a.id, b.id))
    .filter(({ copyKey }) => {
      if (seen.has(copyKey)) return false;
      seen.add(copyKey);
      return true;
    });
}

/** Equal shares, the remainder to the first; the random slice gets its least share before the others do. */
function quotasOf({ strategies, size, randomShare }: SampleOptions): Map<Strategy, number> {
  const equal = sharesOf(strategies, size);
  // 0.1 × 30 is a little more than 3.
  const least = Math.max(LEAST_RANDOM, Math.ceil(randomShare * size - 1e-9));
  const random = Math.min(size, Math.max(least, equal.get("random") ?? 0));
  const others = strategies.filter((strategy) => strategy !== "random");
  if (others.length === 0) return new Map([["random", size]]);
  return new Map([["random", random], ...sharesOf(others, size - random)]);
}

function sharesOf(strategies: readonly Strategy[], size: number): Map<Strategy, number> {
  const each = Math.floor(size / strategies.length);
  const over = size - each * strategies.length;
  return new Map(strategies.map((strategy, i) => [strategy, i === 0 ? each + over : each]));
}

interface Taking {
  /** All candidates in random order, which decides among equals. */
  readonly shuffled: readonly Candidate[];
  readonly strategyById: Map<string, Strategy>;
  readonly wanted: number;
}

/** Takes the best that are not taken; the result says how many. */
function take(strategy: Exclude<Strategy, "random">, { shuffled, strategyById, wanted }: Taking): number {
  if (wanted <= 0) return 0;
  const free = shuffled.filter(({ id }) => !strategyById.has(id));
  const taken = inOrderOf(strategy, free, wanted).slice(0, wanted);
  for (const { id } of taken) strategyById.set(id, strategy);
  return taken.length;
}

function inOrderOf(strategy: Exclude<Strategy, "random">, free: Candidate[], wanted: number): Candidate[] {
  switch (strategy) {
    case "margin":
      return free.sort((a, b) => a.margin - b.margin);
    case "entropy":
      return free.sort((a, b) => b.entropy - a.entropy);
    case "disagreement":
      return free
        .filter(({ disagreement }) => disagreement !== null)
        .sort((a, b) => (b.disagreement ?? 0) - (a.disagreement ?? 0));
    case "stratified":
      return fromEachStratum(free, wanted);
  }
}

/** The same number from every theme, and all of a theme that has fewer; the rare ones are asked first. */
function fromEachStratum(free: readonly Candidate[], wanted: number): Candidate[] {
  const membersByStratum = new Map<string, Candidate[]>();
  for (const candidate of free) {
    const members = membersByStratum.get(candidate.stratum);
    if (members === undefined) membersByStratum.set(candidate.stratum, [candidate]);
    else members.push(candidate);
  }
  const rareFirst = [...membersByStratum].sort(([a, x], [b, y]) => x.length - y.length || compareNames(a, b));
  const taken: Candidate[] = [];
  for (const [i, [, members]] of rareFirst.entries()) {
    // What the rare ones did not fill is shared by those behind them; a remainder goes to the rarer.
    const each = Math.ceil((wanted - taken.length) / (rareFirst.length - i));
    taken.push(...members.slice(0, each));
  }
  return taken;
}
