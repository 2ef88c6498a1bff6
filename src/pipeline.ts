import { asMentions, type Reference } from "./core/back-reference.ts";
import { publicationDay } from "./core/iso-date.ts";
import type { Quotation } from "./core/quotation.ts";
import type {
  AnalyzedDocument,
  Diagnostic,
  EntityType,
  Keyword,
  LayoutName,
  Mention,
  Page,
  PageContext,
  Recognizer,
  Script,
  SourceDocument,
  Story,
  StoryRecord,
  ThemeLabels,
} from "./core/types.ts";
import { publicationOf } from "./entities/date/index.ts";
import { programmeReferences } from "./entities/programme/back-references.ts";
import type { ClassifyQuotations } from "./entities/quotations.ts";
import { resolveMentions } from "./entities/resolve.ts";
import { cleanStory } from "./layout/clean-story.ts";
import type { LayoutTools } from "./layout/index.ts";
import { backReferences } from "./places/back-references.ts";
import { explainLinks } from "./places/explain.ts";
import { type LinkedStory, type LinkTools, linkPlaces } from "./places/link.ts";
import { documentInfo, furnitureByStory, storyRecord } from "./record.ts";
import type { Simplify } from "./script/simplify.ts";
import type { FindKeywords } from "./segment/keywords.ts";
import type { UserDictionaryReport } from "./segment/user-dictionary.ts";
import { classifyThemes } from "./themes/classify.ts";
import type { ThemeModel } from "./themes/model.ts";
import type { TaxonomyReport } from "./themes/own-taxonomy.ts";

/** What the stages work with, built once by `openTools`. */
export interface Tools extends LayoutTools, LinkTools {
  readonly simplify: Simplify;
  readonly recognizers: readonly Recognizer[];
  readonly classifyQuotations: ClassifyQuotations;
  readonly themes: ThemeModel;
  /** What became of the words of a taxonomy of one's own; null with the built-in one. */
  readonly taxonomyReport: TaxonomyReport | null;
  readonly findKeywords: FindKeywords;
  /** The segmenter that keywords are cut with: `built-in` or `nodejieba`. */
  readonly segmenter: string;
  /** What became of the lines of the user dictionary; null without one. */
  readonly userDictionaryReport: UserDictionaryReport | null;
}

export interface AnalyzeOptions {
  /** How the document is cut; `auto`, the default, decides by what it looks like. */
  readonly layout?: LayoutName | "auto";
  /** ISO publication date for a document that was given without one; it goes before a date that the page states. */
  readonly published?: string | null;
  /** The entity types that are wanted; all unless given. */
  readonly types?: ReadonlySet<EntityType> | null;
  /** Whether 该社区, 该活动 and the like are given as mentions of what they stand for; not unless this is true. */
  readonly references?: boolean;
  /** Whether themes are wanted; they are unless this is false. */
  readonly themes?: boolean;
  /** Themes that are less sure than this, 0 to 1, are not given; 0 unless given. */
  readonly minConfidence?: number;
}

const MIXED: Diagnostic = {
  code: "mixed-script",
  severity: "info",
  message: "some lines are in Simplified, some in Traditional script",
};

/**
 * The whole data flow: one document in, its stories out. Pure; `src/README.md` has the picture.
 *
 * @throws UserError `bad-layout` for a layout that is not known, `bad-date` when `published` is no ISO date.
 */
export function analyze(source: SourceDocument, tools: Tools, options: AnalyzeOptions = {}): AnalyzedDocument {
  const [analyzed] = analyzeAll([source], tools, options);
  if (analyzed === undefined) throw new Error("one document in, none out");
  return analyzed;
}

/**
 * Many documents, each read as `analyze` reads it, but stage by stage over all of them: a stage that goes from text to text
 * finds its code and its tables in the caches of the processor, where one that comes round once a document has to fetch them
 * again. Some 64,000 characters at once take two thirds of the time that they take one by one. All that was found is in memory
 * at once; records are made one by one, as they are asked for.
 *
 * @throws UserError as `analyze` does.
 */
export function* analyzeAll(
  sources: readonly SourceDocument[],
  tools: Tools,
  options: AnalyzeOptions = {},
): Generator<AnalyzedDocument, void> {
  const { layout = "auto", published } = options;
  const day = typeof published === "string" ? publicationDay(published) : null;
  const simplified = sources.map((source) => ({ source, ...tools.simplify(source.text) }));
  const titled = simplified.map((document) => ({ ...document, title: titleOf(document.source, tools.simplify) }));
  const cut = titled.map((document) => ({ ...document, page: tools.splitStories(document.text, layout) }));
  const opened = cut.map((document) => ({ ...document, ...contextOf(document, day) }));
  const found = withMentions(opened, tools.recognizers);
  const linked = found.map((document) => ({ ...document, stories: linkedStories(document, tools) }));
  const quoted = linked.map((document) => ({ ...document, quotes: quotesIn(document, tools) }));
  const referred = quoted.map((document) => ({ ...document, references: referencesIn(document) }));
  const classified = referred.map((document) => ({ ...document, themes: themesOf(document, tools, options) }));
  const complete = classified.map((document) => ({
    ...document,
    keywords: tools.findKeywords(document.context.stories),
  }));
  for (const document of complete) yield analyzedDocument(document, options);
}

