import type { ProgrammeKind } from "../../core/programme-kinds.ts";
import type { ProgrammeMention } from "../../core/types.ts";
import { isOf, KIND } from "../characters.ts";
import { type FoundProgramme, withoutMarks } from "./found.ts";

const NO_LETTERS = /[^\p{L}\p{N}+]+/gu;
const PART_BREAK = /[，,、·；;：:!！—-]/u;
/** A clause that two names share makes them variants: “关爱邻里，与民同行”义诊, “关爱邻里，你我同行”义诊. */
const MIN_SHARED_PART = 4;
/** 清风入户 of 清风入户活动 is known again with marks and without. */
const MIN_STEM = 4;
// “五指” and “指学、指访、指议、指联、指帮”: how many there are, and what they have in common.
const NUMBERED = /^(?<count>[三四五六七八九十])(?<shared>\p{Script=Han})$/u;
const COUNTS = "三四五六七八九十";
const FIRST_COUNT = 3;
const MAX_ENDING = 2;
/** More programmes in one story are damage, not worth to be compared with one another. */
const MAX_COMPARED = 60;

/** A service team, a reading room and a festival of one name are three programmes; a method, a brand, a project go with any of them. */
const SORT_BY_KIND: ReadonlyMap<ProgrammeKind, string> = new Map([
  ["team", "who"],
  ["place", "where"],
  ["activity", "event"],
  ["course", "event"],
]);

/**
 * Which mentions of a story are of one programme: each gets the fullest form of the story as `name`, and as `cluster` the
 * words by which the story mostly knows it, without marks. What has no letter in it is none.
 */
export function identified(
  found: readonly FoundProgramme[],
  kindByHead: ReadonlyMap<string, ProgrammeKind>,
): ProgrammeMention[] {
  const named: NamedProgramme[] = [];
  for (const mention of found) {
    const use = useOf(mention);
    if (use !== "") named.push({ mention, use, kind: kindOf(mention.head, kindByHead) });
  }
  return named.length > 1 ? mentionsOf(named, clustersOf(named)) : named.map(onlyMention);
}

interface NamedProgramme {
  readonly mention: FoundProgramme;
  /** What it is known by: what stands between its marks, else all of it; letters and digits only. */
  readonly use: string;
  readonly kind: ProgrammeKind | null;
}

/** What the mentions of one programme have in common, as far as they are read. */
interface Cluster {
  fullest: NamedProgramme;
  /** The first that is told. */
  kind: ProgrammeKind | null;
  /** The use of all, as long as `counts` is null. */
  use: string;
  size: number;
  /** Else how often each use stands. */
  counts: Map<string, number> | null;
}

function onlyMention({ mention, use, kind }: NamedProgramme): ProgrammeMention {
  const { start, end, name, rule, head, quoted } = mention;
  return { type: "programme", start, end, name, rule, head, kind, quoted, cluster: use };
}

/** In the order of the mentions; of each the root of its cluster is told. */
function mentionsOf(named: readonly NamedProgramme[], roots: readonly number[]): ProgrammeMention[] {
  const clusters: (Cluster | null)[] = roots.map(() => null);
  for (let i = 0; i < named.length; i++) {
    const one = named[i];
    const root = roots[i] ?? i;
    const cluster = clusters[root] ?? null;
    if (one === undefined) continue;
    if (cluster !== null) addTo(cluster, one);
    else clusters[root] = { fullest: one, kind: one.kind, use: one.use, size: 1, counts: null };
  }
  const mentions: ProgrammeMention[] = [];
  for (let i = 0; i < named.length; i++) {
    const one = named[i];
    const common = clusters[roots[i] ?? i] ?? null;
    if (one === undefined || common === null) continue;
    const { start, end, rule, head, quoted } = one.mention;
    const { name } = common.fullest.mention;
    const kind = one.kind ?? common.fullest.kind ?? common.kind;
    if (common.counts !== null) {
      common.use = commonestUse(common.counts);
      common.counts = null;
    }
    mentions.push({ type: "programme", start, end, name, rule, head, kind, quoted, cluster: common.use });
  }
  return mentions;
}

function addTo(cluster: Cluster, one: NamedProgramme): void {
  if (isFuller(one.mention, cluster.fullest.mention)) cluster.fullest = one;
  cluster.kind ??= one.kind;
  if (cluster.counts === null && one.use !== cluster.use) cluster.counts = new Map([[cluster.use, cluster.size]]);
  cluster.counts?.set(one.use, (cluster.counts.get(one.use) ?? 0) + 1);
  cluster.size++;
}

/** For each mention the first of those that are of the same programme, or another of them. */
function clustersOf(found: readonly NamedProgramme[]): readonly number[] {
  const parents: number[] = [];
  const firstByAlias = new Map<string, number>();
  const sortByUse = new Map<string, string>();
  for (let i = 0; i < found.length; i++) {
    const named = found[i];
    parents.push(i);
    if (named === undefined) continue;
    for (const alias of aliasesOf(named, sortByUse)) {
      const first = firstByAlias.get(alias);
      if (first === undefined) firstByAlias.set(alias, i);
      else parents[rootOf(parents, i)] = rootOf(parents, first);
    }
  }
  joinVariants(found, parents);
  for (let i = 0; i < parents.length; i++) parents[i] = rootOf(parents, i);
  return parents;
}

