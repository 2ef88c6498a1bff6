import type { PageLabel } from "../labels.ts";
import { crossed } from "../view/counts.ts";
import type { Dimension } from "../view/model.ts";
import { el } from "./dom.ts";
import { countLink, type Scene, say, storiesHref, valueText } from "./scene.ts";

const SHADES = 5;

/** Two dimensions against each other: a table whose cells lead to the stories that have both. */
export function matrix(
  scene: Scene,
  title: PageLabel,
  of: { readonly dimension: Dimension; readonly values: readonly number[] },
  by: { readonly dimension: Dimension; readonly values: readonly number[] },
): HTMLElement | null {
  if (of.values.length === 0 || by.values.length === 0) return null;
  const counts = crossed(of.dimension, by.dimension, scene.rows);
  const at = (row: number, column: number): number => counts.get(row)?.get(column) ?? 0;
  const most = Math.max(1, ...of.values.flatMap((row) => by.values.map((column) => at(row, column))));
  const name = say(scene, title);
  const keyOf = (dimension: Dimension, value: number) => ({ [dimension.name]: dimension.keys[value] ?? "" });
  const heading = (dimension: Dimension, value: number): HTMLElement =>
    el("a", { href: storiesHref(scene, keyOf(dimension, value)) }, valueText(scene, dimension, value));
  const cell = (row: number, column: number): HTMLElement => {
    const count = at(row, column);
    if (count === 0) return el("td", {}, "");
    const link = countLink(scene, count, { ...keyOf(of.dimension, row), ...keyOf(by.dimension, column) });
    const label = `${valueText(scene, of.dimension, row)}, ${valueText(scene, by.dimension, column)}: ${count}`;
    link.setAttribute("aria-label", label);
    return el("td", { class: `shade-${Math.ceil((count / most) * SHADES)}` }, link);
  };
  return el(
    "div",
    { class: "matrix" },
    el("h3", {}, name, " ", el("small", {}, say(scene, "matrixHint"))),
    el(
      "div",
      { class: "wide", role: "region", tabindex: 0, "aria-label": name },
      el(
        "table",
        {},
        el("caption", { class: "unseen" }, name),
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("td"),
            ...by.values.map((value) => el("th", { scope: "col" }, el("span", {}, heading(by.dimension, value)))),
          ),
        ),
        el(
          "tbody",
          {},
          ...of.values.map((row) =>
            el(
              "tr",
              {},
              el("th", { scope: "row" }, heading(of.dimension, row)),
              ...by.values.map((column) => cell(row, column)),
            ),
          ),
        ),
      ),
    ),
  );
}
