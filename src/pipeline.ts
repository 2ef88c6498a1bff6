import { asMentions } from "./core/back-reference.ts";
import { publicationDay } from "./core/iso-date.ts";
import type {
  AnalyzedDocument,
  Diagnostic,
  EntityType,
  LayoutName,
  PageContext,
  Recognizer,
  SourceDocument,
} from "./core/types.ts";
import { publicationOf } from "./entities/date/index.ts";
import { programmeReferences } from "./entities/programme/back-references.ts";
import type { ClassifyQuotations } from "./entities/quotations.ts";
import { resolveMentions } from "./entities/resolve.ts";
import { cleanStory } from "./layout/clean-story.ts";
import type { LayoutTools } from "./layout/index.ts";
import { backReferences } from "./places/back-references.ts";
import { explainLinks } from "./places/explain.ts";
import { type LinkTools, linkPlaces } from "./places/link.ts";
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
  const given = typeof options.published === "string" ? publicationDay(options.published) : null;
  const { script, text } = tools.simplify(source.text);
  const page = tools.splitStories(text, options.layout ?? "auto");
  const stories = page.stories.map((cut) => cleanStory(text, cut));
  const publication = publicationOf(page, { text, record: source.published, option: given });
  const context = { published: publication.published, outlet: source.outlet ?? page.outlet, stories };
  const found = stories.map((story) => ({ story, mentions: findMentions(story, { context, tools }) }));
  const linked = linkPlaces(found, { ...tools, outlet: context.outlet });
  const keywords = tools.findKeywords(stories);
  const document = documentInfo(source, { script, layout: page.layout, outlet: context.outlet, ...publication });
  const furniture = furnitureByStory(page);
  const title = source.title === null ? null : tools.simplify(source.title).text;
  const records = page.stories.map((cut, i) => {
    const { story, mentions } = linked[i] ?? { story: cleanStory(text, cut), mentions: [] };
    const ofThemes = { model: tools.themes, title: i === 0 ? title : null, minConfidence: options.minConfidence ?? 0 };
    const themes = options.themes === false ? null : classifyThemes(story, mentions, ofThemes);
    const isWanted = ({ type }: { readonly type: EntityType }): boolean => options.types?.has(type) ?? true;
    const references = [...backReferences(story, mentions), ...programmeReferences(story, mentions)]
      .filter(isWanted)
      .sort((a, b) => a.start - b.start);
    const counted = options.references === true ? [...mentions, ...asMentions(references)] : mentions;
    const findings = {
      mentions: counted.filter(isWanted),
      references,
      quotes: tools.classifyQuotations(story, mentions),
      themes,
      keywords: keywords[i] ?? [],
      furniture: furniture[i] ?? [],
    };
    return storyRecord({ source, title, document, text, ordinal: i + 1, cut, story, ...findings });
  });
  return {
    document,
    stories: records,
    furniture: page.furniture,
    diagnostics: [...(script === "mixed" ? [MIXED] : []), ...publication.diagnostics],
  };
}

/** How the layout of a document is read: for each line what it was taken for, and by which signs. Lines for people. */
export function explainLayout(source: SourceDocument, tools: Tools, options: AnalyzeOptions = {}): string[] {
  return tools.explainLayout(tools.simplify(source.text).text, options.layout ?? "auto");
}

/** How the names of offices and communities were tied to the official list, and by what. Lines for people. */
export function explainPlaces(analyzed: AnalyzedDocument, tools: Tools): string[] {
  return explainLinks(analyzed, tools.officialPlaces().places);
}

function findMentions(
  story: PageContext["stories"][number],
  { context, tools }: { context: PageContext; tools: Tools },
) {
  return resolveMentions(tools.recognizers.flatMap((recognizer) => recognizer.find(story, context)));
}
