import type { Found, Reading } from "./measure.ts";
import type { PlaceDocument, TrueMention } from "./place.ts";

const SHOWN = 8;
const MOST_CLASSES = 30;
const EXAMPLES = 2;
const MOST_LINKS = 60;
/** Where a name stands without its type word. */
const STEMS_ALONE: ReadonlySet<string> = new Set(["coordinated", "counted"]);
/** So many mentions show that it is the name that is not understood, not the sentence. */
const TELLING = 3;
const MOST_UNLINKED = 4;

interface ErrorClass {
  count: number;
  readonly examples: string[];
}

export interface ErrorList {
  readonly add: (readings: readonly Reading[]) => void;
  /** The most frequent kinds of error with examples, and links that are wrong. */
  readonly lines: () => string;
}

/** Gathers what was read otherwise than it is, by what went wrong and where. */
export function openErrors(wholeName: (code: string) => string): ErrorList {
  const classes = new Map<string, ErrorClass>();
  const byShape = new Map<string, ErrorClass>();
  const timesByName = new Map<string, { there: number; missed: number }>();
  const links: string[] = [];
  const unlinkedByKind = new Map<string, string[]>();
  const note = (map: Map<string, ErrorClass>, name: string, example: string): void => {
    const known = map.get(name) ?? { count: 0, examples: [] };
    known.count++;
    if (known.examples.length < EXAMPLES) known.examples.push(example);
    map.set(name, known);
  };
  const noteUnlinked = (kind: string, where: string): void => {
    const known = unlinkedByKind.get(kind) ?? [];
    if (known.length < MOST_UNLINKED) known.push(where);
    unlinkedByKind.set(kind, known);
  };
  const noteName = (name: string, isMissed: boolean): void => {
    const { there, missed } = timesByName.get(name) ?? { there: 0, missed: 0 };
    timesByName.set(name, { there: there + 1, missed: missed + (isMissed ? 1 : 0) });
  };
  return {
    add: (readings) => {
      for (const { mention, entity } of readings)
        if (mention !== null && !STEMS_ALONE.has(mention.family)) noteName(mention.name, entity === null);
      const missed = readings.filter(({ mention, entity }) => mention !== null && entity === null);
      const extra = readings.flatMap(({ document, mention, entity }) =>
        mention === null && entity !== null ? [{ document, entity }] : [],
      );
      const taken = new Set<Found>();
      for (const { document, mention } of missed) {
        if (mention === null) continue;
        const other = extra.find(({ entity }) => entity.start < mention.end && mention.start < entity.end)?.entity;
        if (other !== undefined) taken.add(other);
        const shape = shapeOf(document, mention, other ?? null);
        note(byShape, shape, around(document, mention));
        note(
          classes,
          `${shape.split(" ", 1)[0] ?? ""} ${mention.family}: ${mention.template}`,
          around(document, mention),
        );
      }
      for (const { document, entity } of extra) {
        if (taken.has(entity)) continue;
        const piece = document.pieces.find(({ start, end }) => start <= entity.start && entity.start < end);
        const where = `${piece?.family ?? ""}: ${piece?.template ?? ""}`;
        note(classes, `false ${where}`, around(document, entity));
        note(byShape, `false in ${piece?.family === "trap" ? "a trap" : "a sentence"}`, around(document, entity));
      }
      for (const { document, mention, entity } of readings) {
        if (entity === null || entity.code === mention?.code) continue;
        const truth = `${mention?.code ?? "no code"} (${mention?.source ?? "no mention"})`;
        const where = `${mention?.kind ?? document.kind} ${around(document, entity)}, is ${truth}`;
        if (entity.code !== null) links.push(`${where}, linked to ${entity.code} ${wholeName(entity.code)}`);
        else if (mention?.source === "listed" && mention.kind !== "bare") noteUnlinked(mention.kind, where);
      }
    },
    lines: () =>
      [
        `errors by shape\n${listed(byShape)}`,
        `errors by sentence\n${listed(classes)}`,
        `names never found\n${neverFound(timesByName).join(" ")}\n`,
        `wrong links: ${links.length}\n${links.slice(0, MOST_LINKS).join("\n")}\n`,
        "not linked, some of each kind",
        ...[...unlinkedByKind.values()].flat(),
      ].join("\n"),
  };
}

/** What is wrong with the stretch found instead, in a word or two, with the characters that may be the reason. */
function shapeOf({ text, pieces }: PlaceDocument, mention: TrueMention, found: Found | null): string {
  const piece = pieces.find(({ start, end }) => start <= mention.start && mention.start < end);
  const part = piece?.family === "headline" ? "headline" : mention.family;
  if (found === null) {
    const isStem = text.slice(mention.end - 1, mention.end) !== mention.word.slice(-1);
    return `missed ${part}${isStem ? ", stem alone" : `, …${mention.word}`}`;
  }
  if (found.start === mention.start && found.end === mention.end) return `type: ${found.type} for ${mention.type}`;
  if (found.end > mention.end) return `ends-late by ${text.slice(mention.end, found.end)}`;
  if (found.end < mention.end) return `ends-early by ${text.slice(found.end, mention.end)}`;
  if (found.start < mention.start) return `starts-early by ${text.slice(found.start, mention.start).slice(-4)}`;
  return `starts-late behind ${text.slice(mention.start, found.start).slice(-2)}`;
}

function neverFound(timesByName: ReadonlyMap<string, { readonly there: number; readonly missed: number }>): string[] {
  return [...timesByName]
    .filter(([, { there, missed }]) => there >= TELLING && missed === there)
    .sort(([a, one], [b, other]) => other.missed - one.missed || (a < b ? -1 : 1))
    .map(([name, { missed }]) => `${name} ${missed}`);
}

function around({ text }: PlaceDocument, { start, end }: { readonly start: number; readonly end: number }): string {
  const shown = `${text.slice(Math.max(0, start - SHOWN), start)}[${text.slice(start, end)}]${text.slice(end, end + SHOWN)}`;
  return shown.replace(/\n/gu, "⏎");
}

function listed(classes: ReadonlyMap<string, ErrorClass>): string {
  return [...classes]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MOST_CLASSES)
    .map(([name, { count, examples }]) => `${String(count).padStart(6)}  ${name}    ${examples.join("  ")}\n`)
    .join("");
}
