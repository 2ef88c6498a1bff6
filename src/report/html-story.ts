import { themeRowOf } from "../core/theme-row.ts";
import type { AnalyzedDocument, Diagnostic, Entity, StoryRecord, ThemeEvidence } from "../core/types.ts";
import { bylineOf, namesOf, titleOf } from "./facts.ts";
import { ENTITY_TYPES, KINDS, type Label, ROLES, SEVERITIES, themeLabel } from "./labels.ts";
import { type Body, bodyOf, type Marked, markedEntities } from "./marked-text.ts";
import { bilingual, folded, html, type Markup, nothing } from "./markup.ts";

type ThemeNames = ReadonlyMap<string, Label>;

const CONTEXT = 14;
const ROWS_SHOWN = 12;

/** Where a story stands on the page. */
export function storyAnchor(id: string): string {
  return `s-${id}`;
}

/** One document with a list of its stories, then the stories. */
export function documentMarkup(
  { document, stories }: Pick<AnalyzedDocument, "document" | "stories">,
  themeNames: ThemeNames,
): Markup {
  const titles = stories.map((story) => html`<li><a href="#${storyAnchor(story.id)}">${titleOf(story)}</a></li>\n`);
  const facts = [document.layout, document.script, document.published, document.outlet].filter((fact) => fact !== null);
  return html`<section class="document">
<h3>${document.path}</h3>
<p class="source">${facts.join(" · ")}</p>
${titles.length > 1 ? folded(titles, { shown: ROWS_SHOWN, wrap: (rows) => html`<ul class="titles">${rows}</ul>\n` }) : nothing}
${stories.map((story) => storyMarkup(story, themeNames))}
</section>
`;
}

function storyMarkup(story: StoryRecord, themeNames: ThemeNames): Markup {
  const body = bodyOf(story);
  return html`<article class="story" id="${storyAnchor(story.id)}">
${line("section", story.section)}${line("kicker", story.kicker)}<h4>${titleOf(story)}</h4>
${line("deck", story.deck)}<p class="source">${story.id} · ${KINDS[story.kind].zh} ${story.kind} · ${story.document.path} [${story.start}, ${story.end})</p>
${factsMarkup(story, themeNames)}
${bodyMarkup(body, story)}
${evidenceMarkup(story, { body, themeNames })}
${mentionsMarkup(story.entities)}
${diagnosticsMarkup(story.diagnostics)}
</article>
`;
}

function line(kind: string, text: string | null): Markup {
  return text === null ? nothing : html`<p class="${kind}">${text}</p>\n`;
}

const THEME: Label = { zh: "主题", en: "theme" };
const SECONDARY: Label = { zh: "次主题", en: "also" };
const DATELINE: Label = { zh: "电头", en: "dateline" };
const SUBHEADS: Label = { zh: "小标题", en: "subheads" };

function factsMarkup(story: StoryRecord, themeNames: ThemeNames): Markup {
  const themes = (ids: readonly string[]): Markup[] =>
    separated(ids.map((id) => bilingual(themeLabel(id, themeNames))));
  const byline = bylineOf(story).map(({ name, role }) => html`${name} <small>${ROLES[role].zh}</small>`);
  const names = (type: Entity["type"]): Markup[] => separated(namesOf(story, type).map((name) => html`${name}`));
  return html`<dl>
${fact(THEME, [...themes([themeRowOf(story)]), confidenceMarkup(story)])}${fact(SECONDARY, themes(story.themes?.secondary ?? []))}${fact(ENTITY_TYPES.reporter, separated(byline))}${fact(ENTITY_TYPES.office, names("office"))}${fact(ENTITY_TYPES.community, names("community"))}${fact(ENTITY_TYPES.date, separated(datesOf(story.entities)))}${fact(ENTITY_TYPES.programme, names("programme"))}${fact(DATELINE, story.dateline === null ? [] : [html`${story.dateline}`])}${fact(SUBHEADS, separated(story.subheads.map((subhead) => html`${subhead}`)))}</dl>`;
}

function fact(label: Label, values: readonly Markup[]): Markup {
  return values.length === 0 ? nothing : html`<div><dt>${bilingual(label)}</dt><dd>${values}</dd></div>\n`;
}

function separated(values: readonly Markup[]): Markup[] {
  return values.map((value, i) => (i === 0 ? value : html`、${value}`));
}

function confidenceMarkup({ themes }: StoryRecord): Markup {
  if (themes === null || themes.abstained) return nothing;
  return html` <small>${themes.confidence.toFixed(2)}</small>`;
}

function datesOf(entities: readonly Entity[]): Markup[] {
  const markupByText = new Map<string, Markup>();
  for (const entity of entities) {
    if (entity.type !== "date") continue;
    const value = entity.resolved ?? entity.value;
    markupByText.set(
      `${entity.surface} ${value}`,
      value === null ? html`${entity.surface}` : html`${entity.surface} <small>${value}</small>`,
    );
  }
  return Array.from(markupByText.values());
}

