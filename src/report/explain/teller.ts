import type { EntityType } from "../../core/types.ts";
import { displayWidth } from "../display-width.ts";
import { rounded } from "../figures.ts";
import { ENTITY_TYPES, type Label, themeLabel } from "../labels.ts";
import { type Paint, paintOf } from "../paint.ts";
import type { ReportOptions } from "../reporter.ts";
import { rowLines } from "../show/row-lines.ts";
import { plain, type Style } from "../show/wrap.ts";
import { ROWS } from "./labels.ts";

type Value = string | number | boolean | null;

/** Tells an explanation: in which language, in what colours, how wide. */
export interface Teller {
  readonly paint: Paint;
  readonly say: (label: Label) => string;
  /** A phrase with what it says it of. */
  readonly phrase: (name: Label, ...values: readonly Value[]) => string;
  readonly theme: (id: string) => string;
  /** One mention of a type: its name in the data, or in Chinese. */
  readonly type: (type: EntityType) => string;
  /** A label at the left, and a text beside it in as many lines as it takes; `null` goes on with the row above. */
  readonly row: (name: keyof typeof ROWS | null, text: string, style?: Style) => Generator<string>;
}

const NOTHING = "–";

export function tellerFor({
  color = false,
  width = 80,
  language = "en",
  themeNames = new Map(),
}: ReportOptions): Teller {
  const paint = paintOf(color);
  const say = (label: Label): string => label[language];
  const gutter = Math.max(...Object.values(ROWS).map((label) => displayWidth(say(label))));
  const said = (value: Value): string =>
    value === null || value === "" ? NOTHING : String(typeof value === "number" ? rounded(value) : value);
  return {
    paint,
    say,
    phrase: (label, ...values) =>
      say(label).replace(/\{(?<at>\d)\}/gu, (_, at: string) => said(values[Number(at)] ?? null)),
    type: (type) => say({ zh: ENTITY_TYPES[type].zh, en: type }),
    theme: (id) => say(themeLabel(id, themeNames)),
    row: (name, text, style = plain) =>
      rowLines(name === null ? "" : say(ROWS[name]), [{ text, style }], { paint, width, gutter }),
  };
}
