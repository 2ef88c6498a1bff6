import { Converter } from "opencc-js/cn2t";
import type { Dice } from "../../src/core/dice.ts";
import type { PlaceList } from "./list.ts";
import type { PlaceDocument } from "./place.ts";
import { drawScene } from "./scene.ts";
import { type Style, writeStory } from "./story.ts";
import { writerOf } from "./writer.ts";

/** In a hundred documents, and pages. */
const TRADITIONAL = 5;
const BROKEN = 40;
// A line in front of a column end is longer than a word.
const SHORTEST_LINE = 16;

const toTraditional = Converter({ from: "cn", to: "tw" });

/** A story, or a page of stories, about places of the list, with all that it names. */
export function makeDocument(list: PlaceList, dice: Dice): PlaceDocument {
  const scene = drawScene(list, dice);
  const writer = writerOf(scene.kind);
  const style: Style = {
    indent: dice.pick(["", "　　"]),
    gap: dice.pick(["\n", "\n\n"]),
    byline: dice.pick(["above", "below", "below", "none"]),
  };
  // Without a byline only a gap shows that a story ends.
  const between = style.gap === "\n" ? "\n\n" : "\n\n\n";
  const isPage = scene.stories.length > 1;
  for (const [i, families] of scene.stories.entries()) {
    if (i > 0) {
      writer.begin("", "");
      writer.put(between);
    }
    writeStory(writer, {
      dice,
      scene,
      families,
      style: isPage && style.byline === "none" ? { ...style, byline: "below" } : style,
    });
  }
  const outlet = scene.outletOf === null ? null : scene.outletOf + dice.pick(["日报", "晚报", "晚报", "都市报"]);
  const whole = { kind: scene.kind, outlet, stories: scene.stories.length, isTraditional: false, ...writer.done() };
  const broken = isPage && dice.chance(BROKEN) ? withBreak(whole, dice, style.gap) : whole;
  return dice.chance(TRADITIONAL) ? inTraditional(broken) : broken;
}

/** A column ends inside a name. */
function withBreak(document: PlaceDocument, dice: Dice, gap: string): PlaceDocument {
  const { text, mentions } = document;
  const isFar = (at: number): boolean => at - text.lastIndexOf("\n", at) > SHORTEST_LINE;
  const fit = mentions.filter(({ start, end, family }) => end - start > 3 && family !== "headline" && isFar(start));
  const mention = fit[dice.roll(fit.length)];
  if (mention === undefined) return document;
  const at = mention.start + 1 + dice.roll(mention.end - mention.start - 1);
  const moved = <One extends { readonly start: number; readonly end: number }>(one: One): One => ({
    ...one,
    start: one.start >= at ? one.start + gap.length : one.start,
    end: one.end > at ? one.end + gap.length : one.end,
  });
  return {
    ...document,
    text: text.slice(0, at) + gap + text.slice(at),
    mentions: mentions.map((one) => moved(one === mention ? { ...one, family: "broken" } : one)),
    pieces: document.pieces.map(moved),
  };
}

/** In Traditional characters, where that leaves every offset. */
function inTraditional(document: PlaceDocument): PlaceDocument {
  const lines = document.text.split("\n").map((line) => ({ line, converted: toTraditional(line) }));
  if (lines.some(({ line, converted }) => line.length !== converted.length)) return document;
  return { ...document, isTraditional: true, text: lines.map(({ converted }) => converted).join("\n") };
}
