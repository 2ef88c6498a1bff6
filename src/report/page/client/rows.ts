import type { PageLabel } from "../labels.ts";
import { type Child, el, svg } from "./dom.ts";
import { numberText, type Scene, say } from "./scene.ts";

const FIRST = 12;
const STEP = 100;

/** A table whose first rows are drawn at once and the others when they are asked for. */
export function table<Item>(
  scene: Scene,
  {
    head,
    items,
    row,
    name,
    first = FIRST,
  }: {
    readonly head: readonly (PageLabel | null)[];
    readonly items: readonly Item[];
    readonly row: (item: Item) => readonly Child[];
    /** What the table is called for those who do not see it. */
    readonly name: string;
    readonly first?: number;
  },
): HTMLElement {
  if (items.length === 0) return el("p", { class: "none" }, say(scene, "none"));
  const body = el("tbody");
  let shown = 0;
  const add = (until: number): void => {
    for (; shown < Math.min(until, items.length); shown++) {
      const item = items[shown];
      if (item === undefined) continue;
      const [heading, ...cells] = row(item);
      body.append(el("tr", {}, el("th", { scope: "row" }, heading ?? ""), ...cells.map((cell) => el("td", {}, cell))));
    }
  };
  add(first);
  const more = el("button", { type: "button", class: "more" });
  const label = (): void => {
    more.hidden = shown >= items.length;
    more.textContent = say(scene, "more", { n: Math.min(STEP, items.length - shown) });
  };
  more.addEventListener("click", () => {
    const at = shown;
    add(shown + STEP);
    label();
    body.rows[at]?.querySelector<HTMLElement>("a")?.focus();
  });
  label();
  const header = head.map((each, i) =>
    el("th", { scope: "col", class: i === 0 ? "first" : null }, each === null ? "" : say(scene, each)),
  );
  return el(
    "div",
    { class: "rows" },
    el(
      "div",
      { class: "wide", role: "region", tabindex: 0, "aria-label": name },
      el("table", {}, el("caption", { class: "unseen" }, name), el("thead", {}, el("tr", {}, header)), body),
    ),
    more,
  );
}

/** A bar beside its number. Drawn by hand: all charts of the page take less code than the smallest library of charts. */
export function bar(count: number, most: number): SVGElement {
  return svg(
    "svg",
    { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "ground", width: 100, height: 6 }),
    svg("rect", { width: most === 0 ? 0 : Math.max(1, (100 * count) / most).toFixed(1), height: 6 }),
  );
}

export interface Column {
  readonly name: string;
  readonly count: number;
  readonly href: string;
  /** What is read out for it. */
  readonly label: string;
}

const COLUMN = 30;
const HEIGHT = 96;

/** Counts over time, each column a link. */
export function columnChart(columns: readonly Column[], name: string): HTMLElement {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const width = Math.max(columns.length * COLUMN, 60);
  const drawn = columns.map(({ name: text, count, href, label }, i) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    const middle = i * COLUMN + COLUMN / 2;
    return svg(
      "a",
      { href, "aria-label": label },
      svg("title", {}, label),
      svg("rect", { class: "touch", x: i * COLUMN, y: 0, width: COLUMN, height: HEIGHT + 36 }),
      svg("rect", { x: i * COLUMN + 5, y: HEIGHT + 14 - height, width: COLUMN - 10, height, rx: 1.5 }),
      svg("text", { class: "number", x: middle, y: HEIGHT + 9 - height }, numberText(count)),
      svg("text", { x: middle, y: HEIGHT + 30 }, text),
    );
  });
  return el(
    "div",
    { class: "wide", role: "region", tabindex: 0, "aria-label": name },
    svg("svg", { class: "columns", width, height: HEIGHT + 36, viewBox: `0 0 ${width} ${HEIGHT + 36}` }, ...drawn),
  );
}
