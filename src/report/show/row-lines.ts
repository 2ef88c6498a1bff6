import { displayWidth } from "../display-width.ts";
import type { Paint } from "../paint.ts";
import { type Run, wrapped } from "./wrap.ts";

const MARGIN = 1;
const GAP = 2;

export interface RowStyle {
  readonly paint: Paint;
  readonly width: number;
  /** Columns of the labels at the left. */
  readonly gutter: number;
}

/** A label, and beside it what it is of, in as many lines as that takes. */
export function* rowLines(label: string, runs: readonly Run[], { paint, width, gutter }: RowStyle): Generator<string> {
  const indent = " ".repeat(MARGIN + gutter + GAP);
  const first = `${" ".repeat(MARGIN)}${paint.dim(label)}${" ".repeat(gutter - displayWidth(label) + GAP)}`;
  let isFirst = true;
  for (const line of wrapped(runs, width - indent.length)) {
    yield (isFirst ? first : indent) + line;
    isFirst = false;
  }
}
