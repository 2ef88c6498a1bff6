import type { ReportLanguage } from "../../reporter.ts";
import { PAGE_LABELS, type PageLabel } from "../labels.ts";
import { type Address, changed, formatAddress, parseAddress } from "../view/address.ts";
import type { Model } from "../view/model.ts";
import { el } from "./dom.ts";
import { chips, type Filters, filterForm } from "./filters.ts";
import { stories } from "./list.ts";
import { glance, people, places, programmes, themes } from "./overview.ts";
import { type Scene, say } from "./scene.ts";
import { quality, sources } from "./sources.ts";
import { storiesBack, storyView } from "./story.ts";
import { time } from "./time-line.ts";
import { readSheet } from "./unpack.ts";

const SECTIONS: readonly PageLabel[] = [
  ...(["glance", "themes", "places", "people", "programmes", "time", "sources", "quality", "stories"] as const),
];

/** What stays while addresses change; made anew when the language does. */
interface Frame {
  readonly language: ReportLanguage;
  readonly filters: Filters;
  readonly nav: HTMLElement;
  readonly status: HTMLElement;
  readonly chips: HTMLElement;
  readonly main: HTMLElement;
}

/** Draws the page for the address, now and whenever it changes. */
export function openPage(root: HTMLElement, model: Model): void {
  const asked = document.documentElement.dataset.language ?? navigator.language;
  const first: ReportLanguage = asked.toLowerCase().startsWith("zh") ? "zh" : "en";
  let frame: Frame | null = null;
  let scene: Scene | null = null;
  let drawn = 0;

  const draw = async (): Promise<void> => {
    const turn = ++drawn;
    const address = parseAddress(location.hash);
    const said = address.get("lang");
    const language = said === "zh" || said === "en" ? said : first;
    const before = scene;
    const now: Scene = { model, address, rows: rowsFor(model, address, before), language };
    scene = now;
    if (frame?.language !== language) frame = frameFor(root, now);
    const id = address.get("story");
    const row = id === undefined ? null : model.rowOf(id);
    const content =
      id === undefined
        ? sectionsOf(now)
        : [row === null ? missing(now, id) : storyView(now, row, await readSheet(model.index, row))];
    if (turn !== drawn) return;
    showFrame(frame, now);
    frame.main.replaceChildren(...content);
    root.removeAttribute("aria-busy");
    focusFor(frame, now, before);
  };
  const failed = (): void => root.replaceChildren(el("p", { role: "alert" }, PAGE_LABELS.damaged[first]));
  addEventListener("hashchange", () => draw().catch(failed));
  addEventListener("keydown", (event) => {
    if (frame !== null && scene !== null) onKey(event, frame, scene);
  });
  draw().catch(failed);
}

/** Filters that stay the same pass the same stories. */
function rowsFor(model: Model, address: Address, before: Scene | null): readonly number[] {
  const filters = (each: Address): string =>
    formatAddress(changed(each, { lang: "", at: "", story: "", view: "", marks: "", page: "" }));
  return before !== null && filters(before.address) === filters(address) ? before.rows : model.matching(address);
}

function sectionsOf(scene: Scene): HTMLElement[] {
  const drawn = [glance(scene), themes(scene), places(scene), people(scene), programmes(scene), time(scene)];
  return [...drawn, sources(scene), quality(scene), stories(scene)];
}

function frameFor(root: HTMLElement, scene: Scene): Frame {
  document.documentElement.lang = scene.language === "zh" ? "zh-CN" : "en";
  const filters = filterForm(scene, (address) => {
    location.hash = formatAddress(address);
  });
  const nav = el("ul");
  const status = el("p", { class: "status", role: "status", "aria-live": "polite" });
  const chosen = el("div");
  const main = el("main", { id: "main", tabindex: -1 });
  const panel = el("details", { class: "panel" }, el("summary", {}, say(scene, "filters")), filters.form);
  panel.open = matchMedia("(min-width: 60rem)").matches;
  const switchTo = el("a", { class: "language" }, say(scene, "switchLanguage"));
  const frame: Frame = { language: scene.language, filters, nav, status, chips: chosen, main };
  root.replaceChildren(
    el("a", { class: "skip", href: "#at=stories" }, say(scene, "skip")),
    el("header", {}, el("h1", {}, el("a", { href: "#" }, say(scene, "title"))), switchTo),
    el("nav", { class: "sections", "aria-label": say(scene, "sections") }, nav),
    el(
      "div",
      { class: "frame" },
      el("aside", {}, panel),
      el("div", {}, el("div", { class: "state" }, status, chosen), main),
    ),
    el("footer", {}, el("p", {}, say(scene, "footer"))),
  );
  return frame;
}

