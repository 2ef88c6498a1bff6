import { ROLES } from "../../labels.ts";
import { type PageLabel, PROGRAMME_KIND_LABELS, SCRIPT_LABELS } from "../labels.ts";
import { changed, formatAddress } from "../view/address.ts";
import { countsOf, inOrder, ranked } from "../view/counts.ts";
import type { Dimension } from "../view/model.ts";
import { type Child, el } from "./dom.ts";
import { matrix } from "./matrix.ts";
import { bar, table } from "./rows.ts";
import {
  countLink,
  dimensionOf,
  numberText,
  type Scene,
  say,
  section,
  shareText,
  storiesHref,
  tell,
  valueText,
} from "./scene.ts";

const MOST_COLUMNS = 24;
const MATRIX_ROWS = 12;

/** The numbers of the whole run. */
export function glance(scene: Scene): HTMLElement {
  const { totals } = scene.model.index;
  const tile = (count: string, name: PageLabel, href: string): HTMLElement =>
    el("li", {}, el("a", { href }, el("b", {}, count), el("span", {}, say(scene, name))));
  const to = (at: PageLabel): string => formatAddress(changed(scene.address, { at, story: "", view: "" }));
  const only = (kind: string): string => formatAddress(new Map([...lang(scene), ["kind", kind], ["at", "stories"]]));
  const period = [totals.firstMonth, totals.lastMonth].filter((month) => month !== null);
  const scripts = totals.scripts.flatMap(([script, count], i) => [
    i === 0 ? "" : " · ",
    el(
      "a",
      { href: formatAddress(new Map([...lang(scene), ["script", script], ["at", "stories"]])) },
      `${tell(scene, SCRIPT_LABELS.get(script) ?? script)} ${numberText(count)}`,
    ),
  ]);
  return section(
    scene,
    "glance",
    el(
      "ul",
      { class: "tiles" },
      tile(numberText(totals.documents), "documents", to("sources")),
      tile(numberText(totals.stories), "story", only("story")),
      tile(numberText(totals.teasers), "teaser", only("teaser")),
      tile(numberText(totals.fragments), "fragment", only("fragment")),
      tile(numberText(totals.offices), "offices", to("places")),
      tile(numberText(totals.communities), "communities", to("places")),
      tile(numberText(totals.reporters), "reporters", to("people")),
      tile(numberText(totals.programmes), "programmesCount", to("programmes")),
      tile(numberText(totals.failures), "failures", to("quality")),
    ),
    el(
      "p",
      { class: "facts" },
      el("span", {}, say(scene, "period"), " "),
      el(
        "a",
        { href: to("time") },
        period.length === 0 ? say(scene, "unknown") : Array.from(new Set(period)).join(" – "),
      ),
      scripts.length === 0 ? null : [el("span", {}, " · ", say(scene, "scripts"), " "), scripts],
    ),
    el("p", { class: "note" }, say(scene, "wholeRun"), " ", say(scene, "counted")),
  );
}

function lang({ address }: Scene): [string, string][] {
  const language = address.get("lang");
  return language === undefined ? [] : [["lang", language]];
}

/** What the stories are about. */
export function themes(scene: Scene): HTMLElement {
  const dimension = dimensionOf(scene, "theme");
  const secondary = countsOf(dimensionOf(scene, "secondary"), scene.rows);
  const items = ranked(dimension, scene.rows);
  const most = items[0]?.count ?? 0;
  const months = inOrder(dimensionOf(scene, "month"), scene.rows).slice(-MOST_COLUMNS);
  const values = items.map(({ value }) => value);
  return section(
    scene,
    "themes",
    table(scene, {
      name: say(scene, "themes"),
      head: ["theme", null, "storyCount", "share", "secondary"],
      items,
      first: 20,
      row: ({ value, count }) => [
        name(scene, dimension, value),
        bar(count, most),
        countLink(scene, count, { theme: dimension.keys[value] ?? "" }),
        el("small", {}, shareText(count, scene.rows.length)),
        (secondary[value] ?? 0) === 0
          ? ""
          : countLink(scene, secondary[value] ?? 0, { secondary: dimension.keys[value] ?? "" }),
      ],
    }),
    matrix(
      scene,
      "themesByMonth",
      { dimension, values },
      { dimension: dimensionOf(scene, "month"), values: months.map(({ value }) => value) },
    ),
  );
}

function name(scene: Scene, dimension: Dimension, value: number): HTMLElement {
  return el(
    "a",
    { href: storiesHref(scene, { [dimension.name]: dimension.keys[value] ?? "" }) },
    valueText(scene, dimension, value),
  );
}