function bodyMarkup(body: Body, story: StoryRecord): Markup {
  const marks = markedEntities(body, story.entities);
  const titles = subheadsByParagraph(story);
  const paragraphs = body.paragraphs.map(
    (text, i) => html`${titles.get(i) ?? nothing}<p>${paragraphMarkup(text, marks.get(i) ?? [])}</p>\n`,
  );
  return html`<div class="body">\n${paragraphs}</div>`;
}

/** Subheads in front of the first paragraph that begins after them, as the page has them. */
function subheadsByParagraph({ parts, subheads, paragraphs }: StoryRecord): ReadonlyMap<number, readonly Markup[]> {
  const titlesByParagraph = new Map<number, Markup[]>();
  const places = parts.filter(({ kind }) => kind === "subhead");
  if (places.length !== subheads.length) return titlesByParagraph;
  let next = 0;
  for (const [paragraph, { segments }] of paragraphs.entries()) {
    const start = segments[0]?.[0] ?? 0;
    for (; (places[next]?.start ?? start) < start; next++) {
      const titles = titlesByParagraph.get(paragraph) ?? [];
      titles.push(html`<h5>${subheads[next] ?? null}</h5>\n`);
      titlesByParagraph.set(paragraph, titles);
    }
  }
  return titlesByParagraph;
}

/** Marks nest; one that begins inside another and ends outside of it is left to the list of mentions. */
function paragraphMarkup(text: string, marks: readonly Marked<Entity>[]): Markup[] {
  const out: Markup[] = [];
  const openEnds: number[] = [];
  let at = 0;
  const closeUntil = (offset: number): void => {
    for (let end = openEnds.at(-1); end !== undefined && end <= offset; end = openEnds.at(-1)) {
      out.push(html`${text.slice(at, end)}</mark>`);
      at = end;
      openEnds.pop();
    }
  };
  for (const { start, end, item } of marks) {
    closeUntil(start);
    const outerEnd = openEnds.at(-1);
    if (outerEnd !== undefined && end > outerEnd) continue;
    const { zh } = ENTITY_TYPES[item.type];
    out.push(html`${text.slice(at, start)}<mark class="${item.type}" title="${zh}: ${item.name} (${item.rule})">`);
    at = start;
    openEnds.push(end);
  }
  closeUntil(text.length);
  out.push(html`${text.slice(at)}`);
  return out;
}

function evidenceMarkup({ themes }: StoryRecord, { body, themeNames }: { body: Body; themeNames: ThemeNames }): Markup {
  if (themes === null || themes.evidence.length === 0) return nothing;
  const rows = themes.evidence.map(
    (evidence) =>
      html`<li>${bilingual(themeLabel(evidence.theme, themeNames))} <b>${evidence.cue}</b> <small>${weightOf(evidence)} [${evidence.start}, ${evidence.end})</small> ${contextMarkup(evidence, body)}</li>\n`,
  );
  return html`<details class="evidence"><summary>主题依据 <small lang="en">evidence</small> ${rows.length}</summary>\n<ul>${rows}</ul></details>`;
}

/** At most two decimals; a sign only when it counts against the theme. */
function weightOf({ weight }: ThemeEvidence): number {
  return Math.round(weight * 100) / 100;
}

function contextMarkup(evidence: ThemeEvidence, body: Body): Markup {
  const place = body.locate(evidence, [evidence.cue]);
  if (place === null) return nothing;
  const text = body.paragraphs[place.paragraph] ?? "";
  const before = text.slice(Math.max(0, place.start - CONTEXT), place.start).replace(HALF_CHARACTER, "");
  const after = text.slice(place.end, place.end + CONTEXT).replace(HALF_CHARACTER, "");
  return html`<q>${place.start > CONTEXT ? "…" : null}${before}<mark class="cue">${text.slice(place.start, place.end)}</mark>${after}${place.end + CONTEXT < text.length ? "…" : null}</q>`;
}

// Cutting by code unit can leave half of a rare character (𠮷) at either end.
const HALF_CHARACTER = /\p{Cs}/gu;

function mentionsMarkup(entities: readonly Entity[]): Markup {
  if (entities.length === 0) return nothing;
  const rows = entities.map(
    ({ type, name, surface, start, end, rule }) =>
      html`<tr><td>${ENTITY_TYPES[type].zh}</td><td>${name}</td><td>${surface}</td><td>[${start}, ${end})</td><td>${rule}</td></tr>\n`,
  );
  return html`<details><summary>全部提及 <small lang="en">all mentions</small> ${rows.length}</summary>
<div class="wide"><table><tr><th>类型</th><th>名称</th><th>原文</th><th>位置</th><th>规则</th></tr>
${rows}</table></div></details>`;
}

function diagnosticsMarkup(diagnostics: readonly Diagnostic[]): Markup {
  if (diagnostics.length === 0) return nothing;
  const rows = diagnostics.map(
    ({ severity, code, message, start }) =>
      html`<li class="${severity}">${bilingual(SEVERITIES[severity])} <code>${code}</code> ${message}${start === undefined ? nothing : html` <small>@${start}</small>`}</li>\n`,
  );
  return html`<ul class="diagnostics">${rows}</ul>`;
}
