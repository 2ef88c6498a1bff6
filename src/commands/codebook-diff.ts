import type { StoryRecord } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";
import { told } from "../io/language.ts";
import { writeNote, writeResult } from "../io/output.ts";
import { analyze } from "../pipeline.ts";
import { textTable } from "../report/text-table.ts";
import { type Change, diffTaxonomies } from "../themes/diff.ts";
import { compileTaxonomy } from "../themes/model.ts";
import type { OwnTaxonomy } from "../themes/own-taxonomy.ts";
import { openTools } from "../tools.ts";
import { SOME_FAILED } from "./documents.ts";
import { type InputFlags, inputSettings, openCodebook, readCorpus, WIDEST } from "./open-codebook.ts";

export interface DiffFlags extends InputFlags {}

interface Labels {
  readonly primary: string | null;
  readonly secondary: readonly string[];
}

/** A story that has other themes than before. */
interface ChangedStory {
  readonly id: string;
  readonly document: string;
  readonly headline: string | null;
  readonly from: Labels;
  readonly to: Labels;
}

interface Corpus {
  readonly stories: number;
  readonly primaryChanged: number;
  readonly changed: readonly ChangedStory[];
  readonly failed: number;
}

export async function runDiff(
  { old: oldPath, current: currentPath }: { old: string; current: string },
  inputs: readonly string[],
  flags: DiffFlags,
): Promise<number> {
  const settings = inputSettings(flags);
  const old = await openCodebook(oldPath, settings);
  const current = await openCodebook(currentPath, settings);
  const changes = diffTaxonomies(old, current);
  const corpus = inputs.length === 0 ? null : await compareStories(inputs, { old, current, settings });
  if (flags.format === "json") writeResult(jsonOf(changes, corpus));
  else writeTables(changes, corpus);
  if (!settings.quiet) writeNote(summaryOf(changes, corpus));
  return (corpus?.failed ?? 0) > 0 ? SOME_FAILED : 0;
}

async function compareStories(
  inputs: readonly string[],
  { old, current, settings }: { old: OwnTaxonomy; current: OwnTaxonomy; settings: ReturnType<typeof inputSettings> },
): Promise<Corpus> {
  const tools = await openTools();
  const before = { ...tools, themes: compileTaxonomy(old.taxonomy) };
  const after = { ...tools, themes: compileTaxonomy(current.taxonomy) };
  const changed: ChangedStory[] = [];
  let stories = 0;
  let primaryChanged = 0;
  const { failed } = await readCorpus(inputs, {
    settings,
    read: (document) => {
      const options = { layout: settings.layout };
      const now = analyze(document, after, options).stories;
      for (const [i, story] of analyze(document, before, options).stories.entries()) {
        stories++;
        const [from, to] = [labelsOf(story), labelsOf(now[i] ?? story)];
        if (from.primary !== to.primary) primaryChanged++;
        if (from.primary !== to.primary || from.secondary.join() !== to.secondary.join())
          changed.push({ id: story.id, document: story.document.path, headline: story.headline, from, to });
      }
    },
  });
  return { stories, primaryChanged, changed, failed };
}

function labelsOf({ themes }: StoryRecord): Labels {
  return { primary: themes?.primary ?? null, secondary: themes?.secondary ?? [] };
}

const NAMES: Readonly<Record<Change["change"] | Change["what"], Wording>> = {
  added: wording`added`,
  removed: wording`removed`,
  moved: wording`moved`,
  changed: wording`changed`,
  theme: wording`theme`,
  word: wording`word`,
  setting: wording`setting`,
};

function writeTables(changes: readonly Change[], corpus: Corpus | null): void {
  const rows = changes.map(({ change, what, name, from, to }) => [
    told(NAMES[change]),
    told(NAMES[what]),
    name,
    from ?? "",
    to ?? "",
  ]);
  if (rows.length > 0)
    writeResult(
      textTable({
        header: [wording`change`, wording`what`, wording`name`, wording`from`, wording`to`].map(told),
        rows,
        widest: WIDEST,
      }),
    );
  if (corpus === null || corpus.changed.length === 0) return;
  const stories = corpus.changed.map(({ id, headline, from, to }) => [id, shown(from), shown(to), headline ?? ""]);
  if (rows.length > 0) writeResult("\n");
  writeResult(
    textTable({
      header: [wording`story`, wording`from`, wording`to`, wording`headline`].map(told),
      rows: stories,
      widest: WIDEST,
    }),
  );
}

/** “culture + volunteering”. */
function shown({ primary, secondary }: Labels): string {
  return [primary ?? "(abstained)", ...secondary].join(" + ");
}

function jsonOf(changes: readonly Change[], corpus: Corpus | null): string {
  const stories =
    corpus === null
      ? null
      : { stories: corpus.stories, primaryChanged: corpus.primaryChanged, changed: corpus.changed };
  return `${JSON.stringify({ schema: "jiceng/codebook-diff@1", changes, corpus: stories }, null, 2)}\n`;
}

function summaryOf(changes: readonly Change[], corpus: Corpus | null): Wording {
  const count = (what: Change["what"]): number => changes.filter((change) => change.what === what).length;
  const inTaxonomy = wording`${count("theme")} themes, ${count("setting")} settings and ${count("word")} words differ`;
  if (corpus === null) return inTaxonomy;
  const { stories, primaryChanged, changed } = corpus;
  return wording`${inTaxonomy}; ${changed.length} of ${stories} stories have other themes, ${primaryChanged} another first one`;
}
