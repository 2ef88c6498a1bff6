import type { Span } from "../../core/span.ts";
import type { AnalyzedDocument, Entity, EntityType, Furniture, StoryRecord } from "../../core/types.ts";
import { displayWidth, fitColumns } from "../display-width.ts";
import { ENTITY_TYPES, type Label } from "../labels.ts";
import { type Paint, paintOf } from "../paint.ts";
import type { ReportOptions } from "../reporter.ts";
import { JOINED, KIND, LEGEND, PARTS, PUBLISHED, SIGNS, STORIES, STORY } from "./labels.ts";
import { JOIN, type Marks, markedRuns, marksFor, type ShownText } from "./marked-runs.ts";
import { rowLines } from "./row-lines.ts";
import { themeLines } from "./themes.ts";
import { plain, type Run, type Style, wrapped } from "./wrap.ts";

const LEAST_WIDTH = 30;

/** How one document is told: language, colours, columns. */
export interface Voice {
  readonly say: (label: Label) => string;
  readonly themeNames: ReadonlyMap<string, Label>;
  readonly paint: Paint;
  readonly marks: Marks;
  readonly width: number;
  /** Columns of the labels at the left. */
  readonly gutter: number;
}

/** What a part of a document says, and what stands at its left. */
interface Block extends Span {
  readonly label: Label;
  readonly style: Style;
  readonly runs: readonly Run[];
}

/**
 * A document for a terminal: its stories one after the other, what each part of them is, names by type, where breaks were joined,
 * themes with their cues, and what belongs to no story. Of one that is too long to be
 * held whole, a stretch at a time.
 */
export function* shownDocument(
  analyzed: AnalyzedDocument,
  document: ShownText & { readonly isWhole: boolean; readonly isFirst: boolean },
  options: ReportOptions,
): Generator<string> {
  const voice = voiceOf(options);
  const { stories, furniture } = analyzed;
  if (document.isFirst) yield* titleLines(analyzed, document.isWhole, voice);
  let left = 0;
  const leftOutBefore = function* (end: number): Generator<string> {
    for (; left < furniture.length && (furniture[left]?.start ?? 0) < end; left++) {
      const piece = furniture[left];
      if (piece !== undefined) yield* blockLines(furnitureBlock(piece, document, voice), voice);
    }
  };
  for (const story of stories) {
    yield* leftOutBefore(story.start);
    yield* storyHead(story, document.isWhole ? `/${stories.length}` : "", voice);
    for (const block of blocksOf(story, document, voice)) {
      yield* leftOutBefore(block.start);
      yield* blockLines(block, voice);
    }
    yield* leftOutBefore(story.end);
    for (const [i, runs] of themeLines(story, voice).entries())
      yield* rowLines(i === 0 ? voice.say(PARTS.themes) : "", runs, voice);
    yield* noteLines(story, voice);
  }
  yield* leftOutBefore(Number.POSITIVE_INFINITY);
  yield* legendLines(stories, voice);
}

function voiceOf({ color = false, width = 80, language = "en", themeNames = new Map() }: ReportOptions): Voice {
  const paint = paintOf(color);
  const say = (label: Label): string => label[language];
  return {
    say,
    themeNames,
    paint,
    marks: marksFor(paint, { color, language }),
    width: Math.max(LEAST_WIDTH, width),
    gutter: Math.max(...Object.values(PARTS).map((label) => displayWidth(say(label)))),
  };
}

function* titleLines(
  { document, stories }: AnalyzedDocument,
  isWhole: boolean,
  { say, paint, width }: Voice,
): Generator<string> {
  const { path, layout, script, encoding, published, publishedFrom, outlet } = document;
  const facts = [
    ...[layout, script, encoding, outlet],
    published === null ? null : `${say(PUBLISHED)} ${published} (${publishedFrom})`,
    isWhole ? `${stories.length} ${say(stories.length === 1 ? STORY : STORIES)}` : null,
  ];
  const told = facts.filter((fact) => fact !== null).join(" · ");
  yield* wrapped([{ text: path, style: paint.bold }], width);
  yield* wrapped([{ text: told, style: paint.dim }], width);
}

