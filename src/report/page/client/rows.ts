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
  const names = head.map((each) => (each === null ? null : say(scene, each)));
  // A narrow window shows rows as lines, which are a table all the same; there each cell says what it is.
  const body = el("tbody", { role: "rowgroup" });
  let shown = 0;
  const add = (until: number): void => {
    for (; shown < Math.min(until, items.length); shown++) {
      const item = items[shown];
      if (item === undefined) continue;
      const [heading, ...cells] = row(item);
      body.append(
        el(
          "tr",
          { role: "row" },
          el("th", { scope: "row", role: "rowheader" }, heading ?? ""),
          ...cells.map((cell, i) => el("td", { role: "cell", "data-name": names[i + 1] ?? null }, cell)),
        ),
      );
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
  const header = names.map((each) => el("th", { scope: "col" }, each ?? ""));
  return el(
    "div",
    { class: "rows" },
    el(
      "div",
      { class: "wide", role: "region", tabindex: 0, "aria-label": name },
      el(
        "table",
        { role: "table" },
        el("caption", { class: "unseen" }, name),
        el("thead", {}, el("tr", {}, header)),
        body,
      ),
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
    svg("rect", { width: count === 0 ? 0 : Math.max(1, (100 * count) / most).toFixed(1), height: 6 }),
  );
}

export interface Column {
  /** Under the column; most have none where columns are narrow. */
  readonly tick: string | null;
  readonly count: number;
  readonly href: string;
  /** What is read out for it. */
  readonly label: string;
}

const CHART_WIDTH = 860;
const WIDEST = 40;
const NARROWEST = 9;
const DIGIT = 6;
const HEIGHT = 96;
const WHOLE = HEIGHT + 36;

/** Counts over time, each column a link. */
export function columnChart(columns: readonly Column[], name: string): HTMLElement {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const step = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(CHART_WIDTH / columns.length)));
  const width = columns.length * step + WIDEST;
  const drawn = columns.map(({ tick, count, href, label }, i) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    const top = HEIGHT + 14 - height;
    const middle = (i + 0.5) * step;
    const number = numberText(count);
    const isAlone = !columns[i - 1]?.count && !columns[i + 1]?.count;
    const text = tick === null ? null : svg("text", { x: i * step + 1, y: HEIGHT + 30 }, tick);
    if (count === 0) return text;
    return svg(
      "a",
      { href, "aria-label": label },
      svg("title", {}, label),
      svg("rect", { class: "touch", x: i * step, y: 0, width: step, height: WHOLE }),
      svg("rect", { x: i * step + 1, y: top, width: step - 2, height, rx: 1.5 }),
      isAlone || number.length * DIGIT < step ? svg("text", { class: "number", x: middle, y: top - 5 }, number) : null,
      text,
    );
  });
  return el(
    "div",
    { class: "wide", role: "region", tabindex: 0, "aria-label": name },
    svg(
      "svg",
      { class: "columns", width, height: WHOLE, viewBox: `0 0 ${width} ${WHOLE}` },
      svg("line", { x1: 0, x2: columns.length * step, y1: HEIGHT + 14.5, y2: HEIGHT + 14.5 }),
      ...drawn,
    ),
  );
}
