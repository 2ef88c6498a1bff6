import { describe, expect, test } from "vitest";
import { mergeStats, statsOf } from "../../src/aggregate/corpus.ts";
import { summarize } from "../../src/aggregate/summary.ts";
import type { AnalyzedDocument, Entity, StoryRecord } from "../../src/core/types.ts";
import { wording } from "../../src/core/wording.ts";
import { htmlReporter } from "../../src/report/html.ts";
import type { RunTotals } from "../../src/report/reporter.ts";
import {
  analyzed,
  community,
  date,
  documentInfo,
  office,
  organisation,
  programme,
  reporter,
  themeLabels,
} from "../helpers/records.ts";

function totalsOf(documents: readonly AnalyzedDocument[]): RunTotals {
  return { summary: summarize(documents.map(statsOf).reduce(mergeStats)), failures: [] };
}

function pageOf(documents: readonly AnalyzedDocument[], totals: RunTotals = totalsOf(documents)): string {
  const page = htmlReporter({ totals });
  return [page.begin(), ...documents.map(page.document), page.end(totals)].join("");
}

function storyPage(story: Partial<StoryRecord>, overrides: Partial<AnalyzedDocument> = {}): string {
  return pageOf([analyzed([story], overrides)]);
}

/** Class and visible text of each mark in the body, inner marks after the outer one. */
function marksIn(page: string): [string, string][] {
  const body = /<div class="body">(?<body>[\s\S]*?)<\/div>/u.exec(page)?.groups?.body ?? "";
  const marks: [string, string][] = [];
  const open: number[] = [];
  for (const { 1: type, 2: close, 3: text = "" } of body.matchAll(
    /<mark class="([a-z]+)"[^>]*>|(<\/mark>)|<[^>]*>|([^<]+)/gu,
  )) {
    if (type !== undefined) open.push(marks.push([type, ""]) - 1);
    if (close !== undefined) open.pop();
    for (const i of open) marks[i] = [marks[i]?.[0] ?? "", (marks[i]?.[1] ?? "") + unescapeHtml(text)];
  }
  expect(open).toEqual([]);
  return marks;
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** A mention placed by its wording in a text that begins at offset 100 of the original. */
function placed<Mention extends Entity>(
  text: string,
  make: (name: string, where: { start: number }) => Mention,
  name: string,
): Mention {
  return make(name, { start: 100 + text.indexOf(name) });
}

describe("hostile text", () => {
  const hostile = `<script>alert("1")</script><img src=x onerror='x'>&amp;\u0000\u001b`;

  test("is shown, never obeyed, wherever it stands", () => {
    const document = documentInfo({ path: hostile, id: hostile, outlet: hostile, published: hostile });
    const text = `前文${hostile}后文`;
    const page = storyPage(
      {
        ...{
          headline: hostile,
          kicker: hostile,
          deck: hostile,
          section: hostile,
          dateline: hostile,
          subheads: [hostile],
        },
        ...{ id: `x" onmouseover="y`, text },
        entities: [
          ...[
            office(hostile, { start: 102 }),
            community(hostile),
            reporter(hostile),
            programme(hostile),
            organisation(hostile),
          ],
          date(hostile, { value: hostile }),
        ],
        themes: themeLabels(hostile, {
          secondary: [hostile],
          evidence: [{ theme: hostile, cue: hostile, start: 102, end: 102 + hostile.length, weight: 1 }],
        }),
        diagnostics: [{ code: hostile, severity: "warning", message: hostile }],
      },
      {
        document,
        diagnostics: [{ code: hostile, severity: "error", message: hostile }],
        furniture: [{ reason: hostile, start: 0, end: 1 }],
      },
    );
    expect(page).not.toMatch(/<script|<img|onmouseover="/u);
    expect(page).toContain(
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;x&#39;&gt;&amp;amp;",
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/u);
  });

  test("in failures is escaped too", () => {
    const totals = {
      ...totalsOf([analyzed([])]),
      failures: [{ path: hostile, code: hostile, reason: wording`${hostile}` }],
    };
    expect(pageOf([analyzed([])], totals)).not.toMatch(/<script|<img/u);
  });

  test("leaves every tag the page opens closed", () => {
    const page = storyPage({ headline: "</article></main>", text: "</p></div>", kicker: "<!--" });
    for (const tag of [
      "section",
      "article",
      "main",
      "div",
      "p",
      "ul",
      "ol",
      "details",
      "table",
      "dl",
      "body",
      "html",
    ]) {
      const opened = page.match(new RegExp(`<${tag}[ >]`, "gu"))?.length ?? 0;
      const closed = page.match(new RegExp(`</${tag}>`, "gu"))?.length ?? 0;
      expect([tag, closed]).toEqual([tag, opened]);
    }
    expect(page).not.toContain("<!--");
  });
});

describe("the page", () => {
  test("is self-contained: a policy that forbids everything but its own style, no address, no script", () => {
    const page = storyPage({ text: "正文。" });
    expect(page).toContain(`<html lang="zh-CN">`);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/u);
  });

  test("has a target for every link inside it", () => {
    const entities = [office("柳河街道"), community("银杏社区"), reporter("钱小满")];
    const page = pageOf([
      analyzed([
        { entities, themes: themeLabels("culture") },
        { entities: [office("东关办事处")] },
        { kind: "fragment", headline: null, text: "片段" },
      ]),
    ]);
    const targets = new Set(Array.from(page.matchAll(/ id="([^"]*)"/gu), ([, id]) => id));
    const links = Array.from(page.matchAll(/ href="#([^"]*)"/gu), ([, id]) => id);
    expect(links.length).toBeGreaterThan(12);
    expect(links.filter((id) => !targets.has(id))).toEqual([]);
  });

  test("opens with its numbers when the totals are known, else they follow the stories", () => {
    const documents = [analyzed([{ headline: "唯一的一篇" }])];
    const totals = totalsOf(documents);
    const blind = htmlReporter({});
    const onePass = [blind.begin(), ...documents.map(blind.document), blind.end(totals)].join("");
    const twoPasses = pageOf(documents, totals);
    expect(twoPasses.indexOf('<section id="numbers">')).toBeLessThan(twoPasses.indexOf('<section id="stories">'));
    expect(onePass.indexOf('<section id="numbers">')).toBeGreaterThan(onePass.indexOf('<section id="stories">'));
    expect(onePass.length).toBe(twoPasses.length);
  });

  test("leads from an office to the stories that name it", () => {
    const page = pageOf([
      analyzed([
        { headline: "甲篇", entities: [office("柳河街道")] },
        { headline: "乙篇", entities: [office("柳河街道"), office("东关办事处")] },
      ]),
    ]);
    const entry = /<details id="offices-1">[\s\S]*?<\/details>/u.exec(page)?.[0] ?? "";
    expect(entry).toContain("柳河街道 2");
    expect(entry).toContain("甲篇");
    expect(entry).toContain("乙篇");
  });

  test("names themes as the reader calls them", () => {
    const page = htmlReporter({ themeNames: new Map([["culture", { zh: "文化生活", en: "Cultural life" }]]) });
    expect(page.document(analyzed([{ themes: themeLabels("culture") }]))).toContain("文化生活");
  });
});

describe("mentions in the body", () => {
  test("are marked with exactly their surface, paragraph by paragraph", () => {
    const text = "柳河街道办起菜园。\n银杏社区的“邻里一桌饭”活动四月九日开席。";
    const entities = [
      placed(text, office, "柳河街道"),
      placed(text, community, "银杏社区"),
      placed(text, programme, "“邻里一桌饭”活动"),
      placed(text, date, "四月九日"),
    ];
    expect(marksIn(storyPage({ text, entities }))).toEqual([
      ["office", "柳河街道"],
      ["community", "银杏社区"],
      ["programme", "“邻里一桌饭”活动"],
      ["date", "四月九日"],
    ]);
  });

  test("nest when one lies inside another", () => {
    const text = "来到柳河街道银杏社区党群服务中心，";
    const entities = [
      placed(text, organisation, "柳河街道银杏社区党群服务中心"),
      placed(text, office, "柳河街道"),
      placed(text, community, "银杏社区"),
    ];
    expect(marksIn(storyPage({ text, entities }))).toEqual([
      ["organisation", "柳河街道银杏社区党群服务中心"],
      ["office", "柳河街道"],
      ["community", "银杏社区"],
    ]);
  });

  test("that cross are marked once, the later one only listed", () => {
    const text = "柳河街道银杏社区";
    const entities = [placed(text, office, "柳河街道"), placed(text, community, "街道银杏社区")];
    const page = storyPage({ text, entities });
    expect(marksIn(page)).toEqual([["office", "柳河街道"]]);
    expect(page).toContain("<td>街道银杏社区</td>");
  });

  test("are found across a column break, and in paragraphs made of several segments", () => {
    const entities = [office("柳河街道", { surface: "柳河\n街道", start: 14 }), community("银杏社区", { start: 40 })];
    const text = "昨日来到柳河街道走访，随后又去银杏社区。";
    const paragraphs = [
      {
        segments: [
          [10, 16],
          [17, 26],
          [40, 45],
        ] as const,
      },
    ];
    expect(text.length).toBe(20);
    expect(marksIn(storyPage({ text, paragraphs, entities }))).toEqual([
      ["office", "柳河街道"],
      ["community", "银杏社区"],
    ]);
  });

  test("are found again where the join left a space that the page did not have", () => {
    const text = "the Yin Xing centre 和银杏社区一起";
    const paragraphs = [
      {
        segments: [
          [10, 17],
          [18, 40],
        ] as const,
      },
    ];
    const entities = [community("银杏社区", { start: 30 })];
    expect(text.length).toBe(27);
    expect(marksIn(storyPage({ text, paragraphs, entities }))).toEqual([["community", "银杏社区"]]);
  });

  test("of a Traditional page are marked by place, as the body is Simplified", () => {
    const text = "银杏社区办起菜园。";
    const document = documentInfo({ script: "hant" });
    const entities = [community("银杏社区", { surface: "銀杏社區", start: 100 })];
    expect(marksIn(storyPage({ text, entities }, { document }))).toEqual([["community", "银杏社区"]]);
  });

  test("outside the body, or not where the record says, are not marked", () => {
    const text = "银杏社区办起菜园。";
    const entities = [
      reporter("钱小满", { start: 92 }),
      office("柳河街道", { start: 100 }),
      office("东关办事处", { start: 900 }),
    ];
    expect(marksIn(storyPage({ text, entities }))).toEqual([]);
  });

  test("are left unmarked when paragraphs and text do not tally", () => {
    expect(
      marksIn(storyPage({ text: "银杏社区\n二", paragraphs: [], entities: [community("银杏社区", { start: 100 })] })),
    ).toEqual([]);
  });

  test("may hold what HTML has a meaning for", () => {
    const text = `引言“A&B<"创'客">”活动结束`;
    expect(marksIn(storyPage({ text, entities: [placed(text, programme, `“A&B<"创'客">”活动`)] }))).toEqual([
      ["programme", `“A&B<"创'客">”活动`],
    ]);
  });
});

test("subheads stand in front of the paragraphs they head", () => {
  const page = storyPage({
    text: "一段。\n二段。\n三段。",
    subheads: ["邻里议事"],
    parts: [{ kind: "subhead", start: 103, end: 104 }],
  });
  expect(page).toContain("<p>一段。</p>\n<h5>邻里议事</h5>\n<p>二段。</p>");
});

test("evidence shows the cue in the words around it", () => {
  const text = "居民在小广场上排练合唱，准备重阳节的演出。";
  const at = 100 + text.indexOf("合唱");
  const page = storyPage({
    text,
    themes: themeLabels("culture", {
      evidence: [{ theme: "culture", cue: "合唱", start: at, end: at + 2, weight: 1.234 }],
    }),
  });
  expect(page).toContain('<q>居民在小广场上排练<mark class="cue">合唱</mark>，准备重阳节的演出。</q>');
  expect(page).toContain(`1.23 [${at}, ${at + 2})`);
});

test("a long list is folded, and nothing of it is lost", () => {
  const names = Array.from({ length: 40 }, (_, i) => `第${i + 1}社区`);
  const page = storyPage({ entities: names.map((name) => community(name)) });
  expect(page).toContain("其余 25 项");
  for (const name of names) expect(page).toContain(`>${name}</a>`);
});
