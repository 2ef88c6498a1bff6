import { orderProblems, type RecordEntity, type Story, unaccounted, violations } from "../helpers/contract.ts";
import type { Gold, GoldEntity, GoldFile, GoldSpan, Unit } from "./gold.ts";

export const TYPES = ["office", "community", "reporter", "date", "programme"] as const;

/** `hit` of `gold` expected things were found, and `found` things in all; where only shares make sense `found` = `gold`. */
export interface Counts {
  readonly hit: number;
  readonly gold: number;
  readonly found: number;
}

export interface Scores {
  /** By name: `boundaries`, `office strict`, … in the order of the table. */
  readonly figures: ReadonlyMap<string, Counts>;
  /** Characters of bylines, captions, other stories and furniture that stand in a body, and of bodies that are lost. */
  readonly leaked: number;
  readonly lost: number;
  /** What breaks the output contract, and characters that no part, paragraph or left-out stretch holds. */
  readonly violations: readonly string[];
  readonly unaccounted: readonly string[];
  /** What was wrong, one line each. */
  readonly errors: readonly string[];
}

/** F1 of pooled counts; for shares the share. 1 when there is nothing to find and nothing was found. */
export function f1({ hit, gold, found }: Counts): number {
  return gold + found === 0 ? 1 : (2 * hit) / (gold + found);
}

/** Scores the records of one run; `originals` has the decoded text of each gold file by its name. */
export function score(gold: Gold, stories: readonly Story[], originals: ReadonlyMap<string, string>): Scores {
  const sheet = scoreSheet();
  const broken: string[] = [...orderProblems(stories)];
  const open: string[] = [];
  for (const file of gold.files) {
    const original = originals.get(file.file) ?? "";
    const own = stories.filter(({ document }) => document.sha256 === file.sha256);
    broken.push(...own.flatMap((story) => violations(story, original).map((problem) => `${story.id}: ${problem}`)));
    open.push(...unaccounted(own, original).map((problem) => `${file.file}: ${problem}`));
    const page: Page = { file, original, simplified: file.simplified ?? original, stories: own };
    scoreUnits(page, sheet);
    scoreBodies(page, sheet);
    for (const type of TYPES) scoreType(type, page, sheet);
  }
  const { figures, errors, characters } = sheet;
  return { figures, errors, ...characters, violations: broken, unaccounted: open };
}

/** The figures as a table for people, names left, per cent right. */
export function table({ figures, leaked, lost, violations, unaccounted }: Scores): string {
  const rows = Array.from(figures, ([name, counts]) => {
    const { hit, gold, found } = counts;
    return `${name.padEnd(20)} ${(100 * f1(counts)).toFixed(1).padStart(6)}   ${hit} right, ${gold} expected, ${found} found`;
  });
  const numbers = { leaked, lost, "contract violations": violations.length, unaccounted: unaccounted.length };
  return [...rows, ...Object.entries(numbers).map(([name, n]) => `${name.padEnd(20)} ${String(n).padStart(6)}`)].join(
    "\n",
  );
}

interface Page {
  readonly file: GoldFile;
  readonly original: string;
  readonly simplified: string;
  readonly stories: readonly Story[];
}

interface ScoreSheet {
  readonly figures: Map<string, Counts>;
  readonly characters: { leaked: number; lost: number };
  readonly errors: string[];
  readonly add: (name: string, counts: Counts) => void;
  readonly share: (name: string, right: boolean, error: string) => void;
}

function scoreSheet(): ScoreSheet {
  const figures = new Map<string, Counts>();
  const errors: string[] = [];
  const add = (name: string, { hit, gold, found }: Counts): void => {
    const sum = figures.get(name) ?? { hit: 0, gold: 0, found: 0 };
    figures.set(name, { hit: sum.hit + hit, gold: sum.gold + gold, found: sum.found + found });
  };
  const share = (name: string, right: boolean, error: string): void => {
    add(name, { hit: right ? 1 : 0, gold: 1, found: 1 });
    if (!right) errors.push(`${name}: ${error}`);
  };
  return { figures, errors, characters: { leaked: 0, lost: 0 }, add, share };
}

