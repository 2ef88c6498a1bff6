import { describe, expect, test } from "vitest";
import { documentOf } from "../../../src/document.ts";
import { analyze } from "../../../src/pipeline.ts";
import { openTools } from "../../../src/tools.ts";

const tools = await openTools();
const BODY = "9月9日，柳荫社区请来三位医生，在小广场上为老人量血压、测血糖。";

describe("the publication date that a page states", () => {
  test.for([
    ["in a dateline", `柳荫社区办起义诊\n\n青禾网2024年9月13日讯（记者 岑雨禾）${BODY}`, "2024-09-13"],
    ["in the dateline of an agency", `柳荫社区办起义诊\n\n新华社青禾2024年9月13日电 ${BODY}`, "2024-09-13"],
    ["in a meta line, day first", `柳荫社区办起义诊\n31/3/2025 19:57\n\n${BODY}`, "2025-03-31"],
    ["in a meta line, in years of the Republic", `柳荫社区办起义诊\n发布日期：114-09-10\n\n${BODY}`, "2025-09-10"],
    [
      "at the head of a printed page",
      `青禾日报 2024年9月13日 星期五 第3版\n\n柳荫社区办起义诊\n\n本报讯 ${BODY}`,
      "2024-09-13",
    ],
  ] as const)("%s", ([, text, day]) => {
    const { document, diagnostics } = analyze(documentOf(text), tools);
    expect([document.published, document.publishedFrom]).toEqual([day, "page"]);
    expect(diagnostics).toEqual([]);
  });

  test("gives way to the record and to the caller, which is told", () => {
    const text = `柳荫社区办起义诊\n31/3/2025 19:57\n\n${BODY}`;
    const given = analyze(documentOf(text), tools, { published: "2024-09-13" });
    expect([given.document.published, given.document.publishedFrom]).toEqual(["2024-09-13", "option"]);
    expect(given.diagnostics.map(({ code }) => code)).toEqual(["published-differs"]);
    const both = analyze(documentOf(text, { published: "2025-03-31" }), tools, { published: "2024-09-13" });
    expect([both.document.published, both.document.publishedFrom]).toEqual(["2025-03-31", "record"]);
    expect(both.diagnostics).toEqual([]);
  });

  test("may stand in the mark-up of a saved page, where its text states none", () => {
    const page = (text: string) => ({ ...documentOf(text), stated: "2024-09-13" });
    const { document } = analyze(page(`柳荫社区办起义诊\n\n${BODY}`), tools);
    expect([document.published, document.publishedFrom]).toEqual(["2024-09-13", "page"]);
    const seen = analyze(page(`柳荫社区办起义诊\n31/3/2025 19:57\n\n${BODY}`), tools);
    expect([seen.document.published, seen.document.publishedFrom]).toEqual(["2025-03-31", "page"]);
    const told = analyze(page(BODY), tools, { published: "2025-01-02" });
    expect([told.document.published, told.document.publishedFrom]).toEqual(["2025-01-02", "option"]);
  });

  test("says more than a record with the month alone", () => {
    const text = `柳荫社区办起义诊\n31/3/2025 19:57\n\n${BODY}`;
    const { document, diagnostics } = analyze(documentOf(text, { published: "2025-03" }), tools);
    expect([document.published, document.publishedFrom]).toEqual(["2025-03-31", "page"]);
    expect(diagnostics).toEqual([]);
  });
});

describe("what is odd about a date is told with its place", () => {
  const text = "2月30日，居民签名；9月9日25时停水，9月9日（星期二）清理楼道。09/07/2019寄到。9月10日开放。";
  const [story] = analyze(documentOf(text), tools, { layout: "single", published: "2024-09-13" }).stories;
  const told = story?.diagnostics
    .filter(({ code }) => code.startsWith("date-"))
    .map(({ code, severity, start, end }) => `${code} ${severity}: ${text.slice(start, end)}`);

  test("a day or an hour that is none, another weekday, an open order", () => {
    expect(told).toEqual([
      "date-impossible warning: 2月30日",
      "date-impossible warning: 9月9日25时",
      "date-other-weekday warning: 9月9日（星期二）",
      "date-open-order info: 09/07/2019",
    ]);
  });

  test("and the mention says no more than it knows", () => {
    const dates = story?.entities.flatMap((entity) =>
      entity.type === "date" ? [[entity.value, entity.resolved]] : [],
    );
    expect(dates).toEqual([
      [null, null],
      [null, null],
      ["XXXX-09-09", "2024-09-09"],
      ["[2019-07-09,2019-09-07]", "[2019-07-09,2019-09-07]"],
      ["XXXX-09-10", "2024-09-10"],
    ]);
  });
});

test("a date goes on from the one in the paragraph before", () => {
  const text = "9月9日，柳荫社区办起义诊。\n\n次日，医生又来了。当晚8时，广场放电影。";
  const [story] = analyze(documentOf(text), tools, { layout: "single", published: "2024-09-13" }).stories;
  const resolved = story?.entities.flatMap((entity) => (entity.type === "date" ? [entity.resolved] : []));
  expect(resolved).toEqual(["2024-09-09", "2024-09-10", "2024-09-10T20:00"]);
});
