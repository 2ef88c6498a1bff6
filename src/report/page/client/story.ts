import { codeLabel } from "../../code-labels.ts";
import { SEVERITIES } from "../../labels.ts";
import type { Sheet, SheetStory } from "../data.ts";
import { changed, formatAddress } from "../view/address.ts";
import { type Child, el } from "./dom.ts";
import { originalPage } from "./original-page.ts";
import { dimensionOf, numberText, type Scene, say, storiesHref, tell, valueText } from "./scene.ts";
import { evidenceTable, mentionsTable } from "./story-tables.ts";
import { legend, type MarkType, markTypes, storyText } from "./story-text.ts";

/** One story: its facts, its text with what was found in it, and where it stands on the page. */
export function storyView(scene: Scene, row: number, sheet: Sheet | null): HTMLElement {
  const story = sheet?.stories.find((each) => each.row === row) ?? null;
  const isPage = scene.address.get("view") === "page";
  const marked = markTypes(scene.address);
  return el(
    "article",
    { class: "story", "aria-labelledby": "story-heading" },
    steps(scene, row),
    sheet === null || story === null
      ? [heading(scene.model.index.rows.title[row] ?? ""), el("p", { class: "none" }, say(scene, "noText"))]
      : isPage
        ? pageParts(scene, { sheet, story, row })
        : storyParts(scene, { sheet, story, row, marked }),
  );
}

function heading(content: Child): HTMLElement {
  return el("h2", { id: "story-heading", tabindex: -1, class: "headline" }, content);
}

interface Opened {
  readonly sheet: Sheet;
  readonly story: SheetStory;
  readonly row: number;
}

function storyParts(scene: Scene, opened: Opened & { readonly marked: ReadonlySet<MarkType> }): Child[] {
  const { story, sheet, row, marked } = opened;
  const { index } = scene.model;
  const title = index.rows.title[row] ?? "";
  const hasHeadline = story.parts.some(([kind]) => kind === "headline");
  const text = storyText(scene, { sheet, story, marked, heading });
  const lang = textLanguage(scene, row);
  return [
    story.section === null ? null : el("p", { class: "column" }, story.section),
    hasHeadline ? null : heading(title),
    el("div", { class: "text", lang }, text.title),
    facts(scene, story, row),
    tabs(scene, "story"),
    legend(scene, story, marked),
    notice(scene),
    el("div", { class: "text", lang }, text.body),
    diagnosticsList(scene, story),
    evidenceTable(scene, story),
    mentionsTable(scene, { story, sheet }),
  ];
}

function pageParts(scene: Scene, { sheet, story, row }: Opened): Child[] {
  return [
    heading(scene.model.index.rows.title[row] ?? ""),
    facts(scene, story, row),
    tabs(scene, "page"),
    notice(scene),
    originalPage(scene, { sheet, story, language: textLanguage(scene, row) }),
  ];
}

function textLanguage({ model }: Scene, row: number): string {
  const { rows, tables } = model.index;
  const script = tables.scripts[tables.documents[rows.document[row] ?? 0]?.script ?? 0];
  return script === "hant" ? "zh-Hant" : "zh-Hans";
}

/** Texts that are not the whole original say so. */
function notice(scene: Scene): Child {
  const { cap, hasTexts } = scene.model.index;
  if (!hasTexts) return el("p", { class: "note" }, say(scene, "noTexts"));
  return cap.inside === null && cap.outside === null ? null : el("p", { class: "note" }, say(scene, "shortenedTexts"));
}

function tabs(scene: Scene, current: "story" | "page"): HTMLElement {
  const tab = (view: "story" | "page"): HTMLElement =>
    el(
      "a",
      {
        href: formatAddress(changed(scene.address, { view: view === "story" ? "" : view, at: "" })),
        "aria-current": view === current ? "true" : null,
      },
      say(scene, view === "story" ? "storyText" : "originalPage"),
    );
  return el("p", { class: "tabs" }, tab("story"), tab("page"));
}

