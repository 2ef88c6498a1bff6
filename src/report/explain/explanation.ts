import type { Explanation } from "../../explain/types.ts";
import type { ReportOptions } from "../reporter.ts";
import { wrapped } from "../show/wrap.ts";
import { cutLines } from "./cut.ts";
import { entityLines } from "./entity.ts";
import { PHRASES } from "./labels.ts";
import { type Teller, tellerFor } from "./teller.ts";
import { themeLines, themesLines } from "./themes.ts";

const LEAST_WIDTH = 30;

/** An explanation for a terminal: of the name or theme that was asked for, or else of the cut, with all names and themes. */
export function* explanationLines(explanation: Explanation, options: ReportOptions): Generator<string> {
  const width = Math.max(LEAST_WIDTH, options.width ?? 80);
  const teller = tellerFor({ ...options, width });
  const { story, run, cut, entity, themes } = explanation;
  const title = [story.id, story.headline, story.path].filter((part) => part !== null).join(" · ");
  yield* wrapped([{ text: title, style: teller.paint.bold }], width);
  if (run.differs.length > 0)
    yield* teller.row("differs", teller.phrase(PHRASES.differs, run.differs.join(", ")), teller.paint.yellow);
  if (entity !== null) yield* entityLines(entity, teller);
  else if (themes?.weighed.theme != null) yield* themeLines(themes, themes.weighed.theme, teller);
  else {
    yield* cutLines(cut, teller);
    yield* nameLines(explanation, teller);
    if (themes !== null) yield* themesLines(themes, teller);
  }
}

function* nameLines({ entities }: Explanation, { type: typeName, row }: Teller): Generator<string> {
  const digits = String(entities.length).length;
  for (const [i, { number, type, name, rule, start, end }] of entities.entries()) {
    const told = `${String(number).padStart(digits, "0")} ${typeName(type)} ${name} (${rule}) [${start}, ${end})`;
    yield* row(i === 0 ? "names" : null, told);
  }
}
