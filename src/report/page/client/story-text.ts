import type { EntityType, PartKind } from "../../../core/types.ts";
import { ENTITY_TYPES } from "../../labels.ts";
import { PARTS } from "../../show/labels.ts";
import type { Sheet, SheetStory } from "../data.ts";
import { TYPE_SIGNS } from "../labels.ts";
import { type Address, changed, formatAddress } from "../view/address.ts";
import { type Block, blocksOf } from "../view/blocks.ts";
import { type Mark, markedText, type Shown } from "../view/marked.ts";
import { type Child, el } from "./dom.ts";
import { numberText, type Scene, say, tell } from "./scene.ts";
import { entityNote } from "./story-tables.ts";

export type MarkType = EntityType | "cue";

const TYPES: readonly MarkType[] = [
  ...(["office", "community", "reporter", "date", "programme", "cue"] as const),
  ...(["person", "organisation", "place", "estate", "quantity"] as const),
];
const AT_FIRST = 6;

/** The types that the address says are marked; those that are counted, unless it says others. */
export function markTypes(address: Address): ReadonlySet<MarkType> {
  const said = address.get("marks");
  if (said === undefined) return new Set(TYPES.slice(0, AT_FIRST));
  const names = said.split(".");
  return new Set(TYPES.filter((type) => names.includes(type)));
}

/** A box for each type that the story has, with its sign and how often it has it. */
export function legend(scene: Scene, { entities, cues }: SheetStory, marked: ReadonlySet<MarkType>): HTMLElement {
  const boxes = TYPES.flatMap((type) => {
    const count = type === "cue" ? cues.length : entities.filter(([each]) => each === type).length;
    if (count === 0) return [];
    const wanted = TYPES.filter((each) => (each === type) !== marked.has(each));
    const href = formatAddress(
      changed(scene.address, { marks: wanted.length === 0 ? "none" : wanted.join("."), at: "" }),
    );
    const box = el("input", {
      ...{ type: "checkbox", name: type, checked: marked.has(type) },
      change: () => location.replace(href),
    });
    const sign = el("mark", { class: `m ${type}` }, TYPE_SIGNS[type][scene.language]);
    return [el("label", {}, box, sign, ` ${typeText(scene, type)} `, el("small", {}, numberText(count)))];
  });
  return el("fieldset", { class: "legend" }, el("legend", {}, say(scene, "legend")), ...boxes);
}

export function typeText(scene: Scene, type: MarkType): string {
  return type === "cue" ? say(scene, "evidence") : tell(scene, ENTITY_TYPES[type]);
}

/** What is marked: a mention, or evidence for a theme, by its number in the story. */
interface Found {
  readonly type: MarkType;
  readonly number: number;
  readonly note: string;
}

/** The story as slices of the original, what it is headed by apart, with everything that was found where it stands. */
export function storyText(
  scene: Scene,
  {
    sheet,
    story,
    marked,
    heading,
  }: {
    readonly sheet: Sheet;
    readonly story: SheetStory;
    readonly marked: ReadonlySet<MarkType>;
    readonly heading: (content: Child) => HTMLElement;
  },
): { readonly title: HTMLElement[]; readonly body: HTMLElement[] } {
  const marks: Mark<Found>[] = [
    ...story.entities.flatMap((entity, number) => {
      const [type, start, end] = entity;
      return marked.has(type) ? [{ start, end, item: { type, number, note: entityNote(scene, entity) } }] : [];
    }),
    ...story.cues.flatMap(([theme, cue, start, end, weight], number) => {
      const name = scene.model.index.tables.themes[theme] ?? { zh: "", en: "" };
      const note = `${say(scene, "evidence")}: ${tell(scene, name)} · ${cue} · ${weight}`;
      return marked.has("cue") ? [{ start, end, item: { type: "cue" as const, number, note } }] : [];
    }),
  ];
  let hasHeading = false;
  const blocks = blocksOf(story, sheet.pieces);
  const drawn = blocks.map((block) => {
    const content = block.items.map(({ part, segments, loose }) => {
      const shown =
        loose === null ? markedText(sheet.pieces, segments, marks) : [{ kind: "text", text: loose } as const];
      const nodes = shown.map((each) => node(scene, each));
      return part === null ? nodes : el("span", { class: `part ${part}`, title: tell(scene, PARTS[part]) }, nodes);
    });
    if (isOnly(block, "headline") && !hasHeading) {
      hasHeading = true;
      return heading(content);
    }
    return el(isOnly(block, "subhead") ? "h3" : "p", {}, content);
  });
  const body = blocks.findIndex(({ items }) => !items.every(({ part }) => part !== null && TITLES.has(part)));
  const at = body < 0 ? drawn.length : body;
  return { title: drawn.slice(0, at), body: drawn.slice(at) };
}

const TITLES: ReadonlySet<PartKind> = new Set(["kicker", "headline", "deck"]);

function isOnly({ items }: Block, part: PartKind): boolean {
  return items.length === 1 && items[0]?.part === part;
}

function node(scene: Scene, shown: Shown<Found>): Child {
  switch (shown.kind) {
    case "text":
      return shown.text;
    case "join":
      return joinSign(scene);
    case "gap":
      return gapSign(scene, shown.length);
    case "mark": {
      const { type, number, note } = shown.mark.item;
      return el(
        "mark",
        {
          ...{ class: `m ${type}`, title: note, "data-sign": TYPE_SIGNS[type][scene.language] },
          ...{ "data-number": number, "data-start": shown.mark.start, "data-end": shown.mark.end },
        },
        ...shown.shown.map((inner) => node(scene, inner)),
      );
    }
  }
}

/** Where a paragraph goes on behind a column break. */
export function joinSign(scene: Scene): HTMLElement {
  return el("span", { class: "join", role: "img", "aria-label": say(scene, "join"), title: say(scene, "join") });
}

/** Stands for text that the page does not have. */
export function gapSign(scene: Scene, length: number): HTMLElement {
  const name = scene.model.index.hasTexts ? "gapShortened" : "gapUnknown";
  return el("span", { class: "gap" }, say(scene, name, { n: length }));
}