function* storyHead({ ordinal, kind, id, start, end }: StoryRecord, of: string, voice: Voice): Generator<string> {
  const { say, paint, width } = voice;
  const title = `── ${ordinal}${of} ${say(KIND[kind])} · ${id} · [${start}, ${end}) `;
  yield "";
  const rule = "─".repeat(Math.max(0, width - displayWidth(title)));
  yield* wrapped([{ text: title + rule, style: paint.bold }], width);
}

/** Parts and paragraphs, in their order. */
function blocksOf(story: StoryRecord, document: ShownText, voice: Voice): Block[] {
  const { say: _, paint, marks } = voice;
  const { parts, paragraphs, entities } = story;
  const runsOf = (segments: readonly Span[]): Run[] => markedRuns(segments, { document, entities, marks });
  const blocks: Block[] = parts.map((part) => ({
    ...{ start: part.start, end: part.end, label: PARTS[part.kind], runs: runsOf([part]) },
    style: part.kind === "headline" ? paint.bold : plain,
  }));
  for (const { segments } of paragraphs) {
    const spans = segments.map(([start, end]) => ({ start, end }));
    const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    blocks.push({ start, end, label: PARTS.body, style: plain, runs: runsOf(spans) });
  }
  const { headline, start } = story;
  // Of a record that has its title beside the text.
  if (headline !== null && !parts.some(({ kind }) => kind === "headline"))
    blocks.push({
      start,
      end: start,
      label: PARTS.headline,
      style: paint.bold,
      runs: [{ text: headline, style: plain }],
    });
  return blocks.sort((a, b) => a.start - b.start || a.end - b.end);
}

function furnitureBlock(
  { start, end, reason }: Furniture,
  { text, offset }: ShownText,
  { paint, width }: Voice,
): Block {
  const isSection = reason === "section-label";
  // Long lists of links are told by their first line.
  const words = fitColumns(text.slice(start - offset, end - offset).slice(0, width), width - 20).trimEnd();
  const why = isSection ? "" : `  (${reason})`;
  return {
    ...{ start, end, label: isSection ? PARTS.section : PARTS["left-out"], style: plain },
    runs: [{ text: words + why, style: paint.dim }],
  };
}

function* blockLines({ label, style, runs }: Block, voice: Voice): Generator<string> {
  const styled =
    style === plain ? runs : runs.map((run) => ({ ...run, style: (text: string) => style(run.style(text)) }));
  yield* rowLines(voice.say(label), styled, voice);
}

function* noteLines({ diagnostics }: StoryRecord, voice: Voice): Generator<string> {
  // What was left out stands in its place.
  const told = diagnostics.filter(({ code }) => code !== "furniture");
  for (const [i, { code, message, start }] of told.entries()) {
    const where = start === undefined ? "" : ` [${start}]`;
    const run = { text: `${code}: ${message}${where}`, style: voice.paint.yellow };
    yield* rowLines(i === 0 ? voice.say(PARTS.notes) : "", [run], voice);
  }
}

/** Which colour or sign means what, of the types that there are. */
function* legendLines(stories: readonly StoryRecord[], voice: Voice): Generator<string> {
  const { say, paint, marks } = voice;
  const count = new Map<EntityType, number>();
  for (const { type } of stories.flatMap(({ entities }): readonly Entity[] => entities))
    count.set(type, (count.get(type) ?? 0) + 1);
  const hasJoins = stories.some(({ paragraphs }) => paragraphs.some(({ segments }) => segments.length > 1));
  if (count.size === 0 && !hasJoins) return;
  const told = MARKED.filter((type) => count.has(type)).map((type): Run => {
    const sign = marks.isPlain ? `[…/${say(SIGNS[type])}] ` : "";
    return { text: `${sign}${say(ENTITY_TYPES[type])} ${count.get(type)}`, style: marks.styles[type] };
  });
  if (hasJoins) told.push({ text: `${JOIN} ${say(JOINED)}`, style: paint.dim });
  const runs = told.flatMap((run, i) => (i === 0 ? [run] : [{ text: " · ", style: plain }, run]));
  yield "";
  yield* rowLines(say(LEGEND), runs, voice);
}

const MARKED: readonly EntityType[] = [
  ...(["office", "community", "place", "estate"] as const),
  ...(["reporter", "person", "organisation", "programme", "date", "quantity"] as const),
];