/** How the layout of a document is read: for each line what it was taken for, and by which signs. Lines for people. */
export function explainLayout(source: SourceDocument, tools: Tools, options: AnalyzeOptions = {}): string[] {
  return tools.explainLayout(tools.simplify(source.text).text, options.layout ?? "auto");
}

/** How the names of offices and communities were tied to the official list, and by what. Lines for people. */
export function explainPlaces(analyzed: AnalyzedDocument, tools: Tools): string[] {
  return explainLinks(analyzed, tools.officialPlaces().places);
}

function titleOf({ title }: SourceDocument, simplify: Simplify): string | null {
  return title === null ? null : simplify(title).text;
}

interface CutDocument {
  readonly source: SourceDocument;
  readonly text: string;
  readonly page: Page;
}

interface OpenedDocument extends CutDocument {
  readonly title: string | null;
  readonly script: Script;
  readonly publication: ReturnType<typeof publicationOf>;
  readonly context: PageContext;
}

function contextOf(
  { source, text, page }: CutDocument,
  day: string | null,
): Pick<OpenedDocument, "publication" | "context"> {
  const stories = page.stories.map((cut) => cleanStory(text, cut));
  const publication = publicationOf(page, { text, record: source.published, option: day });
  return { publication, context: { published: publication.published, outlet: source.outlet ?? page.outlet, stories } };
}

/** Recognizer by recognizer over all documents; then what overlaps is settled story by story. */
function withMentions<Document extends OpenedDocument>(
  documents: readonly Document[],
  recognizers: readonly Recognizer[],
): (Document & { readonly stories: readonly LinkedStory[] })[] {
  const found = documents.map(({ context }) => context.stories.map((): Mention[] => []));
  for (const recognizer of recognizers) {
    for (const [i, { context }] of documents.entries()) {
      for (const [j, story] of context.stories.entries()) add(found[i]?.[j] ?? [], recognizer.find(story, context));
    }
  }
  return documents.map((document, i) => ({
    ...document,
    stories: document.context.stories.map((story, j) => ({ story, mentions: resolveMentions(found[i]?.[j] ?? []) })),
  }));
}

function add(mentions: Mention[], more: readonly Mention[]): void {
  for (const mention of more) mentions.push(mention);
}

interface ReadDocument extends OpenedDocument {
  readonly stories: readonly LinkedStory[];
}

function linkedStories({ stories, context }: ReadDocument, tools: Tools): LinkedStory[] {
  const { gazetteer, officialPlaces, aliases } = tools;
  return linkPlaces(stories, { gazetteer, officialPlaces, aliases, outlet: context.outlet });
}

function quotesIn({ stories }: ReadDocument, { classifyQuotations }: Tools): Quotation[][] {
  return stories.map(({ story, mentions }) => classifyQuotations(story, mentions));
}

function referencesIn({ stories }: ReadDocument): Reference[][] {
  return stories.map(({ story, mentions }) => [
    ...backReferences(story, mentions),
    ...programmeReferences(story, mentions),
  ]);
}

function themesOf(
  { title, stories }: ReadDocument,
  { themes: model }: Tools,
  { themes = true, minConfidence = 0 }: AnalyzeOptions,
): ThemeLabels[] | null {
  if (!themes) return null;
  return stories.map(({ story, mentions }, i) =>
    classifyThemes(story, mentions, { model, title: i === 0 ? title : null, minConfidence }),
  );
}

/** What was found, a row for each story. */
interface CompleteDocument extends ReadDocument {
  readonly quotes: readonly (readonly Quotation[])[];
  readonly references: readonly (readonly Reference[])[];
  readonly themes: readonly ThemeLabels[] | null;
  readonly keywords: readonly (readonly Keyword[])[];
}

function analyzedDocument(complete: CompleteDocument, options: AnalyzeOptions): AnalyzedDocument {
  const { source, title, script, text, page, publication, context, stories } = complete;
  const document = documentInfo(source, { script, layout: page.layout, outlet: context.outlet, ...publication });
  const furniture = furnitureByStory(page);
  const isWanted = ({ type }: { readonly type: EntityType }): boolean => options.types?.has(type) ?? true;
  const recordOf = ({ story, mentions }: LinkedStory, cut: Story, i: number): StoryRecord => {
    const references = (complete.references[i] ?? []).filter(isWanted).sort((a, b) => a.start - b.start);
    const counted = options.references === true ? [...mentions, ...asMentions(references)] : mentions;
    return storyRecord({
      source,
      title,
      document,
      text,
      ordinal: i + 1,
      cut,
      story,
      furniture: furniture[i] ?? [],
      mentions: counted.filter(isWanted),
      references,
      quotes: complete.quotes[i] ?? [],
      themes: complete.themes?.[i] ?? null,
      keywords: complete.keywords[i] ?? [],
    });
  };
  return {
    document,
    stories: page.stories.flatMap((cut, i) => {
      const story = stories[i];
      return story === undefined ? [] : recordOf(story, cut, i);
    }),
    furniture: page.furniture,
    diagnostics: [...(script === "mixed" ? [MIXED] : []), ...publication.diagnostics],
  };
}
