import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { looksLikePattern } from "./cue-words.ts";
import { jsonNodes } from "./json-nodes.ts";
import { type ReadTaxonomy, readTaxonomyNode, type TaxonomyParts } from "./read-taxonomy.ts";
import {
  CUE_CLASSES,
  type CueList,
  type Remark,
  type Repetition,
  repetitionRemark,
  type TaxonomyEntry,
} from "./read-theme.ts";
import type { Source, SourceNode } from "./source-nodes.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { readYaml } from "./yaml-nodes.ts";

/** A file of a taxonomy; `name` is what errors call it. */
export interface TaxonomyFile {
  readonly name: string;
  readonly text: string;
}

/** A taxonomy as files: the first has the taxonomy, `parts` a theme each (`.yaml`, `.yml`, `.json`) or a list of cues (`health.strong.txt`). */
export interface TaxonomyText extends TaxonomyFile {
  readonly parts?: readonly TaxonomyFile[];
}

export interface OwnTaxonomy {
  readonly taxonomy: Taxonomy;
  /** Every word of the lists with its file and line, in the order in which they were read. */
  readonly entries: readonly TaxonomyEntry[];
  /** Words that a theme has twice. */
  readonly repeated: readonly Repetition[];
  readonly report: TaxonomyReport;
}

/** What became of the words of a taxonomy. */
export interface TaxonomyReport {
  readonly themes: number;
  /** Words of all lists that were taken. */
  readonly read: number;
  /** Words that a theme has twice: the first counts. */
  readonly rejected: readonly Remark[];
  /** Words to be ignored that are cues as well, and count. */
  readonly shadowed: readonly Remark[];
  /** Words that look like patterns, and match only themselves. */
  readonly patterns: readonly Remark[];
}

const MOST_FAULTS = 20;
const LARGEST = 32 * 1024 * 1024;
const LIST_NAME = /(?:^|[/\\])(?<theme>[^/\\]+)\.(?<cueClass>[^./\\]+)\.txt$/iu;

/**
 * Reads a taxonomy of a user's own. Cues in Traditional characters are simplified, since texts are matched in Simplified ones.
 *
 * @throws UserError `taxonomy-invalid`, with file and line, and up to nineteen faults more in `others`.
 */
export async function readOwnTaxonomy(
  { name, text, parts = [] }: TaxonomyText,
  simplify: (text: string) => { readonly text: string },
): Promise<OwnTaxonomy> {
  const faults: Remark[] = [];
  const sourceOf = (file: string): Source => ({
    file,
    fault: (line, reason) => {
      // Reading goes on to find the others; a file of faults alone must not fill the memory.
      if (faults.length <= MOST_FAULTS) faults.push({ file, line, reason });
    },
  });
  if ([text, ...parts.map((part) => part.text)].reduce((sum, { length }) => sum + length, 0) > LARGEST)
    throw new UserError(
      "taxonomy-invalid",
      wording`is larger than 32 million characters; leave out what is not needed`,
      {
        subject: name,
      },
    );

  const source = sourceOf(name);
  const root = await readNodes(text, source);
  const themes: { node: SourceNode; source: Source }[] = [];
  const lists: CueList[] = [];
  for (const part of parts) {
    const partSource = sourceOf(part.name);
    if (/\.txt$/iu.test(part.name)) {
      const list = cueListOf(part, partSource);
      if (list !== null) lists.push(list);
      continue;
    }
    const node = await readNodes(part.text, partSource);
    if (node !== null) themes.push({ node, source: partSource });
    else if (faults.length === 0) partSource.fault(1, wording`is empty; give a theme (id, zh, en, cues)`);
  }
  throwIfAny(faults);
  const empty: SourceNode = { kind: "fields", fields: new Map(), line: 1 };
  const read = readSimplified(root ?? empty, source, { themes, lists, simplify, hasFaults: () => faults.length > 0 });
  const ids = new Set(read.taxonomy.themes.map(({ id }) => id));
  for (const { theme, source } of lists) if (!ids.has(theme)) source.fault(null, wording`${theme} is no theme`);
  throwIfAny(faults);
  return { ...read, report: reportOf(read) };
}

