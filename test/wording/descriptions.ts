import type { Command } from "commander";
import { parsedDescription } from "../../src/commands/help-text.ts";
import { subCommands } from "../../src/commands/index.ts";

/** What the help of all commands says, in English, and the defaults that stand in it in words. */
export async function descriptions(): Promise<{ texts: ReadonlySet<string>; defaults: ReadonlySet<string> }> {
  const texts = new Set<string>();
  const defaults = new Set<string>();
  const add = (description: string): void => {
    const { what, usual } = parsedDescription(description);
    if (what !== "") texts.add(what);
    if (usual !== null) defaults.add(usual);
  };
  const addCommand = (command: Command): void => {
    for (const text of [command.summary(), command.description()]) add(text);
    for (const { description } of [...command.registeredArguments, ...command.options]) add(description);
    for (const part of command.commands) addCommand(part);
  };
  for (const { summary, load } of subCommands) {
    add(summary);
    addCommand(await load(() => {}));
  }
  return { texts, defaults };
}
