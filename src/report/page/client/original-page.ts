import type { PartKind } from "../../../core/types.ts";
import { PARTS } from "../../show/labels.ts";
import type { Sheet, SheetStory } from "../data.ts";
import { changed, formatAddress } from "../view/address.ts";
import { type Mark, markedText, type Shown } from "../view/marked.ts";
import { type Child, el } from "./dom.ts";
import { type Scene, say, tell } from "./scene.ts";
import { gapSign, joinSign } from "./story-text.ts";

type Found =
  | { readonly kind: "story"; readonly row: number }
  | { readonly kind: "part"; readonly part: PartKind }
  | { readonly kind: "join" };

/** The document as it was read, with the extents of its stories, and the parts and joined breaks of this one. */
export function originalPage(
  scene: Scene,
  { sheet, story, language }: { readonly sheet: Sheet; readonly story: SheetStory; readonly language: string },
): HTMLElement {
  const marks: Mark<Found>[] = [
    ...sheet.stories.map(({ start, end, row }) => ({ start, end, item: { kind: "story", row } as const })),
    ...story.parts.map(([part, start, end]) => ({ start, end, item: { kind: "part", part } as const })),
    ...story.paragraphs.flatMap(joinsOf),
  ];
  const named = new Set<number>();
  const node = (shown: Shown<Found>): Child => {
    if (shown.kind === "text") return shown.text;
    if (shown.kind === "gap") return gapSign(scene, shown.length);
    if (shown.kind === "join") return null;
    const { item } = shown.mark;
    const inner = shown.shown.map(node);
    if (item.kind === "join") return [joinSign(scene), inner];
    if (item.kind === "part")
      return el("span", { class: `part ${item.part}`, title: tell(scene, PARTS[item.part]) }, inner);
    const isThis = item.row === story.row;
    const label = named.has(item.row) ? null : storyLabel(scene, item.row, isThis);
    named.add(item.row);
    return el(
      "span",
      { class: isThis ? "extent this" : "extent", "data-start": shown.mark.start, "data-end": shown.mark.end },
      label,
      inner,
    );
  };
  return el(
    "div",
    { class: "original" },
    el("p", { class: "note" }, say(scene, "sheetFrom", { start: sheet.start, end: sheet.end })),
    el(
      "div",
      { class: "sheet", lang: language },
      ...markedText(sheet.pieces, [[sheet.start, sheet.end]], marks).map(node),
    ),
  );
}

/** What stands between two segments of a paragraph. */
function joinsOf(segments: readonly number[]): Mark<Found>[] {
  const joins: Mark<Found>[] = [];
  for (let i = 2; i < segments.length; i += 2)
    joins.push({ start: segments[i - 1] ?? 0, end: segments[i] ?? 0, item: { kind: "join" } });
  return joins;
}

function storyLabel(scene: Scene, row: number, isThis: boolean): HTMLElement {
  if (isThis) return el("b", { class: "label" }, say(scene, "thisStory"));
  const name = scene.model.index.rows.title[row] ?? "";
  const href = formatAddress(changed(scene.address, { story: scene.model.idOf(row), at: "" }));
  return el("a", { class: "label", href, title: say(scene, "otherStory", { name }) }, name);
}
