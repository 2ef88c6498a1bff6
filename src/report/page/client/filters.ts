import type { PageLabel } from "../labels.ts";
import { type Address, changed, DIMENSIONS, type DimensionName, formatAddress, unfiltered } from "../view/address.ts";
import { inOrder, ranked } from "../view/counts.ts";
import { el } from "./dom.ts";
import { dimensionOf, type Scene, say, valueText } from "./scene.ts";

const CHOSEN: readonly DimensionName[] = ["kind", "theme", "month", "script", "source"];
const NAMED: readonly DimensionName[] = ["office", "community", "reporter", "programme"];
const MOST_OPTIONS = 300;
const TYPING = 150;

/** The form of filters. It stays while the rest is drawn anew, so that typing is never broken off. */
export interface Filters {
  readonly form: HTMLElement;
  readonly search: HTMLInputElement;
  /** Shows what the address says. */
  readonly update: (scene: Scene) => void;
}

export function filterForm(start: Scene, go: (address: Address) => void): Filters {
  let scene = start;
  const apply = (changes: Readonly<Record<string, string>>): void =>
    go(changed(scene.address, { ...changes, page: "", story: "", view: "", at: "" }));
  const everything = { ...start, rows: Array.from({ length: start.model.rows }, (_, row) => row) };
  const search = searchField(start, apply);
  const selects = CHOSEN.map((name) => selectField(everything, name, apply));
  const names = NAMED.map((name) => nameField(everything, name, apply));
  const clear = el("a", { class: "clear", href: "#" }, say(start, "clear"));
  const fields = [...selects, ...names];
  const form = el(
    "form",
    {
      class: "filters",
      role: "search",
      "aria-label": say(start, "filters"),
      submit: (event) => event.preventDefault(),
    },
    search.field,
    ...fields.map(({ field }) => field),
    clear,
  );
  return {
    form,
    search: search.input,
    update(next) {
      scene = next;
      if (document.activeElement !== search.input) search.input.value = next.address.get("q") ?? "";
      for (const { update } of fields) update(next.address);
      clear.setAttribute("href", formatAddress(unfiltered(next.address)));
    },
  };
}

type Apply = (changes: Readonly<Record<string, string>>) => void;

interface Field {
  readonly field: HTMLElement;
  readonly update: (address: Address) => void;
}

function searchField(scene: Scene, apply: Apply): { readonly field: HTMLElement; readonly input: HTMLInputElement } {
  let timer = 0;
  const input = el("input", {
    ...{ type: "search", name: "q", autocomplete: "off", placeholder: say(scene, "searchHint"), maxlength: 100 },
    input: () => {
      clearTimeout(timer);
      timer = setTimeout(() => apply({ q: input.value.trim() }), TYPING);
    },
  });
  return { field: el("label", { class: "search" }, el("span", {}, say(scene, "search")), input), input };
}

function selectField(scene: Scene, name: DimensionName, apply: Apply): Field {
  const dimension = dimensionOf(scene, name);
  const items = (name === "month" ? inOrder : ranked)(dimension, scene.rows).slice(0, MOST_OPTIONS);
  const none = name === "kind" ? say(scene, "counts") : say(scene, "all");
  const select = el(
    "select",
    { name, change: () => apply({ [name]: select.value }) },
    el("option", { value: "" }, none),
    ...items.map(({ value }) =>
      el("option", { value: dimension.keys[value] ?? "" }, valueText(scene, dimension, value)),
    ),
    name === "kind" ? el("option", { value: "all" }, say(scene, "everything")) : null,
  );
  return {
    field: el("label", {}, el("span", {}, say(scene, name satisfies PageLabel)), select),
    update(address) {
      const key = address.get(name) ?? "";
      select.value = key;
      // Of a list that is too long to be shown here.
      if (select.value !== key) select.append(el("option", { value: key, selected: true }, key));
    },
  };
}

/** Thousands of names are found by typing some of their characters. */
function nameField(scene: Scene, name: DimensionName, apply: Apply): Field {
  const dimension = dimensionOf(scene, name);
  const items = ranked(dimension, scene.rows);
  const texts = items.map(({ value }) => valueText(scene, dimension, value));
  const list = el("datalist", { id: `names-of-${name}` });
  const fill = (): void => {
    const typed = input.value.trim();
    const fitting = texts.filter((text) => text.includes(typed)).slice(0, 50);
    list.replaceChildren(...fitting.map((text) => el("option", { value: text })));
  };
  const keyOf = (text: string): string | null => {
    if (text === "") return "";
    const i = texts.indexOf(text);
    return i < 0 ? null : (dimension.keys[items[i]?.value ?? 0] ?? "");
  };
  const input = el("input", {
    ...{ name, list: list.id, autocomplete: "off", maxlength: 100, placeholder: say(scene, "all") },
    focus: fill,
    input: () => {
      fill();
      const key = keyOf(input.value.trim());
      if (key !== null) apply({ [name]: key });
    },
  });
  return {
    field: el("label", {}, el("span", {}, say(scene, name satisfies PageLabel)), input, list),
    update(address) {
      if (document.activeElement === input) return;
      const key = address.get(name) ?? "";
      const i = key === "" ? -1 : items.findIndex(({ value }) => dimension.keys[value] === key);
      input.value = i < 0 ? key : (texts[i] ?? "");
    },
  };
}

/** The filters that are set, each with a link that takes it away. */
export function chips(scene: Scene): HTMLElement {
  const set = ["q", ...DIMENSIONS].filter((name) => scene.address.has(name));
  return el(
    "ul",
    { class: "chips" },
    ...set.map((name) => {
      const text = `${filterName(scene, name)}: ${filterText(scene, name)}`;
      const href = formatAddress(changed(scene.address, { [name]: "", page: "", at: "" }));
      return el(
        "li",
        {},
        el(
          "a",
          { href, "aria-label": say(scene, "removeFilter", { name: text }) },
          text,
          el("span", { "aria-hidden": "true" }, " ×"),
        ),
      );
    }),
  );
}

function filterName(scene: Scene, name: string): string {
  const dimension = DIMENSIONS.find((each) => each === name);
  return say(scene, dimension ?? "search");
}

function filterText(scene: Scene, name: string): string {
  const key = scene.address.get(name) ?? "";
  if (name === "kind" && key === "all") return say(scene, "everything");
  const known = DIMENSIONS.find((each) => each === name);
  if (known === undefined) return key;
  const dimension = dimensionOf(scene, known);
  const value = dimension.keys.indexOf(key);
  return value < 0 ? key : valueText(scene, dimension, value);
}
