import { join } from "node:path";
import { expect, test } from "vitest";
import { isStory } from "../helpers/contract.ts";
import { pdf } from "../helpers/pdf.ts";
import { analyze, DEMO, folderOf, jsonLines, refused, storiesOf } from "../helpers/run.ts";

const SMALL = "5月2日，桐花街道银杏社区举办“共享菜园”活动，三十余名居民参加。";
const PAGE = `桐花街道银杏社区办起共享菜园\n\n本报讯 ${SMALL}社区党委书记说，菜园由居民共同照看，收成大家分享。\n\n记者 方小满`;

test("--from says how files are read; auto goes by the name", () => {
  const line = JSON.stringify({
    id: "a-7",
    text: SMALL,
    title: "菜园开园",
    published: "2024-05-03",
    outlet: "桐花晚报",
  });
  const cwd = folderOf({ "news.jsonl": `${line}\n`, "news.txt": `${line}\n` });
  const asRecords = storiesOf(["news.txt", "--from", "jsonl"], { cwd });
  expect(asRecords).toMatchObject([
    {
      headline: "菜园开园",
      document: { id: "a-7", path: "news.txt#1", published: "2024-05-03", outlet: "桐花晚报" },
    },
  ]);
  expect(storiesOf(["news.jsonl"], { cwd })[0]?.document.path).toBe("news.jsonl#1");
  expect(storiesOf(["news.jsonl", "--from", "text"], { cwd })[0]?.document.id).toBe("news.jsonl");
  expect(storiesOf(["news.txt"], { cwd })[0]?.document.id).toBe("news.txt");
});

test("--from text reads what auto refuses by its name", () => {
  const cwd = folderOf({ "page.epub": PAGE });
  const error = refused(["page.epub", "--format", "jsonl"], { cwd });
  expect(error.code).toBe(3);
  expect(error.stderr).toMatch(/^jiceng: error: unsupported-format: page\.epub: .+--from text/u);
  expect(storiesOf(["page.epub", "--from", "text"], { cwd })).toHaveLength(1);
});

test("--encoding is found out for UTF-8, marked UTF-16 and GB18030, and taken as told else", () => {
  const utf16 = Buffer.from(PAGE, "utf16le");
  // 桐花 in Big5.
  const big5 = Buffer.from([0xae, 0xe4, 0xaa, 0xe1]);
  const cwd = folderOf({
    "a.txt": PAGE,
    "b.txt": Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    "c.txt": utf16,
    "d.txt": big5,
    "e.txt": `\ufeff${PAGE}`,
  });
  const encodingOf = (args: readonly string[]): string | undefined => storiesOf(args, { cwd })[0]?.document.encoding;
  expect(encodingOf(["a.txt"])).toBe("utf-8");
  expect(encodingOf(["b.txt"])).toBe("utf-16le");
  expect(encodingOf(["c.txt", "--encoding", "utf-16le"])).toBe("utf-16le");
  expect(encodingOf([join(DEMO, "gb18030-01-river-page.txt")])).toBe("gb18030");
  const [traditional] = storiesOf(["d.txt", "--encoding", "big5", "--layout", "single"], { cwd });
  expect(traditional).toMatchObject({ text: "桐花", document: { encoding: "big5" } });
  const [plain, marked] = storiesOf(["a.txt", "e.txt"], { cwd });
  expect(marked?.entities, "a byte order mark is no part of the text").toEqual(plain?.entities);
  expect(refused(["a.txt", "--encoding", "klingon"], { cwd })).toMatchObject({ code: 2 });
});

test("nothing to read is an error unless --allow-empty says that it is none", () => {
  const folder = folderOf();
  const error = refused([folder, "--format", "jsonl"]);
  expect(error.code).toBe(2);
  expect(error.stderr).toMatch(/^jiceng: error: no-input: .+--allow-empty/u);
  expect(analyze([folder, "--format", "jsonl", "--allow-empty"])).toEqual({ code: 0, stdout: "", stderr: "" });
  const run = JSON.parse(analyze([folder, "--format", "json", "--allow-empty"]).stdout);
  expect(run).toMatchObject({ stories: [], failures: [], summary: { documents: 0, stories: 0 } });
});