/** JSON is YAML too, but is read several times as fast as what it is. */
async function readNodes(text: string, source: Source): Promise<SourceNode | null> {
  return (text.trimStart().startsWith("{") ? jsonNodes(text, source) : null) ?? readYaml(text, source);
}

/** “health.strong.txt” is a list of strong cues for the theme health, one a line. */
function cueListOf({ name, text }: TaxonomyFile, source: Source): CueList | null {
  const { theme, cueClass } = LIST_NAME.exec(name)?.groups ?? {};
  const known = CUE_CLASSES.find((known) => known === cueClass);
  if (theme === undefined || known === undefined) {
    source.fault(null, wording`a list of cues is called <theme>.<class>.txt; classes are ${CUE_CLASSES.join(", ")}`);
    return null;
  }
  return { theme, cueClass: known, source, node: { kind: "text", value: text, line: 0, isBlock: true } };
}

/**
 * In a list in Traditional characters also words are simplified that do not show their script (乾杯); so it takes the whole list,
 * read once, to know. Where that changes no word, it is not read again.
 */
function readSimplified(
  root: SourceNode,
  source: Source,
  {
    simplify,
    hasFaults,
    ...parts
  }: Pick<TaxonomyParts, "themes" | "lists"> & {
    simplify: (text: string) => { readonly text: string };
    hasFaults: () => boolean;
  },
): ReadTaxonomy {
  const read = readTaxonomyNode(root, source, { ...parts, simple: (word) => word });
  if (hasFaults()) return read;
  const written = read.entries.map(({ raw }) => raw);
  const together = simplify(written.join("\n")).text.split("\n");
  const simpleByWord = new Map<string, string>();
  for (const [i, word] of written.entries()) {
    const simple = simplify(together[i] ?? word).text;
    if (simple !== word) simpleByWord.set(word, simple);
  }
  if (simpleByWord.size === 0) return read;
  return readTaxonomyNode(root, source, { ...parts, simple: (word) => simpleByWord.get(word) ?? word });
}

function reportOf({ taxonomy, entries, repeated }: ReadTaxonomy): TaxonomyReport {
  // There are few of them, and there may be hundreds of thousands of cues.
  const hiding = new Set(entries.filter(({ list }) => list === "ignored").map(({ word }) => word));
  const ownerByCue = new Map<string, string>();
  for (const { word, theme, list } of entries) {
    const isCue = theme !== null && list !== "negative" && !list.startsWith("sub.");
    if (isCue && hiding.has(word)) ownerByCue.set(word, `${theme}.${list}`);
  }
  const shadowed: Remark[] = [];
  const patterns: Remark[] = [];
  for (const { word, raw, list, file, line } of entries) {
    const owner = ownerByCue.get(word);
    if (owner !== undefined && list === "ignored")
      shadowed.push({ file, line, reason: wording`${raw} is not ignored: it is a cue, ${owner}, and counts` });
    if (looksLikePattern(raw))
      patterns.push({
        file,
        line,
        reason: wording`${raw} looks like a pattern; cues are literal and match only themselves`,
      });
  }
  return {
    themes: taxonomy.themes.length,
    read: entries.length,
    rejected: repeated.map(repetitionRemark),
    shadowed,
    patterns,
  };
}

function throwIfAny(faults: readonly Remark[]): void {
  const [first, ...more] = faults.slice(0, MOST_FAULTS);
  if (first === undefined) return;
  const subjectOf = ({ file, line }: Remark): string => (line === null ? file : `${file}:${line}`);
  const others = more.map((fault) => ({ subject: subjectOf(fault), wording: fault.reason }));
  const rest =
    faults.length > MOST_FAULTS
      ? [{ subject: first.file, wording: wording`there are more faults than these ${MOST_FAULTS}` }]
      : [];
  throw new UserError("taxonomy-invalid", first.reason, { subject: subjectOf(first), others: [...others, ...rest] });
}
