import type { CommanderError } from "commander";
import { type Wording, wording } from "../core/wording.ts";

// What commander says of a command line that it cannot read; the values are their places.
const SAID: readonly Wording[] = [
  wording`unknown command '${0}'`,
  wording`unknown option '${0}'`,
  wording`missing required argument '${0}'`,
  wording`option '${0}' argument missing`,
  wording`required option '${0}' not specified`,
  wording`too many arguments for '${0}'. Expected ${1} argument but got ${2}`,
  wording`too many arguments for '${0}'. Expected ${1} arguments but got ${2}`,
  wording`option '${0}' argument '${1}' is invalid. Allowed choices are ${2}`,
];
const SUGGESTED: readonly Wording[] = [wording`(Did you mean ${0}?)`, wording`(Did you mean one of ${0}?)`];

/** The wording of what commander throws, which comes as English text: “error: unknown option '--layuot'”. */
export function usageError({ code, message }: Pick<CommanderError, "code" | "message">): Wording {
  // “jiceng help nope” comes without a reason.
  if (code === "commander.help") return wording`${wording`no such command`}; see jiceng --help`;
  // “did you mean” stands on a line of its own; a stop would stand in front of “; see”.
  const [what = "", suggestion] = message
    .replace(/^error: /u, "")
    .replace(/\.$/u, "")
    .split("\n");
  const reason = recognised(what, SAID);
  return suggestion === undefined
    ? wording`${reason}; see jiceng --help`
    : wording`${reason} ${recognised(suggestion, SUGGESTED)}; see jiceng --help`;
}

function recognised(text: string, known: readonly Wording[]): Wording {
  for (const { template } of known.toReversed()) {
    const values = valuesIn(text, template);
    if (values !== null) return { template, values };
  }
  return wording`${text}`;
}

/** What stands in the text where the template has {0}, {1} …; null where the text is another. */
function valuesIn(text: string, template: string): readonly string[] | null {
  const [start = "", ...parts] = template.split(/\{\d\}/u);
  if (!text.startsWith(start)) return null;
  const values: string[] = [];
  let from = start.length;
  for (const [i, part] of parts.entries()) {
    const at = i === parts.length - 1 ? text.length - part.length : text.indexOf(part, from);
    if (at < from || !text.startsWith(part, at)) return null;
    values.push(text.slice(from, at));
    from = at + part.length;
  }
  return values;
}
