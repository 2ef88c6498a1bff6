import { KIND } from "../../show/labels.ts";
import { changed, formatAddress } from "../view/address.ts";
import { FLAGS } from "../view/model.ts";
import { type Child, el } from "./dom.ts";
import { dimensionOf, type Scene, say, section, storiesHref, tell, valueText } from "./scene.ts";

const PAGE = 30;
const NAMES = 3;

/** The stories that pass the filters, page by page. */
export function stories(scene: Scene): HTMLElement {
  const { rows, address } = scene;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(address.get("page") ?? "1", 10) || 1));
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  return section(
    scene,
    "stories",
    el("p", { class: "note" }, say(scene, "matches", { n: rows.length, total: scene.model.rows })),
    shown.length === 0 ? el("p", { class: "none" }, say(scene, "none")) : null,
    el("ol", { class: "stories", start: (page - 1) * PAGE + 1 }, ...shown.map((row) => item(scene, row))),
    pages === 1 ? null : pager(scene, { page, pages }),
  );
}

function item(scene: Scene, row: number): HTMLElement {
  const { model, address } = scene;
  const { index } = model;
  const kind = index.rows.kind[row] ?? "story";
  const flags = dimensionOf(scene, "flag").of(row);
  const path = index.tables.documents[index.rows.document[row] ?? 0]?.path ?? "";
  return el(
    "li",
    {},
    el(
      "a",
      { class: "title", href: formatAddress(changed(address, { story: model.idOf(row), at: "", view: "" })) },
      index.rows.title[row] ?? "",
    ),
    kind === "story" ? null : el("span", { class: "tag" }, tell(scene, KIND[kind])),
    el(
      "p",
      { class: "facts" },
      values(scene, "theme", row),
      values(scene, "office", row),
      values(scene, "community", row),
      values(scene, "reporter", row),
      values(scene, "month", row),
      el("span", { class: "path" }, path),
    ),
    flags.length === 0
      ? null
      : el(
          "p",
          { class: "flags" },
          ...flags
            .filter((flag) => FLAGS[flag] !== "no-date" && FLAGS[flag] !== "abstained")
            .map((flag) => el("span", {}, valueText(scene, dimensionOf(scene, "flag"), flag))),
        ),
  );
}

function values(scene: Scene, name: Parameters<typeof dimensionOf>[1], row: number): Child {
  const dimension = dimensionOf(scene, name);
  const found = dimension.of(row);
  const links = found
    .slice(0, NAMES)
    .map((value) =>
      el(
        "a",
        { class: `value ${name}`, href: storiesHref(scene, { [name]: dimension.keys[value] ?? "" }) },
        valueText(scene, dimension, value),
      ),
    );
  return [...links, found.length > NAMES ? el("span", {}, `+${found.length - NAMES}`) : null];
}

function pager(scene: Scene, { page, pages }: { readonly page: number; readonly pages: number }): HTMLElement {
  const to = (number: number, rel: string, label: string): HTMLElement =>
    number < 1 || number > pages
      ? el("span", { class: "soft" }, label)
      : el("a", { rel, href: formatAddress(changed(scene.address, { page: String(number), at: "stories" })) }, label);
  return el(
    "nav",
    { class: "pager", "aria-label": say(scene, "pages") },
    to(page - 1, "prev", say(scene, "previous")),
    el("span", {}, say(scene, "page", { n: page, all: pages })),
    to(page + 1, "next", say(scene, "next")),
  );
}
