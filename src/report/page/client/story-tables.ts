import { ENTITY_TYPES, ROLES } from "../../labels.ts";
import type { Sheet, SheetEntity, SheetStory } from "../data.ts";
import { PROGRAMME_KIND_LABELS } from "../labels.ts";
import { type Child, el } from "./dom.ts";
import { table } from "./rows.ts";
import { type Scene, say, tell } from "./scene.ts";

/** What stands in the story's text at some offsets. */
function surfaceOf({ pieces }: Sheet, start: number, end: number): string {
  return pieces
    .filter(([offset, text]) => offset < end && offset + text.length > start)
    .map(([offset, text]) => text.slice(Math.max(0, start - offset), end - offset))
    .join("");
}

/** A mention in one line. */
export function entityNote(scene: Scene, entity: SheetEntity): string {
  const [type, , , name, rule] = entity;
  return [tell(scene, ENTITY_TYPES[type]), name, detailText(scene, entity), rule]
    .filter((part) => part !== "")
    .join(" · ");
}

function detailText(scene: Scene, [type, , , , , detail]: SheetEntity): string {
  if (type === "programme") return tell(scene, PROGRAMME_KIND_LABELS.get(detail) ?? detail);
  const role = Object.entries(ROLES).find(([name]) => type === "reporter" && name === detail);
  return role === undefined ? detail : tell(scene, role[1]);
}

/** The words that speak for a theme. */
export function evidenceTable(scene: Scene, { cues }: SheetStory): Child {
  if (cues.length === 0) return null;
  const { themes } = scene.model.index.tables;
  return folded(
    say(scene, "evidence"),
    cues.length,
    table(scene, {
      name: say(scene, "evidence"),
      head: ["cue", "theme", "weight", "offsets"],
      items: Array.from(cues.entries()),
      row: ([number, [theme, cue, start, end, weight]]) => [
        cue,
        tell(scene, themes[theme] ?? ""),
        String(weight),
        showButton(scene, `.m.cue[data-number="${number}"]`, `${start}–${end}`),
      ],
    }),
  );
}

/** Every mention, those of types that are not marked too. */
export function mentionsTable(scene: Scene, { story, sheet }: { story: SheetStory; sheet: Sheet }): Child {
  if (story.entities.length === 0) return null;
  return folded(
    say(scene, "mentions"),
    story.entities.length,
    table(scene, {
      name: say(scene, "mentions"),
      head: ["surface", "type", "name", "detail", "rule", "offsets"],
      items: Array.from(story.entities.entries()),
      row: ([number, entity]) => {
        const [type, start, end, name, rule] = entity;
        const surface = surfaceOf(sheet, start, end);
        return [
          surface,
          tell(scene, ENTITY_TYPES[type]),
          name === "" ? surface : name,
          detailText(scene, entity),
          el("code", {}, rule),
          showButton(scene, `.m.${type}[data-number="${number}"]`, `${start}–${end}`),
        ];
      },
    }),
  );
}

function folded(name: string, count: number, content: Child): HTMLElement {
  return el("details", {}, el("summary", {}, name, " ", el("small", {}, count)), content);
}

const FLASH = 1500;

/** Goes to a mark in the text, where its type is marked. */
function showButton(scene: Scene, selector: string, text: string): HTMLElement {
  const show = (): void => {
    const mark = document.querySelector<HTMLElement>(`.text ${selector}`);
    mark?.scrollIntoView({ block: "center" });
    mark?.classList.add("flash");
    setTimeout(() => mark?.classList.remove("flash"), FLASH);
  };
  return el("button", { type: "button", class: "offsets", title: say(scene, "show"), click: show }, text);
}
