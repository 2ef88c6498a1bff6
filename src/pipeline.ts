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
  StoryRecord,
  ThemeLabels,
} from "./core/types.ts";
import { publicationOf } from "./entities/date/index.ts";
import { programmeReferences } from "./entities/programme/back-references.ts";
import type { ClassifyQuotations } from "./entities/quotations.ts";
import { resolveMentions } from "./entities/resolve.ts";
import { cleanStory } from "./layout/clean-story.ts";
import { readingLines } from "./layout/explain.ts";
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
  // What one stage finds in all documents is a list of its own: to widen the documents stage by stage cost more than a stage.
  const opened = sources.map((source) => openedDocument(source, tools.simplify));
  const pages = opened.map(({ text }) => tools.splitStories(text, layout));
  const cut = opened.map((document, i) => cutDocument(document, pages[i] ?? NO_PAGE, day));
  const found = storiesWithMentions(cut, tools.recognizers);
  const linked = cut.map(({ context }, i) => linkedStories(found[i] ?? [], context, tools));
  const quotes = linked.map((stories) => quotesIn(stories, tools));
  const references = linked.map(referencesIn);
  const themes = linked.map((stories, i) =>
    themesOf(stories, opened[i]?.title ?? null, { model: tools.themes, options }),
  );
  const keywords = cut.map(({ context }) => tools.findKeywords(context.stories));
  for (let i = 0; i < cut.length; i++) {
    const document = cut[i];
    if (document === undefined) break;
    const findings: Findings = {
      stories: linked[i] ?? [],
      quotes: quotes[i] ?? [],
      references: references[i] ?? [],
      themes: themes[i] ?? null,
      keywords: keywords[i] ?? [],
    };
    yield analyzedDocument(document, findings, options);
  }
}

/** How the layout of a document is read: for each line what it was taken for, and by which signs. Lines for people. */
export function explainLayout(source: SourceDocument, tools: Tools, options: AnalyzeOptions = {}): string[] {
  return readingLines(tools.readLayout(tools.simplify(source.text).text, options.layout ?? "auto"));
}

/** How the names of offices and communities were tied to the official list, and by what. Lines for people. */
export function explainPlaces(analyzed: AnalyzedDocument, tools: Tools): string[] {
  return explainLinks(analyzed, tools.officialPlaces().places);
}

interface OpenedDocument {
  readonly source: SourceDocument;
  readonly title: string | null;
  readonly script: Script;
  readonly text: string;
}

function openedDocument(source: SourceDocument, simplify: Simplify): OpenedDocument {
  const { script, text } = simplify(source.text);
  return { source, title: source.title === null ? null : simplify(source.title).text, script, text };
}

interface CutDocument {
  readonly opened: OpenedDocument;
  readonly page: Page;
  readonly publication: ReturnType<typeof publicationOf>;
  readonly context: PageContext;
}

const NO_PAGE: Page = { layout: "single", stories: [], furniture: [], outlet: null };

function cutDocument(opened: OpenedDocument, page: Page, day: string | null): CutDocument {
  const { source, text } = opened;
  const stories = page.stories.map((cut) => cleanStory(text, cut));
  const publication = publicationOf(page, {
    ...{ text, record: source.published, option: day },
    inMarkUp: source.stated,
  });
  const context = { published: publication.published, outlet: source.outlet ?? page.outlet, stories };
  return { opened, page, publication, context };
}

/** Recognizer by recognizer over all documents; then what overlaps is settled story by story. */
function storiesWithMentions(documents: readonly CutDocument[], recognizers: readonly Recognizer[]): LinkedStory[][] {
  const found = documents.map(({ context }) => context.stories.map((story) => ({ story, mentions: noMentions() })));
  for (const recognizer of recognizers) {
    for (let i = 0; i < documents.length; i++) {
      const context = documents[i]?.context;
      const stories = found[i];
      if (context === undefined || stories === undefined) break;
      for (const { story, mentions } of stories) add(mentions, recognizer.find(story, context));
    }
  }
  return found.map((stories) => stories.map(({ story, mentions }) => ({ story, mentions: resolveMentions(mentions) })));
}

