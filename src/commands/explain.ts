import { isDeepStrictEqual } from "node:util";
import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import type { StoryRecord } from "../core/types.ts";
import { listOf, wording } from "../core/wording.ts";
import { moved } from "../explain/moved.ts";
import { explainStory } from "../explain/story.ts";
import { traced } from "../explain/trace.ts";
import type { Explanation } from "../explain/types.ts";
import { isColoured, terminalWidth, writeNote, writeResult } from "../io/output.ts";
import { packageVersion } from "../io/version.ts";
import { labelNames } from "../learn/label-names.ts";
import { explanationLines } from "../report/explain/explanation.ts";
import { placed } from "../run/placed.ts";
import { themeNamesOf } from "../run/work.ts";
import { openTools } from "../tools.ts";
import { analyzeCommand, settingsOf } from "./analyze.ts";
import { findStory } from "./find-story.ts";
import { numberIn } from "./option-values.ts";
import { analyzeOptionsOf, openOptionsOf } from "./own-files.ts";
import { openRunFolder } from "./run-folder.ts";
import { settingsOfRun } from "./run-settings.ts";
import { storedSource } from "./stored-text.ts";

const FORMATS = ["text", "json"] as const;

export function explainCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("explain")
    .summary("say why a story of a run is as it is")
    .description(
      "Analyses the document of a story again, as the run did, and says why the story was cut so; with --entity why a name was found, with --theme why a theme was given or not.",
    )
    .argument("<run>", "the --out folder of a jiceng analyze")
    .argument("<story>", "id of a story, or its beginning, or its number in a run of one document")
    .option("--entity <number>", "why this name: its number in the list that explain gives")
    .option("--theme <id>", "why this theme, or why not; its id or name")
    .option("--taxonomy <path>", "themes and cues of the run, where it had its own: a file or folder")
    .option("--aliases <file>", "the alias book of the run, where it had one")
    .addOption(new Option("--format <name>", "what goes to stdout").choices(FORMATS).default("text"))
    .option("--width <columns>", "columns of a line, 30 to 1000 (default: those of the terminal, or 80)");
  for (const option of analyzeCommand(finish).options)
    if (option.attributeName() === "quiet") command.addOption(option);
  return command.action(async (run: string, story: string, _own: Flags, own: Command) => {
    // With --lang, which is an option of the program.
    finish(await runExplain(run, story, own.optsWithGlobals()));
  });
}

interface Flags {
  readonly entity?: string;
  readonly theme?: string;
  readonly taxonomy?: string;
  readonly aliases?: string;
  readonly format: (typeof FORMATS)[number];
  readonly width?: string;
  readonly lang?: string;
  readonly quiet?: boolean;
}

const MOST_ENTITIES = 1_000_000;

async function runExplain(path: string, wanted: string, flags: Flags): Promise<number> {
  const { format, quiet = false } = flags;
  if (flags.entity !== undefined && flags.theme !== undefined)
    throw new UserError("bad-setting", wording`--entity and --theme ask two questions; leave one out`);
  const asked = { entity: wholeNumber(flags.entity, "--entity", 1, MOST_ENTITIES), theme: flags.theme ?? null };
  const width = wholeNumber(flags.width, "--width", 30, 1000) ?? terminalWidth();
  const { lang } = await settingsOf(flags.lang === undefined ? {} : { lang: flags.lang }, null);
  const run = openRunFolder(path);
  const { story, copies } = findStory(run, wanted);
  const { settings, own, version, otherFiles } = settingsOfRun(run, {
    taxonomy: flags.taxonomy ?? null,
    aliases: flags.aliases ?? null,
    quiet,
  });
  const { source, offset, lines, published } = await storedSource(run, story, settings);
  const tools = await openTools(openOptionsOf({ ...settings, segmenter: "built-in" }, own));
  const theme = asked.theme === null ? null : themeIdOf(asked.theme, tools.themes.names);
  const trace = traced(source, tools, { ...analyzeOptionsOf(settings), published });
  const made = trace.stories.find(({ record }) => record.start + offset === story.start);
  if (made === undefined)
    throw new UserError(
      "story-not-found-again",
      wording`version ${packageVersion()} with these files cuts the document otherwise than the run did (version ${version}); run jiceng analyze again`,
      { subject: story.id },
    );
  if (asked.entity !== null && asked.entity > made.record.entities.length)
    throw new UserError(
      "unknown-entity",
      wording`has ${made.record.entities.length} names; see jiceng explain without --entity`,
      {
        subject: story.id,
      },
    );
  const ordinals = { offset, isFirst: offset === 0, stories: story.ordinal - made.record.ordinal };
  const [record] = placed({ ...trace.analyzed, stories: [made.record] }, ordinals).stories;
  const differs = record === undefined ? [] : differences(record, story.fields);
  const told = moved(explainStory(trace, made, { entity: asked.entity, theme }), { offset, lines });
  const explanation: Explanation = {
    ...told,
    story: { ...told.story, id: story.id, ordinal: story.ordinal },
    run: { version, versionNow: packageVersion(), differs, otherFiles },
  };
  if (!quiet) noteRun(explanation, copies);
  if (format === "json") writeResult(`${JSON.stringify(explanation)}\n`);
  else {
    const options = { language: lang, color: isColoured(), width, themeNames: themeNamesOf(tools) };
    for (const line of explanationLines(explanation, options)) writeResult(`${line}\n`);
  }
  return 0;
}

function wholeNumber(given: string | undefined, option: string, least: number, most: number): number | null {
  return given === undefined ? null : numberIn(given, { option, least, most, whole: true });
}

/** @throws UserError `unknown-theme`, with what is near. */
function themeIdOf(given: string, { themes }: { themes: readonly { id: string; zh: string; en: string }[] }): string {
  const found = labelNames(
    themes.map(({ id, zh, en }) => ({ id, names: [zh, en] })),
    wording`theme`,
  ).idOf(given);
  if (!found.ok) throw new UserError("unknown-theme", found.reason);
  return found.id;
}

/** What explain tells of; words for keywords are cut by a segmenter that need not be here. */
const COMPARED = [
  ...["kind", "start", "end", "section", "kicker", "headline", "deck", "subheads", "dateline", "origin", "parts"],
  ...["text", "paragraphs", "entities", "references", "quotes", "themes"],
];

function differences(record: StoryRecord, stored: ReadonlyMap<string, unknown>): string[] {
  const made = new Map<string, unknown>(Object.entries(record));
  const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
  return COMPARED.filter((name) => !isDeepStrictEqual(asJson(made.get(name)), stored.get(name) ?? null));
}

function noteRun({ story, run: { version, versionNow, differs, otherFiles } }: Explanation, copies: number): void {
  if (copies > 1)
    writeNote(wording`${copies} documents have the same bytes, and so the same story ids; this is of ${story.path}`);
  if (differs.length === 0) return;
  const why = [
    ...(version === versionNow ? [] : [wording`the run was made by version ${version}, this is ${versionNow}`]),
    ...(otherFiles.length === 0 ? [] : [wording`other files: ${listOf(otherFiles)}`]),
  ];
  const because = why.length === 0 ? "" : wording` (${listOf(why)})`;
  writeNote(wording`what is explained is not what the run has: ${listOf(differs)} differ${because}`);
}
