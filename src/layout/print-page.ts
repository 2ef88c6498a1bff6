import { isOpen } from "./appearance.ts";
import { assemble, finish } from "./assemble.ts";
import type { Layout } from "./layout.ts";
import type { Line } from "./line.ts";
import { bestReading } from "./reading.ts";
import { openingsOf } from "./spacing.ts";

/** A newspaper page: several stories, paragraphs cut by column ends. */
export const printPage: Layout = {
  name: "print-page",
  fits({ lines }) {
    const datelines = lines.filter((line) => line.dateline !== null || line.lead !== null).length;
    const endings = lines.filter((line) => line.byline !== null || line.tail !== null).length;
    return (
      2 * columnBreaks(lines) +
      Math.max(0, datelines - 1) +
      Math.max(0, endings - 1) * 0.5 +
      Math.max(0, openingsOf(lines) - 1) +
      (areParted(lines) ? 1 : 0) +
      (lines.some((line) => line.furniture === "edition") ? 3 : 0)
    );
  },
  split(input) {
    const { drafts, furniture } = assemble(input.text, bestReading(input.lines, { ...input, breaksColumns: true }), {
      reader: input.reader,
      // Without a headline only a dateline tells that a story behind a byline is another one.
      startsFragment: (draft, line) => draft.ended && line.dateline !== null,
    });
    const stories = drafts.map((draft) => finish(draft, "story"));
    return { layout: "print-page", stories, furniture, outlet: null };
  },
};

/** Lines that stop in mid-sentence in front of a line that goes on, a blank line or an indent between paragraphs. */
function columnBreaks(lines: readonly Line[]): number {
  const indents = lines.some((line) => line.indented);
  return lines.filter((line, i) => {
    const next = lines[i + 1];
    if (
      !isOpen(line) ||
      next === undefined ||
      next.furniture !== null ||
      next.byline !== null ||
      next.dateline !== null
    )
      return false;
    if (indents ? next.indented : next.gap === 0) return false;
    return next.length >= 8 && (next.ends === "sentence" || next.tail !== null || isOpen(next));
  }).length;
}

/** Blank lines stand between nearly all lines. */
function areParted(lines: readonly Line[]): boolean {
  const parted = lines.slice(1).filter((line) => line.gap > 0).length;
  return lines.length >= 6 && parted * 10 >= (lines.length - 1) * 7;
}