test("- reads stdin as text, or as JSON Lines where it begins like them", () => {
  const cwd = folderOf({ "small.txt": PAGE });
  const [fromFile] = storiesOf(["small.txt"], { cwd });
  const [fromStdin] = storiesOf(["-"], { input: PAGE });
  expect(fromStdin).toEqual({ ...fromFile, document: { ...fromFile?.document, id: "-", path: "-" } });
  const lines = `${JSON.stringify({ text: SMALL })}\n\n${JSON.stringify({ id: 12, text: SMALL })}\n`;
  expect(storiesOf(["-"], { input: lines }).map(({ document }) => [document.path, document.id])).toEqual([
    ["-#1", "-#1"],
    ["-#3", "12"],
  ]);
  expect(storiesOf(["-", "--from", "text"], { input: lines })).toHaveLength(1);
});

test("inputs come in the order given, the files of a folder by code unit, hidden ones left out", () => {
  const names = [
    "b.txt",
    "B.txt",
    "a/z.txt",
    "a/10.txt",
    "a/9.txt",
    "é.txt",
    "社区.txt",
    "村.txt",
    ".hidden.txt",
    ".git/x.txt",
  ];
  const cwd = folderOf({
    ...Object.fromEntries(names.map((name) => [`in/${name}`, `${SMALL}${name}`])),
    "last.txt": PAGE,
  });
  const paths = storiesOf(["last.txt", "in/", "in/b.txt"], { cwd }).map(({ document }) => document.path);
  const sorted = ["B.txt", "a/10.txt", "a/9.txt", "a/z.txt", "b.txt", "é.txt", "村.txt", "社区.txt"];
  expect(paths).toEqual(["last.txt", ...sorted.map((name) => `in/${name}`), "in/b.txt"]);
});

test("paths stand in the records as given", () => {
  const cwd = folderOf({ "in/small.txt": PAGE });
  const pathOf = (input: string): string | undefined => storiesOf([input], { cwd })[0]?.document.path;
  expect(pathOf("in/small.txt")).toBe("in/small.txt");
  expect(pathOf("./in/small.txt")).toBe("./in/small.txt");
  expect(pathOf(join(cwd, "in", "small.txt"))).toBe(`${cwd}/in/small.txt`);
});

test("a file whose name looks like an option is read after --", () => {
  expect(storiesOf(["--", "--layout"], { cwd: folderOf({ "--layout": PAGE }) })).toHaveLength(1);
});

test("--text-field and its like say what the fields of a record are called, on the command line or in a config file", () => {
  const line =
    '{"nr": 7, "body": "近日，柳荫社区的灯亮了。", "head": "灯亮了", "day": "2031-04-09", "paper": "云溪网"}';
  const config = "textField: body\nidField: nr\ntitleField: head\npublishedField: day\noutletField: paper\n";
  const cwd = folderOf({ "news.jsonl": `${line}\n`, "jiceng.yaml": config });
  const flags = ["--text-field", "body", "--id-field", "nr", "--title-field", "head", "--published-field", "day"];
  const stories = storiesOf(["news.jsonl", ...flags, "--outlet-field", "paper"], { cwd });
  expect(stories).toMatchObject([
    { headline: "灯亮了", document: { id: "7", published: "2031-04-09", outlet: "云溪网" } },
  ]);
  expect(storiesOf(["news.jsonl", "--config", "jiceng.yaml"], { cwd })).toEqual(stories);
});

test("PDF files are read one after the other, whatever becomes of the one before", () => {
  const page = (text: string) => pdf([{ lines: [{ text, x: 40, y: 60, size: 10 }] }]);
  const cwd = folderOf({
    "in/1.pdf": page("近日，柳荫社区的居民在下棋。"),
    "in/2.pdf": page("近日，鹿庄村的路修好了。"),
    "in/3.pdf": "%PDF-1.7 and no more",
    "in/4.pdf": page("近日，松屏街道举办义诊。"),
  });
  const { code, stdout, stderr } = analyze(["in", "--format", "jsonl"], { cwd });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^jiceng: error: damaged: in\/3\.pdf: .+\n$/u);
  expect(
    jsonLines(stdout)
      .filter(isStory)
      .map(({ text }) => text),
  ).toEqual(["近日，柳荫社区的居民在下棋。", "近日，鹿庄村的路修好了。", "近日，松屏街道举办义诊。"]);
});
