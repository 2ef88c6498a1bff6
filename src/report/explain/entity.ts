import type { Entity } from "../../core/types.ts";
import type { EntityExplanation, PublicationExplanation } from "../../explain/types.ts";
import type { Candidate, WeighedName } from "../../places/weighed-name.ts";
import { ROLES } from "../labels.ts";
import { PARTS } from "../show/labels.ts";
import { PHRASES, STEPS } from "./labels.ts";
import type { Teller } from "./teller.ts";

const CANDIDATES_SHOWN = 5;

/** Why a mention was found, and what its name and values come from. */
export function* entityLines(explained: EntityExplanation, teller: Teller): Generator<string> {
  const { say, type, row, paint } = teller;
  const { number, entity, part, context, name, rivals, quotations, references } = explained;
  const { start, end } = entity;
  yield* row("name", `${number} ${type(entity.type)} ${entity.name} [${start}, ${end})`, paint.bold);
  yield* row("rule", entity.rule);
  const of = part === null ? "" : `${say(PARTS[part])}: `;
  yield* row("stands", `${of}…${context.before}【${context.text}】${context.after}…`);
  yield* row("made", name.map(({ step, text }) => `${say(STEPS[step])} ${text}`).join(" → "));
  yield* detailLines(explained, teller);
  for (const [i, quote] of quotations.entries())
    yield* row(i === 0 ? "quoted" : null, `${quote.surface} ${quote.class} (${quote.evidence})`);
  if (references.length > 0)
    yield* row("meant", references.map((it) => `${it.surface} [${it.start}, ${it.end})`).join(" · "));
  for (const [i, rival] of rivals.entries()) {
    const told = `${type(rival.type)} ${rival.name} (${rival.rule}) [${rival.start}, ${rival.end})`;
    yield* row(i === 0 ? "rivals" : null, told);
  }
}

function* detailLines({ entity, place, published, roleWords }: EntityExplanation, teller: Teller): Generator<string> {
  const { phrase, row, say } = teller;
  const yesNo = (is: boolean): string => say(is ? PHRASES.yes : PHRASES.no);
  switch (entity.type) {
    case "office":
    case "community":
      yield* codeLines(entity, place, teller);
      return;
    case "reporter": {
      const { role, outlet, credits } = entity;
      yield* row("role", phrase(PHRASES.credits, say(ROLES[role]), outlet, credits.join(", ")));
      const words = (roleWords ?? []).map(({ word, role: of, start, end }) => `${word} ${of} [${start}, ${end})`);
      if (words.length > 0) yield* row("words", words.join(" · "));
      return;
    }
    case "date":
      yield* dateLines(entity, published, teller);
      return;
    case "programme": {
      const { head, kind, quoted, cluster } = entity;
      yield* row("says", phrase(PHRASES.programme, head, kind, yesNo(quoted), cluster));
      return;
    }
    case "person":
      yield* row("says", phrase(PHRASES.title, entity.title));
      return;
    case "place":
      yield* row("code", entity.code ?? say(PHRASES.noCode));
      return;
    case "quantity": {
      const { number, unit, approximate, counted } = entity;
      yield* row("says", phrase(PHRASES.quantity, number, unit, yesNo(approximate), counted));
      return;
    }
    case "organisation":
    case "estate":
  }
}

function* codeLines(
  { code, link }: Entity & { readonly type: "office" | "community" },
  place: WeighedName | null,
  teller: Teller,
): Generator<string> {
  const { phrase, row, say } = teller;
  const given = code ?? say(PHRASES.noCode);
  if (link === null || place === null) yield* row("code", given);
  else {
    const second = link.second === null ? "" : `; ${phrase(PHRASES.second, link.second)}`;
    yield* row("code", `${phrase(PHRASES.code, given, link.confidence, place.sureFrom)}${second}`);
  }
  if (place === null) return;
  const { candidates, unlisted } = place;
  if (candidates.length === 0) yield* row("rows", say(PHRASES.noRows));
  else {
    const shown = candidates.slice(0, CANDIDATES_SHOWN).map(candidateText);
    const more = candidates.length - shown.length;
    const rows = [...shown, ...(more > 0 ? [phrase(PHRASES.more, more)] : []), phrase(PHRASES.unlisted, unlisted)];
    for (const [i, text] of rows.entries()) yield* row(i === 0 ? "rows" : null, text);
  }
  if (link !== null) yield* row("because", link.evidence.length === 0 ? "–" : link.evidence.join(", "));
  for (const [i, text] of homeTexts(place, teller).entries()) yield* row(i === 0 ? "home" : null, text);
}

function candidateText({ code, name, parents, chance }: Candidate): string {
  return `${code} ${Object.values(parents).join("")}${name} ${chance}`;
}

/** What tells in which district the place is to be looked for; only what there is. */
function homeTexts({ inFront, inStory, ofOutlet, townships, sameDistrict }: WeighedName, { phrase }: Teller): string[] {
  const named = (areas: readonly { readonly name: string; readonly code: string }[]): string[] =>
    areas.map(({ name, code }) => `${name} (${code})`);
  const told = [
    { label: PHRASES.front, names: [...named(inFront.areas), ...inFront.offices] },
    { label: PHRASES.story, names: named(inStory) },
    { label: PHRASES.outlet, names: named(ofOutlet) },
    { label: PHRASES.sameDistrict, names: sameDistrict },
  ];
  const texts = told.filter(({ names }) => names.length > 0).map(({ label, names }) => phrase(label, names.join("、")));
  if (townships.offices.length > 0)
    texts.push(phrase(PHRASES.townships, townships.offices.join("、"), townships.share));
  return texts;
}

function* dateLines(
  { value, resolved, precision }: Entity & { readonly type: "date" },
  published: PublicationExplanation | null,
  { phrase, row, say }: Teller,
): Generator<string> {
  yield* row("says", phrase(PHRASES.value, value ?? say(PHRASES.noValue), precision));
  yield* row("resolved", resolved ?? "–");
  if (published === null) return;
  const { from, statedIn } = published;
  const day = published.published;
  yield* row("published", day === null ? say(PHRASES.noDate) : phrase(PHRASES.from, day, from));
  if (statedIn !== null) yield* row(null, phrase(PHRASES.byPage, statedIn.text, statedIn.start, statedIn.end));
}
