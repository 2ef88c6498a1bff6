import { expect, test } from "vitest";
import { analyze, folderOf, jsonLines, storiesOf } from "../helpers/run.ts";

const TEXT = "5月2日，桐花街道银杏社区举办“共享菜园”活动，三十余名居民参加。";
/** Records that are long, but not of text. */
const PADDED = Array.from(
  { length: 40 },
  (_, i) => `${JSON.stringify({ id: i, text: TEXT, note: "x".repeat(200_000) })}\n`,
);

test("a file and a pipe of many megabytes give the same records", () => {
  const cwd = folderOf({ "news.jsonl": PADDED.join("") });
  const fromFile = storiesOf(["news.jsonl", "--no-themes"], { cwd });
  const fromPipe = storiesOf(["-", "--no-themes"], { cwd, input: PADDED.join("") });
  expect(fromFile).toHaveLength(PADDED.length);
  expect(
    fromPipe.map(({ document, ...story }) => ({
      ...story,
      document: { ...document, path: document.path.replace("-", "news.jsonl") },
    })),
  ).toEqual(fromFile);
});

test("--max-line says how long a line may be; a longer one fails alone", () => {
  const cwd = folderOf({
    "news.jsonl": `{"text":"${TEXT}"}\n{"text":"${TEXT.repeat(30)}"}\n{"text":"桐花社区种树。"}\n`,
  });
  const ran = analyze(["news.jsonl", "--max-line", "1K", "--format", "jsonl"], { cwd });
  expect(ran.code).toBe(3);
  expect(jsonLines(ran.stdout)).toHaveLength(2);
  expect(ran.stderr).toMatch(/^jiceng: error: line-too-long: news\.jsonl#2: .+ 1024 bytes.+--max-line\n$/u);
  expect(storiesOf(["news.jsonl", "--max-line", "1M"], { cwd })).toHaveLength(3);
  expect(analyze(["news.jsonl", "--max-line", "long"], { cwd })).toMatchObject({ code: 2, stdout: "" });
});
