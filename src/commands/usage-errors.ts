import type { CommanderError } from "commander";
import { type Wording, words } from "../core/wording.ts";

// What commander says of a command line that it cannot read; the values are their places.
const SAID: readonly Wording[] = [
  words`unknown command '${0}'`,
  words`unknown option '${0}'`,
  words`missing required argument '${0}'`,
  words`option '${0}' argument missing`,
  words`required option '${0}' not specified`,
  words`too many arguments for '${0}'. Expected ${1} argument but got ${2}.`,
  words`too many arguments for '${0}'. Expected ${1} arguments but got ${2}.`,
  words`option '${0}' argument '${1}' is invalid. Allowed choices are ${2}.`,
];
const SUGGESTED: readonly Wording[] = [words`(Did you mean ${0}?)`, words`(Did you mean one of ${0}?)`];

/** The wording of what commander throws, which comes as English text: “error: unknown option '--layuot'”. */
export function usageError({ code, message }: Pick<CommanderError, "code" | "message">): Wording {
  // “jiceng help nope” comes without a reason.
  if (code === "commander.help") return words`${words`no such command`}; see jiceng --help`;
  // “did you mean” stands on a line of its own.
  const [what = "", suggestion] = message.replace(/^error: /u, "").split("\n");
  const reason = recognised(what, SAID);
  return suggestion === undefined
    ? words`${reason}; see jiceng --help`
    : words`${reason} ${recognised(suggestion, SUGGESTED)}; see jiceng --help`;
}

function recognised(text: string, known: readonly Wording[]): Wording {
  for (const { template } of known.toReversed()) {
    const values = valuesIn(text, template);
    if (values !== null) return { template, values };
  }
  return words`${text}`;
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