/** Of a forest of disjoint sets, with each path halved (R. E. Tarjan, J. van Leeuwen, Journal of the ACM 31(2), 1984). */
function rootOf(parents: number[], i: number): number {
  let root = i;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
  return root;
}

function joinVariants(found: readonly NamedProgramme[], parents: number[]): void {
  const roots = parents.filter((parent, i) => parent === i);
  if (roots.length > MAX_COMPARED) return;
  for (let i = 0; i < roots.length; i++) {
    const a = roots[i] ?? 0;
    for (let j = i + 1; j < roots.length; j++) {
      const b = roots[j] ?? 0;
      const [one, other] = [found[a], found[b]];
      if (one !== undefined && other !== undefined && areVariants(one.mention, other.mention))
        parents[rootOf(parents, b)] = rootOf(parents, a);
    }
  }
}

function useOf({ cores, name }: FoundProgramme): string {
  if (cores.length < 2) return lettersOf(cores[0] ?? name);
  return cores
    .map(lettersOf)
    .filter((core) => core !== "")
    .join("+");
}

/** By which a mention is known again; `sortByUse` has the sort of the first programme of each name, and is added to. */
function aliasesOf(named: NamedProgramme, sortByUse: Map<string, string>): string[] {
  const { use, kind } = named;
  const { cores, head, quoted, rule } = named.mention;
  if (cores.length > 1) return [use];
  const sort = rule === "programme.head" ? (SORT_BY_KIND.get(kind ?? "brand") ?? "") : "";
  const first = sortByUse.get(use) ?? sort;
  if (sort !== "") sortByUse.set(use, first);
  // “银龄”活动 … “银龄”服务队 … “银龄”: what says no sort of its own is the first of that name.
  const aliases = sort === "" || sort === first ? [use] : [`${use}|${sort}`];
  const full = quoted ? lettersOf(withoutMarks(named.mention)) : use;
  if (full !== use) aliases.push(full);
  // “青禾”家长课堂 and “青禾课堂”
  if (quoted && head.length >= MAX_ENDING) aliases.push(use + head.slice(-MAX_ENDING));
  const stem = full.length - head.length;
  if (!quoted && stem >= MIN_STEM) aliases.push(full.slice(0, stem));
  const core = quoted ? (cores[0] ?? "") : "";
  const parts = holdsSign(core) ? core.split(PART_BREAK) : [];
  // A clause counts only beside a head noun of the same end, so that a slogan of two programmes does not join them.
  if (parts.length > 1)
    for (const part of parts) if (part.length >= MIN_SHARED_PART) aliases.push(`${part}|${head.slice(-2)}`);
  return aliases;
}

// “五指” and what it numbers; “松屏红”邻里节 and 邻里节; 社区邻里节 and 邻里节
function areVariants(a: FoundProgramme, b: FoundProgramme): boolean {
  if (isNumberOf(a.cores, b.cores) || isNumberOf(b.cores, a.cores)) return true;
  if (a.head !== b.head && a.head !== b.name && b.head !== a.name) return false;
  if (a.quoted !== b.quoted) return a.quoted ? isHeadOf(b, a) : isHeadOf(a, b);
  if (a.quoted) return false;
  return endsWith(a.name, b.name) || endsWith(b.name, a.name);
}

function isHeadOf({ name }: FoundProgramme, { head }: FoundProgramme): boolean {
  return name === head && name.length > 2;
}

function endsWith(name: string, end: string): boolean {
  return end.length > 2 && name.endsWith(end);
}

function isNumberOf(short: readonly string[], long: readonly string[]): boolean {
  const core = short[0] ?? "";
  const groups = short.length === 1 && core.length === 2 ? NUMBERED.exec(core)?.groups : undefined;
  if (groups === undefined) return false;
  const items = long.flatMap((core) => core.split(PART_BREAK));
  const count = COUNTS.indexOf(groups.count ?? "") + FIRST_COUNT;
  return items.length === count && items.every((item) => item.includes(groups.shared ?? ""));
}

function isFuller(a: FoundProgramme, b: FoundProgramme): boolean {
  return a.name.length > b.name.length || (a.name.length === b.name.length && a.start < b.start);
}

/** The use that stands most often, of equals the shortest, then the first by code unit. */
function commonestUse(counts: ReadonlyMap<string, number>): string {
  let best = "";
  for (const [use, count] of counts) {
    const lead = count - (counts.get(best) ?? 0) || best.length - use.length;
    if (lead > 0 || (lead === 0 && use < best)) best = use;
  }
  return best;
}

/** Of the head noun, else of the longest one that it ends in (消防演练: 演练). */
function kindOf(head: string, kindByHead: ReadonlyMap<string, ProgrammeKind>): ProgrammeKind | null {
  for (let at = 0; at < head.length; at++) {
    const kind = kindByHead.get(head.slice(at));
    if (kind !== undefined) return kind;
  }
  return null;
}

/** Letters and digits alone. */
function lettersOf(text: string): string {
  return holdsSign(text) ? text.replace(NO_LETTERS, "") : text;
}

/** Whether there is anything but Chinese characters and digits. */
function holdsSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isOf(KIND.name, text, at)) return true;
  return false;
}
