import { type Wording, wording } from "../core/wording.ts";
import { type WrittenWord, wordsIn } from "./cue-words.ts";
import { fieldsOf, flagField, listField, textField, textsField } from "./fields.ts";
import type { FieldsNode, Source, SourceNode } from "./source-nodes.ts";
import type { CueClass, Label, Theme, WordedLabel } from "./taxonomy.ts";

export const CUE_CLASSES: readonly CueClass[] = ["strong", "medium", "weak", "frame", "negative"];

/** A word of a taxonomy and where it was written. */
export interface TaxonomyEntry extends WrittenWord {
  /** Null for a list of the taxonomy itself. */
  readonly theme: string | null;
  /** `strong`, `negative`, `sub.elderly`; or `ignored`, `actors.weak`, `discounts.closing`. */
  readonly list: string;
  readonly file: string;
}

/** Something to say about a place in a file. */
export interface Remark {
  readonly file: string;
  readonly line: number | null;
  readonly reason: Wording;
}

/** What a reader of words needs and what it gathers. */
export interface Gathered {
  readonly simple: (word: string) => string;
  /** Null where nobody asks where words stand. */
  readonly entries: TaxonomyEntry[] | null;
  /** Words that a theme has already: the first counts. */
  readonly repeated: Repetition[];
}

export interface Repetition {
  readonly entry: TaxonomyEntry;
  readonly first: TaxonomyEntry;
}

/** Cues of a theme from a file of their own. */
export interface CueList {
  readonly theme: string;
  readonly cueClass: string;
  readonly node: SourceNode;
  readonly source: Source;
}

const THEME_FIELDS = ["id", "zh", "en", "definition", "includes", "excludes", "sub", "gathers", "over", "cues"];
const LABEL_FIELDS = ["id", "zh", "en", "definition", "cues"];
const MOST_LABELS = 200;
// Most ids; the pattern of all costs a millisecond to make.
const USUAL_ID = /^[a-z][a-z0-9-]{0,59}$/;
const LONGEST_ID = 60;
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,59}$/u;

export function readTheme(
  node: SourceNode,
  source: Source,
  { where, gathered, lists }: { where: string; gathered: Gathered; lists: readonly CueList[] },
): Theme {
  const fields = fieldsOf(node, source, { where, line: node.line, known: THEME_FIELDS });
  const label = readLabel(fields, source, where);
  const own = label.id === "" ? where : label.id;
  const { cues, ownWeights } = readCues(fields, source, { id: own, gathered, lists });
  return {
    ...label,
    definition: fields.fields.has("definition") ? textField(fields, source, { name: "definition", where: own }) : null,
    includes: textsField(fields, source, { name: "includes", where: own }),
    excludes: textsField(fields, source, { name: "excludes", where: own }),
    sub: readWordedLabels(fields, source, { name: "sub", theme: own, gathered }),
    gathers: flagField(fields, source, { name: "gathers", where: own }),
    over: idsIn(fields.fields.get("over"), source, `${own}.over`).map(({ raw }) => raw),
    cues,
    ownWeights,
  };
}

/** The ids of a list, or of a block with one a line. */
export function idsIn(node: SourceNode | undefined, source: Source, where: string): WrittenWord[] {
  return wordsIn(node, source, { where, simple: (id) => id, longest: LONGEST_ID });
}

export function readLabel(fields: FieldsNode, source: Source, where: string): Label {
  const id = readId(fields, source, where);
  const own = id === "" ? where : id;
  return {
    id,
    zh: nameField(fields, source, { name: "zh", where: own }),
    en: nameField(fields, source, { name: "en", where: own }),
  };
}

// What moves the cursor or turns the line around would do so in every report.
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

function nameField(fields: FieldsNode, source: Source, field: { name: string; where: string; usual?: string }): string {
  const text = textField(fields, source, field);
  const line = fields.fields.get(field.name)?.line ?? fields.line;
  if (NOT_IN_NAMES.test(text))
    source.fault(line, wording`${field.where}.${field.name} has a character that cannot be seen`);
  return text;
}

function readId(fields: FieldsNode, source: Source, where: string): string {
  const id = textField(fields, source, { name: "id", where });
  if (id === "" || USUAL_ID.test(id) || ID.test(id)) return id;
  const line = fields.fields.get("id")?.line ?? fields.line;
  source.fault(
    line,
    wording`${where}.id is ${JSON.stringify(id.slice(0, 60))}; an id has letters, digits, - and _, at most ${LONGEST_ID}`,
  );
  return "";
}

