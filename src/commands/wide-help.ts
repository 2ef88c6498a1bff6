import type { HelpConfiguration } from "commander";
import { displayWidth } from "../report/display-width.ts";

/** Help in a script whose characters take two columns, and that has no spaces to break lines at. */
export const WIDE_HELP: HelpConfiguration = {
  displayWidth,
  boxWrap: (text, width) =>
    text
      .split("\n")
      .flatMap((line) => wrapped(line, width))
      .join("\n"),
};

// A line may end behind each Chinese character and each word, but does not begin with “，” nor end with “（”.
const UNBROKEN =
  /\s{0,9}[（《“]{0,3}(?:\p{Script=Han}|[^\s\p{Script=Han}（《“，。；：、！？）》”]{1,200}|(?=[，。；：、！？）》”]))[，。；：、！？）》”]{0,3}/gu;

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [part] of text.matchAll(UNBROKEN)) {
    if (line !== "" && displayWidth(line + part) > width) {
      lines.push(line);
      line = part.trimStart();
    } else line += part;
  }
  return [...lines, line];
}
