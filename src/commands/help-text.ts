import type { HelpConfiguration, Option } from "commander";
import { type Catalogue, inLanguage, listOf, wording } from "../core/wording.ts";

/**
 * How help is written. Descriptions stand in the commands in English, as plain text, and are looked up in the catalogue
 * when they are shown: few runs show any.
 */
export function helpText(catalogue: Catalogue): HelpConfiguration {
  const say = (text: string): string => catalogue.get(text) ?? text;
  const sayEach = (terms: string): string => terms.split(" ").map(say).join(" ");
  return {
    optionDescription: (option) => optionText(option, catalogue),
    argumentDescription: ({ description }) => described(description, catalogue),
    commandDescription: (command) => say(command.description()),
    subcommandDescription: (command) => say(command.summary() || command.description()),
    styleUsage: sayEach,
    styleSubcommandTerm: sayEach,
    styleTitle: say,
  };
}

/** What an option is for, its default and what it takes: in one form, whether the default stands in the description or beside it. */
function optionText({ description, defaultValue, argChoices }: Option, catalogue: Catalogue): string {
  const usual = typeof defaultValue === "string" ? inLanguage(wording` (default: ${defaultValue})`, catalogue) : "";
  const known = argChoices?.map((one) => `"${one}"`);
  const choices = known === undefined ? "" : inLanguage(wording` (choices: ${listOf(known)})`, catalogue);
  return `${described(description, catalogue)}${usual}${choices}`;
}

const DEFAULT = " (default: ";

function described(description: string, catalogue: Catalogue): string {
  const { what, usual } = parsedDescription(description);
  const said = catalogue.get(what) ?? what;
  return usual === null ? said : said + inLanguage(wording` (default: ${{ template: usual, values: [] }})`, catalogue);
}

/** “encoding of the inputs (default: auto)”: the default is looked up apart. */
export function parsedDescription(description: string): { readonly what: string; readonly usual: string | null } {
  const at = description.lastIndexOf(DEFAULT);
  if (at < 0 || !description.endsWith(")")) return { what: description, usual: null };
  return { what: description.slice(0, at), usual: description.slice(at + DEFAULT.length, -1) };
}
