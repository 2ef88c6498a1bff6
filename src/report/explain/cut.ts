import type { CutExplanation, LineExplanation, ReadingExplanation } from "../../explain/types.ts";
import type { LabelEvidence } from "../../layout/explain.ts";
import { JOIN } from "../show/marked-runs.ts";
import { PHRASES } from "./labels.ts";
import type { Teller } from "./teller.ts";

const SHOWN = 30;
const TEXT: ReadonlySet<string> = new Set(["lead", "body", "continuation"]);

/** Why a story begins and ends where it does. */
export function* cutLines(cut: CutExplanation, teller: Teller): Generator<string> {
  const { phrase, row } = teller;
  const { firstLine, lastLine, start, end, layout, kinds, reading, joins } = cut;
  yield* row("cut", phrase(PHRASES.lines, firstLine, lastLine, start, end, layout));
  for (const [i, { kind, score, signs }] of kinds.entries()) {
    const told = signs.map(({ name, count, weight }) => `${name} ${count} × ${weight}`).join(", ");
    yield* row(i === 0 ? "page" : null, `${kind} ${score}${told === "" ? "" : `: ${told}`}`);
  }
  if (reading === null) yield* row("reading", teller.say(PHRASES.single));
  else yield* readingLines(reading, teller);
  for (const [i, { start: from, end: to, before, after }] of joins.entries())
    yield* row(i === 0 ? "joined" : null, `…${before}${JOIN}${after}… [${from}, ${to})`);
}

function* readingLines({ score, nextBest, lines }: ReadingExplanation, teller: Teller): Generator<string> {
  const { phrase, row } = teller;
  yield* row("reading", phrase(PHRASES.score, score));
  const next =
    nextBest === null
      ? phrase(PHRASES.noOther)
      : phrase(PHRASES.nextBest, nextBest.line, nextBest.label, nextBest.behind);
  yield* row("next", next);
  for (let i = 0; i < lines.length; ) {
    let to = i;
    while (to < lines.length && isPlainText(lines[to])) to++;
    // The text between first and last line is of one kind, and long.
    if (to - i > 1) yield* row(null, textLines(lines.slice(i, to), teller), teller.paint.dim);
    else {
      const line = lines[i];
      if (line !== undefined) yield* lineLines(line, i === 0, teller);
    }
    i = to - i > 1 ? to : i + 1;
  }
}

function isPlainText(line: LineExplanation | undefined): boolean {
  return line?.isInside === true && TEXT.has(line.chosen.label);
}

function textLines(lines: readonly LineExplanation[], { phrase }: Teller): string {
  let least: { behind: number; line: number; label: string } | null = null;
  for (const { rival, line } of lines)
    if (rival !== null && (least === null || rival.behind < least.behind)) least = { ...rival, line };
  const [first, last] = [lines[0]?.line ?? 0, lines.at(-1)?.line ?? 0];
  return phrase(PHRASES.bodyLines, first, last, least?.behind ?? null, least?.line ?? null, least?.label ?? null);
}

function* lineLines(line: LineExplanation, isFirst: boolean, teller: Teller): Generator<string> {
  const { phrase, say, row, paint } = teller;
  const { text, chosen, next, rival, isInside } = line;
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const where = isInside ? "" : ` (${say(isFirst ? PHRASES.inFront : PHRASES.behind)})`;
  yield* row(null, `${line.line} ${chosen.label} ${chosen.sum}${where}: ${shown}`, isInside ? undefined : paint.dim);
  if (!isInside) return;
  const others = [
    rival === null ? phrase(PHRASES.noOther) : phrase(PHRASES.rival, rival.label, rival.behind),
    phrase(PHRASES.notLine, next.label, next.sum),
  ];
  yield* row(null, `${signsOf(chosen)}; ${others.join("; ")}`, paint.dim);
}

function signsOf({ signs }: LabelEvidence): string {
  const told = signs.map(({ name, weight }) => `${name} ${weight > 0 ? "+" : ""}${weight}`);
  return told.length === 0 ? "–" : told.join(", ");
}
