import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/report/display-width.ts";
import { DEMO, folderOf, jiceng, type Run, type RunOptions } from "../helpers/run.ts";

const COMMANDS = [
  "analyze",
  "segment",
  "places",
  "codebook",
  "sample",
  "import",
  "agree",
  "train",
  "classify",
  "evaluate",
];
const zh = (args: readonly string[], options: RunOptions = {}): Run => jiceng([...args, "--lang", "zh"], options);

describe("the language is that of", () => {
  const speaksChinese = (args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
    jiceng(args, { env }).stdout.startsWith("用法：");

  test.for([
    { args: ["--lang", "zh", "places", "--help"], why: "in front of the command" },
    { args: ["places", "--lang=zh", "--help"], why: "behind it" },
    { args: ["places", "--help", "--lang", "en", "--lang", "zh"], why: "the last of two" },
  ])("--lang, $why", ({ args }) => {
    expect(speaksChinese(args)).toBe(true);
  });

  test.for([
    { env: { LANG: "zh_CN.UTF-8" }, is: true },
    { env: { LC_MESSAGES: "zh_TW.UTF-8", LANG: "C" }, is: true },
    { env: { LC_ALL: "C", LC_MESSAGES: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" }, is: false },
    { env: { LC_ALL: "", LANG: "zh" }, is: true },
    { env: { LANG: "de_DE.UTF-8" }, is: false },
  ])("the system without it: $env", ({ env, is }) => {
    expect(speaksChinese(["--help"], env)).toBe(is);
    expect(speaksChinese(["--help", "--lang", "en"], env)).toBe(false);
  });

  test("the system where the one that is asked for is none", () => {
    const refused = jiceng(["places", "甲", "--lang", "fr"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/^jiceng: error: usage: 选项“--lang <language>”不能取“fr”，可取：zh, en；/u);
  });

  test("nothing behind --: there it is an input", () => {
    const read = jiceng(["analyze", "--quiet", "--", "--lang", "zh"]);
    expect(read.stderr).toBe(
      "jiceng: error: not-found: --lang: no such file or folder\njiceng: error: not-found: zh: no such file or folder\n",
    );
  });
});

describe("help in Chinese", () => {
  test("comes without a command too, with the exit code of a usage error", () => {
    expect(zh([])).toEqual({ ...zh(["--help"]), code: 2 });
    expect(zh(["help"])).toEqual(zh(["--help"]));
  });

  test.for([[], ...COMMANDS.map((name) => [name]), ["codebook", "lint"], ["codebook", "diff"], ["codebook", "print"]])(
    "of %s says everything in Chinese, in 80 columns, the texts one below the other",
    (command) => {
      const { code, stdout, stderr } = zh([...command, "--help"]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const lines = stdout.split("\n");
      expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
      expect(lines.filter((line) => /^\s*[，。；：、）”]/u.test(line))).toEqual([]);
      // An option, argument or command, and what it is.
      const rows = lines.flatMap((line) => /^ {2}\S.*? {2,}(?=\S)/u.exec(line)?.[0] ?? []);
      expect(rows.length).toBeGreaterThan(1);
      expect(new Set(rows.map(displayWidth)).size).toBe(1);
      const texts = stdout.replaceAll(/\n {4,}/gu, "").match(/(?<=^ {2}\S.*? {2,})\S.*$/gmu) ?? [];
      expect(texts.filter((text) => !/\p{Script=Han}|^lint/u.test(text))).toEqual([]);
      expect(stdout).not.toMatch(/Usage|Options|Arguments|Commands|default|choices|\[options\]/u);
    },
  );

  test("has the options and defaults of the English one", () => {
    const optionsOf = (text: string): string[] => text.match(/^ {2}(?:-\w, )?--[\w-]+(?: <\w+>)?/gmu) ?? [];
    for (const command of COMMANDS) {
      const options = optionsOf(jiceng([command, "--help"]).stdout);
      expect(optionsOf(zh([command, "--help"]).stdout)).toEqual(options);
      expect(options.length).toBeGreaterThan(0);
    }
  });
});

describe("errors", () => {
  const files = {
    "bytes.txt": new Uint8Array([0, 1, 2, 0, 255]),
    "records.jsonl": '{"text": "近日，柳荫社区的路灯亮了。", "published": "昨天"}\n[]\n',
    "own.yaml": "themes:\n  - id: a b\n    zh: 甲\n    en: A\n    cues: 水管\n",
    "words.txt": "甲 乙 丙 丁\n",
    "settings.yaml": "jobs: many\n",
  };

  test.for([
    {
      args: ["analyse"],
      en: "unknown command 'analyse' (Did you mean analyze?)",
      zh: "没有“analyse”这个命令（是不是想用 analyze？）",
    },
    { args: ["analyze"], en: "no input; name files", zh: "没有输入；请给出文件" },
    { args: ["analyze", "x", "--layuot", "single"], en: "unknown option '--layuot'", zh: "没有“--layuot”这个选项" },
    { args: ["analyze", "x", "--out"], en: "argument missing", zh: "选项“--out <folder>”缺少取值" },
    { args: ["import", "x"], en: "required option '--run <run>' not specified", zh: "必须给出选项“--run <run>”" },
    { args: ["places"], en: "missing required argument 'name'", zh: "缺少参数“name”" },
    { args: ["help", "nope"], en: "no such command", zh: "没有这个命令" },
    { args: ["analyze", "gone.txt"], en: "gone.txt: no such file or folder", zh: "gone.txt: 没有这个文件或文件夹" },
    { args: ["analyze", "bytes.txt"], en: "holds NUL bytes", zh: "含有 NUL 字节" },
    { args: ["analyze", "records.jsonl"], en: '"published" is not a date such as', zh: '"published" 不是日期' },
    {
      args: ["analyze", "x", "--types", "rivers"],
      en: "types takes some of office,",
      zh: "types 应取：其中若干：office,",
    },
    {
      args: ["analyze", "x", "--config", "settings.yaml"],
      en: "jobs takes auto or a number from 1 to 64",
      zh: "jobs 应取：auto 或 1 到 64 的数",
    },
    { args: ["analyze", "x", "--taxonomy", "own.yaml"], en: "an id has letters, digits", zh: "id 由字母、数字" },
    {
      args: ["segment", "records.jsonl", "--user-dictionary", "words.txt"],
      en: "rejected: more than word",
      zh: "不用：除词、词频、词性外",
    },
    {
      args: ["places", "柳", "--in", "鹿庄"],
      en: "is no district, city or province",
      zh: "不是官方名录中的区县、市或省",
    },
    { args: ["evaluate", "records.jsonl"], en: "no text with a label", zh: "没有带标签的文本" },
    { args: ["agree", "records.jsonl"], en: "agreement is between two files", zh: "一致程度要在两个以上文件之间计算" },
  ])("are told in both languages, with the same code: $args", ({ args, ...said }) => {
    const cwd = folderOf(files);
    const english = jiceng(args, { cwd });
    const chinese = zh(args, { cwd });
    expect(english.stderr).toContain(said.en);
    expect(chinese.stderr).toContain(said.zh);
    expect(chinese.code).toBe(english.code);
    const codesOf = ({ stderr }: Run): string[] => stderr.match(/^jiceng: (?:error: [\w-]+|note)/gmu) ?? [];
    expect(codesOf(chinese)).toEqual(codesOf(english));
  });

  test("with a wording in a wording are Chinese throughout", () => {
    const { stderr } = zh(["analyze", "records.jsonl", "--segmenter", "built-in", "--aliases", "words.txt"], {
      cwd: folderOf(files),
    });
    expect(stderr).toMatch(/^jiceng: error: bad-alias-book: words\.txt:1: 首行没有 name 列；/u);
  });
});

describe("data is the same in both languages:", () => {
  const input = {
    "bytes.txt": new Uint8Array([0, 1, 2, 0, 255]),
    "page.txt": "柳荫社区举办邻里节\n\n本报讯（记者 岑雨禾）9月9日，柳荫社区举办邻里节，两百多名居民参加。\n",
    "records.jsonl": '{"text": "近日，鹿庄村的路灯亮了。"}\n[]\n{"text": ""}\n',
  };

  test.for(["jsonl", "json", "csv"])("--format %s", (format) => {
    const cwd = folderOf(input);
    const args = ["analyze", ".", DEMO, "--format", format];
    expect(zh(args, { cwd }).stdout).toBe(jiceng(args, { cwd }).stdout);
  });

  test("every file of a report set", () => {
    const cwd = folderOf(input);
    const args = ["analyze", "bytes.txt", "page.txt", "records.jsonl", "--quiet", "--out"];
    expect(jiceng([...args, "en"], { cwd }).code).toBe(3);
    expect(zh([...args, "zh"], { cwd }).code).toBe(3);
    const files = readdirSync(join(cwd, "en"), { recursive: true, encoding: "utf8" }).sort();
    expect(files).toContain("failures.jsonl");
    expect(readdirSync(join(cwd, "zh"), { recursive: true, encoding: "utf8" }).sort()).toEqual(files);
    for (const file of files) expect(readFileSync(join(cwd, "zh", file))).toEqual(readFileSync(join(cwd, "en", file)));
  });

  test("figures as JSON, while tables are for people", () => {
    const cwd = folderOf({
      "set.jsonl": ["health", "culture"]
        .flatMap((label, i) => [`{"id": "${i}", "text": "社区医生为老人义诊", "label": "${label}"}\n`])
        .join(""),
    });
    const args = ["evaluate", "set.jsonl", "--resamples", "10", "--quiet"];
    const json = [...args, "--format", "json"];
    expect(zh(json, { cwd }).stdout).toBe(jiceng(json, { cwd }).stdout);
    expect(JSON.parse(jiceng(json, { cwd }).stdout).classifier).toBe("rules");
    expect(jiceng(args, { cwd }).stdout).toMatch(/^rules: 2 texts in 2 groups, 0 without an answer\n/u);
    expect(zh(args, { cwd }).stdout).toMatch(/^规则：2 篇文本，分 2 组，0 篇没有答案\n/u);
  });
});