function scoreUnits({ file, original, simplified, stories }: Page, { add, share, errors }: ScoreSheet): void {
  const storyOf = new Map(
    file.units.map((unit) => [unit, stories.find((story) => isSameStretch(unit, story, original))]),
  );
  const hit = [...storyOf.values()].filter((story) => story !== undefined).length;
  add("boundaries", { hit, gold: file.units.length, found: stories.length });
  for (const [unit, story] of storyOf) {
    if (story === undefined) errors.push(`boundaries: ${unit.id} ${unit.start}-${unit.end}`);
    share("kinds", story?.kind === unit.kind, `${unit.id} is a ${unit.kind}, not ${story?.kind}`);
    if (unit.kind === "fragment") continue;
    const words = (type: string): string =>
      unit.parts.flatMap((part) => (part.type === type ? [simplified.slice(part.start, part.end)] : [])).join("");
    const want = ["kicker", "headline", "deck"].map((type) => bare(words(type))).join(" | ");
    const have = [story?.kicker, story?.headline, story?.deck].map((line) => bare(line ?? "")).join(" | ");
    share("headlines", want === have, `${unit.id}: ${have} for ${want}`);
    const { primary, alsoPrimary = [] } = unit.themes;
    const theme = story?.themes?.primary ?? null;
    share(
      "theme accepted",
      theme !== null && [primary, ...alsoPrimary].includes(theme),
      `${unit.id}: ${theme} for ${primary}`,
    );
  }
}

/** Blanks at the ends do not matter; a source line above the headline may be in or out. */
function isSameStretch(unit: Unit, story: GoldSpan, original: string): boolean {
  const have = trimmed(story, original);
  const [first] = unit.parts.toSorted((a, b) => a.start - b.start);
  const starts = [unit.start, ...(first?.type === "source-line" ? [first.end] : [])];
  return starts.some((start) => isSame(trimmed({ start, end: unit.end }, original), have));
}

/** Fragments apart: what a snippet's own paragraph is nobody can say, but a snippet must not stand in a story's body. */
function scoreBodies({ file, original, stories }: Page, { add, errors, characters }: ScoreSheet): void {
  const units = file.units.filter(({ kind }) => kind !== "fragment");
  const records = stories.filter(({ kind }) => kind !== "fragment");
  const [want, have] = [paragraphsOf(units), paragraphsOf(records)];
  const hit = want.filter((paragraph) => have.includes(paragraph)).length;
  add("paragraphs", { hit, gold: want.length, found: have.length });
  const wrong = have.filter((paragraph) => !want.includes(paragraph));
  errors.push(...wrong.map((paragraph) => `paragraphs: false ${paragraph}`));
  const joins = (paragraphs: readonly string[]): string[] =>
    paragraphs.flatMap((line) => line.match(/\d+ \d+/gu) ?? []);
  const [breaks, joined] = [joins(want), joins(have)];
  const right = breaks.filter((join) => joined.includes(join)).length;
  add("repair", { hit: right, gold: breaks.length, found: joined.length });

  const [wanted, given] = [bodyOf(units, original), bodyOf(records, original)];
  for (const [i, isWanted] of wanted.entries()) {
    if (!/\S/u.test(original[i] ?? "")) continue;
    if (given[i] === 1 && isWanted === 0) characters.leaked++;
    if (given[i] === 0 && isWanted === 1) characters.lost++;
  }
}

/** Paragraphs as “58-151” or, with a column break, “153-220 222-299”. */
function paragraphsOf(stories: readonly Pick<Unit, "paragraphs">[]): string[] {
  return stories.flatMap(({ paragraphs }) =>
    paragraphs.map(({ segments }) => segments.map((segment) => segment.join("-")).join(" ")),
  );
}

/** 1 for each character of the document that stands in the body of a story. */
function bodyOf(stories: readonly Pick<Unit, "paragraphs">[], original: string): Uint8Array {
  const body = new Uint8Array(original.length);
  for (const { segments } of stories.flatMap(({ paragraphs }) => paragraphs)) {
    for (const [start, end] of segments) body.fill(1, start, end);
  }
  return body;
}

