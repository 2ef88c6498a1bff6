import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlank, type Span } from "../../src/core/span.ts";
import type { StoryRecord } from "../../src/core/types.ts";
import { documentOf } from "../../src/document.ts";
import { analyze, analyzeAll } from "../../src/pipeline.ts";
import { openTools } from "../../src/tools.ts";
import { anyDocument, runs } from "../helpers/pages.ts";

const tools = await openTools();

test("documents read together come out as each comes out alone", () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 5 }), (sources) => {
      expect([...analyzeAll(sources, tools)]).toEqual(sources.map((source) => analyze(source, tools)));
    }),
    runs(50),
  );
});

describe("every entity", () => {
  test("has for its surface the original slice of its span", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        for (const { start, end, surface } of analyze(source, tools).stories.flatMap(({ entities }) => entities)) {
          expect(start).toBeLessThan(end);
          expect(surface).toBe(source.text.slice(start, end));
        }
      }),
      runs(100),
    );
  });

  test("has a name that is simplified and without white space", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const { document, stories } = analyze(source, tools);
        for (const { name } of stories.flatMap(({ entities }) => entities)) {
          expect(name).not.toBe("");
          expect(name).not.toMatch(/\s/u);
          if (document.script === "hant") expect(tools.simplify(name).text).toBe(name);
        }
      }),
      runs(100),
    );
  });
});

describe("spans", () => {
  test("of one type ascend and do not overlap", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        for (const { entities } of analyze(source, tools).stories) {
          for (const type of new Set(entities.map((entity) => entity.type))) {
            expectApart(entities.filter((entity) => entity.type === type));
          }
          expect(entities.map(({ start }) => start)).toEqual(entities.map(({ start }) => start).sort((a, b) => a - b));
        }
      }),
      runs(100),
    );
  });

  test("ascend when a caption stands in a column break", () => {
    const text = `柳荫社区办起义诊

本报讯 柳荫社区请来三位医生，在小广场上为老人量血压、测血糖，社区还走访了

▲10月3日的义诊现场

行动不便的老人，11月还要再来。

记者 岑雨禾

鹿庄村修好了进村的桥

本报讯 9月10日，白杨镇鹿庄村的石桥重新通车，村民不必再绕两公里山路去赶集。

记者 闵 捷`;
    const [story] = analyze(documentOf(text), tools).stories;
    const dates = story?.entities.filter(({ type }) => type === "date").map(({ surface }) => surface);
    expect(dates).toEqual(["10月3日", "11月"]);
  });

  test("of the stories of a page ascend and do not overlap", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        expectApart(analyze(source, tools).stories);
      }),
      runs(100),
    );
  });

  test("of parts, paragraphs and furniture cover every character that is not blank exactly once", () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom("auto", "print-page", "web-article", "single"), (source, layout) => {
        const { stories, furniture } = analyze(source, tools, { layout, themes: false, types: new Set() });
        const covers = new Uint8Array(source.text.length);
        for (const { start, end } of [...furniture, ...stories.flatMap(ownSpans)]) {
          expect(start).toBeLessThan(end);
          for (let i = start; i < end; i++) covers[i] = (covers[i] ?? 0) + 1;
        }
        const wrong = Array.from(covers.entries()).filter(
          ([i, times]) => times > 1 || (times === 0 && !isBlank(source.text.charCodeAt(i))),
        );
        expect(wrong.map(([i, times]) => `${times} × ${source.text.slice(i, i + 9)}`)).toEqual([]);
      }),
      runs(150),
    );
  });

  test("of a story hold all that belongs to it", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        for (const story of analyze(source, tools).stories) {
          const own = [...ownSpans(story), ...story.entities, ...(story.themes?.evidence ?? [])];
          for (const { start, end } of own) {
            expect(start).toBeGreaterThanOrEqual(story.start);
            expect(end).toBeLessThanOrEqual(story.end);
          }
        }
      }),
      runs(100),
    );
  });
});

describe("evidence", () => {
  test("stands in its story and is the cue, simplified", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const simplified = tools.simplify(source.text).text;
        for (const story of analyze(source, tools).stories) {
          for (const { cue, start, end } of story.themes?.evidence ?? []) {
            expect(cue).not.toBe("");
            expect(withoutGaps(simplified, { start, end }, story)).toBe(cue);
          }
        }
      }),
      runs(100),
    );
  });
});

describe("records", () => {
  test("are numbered from one, with ids made of the document's hash and the number", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        for (const [i, { id, ordinal, document, schema }] of analyze(source, tools).stories.entries()) {
          expect(schema).toBe("jiceng/story@1");
          expect(ordinal).toBe(i + 1);
          expect(id).toBe(`${source.sha256.slice(0, 12)}-${i < 9 ? "0" : ""}${i + 1}`);
          expect(document.sha256).toBe(source.sha256);
        }
      }),
      runs(50),
    );
  });

  test("have a line of text for each paragraph, with the paragraph's words", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        const simplified = tools.simplify(source.text).text;
        for (const { text, paragraphs } of analyze(source, tools).stories) {
          const words = paragraphs.map(({ segments }) =>
            segments.map(([start, end]) => simplified.slice(start, end)).join(""),
          );
          expect(text).toBe(words.join("\n"));
          expect(words.every((line) => line !== "" && !line.includes("\n"))).toBe(true);
        }
      }),
      runs(100),
    );
  });

  test("hold at most ten keywords, five scores and three secondary themes", () => {
    fc.assert(
      fc.property(anyDocument, (source) => {
        for (const { keywords, themes } of analyze(source, tools).stories) {
          expect(keywords.length).toBeLessThanOrEqual(10);
          expect(themes?.scores.length).toBeLessThanOrEqual(5);
          expect(themes?.secondary.length).toBeLessThanOrEqual(3);
          expect(themes?.confidence).toBeGreaterThanOrEqual(0);
          expect(themes?.confidence).toBeLessThanOrEqual(1);
        }
      }),
      runs(50),
    );
  });
});

function expectApart(spans: readonly Span[]): void {
  for (const [i, { start }] of spans.entries()) {
    if (i > 0) expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
  }
}

function ownSpans({ parts, paragraphs }: StoryRecord): Span[] {
  return [...parts, ...paragraphs.flatMap(({ segments }) => segments.map(([start, end]) => ({ start, end })))];
}

/** The characters of a span that belong to the story's text: a column break, and what stands in it, left out. */
function withoutGaps(text: string, { start, end }: Span, { paragraphs, parts }: StoryRecord): string {
  const paragraph = paragraphs.find(({ segments }) => segments.some(([from, to]) => from <= start && start < to));
  const segments =
    paragraph?.segments ??
    parts.filter((part) => part.start <= start && start < part.end).map((part) => [part.start, part.end] as const);
  return segments.map(([from, to]) => text.slice(Math.max(from, start), Math.max(from, Math.min(to, end)))).join("");
}
