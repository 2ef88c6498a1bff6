import type { Label } from "../../labels.ts";
import type { ReportLanguage } from "../../reporter.ts";
import { PAGE_LABELS, type PageLabel } from "../labels.ts";
import { type Address, changed, formatAddress } from "../view/address.ts";
import type { Dimension, Model } from "../view/model.ts";
import { type Child, el } from "./dom.ts";

/** What every part of the page is drawn from: the data, the address, the stories that pass its filters. */
export interface Scene {
  readonly model: Model;
  readonly address: Address;
  readonly rows: readonly number[];
  readonly language: ReportLanguage;
}

/** What the page says, with values filled in. */
export function say(
  { language }: Pick<Scene, "language">,
  name: PageLabel,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return PAGE_LABELS[name][language].replace(/\{(\w{1,9})\}/gu, (whole, key: string) => {
    const value = values[key];
    return value === undefined ? whole : typeof value === "number" ? numberText(value) : value;
  });
}

/** A label, or a name that is the same in both languages. */
export function tell({ language }: Pick<Scene, "language">, label: Label | string): string {
  return typeof label === "string" ? label : label[language];
}

export function valueText(scene: Scene, dimension: Dimension, value: number): string {
  return tell(scene, dimension.labels[value] ?? "");
}

const GROUPED = new Intl.NumberFormat("en-GB");

export function numberText(value: number): string {
  return value < 1000 ? String(value) : GROUPED.format(value);
}

/** Tenths of a percent. */
export function shareText(count: number, all: number): string {
  return all === 0 ? "–" : `${((100 * count) / all).toFixed(1)}%`;
}

/** The address of the list of stories that pass a further filter. */
export function storiesHref({ address }: Scene, filters: Readonly<Record<string, string>>): string {
  return formatAddress(changed(address, { ...filters, page: "", story: "", view: "", at: "stories" }));
}

/** A number that leads to its stories. */
export function countLink(scene: Scene, count: number, filters: Readonly<Record<string, string>>): HTMLElement {
  return el("a", { class: "count", href: storiesHref(scene, filters) }, numberText(count));
}

/** A section with its heading, which addresses lead to. */
export function section(scene: Scene, name: PageLabel, ...children: readonly Child[]): HTMLElement {
  return el(
    "section",
    { id: name, "aria-labelledby": `${name}-heading` },
    el("h2", { id: `${name}-heading`, tabindex: -1 }, say(scene, name)),
    ...children,
  );
}

/** The dimension of a name, which the model always has. */
export function dimensionOf({ model }: Pick<Scene, "model">, name: Dimension["name"]): Dimension {
  const dimension = model.dimensions.get(name);
  if (dimension === undefined) throw new Error(`no dimension ${name}`);
  return dimension;
}