function showFrame(frame: Frame, scene: Scene): void {
  const { model, address, rows, language } = scene;
  const { totals } = model.index;
  const all = totals.stories + totals.teasers + totals.fragments;
  const id = address.get("story");
  const row = id === undefined ? null : model.rowOf(id);
  const title = row === null ? say(scene, "title") : `${model.index.rows.title[row]} · ${say(scene, "title")}`;
  document.title = title;
  frame.filters.update(scene);
  const to = (at: PageLabel): string => formatAddress(changed(address, { at, story: "", view: "" }));
  frame.nav.replaceChildren(...SECTIONS.map((name) => el("li", {}, el("a", { href: to(name) }, say(scene, name)))));
  frame.status.textContent = say(scene, "matches", { n: rows.length, total: model.rows });
  frame.chips.replaceChildren(
    ...(all > model.rows ? [el("p", { class: "note" }, say(scene, "sampled", { all, n: model.rows }))] : []),
    chips(scene),
  );
  const other = language === "zh" ? "en" : "zh";
  const link = document.querySelector("a.language");
  link?.setAttribute("href", formatAddress(changed(address, { lang: other })));
  link?.setAttribute("lang", other === "zh" ? "zh-CN" : "en");
}

function missing(scene: Scene, id: string): HTMLElement {
  const { totals } = scene.model.index;
  const isSample = totals.stories + totals.teasers + totals.fragments > scene.model.rows;
  return el(
    "article",
    { class: "story" },
    el("p", {}, el("a", { href: storiesBack(scene) }, `← ${say(scene, "back")}`)),
    el("h2", { id: "story-heading", tabindex: -1 }, say(scene, isSample ? "notInSample" : "notFound", { id })),
  );
}

/** Who follows a link is taken to what it leads to; who types stays where they are. */
function focusFor(frame: Frame, scene: Scene, before: Scene | null): void {
  const { address } = scene;
  const story = address.get("story");
  if (story !== undefined) {
    const isNew = before?.address.get("story") !== story || before.address.get("view") !== address.get("view");
    if (!isNew) return;
    const extent = document.querySelector(".extent.this");
    if (extent === null) scrollTo({ top: 0 });
    else extent.scrollIntoView();
    document.getElementById("story-heading")?.focus({ preventScroll: true });
    return;
  }
  const left = before?.address.get("story");
  const opened = left === undefined ? null : linkOf(frame.main, left);
  if (opened !== null) {
    opened.focus({ preventScroll: true });
    opened.scrollIntoView({ block: "center" });
    return;
  }
  const at = address.get("at");
  if (at === undefined || !SECTIONS.some((name) => name === at)) return;
  const heading = document.getElementById(`${at}-heading`);
  heading?.focus({ preventScroll: true });
  document.getElementById(at)?.scrollIntoView();
}

function linkOf(main: HTMLElement, story: string): HTMLElement | null {
  const links = Array.from(main.querySelectorAll<HTMLAnchorElement>("ol.stories a.title"));
  return links.find((link) => parseAddress(link.hash).get("story") === story) ?? null;
}

/** / looks for something, Esc goes back to the list, arrows go from story to story. */
function onKey(event: KeyboardEvent, { filters, main }: Frame, scene: Scene): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  // A wide table is moved by arrows.
  if (event.key.startsWith("Arrow") && event.target instanceof Element && event.target.matches(".wide")) return;
  if (event.key === "/" && !isTyping) {
    event.preventDefault();
    filters.form.closest("details")?.setAttribute("open", "");
    filters.search.focus();
  } else if (event.key === "Escape") {
    if (isTyping) main.focus();
    else if (scene.address.has("story")) location.hash = storiesBack(scene);
  } else if (!isTyping && scene.address.has("story")) {
    const rel = event.key === "ArrowLeft" ? "prev" : event.key === "ArrowRight" ? "next" : null;
    if (rel !== null) main.querySelector<HTMLElement>(`.steps a[rel="${rel}"]`)?.click();
  } else if (!isTyping && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const links = Array.from(main.querySelectorAll("ol.stories a.title"));
    const at = links.indexOf(document.activeElement ?? main);
    const next = at < 0 ? undefined : links[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    if (next instanceof HTMLElement) next.focus();
  }
}
