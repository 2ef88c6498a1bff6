import type {
  AnalyzedDocument,
  CleanStory,
  Mention,
  Page,
  Recognizer,
  SourceDocument,
  StoryRecord,
} from "../core/types.ts";
import { type AnalyzeOptions, analyze, type Tools } from "../pipeline.ts";

/** What the stages gave one another when a document was analysed. */
export interface Trace {
  readonly source: SourceDocument;
  readonly options: AnalyzeOptions;
  readonly tools: Tools;
  readonly analyzed: AnalyzedDocument;
  /** The text in Simplified characters, offsets as in the original. */
  readonly text: string;
  readonly page: Page;
  readonly stories: readonly TracedStory[];
}

export interface TracedStory {
  readonly record: StoryRecord;
  readonly clean: CleanStory;
  /** All that recognizers proposed, in their order, before overlaps were settled. */
  readonly proposed: readonly Mention[];
  /** What was left, with codes and names. */
  readonly linked: readonly Mention[];
}

/** Analyses a document with tools that note what goes through them; what comes out is what `analyze` gives. */
export function traced(source: SourceDocument, tools: Tools, options: AnalyzeOptions): Trace {
  const proposedByStory = new Map<CleanStory, Mention[]>();
  const linkedByStory = new Map<CleanStory, readonly Mention[]>();
  let split: { readonly text: string; readonly page: Page } | null = null;
  const noted = (recognizer: Recognizer): Recognizer => ({
    type: recognizer.type,
    find(story, page) {
      const found = recognizer.find(story, page);
      const proposed = proposedByStory.get(story);
      if (proposed === undefined) proposedByStory.set(story, [...found]);
      else proposed.push(...found);
      return found;
    },
  });
  const analyzed = analyze(
    source,
    {
      ...tools,
      splitStories(text, layout) {
        const page = tools.splitStories(text, layout);
        split = { text, page };
        return page;
      },
      recognizers: tools.recognizers.map(noted),
      classifyQuotations(story, mentions) {
        linkedByStory.set(story, mentions);
        return tools.classifyQuotations(story, mentions);
      },
    },
    options,
  );
  return {
    source,
    options,
    tools,
    analyzed,
    ...partsOf(split),
    stories: tracedStories(analyzed, proposedByStory, linkedByStory),
  };
}

function partsOf(split: { readonly text: string; readonly page: Page } | null): {
  readonly text: string;
  readonly page: Page;
} {
  if (split === null) throw new Error("a document that was not split");
  return split;
}

/** Recognizers see the stories in their order. */
function tracedStories(
  { stories }: AnalyzedDocument,
  proposedByStory: ReadonlyMap<CleanStory, readonly Mention[]>,
  linkedByStory: ReadonlyMap<CleanStory, readonly Mention[]>,
): TracedStory[] {
  const clean = [...proposedByStory.keys()];
  return stories.flatMap((record, i) => {
    const story = clean[i];
    if (story === undefined) return [];
    return [
      { record, clean: story, proposed: proposedByStory.get(story) ?? [], linked: linkedByStory.get(story) ?? [] },
    ];
  });
}