function scoreType(
  type: (typeof TYPES)[number],
  { file, original, stories }: Page,
  { add, share, errors }: ScoreSheet,
): void {
  const fragments = file.units.filter(({ kind }) => kind === "fragment");
  const gold = file.units.filter(({ kind }) => kind !== "fragment").flatMap(({ entities }) => entities);
  const required = gold.filter((entity) => entity.type === type && !isNeutral(entity));
  const neutral = gold.filter((entity) => (entity.type === type && isNeutral(entity)) || entity.altType === type);
  const found = stories
    .flatMap(({ entities }) => entities)
    .filter((entity) => entity.type === type && !fragments.some((fragment) => isInside(entity, fragment)));

  const goldOf = new Map<RecordEntity, GoldEntity>();
  const isFree = (entity: GoldEntity): boolean => ![...goldOf.values()].includes(entity);
  const match = (fits: (have: RecordEntity, want: GoldEntity) => boolean): void => {
    for (const have of found.filter((entity) => !goldOf.has(entity))) {
      const want = required.find((entity) => isFree(entity) && fits(have, entity));
      if (want !== undefined) goldOf.set(have, want);
    }
  };
  match(isSame);
  match((have, want) => alternatives(want, original).some((span) => isSame(span, have)));
  const soft = [...neutral, ...required.flatMap((entity) => alternatives(entity, original))];
  const wrong = (): RecordEntity[] =>
    found.filter((have) => !goldOf.has(have) && !soft.some((span) => isInside(have, span)));
  add(`${type} strict`, { hit: goldOf.size, gold: required.length, found: goldOf.size + wrong().length });
  errors.push(...wrong().map(({ start, surface }) => `${type}: false ${start} ${surface}`));
  errors.push(...required.filter(isFree).map(({ start, surface }) => `${type}: missed ${start} ${surface}`));
  for (const [have, want] of goldOf) {
    if (type === "reporter")
      share("roles", have.role === ROLES.get(want.role ?? ""), `${have.role} for ${want.surface}`);
    if (type === "programme" || type === "date" || !isSame(have, want)) continue;
    share("names", have.name === want.canonical, `${have.name} for ${want.canonical}`);
  }
  match((have, want) => overlaps(have, want) && quotedIn(want).every((span) => isInside(span, have)));
  const rest = wrong().filter((have) => !neutral.some((entity) => overlaps(entity, have)));
  add(`${type} relaxed`, { hit: goldOf.size, gold: required.length, found: goldOf.size + rest.length });
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ["reporter", "reporter"],
  ["correspondent", "correspondent"],
  ["photo", "photographer"],
  ["text", "writer"],
  ["author", "author"],
  ["editor", "editor"],
]);

function alternatives(entity: GoldEntity, original: string): GoldSpan[] {
  return (entity.altSurface ?? []).flatMap((surface) => {
    const spans: GoldSpan[] = [];
    for (let start = original.indexOf(surface); start >= 0; start = original.indexOf(surface, start + 1)) {
      const span = { start, end: start + surface.length };
      if (isInside(span, entity) || isInside(entity, span)) spans.push(span);
    }
    return spans;
  });
}

/** What stands between quotation marks in a programme's name must be found for a near hit. */
function quotedIn({ type, surface, start }: GoldEntity): GoldSpan[] {
  if (type !== "programme") return [];
  return Array.from(surface.matchAll(/(?<=[“‘「『])[^”’」』]{1,99}(?=[”’」』])/gu), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

function isNeutral({ optional = false, nested = false }: GoldEntity): boolean {
  return optional || nested;
}

function isSame(a: GoldSpan, b: GoldSpan): boolean {
  return a.start === b.start && a.end === b.end;
}

function isInside(inner: GoldSpan, outer: GoldSpan): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function overlaps(a: GoldSpan, b: GoldSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

function trimmed({ start, end }: GoldSpan, original: string): GoldSpan {
  const text = original.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: end - text.length + text.trimEnd().length };
}

function bare(text: string): string {
  return text.replace(/\s+/gu, "");
}
