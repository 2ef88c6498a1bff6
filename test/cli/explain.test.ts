import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { StoryRecord } from "../../src/core/types.ts";
import type { Explanation } from "../../src/explain/types.ts";
import { putIntoRun } from "../helpers/put-into-run.ts";
import { analyze, DEMO, folderOf, jiceng, jsonLines, type Run, type RunOptions } from "../helpers/run.ts";

const PAGE = readFileSync(`${DEMO}/print-01-lane-news.txt`, "utf8");
const STORY = "近日，青禾区松屏街道柳荫社区举办义诊活动，医生为三十余名老人检查视力。\n记者 岑雨禾 通讯员 何苗\n";

function explain(args: readonly string[], options: RunOptions = {}): Run {
  return jiceng(["explain", ...args], options);
}

function told(args: readonly string[], options: RunOptions = {}): Explanation {
  const { code, stdout, stderr } = explain([...args, "--format", "json"], options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

function recordsOf(run: string): StoryRecord[] {
  return jsonLines(readFileSync(join(run, "stories.jsonl"), "utf8")) as StoryRecord[];
}

/** A folder with these files and the run over them in `run`. */
function runOver(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[] = []): string {
  const cwd = folderOf(files);
  const { code, stderr } = analyze([...Object.keys(files), ...args, "--out", "run", "--format", "jsonl"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return cwd;
}

/** The same run, which keeps no texts: they are read from the inputs. */
const runWithoutTexts = (files: Readonly<Record<string, string | Uint8Array>>): string =>
  runOver(files, ["--no-keep-text"]);

/** Runs again over a file, keeps its texts, and takes it away. */
function keepTexts(cwd: string, file: string): void {
  expect(analyze([file, "--out", "run", "--format", "jsonl"], { cwd }).code).toBe(0);
  rmSync(join(cwd, file));
}

describe("of a page", () => {
  let records: StoryRecord[] = [];
  const open = (): string => {
    const folder = runOver({ "page.txt": PAGE });
    records = recordsOf(join(folder, "run"));
    return folder;
  };

  test("the cut is told by lines, their labels and signs, and what another reading would have cost", () => {
    const folder = open();
    const { cut, story, run, entity } = told(["run", "1"], { cwd: folder });
    const [record] = records;
    expect(story).toMatchObject({ id: record?.id, ordinal: 1, headline: record?.headline, path: "page.txt" });
    expect(run).toMatchObject({ differs: [], otherFiles: [] });
    expect(entity).toBe(null);
    expect(cut).toMatchObject({
      start: record?.start,
      end: record?.end,
      layout: "print-page",
      firstLine: 1,
      lastLine: 19,
    });
    expect(cut.kinds.map(({ kind }) => kind)).toEqual(["web-article", "print-page", "single"]);
    const lines = cut.reading?.lines ?? [];
    expect(lines.map(({ line, chosen, isInside }) => `${line} ${chosen.label} ${isInside}`)).toEqual([
      ...["1 headline true", "3 deck true", "7 lead true", "9 subhead true", "11 body true"],
      ...["13 continuation true", "15 subhead true", "17 body true", "19 body true", "21 section false"],
    ]);
    for (const { start, end, text, chosen, next, rival } of lines) {
      expect(PAGE.slice(start, end)).toBe(text);
      expect(chosen.sum).toBeCloseTo(chosen.signs.reduce((sum, { weight }) => sum + weight, 0));
      expect(next.label).not.toBe(chosen.label);
      expect(rival?.behind).toBeGreaterThanOrEqual(0);
    }
    const least = Math.min(...lines.filter(({ isInside }) => isInside).map(({ rival }) => rival?.behind ?? 999));
    expect(cut.reading?.nextBest?.behind).toBe(least);
    const [join] = cut.joins;
    expect(join).toMatchObject({
      before: expect.stringMatching(/社区网格$/u),
      after: expect.stringMatching(/^员和热心/u),
    });
    expect(PAGE.slice(join?.start, join?.end).trim()).toBe("");
  });

  test("every mention has a number, and is as the record has it", () => {
    const folder = open();
    const [record] = records;
    const { entities } = told(["run", "01"], { cwd: folder });
    expect(entities.length).toBe(record?.entities.length);
    for (const number of [1, 4, entities.length]) {
      const { entity } = told(["run", record?.id ?? "", "--entity", String(number)], { cwd: folder });
      expect(entity?.entity).toEqual(record?.entities[number - 1]);
      expect(entity?.context.text).toBe(entity?.entity.surface);
      expect(PAGE).toContain(`${entity?.context.before}${entity?.context.text}${entity?.context.after}`);
      expect(entity?.name.at(-1)?.text).toBe(entity?.entity.name);
    }
  });

  test("an office is told with the rows that it may be, what came second, and what tells its district", () => {
    const folder = open();
    for (const [i, { entities, id }] of records.entries()) {
      if (i > 1) break;
      const at = entities.findIndex(({ type }) => type === "office");
      const { entity } = told(["run", id, "--entity", String(at + 1)], { cwd: folder });
      const place = entity?.place;
      const found = entity?.entity;
      if (found?.type !== "office" || place === null || place === undefined) throw new Error("no office");
      const chances = place.candidates.map(({ chance }) => chance);
      expect(place.candidates).toHaveLength(found.candidates);
      expect(place.candidates.map(({ code }) => code).slice(0, 2)).toEqual(
        [found.link?.best, found.link?.second].filter((code) => code !== null),
      );
      expect(chances.reduce((sum, chance) => sum + chance, place.unlisted)).toBeCloseTo(1, 2);
      expect(chances).toEqual(chances.toSorted((a, b) => b - a));
      expect(place.inStory.length + place.sameDistrict.length).toBeGreaterThan(0);
    }
  });

  test("a theme is told by its cues, by what counts against it, and by what it would have needed", () => {
    const folder = open();
    const [record] = records;
    const { themes } = told(["run", "1", "--theme", "Deliberation and self-governance"], { cwd: folder });
    expect(themes).toMatchObject({ primary: record?.themes?.primary, secondary: record?.themes?.secondary });
    const weighed = themes?.weighed;
    expect(weighed?.confidence).toBe(record?.themes?.confidence);
    expect(weighed?.ranked.map(({ theme, share }) => ({ theme, score: share })).slice(0, 5)).toEqual(
      record?.themes?.scores,
    );
    expect(weighed?.by).toBe("votes");
    const { theme, cues = [], sentences = [] } = weighed?.theme ?? {};
    expect(theme).toBe("deliberation");
    for (const { cue, place, points, of } of cues) {
      expect(PAGE.slice(place?.start, place?.end)).toBe(cue);
      expect(points).toBeLessThanOrEqual(of);
    }
    const votes = sentences.reduce((sum, { weight, voice, share }) => sum + weight * voice * share, 0);
    expect(votes).toBeCloseTo(weighed?.ranked.find((each) => each.theme === theme)?.votes ?? 0, 2);
    const none = told(["run", "1", "--theme", "health"], { cwd: folder }).themes?.weighed.theme;
    expect(none).toMatchObject({ theme: "health", cues: [], sentences: [] });
  });

  test("the text says the same for people, in their language, and steers no terminal", () => {
    const folder = open();
    const { stdout } = explain(["run", "1"], { cwd: folder });
    expect(stdout).toContain(" cut          lines 1–19, [0, 521), print-page\n");
    expect(stdout).toMatch(/^ next best {4}line \d+ as \w+, [\d.]+ less$/mu);
    expect(stdout).toContain("01 office 唐宫路街道 (office.edge) [20, 25)");
    expect(explain(["run", "1", "--entity", "1", "--lang", "zh"], { cwd: folder }).stdout).toContain(
      " 名称      1 街道乡镇 唐宫路街道",
    );
    expect(explain(["run", "1", "--theme", "health"], { cwd: folder }).stdout).toContain("Health: not given");
    expect(explain(["run", "1"], { cwd: folder, env: { FORCE_COLOR: "1" } }).stdout).toContain("\u001b[1m");
    expect(stdout).not.toContain("\u001b");
  });
});

describe("a mention is explained by what its type says", () => {
  const page = `义诊进柳荫\n\n　　本报讯（记者 岑 雨 禾 通讯员 何苗）9月9日，青禾区松屏街道柳荫社\n\n区举办“银龄课堂”义诊活动。该社区志愿者说，还会再办。\n\n青禾晚报 2031年9月10日 第3版\n`;
  const explained = (surface: string): NonNullable<Explanation["entity"]> => {
    const folder = runOver({ "page.txt": page });
    const [record] = recordsOf(join(folder, "run"));
    const at = record?.entities.findIndex((entity) => entity.surface.replace(/\s/gu, "") === surface) ?? -1;
    const { entity } = told(["run", "1", "--entity", String(at + 1)], { cwd: folder });
    if (entity === null) throw new Error(`no ${surface}`);
    return entity;
  };

  test("a date by the publication date and the line that states it", () => {
    const { entity, published } = explained("9月9日");
    expect(entity).toMatchObject({ value: "XXXX-09-09", resolved: "2031-09-09", precision: "day" });
    expect(published).toMatchObject({ published: "2031-09-10", from: "page" });
    expect(page.slice(published?.statedIn?.start, published?.statedIn?.end)).toContain("2031年9月10日");
  });

  test("a reporter by the role words of the line; a name set wide was closed up", () => {
    const { entity, roleWords, part, name } = explained("岑雨禾");
    expect(entity).toMatchObject({ role: "reporter", rule: expect.stringContaining("byline") });
    expect(part).toBe("byline");
    expect(roleWords?.map(({ word, role }) => `${word} ${role}`)).toEqual(["记者 reporter", "通讯员 correspondent"]);
    expect(roleWords?.map(({ start, end }) => page.slice(start, end))).toEqual(["记者", "通讯员"]);
    expect(name.map(({ text }) => text)).toEqual(["岑 雨 禾", "岑雨禾"]);
  });

  test("a community by the steps from what the page has to what is counted, and by what else it is called", () => {
    const { name, references, part } = explained("柳荫社区");
    expect(part).toBe("body");
    expect(name[0]).toEqual({ step: "original", text: "柳荫社\n\n区" });
    expect(name.at(-1)).toEqual({ step: "joined", text: "柳荫社区" });
    expect(references.map(({ surface }) => surface)).toEqual(["该社区"]);
  });

  test("a programme by its head and quotation marks", () => {
    const { entity, quotations } = explained("“银龄课堂”义诊活动");
    expect(entity).toMatchObject({ type: "programme", head: "活动", quoted: true });
    expect(quotations).toMatchObject([{ surface: "“银龄课堂”", class: "programme" }]);
  });

  test("what recognizers proposed for the same words and was not kept is named", () => {
    const text = "近日，家住青禾区松屏街道教师新村43幢的居民岑雨禾收到了通知。\n";
    const cwd = runOver({ "page.txt": text });
    const at = recordsOf(join(cwd, "run"))[0]?.entities.findIndex(({ type }) => type === "estate") ?? -1;
    const { rivals } = told(["run", "1", "--entity", String(at + 1)], { cwd }).entity ?? { rivals: [] };
    expect(rivals).toMatchObject([{ type: "community", name: "教师新村", rule: "community.parent" }]);
    expect(text.slice(rivals[0]?.start, rivals[0]?.end)).toBe("教师新村");
    expect(explain(["run", "1", "--entity", String(at + 1)], { cwd }).stdout).toContain(
      " not kept     community 教师新村 (community.parent)",
    );
  });
});

describe("the text of a story", () => {
  test("is taken from the run where it kept it, whatever became of the input", () => {
    const cwd = runWithoutTexts({ "page.txt": PAGE });
    const before = told(["run", "2", "--entity", "1"], { cwd });
    keepTexts(cwd, "page.txt");
    expect(told(["run", "2", "--entity", "1"], { cwd })).toEqual(before);
  });

  test("may be of a record with a title, a date and an outlet", () => {
    const record = { text: STORY, title: "義診進柳蔭", published: "2031-04-09", outlet: "青禾晚报", id: "a1" };
    const cwd = runWithoutTexts({ "news.jsonl": `${JSON.stringify({ text: PAGE })}\n${JSON.stringify(record)}\n` });
    const { id } = recordsOf(join(cwd, "run")).at(-1) ?? {};
    const before = told(["run", id ?? "", "--theme", "health"], { cwd });
    expect(before.story).toMatchObject({ headline: "义诊进柳荫", path: "news.jsonl#2" });
    expect(before.themes?.weighed.theme?.cues.some(({ place }) => place === null)).toBe(true);
    expect(told(["run", id ?? "", "--entity", "1"], { cwd }).entity?.published).toMatchObject({
      published: "2031-04-09",
      from: "record",
    });
    keepTexts(cwd, "news.jsonl");
    expect(told(["run", id ?? "", "--theme", "health"], { cwd })).toEqual(before);
  });

  test("may be a stretch of a long one: offsets and lines are of the whole", () => {
    const story = (i: number): string =>
      `义诊进柳荫第${i}场\n\n　　本报讯 ${STORY.replace("三十", `第${i}批`).repeat(9)}\n\n`;
    const long = Array.from({ length: 1000 }, (_, i) => story(i + 1)).join("");
    const cwd = runWithoutTexts({ "long.txt": long });
    const last = recordsOf(join(cwd, "run")).at(-1);
    const before = told(["run", last?.id ?? "", "--entity", "1"], { cwd });
    expect(before.entity?.entity).toEqual(last?.entities[0]);
    const { start, end, line } = before.cut.reading?.lines[1] ?? { start: 0, end: 0, line: 0 };
    expect(long.split("\n")[line - 1]).toContain(long.slice(start, end));
    keepTexts(cwd, "long.txt");
    const again = told(["run", last?.id ?? "", "--entity", "1"], { cwd });
    const place = ({ start, end, firstLine, lastLine }: Explanation["cut"]): unknown => ({
      start,
      end,
      firstLine,
      lastLine,
    });
    expect(place(again.cut)).toEqual(place(before.cut));
    expect(again.entity?.entity).toEqual(last?.entities[0]);
  });

  test("may be Traditional, in GB18030, or in an archive", () => {
    for (const file of ["hant-01-overseas-page.txt", "gb18030-01-river-page.txt"]) {
      const cwd = runOver({ [file]: readFileSync(`${DEMO}/${file}`) });
      const { name, entity } = told(["run", "1", "--entity", "1"], { cwd }).entity ?? { name: [], entity: null };
      expect(name.at(-1)?.text).toBe(entity?.name);
      if (file.startsWith("hant")) expect(name[0]).toEqual({ step: "original", text: "鯉城區" });
      if (file.startsWith("hant")) expect(name[1]).toEqual({ step: "simplified", text: "鲤城区" });
    }
  });
});

describe("settings of the run", () => {
  test("are those of its manifest", () => {
    const cwd = runOver({ "page.txt": STORY }, [
      "--layout",
      "single",
      "--published",
      "2031-04-09",
      "--types",
      "date,office",
      "--no-themes",
    ]);
    const { cut, entities, themes, run } = told(["run", "1", "--entity", "1"], { cwd });
    expect(run.differs).toEqual([]);
    expect(cut).toMatchObject({ layout: "single", kinds: [], reading: null });
    expect(new Set(entities.map(({ type }) => type))).toEqual(new Set(["date", "office"]));
    expect(themes).toBe(null);
    expect(explain(["run", "1"], { cwd }).stdout).toContain("the whole text is one story");
  });

  test("aliases and a taxonomy of its own must be given again; others are told apart", () => {
    const aliases = "name,canonical,type,code\n柳荫社区,柳荫新社区,community,\n";
    const cwd = folderOf({
      "page.txt": STORY,
      "aliases.csv": aliases,
      "other.csv": aliases.replace("新社区", "老社区"),
    });
    expect(analyze(["page.txt", "--aliases", "aliases.csv", "--out", "run", "--format", "jsonl"], { cwd }).code).toBe(
      0,
    );
    expect(explain(["run", "1"], { cwd })).toMatchObject({
      code: 2,
      stderr: "jiceng: error: aliases-missing: run: was made with aliases of its own; give them with --aliases\n",
    });
    const [record] = recordsOf(join(cwd, "run"));
    const number = String((record?.entities.findIndex(({ type }) => type === "community") ?? -1) + 1);
    const { entity } = told(["run", "1", "--entity", number, "--aliases", "aliases.csv"], { cwd });
    expect(entity?.name).toEqual([
      { step: "original", text: "柳荫社区" },
      { step: "alias-book", text: "柳荫新社区" },
    ]);
    const other = explain(["run", "1", "--aliases", "other.csv"], { cwd });
    expect(other.code).toBe(0);
    expect(other.stderr).toBe(
      "jiceng: note: what is explained is not what the run has: entities, references differ (other files: --aliases)\n".replace(
        ", references",
        "",
      ),
    );
    expect(other.stdout).toContain(" differs      not what the run has: entities\n");
  });

  test("another version of the program, and what it has otherwise, is told", () => {
    const cwd = runOver({ "page.txt": STORY });
    const manifest = JSON.parse(readFileSync(join(cwd, "run/manifest.json"), "utf8"));
    manifest.tool.version = "0.0.1";
    writeFileSync(join(cwd, "run/manifest.json"), JSON.stringify(manifest));
    expect(explain(["run", "1"], { cwd }).stderr).toBe("");
    const changed = readFileSync(join(cwd, "run/stories.jsonl"), "utf8").replace(
      '"name":"柳荫社区"',
      '"name":"柳阴社区"',
    );
    putIntoRun(join(cwd, "run"), "stories.jsonl", changed);
    expect(explain(["run", "1"], { cwd }).stderr).toMatch(
      /^jiceng: note: what is explained is not what the run has: entities differ \(the run was made by version 0\.0\.1, this is \d/u,
    );
    expect(explain(["run", "1", "--quiet"], { cwd }).stderr).toBe("");
  });
});

describe("jiceng explain refuses", () => {
  const INPUTS = { "b.txt": STORY, "page.txt": PAGE };
  const kept = new Map<boolean, Readonly<Record<string, string>>>();
  /** The files of a run over both, which is made once with texts and once without. */
  const filesOfRun = (isWithoutTexts: boolean): Readonly<Record<string, string>> => {
    const known = kept.get(isWithoutTexts);
    if (known !== undefined) return known;
    const run = join(runOver(INPUTS, isWithoutTexts ? ["--no-keep-text"] : []), "run");
    const names = readdirSync(run);
    const files = Object.fromEntries(names.map((name) => [`run/${name}`, readFileSync(join(run, name), "utf8")]));
    kept.set(isWithoutTexts, files);
    return files;
  };
  const cases: readonly {
    why: string;
    args?: readonly string[];
    isWithoutTexts?: true;
    make?: (cwd: string) => void;
    says: string;
  }[] = [
    {
      why: "a folder that is not there",
      args: ["nowhere", "1"],
      says: "run-unreadable: nowhere: no such folder; give the --out folder",
    },
    { why: "a file", args: ["page.txt", "1"], says: "run-unreadable: page.txt: is a file; give the --out folder" },
    {
      why: "a run that was broken off",
      make: (cwd) => renameSync(join(cwd, "run/stories.jsonl"), join(cwd, "run/stories.interrupted.jsonl")),
      says: "run-incomplete: run: has no stories.jsonl",
    },
    {
      why: "a run without a manifest",
      make: (cwd) => rmSync(join(cwd, "run/manifest.json")),
      says: "run-incomplete: run: has no manifest.json",
    },
    {
      why: "a run whose records were changed",
      make: (cwd) => writeFileSync(join(cwd, "run/stories.jsonl"), "{}\n"),
      says: "run-changed: run/stories.jsonl: is not the file that manifest.json lists",
    },
    {
      why: "records of another version",
      make: (cwd) => putIntoRun(join(cwd, "run"), "stories.jsonl", '{"schema":"jiceng/story@2"}\n'),
      says: "run-of-other-version: run/stories.jsonl#1: has records of jiceng/story@2",
    },
    {
      why: "lines that are no records",
      make: (cwd) => putIntoRun(join(cwd, "run"), "stories.jsonl", "[]\n"),
      says: "run-unreadable: run/stories.jsonl#1: not a JSON object",
    },
    {
      why: "records that lack what is needed",
      make: (cwd) =>
        putIntoRun(
          join(cwd, "run"),
          "stories.jsonl",
          '{"schema":"jiceng/story@1","id":"x-01","document":{"id":"x"},"kind":"story","text":""}\n',
        ),
      says: "has no start and end",
    },
    {
      why: "a manifest of another version",
      make: (cwd) => writeFileSync(join(cwd, "run/manifest.json"), '{"schema":"jiceng/manifest@9"}'),
      says: "run-of-other-version: run/manifest.json",
    },
    {
      why: "a manifest with settings that are none",
      make: (cwd) =>
        writeFileSync(
          join(cwd, "run/manifest.json"),
          readFileSync(join(cwd, "run/manifest.json"), "utf8").replace('"layout": "auto"', '"layout": "broadsheet"'),
        ),
      says: "bad-setting: run/manifest.json: layout takes one of auto",
    },
    {
      why: "a story that is none",
      args: ["run", "feed"],
      says: 'unknown-story: run: no story is "feed"; the run has 6, such as ',
    },
    {
      why: "an id that several begin with",
      args: ["run", ""],
      says: 'ambiguous-story: run: "" begins the ids of several: ',
    },
    { why: "a number in a run of several documents", args: ["run", "1"], make: () => {}, says: "unknown-story" },
    { why: "a name that is none", args: ["run", "b", "--entity", "999"], says: "unknown-entity" },
    { why: "a number that is none", args: ["run", "b", "--entity", "0"], says: "--entity takes a whole number from 1" },
    { why: "a theme that is none", args: ["run", "b", "--theme", "helth"], says: "did you mean health" },
    { why: "two questions", args: ["run", "b", "--theme", "health", "--entity", "1"], says: "leave one out" },
    {
      why: "a story whose input is gone",
      isWithoutTexts: true,
      make: (cwd) => rmSync(join(cwd, "page.txt")),
      says: "text-missing: page.txt: the run kept no texts, and there is no such file here",
    },
    {
      why: "a story whose input was changed",
      isWithoutTexts: true,
      make: (cwd) => writeFileSync(join(cwd, "page.txt"), `${PAGE}又及`),
      says: "input-changed: page.txt: is not what was analysed",
    },
    {
      why: "a story whose input is a folder now",
      isWithoutTexts: true,
      make: (cwd) => {
        rmSync(join(cwd, "page.txt"));
        mkdirSync(join(cwd, "page.txt"));
      },
      says: "text-missing: page.txt",
    },
    {
      why: "a run that kept other texts",
      make: (cwd) => putIntoRun(join(cwd, "run"), "texts.jsonl", ""),
      says: "text-missing: run/texts.jsonl: has no text of page.txt",
    },
    {
      why: "texts that were changed",
      make: (cwd) => writeFileSync(join(cwd, "run/texts.jsonl"), "x"),
      says: "run-changed: run/texts.jsonl",
    },
  ];
  test.for(cases)("$why, in one line", ({ args, isWithoutTexts = false, make, says }) => {
    const cwd = folderOf({ ...INPUTS, ...filesOfRun(isWithoutTexts) });
    const records = recordsOf(join(cwd, "run"));
    const of = (path: string): string => records.find(({ document }) => document.path === path)?.id ?? "";
    make?.(cwd);
    const asked = (args ?? ["run", of("page.txt")]).map((arg) => (arg === "b" ? of("b.txt") : arg));
    const { code, stdout, stderr } = explain(asked, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^jiceng: error: \P{Cc}+\n$/u);
    expect(stderr).toContain(says);
  });

  test("a story that came from stdin, where no text was kept", () => {
    const cwd = folderOf();
    const run = (args: readonly string[]): number | null =>
      analyze(["-", "--out", "run", "--format", "jsonl", ...args], { cwd, input: STORY }).code;
    expect(run(["--no-keep-text"])).toBe(0);
    expect(explain(["run", "1"], { cwd }).stderr).toContain(
      "text-missing: -: the run kept no texts, and this one came from stdin",
    );
    expect(run([])).toBe(0);
    expect(told(["run", "1"], { cwd }).run.differs).toEqual([]);
  });

  test("what a text says stays text: no control character reaches the terminal", () => {
    const hostile = `红\u001b[31m字\u202e倒\n\n${STORY}`;
    const cwd = runOver({ "page.txt": hostile });
    for (const args of [
      ["run", "1"],
      ["run", "1", "--entity", "1"],
      ["run", "1", "--theme", "health"],
    ]) {
      const { stdout, code } = explain(args, { cwd });
      expect(code).toBe(0);
      expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  test("copies of one document: the first is explained, and that is told", () => {
    const cwd = runOver({ "a.txt": STORY, "b.txt": STORY });
    const [record] = recordsOf(join(cwd, "run"));
    const { code, stderr } = explain(["run", record?.id ?? ""], { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe("jiceng: note: 2 documents have the same bytes, and so the same story ids; this is of a.txt\n");
  });
});