/** Offices and communities, and their themes. */
export function places(scene: Scene): HTMLElement {
  const { tables } = scene.model.index;
  const theme = dimensionOf(scene, "theme");
  const themeValues = ranked(theme, scene.rows).map(({ value }) => value);
  const lists = (["office", "community"] as const).map((kind) => {
    const dimension = dimensionOf(scene, kind);
    const items = ranked(dimension, scene.rows);
    const most = items[0]?.count ?? 0;
    const themesOf = topOf(scene, dimension, theme);
    const places = kind === "office" ? tables.offices : tables.communities;
    const title: PageLabel = kind === "office" ? "offices" : "communities";
    return [
      el("h3", {}, say(scene, title), " ", el("small", {}, numberText(items.length))),
      table(scene, {
        name: say(scene, title),
        head: ["name", null, "storyCount", kind === "office" ? "district" : "districtAndOffice", "code", "topThemes"],
        items,
        row: ({ value, count }) => [
          name(scene, dimension, value),
          bar(count, most),
          countLink(scene, count, { [kind]: dimension.keys[value] ?? "" }),
          [places[value]?.district ?? null, kind === "community" ? (places[value]?.office ?? null) : null]
            .filter((part) => part !== null)
            .join(" · "),
          places[value]?.code == null
            ? el("small", { class: "soft" }, say(scene, "noCode"))
            : el("code", {}, places[value]?.code ?? ""),
          themesOf(value),
        ],
      }),
      matrix(
        scene,
        kind === "office" ? "themesByOffice" : "themesByCommunity",
        { dimension, values: items.slice(0, MATRIX_ROWS).map(({ value }) => value) },
        { dimension: theme, values: themeValues },
      ),
    ];
  });
  return section(scene, "places", ...lists);
}

const TOP = 3;

/** The values of another dimension that a value's stories have most, as links to those that have both. */
function topOf(scene: Scene, dimension: Dimension, other: Dimension): (value: number) => Child {
  const counts = new Map<number, Map<number, number>>();
  for (const row of scene.rows)
    for (const value of dimension.of(row)) {
      const own = counts.get(value) ?? new Map<number, number>();
      counts.set(value, own);
      for (const each of other.of(row)) own.set(each, (own.get(each) ?? 0) + 1);
    }
  return (value) => {
    const best = Array.from(counts.get(value) ?? [])
      .sort(([a, one], [b, more]) => more - one || a - b)
      .slice(0, TOP);
    return el(
      "span",
      { class: "top" },
      ...best.map(([each, count]) =>
        el(
          "a",
          {
            href: storiesHref(scene, {
              [dimension.name]: dimension.keys[value] ?? "",
              [other.name]: other.keys[each] ?? "",
            }),
          },
          `${valueText(scene, other, each)} ${numberText(count)}`,
        ),
      ),
    );
  };
}

/** Who wrote them, in which role, about what. */
export function people(scene: Scene): HTMLElement {
  const dimension = dimensionOf(scene, "reporter");
  const themesOf = topOf(scene, dimension, dimensionOf(scene, "theme"));
  const { writers } = scene.model.index.tables;
  const bylines = dimensionOf(scene, "byline");
  const countByByline = countsOf(bylines, scene.rows);
  const rolesOf = new Map<string, number[]>();
  for (const [i, writer] of writers.entries()) rolesOf.set(writer.name, [...(rolesOf.get(writer.name) ?? []), i]);
  const items = ranked(dimension, scene.rows);
  const most = items[0]?.count ?? 0;
  return section(
    scene,
    "people",
    table(scene, {
      name: say(scene, "people"),
      head: ["name", null, "storyCount", "roles", "topThemes"],
      items,
      row: ({ value, count }) => [
        name(scene, dimension, value),
        bar(count, most),
        countLink(scene, count, { reporter: dimension.keys[value] ?? "" }),
        el(
          "span",
          { class: "top" },
          ...(rolesOf.get(dimension.keys[value] ?? "") ?? [])
            .filter((writer) => (countByByline[writer] ?? 0) > 0)
            .map((writer) => roleLink(scene, bylines, writer, countByByline[writer] ?? 0)),
        ),
        themesOf(value),
      ],
    }),
  );
}

function roleLink(scene: Scene, bylines: Dimension, writer: number, count: number): HTMLElement {
  const role = scene.model.index.tables.writers[writer]?.role ?? "reporter";
  const href = storiesHref(scene, { byline: bylines.keys[writer] ?? "" });
  return el("a", { href }, `${tell(scene, ROLES[role])} ${numberText(count)}`);
}

/** Activities, mechanisms, brands. */
export function programmes(scene: Scene): HTMLElement {
  const dimension = dimensionOf(scene, "programme");
  const items = ranked(dimension, scene.rows);
  const most = items[0]?.count ?? 0;
  const officesOf = topOf(scene, dimension, dimensionOf(scene, "office"));
  const { programmes: rows } = scene.model.index.tables;
  return section(
    scene,
    "programmes",
    table(scene, {
      name: say(scene, "programmes"),
      head: ["name", null, "storyCount", "programmeKind", "office"],
      items,
      row: ({ value, count }) => {
        const kind = rows[value]?.kind ?? null;
        return [
          name(scene, dimension, value),
          bar(count, most),
          countLink(scene, count, { programme: dimension.keys[value] ?? "" }),
          kind === null ? "" : tell(scene, PROGRAMME_KIND_LABELS.get(kind) ?? kind),
          officesOf(value),
        ];
      },
    }),
  );
}