function noMentions(): Mention[] {
  return [];
}

function add(mentions: Mention[], more: readonly Mention[]): void {
  for (let i = 0; i < more.length; i++) {
    const mention = more[i];
    if (mention !== undefined) mentions.push(mention);
  }
}

function linkedStories(stories: readonly LinkedStory[], context: PageContext, tools: Tools): LinkedStory[] {
  const { gazetteer, officialPlaces, aliases } = tools;
  return linkPlaces(stories, { gazetteer, officialPlaces, aliases, outlet: context.outlet });
}

function quotesIn(stories: readonly LinkedStory[], { classifyQuotations }: Tools): Quotation[][] {
  return stories.map(({ story, mentions }) => classifyQuotations(story, mentions));
}

function referencesIn(stories: readonly LinkedStory[]): Reference[][] {
  return stories.map(({ story, mentions }) => {
    const places = backReferences(story, mentions);
    const programmes = programmeReferences(story, mentions);
    return programmes.length === 0 ? places : [...places, ...programmes];
  });
}

function themesOf(
  stories: readonly LinkedStory[],
  title: string | null,
  { model, options }: { readonly model: ThemeModel; readonly options: AnalyzeOptions },
): ThemeLabels[] | null {
  const { themes = true, minConfidence = 0 } = options;
  if (!themes) return null;
  return stories.map(({ story, mentions }, i) =>
    classifyThemes(story, mentions, { model, title: i === 0 ? title : null, minConfidence }),
  );
}

/** What was found in a document, a row for each story. */
interface Findings {
  readonly stories: readonly LinkedStory[];
  readonly quotes: readonly (readonly Quotation[])[];
  readonly references: readonly (readonly Reference[])[];
  readonly themes: readonly ThemeLabels[] | null;
  readonly keywords: readonly (readonly Keyword[])[];
}

function analyzedDocument(cut: CutDocument, findings: Findings, options: AnalyzeOptions): AnalyzedDocument {
  const { opened, page, publication, context } = cut;
  const { source, script } = opened;
  const { published, publishedFrom } = publication;
  const { layout } = page;
  const document = documentInfo(source, { script, layout, published, publishedFrom, outlet: context.outlet });
  const furniture = furnitureByStory(page);
  const stories: StoryRecord[] = [];
  for (let i = 0; i < page.stories.length; i++) {
    const story = page.stories[i];
    const linked = findings.stories[i];
    if (story === undefined || linked === undefined) break;
    const references = inOrder(wanted(findings.references[i] ?? [], options));
    stories.push(
      storyRecord({
        source,
        title: opened.title,
        document,
        text: opened.text,
        ordinal: i + 1,
        cut: story,
        story: linked.story,
        furniture: furniture[i] ?? [],
        mentions: wanted(withReferences(linked.mentions, references, options), options),
        references,
        quotes: findings.quotes[i] ?? [],
        themes: findings.themes?.[i] ?? null,
        keywords: findings.keywords[i] ?? [],
      }),
    );
  }
  const diagnostics = script === "mixed" ? [MIXED, ...publication.diagnostics] : publication.diagnostics;
  return { document, stories, furniture: page.furniture, diagnostics };
}

function inOrder(references: readonly Reference[]): readonly Reference[] {
  return references.length < 2 ? references : references.toSorted((a, b) => a.start - b.start);
}

/** Those of the types that were asked for. */
function wanted<Found extends { readonly type: EntityType }>(
  found: readonly Found[],
  { types = null }: AnalyzeOptions,
): readonly Found[] {
  return types === null ? found : found.filter(({ type }) => types.has(type));
}

function withReferences(
  mentions: readonly Mention[],
  references: readonly Reference[],
  options: AnalyzeOptions,
): readonly Mention[] {
  return options.references === true ? [...mentions, ...asMentions(references)] : mentions;
}