function readCues(
  theme: FieldsNode,
  source: Source,
  { id, gathered, lists }: { id: string; gathered: Gathered; lists: readonly CueList[] },
): Pick<Theme, "cues" | "ownWeights"> {
  const ownWeights = new Map<string, number>();
  const firstByWord = new Map<string, TaxonomyEntry>();
  const taken = new Set<string>();
  const node = theme.fields.get("cues");
  const classes =
    node === undefined
      ? new Map<string, SourceNode>()
      : fieldsOf(node, source, { where: `${id}.cues`, line: node.line, known: CUE_CLASSES }).fields;
  const read = (cueClass: CueClass): string[] => {
    const parts = [{ node: classes.get(cueClass), source }, ...lists.filter((list) => list.cueClass === cueClass)];
    const words: string[] = [];
    for (const part of parts) {
      const plain = plainWords(part.node, gathered);
      if (plain !== null) {
        for (const word of plain) if (!taken.has(word)) words.push(word);
        for (const word of plain) taken.add(word);
        continue;
      }
      const options = { where: `${id}.cues.${cueClass}`, simple: gathered.simple, weighted: cueClass !== "negative" };
      for (const written of wordsIn(part.node, part.source, options)) {
        const { raw, word, weight, line } = written;
        const entry = { raw, word, weight, line, theme: id, list: cueClass, file: part.source.file };
        const first = firstByWord.get(entry.word);
        if (first !== undefined) gathered.repeated.push({ entry, first });
        if (first !== undefined || taken.has(entry.word)) continue;
        firstByWord.set(entry.word, entry);
        gathered.entries?.push(entry);
        words.push(entry.word);
        if (entry.weight !== null) ownWeights.set(entry.word, entry.weight);
      }
    }
    return words;
  };
  const cues = {
    strong: read("strong"),
    medium: read("medium"),
    weak: read("weak"),
    frame: read("frame"),
    negative: read("negative"),
  };
  return { cues, ownWeights };
}

/** “义诊 is there already in health.strong at line 12; the first counts” */
export function repetitionRemark({ entry, first }: Repetition): Remark {
  const { raw, file, line } = entry;
  const where = first.file === file ? wording`line ${first.line ?? 0}` : `${first.file}:${first.line ?? 0}`;
  const place = first.line === null ? "" : wording` at ${where}`;
  const as = first.raw === raw ? "" : wording` as ${first.raw}`;
  return { file, line, reason: wording`${raw} is there already${as} in ${listName(first)}${place}; the first counts` };
}

/** `health.strong`, `ignored`. */
export function listName({ theme, list }: Pick<TaxonomyEntry, "theme" | "list">): string {
  return theme === null ? list : `${theme}.${list}`;
}

/** The labels of a list, such as `sub` of a theme, each with the words that tell it. */
export function readWordedLabels(
  fields: FieldsNode,
  source: Source,
  { name, theme, gathered }: { name: string; theme: string | null; gathered: Gathered },
): WordedLabel[] {
  const ids = new Set<string>();
  const list = theme === null ? name : `${theme}.${name}`;
  const where = theme === null ? "" : `${theme}.`;
  return listField(fields, source, { name, where, most: MOST_LABELS }).map((node, i) => {
    const own = `${list}[${i}]`;
    const label = fieldsOf(node, source, { where: own, line: node.line, known: LABEL_FIELDS });
    const id = readId(label, source, own);
    if (ids.has(id)) source.fault(label.line, wording`the id ${id} is used twice in ${list}`);
    ids.add(id);
    const words = countedWords(label.fields.get("cues"), source, {
      ...{ where: `${own}.cues`, theme, list: `${name}.${id}`, gathered },
    });
    return {
      id,
      zh: nameField(label, source, { name: "zh", where: own }),
      en: nameField(label, source, { name: "en", where: own, usual: id }),
      cues: words,
    };
  });
}

/** The words of a list as they count. */
export function countedWords(
  node: SourceNode | undefined,
  source: Source,
  { where, theme, list, gathered }: { where: string; theme: string | null; list: string; gathered: Gathered },
): readonly string[] {
  const plain = plainWords(node, gathered);
  if (plain !== null) return plain;
  const words = wordsIn(node, source, { where, simple: gathered.simple });
  for (const word of words) gathered.entries?.push({ ...word, theme, list, file: source.file });
  return [...new Set(words.map(({ word }) => word))];
}

function plainWords(node: SourceNode | undefined, { entries }: Gathered): readonly string[] | null {
  return entries === null && node?.kind === "list" ? (node.plain ?? null) : null;
}