function steps(scene: Scene, row: number): HTMLElement {
  const { rows, model, address } = scene;
  const at = rows.indexOf(row);
  const to = (target: number | undefined, rel: string, name: "previousStory" | "nextStory"): Child =>
    target === undefined || at < 0
      ? el("span", { class: "soft" }, say(scene, name))
      : el(
          "a",
          { rel, href: formatAddress(changed(address, { story: model.idOf(target), at: "" })) },
          say(scene, name),
        );
  const position = at < 0 ? null : el("span", {}, say(scene, "position", { n: at + 1, all: rows.length }));
  return el(
    "nav",
    { class: "steps", "aria-label": say(scene, "stories") },
    el("a", { rel: "up", href: storiesBack(scene) }, `← ${say(scene, "back")}`),
    to(rows[at - 1], "prev", "previousStory"),
    position,
    to(rows[at + 1], "next", "nextStory"),
  );
}

/** The list that the story was opened from. */
export function storiesBack({ address }: Scene): string {
  return formatAddress(changed(address, { story: "", view: "", at: "stories" }));
}

function facts(scene: Scene, story: SheetStory, row: number): HTMLElement {
  const { index } = scene.model;
  const confidence = index.rows.confidence[row] ?? null;
  const { path = "", published = null } = index.tables.documents[index.rows.document[row] ?? 0] ?? {};
  const fact = (name: Parameters<typeof say>[1], ...content: readonly Child[]): Child =>
    content.length === 0 ? null : el("div", {}, el("dt", {}, say(scene, name)), el("dd", {}, ...content));
  const links = (name: Parameters<typeof dimensionOf>[1]): Child[] => valueLinks(scene, name, row);
  const theme = [
    ...links("theme"),
    confidence === null ? null : el("small", {}, say(scene, "confidence", { n: confidence })),
  ];
  return el(
    "dl",
    { class: "facts" },
    fact("theme", ...theme),
    fact("secondary", ...links("secondary")),
    fact("office", ...links("office")),
    fact("community", ...links("community")),
    fact("reporter", ...links("byline")),
    fact("programme", ...links("programme")),
    fact("month", ...links("month")),
    story.keywords.length === 0 ? null : fact("keywords", story.keywords.join("、")),
    fact(
      "document",
      el("a", { class: "path", href: storiesHref(scene, { document: path }) }, path),
      el("small", {}, say(scene, "extent", { start: story.start, end: story.end })),
      published === null ? null : el("small", {}, published),
      el("code", {}, scene.model.idOf(row)),
    ),
  );
}

function valueLinks(scene: Scene, name: Parameters<typeof dimensionOf>[1], row: number): Child[] {
  const dimension = dimensionOf(scene, name);
  const { tables } = scene.model.index;
  return dimension.of(row).map((value) => {
    const place =
      name === "office" ? tables.offices[value] : name === "community" ? tables.communities[value] : undefined;
    const note = place && [place.district, place.code].filter((each) => each !== null).join(" ");
    return [
      el(
        "a",
        { href: storiesHref(scene, { [name]: dimension.keys[value] ?? "" }) },
        valueText(scene, dimension, value),
      ),
      note ? el("small", {}, note) : null,
    ];
  });
}

function diagnosticsList(scene: Scene, { diagnostics }: SheetStory): Child {
  if (diagnostics.length === 0) return null;
  return el(
    "ul",
    { class: "diagnostics" },
    ...diagnostics.map(([severity, code, message, start]) =>
      el(
        "li",
        { class: severity },
        el("b", {}, tell(scene, SEVERITIES[severity])),
        " ",
        tell(scene, codeLabel(code)),
        " ",
        el("span", { lang: "en" }, message),
        start === null ? null : el("small", {}, ` ${numberText(start)}`),
      ),
    ),
  );
}
