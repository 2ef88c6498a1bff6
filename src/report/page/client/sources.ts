import { codeLabel } from "../../code-labels.ts";
import { SEVERITIES } from "../../labels.ts";
import { changed } from "../view/address.ts";
import { countsOf, ranked } from "../view/counts.ts";
import { FLAGS, layoutLabel } from "../view/model.ts";
import { type Child, el } from "./dom.ts";
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

/** Outlets and documents. */
export function sources(scene: Scene): HTMLElement {
  const outlets = dimensionOf(scene, "source");
  const documents = dimensionOf(scene, "document");
  const outletItems = ranked(outlets, scene.rows);
  const most = outletItems[0]?.count ?? 0;
  const { tables } = scene.model.index;
  const counts = countsOf(documents, scene.rows);
  const items = counts.flatMap((count, value) => (count === 0 ? [] : [{ value, count }]));
  return section(
    scene,
    "sources",
    table(scene, {
      name: say(scene, "source"),
      head: ["source", null, "storyCount", "share"],
      items: outletItems,
      row: ({ value, count }) => [
        el("a", { href: storiesHref(scene, { source: outlets.keys[value] ?? "" }) }, valueText(scene, outlets, value)),
        bar(count, most),
        countLink(scene, count, { source: outlets.keys[value] ?? "" }),
        el("small", {}, shareText(count, scene.rows.length)),
      ],
    }),
    table(scene, {
      name: say(scene, "documents"),
      head: ["document", "storyCount", "layout", "script", "publishedOn"],
      items,
      row: ({ value, count }) => {
        const { path = "", layout = "", script = 0, published = null } = tables.documents[value] ?? {};
        return [
          el("a", { class: "path", href: storiesHref(scene, { document: path }) }, path),
          countLink(scene, count, { document: path }),
          tell(scene, layoutLabel(layout)),
          tell(scene, dimensionOf(scene, "script").labels[script] ?? ""),
          published ?? "",
        ];
      },
    }),
  );
}

/** What the numbers have to be taken with care for. */
export function quality(scene: Scene): HTMLElement {
  const { model, rows } = scene;
  const { totals, tables, failures } = model.index;
  const flags = dimensionOf(scene, "flag");
  const flagCounts = countsOf(flags, rows);
  const diagnostics = dimensionOf(scene, "diagnostic");
  // Diagnostics of fragments count in the run, so the stories that have one are of all kinds.
  const kind = scene.address.get("kind") ?? "all";
  const found = countsOf(diagnostics, model.matching(changed(scene.address, { kind })));
  const numberOf = new Map(tables.diagnostics.map(({ severity, code }, i) => [`${severity} ${code}`, i]));
  return section(
    scene,
    "quality",
    table(scene, {
      name: say(scene, "quality"),
      head: ["flag", null, "storyCount", "share"],
      items: FLAGS.map((_, value) => ({ value, count: flagCounts[value] ?? 0 })),
      row: ({ value, count }) => [
        valueText(scene, flags, value),
        bar(count, rows.length),
        countLink(scene, count, { flag: flags.keys[value] ?? "" }),
        el("small", {}, shareText(count, rows.length)),
      ],
    }),
    el("h3", {}, say(scene, "unlinkedNames")),
    unlinkedNames(scene),
    el("h3", {}, say(scene, "diagnostics")),
    table(scene, {
      name: say(scene, "diagnostics"),
      head: ["diagnostic", "type", "inStories", "inRun"],
      items: totals.diagnostics,
      row: ([severity, code, times]) => {
        const value = numberOf.get(`${severity} ${code}`);
        const count = value === undefined ? 0 : (found[value] ?? 0);
        return [
          codeCell(scene, code),
          el("span", { class: severity }, tell(scene, SEVERITIES[severity])),
          count === 0 ? "0" : countLink(scene, count, { diagnostic: code, kind }),
          numberText(times),
        ];
      },
    }),
    el("h3", {}, say(scene, "failedInputs"), " ", el("small", {}, numberText(totals.failures))),
    table(scene, {
      name: say(scene, "failedInputs"),
      head: ["document", "failureCode", "reason"],
      items: failures,
      row: ([path, code, reason]) => [
        el("span", { class: "path" }, path),
        codeCell(scene, code),
        el("span", { lang: "en" }, reason),
      ],
    }),
    failures.length < totals.failures && failures.length > 0
      ? el("p", { class: "note" }, say(scene, "moreFailures"))
      : null,
  );
}

/** What a code stands for, and the code as the files have it. */
function codeCell(scene: Scene, code: string): Child {
  const name = tell(scene, codeLabel(code));
  return name === code ? el("code", {}, code) : [name, " ", el("code", {}, code)];
}

function unlinkedNames(scene: Scene): HTMLElement {
  const { tables } = scene.model.index;
  const items = (["office", "community"] as const)
    .flatMap((name) => {
      const dimension = dimensionOf(scene, name);
      const places = name === "office" ? tables.offices : tables.communities;
      return ranked(dimension, scene.rows)
        .filter(({ value }) => places[value]?.code === null)
        .map((counted) => ({ ...counted, name, dimension }));
    })
    .sort((a, b) => b.count - a.count);
  return table(scene, {
    name: say(scene, "unlinkedNames"),
    head: ["name", "type", "storyCount"],
    items,
    first: 6,
    row: ({ value, count, name, dimension }) => [
      valueText(scene, dimension, value),
      say(scene, name),
      countLink(scene, count, { [name]: dimension.keys[value] ?? "" }),
    ],
  });
}
